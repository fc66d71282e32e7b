package store

import (
	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store/seats"
)

// passSeat gives what a unit still owes beside a lead to another one.
func (t *tx) passSeat(s seat, from model.UnitID, to model.Unit) error {
	if _, err := t.Exec("update task set rev = rev + 1 where id = ?", s.TaskID); err != nil {
		return err
	}
	switch {
	case s.DueOn == 0 && (s.heading || s.Role == model.RoleSupport):
		return t.passPlain(s, to.ID)
	case s.heading && t.moves(s, from, to.ID):
		return t.moveSeat(s.ID, to.ID)
	case s.heading:
		return t.splitSeat(s, from, to)
	case s.Role == model.RoleRoll && s.leaves[0].Deadline.Every.Recurs():
		return t.followSeat(s, from, to.ID)
	}
	return t.passOwed(s.leaves[0], s, from, to)
}

// passPlain gives a seat that nothing is ticked for, unless the other has one or leads.
func (t *tx) passPlain(s seat, to model.UnitID) error {
	taken, err := one[bool](t, `select exists (select 1 from task_unit where task_id = ?1 and role = ?2 and unit_id = ?3)
		or ?2 = 'support' and not exists (select 1 from task b where b.parent_id = ?1 and b.deleted_at = '')
			and exists (select 1 from task where id = ?1 and lead_id = ?3)`, s.TaskID, s.Role, to)
	if err == nil && taken {
		_, err = t.Exec("delete from task_unit where id = ?", s.ID)
		return err
	}
	if err != nil {
		return err
	}
	return t.moveSeat(s.ID, to)
}

func (t *tx) moveSeat(id int64, to model.UnitID) error {
	_, err := t.Exec("update task_unit set unit_id = ?, name = '' where id = ?", to, id)
	return err
}

// moves tells whether the day that a unit has for a heading can go to the other as it is: it owes it for all that lies below, and
// the other has nothing to do with that.
func (t *tx) moves(s seat, from, to model.UnitID) bool {
	for _, o := range s.leaves {
		u := handed.Seat(o, from, s.Role)
		if u.Above != s.TaskID || !t.owes(o, u) || handed.PassOf(o, s.Role, to, t.Now, t.book.set.calendar) != handed.PassMoves || handed.Seat(o, to, s.Role).UnitID != 0 {
			return false
		}
	}
	return true
}

// splitSeat puts the day that a unit has for a heading to each task below: what is closed of it stays with the unit.
func (t *tx) splitSeat(s seat, from model.UnitID, to model.Unit) error {
	if _, err := t.Exec("delete from task_unit where id = ?", s.ID); err != nil {
		return err
	}
	for _, o := range s.leaves {
		u := handed.Seat(o, from, s.Role)
		if u.Above != s.TaskID {
			continue
		}
		id, err := t.Insert(seats.Rows, seats.Row{TaskID: o.ID, Position: len(o.Units), UnitID: from, Role: s.Role, DueOn: s.DueOn})
		if err == nil && t.owes(o, u) {
			err = t.passOwed(o, seat{ID: id, TaskID: o.ID, Role: s.Role, DueOn: s.DueOn}, from, to)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// passOwed gives what is owed once. Where the other is asked for it already, it is waived of the unit: so what was late before
// stays so in the figures of a past day. What the other is done with stays in the name of the unit.
func (t *tx) passOwed(o *model.TaskOutline, s seat, from model.UnitID, to model.Unit) error {
	switch handed.PassOf(o, s.Role, to.ID, t.Now, t.book.set.calendar) {
	case handed.PassStays:
		return nil
	case handed.PassJoins:
		_, err := t.Exec(`insert into completion (task_id, period, unit_id, state, reason, at, "by") values (?, '', ?, 'waived', ?, ?, ?)
			on conflict (task_id, period, coalesce(unit_id, 0)) do update
			set state = excluded.state, reason = excluded.reason, done_at = '', at = excluded.at, "by" = excluded."by"`,
			s.TaskID, from, "→ "+short(to.Name), t.Now, t.book.set.officer)
		if day := handed.JoinedDay(handed.Seat(o, from, s.Role), handed.Seat(o, to.ID, s.Role), t.Now); err == nil && s.Role == model.RoleSupport {
			_, err = t.Exec("update task_unit set due_on = ? where task_id = ? and role = ? and unit_id = ? and due_on <> ?", day, s.TaskID, s.Role, to.ID, day)
		}
		return err
	case handed.PassMoves:
	}
	if _, err := t.Exec("delete from task_unit where task_id = ? and role = ? and unit_id = ?", s.TaskID, s.Role, to.ID); err != nil {
		return err
	}
	return t.moveSeat(s.ID, to.ID)
}

// followSeat has the other unit asked in a roll call of a duty from now on, but for the next rounds that the unit is done with, and has the
// unit leave the list: one that comes back later is not asked beside the other.
func (t *tx) followSeat(s seat, from, to model.UnitID) error {
	o := s.leaves[0]
	if has := handed.Seat(o, to, s.Role); has.UnitID != 0 && !has.Left {
		return seats.Leave(t.Tx, s.ID)
	}
	position, err := one[int](t, "select position from task_unit where id = ?", s.ID)
	if err == nil {
		since := handed.Since(o, from, t.Now, t.book.set.calendar)
		_, err = t.Insert(seats.Rows, seats.Row{TaskID: s.TaskID, Position: position, UnitID: to, Role: s.Role, Since: since})
	}
	if err == nil {
		err = seats.Leave(t.Tx, s.ID)
	}
	return err
}
