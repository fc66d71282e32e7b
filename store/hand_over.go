package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store/label"
)

// OpenTasks counts the tasks in which a unit or a member has still something to do, or that are open below a heading in its
// hands; 0 is none.
// *InUseError where there is something that no other takes over with the tasks.
func (b *Book) OpenTasks(ctx context.Context, unit model.UnitID, member model.MemberID) (int, error) {
	return read(ctx, b, func(t *tx) (int, error) {
		if err := errors.Join(t.unused(int64(unit), unitBears), t.unused(int64(member), memberBears(0))); err != nil {
			return 0, err
		}
		h, err := t.inHands(unit, member)
		return h.leaves, err
	})
}

// Seats says what becomes of those who serve in a unit that goes to the bin.
type Seats string

// Nothing said, a unit that somebody serves in does not go.
const (
	SeatsMove Seats = "move" // they serve in the other unit instead
	SeatsEnd  Seats = "end"  // they serve there no more
	SeatsBin  Seats = "bin"  // they go to the bin as well, but for those who serve elsewhere too
)

// HandOverUnit gives what a unit has still to do to another one and moves the unit to the bin, as one step; *InUseError where
// something else refers to it. What is closed stays with who did it. Where the other is asked already, it is asked once, and
// of the unit it is waived. In a roll call of a duty the unit is asked until now, and the other from then on. With 0 nobody
// takes over.
func (b *Book) HandOverUnit(ctx context.Context, from, to model.UnitID, seats Seats) error {
	return b.write(ctx, label.HandOverUnit, "", func(t *tx) error {
		t.what = t.nameOf("unit", int64(from))
		h, err := t.inHands(from, 0)
		if err != nil {
			return err
		}
		uses := h.uses()
		if to != 0 {
			if err := t.handOver(h, from, to); err != nil {
				return err
			}
			uses = nil
		}
		if err := t.clearSeats(from, to, seats); err != nil {
			return err
		}
		return t.deleteUnit(from, uses...)
	})
}

// handOver gives what a unit has still to do to another one.
func (t *tx) handOver(h hands, from, to model.UnitID) error {
	other, err := t.unit(to)
	if err != nil {
		return err
	}
	if from == to {
		return &model.FieldError{Field: "unit_id", Code: model.CodeUnknown}
	}
	t.what += " → " + short(other.Name)
	// who leads does not support as well, but a heading: that is to support what is below it, which others lead
	_, err = t.Exec("delete from task_unit as x where role = 'support' and due_on = '' and unit_id = ? and not "+hasBelow+" and task_id"+inSet, to, set(h.tasks))
	if err != nil {
		return fmt.Errorf("hand over tasks: %w", err)
	}
	_, err = t.Exec("update task set lead_id = ?1, lead = (select name from unit where id = ?1), rev = rev + 1 where id in (select value from json_each(?2))",
		to, set(h.tasks))
	for _, s := range h.seats {
		if err == nil {
			err = t.passSeat(s, from, other)
		}
	}
	for _, o := range h.calls { // a duty asks the unit until now; what is asked once the other answers, where it is of the kind
		if err == nil && !o.Deadline.Every.Recurs() && handed.Seat(o, to, model.RoleRoll).UnitID != 0 {
			err = t.passOwed(o, seat{TaskID: o.ID, Role: model.RoleRoll}, from, other)
		}
	}
	if err != nil {
		return fmt.Errorf("hand over tasks: %w", err)
	}
	return nil
}

// clearSeats takes everybody out of a unit.
func (t *tx) clearSeats(from, to model.UnitID, seats Seats) error {
	var changes []string
	switch seats {
	case SeatsMove:
		changes = []string{
			`delete from membership where unit_id = ?1 and member_id in (select member_id from membership where unit_id = ?2)`,
			`update membership set unit_id = ?2, role = 'member' where unit_id = ?1`,
		}
	case SeatsBin:
		if err := t.binSeated(from); err != nil {
			return err
		}
		changes = []string{`delete from membership where unit_id = ?1 and member_id in (select id from member where deleted_at = '')`}
	case SeatsEnd:
		changes = []string{`delete from membership where unit_id = ?1`}
	default:
		return nil
	}
	changes = append([]string{`update member set rev = rev + 1 where deleted_at = '' and id in (select member_id from membership where unit_id = ?1)`}, changes...)
	for _, change := range changes {
		if _, err := t.Exec(change, from, to); err != nil {
			return fmt.Errorf("clear the seats of a unit: %w", err)
		}
	}
	return nil
}

// binSeated moves those who serve in a unit alone to the bin; what they have still to do is nobody's.
func (t *tx) binSeated(unit model.UnitID) error {
	ids, err := list[model.MemberID](t, `select m.id from member m join membership s on s.member_id = m.id and s.unit_id = ?1
		where m.deleted_at = '' and not exists (select 1 from membership o join unit u on u.id = o.unit_id and u.deleted_at = ''
			where o.member_id = m.id and o.unit_id <> ?1) order by m.id`, unit)
	for _, id := range ids {
		if err == nil {
			err = t.handOverMember(id, 0)
		}
		if err == nil {
			err = t.deleteMember(id, unit)
		}
	}
	return err
}

// HandOverMember gives what a member has still to do to another one, or with 0 to nobody, and moves the member to the bin, as
// one step; *InUseError where something else is in the member's hands.
func (b *Book) HandOverMember(ctx context.Context, from, to model.MemberID) error {
	return b.write(ctx, label.HandOverMember, "", func(t *tx) error {
		t.what = t.nameOf("member", int64(from))
		if to != 0 {
			other, err := t.member(to)
			if err != nil {
				return err
			}
			if from == to {
				return &model.FieldError{Field: "member_id", Code: model.CodeUnknown}
			}
			t.what += " → " + short(other.Name)
		}
		if err := t.handOverMember(from, to); err != nil {
			return err
		}
		return t.deleteMember(from, 0)
	})
}

// handOverMember gives what a member has still to do to another one, or with 0 to nobody.
func (t *tx) handOverMember(from, to model.MemberID) error {
	h, err := t.inHands(0, from)
	if err == nil {
		_, err = t.Exec("update task set member_id = nullif(?, 0), rev = rev + 1 where id"+inSet, to, set(h.tasks))
	}
	if err != nil {
		return fmt.Errorf("hand over tasks: %w", err)
	}
	return nil
}

// hasBelow is the condition that something lies below the task of a seat x.
const hasBelow = "exists (select 1 from task b where b.parent_id = x.task_id and b.deleted_at = '')"
