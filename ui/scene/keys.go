package scene

import (
	"charm.land/bubbles/v2/key"
)

// Key binds keys under a name of app.key; shown is what help prints.
func (d *Desk) Key(name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.Help(name)))
}

// Move stands in a footer for the keys that go up and down a list.
func (d *Desk) Move() key.Binding { return d.Key("down", "↑↓", "up", "down") }

// ListKeys are the keys that mean the same on every list; a screen enables those it serves.
type ListKeys struct {
	Open, Find, New, Edit, Delete key.Binding
	MarkAll                       key.Binding // on lists whose rows are marked
}

// NewListKeys makes them; all are on.
func NewListKeys(d *Desk) ListKeys {
	return ListKeys{
		Open:    d.Key("open", "Enter", "enter"),
		Find:    d.Key("find", "/", "/", "f3"),
		New:     d.Key("new", "n", "n", "insert"),
		Edit:    d.Key("edit", "e", "e", "f2"),
		Delete:  d.Key("delete", "d", "d", "delete"),
		MarkAll: d.Key("mark_all", "Ctrl+A", "ctrl+a"),
	}
}
