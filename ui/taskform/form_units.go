package taskform

import (
	"strconv"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// leadOptions are the units of the roster, and a name that is typed.
func (f *taskForm) leadOptions() []kit.Option {
	options := []kit.Option{{Label: f.desk.T("task.no_lead")}, {Value: otherLead, Label: f.desk.T("task.other_lead")}}
	return append(options, scene.UnitOptions(f.desk, f.units, nil)...)
}

// leadChoice is the lead among the options.
func (f *taskForm) leadChoice() string {
	for _, u := range f.units {
		if u.ID == f.task.LeadID {
			return strconv.FormatInt(int64(u.ID), 10)
		}
	}
	if f.task.Lead != "" {
		return otherLead
	}
	return ""
}

func (f *taskForm) leadTyped() string {
	if f.leadChoice() == otherLead {
		return f.task.Lead
	}
	return ""
}

// typedLead is the lead the form says. A unit of the roster keeps the name the paper gives it, where it is the same.
func (f *taskForm) typedLead() (name string, id model.UnitID) {
	choice := f.form.Value("lead_id")
	if choice == otherLead {
		return f.namedLead()
	}
	for _, u := range f.units {
		if strconv.FormatInt(int64(u.ID), 10) != choice {
			continue
		}
		if u.ID == f.task.LeadID {
			return f.task.Lead, u.ID
		}
		return u.Name, u.ID
	}
	return "", 0
}

// namedLead is the lead whose name is typed, or chosen there among the units.
func (f *taskForm) namedLead() (name string, id model.UnitID) {
	name = f.form.Value("lead")
	if name == f.task.Lead {
		return name, f.task.LeadID
	}
	id, _ = called.NewNames(f.units, f.desk.Config.Office.Name).Find(name)
	for _, u := range f.units {
		if u.ID == id && id != 0 {
			return u.Name, id
		}
	}
	return name, 0
}

// rollList tells which list the roll call goes through, and the names where they were chosen one by one.
func (f *taskForm) rollList() (list, names string) {
	names = part.UnitsText(f.task.Units, model.RoleRoll)
	switch {
	case f.task.RollKind == rollCells, f.task.RollKind == rollAreas:
		return string(f.task.RollKind), ""
	case f.task.RollKind != "":
		return rollSeveral, ""
	case names == "":
		return rollCells, ""
	}
	return rollChosen, names
}

// typedUnits are the units typed into a field.
func (f *taskForm) typedUnits(field string, role model.TaskRole) []model.TaskUnit {
	return part.TypedUnits(f.desk, f.units, f.task.Units, f.form.Value(field), role)
}
