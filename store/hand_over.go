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
// hands; 0 is none. *InUseError where there is something that no other takes over with the tasks.
func (b *Book) OpenTasks(ctx context.Context, unit model.UnitID, member model.MemberID) (int, error) {
	return read(ctx, b, func(t *tx) (int, error) {
		if err := errors.Join(t.unused(int64(unit), unitBears), t.unused(int64(member), memberBears(0))); err != nil {
			return 0, err
		}
		h, err := t.inHands(unit, member)
		return len(h.leaves), err
	})
}

// HandOverPlan is what becomes of what a unit has still to do where another takes over, as HandOverUnit would have it.
func (b *Book) HandOverPlan(ctx context.Context, from, to model.UnitID) (handed.Plan, error) {
	return read(ctx, b, func(t *tx) (handed.Plan, error) {
		var plan handed.Plan
		h, err := t.inHands(from, 0)
		for _, o := range append(h.leaves, h.late...) {
			plan.Add(o, from, to, t.Now, t.book.set.calendar)
		}
		for i := range plan.Joined {
			plan.Joined[i].Words = t.nameOf("task", int64(plan.Joined[i].Task))
		}
		return plan, err
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
// of the unit it is waived; a day of its own that the other is done with stays in the name of the unit. In a roll call of a duty the
// unit is asked until now, and the other from then on. With 0 nobody takes over. HandOverPlan counts all of it. What members who go to the bin as well have still
// to do goes to another one, or with 0 to nobody.
func (b *Book) HandOverUnit(ctx context.Context, from, to model.UnitID, seats Seats, doer model.MemberID) error {
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
		if err := t.clearSeats(from, to, seats, doer); err != nil {
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
	if err := t.noSupport(to, h.tasks); err != nil {
		return err
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

// noSupport has a unit that is to lead some tasks support them no more, but a heading: that is to support what is below it, which others lead.
func (t *tx) noSupport(unit model.UnitID, tasks []model.TaskID) error {
	_, err := t.Exec("delete from task_unit as x where role = 'support' and due_on = '' and unit_id = ? and not "+hasBelow+" and task_id"+inSet, unit, set(tasks))
	if err != nil {
		return fmt.Errorf("hand over tasks: %w", err)
	}
	return nil
}

// clearSeats takes everybody out of a unit.
func (t *tx) clearSeats(from, to model.UnitID, seats Seats, doer model.MemberID) error {
	var changes []string
	switch seats {
	case SeatsMove:
		changes = []string{
			`delete from membership where unit_id = ?1 and member_id in (select member_id from membership where unit_id = ?2)`,
			`update membership set unit_id = ?2, role = 'member' where unit_id = ?1`,
		}
	case SeatsBin:
		if err := t.binSeated(from, doer); err != nil {
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

// Holder is a member who goes to the bin with a unit, with how much that one has still to do.
type Holder struct {
	ID    model.MemberID
	Name  string
	Tasks int
}

// GoWith lists those who serve in a unit alone: they go to the bin with it by SeatsBin.
func (b *Book) GoWith(ctx context.Context, unit model.UnitID) ([]Holder, error) {
	return read(ctx, b, func(t *tx) ([]Holder, error) {
		holders, err := t.goWith(unit)
		for i := range holders {
			var h hands
			if err == nil {
				h, err = t.inHands(0, holders[i].ID)
			}
			holders[i].Tasks = len(h.leaves)
		}
		return holders, err
	})
}

func (t *tx) goWith(unit model.UnitID) ([]Holder, error) {
	return list[Holder](t, `select m.id, m.name from member m join membership s on s.member_id = m.id and s.unit_id = ?1
		where m.deleted_at = '' and not exists (select 1 from membership o join unit u on u.id = o.unit_id and u.deleted_at = ''
			where o.member_id = m.id and o.unit_id <> ?1) order by m.id`, unit)
}

// binSeated moves those who serve in a unit alone to the bin; what they have still to do is another's, or with 0 nobody's.
func (t *tx) binSeated(unit model.UnitID, doer model.MemberID) error {
	going, err := t.goWith(unit)
	for _, m := range going {
		if err == nil && m.ID == doer {
			err = &model.FieldError{Field: "member_id", Code: model.CodeUnknown}
		}
		if err == nil {
			err = t.handOverMember(m.ID, doer)
		}
		if err == nil {
			err = t.deleteMember(m.ID, unit)
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
	if err == nil && to != 0 {
		_, err = t.member(to)
	}
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
