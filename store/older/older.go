// Package older finds out that a book is an earlier state of another beside it: a copy made by hand that is opened by mistake, or an old copy that came
// over the book. It goes by the journal alone: of two files that are one book, the journal of the later begins with that of the earlier.
package older

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/sqltx"
)

// State is a later state of a book, in a file beside it.
type State struct {
	Path  string
	Steps int           // so many more than the book has
	At    model.Instant // when the last of them was
	By    string        // and whose
}

// Find looks for later states of the book at path that t reads, beside it and in a second folder where copies are kept; "" is none. Files that are
// no books or cannot be read are passed over: nothing of them is in the way of the book. The furthest comes first.
func Find(t *sqltx.Tx, path, copies string) ([]State, error) {
	last, err := lastOf(t.Ctx, t)
	if err != nil || last.step == 0 { // nothing is written in it yet, and nothing tells whose it is
		return nil, err
	}
	var found []State
	for _, beside := range bookfile.Besides(path, copies) {
		if state, ok := later(t.Ctx, beside, bookfile.IsCopy(beside, path), last); ok {
			found = append(found, state)
		}
	}
	slices.SortStableFunc(found, func(a, b State) int { return cmp.Compare(b.Steps, a.Steps) })
	return found, nil
}

// end is where a journal ends: its last step with all that is told of it, its last row and the last rows as they read.
type end struct {
	step, row int64
	words     string
	rows      string
	mark      int32 // of the file: see bookfile.File.Mark
}

// queryer is a transaction, or a book that is only looked at.
type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// told are the words of a step and of the last row that goes with it.
const told = `select s.id, coalesce((select max(j.id) from journal j), 0),
	s.at || char(10) || s."by" || char(10) || s.label || char(10) || s.what || char(10) || s.since
	from step s where s.id = `

// rows are the last rows up to one, as they read: two books in which the same was done at the same time have other names in them.
const rows = `select coalesce(group_concat(r, char(10)), '') from (
	select tbl || row_id || coalesce(before, '') || coalesce(after, '') as r from journal where id <= ? and id > ? - 200 order by id)`

// read reads what else tells one journal from another, up to a row.
func (e *end) read(ctx context.Context, q queryer, row int64) error {
	if err := q.QueryRowContext(ctx, rows, row, row).Scan(&e.rows); err != nil {
		return fmt.Errorf("read the end of the journal: %w", bookfile.Translate(err))
	}
	if err := q.QueryRowContext(ctx, "pragma user_version").Scan(&e.mark); err != nil {
		return fmt.Errorf("read the mark: %w", bookfile.Translate(err))
	}
	return nil
}

func lastOf(ctx context.Context, q queryer) (e end, err error) {
	err = q.QueryRowContext(ctx, told+"(select max(id) from step)").Scan(&e.step, &e.row, &e.words)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return end{}, fmt.Errorf("look where the journal ends: %w", bookfile.Translate(err))
	}
	return e, e.read(ctx, q, e.row)
}

// mostMarks is how many marks a file may be ahead of a copy of it for each step it has more, and once.
const mostMarks = 1000

// later tells whether the book at path has the step that another ends with, and more behind it. The program gives its own copies, which made is
// true of, a new mark; that of a file somebody copied goes on.
func later(ctx context.Context, path string, made bool, last end) (State, bool) {
	db, err := bookfile.Look(ctx, path)
	if err != nil {
		return State{}, false
	}
	defer db.Close()
	var same end
	if err := db.QueryRowContext(ctx, told+"?", last.step).Scan(&same.step, &same.row, &same.words); err != nil || same.words != last.words || same.row <= last.row {
		return State{}, false
	}
	if err := same.read(ctx, db, last.row); err != nil || same.rows != last.rows {
		return State{}, false
	}
	s := State{Path: path}
	err = db.QueryRowContext(ctx, `select at, "by", (select count(*) from step where id > ?) from step order by id desc limit 1`, last.step).Scan(&s.At, &s.By, &s.Steps)
	ahead := int(same.mark) - int(last.mark)
	return s, err == nil && s.Steps > 0 && (made || ahead > 0 && ahead <= mostMarks*(s.Steps+1))
}
