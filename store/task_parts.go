package store

import (
	"sotruc/model"
)

// furnishTasks gives tasks their units and the rules they had.
func (t *tx) furnishTasks(found []model.Task) error {
	tasks := make([]*model.Task, len(found))
	for i := range found {
		tasks[i] = &found[i]
	}
	return t.furnishEach(tasks)
}

func (t *tx) furnishEach(tasks []*model.Task) error {
	ids := make([]model.TaskID, len(tasks))
	var below []model.TaskID
	for i, task := range tasks {
		ids[i] = task.ID
		if task.ParentID != 0 {
			below = append(below, task.ID)
		}
	}
	units, err := t.unitsOf(ids)
	if err != nil {
		return err
	}
	above, err := t.unitsAbove(below)
	if err != nil {
		return err
	}
	past, err := t.pastOf(ids)
	if err != nil {
		return err
	}
	kinds := map[model.UnitKind][]model.TaskUnit{}
	for _, task := range tasks {
		task.Units, task.Past = units[task.ID], past[task.ID]
		if !task.RollCall || task.RollKind == "" {
			task.SupportedBy(above[task.ID])
			continue
		}
		if kinds[task.RollKind] == nil {
			if kinds[task.RollKind], err = t.everyUnit(task.RollKind); err != nil {
				return err
			}
		}
		task.Units = append(task.Units, kinds[task.RollKind]...)
		task.SupportedBy(above[task.ID])
	}
	return nil
}

func (t *tx) unitsOf(ids []model.TaskID) (map[model.TaskID][]model.TaskUnit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := list[besideRow](t, "select x.task_id, "+taskUnit+` from task_unit x left join unit u on u.id = x.unit_id
		where x.task_id`+inSet+` order by x.task_id, x.position, x.id`, set(ids))
	return unitsByTask(rows), err
}

// unitsAbove are the units that support a heading above each task, of the nearest heading first.
func (t *tx) unitsAbove(ids []model.TaskID) (map[model.TaskID][]model.TaskUnit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := list[besideRow](t, `with recursive over (task_id, above, far) as (
			select id, parent_id, 1 from task where id`+inSet+`
			union select o.task_id, t.parent_id, o.far + 1 from over o join task t on t.id = o.above where o.far < 100)
		select o.task_id, o.above, `+taskUnit+` from over o join task_unit x on x.task_id = o.above and x.role = 'support'
			left join unit u on u.id = x.unit_id
		order by o.task_id, o.far, x.position, x.id`, set(ids))
	return unitsByTask(rows), err
}

// upon selects the tasks a unit has a part in beside the lead: its own, and what lies below a heading it supports.
const upon = `(with recursive upon (id, role) as (select task_id, role from task_unit where unit_id = ?
	union select t.id, 'support' from upon join task t on t.parent_id = upon.id where upon.role = 'support') select id from upon)`

type besideRow struct {
	TaskID model.TaskID
	model.TaskUnit
}

// taskUnit is the select list of a unit beside a lead. In a roll call a unit is asked until it goes to the bin.
const taskUnit = `coalesce(x.unit_id, 0) as unit_id, coalesce(u.name, x.name) as name, x.role, x.due_on, x.since,
	iif(x.role = 'roll', coalesce(u.deleted_at, ''), '') as until`

func unitsByTask(rows []besideRow) map[model.TaskID][]model.TaskUnit {
	of := make(map[model.TaskID][]model.TaskUnit, len(rows))
	for _, r := range rows {
		of[r.TaskID] = append(of[r.TaskID], r.TaskUnit)
	}
	return of
}

// everyUnit lists the units of a kind for a roll call of all of them, each while it was in the roster.
func (t *tx) everyUnit(kind model.UnitKind) ([]model.TaskUnit, error) {
	return list[model.TaskUnit](t, `select id as unit_id, name, 'roll' as role, created_at as since, deleted_at as until
		from unit where kind = ? order by name_key, id`, kind)
}

type pastRuleRow struct {
	TaskID model.TaskID
	model.PastRule
}

func (t *tx) pastOf(ids []model.TaskID) (map[model.TaskID][]model.PastRule, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := list[pastRuleRow](t, "select "+pastRules.Contents("x")+" from past_rule x where x.task_id"+inSet+
		" order by x.task_id, x.until, x.id", set(ids))
	of := make(map[model.TaskID][]model.PastRule, len(rows))
	for _, r := range rows {
		of[r.TaskID] = append(of[r.TaskID], r.PastRule)
	}
	return of, err
}

// keepRules writes the rules a task had.
func (t *tx) keepRules(task model.Task) error {
	want := make([]pastRuleRow, len(task.Past))
	for i, past := range task.Past {
		if past.At == 0 {
			past.At, past.By = t.now, t.book.set.officer
		}
		want[i] = pastRuleRow{task.ID, past}
	}
	return replace(t, pastRules, "where x.task_id = ? order by x.until, x.id", task.ID, want)
}
