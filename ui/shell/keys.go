package shell

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// globalKeys work in every room where nobody is typing. Every letter has a twin that an input method cannot alter.
type globalKeys struct {
	Rooms              [roomCount]key.Binding
	NextRoom, PrevRoom key.Binding
	Discard            key.Binding // answers the question of a screen too small for a box
	Help, Back, Quit   key.Binding
	Undo, Redo         key.Binding
	Search, Palette    key.Binding
}

func newGlobalKeys(d *scene.Desk) globalKeys {
	k := globalKeys{
		NextRoom: d.Key("next_room", "Ctrl+→", "ctrl+right"),
		PrevRoom: d.Key("prev_room", "Ctrl+←", "ctrl+left"),
		Help:     d.Key("help", "?", "?", "f1"),
		Back:     d.Key("back", "Esc", "esc"),
		Quit:     d.Key("quit", "q", "q", "ctrl+c"),
		Discard:  d.Key("yes", "c", "c", "y"),
		Undo:     d.Key("undo", "u", "u", "ctrl+z"),
		Redo:     d.Key("redo", "U", "U", "ctrl+y"),
		Search:   d.Key("search", "Ctrl+F", "ctrl+f"),
		Palette:  d.Key("command", "Ctrl+P", "ctrl+p"),
	}
	for r := range roomCount {
		digit := string(rune('1' + r))
		k.Rooms[r] = key.NewBinding(key.WithKeys(digit), key.WithHelp(digit, d.T("app.room."+r.name())))
	}
	return k
}

// all lists the global keys in the order of the help page.
func (k globalKeys) all() []key.Binding {
	return slices.Concat(k.before(), k.Rooms[:], k.behind())
}

// before and behind are those that stand before and behind the rooms.
func (k globalKeys) before() []key.Binding {
	return []key.Binding{k.Help, k.Back, k.Search, k.Palette, k.Undo, k.Redo}
}

func (k globalKeys) behind() []key.Binding { return []key.Binding{k.NextRoom, k.PrevRoom, k.Quit} }

// room is one of the six parts of the book.
type room int

// The rooms, in the order of the work.
const (
	roomToday room = iota
	roomDirectives
	roomTasks
	roomIsolation
	roomReports
	roomRoster
	roomCount
)

func (r room) name() string {
	return [roomCount]string{"today", "directives", "tasks", "isolation", "reports", "roster"}[r]
}
