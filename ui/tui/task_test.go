package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/locale"
)

// taskSizes are those every screen has a golden of.
var taskSizes = []struct{ w, h int }{{80, 24}, {120, 40}, {60, 20}}

// taskGoldens compares a screen at three sizes, and checks that it fits at many.
func (d *driver) taskGoldens(t *testing.T, name string) {
	t.Helper()
	for _, s := range taskSizes {
		d.size(s.w, s.h)
		t.Run(fmt.Sprintf("%s_%dx%d", name, s.w, s.h), func(t *testing.T) { golden.RequireEqual(t, []byte(d.screen())) })
	}
	for w := 40; w <= 130; w += 9 {
		for _, h := range []int{10, 11, 13, 14, 17, 20, 24, 31, 45} {
			d.size(w, h)
			d.fits(w, h)
		}
	}
	d.size(80, 24)
}

// toTask moves the cursor of the list to the task whose text holds words.
func (d *driver) toTask(words string) *driver {
	d.t.Helper()
	list := d.tasks()
	ctx := context.Background()
	for i, item := range list.items {
		if item.task.ID == 0 {
			continue
		}
		task, err := d.desk.Book.Task(ctx, item.task.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		if strings.Contains(task.Text, words) {
			for list.table.Cursor() < i {
				d.press("down")
			}
			for list.table.Cursor() > i {
				d.press("up")
			}
			return d
		}
	}
	d.t.Fatalf("no task says %q", words)
	return d
}

// tasks is the list on the screen.
func (d *driver) tasks() *taskList {
	d.t.Helper()
	list, ok := d.app.top().screen.(*taskList)
	if !ok {
		d.t.Fatalf("on top is %T:\n%s", d.app.top().screen, d.screen())
	}
	return list
}

// told is what the book holds about a task, newest first.
func (d *driver) told(id model.TaskID) []model.Completion {
	d.t.Helper()
	said, err := d.desk.Book.Completions(context.Background(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return said
}

func (d *driver) currentTask() taskItem {
	d.t.Helper()
	item, ok := d.tasks().current()
	if !ok || item.task.ID == 0 {
		d.t.Fatalf("no task is selected:\n%s", d.screen())
	}
	return item
}

// Words of tasks of the sample ward: a weekly roll call of cells, a daily one, and one that does not recur.
const (
	taskRollCall = "nắm hộ gia đình cách ly"
	taskDaily    = "báo cáo nhanh tình hình cách ly"
	taskSingle   = "Rà soát hộ chưa có người phụ trách"
)

func TestTaskKeysAreFree(t *testing.T) {
	d := start(t, 20)
	d.press("3")
	screens := []screen{d.app.top().screen}
	for _, text := range []string{taskDaily, taskRollCall} {
		d.toTask(text).press("enter")
		screens = append(screens, d.app.top().screen)
		d.press("tab", "tab")
		d.press("esc")
	}
	d.press("n")
	screens = append(screens, d.app.top().screen)
	for _, s := range screens {
		taken := map[string]string{}
		take := func(b key.Binding) {
			for _, k := range b.Keys() {
				if other, ok := taken[k]; ok {
					t.Errorf("%T: %q is both %q and %q", s, k, other, b.Help().Desc)
				}
				taken[k] = b.Help().Desc
			}
			if b.Help().Desc == "" || strings.Contains(b.Help().Desc, "⟦") {
				t.Errorf("%T: %v has no help: %q", s, b.Keys(), b.Help().Desc)
			}
		}
		if !s.Typing() {
			for _, b := range d.app.keys.all() {
				take(b)
			}
		}
		for _, group := range s.FullHelp() {
			for _, b := range group {
				take(b)
			}
		}
	}
}

func TestTasksInABookThatIsOnlyRead(t *testing.T) {
	first := start(t, 20)
	path, cfg := first.desk.Book.Path(), first.desk.Config
	if err := first.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := store.Open(context.Background(), path, store.WithReadOnly(), store.WithClock(first.desk.Clock))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	d := open(t, book, cfg, first.desk.Clock)
	d.press("3").toTask(taskSingle)
	id, before := d.currentTask().task.ID, d.screen()
	for _, k := range []string{"space", "x", "t", "n", "e", "d"} {
		if d.press(k); d.screen() != before {
			t.Fatalf("%s did something:\n%s", k, d.screen())
		}
	}
	d.press("enter")
	before = d.screen()
	for _, k := range []string{"space", "x", "t", "a", "e", "d"} {
		if d.press(k); d.screen() != before {
			t.Fatalf("%s did something:\n%s", k, d.screen())
		}
	}
	if said := d.told(id); len(said) != 0 {
		t.Errorf("%v was written", said)
	}
}

func TestDeadlineWords(t *testing.T) {
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &Desk{Words: words}
	on := func(year, month, day int) model.Date {
		date, _ := model.NewDate(year, month, day)
		return date
	}
	for _, c := range []struct {
		dl   model.Deadline
		want string
	}{
		{model.Deadline{}, "chưa có hạn"},
		{model.Deadline{Every: model.EveryASAP, ToWhom: "Quận ủy"}, "kịp thời, gửi Quận ủy"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Relation: model.RelationBefore}, "trước ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Time: "14:00", Relation: model.RelationBy}, "chậm nhất 14:00 ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Relation: model.RelationAt}, "ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, From: on(2021, 8, 10), To: on(2021, 8, 15)}, "từ ngày 10/08/2021 đến ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt, StartsOn: on(2021, 8, 3)}, "lúc 14:00 hằng ngày, từ 03/08/2021"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 5, Relation: model.RelationBefore}, "trước Thứ Sáu hằng tuần"},
		{model.Deadline{Every: model.EveryMonth, Day: 25, EndsOn: on(2021, 12, 31)}, "ngày 25 hằng tháng, đến hết 31/12/2021"},
		{model.Deadline{Every: model.EveryMonth, FromDay: 20, Day: 25}, "từ ngày 20 đến ngày 25 hằng tháng"},
		{model.Deadline{Every: model.EveryMonth, Day: 31}, "ngày cuối tháng hằng tháng"},
		{model.Deadline{Every: model.EveryQuarter, Day: 15, Month: 3}, "ngày 15 của tháng thứ 3 hằng quý"},
		{model.Deadline{Every: model.EveryYear, Day: 15, Month: 11, Roll: true}, "ngày 15 tháng 11 hằng năm, gặp ngày nghỉ thì sang ngày làm việc kế tiếp"},
	} {
		if got := d.deadlineWords(c.dl); got != c.want {
			t.Errorf("%+v is %q, want %q", c.dl, got, c.want)
		}
	}
	for period, want := range map[string]string{
		"": "một lần", "2021-08-16": "16/08/2021", "2021-W33": "Tuần 33/2021", "2021-08": "08/2021", "2021-Q3": "Quý 3/2021",
		"2021-H2": "6 th. cuối 2021", "2021": "Năm 2021", "2021-": "2021-", "x\x1b[31m-y": "x-y",
	} {
		if got := d.periodName(period); got != want {
			t.Errorf("round %q is %q, want %q", period, got, want)
		}
	}
}

func BenchmarkTaskListKey(b *testing.B) {
	d := start(b, 10_000)
	d.press("3", "o", "down", "down", "down", "down", "enter")
	d.size(120, 40)
	tasks := 0
	for _, item := range d.tasks().items {
		if item.task.ID != 0 {
			tasks++
		}
	}
	for _, name := range []string{"down", "pgdown"} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if i%200 == 0 {
					d.press("home")
				}
				d.press(name)
				_ = d.app.View()
			}
			b.ReportMetric(float64(tasks), "tasks")
		})
	}
	b.Run("reload", func(b *testing.B) {
		for b.Loop() {
			d.run(d.tasks().load())
		}
	})
}

// taskSaid tells whether said holds a completion of a round by a unit.
func taskSaid(said []model.Completion, period string, unit model.UnitID) bool {
	return slices.ContainsFunc(said, func(c model.Completion) bool { return c.Period == period && c.UnitID == unit })
}
