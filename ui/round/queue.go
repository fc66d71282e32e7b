package round

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// entry is a write on its way: what was found of people, or that nothing was after all.
type entry struct {
	found []model.CheckIn
	clear bool
	who   string
	said  string // once it is in the book; "" is nothing
	last  bool   // nobody waits after it
	done  scene.Question[struct{}]
}

// of is what the entry says of one stop; ok is false where it says nothing.
func (e *entry) of(id model.IsolationID, day model.Date, session model.Session) (c model.CheckIn, ok bool) {
	for _, c := range e.found {
		if c.IsolationID == id && c.Day == day && c.Session == session {
			if e.clear {
				return model.CheckIn{}, true
			}
			return c, true
		}
	}
	return model.CheckIn{}, false
}

// queue are the writes of a screen that are not known to be in the book, oldest first.
type queue struct {
	desk    *scene.Desk
	pending []*entry
	last    chan struct{} // closed when the newest of them is done
}

// record writes an entry. Commands run side by side, so that each waits for the one before: what is recorded twice ends
// as it was recorded last. Each counts as a write of its own from now on, so that leaving waits for all, whether or not
// this screen is still open.
func (q *queue) record(e *entry) tea.Cmd {
	book, before, done := q.desk.Book, q.last, make(chan struct{})
	q.last = done
	q.pending = append(q.pending, e)
	return e.done.Write(q.desk, func(ctx context.Context) (struct{}, error) {
		defer close(done)
		if before != nil {
			<-before
		}
		if e.clear {
			return struct{}{}, book.ClearCheckIns(ctx, e.found)
		}
		return struct{}{}, book.RecordCheckIns(ctx, e.found)
	})
}

// take gives the entry whose write has ended; what could not be written is to be said. nil where msg is no such end.
func (q *queue) take(msg tea.Msg) (e *entry, failed scene.Action) {
	for n, e := range q.pending {
		got, ok := e.done.Take(msg)
		if !ok {
			continue
		}
		q.pending = append(q.pending[:n:n], q.pending[n+1:]...)
		if got.Err != nil {
			text := q.desk.T("isolation.round_failed", kit.Plain(e.who), scene.Sentence(q.desk.Words, got.Err))
			return e, scene.Notice{Text: text, Bad: true}
		}
		return e, nil
	}
	return nil, nil
}

// of is what the newest write on its way says of somebody in a session; ok is false where none does.
func (q *queue) of(id model.IsolationID, day model.Date, session model.Session) (c model.CheckIn, ok bool) {
	for i := len(q.pending) - 1; i >= 0; i-- {
		if c, ok := q.pending[i].of(id, day, session); ok {
			return c, true
		}
	}
	return model.CheckIn{}, false
}

// askInstead goes on with act, after asking where it takes the place of symptoms or a temperature; key is what led to it.
func askInstead(d *scene.Desk, who string, was model.CheckIn, key string, act func() (scene.Action, tea.Cmd)) (scene.Action, tea.Cmd) {
	if was.Symptoms == "" && was.Temperature == 0 {
		return act()
	}
	return scene.Confirm{
		Text: d.T("isolation.round_instead", kit.Plain(who), part.Found(d, was)),
		Yes:  d.T("isolation.round_instead_yes"), Asked: key, Then: act,
	}, nil
}
