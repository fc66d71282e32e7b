// Package hung says which rows of the book hang on others: with them they go to the bin and come back.
package hung

import (
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// Hangs says that rows of a table belong to a row of another, the parent.
type Hangs struct{ Child, Column, Parent string }

// belongings go to the bin and come back with a row of the parent.
var belongings = [...]Hangs{
	{"task", "directive_id", "directive"},
	{"task", "parent_id", "task"},
	{"person", "household_id", "household"},
	{"isolation", "person_id", "person"},
	{"test", "isolation_id", "isolation"},
	{"alarm_answer", "isolation_id", "isolation"},
}

// parted are parts of a row of the parent and lie in the bin with it without a mark of their own.
// The files and sendings of a report are none: to take a sending back is to take them away.
var parted = [...]Hangs{
	{"citation", "directive_id", "directive"},
	{"task_unit", "task_id", "task"},
	{"completion", "task_id", "task"},
	{"past_rule", "task_id", "task"},
	{"past_call", "task_id", "task"},
	{"evidence", "task_id", "task"},
	{"membership", "member_id", "member"},
	{"isolation_change", "isolation_id", "isolation"},
	{"check_in", "isolation_id", "isolation"},
}

// Belongings are those with a mark of their own.
func Belongings() []Hangs { return belongings[:] }

// Part tells which row those of a table are parts of, lying in the bin with it without a mark of their own.
func Part(table string) (Hangs, bool) {
	at := slices.IndexFunc(parted[:], func(h Hangs) bool { return h.Child == table })
	if at < 0 {
		return Hangs{}, false
	}
	return parted[at], true
}

// Apart is, in SQL, the condition that a row of the bin did not go there with what it hangs on.
func Apart(tbl string) string {
	var conditions string
	for _, b := range belongings {
		if b.Child == tbl {
			conditions += ` and not exists (select 1 from ` + b.Parent + ` up where up.id = x.` + b.Column +
				` and up.deleted_at = x.deleted_at)`
		}
	}
	return conditions
}

// NotAbove refuses a parent that is the row itself or lies below it, as a *model.FieldError on parent_id.
func NotAbove(t *sqltx.Tx, tbl string, id, parent int64) error {
	if parent == 0 {
		return nil
	}
	below, err := sqltx.One[bool](t, `with recursive up (id) as (
		select ? union select x.parent_id from `+tbl+` x join up on up.id = x.id where x.parent_id is not null
	) select exists (select 1 from up where id = ?)`, parent, id)
	if err != nil {
		return fmt.Errorf("what lies above %s %d: %w", tbl, parent, err)
	}
	if below {
		return &model.FieldError{Field: "parent_id", Code: model.CodeUnknown}
	}
	return nil
}
