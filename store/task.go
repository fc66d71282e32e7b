package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/handed"
	"sotruc/store/label"
	"sotruc/store/seats"
	"sotruc/store/spell"
	"sotruc/store/sqlrow"
)

// taskRead is the select list of whole tasks, with the lead by the name of the roster where the paper gives none, and
// the name of the member, and what one of several deadlines is of.
var taskRead = tasks.Read("t", "lead") + ", " + leadName + " as lead, " + memberName + " as member, " + partOf + " as part_of"

// The names of who leads task t and of the member who does it.
const (
	leadName   = `iif(t.lead = '', coalesce((select u.name from unit u where u.id = t.lead_id), ''), t.lead)`
	memberName = `coalesce((select m.name from member m where m.id = t.member_id), '')`
)

// partOf is the text of the heading above one of several deadlines, whose own text is no more than the deadline.
const partOf = `iif(t.phrase <> '' and t.text = t.phrase, coalesce((select above.text from task above where above.id = t.parent_id), ''), '')`

func (t *tx) tasksWhere(condition string, args ...any) ([]model.Task, error) {
	found, err := list[model.Task](t, "select "+taskRead+" from task t where "+condition+" order by t.directive_id, t.parent_id, t.position, t.id", args...)
	if err != nil {
		return nil, err
	}
	return found, t.furnishTasks(found)
}

func (t *tx) task(id model.TaskID) (model.Task, error) {
	found, err := t.tasksWhere("t.id = ? and t.deleted_at = ''", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("task %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Task{}, err
	}
	return found[0], nil
}

// Task gives one task with its units, without its children.
func (b *Book) Task(ctx context.Context, id model.TaskID) (model.Task, error) {
	return read(ctx, b, func(t *tx) (model.Task, error) { return t.task(id) })
}

// Tasks gives whole tasks with their units, in the order of ids. Ids without a row are left out.
func (b *Book) Tasks(ctx context.Context, ids []model.TaskID) ([]model.Task, error) {
	return read(ctx, b, func(t *tx) ([]model.Task, error) {
		found, err := t.tasksWhere("t.id"+inSet, set(ids))
		return sqlrow.InOrder(ids, found, func(task *model.Task) model.TaskID { return task.ID }), err
	})
}

// AddTask adds a task, and its children where given, at the end of its parent's or, with a Position, there. A parent that
// would become a heading by it while something is said of the parent itself is refused with model.CodeTicked; what is late of it goes
// on as a task of its own below it, as handed.Left says.
func (b *Book) AddTask(ctx context.Context, task model.Task) (model.Task, error) {
	task = sqlrow.Tidy(task)
	if err := task.Validate(); err != nil {
		return model.Task{}, err
	}
	return written(ctx, b, label.AddTask, short(task.Text), func(t *tx) (model.Task, error) {
		names, err := t.unitNames()
		if err != nil {
			return model.Task{}, err
		}
		id, err := t.addTree(task, names)
		if err != nil {
			return model.Task{}, err
		}
		return t.task(id)
	})
}

// UpdateTask saves a form. The units and past rules given replace the old ones; children and directive stay. A task that is
// moved below another of its paper, or to the top, goes to the end there; where AddTask refuses a parent it is refused too,
// and so is a parent that is the task itself, stands below it, or belongs to another paper.
func (b *Book) UpdateTask(ctx context.Context, task model.Task) (model.Task, error) {
	task = sqlrow.Tidy(task)
	if err := task.Validate(); err != nil {
		return model.Task{}, err
	}
	return written(ctx, b, label.UpdateTask, short(task.Text), func(t *tx) (model.Task, error) {
		names, err := t.unitNames()
		if err != nil {
			return model.Task{}, err
		}
		if err := t.updateTask(task, names); err != nil {
			return model.Task{}, err
		}
		return t.task(task.ID)
	})
}

// UpdateTasks saves several tasks as UpdateTask does, and what is said of them as Complete does, all or none, as one step.
// model.ErrConflict where somebody else saved one of them meanwhile.
func (b *Book) UpdateTasks(ctx context.Context, changed []model.Task, said []model.Completion) error {
	changed, said = sqlrow.Tidy(changed), sqlrow.Tidy(said)
	for _, task := range changed {
		if err := task.Validate(); err != nil {
			return err
		}
	}
	for _, c := range said {
		if err := c.Validate(); err != nil {
			return err
		}
	}
	return b.write(ctx, label.AssignTask, "", func(t *tx) error {
		ids := sqlrow.EachOnce(changed, func(task model.Task) model.TaskID { return task.ID })
		if len(ids) == 0 {
			ids = tasksOf(said)
		}
		t.what = nameOfAll(t, "task", ids)
		names, err := t.unitNames()
		if err != nil {
			return err
		}
		for _, task := range changed {
			if err := t.updateTask(task, names); err != nil {
				return err
			}
		}
		return t.complete(said)
	})
}

func (t *tx) updateTask(task model.Task, names *called.Roster) error {
	if err := t.move(&task); err != nil {
		return err
	}
	task = names.Resolve(task)
	was, _, err := optional(spell.CallOf(t.Tx, task.ID))
	if err != nil {
		return err
	}
	if err := t.Update(tasks, task, int64(task.ID), task.Rev); err != nil {
		return err
	}
	joined := t.Now
	if was.RollCall != task.RollCall { // nothing was said yet: the rounds there were are those of whom it asks now
		joined = 0
		said, err := t.spokenOf(task.ID)
		if err != nil {
			return err
		}
		if said {
			return &model.FieldError{Field: "roll", Code: model.CodeSaid}
		}
	}
	left, err := seats.Write(t.Tx, task, task.ID, joined)
	if err == nil {
		err = was.Follow(t.Tx, task.ID, spell.Call{RollCall: task.RollCall, RollKind: task.RollKind}, left)
	}
	if err == nil {
		err = t.keepRules(task)
	}
	if err != nil || was.RollCall || !task.RollCall {
		return err
	}
	is, err := t.task(task.ID)
	if err == nil && handed.Unasked(is, t.Now, t.book.set.calendar) {
		err = &model.FieldError{Field: "roll", Code: model.CodeLost}
	}
	return err
}

// DeleteTasks moves tasks to the bin, their children with them.
func (b *Book) DeleteTasks(ctx context.Context, ids []model.TaskID) error {
	return b.write(ctx, label.DeleteTask, "", func(t *tx) error {
		t.what = nameOfAll(t, "task", ids)
		return discard(t, "task", ids)
	})
}
