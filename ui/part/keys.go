package part

import (
	"charm.land/bubbles/v2/key"

	"sotruc/model"
	"sotruc/ui/scene"
)

// PaperKey binds keys under a name of this room.
func PaperKey(d *scene.Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T("directive.key."+name)))
}

// TickKey is the key that ticks with what it does to targets as they stand: it says that they are done, takes that back, or asks
// before it, where they were waived. Of several it says how many: they are written as one step, which undo takes back, without being asked
// about.
func (p *Pen) TickKey(targets []Target) key.Binding {
	tick, done, settled := p.Keys.Tick, 0, 0
	for _, t := range targets {
		switch t.Stands {
		case model.TaskDone:
			done++
		case model.TaskWaived, model.TaskNotExecutable:
			settled++
		case model.TaskOpen, model.TaskDoing:
		}
	}
	does, count := "tick", len(targets)-done // what is done stays so beside what is not
	switch {
	case settled > 0:
		does = "tick_settled"
	case done > 0 && count == 0:
		does, count = "untick", done
	}
	words := p.desk.T("task.key." + does)
	if count > 1 {
		words = p.desk.T("task.key."+does+"_many", count)
	}
	tick.SetHelp(tick.Help().Key, words)
	return tick
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
