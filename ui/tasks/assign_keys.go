package tasks

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"sotruc/model"
	"sotruc/ui/assign"
	"sotruc/ui/scene"
)

// assign opens the form for the marked tasks, or the one under the cursor.
func (t *taskList) assign(items []taskItem) scene.Action {
	targets, rollCalls, early := t.targets(items)
	kept := func(changed []model.TaskID) {
		t.unmark(func(id model.TaskID) bool { return slices.Contains(changed, id) })
	}
	return scene.Push{Screen: assign.New(t.Desk, tasksOf(items), targets, rollCalls+len(early), kept)}
}

// unmark takes the marks from the lines of tasks that were changed: other rounds may stand in their place by now.
func (t *taskList) unmark(changed func(model.TaskID) bool) {
	t.Unmark(func(item taskItem) bool { return changed(item.task.ID) })
}

// saysOf tells whether something was said of a task.
func saysOf(said []model.Completion, id model.TaskID) bool {
	return slices.ContainsFunc(said, func(c model.Completion) bool { return c.TaskID == id })
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
