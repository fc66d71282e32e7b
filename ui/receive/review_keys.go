package receive

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reviewKeys are the keys of the review beside those of the form, the table and the source. Letters are commands only
// where no field is typed in; every one has a twin.
type reviewKeys struct {
	Page, Source, Save, Cancel       key.Binding
	Accept, Sure, Next, Prev, Listed key.Binding // of the doubts
	Undo, Redo                       key.Binding // of what was done here, not of the book's steps
	Toggle, Edit, Add, Unit          key.Binding // of the tasks
	Lead, LeadAll, Each, Units       key.Binding // of several of them
	Task, Subject, Nothing           key.Binding // of the marked lines
	Skip, Attached                   key.Binding
}

func newReviewKeys(d *scene.Desk) reviewKeys {
	return reviewKeys{
		Page: part.PaperKey(d, "page", "F5", "f5"), Source: part.PaperKey(d, "source", "F4", "f4"),
		Save: part.PaperKey(d, "register", "Ctrl+S", "ctrl+s"), Cancel: d.Key("cancel", "Esc", "esc"),
		Accept: part.PaperKey(d, "accept", "F9", "f9"), Sure: part.PaperKey(d, "sure", "Ctrl+O", "ctrl+o"),
		Next: part.PaperKey(d, "next_doubt", "Ctrl+N", "ctrl+n"), Prev: part.PaperKey(d, "previous_doubt", "Ctrl+B", "ctrl+b"),
		Listed: part.PaperKey(d, "doubts", "F3", "f3"),
		Undo:   d.Key("undo", "Ctrl+Z", "ctrl+z", "u"), Redo: d.Key("redo", "Ctrl+Y", "ctrl+y", "U"),
		Toggle: part.PaperKey(d, "switch", "Space", "space"), Edit: part.PaperKey(d, "edit_task", "Enter", "enter", "f2", "e"),
		Add: part.PaperKey(d, "add_task", "n", "n", "insert"), Unit: part.PaperKey(d, "add_unit", "+", "+", "f6"),
		Lead: part.PaperKey(d, "lead", "a", "a", "f7"), LeadAll: part.PaperKey(d, "lead_all", "A", "A", "ctrl+a"),
		Each:  part.PaperKey(d, "each", "c", "c", "ctrl+l"),
		Units: part.PaperKey(d, "add_units", "*", "*", "f8"),
		Task:  part.PaperKey(d, "as_task", "t", "t", "f6"), Subject: part.PaperKey(d, "as_subject", "s", "s", "f7"),
		Nothing: part.PaperKey(d, "as_nothing", "x", "x", "f8", "delete"),
		Skip:    part.PaperKey(d, "skip", "Ctrl+G", "ctrl+g"), Attached: part.PaperKey(d, "attached", "Ctrl+T", "ctrl+t"),
	}
}

// newMarkerKeys are the keys of the source. Home and End have no letter there.
func newMarkerKeys(d *scene.Desk) kit.MarkerKeys { return kit.NewMarkerKeys(d.Help) }

// enable switches on the keys that apply now.
func (s *review) enable() {
	k := &s.keys
	hasText := s.proposal.Directive.Text != ""
	fields := !s.onTasks && !s.inSource
	at := s.current()
	k.Source.SetEnabled(hasText)
	part.Enable(s.onTasks && !s.inSource && at >= 0, &k.Toggle, &k.Edit)
	k.Add.SetEnabled(s.onTasks && !s.inSource)
	k.Unit.SetEnabled(s.onTasks && !s.inSource && at >= 0 && len(s.strangers(at)) > 0 && !s.desk.Book.ReadOnly())
	k.Units.SetEnabled(s.onTasks && !s.inSource && len(s.allStrangers()) > 0 && !s.desk.Book.ReadOnly())
	part.Enable(s.onTasks && !s.inSource && at >= 0, &k.Lead, &k.LeadAll, &k.Each, &s.table.Keys.Mark, &s.table.Keys.MarkUp, &s.table.Keys.MarkDown)
	k.Save.SetEnabled(!s.desk.Book.ReadOnly())
	part.Enable(s.inSource && s.source != nil, &k.Task, &k.Subject, &k.Nothing)
	part.Enable(len(s.stops()) > 0, &k.Next, &k.Prev, &k.Listed)
	k.Sure.SetEnabled(len(s.open()) > 0)
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
	part.Enable(true, &k.Undo, &k.Redo) // the book's own undo is not for what is typed here
}

// Takes claims undo, so that it takes back what was done here and never a step of the book, and Esc, which leaves the
// source or asks what becomes of a queue.
func (s *review) Takes(msg tea.KeyPressMsg) bool {
	return key.Matches(msg, s.keys.Undo, s.keys.Redo, s.keys.Cancel)
}

// pressAny takes the keys that work on every page; done is false where the key is the page's.
func (s *review) pressAny(msg tea.KeyPressMsg) (act scene.Action, cmd tea.Cmd, done bool) {
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
		lead, unled := s.leadKeys()
		if len(s.unled()) < 2 {
			unled.SetEnabled(false)
		}
		each, apt := s.eachKey()
		each.SetEnabled(apt && each.Enabled())
		return []key.Binding{k.Toggle, k.Edit, lead, k.Save, unled, k.Page, k.Unit, each, k.Source, k.Skip, k.Accept, k.Units}
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
		lead, unled := s.leadKeys()
		each, _ := s.eachKey()
		return [][]key.Binding{append(own, k.Cancel), {k.Toggle, k.Edit, k.Add, lead, unled, each, k.Unit, k.Units}, s.table.Keys.All()}
	}
	f := s.form.Keys
	return [][]key.Binding{own, {f.Next, f.Previous, f.Cancel, f.Enter, f.Toggle, f.Left, f.Right, f.Down, f.Up}}
}

// Signs are the marks of what was read.
func (s *review) Signs() []scene.Sign {
	return s.desk.Signs("directive", "! doubt", "[x] on", "[✓] checked", "+ stranger")
}
