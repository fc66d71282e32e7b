package tasks

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostDepth is how far the tasks below others are set in.
const mostDepth = 3

// withAbove puts the tasks that stand over others before those, where tasks stand as printed. They cannot be ticked and no counter
// counts them.
func withAbove(items []taskItem) []taskItem {
	all := make([]taskItem, 0, len(items)+len(items)/4)
	var path []model.TaskID
	for _, item := range items {
		if item.task.ID == 0 {
			path = path[:0]
			all = append(all, item)
			continue
		}
		above := item.task.Above // the nearest first
		for depth := range above {
			h := above[len(above)-1-depth]
			if depth < len(path) && path[depth] == h.ID {
				continue
			}
			path = append(path[:min(depth, len(path))], h.ID)
			all = append(all, taskItem{task: model.Task{ID: h.ID, DirectiveID: item.task.DirectiveID}, above: true, depth: depth})
		}
		path = path[:min(len(path), len(above))]
		item.depth = len(above)
		all = append(all, item)
	}
	return all
}

// setIn moves the words of a task to the right, below those it stands under.
func (i taskItem) setIn(words string) string {
	return strings.Repeat("  ", min(i.depth, mostDepth)) + words
}

// aboveRow is the row of a task that stands over others: its words alone. It cannot be marked.
func aboveRow(item taskItem, t model.Task) kit.Row {
	words := kit.Plain(strings.TrimSpace(t.Ordinal + " " + t.Words()))
	return kit.Row{Style: kit.RowMuted, Cells: []string{"", item.setIn(words)}}
}

// onAbove tells whether a key would do to a task that stands over others what is done to those below it.
func (t *taskList) onAbove(pressed func(key.Binding) bool, chosen []taskItem) bool {
	if len(chosen) != 1 || !chosen[0].above {
		return false
	}
	return pressed(t.pen.Keys.Tick) || pressed(t.pen.Keys.State) || pressed(t.Keys.Delete) || pressed(t.keys.Assign)
}

// aboveRefused says why.
func (t *taskList) aboveRefused() scene.Action {
	return scene.Notice{Text: t.Desk.T("task.above_only")}
}
