package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

// perform carries out what a screen asked for.
func (a *App) perform(from slot, act action) tea.Cmd {
	switch act := act.(type) {
	case nil:
		return nil
	case several:
		var cmds []tea.Cmd
		for _, one := range act {
			cmds = append(cmds, a.perform(from, one))
		}
		return tea.Batch(cmds...)
	case push:
		return a.put(a.roomOf(from), act.screen)
	case show:
		return a.put(a.roomOf(from), screenOf(a.desk, act.place))
	case visit:
		return a.Visit(act.place)
	case pop:
		return a.pop(from, act)
	case swap:
		return a.swap(from, act.screen)
	case turn:
		return a.swap(from, screenOf(a.desk, act.place))
	case notice:
		a.notice = act
	case confirm:
		a.open(newQuestion(a.desk, from, act))
	case pick:
		a.open(newChoice(a.desk, from, act))
	case fill:
		a.open(newSheet(a.desk, from, act))
	case quit:
		return a.quit()
	}
	return nil
}

// Visit goes to the room of a place. What is more than the room's first screen is put on top of that; screens that stand
// there already are left only where nothing typed is lost.
func (a *App) Visit(p Place) tea.Cmd {
	r, first := roomOf(p)
	cmd := a.enterRoom(r)
	if first {
		return cmd
	}
	if !a.dirty(r) {
		a.rooms[r] = a.rooms[r][:1]
	}
	return tea.Batch(cmd, a.put(r, screenOf(a.desk, p)))
}

// swap shows a screen where another was.
func (a *App) swap(from slot, s screen) tea.Cmd {
	r := a.roomOf(from)
	a.remove(from)
	return a.put(r, s)
}

// dirty tells whether something typed and not saved is open in a room.
func (a *App) dirty(r room) bool {
	for _, s := range a.rooms[r] {
		if g, ok := s.screen.(guarded); ok && g.Dirty() {
			return true
		}
	}
	return false
}

// put shows a screen on top of a room.
func (a *App) put(r room, s screen) tea.Cmd {
	next := a.slot(s)
	a.rooms[r] = append(a.rooms[r], next)
	a.resize()
	return next.begin()
}

// pop takes a screen away, after asking where something typed would be lost.
func (a *App) pop(from slot, act pop) tea.Cmd {
	if g, ok := from.screen.(guarded); ok && g.Dirty() && !act.saved {
		a.open(newQuestion(a.desk, from, confirm{
			text: a.desk.T("app.unsaved"), yes: a.desk.T("app.discard"), asked: "esc",
			then: func() (action, tea.Cmd) { return pop{saved: true}, nil },
		}))
		return nil
	}
	a.remove(from)
	return nil
}

// roomOf is the room a screen is open in; the one shown where it is gone.
func (a *App) roomOf(from slot) room {
	for r, stack := range a.rooms {
		for _, s := range stack {
			if s.id == from.id {
				return room(r)
			}
		}
	}
	return a.room
}

// remove takes a screen out of its stack; the first of a room stays.
func (a *App) remove(from slot) {
	for r, stack := range a.rooms {
		for i, s := range stack {
			if s.id == from.id && i > 0 {
				a.rooms[r] = append(stack[:i:i], stack[i+1:]...)
				a.resize()
				return
			}
		}
	}
}

// quit ends the program when nothing typed would be lost and no write is on its way.
func (a *App) quit() tea.Cmd {
	if n := a.unsaved(); n > 0 && !a.leaving {
		a.open(newQuestion(a.desk, a.top(), confirm{
			text: a.desk.T("app.unsaved_quit", n), yes: a.desk.T("app.discard"), asked: "q",
			then: func() (action, tea.Cmd) { a.leaving = true; return quit{}, nil },
		}))
		return nil
	}
	a.leaving = true
	if a.desk.writing > 0 {
		return nil
	}
	return tea.Quit
}

// unsaved counts the screens that hold something typed and not saved.
func (a *App) unsaved() int {
	n := 0
	for _, stack := range a.rooms {
		for _, s := range stack {
			if g, ok := s.screen.(guarded); ok && g.Dirty() {
				n++
			}
		}
	}
	return n
}

// undo takes back the last step and says which. What is large, or was done before today, or went out, is asked about
// first.
func (a *App) undo() tea.Cmd {
	book := a.desk.Book
	return a.next.ask(func(ctx context.Context) (model.Step, error) {
		step, ok, err := book.NextUndo(ctx)
		if err == nil && !ok {
			err = model.ErrNothing
		}
		return step, err
	})
}

// weighty are the steps nobody takes back by a slip of the finger.
var weighty = [...]string{
	"import-people", "import-directive", "send-report", "delete-household", "delete-directive", "fill-number",
	"close-register", "open-register",
}

// undoAsked takes back the step that is next, after a question where it is weighty or old.
func (a *App) undoAsked(got answer[model.Step]) tea.Cmd {
	switch {
	case errors.Is(got.err, model.ErrNothing):
		a.notice = notice{text: a.desk.T("app.nothing_to_undo")}
		return nil
	case got.err != nil:
		return a.perform(slot{}, a.desk.failure(got.err))
	}
	book := a.desk.Book
	take := func() tea.Cmd {
		return a.undone.write(a.desk, func(ctx context.Context) (model.Step, error) { return book.Undo(ctx) })
	}
	if step := got.value; slices.Contains(weighty[:], step.Label) || step.At.Date() < a.desk.Today() {
		when := step.At.Date().Local() + " " + string(step.At.Clock())
		a.open(newQuestion(a.desk, slot{}, confirm{
			text: a.desk.T("app.undo_asks", a.desk.stepName(step), when), yes: a.desk.T("app.key.undo"), asked: "u",
			then: func() (action, tea.Cmd) { return nil, take() },
		}))
		return nil
	}
	return take()
}

// redo does again what was taken back last.
func (a *App) redo() tea.Cmd {
	book := a.desk.Book
	return a.redone.write(a.desk, func(ctx context.Context) (model.Step, error) { return book.Redo(ctx) })
}

// tookBack shows what undo or redo did.
func (a *App) tookBack(msg tea.Msg) (tea.Cmd, bool) {
	said, nothing := "app.undone_step", "app.nothing_to_undo"
	got, ok := a.undone.take(msg)
	if !ok {
		said, nothing = "app.redone_step", "app.nothing_to_redo"
		if got, ok = a.redone.take(msg); !ok {
			return nil, false
		}
	}
	cmd := a.settled(got.err)
	switch {
	case errors.Is(got.err, model.ErrNothing):
		a.notice = notice{text: a.desk.T(nothing)}
	case got.err != nil:
		return tea.Batch(cmd, a.perform(slot{}, a.desk.failure(got.err))), true
	default:
		a.notice = notice{text: a.desk.T(said, a.desk.stepName(got.value))}
	}
	return cmd, true
}
