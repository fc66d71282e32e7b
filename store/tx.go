package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/jmoiron/sqlx"

	"sotruc/model"
	"sotruc/store/asof"
	"sotruc/store/bookfile"
	"sotruc/store/inverse"
	"sotruc/store/outgoingrow"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// tx is one transaction with the instant it counts as. Everything unexported works on a tx and nothing else: a second
// use of the one connection would wait for itself.
type tx struct {
	*sqltx.Tx
	book *Book
	what string // the name of the thing, for the step; may be set while the work goes on

	step   stepRow
	stepID int64 // 0 until something is written
}

// on makes inner a transaction on the book. A row may be written by it where it is one of a step.
func (b *Book) on(ctx context.Context, inner *sqlx.Tx) *tx {
	t := &tx{book: b}
	t.Tx = sqltx.New(ctx, inner, b.now(), &b.statements, t.begin)
	return t
}

// write does one step: everything inside do, or nothing. What changed no row leaves no step.
func (b *Book) write(ctx context.Context, label, what string, do func(*tx) error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.step(ctx, stepRow{Label: label, What: what, Kind: "do"}, do)
}

// stepRow is a step before it has an id.
type stepRow struct {
	At    model.Instant
	By    string
	Label string
	What  string
	Kind  string
	Of    model.StepID
}

func (b *Book) step(ctx context.Context, s stepRow, do func(*tx) error) error {
	if b.closed {
		return ErrClosed
	}
	if b.set.readOnly {
		return model.ErrReadOnly
	}
	inner, err := b.db.BeginTxx(ctx, nil)
	if err != nil {
		return bookfile.Translate(err)
	}
	defer b.statements.Compile(ctx, b.db)
	defer inner.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	t := b.on(ctx, inner)
	t.what, t.step = s.What, s
	if err := t.doubtsClock(); err != nil {
		return err
	}
	if err := do(t); err != nil || t.stepID == 0 {
		return err
	}
	if err := t.sawChange(); err != nil || !t.Changed {
		return err
	}
	if err := outgoingrow.NoneTwice(t.Tx, t.stepID, b.set.term); err != nil {
		return err
	}
	if t.what != t.step.What { // it became known while rows were written
		if _, err := t.Exec("update step set what = ? where id = ?", t.what, t.stepID); err != nil {
			return err
		}
	}
	if err := b.file.Mark(ctx, inner); err != nil {
		return err
	}
	return bookfile.Translate(inner.Commit())
}

// sawChange asks the journal whether a row changed, unless that is known.
func (t *tx) sawChange() error {
	if t.Changed {
		return nil
	}
	var err error
	t.Changed, err = one[bool](t, "select exists (select 1 from journal where "+inverse.OfStep+" and before is not after)", t.stepID)
	return err
}

// addStep writes a step, with the place in the journal from which its changes are found.
var addStep = sqlrow.Command{
	Query: `insert into step (at, "by", label, what, kind, "of", since)
		values (?, ?, ?, ?, ?, nullif(?, 0), (select coalesce(max(id), 0) from journal))`,
	Fields: []string{"at", "by", "label", "what", "kind", "of"},
}

// begin writes the step before the first row is changed: the triggers of the journal refer to it.
func (t *tx) begin() error {
	if t.stepID != 0 {
		return nil
	}
	t.stepID = -1 // the insert below comes here again
	t.step.At, t.step.By, t.step.What = t.Now, t.book.set.officer, t.what
	result, err := t.RunWith(addStep, t.step)
	if err != nil {
		return fmt.Errorf("add a step: %w", err)
	}
	t.stepID, err = result.LastInsertId()
	return bookfile.Translate(err)
}

// read runs do on one unchanging view of the book.
func read[T any](ctx context.Context, b *Book, do func(*tx) (T, error)) (T, error) {
	var none T
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.closed {
		return none, ErrClosed
	}
	inner, err := b.db.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return none, bookfile.Translate(err)
	}
	defer b.statements.Compile(ctx, b.db)
	defer inner.Rollback() //nolint:errcheck // nothing was written
	return do(b.on(ctx, inner))
}

// readAt is read of the book as it stood at an instant; 0, and one yet to come, is now.
func readAt[T any](ctx context.Context, b *Book, at model.Instant, do func(*tx) (T, error)) (T, error) {
	return read(ctx, b, func(t *tx) (T, error) {
		if at != 0 && at < t.Now {
			if err := asof.Show(t.Tx, at); err != nil {
				var none T
				return none, err
			}
		}
		return do(t)
	})
}

// written is write for work that gives something back.
func written[T any](ctx context.Context, b *Book, label, what string, do func(*tx) (T, error)) (T, error) {
	var got T
	err := b.write(ctx, label, what, func(t *tx) error {
		var err error
		got, err = do(t)
		return err
	})
	if err != nil {
		var none T
		return none, err
	}
	return got, nil
}

// list, one and optional are those of sqltx, set and inSet too.
func list[T any](t *tx, query string, args ...any) ([]T, error) {
	return sqltx.List[T](t.Tx, query, args...)
}

func one[T any](t *tx, query string, args ...any) (T, error) {
	return sqltx.One[T](t.Tx, query, args...)
}

func optional[T any](v T, err error) (T, bool, error) { return sqltx.Optional(v, err) }

func set[ID ~int64 | ~string](ids []ID) string { return sqltx.Set(ids) }

const inSet = sqltx.InSet
