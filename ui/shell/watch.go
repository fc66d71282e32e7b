package shell

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/scene"
)

// watched says that it is time to look whether another program has written to the book.
type watched struct{}

// glance is what a look at the journal found.
type glance struct {
	upto int64 // the number of its newest row
	read bool  // the screens of a room read the book at the same time
	room room
}

// watch asks to be woken for the next look; never where the desk does not watch.
func (a *App) watch() tea.Cmd {
	if a.desk.Watch == 0 {
		return nil
	}
	return tea.Tick(a.desk.Watch, func(time.Time) tea.Msg { return watched{} })
}

// lookAround looks whether the book has changed. While a form is filled in or a question is open nothing moves below it: what
// was written meanwhile is seen once that is closed.
func (a *App) lookAround() tea.Cmd {
	if a.busy() {
		return nil
	}
	return a.glance(false)
}

// busy tells whether a form is filled in, a question is open or something is being written.
func (a *App) busy() bool {
	return len(a.dialogs) > 0 || a.top().screen.Typing() || a.desk.Writing > 0
}

func (a *App) glance(read bool) tea.Cmd {
	book, r := a.desk.Book, a.room
	return a.glances.Ask(func(ctx context.Context) (glance, error) {
		if err := book.Stands(); err != nil {
			return glance{}, err
		}
		upto, err := book.LastChange(ctx)
		return glance{upto, read, r}, err
	})
}

// glanced makes the screens that have not yet done so read again where the journal has grown since they did.
func (a *App) glanced(got scene.Answer[glance]) tea.Cmd {
	if errors.Is(got.Err, model.ErrMoved) {
		a.astray(got.Err)
		return nil
	}
	if got.Err != nil || got.Value.upto == a.upto || !got.Value.read && a.busy() { // who cannot look now looks again soon
		return nil
	}
	a.upto = got.Value.upto
	a.stain()
	if got.Value.read {
		a.stale[got.Value.room] = false
	}
	if !a.stale[a.room] {
		return nil
	}
	return a.refresh()
}
