package receive

import (
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
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
