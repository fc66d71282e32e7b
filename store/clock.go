package store

import (
	"fmt"

	"sotruc/model"
)

// ClockError says that the clock is likely wrong: the book's last entry was made at another time than it can have been.
type ClockError struct{ Last, Now model.Instant }

// Error gives both instants.
func (e *ClockError) Error() string {
	return fmt.Sprintf("the clock says %v, the last entry was made at %v", e.Now, e.Last)
}

// Seconds between the clock of one machine and another's that say nothing, and those of a year in which nobody wrote.
const (
	clockSlack = 10 * 60
	clockYear  = 400 * 24 * 60 * 60
)

// doubtsClock gives the question about the clock where it is to be asked and was not yet.
func (t *tx) doubtsClock() error {
	b := t.book
	if !b.set.asksClock || b.clockAsked {
		return nil
	}
	b.clockAsked = true
	last, err := t.lastEntry()
	if err == nil && last != 0 && (last > t.Now+clockSlack || t.Now > last+clockYear) {
		return &ClockError{Last: last, Now: t.Now}
	}
	return err
}

// lastEntry is when the book was last written to; 0 where it is new.
func (t *tx) lastEntry() (model.Instant, error) {
	return one[model.Instant](t, "select coalesce((select at from step order by id desc limit 1), '')")
}
