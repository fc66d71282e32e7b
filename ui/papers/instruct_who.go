package papers

import (
	"slices"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// read gives the orders of the note of a paper, a person of the roster in each as who does it, and what orders nothing.
func (g *giving) read(paper model.Directive) (orders []intake.Order, rest []string) {
	orders, rest = intake.ReadNote(paper.Instruction, paper.InstructionOn, func(name string) bool { return g.isUnit(name) || g.people.Named(name) })
	for i := range orders {
		orders[i].Task = g.people.Doer(orders[i].Task, g.units)
	}
	return orders, rest
}

// assignment is whom the form names, with the words that are kept beside an old deadline.
func (g *giving) assignment(d *scene.Desk, v map[string]string) model.Assignment {
	a := model.Assignment{Add: part.TypedUnits(d, g.units, nil, v["support"], model.RoleSupport), Reason: d.T("directive.give.reason")}
	typed := g.typedLead(v)
	if row := g.row(d, v["lead"]); row != nil {
		if v["give"] == giveNew && v["roll"] == kit.On {
			return a
		}
		for _, u := range row[1:] {
			a.Add = append(a.Add, model.TaskUnit{UnitID: u.UnitID, Name: u.Name, Role: model.RoleSupport})
		}
		typed.Lead, typed.LeadID = row[0].Name, row[0].UnitID
	}
	if typed.Lead != "" {
		a.Lead = &model.TaskUnit{UnitID: typed.LeadID, Name: typed.Lead}
	}
	if id := scene.OptionID[model.MemberID](v["member"]); id != 0 {
		typed.MemberID = id
	}
	if typed.MemberID != 0 {
		a.Member = &typed.MemberID
	}
	return a
}

// typedLead is a task with the lead that is typed: a unit, or who does it where that is a person of the roster, of several the one that is
// chosen.
func (g *giving) typedLead(v map[string]string) model.Task {
	name := viet.CleanLine(v["lead"])
	member := scene.OptionID[model.MemberID](v["member"])
	return g.people.Doer(model.Task{Lead: name, LeadID: g.unit(name), MemberID: member}, g.units)
}

// isSeveral asks who is meant by the name of several people, where nobody is chosen: else its words alone are written down.
func (in *instructing) isSeveral(n int, v map[string]string) map[string]string {
	g := &in.given
	if t := g.typedLead(v); givesNobody(v) || t.LeadID != 0 || t.MemberID != 0 || len(g.people.Meant(v["lead"])) < 2 {
		return nil
	}
	return in.once(n, "lead", part.PeopleMeant(in.desk, g.staff, v["lead"])+". "+in.desk.T("directive.give.several_asked"))
}

// freshOf is the new task of the n-th order.
func (in *instructing) freshOf(n int, o ordered) model.Task {
	t, _ := in.given.fresh(in.desk, in.paper.ID, o.fresh, in.gives[n]).Assigned(o.say, nil, in.desk.Now(), in.desk.Calendar())
	return t
}

// leadSupports refuses an order by which a unit would support what it leads.
func (in *instructing) leadSupports(n int, o ordered) map[string]string {
	for _, t := range append(slices.Clone(o.about), in.freshOf(n, o)) {
		next, _ := t.Assigned(o.say, nil, in.desk.Now(), in.desk.Calendar())
		if lead := next.LeadAmong(o.say.Add); lead != "" {
			return map[string]string{"support": in.desk.T("task.lead_supports", kit.Plain(lead))}
		}
	}
	return nil
}

// leadParser reads the lead as part.LeadParser does; a person of the roster and a whole kind of units are no strangers.
func (g *giving) leadParser(d *scene.Desk) func(string) kit.Parsed {
	unit := part.LeadParser(d, g.units, g.staff, "")
	return func(typed string) kit.Parsed {
		if id := g.typedLead(map[string]string{"lead": typed}).MemberID; id != 0 {
			at := slices.IndexFunc(g.staff, func(m model.Member) bool { return m.ID == id })
			return kit.Parsed{Shown: typed, Means: d.T("directive.give.person", kit.Plain(g.staff[at].Name))}
		}
		if kinds := called.KindsOf(typed); kinds != "" {
			return kit.Parsed{Shown: typed, Means: d.T("directive.give.kind", part.EveryOf(d, kinds))}
		}
		if len(called.WholeOf(typed).Kinds) > 0 {
			return kit.Parsed{Shown: typed, Means: g.calledWords(d, typed)}
		}
		if row := g.row(d, typed); row != nil {
			words := part.UnitsText(row, model.RoleRoll)
			return kit.Parsed{Shown: words, Means: d.T("directive.give.row", len(row))}
		}
		return unit(typed)
	}
}

// call is whom a name calls upon, all of one kind or a list, as a paper of these words would; no roll call where the roster has not got them.
func (g *giving) call(name string) model.Task {
	return office.Calls(model.Task{Lead: viet.CleanLine(name), Deadline: model.Deadline{Every: model.EveryOnce}}, g.units, g.naming)
}

// calledWords say whom a name of several kinds, or of one but for some, calls upon.
func (g *giving) calledWords(d *scene.Desk, name string) string {
	switch t := g.call(name); {
	case !t.RollCall:
		return d.T("directive.give.uncalled")
	case t.RollKind != "":
		return d.T("directive.give.kind", part.EveryOf(d, t.RollKind))
	default:
		return d.T("directive.give.list", len(t.Units), kit.Plain(called.WholeOf(name).Said()))
	}
}

// row are the units of the roster that are named one by one, each to do the same; nil where it is one name, or one that the roster has not.
func (g *giving) row(d *scene.Desk, names string) []model.TaskUnit {
	row := part.TypedUnits(d, g.units, nil, names, model.RoleRoll)
	stranger := func(u model.TaskUnit) bool { return u.UnitID == 0 }
	if len(row) < 2 || g.isUnit(names) || slices.ContainsFunc(row, stranger) {
		return nil
	}
	return row
}

// rowWords are the units of a roll call that an order names one by one, as the lead of its form; where the roster has not got them all the first
// leads and the others support.
func (g *giving) rowWords(d *scene.Desk, units []model.TaskUnit) (lead string, support []model.TaskUnit) {
	if lead = part.UnitsText(units, model.RoleRoll); g.row(d, lead) != nil || len(units) == 0 {
		return lead, nil
	}
	for _, u := range units[1:] {
		support = append(support, model.TaskUnit{UnitID: u.UnitID, Name: u.Name, Role: model.RoleSupport})
	}
	return units[0].Name, support
}

// fresh is the new task of an order; where the form says so, a roll call of those its lead names.
func (g *giving) fresh(d *scene.Desk, paper model.DirectiveID, text string, v map[string]string) model.Task {
	t := model.Task{DirectiveID: paper, Text: text}
	if len(called.WholeOf(v["lead"]).Kinds) > 0 && v["roll"] == kit.On {
		whom := g.call(v["lead"])
		t.RollCall, t.RollKind, t.Units = whom.RollCall, whom.RollKind, whom.Units
	} else if row := g.row(d, v["lead"]); row != nil && v["roll"] == kit.On {
		t.RollCall, t.Units = true, row
	}
	return t
}

// hidden are the fields that do not apply: none does to an order by which nobody is given anything, and a roll call is only a new
// task of all units of a kind.
func (g *giving) hidden(d *scene.Desk, v map[string]string) []string {
	switch {
	case givesNobody(v):
		return []string{"lead", "member", "roll", "support", "deadline", "text"}
	case v["give"] != giveNew || len(called.WholeOf(v["lead"]).Kinds) == 0 && g.row(d, v["lead"]) == nil:
		return []string{"roll"}
	}
	return nil
}

func givesNobody(v map[string]string) bool { return v["give"] == giveNone || v["give"] == giveKeep }

// meantFirst are the members with those first that a name can mean.
func meantFirst(members []model.Member, name string) []model.Member {
	ids := called.NewPeople(members).Meant(name)
	after := func(m model.Member) int {
		if slices.Contains(ids, m.ID) {
			return 0
		}
		return 1
	}
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b model.Member) int { return after(a) - after(b) })
	return sorted
}
