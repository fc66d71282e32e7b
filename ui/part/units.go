package part

import (
	"slices"
	"strings"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// UnitsText writes units as they are typed: "Công an phường (20/08/2021); Trạm Y tế". Those that support a heading above are
// not of the task itself.
func UnitsText(units []model.TaskUnit, role model.TaskRole) string {
	var names []string
	for _, u := range units {
		if u.Role != role || u.Above != 0 || u.Left {
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

// TypedUnits reads units as UnitsText writes them, and a comma between them where what stands on a side of it is a unit. A name
// that is named already keeps the unit it stands for, another is the unit of the roster it means, by the name it has there;
// words in brackets that are no day are part of the name.
func TypedUnits(d *scene.Desk, roster []model.Unit, named []model.TaskUnit, text string, role model.TaskRole) []model.TaskUnit {
	r := unitReader{d, roster, named, called.NewNames(roster, d.Config.Office.Name), role}
	var units []model.TaskUnit
	for part := range strings.SplitSeq(text, ";") {
		for _, one := range r.split(part) {
			if u, _ := r.unit(one); u.Name != "" {
				units = append(units, u)
			}
		}
	}
	return units
}

// UnitsParser reads units as TypedUnits does. Short forms become the names the roster has, and names it has not are said.
func UnitsParser(d *scene.Desk, roster []model.Unit, named []model.TaskUnit) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		return unitsMeant(d, typed, TypedUnits(d, roster, named, typed, model.RoleSupport))
	}
}

// LeadParser reads the one unit that leads, as UnitsParser does several. A name the form began with is left alone; that of a member, or
// of several, is no stranger's.
func LeadParser(d *scene.Desk, roster []model.Unit, members []model.Member, before string) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		if typed == before {
			return kit.Parsed{Shown: typed}
		}
		if words := PeopleMeant(d, members, typed); words != "" {
			return kit.Parsed{Shown: typed, Means: words}
		}
		u, _ := unitReader{desk: d, roster: roster, names: called.NewNames(roster, d.Config.Office.Name), role: model.RoleSupport}.unit(typed)
		return unitsMeant(d, typed, []model.TaskUnit{u})
	}
}

// unitsMeant says which units were typed, and above all which of them are not in the roster.
func unitsMeant(d *scene.Desk, typed string, units []model.TaskUnit) kit.Parsed {
	var strangers []string
	for _, u := range units {
		if u.UnitID == 0 {
			strangers = append(strangers, u.Name)
		}
	}
	p := kit.Parsed{Shown: UnitsText(units, model.RoleSupport)}
	switch {
	case len(strangers) > 0:
		p.Means = d.T("task.strangers", kit.Plain(strings.Join(strangers, "; ")))
	case p.Shown != typed:
		p.Means = kit.Plain(p.Shown)
	}
	return p
}

// unitReader reads units as they are typed.
type unitReader struct {
	desk   *scene.Desk
	roster []model.Unit
	named  []model.TaskUnit
	names  called.Names
	role   model.TaskRole
}

// unit reads one unit with the day in brackets behind it; known is false where neither the roster nor the form has its name.
func (r unitReader) unit(text string) (u model.TaskUnit, known bool) {
	u = model.TaskUnit{Name: strings.Trim(viet.CleanLine(text), ", "), Role: r.role}
	if before, in, ok := strings.Cut(strings.TrimSuffix(u.Name, ")"), "("); ok && strings.HasSuffix(u.Name, ")") {
		if on, isDay := entry.ParseDay(in, r.desk.Today()); isDay {
			u.Name, u.DueOn = strings.TrimSpace(before), on
		}
	}
	for _, other := range r.named {
		if other.Name == u.Name {
			u.UnitID = other.UnitID
			return u, true
		}
	}
	id, known := r.names.Find(u.Name)
	for _, unit := range r.roster {
		if known && unit.ID == id {
			u.UnitID, u.Name = id, unit.Name
		}
	}
	return u, known
}

// mostCommas is how many commas the name of one unit may have.
const mostCommas = 3

// split parts text at its commas where that gives units that are known. A name that holds commas itself stays whole: "Ban Văn
// hóa, Xã hội".
func (r unitReader) split(text string) []string {
	pieces := strings.Split(text, ",")
	if _, whole := r.unit(text); whole || len(pieces) == 1 {
		return []string{text}
	}
	var list []string
	some := false
	for len(pieces) > 0 {
		n := min(len(pieces), mostCommas+1)
		for ; n > 0; n-- {
			if _, known := r.unit(strings.Join(pieces[:n], ",")); known {
				break
			}
		}
		some, n = some || n > 0, max(n, 1)
		list, pieces = append(list, strings.Join(pieces[:n], ",")), pieces[n:]
	}
	if !some {
		return []string{text}
	}
	return list
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

// Added is a sentence about units that were saved, with how many open tasks that name them are theirs from now on, and whose some were.
func Added(d *scene.Desk, sentence string, units ...model.Unit) string {
	given, key := 0, "roster.given"
	var from []string
	for _, u := range units {
		given += u.Given
		if u.GivenFrom != "" && !slices.Contains(from, u.GivenFrom) {
			from = append(from, u.GivenFrom)
		}
	}
	switch {
	case given == 0:
		return sentence
	case len(units) == 1:
		key = "roster.given_1"
	}
	said := strings.TrimSuffix(sentence, ".") + ". " + d.T(key, given)
	if len(from) > 0 {
		said += " " + d.T("roster.given_from", kit.Plain(strings.Join(from, "; ")))
	}
	return said
}
