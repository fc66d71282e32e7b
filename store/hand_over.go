package store

import (
	"context"
	"fmt"

	"sotruc/model"
)

// isHeading is a condition on open_task o; wanting are the open tasks that are none, and the headings above those.
const (
	isHeading = "exists (select 1 from task b where b.parent_id = o.id and b.deleted_at = '')"
	wanting   = `(with recursive wants (id) as (select o.id from open_task o where not ` + isHeading + `
		union select t.parent_id from wants join task t on t.id = wants.id where t.parent_id is not null) select id from wants)`
)

// What still wants something and is in the hands of a unit, as conditions on a table x. What is closed stays with who did it.
var (
	unitLeads    = reference{"task", "x.lead_id = ? and x.id in " + wanting}
	unitSupports = reference{"task_unit", "x.unit_id = ? and x.task_id in " + wanting}
	memberDoes   = reference{"task", "x.member_id = ? and x.id in " + wanting}
)

// OpenTasks counts what still wants something and is in the hands of a unit or of a member, or lies below such a heading; 0 is none.
// *InUseError where a unit has something that no other takes over with its tasks.
func (b *Book) OpenTasks(ctx context.Context, unit model.UnitID, member model.MemberID) (int, error) {
	return read(ctx, b, func(t *tx) (int, error) {
		if err := t.unused(int64(unit), unitBears); err != nil {
			return 0, err
		}
		return one[int](t, `with recursive hands (id) as (select x.id from task x where x.lead_id = ?1 or x.member_id = ?2
				or x.id in (select task_id from task_unit where unit_id = ?1)
				union select t.id from hands join task t on t.parent_id = hands.id)
			select count(*) from open_task o join hands on hands.id = o.id where not `+isHeading, unit, member)
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
// something else refers to it. Where the other is asked already, it is asked once. In a roll call of a duty the other is asked
// from now on, because what fell due before was not asked of it. With 0 nobody takes over.
func (b *Book) HandOverUnit(ctx context.Context, from, to model.UnitID, seats Seats) error {
	return b.write(ctx, labelHandOverUnit, "", func(t *tx) error {
		t.what = t.nameOf("unit", int64(from))
		if to != 0 {
			if err := t.handOver(from, to); err != nil {
				return err
			}
		}
		if err := t.clearSeats(from, to, seats); err != nil {
			return err
		}
		return t.deleteUnit(from)
	})
}

// handOver gives what a unit has still to do to another one.
func (t *tx) handOver(from, to model.UnitID) error {
	other, err := t.unit(to)
	if err != nil {
		return err
	}
	if from == to {
		return &model.FieldError{Field: "unit_id", Code: model.CodeUnknown}
	}
	t.what += " → " + short(other.Name)
	for _, change := range []string{
		// who leads does not support as well, and nobody is asked twice
		`delete from task_unit as x where x.role = 'support' and x.unit_id = ?2
				and x.task_id in (select x.id from task x where ` + unitLeads.of() + `)`,
		`delete from task_unit as x where ` + unitSupports.of() + ` and (exists (select 1 from task_unit o
				where o.task_id = x.task_id and o.role = x.role and o.unit_id = ?2)
				or x.role = 'support' and ?2 = (select lead_id from task where id = x.task_id))`,
		`update task set rev = rev + 1 where id in (select x.task_id from task_unit x where ` + unitSupports.of() + `)`,
		`update task_unit as x set unit_id = ?2, name = '', since = iif(x.role = 'roll' and (select every from task where id = x.task_id)
				not in ('', 'once', 'asap'), ?3, x.since) where ` + unitSupports.of(),
		`update task as x set lead_id = ?2, lead = (select name from unit where id = ?2), rev = rev + 1 where ` + unitLeads.of(),
	} {
		if _, err := t.exec(change, from, to, t.now); err != nil {
			return fmt.Errorf("hand over tasks: %w", err)
		}
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
		if _, err := t.exec(change, from, to); err != nil {
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
			_, err = t.exec("update task as x set member_id = null, rev = rev + 1 where "+memberDoes.of(), id)
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
	return b.write(ctx, labelHandOverMember, "", func(t *tx) error {
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
		_, err := t.exec("update task as x set member_id = nullif(?2, 0), rev = rev + 1 where "+memberDoes.of(), from, to)
		if err != nil {
			return fmt.Errorf("hand over tasks: %w", err)
		}
		return t.deleteMember(from, 0)
	})
}
