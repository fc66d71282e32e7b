package bookfile

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

// What can go wrong with the file. OpenError carries those that keep a file from being opened, with the path.
var (
	ErrNotBook    = errors.New("not a book of this program")
	ErrNewer      = errors.New("made by a newer program")
	ErrNoFile     = errors.New("no such file")
	ErrNoFolder   = errors.New("the folder does not exist")
	ErrFolder     = errors.New("the folder cannot be written")
	ErrFileLocked = errors.New("the file can only be read")
	ErrDamaged    = errors.New("the file is damaged")
	ErrEmpty      = errors.New("the file is empty")
	ErrUnsettled  = errors.New("a step was cut off, and only who may write can bring it to an end")
	ErrBusy       = errors.New("another program is writing to the book")
	ErrDiskFull   = errors.New("the disk is full")
	ErrDisk       = errors.New("the disk does not answer")
	ErrInvalid    = errors.New("the book does not take this value")
	ErrFileExists = errors.New("there is a file already")
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

// MissingError says that there is no book, but copies that tell of one: nothing is made in its place unasked.
type MissingError struct {
	Copies []Copy // the newest first
}

// Error names the newest copy.
func (e *MissingError) Error() string { return fmt.Sprintf("no such file, but %s", e.Copies[0].Path) }

// Is makes it ErrNoFile.
func (e *MissingError) Is(target error) bool { return target == ErrNoFile }

// Translate gives the driver's errors the names the rest of the program knows. What is none of the driver's stays.
func Translate(err error) error {
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
