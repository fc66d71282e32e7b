package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
)

// placed is a paper with the tasks a, with a1 and a2 below it, and b.
func placed(t *testing.T) (d *desk, paper model.DirectiveID, tasks map[string]model.Task) {
	t.Helper()
	d = newDesk(t)
	in := d.paper("100-CV/ĐU")
	in.Tasks = []model.Task{{Text: "a", Tasks: []model.Task{{Text: "a1"}, {Text: "a2"}}}, {Text: "b"}}
	saved := must(d.RegisterDirective(d.ctx, in))(t)
	tasks = map[string]model.Task{}
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(t) {
		task := must(d.Task(d.ctx, o.ID))(t)
		tasks[task.Text] = task
	}
	return d, saved.ID, tasks
}

func TestATaskIsMoved(t *testing.T) {
	t.Parallel()
	d, _, tasks := placed(t)
	b := tasks["b"]
	b.ParentID = tasks["a"].ID
	b = must(d.UpdateTask(d.ctx, b))(t)
	same(t, "position below a", b.Position, 3)
	b.Note = "ở lại"
	b = must(d.UpdateTask(d.ctx, b))(t)
	same(t, "position when it stays", b.Position, 3)
	b.ParentID = 0
	b = must(d.UpdateTask(d.ctx, b))(t)
	same(t, "position at the top", b.Position, 2)
	for range 3 {
		must(d.Undo(d.ctx))(t)
	}
	got := must(d.Task(d.ctx, b.ID))(t)
	got.Rev = tasks["b"].Rev
	same(t, "after undo", got, tasks["b"])
}

func TestATaskIsNotMovedWhereItDoesNotBelong(t *testing.T) {
	t.Parallel()
	d, _, tasks := placed(t)
	in := d.paper("101-CV/ĐU")
	in.DocNumber = 101
	in.Tasks = []model.Task{{Text: "khác"}}
	other := must(d.RegisterDirective(d.ctx, in))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: tasks["b"].ID, State: model.CompletionDone}}))
	foreign := must(d.Directive(d.ctx, other.ID))(t).Tasks[0]
	for _, c := range []struct {
		what, moved string
		parent      model.TaskID
		code        model.Code
	}{
		{"below itself", "a", tasks["a"].ID, model.CodeUnknown},
		{"below its child", "a", tasks["a1"].ID, model.CodeUnknown},
		{"into another paper", "a1", foreign.ID, model.CodeUnknown},
		{"below one that is ticked", "a1", tasks["b"].ID, model.CodeTicked},
	} {
		task := must(d.Task(d.ctx, tasks[c.moved].ID))(t)
		task.ParentID = c.parent
		_, err := d.UpdateTask(d.ctx, task)
		t.Log(c.what)
		field(t, err, "parent_id", c.code)
		same(t, c.what, must(d.Task(d.ctx, task.ID))(t).ParentID, tasks[c.moved].ParentID)
	}
	task := must(d.Task(d.ctx, tasks["a1"].ID))(t)
	task.ParentID = 999
	if _, err := d.UpdateTask(d.ctx, task); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("below nothing: %v", err)
	}
}

// What was said of a task would be out of sight once it is a heading; what was said of a heading before is no hindrance.
func TestATickedTaskTakesNoneBelowIt(t *testing.T) {
	t.Parallel()
	d, _, tasks := placed(t)
	b, a := tasks["b"].ID, tasks["a"].ID
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: b, State: model.CompletionDone}, {TaskID: a, State: model.CompletionDone}}))
	_, err := d.AddTask(d.ctx, model.Task{Text: "b1", ParentID: b})
	field(t, err, "parent_id", model.CodeTicked)
	must(d.AddTask(d.ctx, model.Task{Text: "a3", ParentID: a}))(t)
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t)
	b1 := must(d.AddTask(d.ctx, model.Task{Text: "b1", ParentID: b}))(t)
	same(t, "paper", b1.DirectiveID, tasks["b"].DirectiveID)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: b1.ID, State: model.CompletionReopened, Reason: "làm lại"}}))
	must(d.AddTask(d.ctx, model.Task{Text: "b11", ParentID: b1.ID}))(t)
}

func TestTasksOfNoPaper(t *testing.T) {
	t.Parallel()
	d, _, _ := placed(t)
	must(d.AddTask(d.ctx, model.Task{Text: "tự do"}))(t)
	found := must(d.TaskOutlines(d.ctx, model.TaskFilter{Free: true, Texts: true}))(t)
	if len(found) != 1 || found[0].Text != "tự do" {
		t.Errorf("found %+v", found)
	}
}

func TestTheNoteAndItsTasksAreOneStep(t *testing.T) {
	t.Parallel()
	d, id, tasks := placed(t)
	before := must(d.Directive(d.ctx, id))(t)
	paper, a1 := before, tasks["a1"]
	paper.Instruction, a1.Lead = "Giao Công an", "Công an phường"
	got := must(d.InstructDirective(d.ctx, paper, []model.Task{a1}, []model.Task{{Text: "c"}}))(t)
	last := got.Tasks[len(got.Tasks)-1]
	if got.Instruction != "Giao Công an" || last.Text != "c" || last.Position != 3 || must(d.Task(d.ctx, a1.ID))(t).Lead != "Công an phường" {
		t.Errorf("became %+v", got)
	}
	same(t, "label", must(d.Undo(d.ctx))(t).Label, "instruct-directive")
	after := must(d.Directive(d.ctx, id))(t)
	if after.Instruction != before.Instruction || len(after.Tasks) != 2 || must(d.Task(d.ctx, a1.ID))(t).Lead != "" {
		t.Errorf("undo left %+v", after)
	}
	must(d.Redo(d.ctx))(t)
	same(t, "the lead again", must(d.Task(d.ctx, a1.ID))(t).Lead, "Công an phường")
}

// One task that somebody else changed meanwhile keeps the note from being written, and a task that says nothing too.
func TestTheNoteAndItsTasksAreWrittenOrNone(t *testing.T) {
	t.Parallel()
	d, id, tasks := placed(t)
	before := must(d.Directive(d.ctx, id))(t)
	paper, stale := before, tasks["b"]
	paper.Instruction = "Giao Công an"
	other := stale
	other.Note = "người khác"
	must(d.UpdateTask(d.ctx, other))(t)
	if _, err := d.InstructDirective(d.ctx, paper, []model.Task{stale}, nil); !errors.Is(err, model.ErrConflict) {
		t.Errorf("got %v", err)
	}
	_, err := d.InstructDirective(d.ctx, paper, nil, []model.Task{{}})
	field(t, err, "text", model.CodeRequired)
	same(t, "note", must(d.Directive(d.ctx, id))(t).Instruction, before.Instruction)
}
