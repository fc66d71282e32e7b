package receive

import (
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/locale"
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
		if got := deadlineText(d, tt.deadline); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
