package tasks

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// leadOptions are the units of the roster, and a name that is typed.
func (f *taskForm) leadOptions() []kit.Option {
	options := []kit.Option{{Label: f.desk.T("task.no_lead")}, {Value: otherLead, Label: f.desk.T("task.other_lead")}}
	for _, u := range f.units {
		options = append(options, kit.Option{
			Value: strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: f.desk.T("word.unit." + string(u.Kind)),
		})
	}
	return options
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
		return f.form.Value("lead"), 0
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

// rollList tells which list the roll call goes through, and the names where they were chosen one by one.
func (f *taskForm) rollList() (list, names string) {
	names = part.UnitsText(f.task.Units, model.RoleRoll)
	switch {
	case f.task.RollKind == model.UnitCell, f.task.RollKind == "" && names == "":
		return rollCells, ""
	case f.task.RollKind == model.UnitArea:
		return rollAreas, ""
	}
	return rollChosen, names
}

// pickUnit lets a unit be chosen for the list that is filled in: the roll call's, or the supporting units. One that is
// there already is taken out.
func (f *taskForm) pickUnit() scene.Action {
	target := "support"
	if f.form.Focused() == "roll_names" {
		target = "roll_names"
	}
	items := make([]kit.Item, len(f.units))
	for i, u := range f.units {
		items[i] = kit.Item{ID: strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: f.desk.T("word.unit." + string(u.Kind))}
	}
	return scene.Pick{
		Title: f.desk.T("task.field." + target), Items: items, AllowNew: target == "support",
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			f.toggleUnit(target, viet.CleanLine(item.Label))
			return nil, nil
		},
	}
}

// typedUnits are the units typed into a field.
func (f *taskForm) typedUnits(field string, role model.TaskRole) []model.TaskUnit {
	return part.TypedUnits(f.desk, f.units, f.task.Units, f.form.Value(field), role)
}

func (f *taskForm) toggleUnit(target, name string) {
	units := f.typedUnits(target, model.RoleSupport)
	there := func(u model.TaskUnit) bool { return viet.SameText(u.Name, name) }
	if slices.ContainsFunc(units, there) {
		units = slices.DeleteFunc(units, there)
	} else {
		units = append(units, model.TaskUnit{Name: name, Role: model.RoleSupport})
	}
	f.form.SetValue(target, part.UnitsText(units, model.RoleSupport))
	f.form.Focus(target)
}
