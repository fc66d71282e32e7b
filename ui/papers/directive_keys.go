package papers

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// directiveKeys are the keys of the list beside those of every list.
type directiveKeys struct {
	Preview, Instruct, Unassigned, Unanswered, Waiting, Year, Kind, Hold, Register, Outgoing key.Binding
}

func newDirectiveKeys(d *scene.Desk) directiveKeys {
	return directiveKeys{
		Preview:    part.PreviewKey(d),
		Instruct:   part.PaperKey(d, "instruct", "b", "b", "f6"),
		Unassigned: part.PaperKey(d, "unassigned", "c", "c", "f7"),
		Unanswered: part.PaperKey(d, "unanswered", "t", "t", "f10"),
		Waiting:    part.PaperKey(d, "waiting", "w", "w", "ctrl+w"),
		Year:       part.PaperKey(d, "year", "y", "y", "f8"),
		Kind:       part.PaperKey(d, "kind", "l", "l", "f9"),
		Hold:       part.PaperKey(d, "hold", "g", "g", "ctrl+n"),
		Register:   part.PaperKey(d, "print", "s", "s", "x", "f5"),
		Outgoing:   part.PaperKey(d, "outgoing", "Tab", "tab"),
	}
}

// readerKeys are the keys of a paper.
type readerKeys struct {
	Open, Find, Next, Previous, Pane, PaneBack, Tick, State, Edit, Add, Below, Instruct, Answer, Save, Chain, History key.Binding

	Scroll kit.ReaderKeys
}

func newPaperReaderKeys(d *scene.Desk) readerKeys {
	k := readerKeys{
		Open:     d.Key("open", "Enter", "enter"),
		Find:     part.PaperKey(d, "find", "/", "/", "f3"),
		Next:     part.PaperKey(d, "next_hit", "n", "n", "f4"),
		Previous: part.PaperKey(d, "previous_hit", "N", "N", "ctrl+b"),
		Pane:     part.PaperKey(d, "pane", "Tab", "tab"),
		PaneBack: part.PaperKey(d, "pane_back", "Shift+Tab", "shift+tab"),
		Tick:     part.TaskKey(d, "tick", "Space", "space"),
		State:    part.TaskKey(d, "state", "x", "x", "f9"),
		Edit:     d.Key("edit", "e", "e", "f2"),
		Add:      part.PaperKey(d, "add_task", "a", "a", "f5"),
		Below:    part.TaskKey(d, "below", "+", "+", "ctrl+n"),
		Instruct: part.PaperKey(d, "instruct", "b", "b", "f6"),
		Answer:   part.PaperKey(d, "answer", "t", "t", "f10"),
		Save:     part.PaperKey(d, "save_file", "s", "s", "f7"),
		Chain:    part.PaperKey(d, "chain", "c", "c", "ctrl+l"),
		History:  part.PaperKey(d, "history", "h", "h", "f8"),
		Scroll:   kit.NewReaderKeys(d.Help),
	}
	k.Scroll.PageDown.SetKeys("pgdown")
	k.Scroll.PageDown.SetHelp("PgDn", d.Help("pagedown"))
	return k
}
