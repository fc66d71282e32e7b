package shell

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// resumed says that the program which had the terminal has ended.
type resumed struct {
	from  slot
	act   scene.Suspend
	ended error
}

// perform carries out what a screen asked for.
func (a *App) perform(from slot, act scene.Action) tea.Cmd {
	switch act := act.(type) {
	case nil:
		return nil
	case scene.Several:
		var cmds []tea.Cmd
		for _, one := range act {
			cmds = append(cmds, a.perform(from, one))
		}
		return tea.Batch(cmds...)
	case scene.Push:
		return a.put(a.roomOf(from), nil, act.Screen)
	case scene.Show:
		return a.put(a.roomOf(from), act.Place, screenOf(a.desk, act.Place))
	case scene.Visit:
		return a.follow(from, act.Place)
	case scene.Pop:
		return a.pop(from, act)
	case scene.Swap:
		return a.swap(from, nil, act.Screen)
	case scene.Replace:
		return a.swap(from, act.Place, screenOf(a.desk, act.Place))
	case scene.Notice:
		a.notice = act
	case scene.Confirm:
		a.open(newQuestion(a.desk, from, act))
	case scene.Pick:
		a.open(newChoice(a.desk, from, act))
	case scene.Fill:
		return a.openSheet(newSheet(a.desk, from, act))
	case scene.Copy:
		return tea.SetClipboard(act.Text)
	case scene.Suspend:
		return a.desk.Suspend(act.Command, func(ended error) tea.Msg { return resumed{from, act, ended} })
	case scene.Restyle:
		a.desk.Theme.Typing = keyboard(a.desk.Config.UI)
		a.recolour(a.dark)
	case scene.Quit:
		return a.quit()
	}
	return nil
}

// Visit goes to the room of a place. What is more than the room's first screen is put on top of that; screens that stand
// there already are left only where nothing typed is lost.
func (a *App) Visit(p scene.Place) tea.Cmd {
	r, first := roomOf(p)
	cmd := a.enterRoom(r)
	if first {
		return cmd
	}
	if _, is := p.(scene.Backup); is { // no screen, but a form over what is there
		return tea.Batch(cmd, a.perform(slot{}, a.askCopy(a.desk.T("app.copy.title"))))
	}
	if !a.dirty(r) {
		a.rooms[r] = a.rooms[r][:1]
	}
	return tea.Batch(cmd, a.put(r, p, screenOf(a.desk, p)))
}

// swap shows a screen where another was.
func (a *App) swap(from slot, at scene.Place, s scene.Screen) tea.Cmd {
	r := a.roomOf(from)
	a.remove(from)
	cmd := a.put(r, at, s)
	for i := range a.links {
		if a.links[i].to == from.id {
			a.links[i].to = a.lastID
		}
	}
	return cmd
}

// dirty tells whether something typed and not saved is open in a room.
func (a *App) dirty(r room) bool {
	for _, s := range a.rooms[r] {
		if g, ok := s.screen.(scene.Guarded); ok && g.Dirty() {
			return true
		}
	}
	return false
}

// put shows a screen on top of a room; at is the place it shows, nil where it is none.
func (a *App) put(r room, at scene.Place, s scene.Screen) tea.Cmd {
	next := a.slot(at, s)
	a.rooms[r] = append(a.rooms[r], next)
	a.resize()
	cmd := next.begin()
	if next.asks.ready {
		return tea.Batch(cmd, a.ready(next))
	}
	return cmd
}

// pop takes a screen away, after asking where something typed would be lost.
func (a *App) pop(from slot, act scene.Pop) tea.Cmd {
	if g, ok := from.screen.(scene.Guarded); ok && g.Dirty() && !act.Saved {
		a.open(newQuestion(a.desk, from, scene.Confirm{
			Text: a.desk.T("app.unsaved"), Yes: a.desk.T("app.discard"), Asked: "esc",
			Then: func() (scene.Action, tea.Cmd) { return scene.Pop{Saved: true}, nil },
		}))
		return nil
	}
	shown := a.top().id == from.id
	a.remove(from)
	if !shown {
		return nil
	}
	cmd := a.goBack(from)
	if act.Made != nil {
		cmd = tea.Batch(cmd, a.toScreen(a.top(), scene.Made{Place: act.Made}))
	}
	return cmd
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
		a.open(newQuestion(a.desk, a.top(), scene.Confirm{
			Text: a.desk.T("app.unsaved_quit", n), Yes: a.desk.T("app.discard"), Asked: "q",
			Then: func() (scene.Action, tea.Cmd) { a.leaving = true; return scene.Quit{}, nil },
		}))
		return nil
	}
	a.leaving = true
	if a.desk.Writing > 0 {
		return nil
	}
	return a.finish()
}

