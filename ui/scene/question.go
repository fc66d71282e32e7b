package scene

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// Question is something a screen asks the book, again and again: only the answer to the latest asking counts. A screen
// keeps one for each thing it asks.
type Question[T any] struct {
	asked int
	Busy  bool // a write is on its way
}

// Answer is what came of it.
type Answer[T any] struct {
	to     *Question[T]
	number int
	wrote  bool
	Value  T
	Err    error
}

// Outcome lets App see a write end, whatever its type and whether or not its screen is still open.
type Outcome interface {
	Written() (wrote bool, err error)
}

// Written tells whether a write has ended, and how.
func (a Answer[T]) Written() (bool, error) { return a.wrote, a.Err }

// Ask reads something outside Update.
func (q *Question[T]) Ask(work func(ctx context.Context) (T, error)) tea.Cmd {
	return q.send(false, work)
}

// Write changes the book outside Update. It returns nil while an earlier write of the same question is on its way, so
// that a key pressed twice saves once; App reloads every screen when it is done.
func (q *Question[T]) Write(d *Desk, work func(ctx context.Context) (T, error)) tea.Cmd {
	if q.Busy {
		return nil
	}
	q.Busy = true
	d.Writing++
	return q.send(true, work)
}

func (q *Question[T]) send(wrote bool, work func(ctx context.Context) (T, error)) tea.Cmd {
	q.asked++
	number := q.asked
	return func() tea.Msg {
		value, err := work(context.Background())
		return Answer[T]{to: q, number: number, wrote: wrote, Value: value, Err: err}
	}
}

// Take gives the answer where msg is the one that counts.
func (q *Question[T]) Take(msg tea.Msg) (got Answer[T], ok bool) {
	got, is := msg.(Answer[T])
	if !is || got.to != q || got.number != q.asked {
		return got, false
	}
	q.Busy = false
	return got, true
}
