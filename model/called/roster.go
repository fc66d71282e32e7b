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

// Joins gives the one of some units, which came into the roster or were renamed, that a name stands for in a task that had it before, where
// holder is the unit whose the place is, 0 nobody's; 0 where it is none of them. Of a place that is nobody's it is that by its whole name
// alone, short forms written out: of the first words another body may be meant that is yet to come, and nobody looks at the task once
// more. A place that another has whom the name stands for without being its own, as "Công an" has what is said of "Công an phường", is
// that of the unit with exactly this name. A name of many stands for none.
func (r *Roster) Joins(name string, holder model.UnitID, came []model.UnitID) model.UnitID {
	names := r.ready()
	found := names.whole(name)
	if holder != 0 {
		found = names.exactly(name)
		if slices.Contains(found, holder) || !names.mayMean(name, holder) {
			return 0
		}
	}
	if len(found) == 1 && slices.Contains(came, found[0]) && !Many(name) {
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
