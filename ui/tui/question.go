package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// question is something a screen asks the book, again and again: only the answer to the latest asking counts. A screen
// keeps one for each thing it asks.
type question[T any] struct {
	asked int
	busy  bool // a write is on its way
}

// answer is what came of it.
type answer[T any] struct {
	to     *question[T]
	number int
	wrote  bool
	value  T
	err    error
}

// outcome lets App see a write end, whatever its type and whether or not its screen is still open.
type outcome interface {
	written() (wrote bool, err error)
}

func (a answer[T]) written() (bool, error) { return a.wrote, a.err }

// ask reads something outside Update.
func (q *question[T]) ask(work func(ctx context.Context) (T, error)) tea.Cmd {
	return q.send(false, work)
}

// write changes the book outside Update. It returns nil while an earlier write of the same question is on its way, so
// that a key pressed twice saves once; App reloads every screen when it is done.
func (q *question[T]) write(d *Desk, work func(ctx context.Context) (T, error)) tea.Cmd {
	if q.busy {
		return nil
	}
	q.busy = true
	d.writing++
	return q.send(true, work)
}

func (q *question[T]) send(wrote bool, work func(ctx context.Context) (T, error)) tea.Cmd {
	q.asked++
	number := q.asked
	return func() tea.Msg {
		value, err := work(context.Background())
		return answer[T]{to: q, number: number, wrote: wrote, value: value, err: err}
	}
}

// take gives the answer where msg is the one that counts.
func (q *question[T]) take(msg tea.Msg) (got answer[T], ok bool) {
	got, is := msg.(answer[T])
	if !is || got.to != q || got.number != q.asked {
		return got, false
	}
	q.busy = false
	return got, true
}
