// Package tree puts tasks below the tasks they belong to. It has no I/O.
package tree

import "sotruc/model"

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
