package called

import (
	"slices"

	"sotruc/model"
)

// OnePart leaves the unit that leads a task out of those that support it, under whatever name it stands there: a paper that names it in both
// places asks it once.
func OnePart(t model.Task, names Names) model.Task {
	named := t
	if named.LeadID == 0 {
		named.LeadID, _ = names.Find(t.Lead)
	}
	t.Units = slices.DeleteFunc(slices.Clone(t.Units), func(u model.TaskUnit) bool {
		if u.UnitID == 0 {
			u.UnitID, _ = names.Find(u.Name)
		}
		return named.LeadAmong([]model.TaskUnit{u}) != ""
	})
	return t
}
