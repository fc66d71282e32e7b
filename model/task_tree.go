package model

// Tree puts flat tasks below their parents, siblings in the order given. A task whose parent is not among them stands at
// the top; what only hangs below itself, in a circle, stands nowhere.
func Tree(flat []Task) []Task {
	below := map[TaskID][]Task{}
	known := map[TaskID]bool{}
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
	var grow func(TaskID) []Task
	grow = func(parent TaskID) []Task {
		branch := below[parent]
		delete(below, parent) // so that a circle is not walked for ever
		for i := range branch {
			branch[i].Tasks = grow(branch[i].ID)
		}
		return branch
	}
	return grow(0)
}
