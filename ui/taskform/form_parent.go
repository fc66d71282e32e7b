package taskform

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
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
	walk(model.Tree(flat))
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

// parentField is where the task stands: at the top, or below another, in the order of the paper.
func (f *taskForm) parentField() kit.Field {
	d := f.desk
	field := kit.Field{
		Key: "parent_id", Label: d.T("task.field.parent_id"), Kind: kit.FieldChoice, Value: scene.IDOption(f.task.ParentID),
		Help: d.T("task.help.parent_id"), Options: []kit.Option{{Label: d.T("task.no_parent")}},
	}
	names := map[model.TaskID]string{}
	for _, t := range f.parents {
		name := t.Text
		if t.Ordinal != "" {
			name = part.Ordinal(t.Ordinal) + " " + name
		}
		names[t.ID] = part.ShortText(name, 50)
		field.Options = append(field.Options, kit.Option{
			Value: scene.IDOption(t.ID), Label: names[t.ID], Hint: part.ShortText(names[t.ParentID], 24),
		})
	}
	return field
}
