// Package seats writes who has to do with a task beside its lead: the units that support it, and those of the list of a roll call.
package seats

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/spell"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// Rows are the units beside the leads.
var Rows = sqlrow.NewTable("task_unit", `task_id position unit_id? name role due_on since`)

// Row is one of them.
type Row struct {
	TaskID   model.TaskID
	Position int
	UnitID   model.UnitID
	Name     string
	Role     model.TaskRole
	DueOn    model.Date
	Since    model.Instant
}

// Write writes the units beside the lead, and gives those that left the list of a roll call. A unit comes once in each role. One that
// joins a roll call is in it since the instant given, one that is in that of the task was as long as there; of a roll call of a whole
// kind no unit is written down, nor one that has left, and none that supports a heading above the task.
func Write(t *sqltx.Tx, task model.Task, was model.TaskID, joined model.Instant) (left []spell.Leaver, err error) {
	before, err := sqltx.List[struct {
		ID int64
		Row
	}](t, "select x.id, "+Rows.Contents("x")+" from task_unit x where x.task_id = ? order by x.position", was)
	if err != nil {
		return nil, err
	}
	have, last := map[key]int{}, -1
	for i, row := range before {
		have[row.key()], last = i, max(last, row.Position)
	}
	seen := map[key]bool{}
	for _, u := range task.Units {
		row := Row{TaskID: task.ID, Position: last + 1, UnitID: u.UnitID, Role: u.Role, DueOn: u.DueOn, Since: joined}
		if u.UnitID == 0 {
			row.Name = u.Name
		}
		if u.Role != model.RoleRoll {
			row.Since = 0
		}
		key := row.key()
		if seen[key] || u.UnitID == 0 && u.Name == "" || u.Role == model.RoleRoll && task.RollKind != "" || u.Above != 0 || u.Left {
			continue
		}
		seen[key] = true
		at, there := have[key]
		if there {
			row.Since, row.Position = before[at].Since, before[at].Position
		}
		switch {
		case u.UnitID != 0 && there:
			row.Name = before[at].Name
		case u.UnitID != 0:
			if row.Name, err = paperName(t, u); err != nil {
				return nil, err
			}
		}
		switch {
		case there && was == task.ID && row == before[at].Row:
		case there && was == task.ID:
			_, err = t.Exec("update task_unit set due_on = ?, name = ? where id = ?", row.DueOn, row.Name, before[at].ID)
		default:
			_, err = t.Insert(Rows, row)
			last = max(last, row.Position)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, row := range before {
		if was != task.ID || seen[row.key()] {
			continue
		}
		if _, err := t.Exec("delete from task_unit where id = ?", row.ID); err != nil {
			return nil, err
		}
		if row.Role == model.RoleRoll {
			left = append(left, spell.Leaver{UnitID: row.UnitID, Since: row.Since})
		}
	}
	return left, nil
}

// Leave takes a unit out of the list of a roll call, as one that is no longer named there: it is asked of what fell due until now, and of
// nothing else until somebody puts it into the list again.
func Leave(t *sqltx.Tx, id int64) error {
	row, err := sqltx.One[Row](t, "select "+Rows.Contents("x")+" from task_unit x where x.id = ?", id)
	if err == nil {
		_, err = t.Exec("delete from task_unit where id = ?", id)
	}
	if err != nil {
		return fmt.Errorf("leave a roll call: %w", err)
	}
	list := spell.Call{RollCall: true}
	return list.Follow(t, row.TaskID, list, []spell.Leaver{{UnitID: row.UnitID, Since: row.Since}})
}

// LeavePassed has units that come out of the bin leave the lists in which another took their place: that one has the position of theirs
// and came later, as a hand-over wrote it before it took the place away.
func LeavePassed(t *sqltx.Tx, units []int64) error {
	passed, err := sqltx.List[struct {
		ID     int64
		TaskID model.TaskID
	}](t, `select x.id, x.task_id from task_unit x where x.role = 'roll' and x.unit_id in (select value from json_each(?)) and exists (
		select 1 from task_unit o where o.task_id = x.task_id and o.role = 'roll' and o.position = x.position and o.id > x.id) order by x.id`, sqltx.Set(units))
	for _, seat := range passed {
		if err == nil {
			_, err = t.Exec("update task set rev = rev + 1 where id = ?", seat.TaskID)
		}
		if err == nil {
			err = Leave(t, seat.ID)
		}
	}
	return err
}

// paperName is the name by which a paper calls upon a unit that has another: "" where it is the unit's own.
func paperName(t *sqltx.Tx, u model.TaskUnit) (string, error) {
	name, there, err := sqltx.Optional(sqltx.One[string](t, "select name from unit where id = ?", u.UnitID))
	if err != nil || !there || viet.CleanLine(u.Name) == name {
		return "", err
	}
	return viet.CleanLine(u.Name), nil
}

// key is what one seat of a task is told from another by.
type key struct {
	unit model.UnitID
	name string
	role model.TaskRole
}

func (r Row) key() key {
	if r.UnitID != 0 {
		return key{unit: r.UnitID, role: r.Role}
	}
	return key{name: viet.Fold(viet.CleanLine(r.Name)), role: r.Role}
}
