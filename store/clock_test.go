package store_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

func TestClockThatCannotBeRightIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for _, tt := range []struct {
		name  string
		later time.Duration
		asks  bool
	}{
		{"the same moment", 0, false},
		{"the next day", day, false},
		{"two machines a little apart", -5 * time.Minute, false},
		{"set back", -11 * time.Minute, true},
		{"set back by years", -12 * 365 * day, true},
		{"a year without a word", 399 * day, false},
		{"years ahead", 401 * day, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "sổ.sqlite")
			first := openDesk(t, path, store.WithClockQuestion())
			first.unit(model.UnitArea, "Tổ 1") // a new book asks nothing
			check(t, first.Close())
			d := openDesk(t, path, store.WithClockQuestion())
			d.later(tt.later)
			_, err := d.AddUnit(d.ctx, model.Unit{Kind: model.UnitArea, Name: "Tổ 2"})
			var asked *store.ClockError
			if errors.As(err, &asked) != tt.asks || !tt.asks && err != nil {
				t.Fatalf("the first write: %v", err)
			}
			if tt.asks && (asked.Last != model.InstantOf(noon) || asked.Now != d.instant() || len(must(d.Units(d.ctx))(t)) != 1) {
				t.Errorf("asked %+v", asked)
			}
			d.unit(model.UnitArea, "Tổ 3")
			same(t, "behind", must(d.Today(d.ctx, d.instant()))(t).ClockBehind(), false) // what was written last is of now
		})
	}
}

func TestTodaySaysThatTheClockIsBehind(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.unit(model.UnitArea, "Tổ 1")
	d.later(-24 * time.Hour)
	today := must(d.Today(d.ctx, d.instant()))(t)
	same(t, "last entry", today.LastEntry, model.InstantOf(noon))
	same(t, "behind", today.ClockBehind(), true)
}

// Where the clock is set back, what is known of the past of a duty does not hold: it was not done yet.
func TestAClockSetBackForgetsWhatWasDoneLater(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(300, func(task *model.Task) { task.CreatedAt = (d.instant().Date() - 300).At("00:00") })
	var ticks []model.Completion
	for _, r := range must(d.Task(d.ctx, task.ID))(t).Rounds(d.instant(), nil, model.Calendar{}, 999, 0) {
		ticks = append(ticks, model.Completion{TaskID: task.ID, Period: r.Key, State: model.CompletionDone})
	}
	d.later(10 * 24 * time.Hour)
	check(t, d.Complete(d.ctx, ticks[:295]))
	settled := model.TaskFilter{Settled: true}
	for range 2 { // what is read first is settled for the second
		same(t, "today", d.stands(task.ID, settled), d.stands(task.ID, model.TaskFilter{}))
	}
	d.later(-8 * 24 * time.Hour)
	for range 2 {
		got := d.stands(task.ID, settled)
		same(t, "set back", got, d.stands(task.ID, model.TaskFilter{}))
		same(t, "late", got.Missed > 295, true)
	}
	d.later(8 * 24 * time.Hour)
	same(t, "put right", d.stands(task.ID, settled), d.stands(task.ID, model.TaskFilter{}))
}
