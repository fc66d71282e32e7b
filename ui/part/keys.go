package part

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// PaperKey binds keys under a name of this room.
func PaperKey(d *scene.Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T("directive.key."+name)))
}

// Enable switches bindings on or off together.
func Enable(on bool, bindings ...*key.Binding) {
	for _, b := range bindings {
		b.SetEnabled(on)
	}
}

// NoWriting puts keys out of use where the book can only be read.
func NoWriting(d *scene.Desk, keys ...*key.Binding) {
	for _, k := range keys {
		if d.Book.ReadOnly() {
			k.SetEnabled(false)
		}
	}
}
