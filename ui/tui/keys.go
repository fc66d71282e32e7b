package tui

import (
	"charm.land/bubbles/v2/key"
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

func newGlobalKeys(d *Desk) globalKeys {
	k := globalKeys{
		NextRoom: d.key("next_room", "Ctrl+→", "ctrl+right"),
		PrevRoom: d.key("prev_room", "Ctrl+←", "ctrl+left"),
		Help:     d.key("help", "?", "?", "f1"),
		Back:     d.key("back", "Esc", "esc"),
		Quit:     d.key("quit", "q", "q", "ctrl+c"),
		Discard:  d.key("yes", "c", "c", "y"),
		Undo:     d.key("undo", "u", "u", "ctrl+z"),
		Redo:     d.key("redo", "U", "U", "ctrl+y"),
		Search:   d.key("search", "Ctrl+F", "ctrl+f"),
		Palette:  d.key("command", "Ctrl+P", "ctrl+p"),
	}
	for r := range roomCount {
		digit := string(rune('1' + r))
		k.Rooms[r] = key.NewBinding(key.WithKeys(digit), key.WithHelp(digit, d.T("app.room."+r.name())))
	}
	return k
}

// key binds keys under a name of app.key; shown is what help prints.
func (d *Desk) key(name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.help(name)))
}

// move stands in a footer for the keys that go up and down a list.
func (d *Desk) move() key.Binding { return d.key("down", "↑↓", "up", "down") }

// all lists the global keys in the order of the help page.
func (k globalKeys) all() []key.Binding {
	list := []key.Binding{k.Help, k.Back, k.Search, k.Palette, k.Undo, k.Redo}
	list = append(list, k.Rooms[:]...)
	return append(list, k.NextRoom, k.PrevRoom, k.Quit)
}

// listKeys are the keys that mean the same on every list; a screen enables those it serves.
type listKeys struct {
	Open, Find, New, Edit, Delete key.Binding
}

func newListKeys(d *Desk) listKeys {
	return listKeys{
		Open:   d.key("open", "Enter", "enter"),
		Find:   d.key("find", "/", "/", "f3"),
		New:    d.key("new", "n", "n", "insert"),
		Edit:   d.key("edit", "e", "e", "f2"),
		Delete: d.key("delete", "d", "d", "delete"),
	}
}

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
