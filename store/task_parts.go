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
	for i, task := range tasks {
		ids[i] = task.ID
	}
	units, err := t.unitsOf(ids)
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
			continue
		}
		if kinds[task.RollKind] == nil {
			if kinds[task.RollKind], err = t.everyUnit(task.RollKind); err != nil {
				return err
			}
		}
		task.Units = append(task.Units, kinds[task.RollKind]...)
	}
	return nil
}

func (t *tx) unitsOf(ids []model.TaskID) (map[model.TaskID][]model.TaskUnit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := list[struct {
		TaskID model.TaskID
		model.TaskUnit
	}](t, `select x.task_id, coalesce(x.unit_id, 0) as unit_id, coalesce(u.name, x.name) as name, x.role, x.due_on, x.since
		from task_unit x left join unit u on u.id = x.unit_id
		where x.task_id`+inSet+` order by x.task_id, x.position, x.id`, set(ids))
	of := make(map[model.TaskID][]model.TaskUnit, len(rows))
	for _, r := range rows {
		of[r.TaskID] = append(of[r.TaskID], r.TaskUnit)
	}
	return of, err
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
