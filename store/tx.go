package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/sqlrow"
)

// tx is one transaction with the instant it counts as. Everything unexported works on a tx and nothing else: a second
// use of the one connection would wait for itself.
type tx struct {
	*sqlx.Tx
	ctx  context.Context
	book *Book
	now  model.Instant
	what string // the name of the thing, for the step; may be set while the work goes on

	step   stepRow
	stepID int64 // 0 until something is written

	changed  bool                  // some row is known not to be what it was
	compiled map[string]*sqlx.Stmt // nil where a query was asked for once
}

// today is the office's day.
func (t *tx) today() model.Date { return t.now.Date() }

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
	t := &tx{Tx: inner, ctx: ctx, book: b, now: b.now(), what: s.What, step: s}
	if err := t.doubtsClock(); err != nil {
		return err
	}
	if err := do(t); err != nil || t.stepID == 0 {
		return err
	}
	if err := t.sawChange(); err != nil || !t.changed {
		return err
	}
	if t.what != t.step.What { // it became known while rows were written
		if _, err := t.exec("update step set what = ? where id = ?", t.what, t.stepID); err != nil {
			return err
		}
	}
	return bookfile.Translate(inner.Commit())
}

// sawChange asks the journal whether a row changed, unless that is known.
func (t *tx) sawChange() error {
	if t.changed {
		return nil
	}
	var err error
	t.changed, err = one[bool](t, "select exists (select 1 from journal where "+ofStep+" and before is not after)", t.stepID)
	return err
}

// addStep writes a step, with the place in the journal from which its changes are found.
var addStep = sqlrow.Command{
	Query: `insert into step (at, "by", label, what, kind, "of", since)
		values (?, ?, ?, ?, ?, nullif(?, 0), (select coalesce(max(id), 0) from journal))`,
	Fields: []string{"at", "by", "label", "what", "kind", "of"},
}

// ofStep is the condition on the journal's rows of step ?1. They lie together, so the journal needs no index of steps.
const ofStep = `step_id = ?1 and id > (select since from step where id = ?1) and
	id <= coalesce((select since from step where id > ?1 order by id limit 1), 9223372036854775807)`

// begin writes the step before the first row is changed: the triggers of the journal refer to it.
func (t *tx) begin() error {
	if t.stepID != 0 {
		return nil
	}
	t.stepID = -1 // the insert below comes here again
	t.step.At, t.step.By, t.step.What = t.now, t.book.set.officer, t.what
	result, err := t.runWith(addStep, t.step)
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
	return do(&tx{Tx: inner, ctx: ctx, book: b, now: b.now()})
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

// list reads every row of a query.
func list[T any](t *tx, query string, args ...any) ([]T, error) {
	var rows []T
	if stmt := t.statement(query); stmt != nil { //nolint:sqlclosecheck // closed with the transaction
		err := stmt.SelectContext(t.ctx, &rows, args...)
		return rows, bookfile.Translate(err)
	}
	err := t.SelectContext(t.ctx, &rows, query, args...)
	return rows, bookfile.Translate(err)
}

// one reads one row; none is model.ErrNotFound.
func one[T any](t *tx, query string, args ...any) (T, error) {
	var row T
	if stmt := t.statement(query); stmt != nil { //nolint:sqlclosecheck // closed with the transaction
		err := stmt.GetContext(t.ctx, &row, args...)
		return row, bookfile.Translate(err)
	}
	err := t.GetContext(t.ctx, &row, query, args...)
	return row, bookfile.Translate(err)
}

// statement gives a query as a statement of this transaction, where it was compiled before or is asked for again.
func (t *tx) statement(query string) *sqlx.Stmt {
	own, again := t.compiled[query]
	if own != nil {
		return own
	}
	if kept := t.book.statements.Find(query); kept != nil {
		own = t.StmtxContext(t.ctx, kept)
		own.Mapper = t.Mapper
	} else if again {
		own, _ = t.PreparexContext(t.ctx, query) // what cannot be compiled says so when it is run
	}
	if t.compiled == nil {
		t.compiled = map[string]*sqlx.Stmt{}
	}
	t.compiled[query] = own
	return own
}

// run executes a query that writes.
func (t *tx) run(query string, args ...any) (sql.Result, error) {
	if err := t.begin(); err != nil {
		return nil, err
	}
	if stmt := t.statement(query); stmt != nil {
		result, err := stmt.ExecContext(t.ctx, args...)
		return result, bookfile.Translate(err)
	}
	result, err := t.ExecContext(t.ctx, query, args...)
	return result, bookfile.Translate(err)
}

// runWith executes a command with the fields of row.
func (t *tx) runWith(c sqlrow.Command, row any) (sql.Result, error) {
	from := reflect.ValueOf(row)
	fields := t.Mapper.TypeMap(from.Type()).Names
	args := make([]any, len(c.Fields))
	for i, name := range c.Fields {
		field, ok := fields[name]
		if !ok {
			return nil, fmt.Errorf("%s has no field %q", from.Type(), name)
		}
		args[i] = reflectx.FieldByIndexesReadOnly(from, field.Index).Interface()
	}
	return t.run(c.Query, args...)
}

// exec gives the number of rows changed.
func (t *tx) exec(query string, args ...any) (int64, error) {
	result, err := t.run(query, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return n, bookfile.Translate(err)
}

// insert adds a row and gives its id.
func (t *tx) insert(into sqlrow.Table, row any) (int64, error) {
	result, err := t.runWith(into.Insert, row)
	if err != nil {
		return 0, fmt.Errorf("add to %s: %w", into.Name, err)
	}
	t.changed = true
	id, err := result.LastInsertId()
	return id, bookfile.Translate(err)
}

// upsert runs a command that leaves a row alone which is as it should be.
func (t *tx) upsert(c sqlrow.Command, row any) error {
	result, err := t.runWith(c, row)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	t.changed = t.changed || n > 0
	return bookfile.Translate(err)
}

// update writes a row whose rev must still be the one that was read.
func (t *tx) update(in sqlrow.Table, row any, id int64, rev int) error {
	result, err := t.runWith(in.Update, row)
	if err != nil {
		return fmt.Errorf("change in %s: %w", in.Name, err)
	}
	n, err := result.RowsAffected()
	if err != nil || n == 1 {
		return bookfile.Translate(err)
	}
	return t.missed(in.Name, id, rev)
}

// missed says why an update found no row: gone, or changed meanwhile.
func (t *tx) missed(tbl string, id int64, rev int) error {
	_, err := one[int](t, "select rev from "+tbl+" where id = ? and deleted_at = ''", id)
	if err == nil {
		err = model.ErrConflict
	}
	return fmt.Errorf("%s %d rev %d: %w", tbl, id, rev, err)
}

// set writes ids or words as JSON, for "in (select value from json_each(?))".
func set[ID ~int64 | ~string](ids []ID) string {
	if len(ids) == 0 {
		return "[]"
	}
	b, err := json.Marshal(ids)
	if err != nil {
		panic(err) // integers and strings always marshal
	}
	return string(b)
}

// inSet is the condition that goes with set.
const inSet = " in (select value from json_each(?))"

// optional turns "not found" into false.
func optional[T any](v T, err error) (T, bool, error) {
	if errors.Is(err, model.ErrNotFound) {
		var none T
		return none, false, nil
	}
	return v, err == nil, err
}
