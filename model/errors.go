package model

import (
	"errors"
	"fmt"
	"slices"
)

// What can go wrong with the book, whoever asks. The screens turn each into one sentence that says what to do.
var (
	ErrNotFound  = errors.New("not found")
	ErrConflict  = errors.New("changed by somebody else meanwhile")
	ErrDuplicate = errors.New("already in the book")
	ErrReadOnly  = errors.New("the book is open for reading only")
	ErrInUse     = errors.New("still in use")
	ErrFrozen    = errors.New("a report that was sent does not change")
	ErrMoved     = errors.New("the file of the book is no longer the one that was opened")
	ErrNothing   = errors.New("nothing to do")
)

// Code names what is wrong with a field; ui/locale has the sentence for each.
type Code string

// The codes a FieldError carries.
const (
	CodeRequired       Code = "required"
	CodeTooLong        Code = "too-long"
	CodeNameTaken      Code = "name-taken"
	CodeNumberTaken    Code = "number-taken" // another paper or report has it
	CodeInvalidDate    Code = "invalid-date"
	CodeEndBeforeStart Code = "end-before-start"
	CodeOutOfOrder     Code = "out-of-order"
	CodeFutureDate     Code = "future-date"
	CodeFarDate        Code = "far-date" // before anything the book is about
	CodeBeforeReceipt  Code = "before-receipt"
	CodeAfterReceipt   Code = "issued-after-receipt"
	CodeNegative       Code = "negative"
	CodeOutOfRange     Code = "out-of-range"
	CodeNoDays         Code = "no-days"
	CodeLong           Code = "long-isolation" // longer than any rule asks for
	CodeNotANumber     Code = "not-a-number"
	CodeInvalidPhone   Code = "invalid-phone"
	CodeInvalidID      Code = "invalid-national-id"
	CodeIDBirth        Code = "id-birth-mismatch"
	CodeIDSex          Code = "id-sex-mismatch"
	CodeDuplicate      Code = "duplicate"
	CodeUnknown        Code = "unknown-value"
	CodeSecret         Code = "secret"
	CodeUnasked        Code = "unasked" // a unit of a roll call was not there when the round fell due
	CodeTicked         Code = "ticked"  // a task cannot become a heading: something is said of it itself
	CodeLost           Code = "lost"    // of rounds that fell due nobody would be asked any more
	CodeSaid           Code = "said"    // a task cannot become a roll call, nor cease to be one: something is said of it
)

// FieldError says that one field of a thing cannot be accepted. Several are joined with errors.Join, so that a form can mark every field.
type FieldError struct {
	Field string // the name of the field in snake case, as in the book: "issued_on"
	Code  Code
}

// Error gives the field and the code; screens use locale instead.
func (e *FieldError) Error() string { return fmt.Sprintf("%s: %s", e.Field, e.Code) }

// FieldErrors lists every FieldError inside err, in the order they were found.
func FieldErrors(err error) []*FieldError {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var found []*FieldError
		for _, e := range joined.Unwrap() {
			found = append(found, FieldErrors(e)...)
		}
		return found
	}
	if inner := errors.Unwrap(err); inner != nil { // what is wrapped may be joined
		return FieldErrors(inner)
	}
	var one *FieldError
	if errors.As(err, &one) {
		return []*FieldError{one}
	}
	return nil
}

// faults gathers the field errors of one Validate.
type faults []error

func (f *faults) add(bad bool, field string, code Code) {
	if bad {
		*f = append(*f, &FieldError{Field: field, Code: code})
	}
}

func (f faults) err() error { return errors.Join(f...) }

// among tells whether a value is one of those there are.
func among[T comparable](value T, known ...T) bool { return slices.Contains(known, value) }
