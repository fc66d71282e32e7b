package tasks

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/said"
	"sotruc/store"
	"sotruc/store/blank"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// twoPrograms are two desks over one book, as two programs have it, and a hand that moves the clock of both.
func twoPrograms(t *testing.T) (desks [2]*scene.Desk, later func(time.Duration)) {
	t.Helper()
	cfg := config.Default()
	now := time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)
	clock := func() time.Time { return now }
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "book.sqlite")
	blank.Put(t, path)
	for i := range desks {
		book, err := store.Open(t.Context(), path, store.WithClock(clock), store.WithCalendar(cfg.Calendar()), store.WithOfficer(fmt.Sprint("Cán bộ ", i)),
			store.WithThrowaway())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := book.Close(); err != nil {
				t.Error(err)
			}
		})
		desks[i] = &scene.Desk{Book: book, Config: cfg, Words: words, Clock: clock, Theme: kit.NewTheme("mono", true)}
	}
	return desks, func(by time.Duration) { now = now.Add(by) }
}

// A card that reads again only what changed, by this program or another, shows what it would if it were opened now; so do its
// history, read in pages and on from there, and the preview, which leaves out what is long past.
func TestCardReadAgainIsACardOpenedNow(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		dice := rand.New(rand.NewPCG(seed, 7))
		desks, later := twoPrograms(t)
		ctx, d, today := t.Context(), desks[0], desks[0].Today()
		cells, err := d.Book.AddUnits(ctx, []model.Unit{{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}, {Kind: model.UnitCell, Name: "Chi bộ 3"}})
		if err != nil {
			t.Fatal(err)
		}
		var tasks []model.TaskID
		for _, task := range []model.Task{
			{Text: "Trực", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}},
			{Text: "Báo cáo", Deadline: model.Deadline{Every: model.EveryDay, Time: "09:00"}},
			{Text: "Họp", LeadID: cells[0].ID, Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5, EndsOn: today - 30}},
		} {
			task.CountsFrom = (today - 150).At("")
			made, err := d.Book.AddTask(ctx, task)
			if err != nil {
				t.Fatal(err)
			}
			tasks = append(tasks, made.ID)
		}
		files, pasts := map[model.TaskID]taskFile{}, map[model.TaskID]taskPast{}
		for step := range 50 {
			later(time.Duration(1+dice.IntN(8)) * time.Hour)
			id := tasks[dice.IntN(len(tasks))]
			what, err := write(ctx, desks[dice.IntN(2)], id, dice)
			if err != nil && !errors.Is(err, model.ErrNothing) && !errors.Is(err, model.ErrConflict) {
				t.Fatalf("%s: %v", what, err)
			}
			for _, id := range tasks {
				again, err := readTask(ctx, d, id, files[id].spoken)
				fresh, err2 := readTask(ctx, d, id, said.Log{})
				preview, err3 := readPreview(ctx, d, id)
				past, err4 := readPast(ctx, d, id, pasts[id], dice.IntN(9) == 0)
				whole, err5 := d.Book.TaskHistory(ctx, id, 0, 0, 0)
				if err := errors.Join(err, err2, err3, err4, err5); err != nil {
					t.Fatal(err)
				}
				if len(again.spoken.Said) == 0 {
					again.spoken.Said = fresh.spoken.Said[:0:0] // none is none
				}
				if !reflect.DeepEqual(again, fresh) {
					t.Fatalf("seed %d, step %d, task %d, %s: read again it is\n%+v\nread whole\n%+v", seed, step, id, what, again.spoken, fresh.spoken)
				}
				if got, want := strings.Join(headLines(d, preview, 100, true), "\n"), strings.Join(headLines(d, fresh, 100, true), "\n"); got != want {
					t.Fatalf("seed %d, step %d, task %d, %s: the preview says\n%s\nthe card\n%s", seed, step, id, what, got, want)
				}
				if n := len(past.read); !slices.Equal(past.read, whole[:n]) || past.more != (n < len(whole)) || !past.more && n != len(whole) {
					t.Fatalf("seed %d, step %d, task %d, %s: %d changes of %d were read, more %t", seed, step, id, what, n, len(whole), past.more)
				}
				files[id], pasts[id] = again, past
			}
		}
	}
}

// write does one thing to a task, and says what.
func write(ctx context.Context, d *scene.Desk, id model.TaskID, dice *rand.Rand) (string, error) {
	task, err := d.Book.Task(ctx, id)
	if err != nil {
		return "read", err
	}
	rounds := task.Rounds(d.Now(), nil, d.Calendar(), 160, 2)
	var ticks []model.Completion
	for range 1 + dice.IntN(3)*dice.IntN(40) {
		r := rounds[len(rounds)-1-min(dice.IntN(len(rounds)), dice.IntN(len(rounds)))]
		for _, o := range r.Owed {
			if dice.IntN(3) > 0 {
				ticks = append(ticks, model.Completion{TaskID: id, Period: r.Key, UnitID: o.UnitID, State: model.CompletionDone})
			}
		}
	}
	switch dice.IntN(12) {
	case 0, 1, 2, 3:
		return "tick", d.Book.Complete(ctx, ticks)
	case 4:
		for i := range ticks {
			ticks[i].State, ticks[i].Reason = model.CompletionWaived, "mất điện"
		}
		return "waive", d.Book.Complete(ctx, ticks)
	case 5:
		for i := range ticks {
			ticks[i].State, ticks[i].Note = model.CompletionDoing, "ghi chú"
		}
		return "doing", d.Book.Complete(ctx, ticks)
	case 6, 7:
		return "untick", d.Book.ClearCompletions(ctx, ticks)
	case 8:
		_, err := d.Book.Undo(ctx)
		return "undo", err
	case 9:
		_, err := d.Book.Redo(ctx)
		return "redo", err
	case 10:
		rule := task.Deadline
		rule.Time = model.Clock(fmt.Sprintf("%02d:30", 7+dice.IntN(9)))
		_, err := d.Book.UpdateTask(ctx, task.WithRule(rule, d.Today()-model.Date(dice.IntN(60)), model.PastRule{Reason: "đổi giờ"}))
		return "another rule", err
	default:
		_, err := d.Book.AddUnit(ctx, model.Unit{Kind: model.UnitCell, Name: fmt.Sprint("Chi bộ mới ", dice.IntN(1_000_000))})
		return "another cell", err
	}
}
