package part

import (
	"slices"
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/scene"
)

// UnitsText writes units as they are typed: "Công an phường (20/08/2021); Trạm Y tế". Those that support a heading above are
// not of the task itself.
func UnitsText(units []model.TaskUnit, role model.TaskRole) string {
	var names []string
	for _, u := range units {
		if u.Role != role || u.Above != 0 {
			continue
		}
		name := u.Name
		if u.DueOn != 0 {
			name += " (" + u.DueOn.Local() + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// TypedUnits reads units as UnitsText writes them. A name that is named already keeps the unit it stands for, another is the
// unit of the roster it names; words in brackets that are no day are part of the name.
func TypedUnits(d *scene.Desk, roster []model.Unit, named []model.TaskUnit, text string, role model.TaskRole) []model.TaskUnit {
	var units []model.TaskUnit
	for part := range strings.SplitSeq(text, ";") {
		u := model.TaskUnit{Name: viet.CleanLine(part), Role: role}
		if before, in, ok := strings.Cut(strings.TrimSuffix(u.Name, ")"), "("); ok && strings.HasSuffix(u.Name, ")") {
			if on, isDay := when.ParseDay(in, d.Today()); isDay {
				u.Name, u.DueOn = strings.TrimSpace(before), on
			}
		}
		if u.Name == "" {
			continue
		}
		u.UnitID = unitNamed(roster, named, u.Name)
		units = append(units, u)
	}
	return units
}

// unitNamed finds a unit by its name, without tones and case; 0 where there is none.
func unitNamed(roster []model.Unit, named []model.TaskUnit, name string) model.UnitID {
	for _, u := range named {
		if u.Name == name {
			return u.UnitID
		}
	}
	for _, u := range roster {
		if viet.SameText(u.Name, name) {
			return u.ID
		}
	}
	return 0
}

// ToggleUnit is how a text of supporting units changes by one that is chosen: it is added, or taken out where it is there.
func ToggleUnit(d *scene.Desk, roster []model.Unit, named []model.TaskUnit) func(text, name string) string {
	return func(text, name string) string {
		name = viet.CleanLine(name)
		units := TypedUnits(d, roster, named, text, model.RoleSupport)
		there := func(u model.TaskUnit) bool { return viet.SameText(u.Name, name) }
		if slices.ContainsFunc(units, there) {
			units = slices.DeleteFunc(units, there)
		} else {
			units = append(units, model.TaskUnit{Name: name, Role: model.RoleSupport})
		}
		return UnitsText(units, model.RoleSupport)
	}
}
