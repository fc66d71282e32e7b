package store

import (
	"context"
	"io/fs"
)

// Exec lets tests break a book from inside: a full disk, a row changed behind its back.
func (b *Book) Exec(ctx context.Context, query string, args ...any) error {
	_, err := b.db.ExecContext(ctx, query, args...)
	return translate(err)
}

// Ask lets tests look at what no method gives.
func Ask[T any](ctx context.Context, b *Book, query string, args ...any) ([]T, error) {
	return read(ctx, b, func(t *tx) ([]T, error) { return list[T](t, query, args...) })
}

// WithMigrations stands in for the migrations of a later program.
func WithMigrations(files fs.FS) Option {
	return func(s *settings) { s.migrations = files }
}

// Journaled lists the tables that keep a journal.
func Journaled(ctx context.Context, b *Book) ([]string, error) { return read(ctx, b, journaled) }
