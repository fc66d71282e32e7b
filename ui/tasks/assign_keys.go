package tasks

import (
	"charm.land/bubbles/v2/key"

	"sotruc/ui/assign"
	"sotruc/ui/scene"
)

// assign opens the form for the marked tasks, or the one under the cursor.
func (t *taskList) assign(items []taskItem) scene.Action {
	targets, rollCalls, early := t.targets(items)
	return scene.Push{Screen: assign.New(t.Desk, tasksOf(items), targets, rollCalls+len(early), t.Table.ClearMarks)}
}

// assignKey is the key that assigns; it says how many tasks are marked.
func (t *taskList) assignKey() key.Binding {
	k := t.keys.Assign
	if marked, _ := t.Listing.Marked(); len(marked) > 0 {
		k.SetHelp(k.Help().Key, t.Desk.T("task.key.assign_marked", len(marked)))
	}
	return k
}

// tickKey is the key that ticks, with what it does to the marked tasks or the one under the cursor.
func (t *taskList) tickKey() key.Binding {
	items := t.Chosen()
	if len(items) == 1 && items[0].above {
		return key.Binding{}
	}
	targets, rollCalls, _ := t.targets(items)
	k := t.pen.TickKey(targets)
	if len(items) == 1 && rollCalls == 1 {
		k.SetHelp(k.Help().Key, t.Desk.T("task.key.tick_roll"))
	}
	return k
}
