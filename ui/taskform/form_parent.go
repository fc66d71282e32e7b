package taskform

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/model/handed"
	"sotruc/model/tree"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// readParents reads the tasks that a task may stand below: those of the same paper, or of no paper what is open and where it
// stands now; never the task itself and what is below it. It runs within a command.
func readParents(ctx context.Context, d *scene.Desk, t model.Task) ([]model.Task, error) {
	filter := model.TaskFilter{DirectiveID: t.DirectiveID, Texts: true, Settled: true}
	if t.DirectiveID == 0 {
		filter.Free, filter.Open = true, true
	}
	outlines, err := d.Book.TaskOutlines(ctx, filter)
	if err != nil {
		return nil, fmt.Errorf("read the tasks beside it: %w", err)
	}
	flat := make([]model.Task, len(outlines))
	there := t.ParentID == 0
	for i, o := range outlines {
		flat[i] = o.Task
		there = there || o.ID == t.ParentID
	}
	if !there {
		parent, err := d.Book.Task(ctx, t.ParentID)
		if err != nil {
			return nil, fmt.Errorf("read the task above it: %w", err)
		}
		flat = append(flat, parent)
	}
	var found []model.Task
	var walk func(tree []model.Task)
	walk = func(tree []model.Task) {
		for _, task := range tree {
			if task.ID == t.ID && t.ID != 0 {
				continue
			}
			found = append(found, task)
			walk(task.Tasks)
		}
	}
	walk(tree.Of(flat))
	return found, nil
}

// mayHaveBelow refuses a new task below one that the store would refuse, before anything is typed. It runs within a command.
func mayHaveBelow(ctx context.Context, d *scene.Desk, parent model.TaskID, beside []model.Task) error {
	heading := func(t model.Task) bool { return t.ParentID == parent }
	if parent == 0 || slices.ContainsFunc(beside, heading) {
		return nil
	}
	said, err := d.Book.Completions(ctx, parent)
	if err != nil {
		return fmt.Errorf("read what is said of it: %w", err)
	}
	for _, c := range said {
		if c.State != model.CompletionReopened {
			return &model.FieldError{Field: "parent_id", Code: model.CodeTicked}
		}
	}
	return nil
}

// leavesLate says once what becomes of the late rounds of the task above that is to be a heading; "" where it has none, or is one.
func (f *taskForm) leavesLate(parent model.TaskID) string {
	at := slices.IndexFunc(f.parents, func(t model.Task) bool { return t.ID == parent })
	heading := slices.ContainsFunc(f.parents, func(t model.Task) bool { return t.ParentID == parent })
	if parent == f.leaving || at < 0 || heading || f.task.ID != 0 && f.task.ParentID == parent {
		return ""
	}
	_, late := handed.Left(f.parents[at], f.desk.Now(), f.desk.Calendar())
	if late == 0 {
		return ""
	}
	f.leaving = parent
	if f.parents[at].Deadline.Every.Recurs() {
		return f.desk.T("task.leaves_rounds", late)
	}
	return f.desk.T("task.leaves_late")
}

// besideOrBelow reads the task one stood on, and tells what a new one begins below: where that stands below a heading and is
// none itself, the same heading. It runs within a command.
func besideOrBelow(ctx context.Context, d *scene.Desk, id model.TaskID) (near model.Task, parent model.TaskID, err error) {
	if near, err = d.Book.Task(ctx, id); err != nil {
		return near, 0, fmt.Errorf("read the task it is near: %w", err)
	}
	kin, err := d.Book.TaskOutlines(ctx, model.TaskFilter{KinOf: id, Settled: true})
	if err != nil {
		return near, 0, fmt.Errorf("read the tasks below it: %w", err)
	}
	heading := slices.ContainsFunc(kin, func(o model.TaskOutline) bool { return o.ParentID == id })
	if heading || near.ParentID == 0 {
		return near, id, nil
	}
	return near, near.ParentID, nil
}

// beside tells whether the form began beside the task one stood on, not below it.
func (f *taskForm) beside() bool { return f.near.ID != 0 && f.task.ParentID != f.near.ID }

// takeAbove gives a new task the deadline of the one that was chosen above it, unless one was filled in.
func (f *taskForm) takeAbove() {
	if f.task.ID != 0 || !f.untouched() || f.form.Value("phrase") != f.above.Phrase {
		return
	}
	f.above = model.Deadline{}
	id := scene.OptionID[model.TaskID](f.form.Value("parent_id"))
	if at := slices.IndexFunc(f.parents, func(t model.Task) bool { return t.ID == id }); at >= 0 {
		f.above = counted.Below(f.parents[at], f.desk.Now(), f.desk.Calendar())
	}
	f.form.SetValue("phrase", f.above.Phrase)
	f.fillIn(f.above)
}

// parentField is where the task stands: at the top, or below another, in the order of the paper.
func (f *taskForm) parentField() kit.Field {
	d := f.desk
	field := kit.Field{
		Key: "parent_id", Label: d.T("task.field.parent_id"), Kind: kit.FieldChoice, Value: scene.IDOption(f.task.ParentID),
		Help: d.T("task.help.parent_id"), Options: []kit.Option{{Label: d.T("task.no_parent")}},
	}
	names := map[model.TaskID]string{}
	for _, t := range f.nearFirst() {
		name := t.Text
		if t.Ordinal != "" {
			name = part.Ordinal(t.Ordinal) + " " + name
		}
		names[t.ID] = part.ShortText(name, 50)
		field.Options = append(field.Options, kit.Option{
			Value: scene.IDOption(t.ID), Label: names[t.ID], Hint: part.ShortText(names[t.ParentID], 24),
		})
	}
	if f.beside() {
		field.Help = d.T("task.help.beside", names[f.near.ID])
	}
	return field
}

// nearFirst are the tasks it may stand below, in the order of the paper, but the one it begins beside right after the one
// above both, so that one key goes from the one to the other.
func (f *taskForm) nearFirst() []model.Task {
	if !f.beside() {
		return f.parents
	}
	var sorted []model.Task
	for _, t := range f.parents {
		if t.ID != f.near.ID {
			sorted = append(sorted, t)
		}
		if t.ID == f.task.ParentID {
			sorted = append(sorted, f.near)
		}
	}
	return sorted
}
