package bookfile

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
)

// Scratch makes a new book in memory for work to look at.
func Scratch[T any](ctx context.Context, migrations fs.FS, work func(*sql.DB) (T, error)) (T, error) {
	var none T
	db, err := dial(ctx, ":memory:")
	if err != nil {
		return none, err
	}
	if err := bringUp(ctx, db, "", fileNew, Use{Migrations: migrations}); err != nil {
		return none, errors.Join(err, db.Close())
	}
	got, err := work(db)
	return got, errors.Join(err, Translate(db.Close()))
}

// Lines are the texts a query gives.
func Lines(ctx context.Context, db *sql.DB, query string) ([]string, error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, Translate(err)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, Translate(err)
		}
		lines = append(lines, line)
	}
	return lines, Translate(rows.Err())
}
