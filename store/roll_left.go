package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store/spell"
)

// RollsLeft tells what becomes of the roll calls that ask a unit where it turns into one of another kind, or with "" goes to the bin: of
// those of whole kinds what is to come ends, and what is late stays in its name. A list that names it asks it whatever its kind; when it
// goes to the bin its place there is handed over, and what is late stays as well.
func (b *Book) RollsLeft(ctx context.Context, unit model.UnitID, to model.UnitKind) ([]handed.Leaving, error) {
	return read(ctx, b, func(t *tx) ([]handed.Leaving, error) {
		calls, args := spell.Calls("x", unit)
		leaves, err := t.outlines(model.TaskFilter{}, `t.deleted_at = '' and t.id in (select id from open_task)
			and not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '')
			and t.id in (select x.id from task x where `+calls+` or x.id in (select task_id from task_unit where unit_id = ?))`, append(args, unit)...)
		var left []handed.Leaving
		for i := range leaves {
			if to != "" && (leaves[i].RollKind == "" || leaves[i].RollKind.Has(to)) {
				continue
			}
			one := handed.LeavingOf(&leaves[i], unit, t.Now, t.book.set.calendar)
			if leaves[i].RollKind == "" { // somebody else is asked instead, and takes over what is late of what is asked once
				if one.Ends = false; to == "" && !leaves[i].Deadline.Every.Recurs() {
					one.Late = 0
				}
			}
			if one.Ends || one.Late > 0 {
				one.Words = t.nameOf("task", int64(one.Task))
				left = append(left, one)
			}
		}
		return left, err
	})
}
