package bookfile

import (
	"context"
	"database/sql"
	"io/fs"
)

// File is the open file of a book, as its one connection.
type File struct {
	*sql.DB
	use Use
}

// Use says what a file is opened for, and as what.
type Use struct {
	ReadOnly   bool
	Throwaway  bool  // nobody keeps the book: a commit does not wait for the disk, and a power cut may damage the file
	Migrations fs.FS // NNNN_name.sql: the first makes the tables, the others bring a book of an older program up to date
	StandIns   StandIns
	Once       bool // it is asked once and closed: little of it is kept in memory
}

// Open opens the file at path, and makes a new one where there is none. A book of an older program is copied beside
// itself (name.before-v2.sqlite) and brought up to date. What cannot be opened gives an *OpenError.
func Open(ctx context.Context, path string, use Use) (*File, error) {
	db, err := open(ctx, path, use)
	if err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	return &File{DB: db, use: use}, nil
}

func open(ctx context.Context, path string, use Use) (*sql.DB, error) {
	state, err := inspect(ctx, path, use.ReadOnly)
	if err != nil {
		return nil, err
	}
	if state == fileNew {
		if err := makeFile(path); err != nil {
			return nil, err
		}
	}
	db, err := connect(ctx, path, use)
	if err != nil {
		return nil, err
	}
	if err := bringUp(ctx, db, path, state, use); err != nil {
		_ = db.Close() // the first error says more
		return nil, err
	}
	return db, nil
}
