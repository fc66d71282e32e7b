package scene

import "net/url"

// String is "roster", with what narrows it.
func (p Roster) String() string { return placed("roster", p.traits()...) }

func (p *Roster) traits() []trait {
	return []trait{word("find", &p.Find), truth("members", &p.Members)}
}

// String is "activities", with what narrows them.
func (p Activities) String() string { return placed("activities", p.traits()...) }

func (p *Activities) traits() []trait {
	return []trait{positive("household", &p.HouseholdID), word("find", &p.Find)}
}

// String is "movements", with what narrows them.
func (p Movements) String() string { return placed("movements", p.traits()...) }

func (p *Movements) traits() []trait {
	return []trait{truth("undeclared", &p.Undeclared), word("find", &p.Find)}
}

// String is "violations", with what narrows them.
func (p Violations) String() string { return placed("violations", word("find", &p.Find)) }

func readRoster(rest string, query url.Values) (Place, bool) {
	var p Roster
	ok := rest == "" && take(query, p.traits()...)
	return p, ok
}

func readActivities(rest string, query url.Values) (Place, bool) {
	var p Activities
	ok := rest == "" && take(query, p.traits()...)
	return p, ok
}

func readMovements(rest string, query url.Values) (Place, bool) {
	var p Movements
	ok := rest == "" && take(query, p.traits()...)
	return p, ok
}

func readViolations(rest string, query url.Values) (Place, bool) {
	var p Violations
	ok := rest == "" && take(query, word("find", &p.Find))
	return p, ok
}
