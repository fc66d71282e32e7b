package store

import (
	"context"
	"fmt"

	"sotruc/model"
)

// What still wants something and is in the hands of a unit, as conditions on a table x. What is closed stays with who did it.
var (
	unitLeads    = reference{"task", "x.lead_id = ? and x.id in (select id from open_task)"}
	unitSupports = reference{"task_unit", "x.unit_id = ? and x.task_id in (select id from open_task)"}
	memberDoes   = reference{"task", "x.member_id = ? and x.id in (select id from open_task)"}
)

// OpenTasks counts what still wants something and is in the hands of a unit or of a member; 0 is none.
func (b *Book) OpenTasks(ctx context.Context, unit model.UnitID, member model.MemberID) (int, error) {
	return read(ctx, b, func(t *tx) (int, error) {
		return one[int](t, `select count(*) from open_task o join task x on x.id = o.id
			where x.lead_id = ?1 or x.member_id = ?2 or x.id in (select task_id from task_unit where unit_id = ?1)`, unit, member)
	})
}

// HandOverUnit gives what a unit has still to do to another one and moves the unit to the bin, as one step; *InUseError where
// something else refers to it. Where the other is asked already, it is asked once. In a roll call of a duty the other is asked
// from now on, because what fell due before was not asked of it.
func (b *Book) HandOverUnit(ctx context.Context, from, to model.UnitID) error {
	return b.write(ctx, labelHandOverUnit, "", func(t *tx) error {
		other, err := t.unit(to)
		if err != nil {
			return err
		}
		if from == to {
			return &model.FieldError{Field: "unit_id", Code: model.CodeUnknown}
		}
		t.what = t.nameOf("unit", int64(from)) + " → " + short(other.Name)
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
		return t.deleteUnit(from)
	})
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
		return t.deleteMember(from)
	})
}
