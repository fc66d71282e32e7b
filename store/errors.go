package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sotruc/model"
)

// What can go wrong with the file. OpenError carries the first seven, with the path.
var (
	ErrNotBook     = errors.New("not a book of this program")
	ErrNewer       = errors.New("made by a newer program")
	ErrNoFile      = errors.New("no such file")
	ErrNoFolder    = errors.New("the folder does not exist")
	ErrFolder      = errors.New("the folder cannot be written")
	ErrFileLocked  = errors.New("the file can only be read")
	ErrDamaged     = errors.New("the file is damaged")
	ErrBusy        = errors.New("another program is writing to the book")
	ErrDiskFull    = errors.New("the disk is full")
	ErrDisk        = errors.New("the disk does not answer")
	ErrClosed      = errors.New("the book is closed")
	ErrInvalid     = errors.New("the book does not take this value")
	ErrFileExists  = errors.New("there is a file already")
	ErrNotBinnable = errors.New("not a thing that lies in the bin")
)

// OpenError says which file could not be opened as a book; Err wraps one of the sentinels.
type OpenError struct {
	Path string
	Err  error
}

// Error names the file.
func (e *OpenError) Error() string { return fmt.Sprintf("open %s: %v", e.Path, e.Err) }

// Unwrap gives the cause.
func (e *OpenError) Unwrap() error { return e.Err }

// Folder is where the file lies.
func (e *OpenError) Folder() string { return filepath.Dir(e.Path) }

// DuplicateError says which directive in the book is the same paper. It is model.ErrDuplicate.
type DuplicateError struct {
	ID       model.DirectiveID
	Number   int // its số đến, and the year
	Year     int
	SameFile bool // it is the file that is the same
}

// Error names the directive.
func (e *DuplicateError) Error() string {
	return fmt.Sprintf("directive %d of %d: %v", e.Number, e.Year, model.ErrDuplicate)
}

// Is makes it model.ErrDuplicate.
func (e *DuplicateError) Is(target error) bool { return target == model.ErrDuplicate }

// YearClosedError says that the register of a year takes no change: it was closed then. It is model.ErrFrozen.
type YearClosedError struct {
	Year int
	At   model.Instant
}

// Error names the year.
func (e *YearClosedError) Error() string {
	return fmt.Sprintf("the register of %d was closed on %s", e.Year, e.At.Date())
}

// Is makes it model.ErrFrozen.
func (e *YearClosedError) Is(target error) bool { return target == model.ErrFrozen }

// InUseError says what still refers to the thing that was to go. It is model.ErrInUse.
type InUseError struct {
	Uses []Use
}

// Use is a table that refers to the thing, and how often.
type Use struct {
	Table string
	Count int
}

// Error lists the uses.
func (e *InUseError) Error() string { return fmt.Sprintf("%v: %v", model.ErrInUse, e.Uses) }

// Is makes it model.ErrInUse.
func (e *InUseError) Is(target error) bool { return target == model.ErrInUse }

// translate gives the driver's errors the names the rest of the program knows. What is none of the driver's stays.
func translate(err error) error {
	var driver *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return model.ErrNotFound
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case !errors.As(err, &driver):
		return err
	}
	if known := meaning(driver.Code()); known != nil {
		return fmt.Errorf("%w: %w", known, err)
	}
	return err
}

// meaning of SQLite's code, extended codes first.
func meaning(code int) error {
	switch code {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return model.ErrDuplicate
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return model.ErrNotFound // rows that are referred to are never taken away, so it is the reference that is wrong
	case sqlite3.SQLITE_CONSTRAINT_TRIGGER:
		return model.ErrFrozen
	}
	switch code & 0xff {
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG:
		return ErrInvalid
	case sqlite3.SQLITE_READONLY:
		return model.ErrReadOnly
	case sqlite3.SQLITE_FULL:
		return ErrDiskFull
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return ErrBusy
	case sqlite3.SQLITE_CORRUPT:
		return ErrDamaged
	case sqlite3.SQLITE_NOTADB:
		return ErrNotBook
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return ErrDisk
	case sqlite3.SQLITE_INTERRUPT:
		return context.Canceled
	}
	return nil
}
