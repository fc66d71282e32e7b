// Package joined gives units that come into the roster, or are renamed, the open tasks that name them: until then these keep the name alone,
// or are another's by a shorter name.
package joined

import (
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/store/sqltx"
)

// Seat is a place in an open task, that of its lead or one beside it, whose name is that of a unit which has it not.
type Seat struct {
	ID     int64 // of the row beside the lead; 0: the lead
	TaskID model.TaskID
	Name   string
	Role   model.TaskRole
	DueOn  model.Date
	Holder model.UnitID // who has it by a shorter name; 0: nobody
	Unit   model.UnitID // who is meant
}

// named are the places in open tasks that have another name than their unit's, or have a name and no unit.
const named = `select 0 as id, t.id as task_id, t.lead as name, '' as role, '' as due_on, coalesce(t.lead_id, 0) as holder
		from task t left join unit u on u.id = t.lead_id where t.lead <> '' and u.name is not t.lead and t.id in (select id from open_task)
	union all select x.id, x.task_id, x.name, x.role, x.due_on, coalesce(x.unit_id, 0) as holder from task_unit x
		where x.name <> '' and x.task_id in (select id from open_task) order by task_id, id`

// Seats lists the places that name some units which came into the roster or were saved; office is the office's own name.
func Seats(t *sqltx.Tx, came []model.UnitID, office string) ([]Seat, error) {
	if len(came) == 0 {
		return nil, nil
	}
	seats, err := sqltx.List[Seat](t, named)
	if err != nil || len(seats) == 0 {
		return nil, err
	}
	units, err := sqltx.List[model.Unit](t, "select id, name from unit where deleted_at = '' order by id")
	if err != nil {
		return nil, fmt.Errorf("units a task may name: %w", err)
	}
	roster := called.NewRoster(units, office)
	type held struct {
		name string
		by   model.UnitID
	}
	meant := map[held]model.UnitID{}
	for i := range seats {
		s := &seats[i]
		key := held{s.Name, s.Holder}
		if _, known := meant[key]; !known {
			meant[key] = roster.Joins(s.Name, s.Holder, came)
		}
		s.Unit = meant[key]
	}
	return slices.DeleteFunc(seats, func(s Seat) bool { return s.Unit == 0 }), nil
}

// Take gives a place to its unit. Nothing of the past changes by it: who was called upon by name in a roll call owes and is done with what
// the name owed and was done with, and a day of its own that is late already is asked of nobody, as it was before.
func Take(t *sqltx.Tx, s Seat, late bool) error {
	if s.ID == 0 {
		return run(t, "update task set lead_id = ?, rev = rev + 1 where id = ?", s.Unit, s.TaskID)
	}
	err := run(t, "update task set rev = rev + 1 where id = ?", s.TaskID)
	if err == nil && s.Role == model.RoleRoll {
		err = run(t, `insert into completion (task_id, period, unit_id, state, reason, done_at, at, "by", note, evidence)
			select task_id, period, ?2, state, reason, done_at, at, "by", note, evidence from completion c where c.task_id = ?1 and c.unit_id is null
				and not exists (select 1 from completion o where o.task_id = ?1 and o.period = c.period and o.unit_id = ?2)`, s.TaskID, s.Unit)
	}
	if err != nil {
		return err
	}
	has, there, err := sqltx.Optional(sqltx.One[int64](t, "select id from task_unit where task_id = ? and role = ? and unit_id = ?", s.TaskID, s.Role, s.Unit))
	if err != nil {
		return fmt.Errorf("a unit that is named twice: %w", err)
	}
	if there { // it is asked once, as long as it was by either
		err = run(t, `update task_unit as x set since = min(x.since, o.since), due_on = iif(x.due_on = '' and not ?3, o.due_on, x.due_on)
			from task_unit o where x.id = ?1 and o.id = ?2`, has, s.ID, late)
		if err == nil {
			err = run(t, "delete from task_unit where id = ?", s.ID)
		}
		return err
	}
	return run(t, "update task_unit set unit_id = ?2, name = iif(name = (select name from unit where id = ?2), '', name), due_on = iif(?3, '', due_on) where id = ?1", s.ID, s.Unit, late)
}

// Renamed gives a unit its present name wherever its tasks, closed ones too, call it by the one it had, in whatever case; where a paper calls
// it otherwise that stays. The words of the paper are in the text of the task.
func Renamed(t *sqltx.Tx, unit model.UnitID, was, is string) error {
	if was == is {
		return nil
	}
	led, err := sqltx.List[struct {
		ID   model.TaskID
		Lead string
	}](t, "select id, lead from task where lead_id = ? and lead <> '' order by id", unit)
	if err != nil {
		return fmt.Errorf("tasks of a unit with another name: %w", err)
	}
	for _, l := range led {
		if viet.Fold(l.Lead) != viet.Fold(was) {
			continue
		}
		if err := run(t, "update task set lead = ?, rev = rev + 1 where id = ?", is, l.ID); err != nil {
			return err
		}
	}
	return nil
}

func run(t *sqltx.Tx, command string, args ...any) error {
	if _, err := t.Exec(command, args...); err != nil {
		return fmt.Errorf("give a task to a unit it names: %w", err)
	}
	return nil
}
