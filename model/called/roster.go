package called

import "sotruc/model"

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
	if r.names == nil {
		names := NewNames(r.units, r.office)
		r.names = &names
	}
	id, _ := r.names.Find(name)
	return id
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
