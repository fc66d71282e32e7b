package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
)

func TestManyTasksAreChangedInOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	unit := d.unit(model.UnitBody, "Công an phường")
	var before, changed []model.Task
	for _, text := range []string{"a", "b", "c"} {
		task := must(d.AddTask(d.ctx, model.Task{Text: text, Deadline: model.Deadline{Every: model.EveryOnce, Due: day(t, monday)}}))(t)
		before = append(before, task)
		task.Lead, task.LeadID = unit.Name, unit.ID
		changed = append(changed, task.WithRule(
			model.Deadline{Every: model.EveryOnce, Due: day(t, friday)}, day(t, monday), model.PastRule{Reason: "mưa"},
		))
	}
	said := []model.Completion{{TaskID: before[0].ID, State: model.CompletionDoing}}
	check(t, d.UpdateTasks(d.ctx, changed, said))
	for _, was := range before {
		got := must(d.Task(d.ctx, was.ID))(t)
		if got.LeadID != unit.ID || got.Deadline.Due != day(t, friday) || len(got.Past) != 1 || got.Past[0].Reason != "mưa" || got.Past[0].At == 0 {
			t.Errorf("became %+v", got)
		}
	}
	if n := len(must(d.Completions(d.ctx, before[0].ID))(t)); n != 1 {
		t.Errorf("%d completions", n)
	}
	undone := must(d.Undo(d.ctx))(t)
	same(t, "label", undone.Label, "assign-task")
	same(t, "what", undone.What, "3")
	for _, was := range before {
		got := must(d.Task(d.ctx, was.ID))(t)
		got.Rev = was.Rev
		same(t, "task after undo", got, was)
	}
	if n := len(must(d.Completions(d.ctx, before[0].ID))(t)); n != 0 {
		t.Errorf("%d completions after undo", n)
	}
}

// One task that somebody else changed meanwhile keeps all of them as they are.
func TestManyTasksAreChangedOrNone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := must(d.AddTask(d.ctx, model.Task{Text: "a"}))(t), must(d.AddTask(d.ctx, model.Task{Text: "b"}))(t)
	other := b
	other.Note = "người khác"
	must(d.UpdateTask(d.ctx, other))(t)
	a.Note, b.Note = "x", "y"
	if err := d.UpdateTasks(d.ctx, []model.Task{a, b}, nil); !errors.Is(err, model.ErrConflict) {
		t.Fatalf("got %v", err)
	}
	same(t, "note", must(d.Task(d.ctx, a.ID))(t).Note, "")
	a.Text = ""
	field(t, d.UpdateTasks(d.ctx, []model.Task{a}, nil), "text", model.CodeRequired)
	field(t, d.UpdateTasks(d.ctx, nil, []model.Completion{{TaskID: a.ID, State: model.CompletionWaived}}), "reason", model.CodeRequired)
}
