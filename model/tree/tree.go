// Package tree puts tasks below the tasks they belong to. It has no I/O.
package tree

import (
	"slices"

	"sotruc/model"
)

// Of puts flat tasks below their parents, siblings in the order given. A task whose parent is not among them stands at
// the top; what only hangs below itself, in a circle, stands nowhere.
func Of(flat []model.Task) []model.Task {
	below := map[model.TaskID][]model.Task{}
	known := map[model.TaskID]bool{}
	for _, task := range flat {
		known[task.ID] = true
	}
	for _, task := range flat {
		parent := task.ParentID
		if !known[parent] {
			parent = 0
		}
		below[parent] = append(below[parent], task)
	}
	var grow func(model.TaskID) []model.Task
	grow = func(parent model.TaskID) []model.Task {
		branch := below[parent]
		delete(below, parent) // so that a circle is not walked for ever
		for i := range branch {
			branch[i].Tasks = grow(branch[i].ID)
		}
		return branch
	}
	return grow(0)
}

// Places gives every task its path of positions from the top of its paper: in their order stands what is printed.
func Places(outlines []model.TaskOutline) map[model.TaskID][]int {
	byID := make(map[model.TaskID]*model.TaskOutline, len(outlines))
	for i := range outlines {
		byID[outlines[i].ID] = &outlines[i]
	}
	places := make(map[model.TaskID][]int, len(outlines))
	var place func(o *model.TaskOutline) []int
	place = func(o *model.TaskOutline) []int {
		if p, ok := places[o.ID]; ok {
			return p
		}
		places[o.ID] = nil // a circle of parents ends here
		var p []int
		if parent, ok := byID[o.ParentID]; ok {
			p = slices.Clone(place(parent))
		}
		p = append(p, o.Position, int(o.ID))
		places[o.ID] = p
		return p
	}
	for i := range outlines {
		place(&outlines[i])
	}
	return places
}
