package store

import (
	"context"
	"io/fs"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/census"
	"sotruc/store/label"
	"sotruc/store/sqltx"
)

// Exec lets tests break a book from inside: a full disk, a row changed behind its back.
func (b *Book) Exec(ctx context.Context, query string, args ...any) error {
	_, err := b.db.ExecContext(ctx, query, args...)
	return bookfile.Translate(err)
}

// Ask lets tests look at what no method gives.
func Ask[T any](ctx context.Context, b *Book, query string, args ...any) ([]T, error) {
	return read(ctx, b, func(t *tx) ([]T, error) { return list[T](t, query, args...) })
}

// AskAt is Ask of the book as it stood at an instant.
func AskAt[T any](ctx context.Context, b *Book, at model.Instant, query string, args ...any) ([]T, error) {
	return readAt(ctx, b, at, func(t *tx) ([]T, error) { return list[T](t, query, args...) })
}

// WithMigrations stands in for the migrations of a later program.
func WithMigrations(files fs.FS) Option {
	return func(s *settings) { s.migrations = files }
}

// Journaled lists the tables that keep a journal.
func Journaled(ctx context.Context, b *Book) ([]string, error) {
	return Ask[string](ctx, b, `select tbl_name from sqlite_schema where type = 'trigger' and name = tbl_name || '_journal_insert' order by 1`)
}

// TakeCensus has the census taken anew, whatever is kept.
func (b *Book) TakeCensus(ctx context.Context) error {
	return b.takeCensus(ctx, census.Since(b.now().Date()))
}

// TakeWholeCensus is TakeCensus of everybody there ever was.
func (b *Book) TakeWholeCensus(ctx context.Context) error { return b.takeCensus(ctx, 0) }

func (b *Book) takeCensus(ctx context.Context, since model.Date) error {
	_, err := read(ctx, b, func(t *tx) (bool, error) {
		var err error
		b.people.Forget(since)
		if err = t.take(&b.people, sqltx.Everybody); err == nil {
			b.people.taken, b.people.Day, b.people.Since = true, 0, census.Since(t.Now.Date())
			b.people.upto, err = one[int64](t, "select coalesce(max(id), 0) from journal")
		}
		return true, err
	})
	return err
}

// DecodeCensus reads what may be a census that was kept.
func DecodeCensus(b []byte) error { return new(keptCensus).Decode(b) }

// RecordNew is the short way of RecordCheckIns.
func (b *Book) RecordNew(ctx context.Context, c model.CheckIn) (bool, error) {
	return b.recordNew(ctx, c)
}

// BinUnit moves a unit to the bin, whatever is in its hands.
func (b *Book) BinUnit(ctx context.Context, id model.UnitID) error {
	return b.write(ctx, label.DeleteUnit, "", func(t *tx) error { return discardOne(t, "unit", id) })
}
