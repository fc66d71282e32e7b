package called

import (
	"slices"

	"sotruc/model"
)

// Roster gives tasks the units their names stand for. Its names are made ready when one is first looked for.
type Roster struct {
	units  []model.Unit
	office string
	names  *Names
}

// NewRoster reads names as NewNames does.
func NewRoster(units []model.Unit, office string) *Roster {
	return &Roster{units: units, office: office}
}

// find gives the unit with a name; 0 where there is none, or more than one could be meant.
func (r *Roster) find(name string) model.UnitID {
	id, _ := r.ready().Find(name)
	return id
}

func (r *Roster) ready() *Names {
	if r.names == nil {
		names := NewNames(r.units, r.office)
		r.names = &names
	}
	return r.names
}

// Joins gives the one of some units, which came into the roster or were renamed, that a name stands for which tasks had before and which
// was no unit's; 0 where it is none of them. It is that by its whole name alone, short forms written out: of the first words another body
// may be meant that is yet to come, and nobody looks at the task once more. A name of many stands for none.
func (r *Roster) Joins(name string, came []model.UnitID) model.UnitID {
	if found := r.ready().whole(name); len(found) == 1 && slices.Contains(came, found[0]) && !Many(name) {
		return found[0]
	}
	return 0
}

// Resolve gives the units a task names their ids, where the roster has them.
func (r *Roster) Resolve(task model.Task) model.Task {
	if task.LeadID == 0 && task.Lead != "" {
		task.LeadID = r.find(task.Lead)
	}
	units := make([]model.TaskUnit, len(task.Units))
	for i, u := range task.Units {
		if u.UnitID == 0 && u.Name != "" {
			u.UnitID = r.find(u.Name)
		}
		if u.Role == "" {
			u.Role = model.RoleSupport
		}
		units[i] = u
	}
	task.Units = units
	return task
}
