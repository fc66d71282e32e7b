package store

import (
	"cmp"
	"context"
	"math"

	"sotruc/model"
	"sotruc/store/earlier"
	"sotruc/store/older"
)

const changeColumns = `select j.id, j.step_id, s.at, s."by", s.label, s.kind, j.tbl as "table", j.row_id, coalesce(j.before, '') as before,
	coalesce(j.after, '') as after from journal j join step s on s.id = j.step_id where j.before is not j.after and `

// History lists the changes of one row, newest first. Of a check-in there is none: its round has one.
func (b *Book) History(ctx context.Context, tbl string, id int64) ([]model.Change, error) {
	return read(ctx, b, func(t *tx) ([]model.Change, error) {
		return list[model.Change](t, changeColumns+"j.tbl = ? and j.tbl <> 'check_in' and j.row_id = ? order by j.id desc", tbl, id)
	})
}

// TaskHistory lists changes of a task, of what was said of it and what shows it, its units and its rules, newest first: those
// after a row of the journal and before another, at most limit; 0 is no bound.
func (b *Book) TaskHistory(ctx context.Context, id model.TaskID, after, before int64, limit int) ([]model.Change, error) {
	return read(ctx, b, func(t *tx) ([]model.Change, error) {
		// Read backwards from the newest, to the making of the task at most. What does not name the task is not parsed.
		return list[model.Change](t, changeColumns+`j.id > ?2 and j.id < ?3
			and j.id >= coalesce((select min(made.id) from journal made where made.tbl = 'task' and made.row_id = ?1), 0)
			and (+j.tbl = 'task' and +j.row_id = ?1 or +j.tbl in ('completion', 'task_unit', 'past_rule', 'evidence')
				and instr(coalesce(j.after, j.before), '"task_id":' || ?1) > 0 and coalesce(j.after, j.before) ->> '$.task_id' = ?1)
			order by j.id desc limit ?4`, id, after, cmp.Or(before, math.MaxInt64), cmp.Or(limit, -1))
	})
}

// EarlierRules are the deadlines that tasks had before they were changed, as earlier.Rules has them.
func (b *Book) EarlierRules(ctx context.Context, ids []model.TaskID) (map[model.TaskID][]model.PastRule, error) {
	return read(ctx, b, func(t *tx) (map[model.TaskID][]model.PastRule, error) { return earlier.Rules(t.Tx, ids) })
}

// ChangedSince lists every change after an instant, oldest first, such as those made after a report was sent.
func (b *Book) ChangedSince(ctx context.Context, since model.Instant) ([]model.Change, error) {
	return read(ctx, b, func(t *tx) ([]model.Change, error) {
		return list[model.Change](t, changeColumns+`s.at > ?1 and
			j.id > (select coalesce(min(since), 0) from step where at > ?1) order by j.id`, since)
	})
}

// PeopleWritten tells whether people or isolations were written to after a change of the book, and which is the last one now.
func (b *Book) PeopleWritten(ctx context.Context, since int64) (upto int64, written bool, err error) {
	upto, err = read(ctx, b, func(t *tx) (upto int64, err error) {
		written, err = one[bool](t, "select exists (select 1 from journal where id > ? and +tbl in ('person', 'isolation', 'household'))", since)
		if err != nil {
			return 0, err
		}
		return one[int64](t, "select coalesce(max(id), 0) from journal")
	})
	return upto, written, err
}

// LastChange is the number of the newest row of the journal, whoever wrote it; 0 where nothing was ever written.
func (b *Book) LastChange(ctx context.Context) (int64, error) {
	return read(ctx, b, func(t *tx) (int64, error) { return one[int64](t, "select coalesce(max(id), 0) from journal") })
}

// LaterStates are files beside the book that are the same book further on: this one is an older copy of it.
func (b *Book) LaterStates(ctx context.Context) ([]older.State, error) {
	return read(ctx, b, func(t *tx) ([]older.State, error) { return older.Find(t.Tx, b.path, b.set.copies) })
}
