package outgoing

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// listKeys are the keys of the register beside those of every list.
type listKeys struct{ Kind, Print, Incoming, History key.Binding }

func newListKeys(d *scene.Desk) listKeys {
	return listKeys{
		Kind:     scene.Bind(d, "outgoing.key.kind", "l", "l", "f9"),
		Print:    scene.Bind(d, "outgoing.key.print", "s", "s", "x", "f5"),
		Incoming: scene.Bind(d, "outgoing.key.incoming", "Tab", "tab"),
		History:  scene.Bind(d, "outgoing.key.history", "h", "h", "f8"),
	}
}

// cardKeys are the keys of a paper.
type cardKeys struct{ File, Save, Answered, Edit, Delete, History key.Binding }

func newCardKeys(d *scene.Desk) cardKeys {
	return cardKeys{
		File:     scene.Bind(d, "outgoing.key.file", "Enter", "enter"),
		Save:     scene.Bind(d, "outgoing.key.save", "s", "s", "f7"),
		Answered: scene.Bind(d, "outgoing.key.answered", "v", "v", "f5"),
		Edit:     d.Key("edit", "e", "e", "f2"),
		Delete:   d.Key("delete", "d", "d", "delete"),
		History:  scene.Bind(d, "outgoing.key.history", "h", "h", "f8"),
	}
}
