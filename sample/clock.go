package sample

import (
	"sync/atomic"
	"time"
)

// Clock is a clock that stands still until it is set. Give its Now to store.WithClock and the Clock to Fill, which
// moves it through the weeks of the ward's history, so that every row of the book is dated on its own day.
type Clock struct{ unix atomic.Int64 }

// NewClock stands at t.
func NewClock(t time.Time) *Clock {
	c := &Clock{}
	c.set(t)
	return c
}

// set moves the clock.
func (c *Clock) set(t time.Time) { c.unix.Store(t.Unix()) }

// Now is what the clock shows, in UTC.
func (c *Clock) Now() time.Time { return time.Unix(c.unix.Load(), 0).UTC() }
