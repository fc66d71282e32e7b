package store

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/handed"
	"sotruc/store/hung"
	"sotruc/store/seats"
	"sotruc/store/spell"
)

// plant writes a task of a proposal and everything below it.
func (t *tx) plant(task model.Task, directive model.DirectiveID, parent model.TaskID, names *called.Roster) error {
	task.DirectiveID, task.ParentID = directive, parent
	if len(task.Deadlines) > 0 {
		task.Deadline = task.Deadlines[0]
	}
	children := task.Tasks
	if len(task.Deadlines) > 1 {
		children = append(byDeadline(task), children...)
	}
	id, err := t.addTask(task, names)
	if err != nil {
		return err
	}
	for i, child := range children {
		child.Position = i + 1
		if child.CountsFrom == 0 {
			child.CountsFrom = task.CountsFrom
		}
		if err := t.plant(child, directive, id, names); err != nil {
			return fmt.Errorf("below it: %w", err)
		}
	}
	return nil
}

// byDeadline makes a child of every deadline of a task that has several: a task with children is a heading, so also the
// first must be a child to be ticked.
func byDeadline(task model.Task) []model.Task {
	children := make([]model.Task, len(task.Deadlines))
	for i, d := range task.Deadlines {
		text := d.Phrase
		if text == "" {
			text = task.Text
		}
		children[i] = model.Task{
			Text: text, Lead: task.Lead, LeadID: task.LeadID, Units: task.Units, RollCall: task.RollCall, RollKind: task.RollKind, Deadline: d,
		}
	}
	return children
}

func (t *tx) addTask(task model.Task, names *called.Roster) (model.TaskID, error) {
	task = names.Resolve(task)
	task.CreatedAt = t.Now
	if err := task.Validate(); err != nil {
		return 0, err
	}
	id, err := t.Insert(tasks, task)
	if err != nil {
		return 0, err
	}
	task.ID = model.TaskID(id)
	_, err = seats.Write(t.Tx, task, task.ID, 0)
	return task.ID, err
}

// addTree writes a task and its children where it belongs.
func (t *tx) addTree(task model.Task, names *called.Roster) (model.TaskID, error) {
	if task.ParentID != 0 {
		parent, err := t.parent(task.ParentID)
		if err != nil {
			return 0, err
		}
		task.DirectiveID = parent.DirectiveID
	}
	if task.Position == 0 {
		var err error
		if task.Position, err = t.lastPlace(task); err != nil {
			return 0, err
		}
	}
	id, err := t.addTask(task, names)
	if err != nil {
		return 0, err
	}
	for i, child := range task.Tasks {
		child.Position = i + 1
		if err := t.plant(child, task.DirectiveID, id, names); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// parent is a task that another is to stand below. One that would become a heading by that must have nothing said of itself:
// a heading stands as what is below it, so what was said of it would be out of sight. What is late of it goes on in a task of its own.
func (t *tx) parent(id model.TaskID) (model.Task, error) {
	parent, err := t.task(id)
	if err != nil {
		return parent, err
	}
	ticked, err := t.becomesHeading(parent)
	if err == nil && ticked {
		err = &model.FieldError{Field: "parent_id", Code: model.CodeTicked}
	}
	return parent, err
}

// becomesHeading leaves what is late of a task in its place before another stands below it; ticked: something is said of it, and
// nothing is left. A heading is one already.
func (t *tx) becomesHeading(task model.Task) (ticked bool, err error) {
	heading, err := one[bool](t, "select exists (select 1 from task where parent_id = ? and deleted_at = '')", task.ID)
	if err != nil || heading {
		return false, err
	}
	if ticked, err = t.spokenOf(task.ID); err != nil || ticked {
		return ticked, err
	}
	return false, t.leaveLate(task)
}

// spokenOf tells whether something is said of a task that holds.
func (t *tx) spokenOf(id model.TaskID) (bool, error) {
	return one[bool](t, "select exists (select 1 from completion where task_id = ? and state <> 'reopened')", id)
}

// leaveLate puts what is late of a task that becomes a heading below it, where it is as late as it was and since when.
func (t *tx) leaveLate(heading model.Task) error {
	left, late := handed.Left(heading, t.Now, t.book.set.calendar)
	if late == 0 {
		return nil
	}
	var err error
	if left.Position, err = t.lastPlace(left); err != nil {
		return err
	}
	id, err := t.Insert(tasks, left)
	if err != nil {
		return err
	}
	left.ID = model.TaskID(id)
	if _, err := seats.Write(t.Tx, left, heading.ID, 0); err != nil {
		return err
	}
	if err := spell.Copy(t.Tx, heading.ID, left.ID); err != nil {
		return err
	}
	return t.keepRules(left)
}

// lastPlace is the position behind all that stand where the task is to stand.
func (t *tx) lastPlace(task model.Task) (int, error) {
	return one[int](t, `select coalesce(max(position), 0) + 1 from task
		where coalesce(directive_id, 0) = ? and coalesce(parent_id, 0) = ?`, task.DirectiveID, task.ParentID)
}

// move checks where a task that is to be saved stands, and gives it the last place there where it stood elsewhere before.
func (t *tx) move(task *model.Task) error {
	was, err := list[struct{ DirectiveID, ParentID int64 }](t,
		"select coalesce(directive_id, 0) as directive_id, coalesce(parent_id, 0) as parent_id from task where id = ?", task.ID)
	if err != nil || len(was) == 0 || model.TaskID(was[0].ParentID) == task.ParentID {
		return err
	}
	if err := hung.NotAbove(t.Tx, "task", int64(task.ID), int64(task.ParentID)); err != nil {
		return err
	}
	task.DirectiveID = model.DirectiveID(was[0].DirectiveID)
	if task.ParentID != 0 {
		parent, err := t.parent(task.ParentID)
		if err != nil {
			return err
		}
		if parent.DirectiveID != task.DirectiveID {
			return &model.FieldError{Field: "parent_id", Code: model.CodeUnknown}
		}
	}
	task.Position, err = t.lastPlace(*task)
	return err
}

// unitNames finds the units of the roster by their names.
func (t *tx) unitNames() (*called.Roster, error) {
	roster, err := list[model.Unit](t, "select id, name from unit where deleted_at = '' order by id")
	return called.NewRoster(roster, t.book.set.office), err
}
