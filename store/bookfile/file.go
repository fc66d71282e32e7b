package bookfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sotruc/scrap"
	"sotruc/store/place"
)

// File is the open file of a book, as its one connection.
type File struct {
	*sql.DB
	Older    bool       // it is of an older program and may not be brought up to date
	On       place.Kind // where it lies
	SetAside []string   // where logs and journals were put that lay beside the book and were another's; none mostly

	path string
	info fs.FileInfo // of the file that was opened
	use  Use
}

// Use says what a file is opened for, and as what.
type Use struct {
	ReadOnly   bool
	Throwaway  bool  // nobody keeps the book: a commit does not wait for the disk, and a power cut may damage the file
	Migrations fs.FS // NNNN_name.sql: the first makes the tables, the others bring a book of an older program up to date
	StandIns   StandIns
	New        bool       // a new book is begun where none is, whatever is beside
	Copies     string     // a folder besides the book's own where copies of it are kept; "" is none
	On         place.Kind // where the file lies; "" asks the system
	Once       bool       // it is asked once and closed: little of it is kept in memory
	logs       bool       // the file says that its changes go to a log first
}

// Open opens the file at path, and makes a new one where there is none and nothing beside tells of one. A book of an older program is copied
// beside itself (name.before-v2.sqlite) and brought up to date. What cannot be opened gives an *OpenError.
func Open(ctx context.Context, path string, use Use) (*File, error) {
	file, err := open(ctx, realPath(path), use)
	if err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	return file, nil
}

func open(ctx context.Context, path string, use Use) (*File, error) {
	if use.On == "" && !use.Throwaway {
		use.On = place.Of(filepath.Dir(path))
	}
	if err := use.free(path); err != nil {
		return nil, err
	}
	path, err := finishReplace(path, use.ReadOnly)
	if err != nil {
		return nil, err
	}
	if !use.ReadOnly {
		scrap.Sweep(filepath.Dir(path))
	}
	state, err := inspect(ctx, path, use)
	if err != nil {
		return nil, err
	}
	if state == fileNew {
		if err := create(ctx, path, use); err != nil {
			return nil, err
		}
	}
	f := &File{use: use, On: use.On}
	if header, err := readHeader(path); err == nil {
		use.logs = header[18] == 2
	}
	left, err := besideOf(path)
	if err != nil {
		return nil, err
	}
	if !use.ReadOnly {
		if f.SetAside, err = left.setAside(path); err != nil {
			return nil, err
		}
	}
	if f.DB, err = connect(ctx, path, use, left); err != nil {
		return nil, err
	}
	if f.On, err = settled(ctx, f.DB, use); err == nil {
		err = bringUp(ctx, f.DB, path, state, use)
	}
	if err != nil {
		_ = f.Close() // the first error says more
		return nil, err
	}
	if err := f.know(ctx, path); err != nil {
		_ = f.Close() // nothing was written yet
		return nil, err
	}
	return f, nil
}

// know notes which file it is, and of which program.
func (f *File) know(ctx context.Context, path string) (err error) {
	if f.Older, err = older(ctx, f.DB, f.use); err != nil {
		return err
	}
	f.path = path
	if f.info, err = os.Stat(path); err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return nil
}

// create makes a new book beside its place and gives it the name when it is whole: a start that is cut off leaves no half book. Where
// another program was quicker, that one's book is the book.
func create(ctx context.Context, path string, use Use) error {
	place, err := scrap.Make(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	defer place.Remove() //nolint:errcheck // what stays is swept at a later start
	fresh := place.Path("book")
	if err := makeFile(fresh); err != nil {
		return err
	}
	db, err := connect(ctx, fresh, use, beside{})
	if err != nil {
		return err
	}
	if err := errors.Join(bringUp(ctx, db, fresh, fileNew, use), Translate(db.Close())); err != nil {
		return err
	}
	if err := markAnew(fresh); err != nil { // the log is gone: it would bring the old mark back
		return err
	}
	if !use.Throwaway {
		if err := syncFile(fresh); err != nil {
			return err
		}
	}
	if err := scrap.Appear(fresh, path); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	return nil
}

// Stands tells whether the file is still the one that was opened: not removed, moved, or replaced by another.
func (f *File) Stands() bool {
	there, err := os.Stat(f.path)
	return err == nil && os.SameFile(f.info, there)
}

// realPath is where a link leads, so that a book has one lock by whatever name it is opened.
func realPath(path string) string {
	if leads, err := filepath.EvalSymlinks(path); err == nil {
		return leads
	}
	return path
}
