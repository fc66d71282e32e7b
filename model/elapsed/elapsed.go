// Package elapsed tells whether a deadline is over already at an instant: when its paper comes in, or when somebody types it. It has no I/O.
package elapsed

import "sotruc/model"

// By says how much of a deadline is over.
type By int

// What may be over.
const (
	Nothing By = iota
	Hour       // its day is that of the instant, and its hour is over
	Day        // its day is over, or the last one of something that recurs
)

// At is by what a deadline is over at an instant: what is due once by when it is due in fact, "before a day" the day before and days off passed
// over, what recurs once it has ended. A deadline without a day is never over.
func At(d model.Deadline, at model.Instant, cal model.Calendar) By {
	due, once := d.DueAt(cal)
	last := due.Date()
	if !once {
		last = d.EndsOn
	}
	switch {
	case last == 0:
		return Nothing
	case last < at.Date():
		return Day
	case once && last == at.Date() && due < at:
		return Hour
	}
	return Nothing
}