// unsaved counts the screens that hold something typed and not saved.
func (a *App) unsaved() int {
	n := 0
	for _, stack := range a.rooms {
		for _, s := range stack {
			if g, ok := s.screen.(scene.Guarded); ok && g.Dirty() {
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
	return a.next.Ask(func(ctx context.Context) (model.Step, error) {
		step, ok, err := book.NextUndo(ctx)
		if err == nil && !ok {
			err = model.ErrNothing
		}
		return step, err
	})
}

// undoAsked takes back the step that is next, after a question where it is weighty or old.
func (a *App) undoAsked(got scene.Answer[model.Step]) tea.Cmd {
	switch {
	case errors.Is(got.Err, model.ErrNothing):
		a.notice = scene.Notice{Text: a.desk.T("app.nothing_to_undo")}
		return nil
	case got.Err != nil:
		return a.perform(slot{}, a.desk.Failure(got.Err))
	}
	book := a.desk.Book
	take := func() tea.Cmd {
		return a.undone.Write(a.desk, func(ctx context.Context) (model.Step, error) { return book.Undo(ctx) })
	}
	if step := got.Value; weighty(step) || step.At.Date() < a.desk.Today() {
		a.open(newQuestion(a.desk, slot{}, scene.Confirm{
			Text: a.desk.T("app.undo_asks", stepName(a.desk, step), scene.Moment(step.At)) + takesBack(a.desk, step), Yes: a.desk.T("app.key.undo"), Asked: "u",
			Then: func() (scene.Action, tea.Cmd) { return nil, take() },
		}))
		return nil
	}
	return take()
}

// redo does again what was taken back last.
func (a *App) redo() tea.Cmd {
	book := a.desk.Book
	return a.redone.Write(a.desk, func(ctx context.Context) (model.Step, error) { return book.Redo(ctx) })
}

// takesBack says what else becomes of a report whose issuing or sending is taken back, and what no undo reaches; "" for any other step.
func takesBack(d *scene.Desk, step model.Step) string {
	switch step.Label {
	case "issue-report":
		return " " + d.T("app.takes_back_issue") + " " + filesStay(d, step) + "."
	case "send-report", "send-again":
		return " " + d.T("app.takes_back_sending")
	}
	return ""
}

// filesStay says that the files of a report stay when its issuing is taken back, and where, as far as that is known.
func filesStay(d *scene.Desk, step model.Step) string {
	if folder := d.Exported[step.ID]; folder != "" {
		return d.T("app.files_stay_in", folder)
	}
	return d.T("app.files_stay")
}

// tookBack shows what undo or redo did.
func (a *App) tookBack(msg tea.Msg) (tea.Cmd, bool) {
	said, nothing := "app.undone_step", "app.nothing_to_undo"
	got, ok := a.undone.Take(msg)
	if !ok {
		said, nothing = "app.redone_step", "app.nothing_to_redo"
		if got, ok = a.redone.Take(msg); !ok {
			return nil, false
		}
	}
	cmd := a.settled(got.Err)
	switch {
	case errors.Is(got.Err, model.ErrNothing):
		a.notice = scene.Notice{Text: a.desk.T(nothing)}
	case got.Err != nil:
		return tea.Batch(cmd, a.perform(slot{}, a.desk.Failure(got.Err))), true
	default:
		a.notice = scene.Notice{Text: a.desk.T(said, stepName(a.desk, got.Value))}
		if got.Value.Label == "issue-report" && said == "app.undone_step" {
			a.notice.Text += ". " + filesStay(a.desk, got.Value)
		}
	}
	return cmd, true
}

// stepName is a step of the journal in words.
func stepName(d *scene.Desk, s model.Step) string {
	name := d.T("step." + s.Label)
	if n, ok := counted(s); ok {
		return name + " (" + d.T("app.count.things", n) + ")"
	}
	if s.What != "" {
		name += " " + kit.Plain(s.What)
	}
	return name
}
