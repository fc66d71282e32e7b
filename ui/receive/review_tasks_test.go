package receive

import (
	"strings"
	"testing"
	"time"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

func TestReviewToggle(t *testing.T) {
	t.Parallel()
	lines := []reviewTask{
		{parent: -1, on: true},
		{parent: 0, depth: 1, on: true},
		{parent: 1, depth: 2, on: true},
		{parent: -1, on: true},
	}
	shown := func() string {
		b := ""
		for _, l := range lines {
			if l.on {
				b += "x"
			} else {
				b += "-"
			}
		}
		return b
	}
	for _, step := range []struct {
		at   int
		want string
	}{{0, "---x"}, {2, "xxxx"}, {1, "x--x"}, {3, "x---"}, {1, "xxx-"}} {
		if toggle(lines, step.at); shown() != step.want {
			t.Fatalf("toggle %d gave %s, want %s", step.at, shown(), step.want)
		}
	}
	if got := countChosen(lines); got != 1 {
		t.Errorf("%d leaves, want 1", got)
	}
}

func TestReviewPutsADoubtOfADeadlineAtItsTask(t *testing.T) {
	t.Parallel()
	due := func(phrase string) model.Task { return model.Task{Deadlines: []model.Deadline{{Phrase: phrase}}} }
	p := intake.Proposal{Directive: model.Directive{
		Tasks: []model.Task{due("trước ngày 20/8/2021"), due("định kỳ 14 giờ hằng ngày"), due("kịp thời")},
	}}
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldDeadline, Code: doubt.AmbiguousDeadline, Text: "định kỳ 14 giờ hằng ngày", Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.Due, Text: "31/08/2021", Start: -1, End: -1},
	}
	lines, rest := reviewTasks(p)
	if len(lines[1].doubts) != 1 || len(rest) != 1 || rest[0].Code != doubt.Due {
		t.Errorf("tasks %+v, rest %+v", lines, rest)
	}
}

func TestReviewSaysTheRhythm(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &scene.Desk{Words: words}
	for _, tt := range []struct {
		deadline model.Deadline
		want     string
	}{
		{model.Deadline{Every: model.EveryWeek, Weekday: 5}, "hằng tuần T6"},
		{model.Deadline{Every: model.EveryWeek, Interval: 2, Weekday: 5}, "2 tuần một lần T6"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: model.Weekdays(0).With(4)}, "hằng tuần T2 T5"},
		{model.Deadline{Every: model.EveryMonth, Weekday: 5, Nth: -1}, "hằng tháng T6 cuối cùng"},
		{model.Deadline{Every: model.EveryMonth, FromDay: 1, Day: 5}, "hằng tháng từ ngày 1 đến ngày 5"},
		{model.Deadline{Every: model.EveryMonth, Day: 25}, "hằng tháng ngày 25"},
		{model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "16:00"}, "08:00 và 16:00 hằng ngày"},
	} {
		if got := deadlineText(d, tt.deadline, model.Date.Local); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// The cell of a due day holds the whole day, without the running year, and says how many more there are.
func TestReviewDueCellIsWhole(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &scene.Desk{Words: words, Clock: func() time.Time { return time.Date(2021, 8, 16, 8, 0, 0, 0, model.Zone) }}
	before := func(year int) model.Deadline {
		return model.Deadline{Every: model.EveryOnce, Due: model.DateOf(time.Date(year, 8, 18, 0, 0, 0, 0, model.Zone)), Time: "17:00", Relation: model.RelationBefore}
	}
	for _, tt := range []struct {
		deadlines []model.Deadline
		want      string
	}{
		{[]model.Deadline{before(2021)}, "17:00 trước 18/08"},
		{[]model.Deadline{before(2022)}, "17:00 trước 18/08/22"},
		{[]model.Deadline{before(2021), {Every: model.EveryDay, Time: "08:00"}}, "17:00 trước 18/08 +1"},
	} {
		cell := reviewTask{Task: model.Task{Deadlines: tt.deadlines}}.deadlinesText(d)
		if cell != tt.want {
			t.Errorf("got %q, want %q", cell, tt.want)
		}
		table := kit.NewTable(kit.NewTheme("mono", true), kit.NewTableKeys(d.Help), part.PaperTaskColumns(d, []kit.Row{{Cells: []string{"", "", cell}}})...)
		table.Resize(78, 5)
		table.SetCount(1)
		table.SetRows(0, []kit.Row{{ID: 1, Cells: []string{"Báo cáo", "Chi bộ 1", cell}}})
		if view := table.View(); !strings.Contains(view, tt.want) {
			t.Errorf("%q is cut:\n%s", tt.want, view)
		}
	}
}
