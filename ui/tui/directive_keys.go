package tui

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/kit"
)

// paperKey binds keys under a name of this room.
func paperKey(d *Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T("directive.key."+name)))
}

// directiveKeys are the keys of the list beside those of every list.
type directiveKeys struct {
	Preview, Instruct, Unassigned, Year, Kind, Hold, Register key.Binding
}

func newDirectiveKeys(d *Desk) directiveKeys {
	return directiveKeys{
		Preview:    paperKey(d, "preview", "p", "p", "f4"),
		Instruct:   paperKey(d, "instruct", "b", "b", "f6"),
		Unassigned: paperKey(d, "unassigned", "c", "c", "f7"),
		Year:       paperKey(d, "year", "y", "y", "f8"),
		Kind:       paperKey(d, "kind", "l", "l", "f9"),
		Hold:       paperKey(d, "hold", "g", "g", "ctrl+n"),
		Register:   paperKey(d, "print", "s", "s", "f5"),
	}
}

// paperEnable switches bindings on or off together.
func paperEnable(on bool, bindings ...*key.Binding) {
	for _, b := range bindings {
		b.SetEnabled(on)
	}
}

// readerKeys are the keys of a paper.
type readerKeys struct {
	Open, Find, Next, Previous, Pane, PaneBack, Tick, State, Edit, Add, Instruct, Save, Chain, History key.Binding

	Scroll kit.ReaderKeys
}

func newPaperReaderKeys(d *Desk) readerKeys {
	k := readerKeys{
		Open:     d.key("open", "Enter", "enter"),
		Find:     paperKey(d, "find", "/", "/", "f3"),
		Next:     paperKey(d, "next_hit", "n", "n", "f4"),
		Previous: paperKey(d, "previous_hit", "N", "N", "ctrl+b"),
		Pane:     paperKey(d, "pane", "Tab", "tab"),
		PaneBack: paperKey(d, "pane_back", "Shift+Tab", "shift+tab"),
		Tick:     paperKey(d, "tick", "Space", "space"),
		State:    d.taskKey("state", "x", "x", "f9"),
		Edit:     d.key("edit", "e", "e", "f2"),
		Add:      paperKey(d, "add_task", "a", "a", "f5"),
		Instruct: paperKey(d, "instruct", "b", "b", "f6"),
		Save:     paperKey(d, "save_file", "s", "s", "f7"),
		Chain:    paperKey(d, "chain", "c", "c", "ctrl+l"),
		History:  paperKey(d, "history", "h", "h", "f8"),
		Scroll:   kit.NewReaderKeys(d.help),
	}
	k.Scroll.PageDown.SetKeys("pgdown")
	k.Scroll.PageDown.SetHelp("PgDn", d.help("pagedown"))
	return k
}
