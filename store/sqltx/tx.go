// Package sqltx is one transaction as all that works on the book's tables shares it: rows are read, added and changed by it. It
// knows none of the tables.
package sqltx

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

// Tx is one transaction with the instant it counts as. Whoever is given one works on it and on nothing else: a second use of the
// one connection would wait for itself.
type Tx struct {
	*sqlx.Tx
	Ctx     context.Context //nolint:containedctx // a transaction ends with the context it was begun with
	Now     model.Instant
	Changed bool // some row is known not to be what it was

	begin    func() error // called before each command that writes
	kept     *sqlrow.Statements
	compiled map[string]*sqlx.Stmt // nil where a query was asked for once
}

// New gives the transaction inner with the queries that were kept compiled, and with what is to be done before a row is written.
func New(ctx context.Context, inner *sqlx.Tx, now model.Instant, kept *sqlrow.Statements, begin func() error) *Tx {
	return &Tx{Tx: inner, Ctx: ctx, Now: now, begin: begin, kept: kept}
}

// Today is the office's day.
func (t *Tx) Today() model.Date { return t.Now.Date() }

// List reads every row of a query.
func List[T any](t *Tx, query string, args ...any) ([]T, error) {
	rows, err := t.rows(query, args)
	if err != nil {
		return nil, err
	}
	return scanned[T](rows, mostRows(query, args))
}

// One reads one row; none is model.ErrNotFound.
func One[T any](t *Tx, query string, args ...any) (T, error) {
	var row T
	if stmt := t.statement(query); stmt != nil { //nolint:sqlclosecheck // closed with the transaction
		err := stmt.GetContext(t.Ctx, &row, args...)
		return row, bookfile.Translate(err)
	}
	err := t.GetContext(t.Ctx, &row, query, args...)
	return row, bookfile.Translate(err)
}

// Optional turns "not found" into false.
func Optional[T any](v T, err error) (T, bool, error) {
	if errors.Is(err, model.ErrNotFound) {
		var none T
		return none, false, nil
	}
	return v, err == nil, err
}

// Set writes ids or words as JSON, for the condition InSet.
func Set[ID ~int64 | ~string](ids []ID) string {
	if len(ids) == 0 {
		return "[]"
	}
	b, err := json.Marshal(ids)
	if err != nil {
		panic(err) // integers and strings always marshal
	}
	return string(b)
}

// InSet is the condition that goes with Set.
const InSet = " in (select value from json_each(?))"

// statement gives a query as a statement of this transaction, where it was compiled before or is asked for again.
func (t *Tx) statement(query string) *sqlx.Stmt {
	own, again := t.compiled[query]
	if own != nil {
		return own
	}
	if kept := t.kept.Find(query); kept != nil {
		own = t.StmtxContext(t.Ctx, kept)
		own.Mapper = t.Mapper
	} else if again {
		own, _ = t.PreparexContext(t.Ctx, query) // what cannot be compiled says so when it is run
	}
	if t.compiled == nil {
		t.compiled = map[string]*sqlx.Stmt{}
	}
	t.compiled[query] = own
	return own
}

// run executes a query that writes.
func (t *Tx) run(query string, args ...any) (sql.Result, error) {
	if err := t.begin(); err != nil {
		return nil, err
	}
	if stmt := t.statement(query); stmt != nil {
		result, err := stmt.ExecContext(t.Ctx, args...)
		return result, bookfile.Translate(err)
	}
	result, err := t.ExecContext(t.Ctx, query, args...)
	return result, bookfile.Translate(err)
}

// RunWith executes a command with the fields of row.
func (t *Tx) RunWith(c sqlrow.Command, row any) (sql.Result, error) {
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

// Exec executes a query that writes and gives the number of rows changed.
func (t *Tx) Exec(query string, args ...any) (int64, error) {
	result, err := t.run(query, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return n, bookfile.Translate(err)
}

// Insert adds a row and gives its id.
func (t *Tx) Insert(into sqlrow.Table, row any) (int64, error) {
	result, err := t.RunWith(into.Insert, row)
	if err != nil {
		return 0, fmt.Errorf("add to %s: %w", into.Name, err)
	}
	t.Changed = true
	id, err := result.LastInsertId()
	return id, bookfile.Translate(err)
}

// Upsert runs a command that leaves a row alone which is as it should be.
func (t *Tx) Upsert(c sqlrow.Command, row any) error {
	result, err := t.RunWith(c, row)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	t.Changed = t.Changed || n > 0
	return bookfile.Translate(err)
}

// Update writes a row whose rev must still be the one that was read; else it is model.ErrConflict, or model.ErrNotFound where the
// row is gone.
func (t *Tx) Update(in sqlrow.Table, row any, id int64, rev int) error {
	result, err := t.RunWith(in.Update, row)
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
func (t *Tx) missed(tbl string, id int64, rev int) error {
	_, err := One[int](t, "select rev from "+tbl+" where id = ? and deleted_at = ''", id)
	if err == nil {
		err = model.ErrConflict
	}
	return fmt.Errorf("%s %d rev %d: %w", tbl, id, rev, err)
}
