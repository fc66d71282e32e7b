package store

import (
	"sotruc/model"
	"sotruc/store/spell"
	"sotruc/store/sqlrow"
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
	var parents []model.TaskID
	for i, task := range tasks {
		ids[i] = task.ID
		if task.ParentID != 0 {
			parents = append(parents, task.ParentID)
		}
	}
	units, err := t.unitsOf(ids)
	if err != nil {
		return err
	}
	above, err := t.allAbove(parents)
	if err != nil {
		return err
	}
	past, err := t.pastOf(ids)
	if err != nil {
		return err
	}
	rolls, err := spell.RollsOf(t.Tx, ids)
	if err != nil {
		return err
	}
	for _, task := range tasks {
		task.Units, task.Past = units[task.ID], past[task.ID]
		if err := rolls.Fill(task); err != nil {
			return err
		}
		task.StandBelow(above[task.ParentID])
	}
	return nil
}

func (t *tx) unitsOf(ids []model.TaskID) (map[model.TaskID][]model.TaskUnit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := list[besideRow](t, "select x.task_id, "+taskUnit+` from task_unit x left join unit u on u.id = x.unit_id
		where x.task_id`+inSet+` order by x.task_id, x.position, x.id`, set(ids))
	of := make(map[model.TaskID][]model.TaskUnit, len(rows))
	for i := 0; i < len(rows) && err == nil; i++ {
		rows[i].TaskUnit.Away, err = rows[i].Kept.Away()
		of[rows[i].TaskID] = append(of[rows[i].TaskID], rows[i].TaskUnit)
	}
	return of, err
}

// allAbove are the headings above what lies right below each of some tasks, the nearest first. Those of one parent share them.
func (t *tx) allAbove(parents []model.TaskID) (map[model.TaskID][]model.Heading, error) {
	if len(parents) == 0 {
		return nil, nil
	}
	rows, err := list[headingRow](t, `with recursive up (id) as (select value from json_each(?)
			union select x.parent_id from up join task x on x.id = up.id where x.parent_id is not null)
		select t.id, coalesce(t.parent_id, 0) as parent_id, t.ordinal, t.text, coalesce(t.lead_id, 0) as lead_id, `+leadName+` as lead,
			coalesce(t.member_id, 0) as member_id, `+memberName+` as member from up join task t on t.id = up.id`, set(parents))
	if err != nil {
		return nil, err
	}
	beside, err := t.unitsOf(sqlrow.EachOnce(rows, func(r headingRow) model.TaskID { return r.ID }))
	headings := make(map[model.TaskID]headingRow, len(rows))
	for _, r := range rows {
		r.Units = beside[r.ID]
		headings[r.ID] = r
	}
	above := make(map[model.TaskID][]model.Heading, len(parents))
	for _, parent := range parents {
		if above[parent] != nil {
			continue
		}
		var over []model.Heading
		for id := parent; id != 0 && len(over) <= len(rows); id = headings[id].ParentID { // a circle of parents ends
			over = append(over, headings[id].Heading)
		}
		above[parent] = over
	}
	return above, err
}

type headingRow struct {
	model.Heading
	ParentID model.TaskID
}

// The tasks a unit has a part in: its own, and what lies below a heading it leads or supports; and those of a member.
const (
	partOfUnit = `(with recursive mine (id, hands) as (select id, 1 from task where lead_id = ?
			union select task_id, role = 'support' from task_unit where unit_id = ?
			union select t.id, 1 from mine join task t on t.parent_id = mine.id where mine.hands) select id from mine)`
	partOfMember = `(with recursive mine (id) as (select id from task where member_id = ?
			union select t.id from mine join task t on t.parent_id = mine.id) select id from mine)`
)

type besideRow struct {
	TaskID model.TaskID
	model.TaskUnit
	spell.Kept
}

// taskUnit is the select list of a unit beside a lead. In a roll call a unit is asked until it goes to the bin, and while it is not there.
const taskUnit = `coalesce(x.unit_id, 0) as unit_id, coalesce(u.name, x.name) as name, x.role, x.due_on, x.since,
	iif(x.role = 'roll', coalesce(u.deleted_at, ''), '') as until, coalesce(u.called_since, '') as called_since,
	iif(x.role = 'roll', coalesce(u.called_before, ''), '') as called_before`

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
			past.At, past.By = t.Now, t.book.set.officer
		}
		want[i] = pastRuleRow{task.ID, past}
	}
	return replace(t, pastRules, "where x.task_id = ? order by x.until, x.id", task.ID, want)
}
