package part

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// isolateNoWriting puts keys out of use where the book can only be read.
func NoWriting(d *scene.Desk, keys ...*key.Binding) {
	for _, k := range keys {
		if d.Book.ReadOnly() {
			k.SetEnabled(false)
		}
	}
}
