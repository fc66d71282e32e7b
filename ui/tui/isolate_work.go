package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

// isolateWork is what several screens do to people under isolation: end it, move its end, record a test. It belongs to
// one screen, which hands it every answer.
type isolateWork struct {
	desk  *Desk
	found question[[]model.PersonLine]
	then  func([]model.PersonLine) (action, tea.Cmd)
	done  question[isolateDone]
	again func(done int) action
}

// isolateDone is how a write went: the sentence for it, and how many of several it was done for.
type isolateDone struct {
	said string
	next action // what follows, such as a question
	done int
}

func newIsolateWork(d *Desk) isolateWork { return isolateWork{desk: d} }

// on reads the people as they stand and hands them on.
func (w *isolateWork) on(keys []model.PersonKey, then func([]model.PersonLine) (action, tea.Cmd)) tea.Cmd {
	if len(keys) == 0 {
		return nil
	}
	book, today := w.desk.Book, w.desk.today()
	w.then = then
	return w.found.ask(func(ctx context.Context) ([]model.PersonLine, error) { return book.PersonLines(ctx, keys, today) })
}

// run writes. Where that fails, again opens the dialog as it was filled in, for those not yet done.
func (w *isolateWork) run(again func(done int) action, work func(ctx context.Context) (isolateDone, error)) tea.Cmd {
	w.again = again
	return w.done.write(w.desk, work)
}

// take gives what follows from an answer; wrote says that a write succeeded.
func (w *isolateWork) take(msg tea.Msg) (act action, cmd tea.Cmd, wrote, ok bool) {
	if got, is := w.found.take(msg); is {
		if got.err != nil {
			return w.desk.failure(got.err), nil, false, true
		}
		if len(got.value) == 0 {
			return w.desk.failure(model.ErrNotFound), nil, false, true
		}
		act, cmd := w.then(got.value)
		return act, cmd, false, true
	}
	got, is := w.done.take(msg)
	switch {
	case !is:
		return nil, nil, false, false
	case got.err == nil:
		return several{notice{text: got.value.said}, got.value.next}, nil, true, true
	case w.again != nil:
		return several{w.again(got.value.done), w.desk.failure(got.err)}, nil, false, true
	}
	return w.desk.failure(got.err), nil, false, true
}

// isolateOpen are the lines whose isolation has no outcome yet.
func isolateOpen(lines []model.PersonLine) []model.PersonLine {
	var open []model.PersonLine
	for _, l := range lines {
		if l.Isolation.ID != 0 && l.Isolation.Outcome == model.OutcomeNone {
			open = append(open, l)
		}
	}
	return open
}

// nothing says that none of the people chosen is under isolation.
func (w *isolateWork) nothing() action {
	return notice{text: w.desk.T("isolation.none_open"), bad: true}
}

// isolateEach does something for each line in turn and says how many it was done for.
func isolateEach(lines []model.PersonLine, do func(model.PersonLine) error) (isolateDone, error) {
	for i, l := range lines {
		if err := do(l); err != nil {
			return isolateDone{done: i}, err
		}
	}
	return isolateDone{done: len(lines)}, nil
}

// discard moves people to the bin; more than one are asked about first.
func (w *isolateWork) discard(lines []model.PersonLine, after action) (action, tea.Cmd) {
	d := w.desk
	ids := make([]model.PersonID, len(lines))
	for i, l := range lines {
		ids[i] = l.ID
	}
	said := d.T("isolation.deleted", d.isolateWho(lines))
	write := func() (action, tea.Cmd) {
		return nil, w.run(nil, func(ctx context.Context) (isolateDone, error) {
			return isolateDone{said: said, next: after}, d.Book.DeletePeople(ctx, ids)
		})
	}
	if len(lines) == 1 {
		return write()
	}
	return confirm{text: d.T("isolation.delete_many", len(lines)), yes: d.T("isolation.key.delete"), asked: "d", then: write}, nil
}
