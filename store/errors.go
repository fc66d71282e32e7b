package store

import (
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/taken"
)

// What can go wrong with the file, as package bookfile says it. OpenError carries what keeps one from being opened, with the path.
var (
	ErrNotBook    = bookfile.ErrNotBook
	ErrNewer      = bookfile.ErrNewer
	ErrNoFile     = bookfile.ErrNoFile
	ErrNoFolder   = bookfile.ErrNoFolder
	ErrFolder     = bookfile.ErrFolder
	ErrFileLocked = bookfile.ErrFileLocked
	ErrDamaged    = bookfile.ErrDamaged
	ErrUnsettled  = bookfile.ErrUnsettled
	ErrBusy       = bookfile.ErrBusy
	ErrDiskFull   = bookfile.ErrDiskFull
	ErrDisk       = bookfile.ErrDisk
	ErrInvalid    = bookfile.ErrInvalid
	ErrFileExists = bookfile.ErrFileExists
	ErrEmpty      = bookfile.ErrEmpty
)

// ErrClosed is the answer of a book that was closed.
var ErrClosed = errors.New("the book is closed")

var errNotBinnable = errors.New("not a thing that lies in the bin")

// OpenError says which file could not be opened as a book; Err wraps one of the sentinels.
type OpenError = bookfile.OpenError

// MissingError says which copies tell of a book that is not there.
type MissingError = bookfile.MissingError

// LockedError says who has the book open.
type LockedError = bookfile.LockedError

// TakenError says what cannot come back from the bin.
type TakenError = taken.Error

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
