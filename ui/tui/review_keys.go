package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// reviewKeys are the keys of the review beside those of the form, the table and the source. Letters are commands only
// where no field is typed in; every one has a twin.
type reviewKeys struct {
	Page, Source, Save, Cancel       key.Binding
	Accept, Sure, Next, Prev, Listed key.Binding // of the doubts
	Undo, Redo                       key.Binding // of what was done here, not of the book's steps
	Toggle, Edit, Add, Unit          key.Binding // of the tasks
	Task, Subject, Nothing           key.Binding // of the marked lines
	Skip, Attached                   key.Binding
}

func newReviewKeys(d *Desk) reviewKeys {
	return reviewKeys{
		Page: paperKey(d, "page", "F5", "f5"), Source: paperKey(d, "source", "F4", "f4"),
		Save: paperKey(d, "register", "Ctrl+S", "ctrl+s"), Cancel: d.key("cancel", "Esc", "esc"),
		Accept: paperKey(d, "accept", "F9", "f9"), Sure: paperKey(d, "sure", "Ctrl+O", "ctrl+o"),
		Next: paperKey(d, "next_doubt", "Ctrl+N", "ctrl+n"), Prev: paperKey(d, "previous_doubt", "Ctrl+B", "ctrl+b"),
		Listed: paperKey(d, "doubts", "F3", "f3"),
		Undo:   d.key("undo", "Ctrl+Z", "ctrl+z", "u"), Redo: d.key("redo", "Ctrl+Y", "ctrl+y", "U"),
		Toggle: paperKey(d, "switch", "Space", "space"), Edit: paperKey(d, "edit_task", "Enter", "enter", "f2", "e"),
		Add: paperKey(d, "add_task", "n", "n", "insert"), Unit: paperKey(d, "add_unit", "+", "+", "f6"),
		Task: paperKey(d, "as_task", "t", "t", "f6"), Subject: paperKey(d, "as_subject", "s", "s", "f7"),
		Nothing: paperKey(d, "as_nothing", "x", "x", "f8", "delete"),
		Skip:    paperKey(d, "skip", "Ctrl+G", "ctrl+g"), Attached: paperKey(d, "attached", "Ctrl+T", "ctrl+t"),
	}
}

// newMarkerKeys are the keys of the source. Home and End have no letter there.
func newMarkerKeys(d *Desk) kit.MarkerKeys { return kit.NewMarkerKeys(d.help) }

// enable switches on the keys that apply now.
func (s *review) enable() {
	k, doubts := &s.keys, len(s.open()) > 0
	hasText := s.proposal.Directive.Text != ""
	fields := !s.onTasks && !s.inSource
	at := s.current()
	k.Source.SetEnabled(hasText)
	paperEnable(s.onTasks && !s.inSource && at >= 0, &k.Toggle, &k.Edit)
	k.Add.SetEnabled(s.onTasks && !s.inSource)
	k.Unit.SetEnabled(s.onTasks && !s.inSource && at >= 0 && len(s.strangers(at)) > 0 && !s.desk.Book.ReadOnly())
	k.Save.SetEnabled(!s.desk.Book.ReadOnly())
	paperEnable(s.inSource && s.source != nil, &k.Task, &k.Subject, &k.Nothing)
	paperEnable(doubts, &k.Next, &k.Prev, &k.Listed, &k.Sure)
	k.Skip.SetEnabled(s.queue != nil)
	k.Attached.SetEnabled(len(s.attached) > 0)
	s.table.Focused = !s.inSource
	if s.source != nil {
		s.source.Focused = s.inSource
	}
	if fields {
		k.Undo.SetEnabled(len(s.past) > 0)
		k.Redo.SetEnabled(len(s.future) > 0)
		return
	}
	paperEnable(true, &k.Undo, &k.Redo) // the book's own undo is not for what is typed here
}

// Takes claims undo, so that it takes back what was done here and never a step of the book, and Esc, which leaves the
// source or asks what becomes of a queue.
func (s *review) Takes(msg tea.KeyPressMsg) bool {
	return key.Matches(msg, s.keys.Undo, s.keys.Redo, s.keys.Cancel)
}

// pressAny takes the keys that work on every page; done is false where the key is the page's.
func (s *review) pressAny(msg tea.KeyPressMsg) (act action, cmd tea.Cmd, done bool) {
	k := s.keys
	switch {
	case s.Typing() && msg.Text != "":
		return nil, nil, false
	case key.Matches(msg, k.Save):
		act, cmd = s.save()
	case key.Matches(msg, k.Page):
		s.onTasks, s.inSource = !s.onTasks, false
	case key.Matches(msg, k.Source):
		s.inSource = !s.inSource
	case key.Matches(msg, k.Next):
		act = s.step(1)
	case key.Matches(msg, k.Prev):
		act = s.step(-1)
	case key.Matches(msg, k.Sure):
		act = s.confirm()
	case key.Matches(msg, k.Accept):
		act = s.accept()
	case key.Matches(msg, k.Listed):
		act = s.list()
	case key.Matches(msg, k.Undo):
		act = s.undo()
	case key.Matches(msg, k.Redo):
		act = s.redo()
	case key.Matches(msg, k.Skip):
		act = s.skip()
	case key.Matches(msg, k.Attached):
		act = s.pickAttached()
	default:
		return nil, nil, false
	}
	return act, cmd, true
}

// ShortHelp lists the keys of the footer.
func (s *review) ShortHelp() []key.Binding {
	k := s.keys
	switch {
	case s.inSource && s.source != nil:
		return []key.Binding{k.Task, k.Subject, k.Nothing, s.source.Keys.Mark, k.Source, k.Save}
	case s.inSource:
		return []key.Binding{k.Source, k.Save}
	case s.onTasks:
		return []key.Binding{k.Toggle, k.Edit, k.Page, k.Unit, k.Source, k.Skip, k.Accept, k.Save}
	}
	return []key.Binding{k.Save, k.Skip, k.Accept, k.Next, k.Page, k.Source, k.Attached, s.form.Keys.Next, k.Cancel}
}

// FullHelp lists all keys.
func (s *review) FullHelp() [][]key.Binding {
	k := s.keys
	own := []key.Binding{k.Save, k.Accept, k.Sure, k.Next, k.Prev, k.Listed, k.Page, k.Source, k.Skip, k.Attached, k.Undo, k.Redo}
	switch {
	case s.inSource && s.source != nil:
		return [][]key.Binding{append(own, k.Cancel), {k.Task, k.Subject, k.Nothing}, s.source.Keys.All()}
	case s.onTasks:
		return [][]key.Binding{append(own, k.Cancel), {k.Toggle, k.Edit, k.Add, k.Unit}, s.table.Keys.All()}
	}
	f := s.form.Keys
	return [][]key.Binding{own, {f.Next, f.Previous, f.Cancel, f.Enter, f.Toggle, f.Left, f.Right, f.Down, f.Up}}
}
