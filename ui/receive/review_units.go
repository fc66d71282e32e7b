package receive

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// readRoster asks for the units, to tell which of those a paper names are in the roster, and for the members.
func (s *review) readRoster() tea.Cmd { return part.AskChoices(&s.roster, s.desk) }

func (s *review) gotRoster(got scene.Answer[part.Choices]) scene.Action {
	if got.Err != nil {
		return s.desk.Failure(got.Err)
	}
	s.units, s.members, s.rostered = got.Value.Units, got.Value.Members, true
	s.naming = called.NewNames(s.units, s.desk.Config.Office.Name)
	people := called.NewPeople(s.members)
	for i := range s.tasks {
		s.tasks[i].Task = people.Doer(s.tasks[i].Task, s.units)
		s.look(&s.tasks[i])
	}
	s.fill()
	return nil
}

// look has the doubts of a task say whom of the roster it calls upon.
func (s *review) look(t *reviewTask) {
	t.doubts = slices.Clone(t.doubts)
	for i, open := range t.doubts {
		t.doubts[i] = office.CallDoubt(open, t.Task, s.units, s.naming)
	}
}

// unitOf is the unit a name stands for; 0 where the roster has none, or where several could be meant.
func (s *review) unitOf(id model.UnitID, name string) model.UnitID {
	if id == 0 {
		id, _ = s.naming.Find(name)
	}
	return id
}

// isStranger tells whether a name is of no unit of the roster, and of nobody in it.
func (s *review) isStranger(id model.UnitID, name string) bool {
	return s.rostered && name != "" && s.unitOf(id, name) == 0 && part.PeopleMeant(s.desk, s.members, name) == ""
}

// strangers are the units a task names that are not in the roster.
func (s *review) strangers(at int) []string {
	t := s.tasks[at]
	var names []string
	for _, u := range append([]model.TaskUnit{{UnitID: t.LeadID, Name: t.Lead}}, t.Units...) {
		known := func(name string) bool { return viet.SameText(name, u.Name) }
		if s.isStranger(u.UnitID, u.Name) && !slices.ContainsFunc(names, known) {
			names = append(names, u.Name)
		}
	}
	return names
}

// allStrangers are the units that the tasks which are on name and that are not in the roster, each once.
func (s *review) allStrangers() []string {
	var names []string
	for at, t := range s.tasks {
		if !t.on {
			continue
		}
		for _, name := range s.strangers(at) {
			if !slices.ContainsFunc(names, func(known string) bool { return viet.SameText(known, name) }) {
				names = append(names, name)
			}
		}
	}
	return names
}

// unitsLine says who does a task, with the name in the roster where the paper gives another, and what is not in it.
func (s *review) unitsLine(at int) string {
	d, t := s.desk, s.tasks[at]
	say := func(u model.TaskUnit) string {
		name := kit.Plain(u.Name)
		id, people := s.unitOf(u.UnitID, u.Name), ""
		if id == 0 {
			people = part.PeopleMeant(d, s.members, u.Name)
		}
		switch {
		case people != "":
			return name + " = " + people
		case id == 0 && s.rostered && called.Many(u.Name):
			return name + s.manyWords(t.Task, u.Name)
		case id == 0 && s.rostered:
			return "+ " + name + " " + d.T("directive.review.stranger")
		case id != 0:
			for _, unit := range s.units {
				if unit.ID == id && !viet.SameText(unit.Name, u.Name) {
					return name + " = " + kit.Plain(unit.Name)
				}
			}
		}
		return name
	}
	t.Task = called.OnePart(t.Task, s.naming)
	var parts []string
	if t.Lead != "" {
		parts = append(parts, d.T("directive.field.lead")+": "+say(model.TaskUnit{UnitID: t.LeadID, Name: t.Lead}))
	}
	if name := s.memberName(t.MemberID); name != "" {
		parts = append(parts, d.T("task.field.member_id")+": "+name)
	}
	said := map[model.TaskRole][]string{}
	for _, u := range t.Units {
		said[u.Role] = append(said[u.Role], say(u))
	}
	if roll := said[model.RoleRoll]; len(roll) > 0 {
		parts = append(parts, d.T("task.field.roll")+": "+strings.Join(roll, "; "))
	}
	if support := said[model.RoleSupport]; len(support) > 0 {
		parts = append(parts, d.T("task.field.support")+": "+strings.Join(support, "; "))
	}
	return strings.Join(parts, " · ")
}

// addAll adds the units of the paper to the roster, without the names that stand for several units or for people: those are
// no unit, and what is left out is said.
func (s *review) addAll() (scene.Action, tea.Cmd) {
	names := slices.DeleteFunc(s.allStrangers(), called.Many)
	if left := s.leftOut(); len(names) == 0 {
		return scene.Notice{Text: left}, nil
	}
	s.adding = true
	return nil, s.writeUnits(names)
}

// leftOut names what addAll leaves out; "" where that is nothing.
func (s *review) leftOut() string {
	var names []string
	for _, name := range s.allStrangers() {
		if called.Many(name) {
			names = append(names, kit.Plain(name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return s.desk.T("directive.review.units_left", strings.Join(names, "; "))
}

// rollOf are the kinds of units all of which a task is to call upon, once it is registered or already.
func (s *review) rollOf(t model.Task) (model.Kinds, bool) {
	if t.RollCall {
		return t.RollKind, t.RollKind != ""
	}
	return called.Upon(t)
}

// ledBy is a task that somebody else leads: those who were named to be called upon one by one support them. Where the new one supported it, the
// two change places, for the paper names both.
func (s *review) ledBy(t reviewTask, lead string) reviewTask {
	was, wasID := t.Lead, t.LeadID
	t.Lead, t.LeadID = lead, 0
	if lead == "" || t.RollCall && t.RollKind != "" {
		return t
	}
	t.Units = slices.Clone(t.Units)
	if t.RollCall {
		t.RollCall = false
		for i := range t.Units {
			t.Units[i].Role = model.RoleSupport
		}
	}
	id := s.unitOf(0, lead)
	at := slices.IndexFunc(t.Units, func(u model.TaskUnit) bool {
		return viet.SameText(u.Name, lead) || id != 0 && s.unitOf(u.UnitID, u.Name) == id
	})
	if at < 0 {
		return t
	}
	t.Units = slices.Delete(t.Units, at, at+1)
	if was != "" && !viet.SameText(was, lead) {
		t.Units = append(t.Units, model.TaskUnit{UnitID: wasID, Name: was, Role: model.RoleSupport})
	}
	return t
}

// lacking says that the roster has no unit of kinds, or of some of them, that a task calls upon; "" where it has some of each.
func (s *review) lacking(kinds model.Kinds) string {
	none := called.Lacking(kinds, s.units)
	if !s.rostered || none == "" {
		return ""
	}
	return part.NoRound(s.desk, model.Task{RollCall: true, RollKind: none})
}

// calledWords say of a task that it becomes a roll call, also where there is nobody yet to call; "" of any other.
func (s *review) calledWords(t model.Task) string {
	t = office.Calls(t, s.units, s.naming)
	switch {
	case !t.RollCall:
		return ""
	case t.RollKind == "":
		n := 0
		for _, u := range t.Units {
			if u.Role == model.RoleRoll {
				n++
			}
		}
		return s.desk.T("directive.review.called_list", n)
	}
	if words := s.lacking(t.RollKind); words != "" {
		return " (" + words + ")"
	}
	return s.desk.T("directive.review.called")
}

// manyWords say of a name of many what it is in a task.
func (s *review) manyWords(t model.Task, name string) string {
	if words := s.calledWords(t); words != "" && name == t.Lead {
		return words
	}
	return " " + s.desk.T("task.many")
}

// addUnits adds a unit the task names to the roster, never a name of many. It is written at once, as a step of its own that the book can take
// back: the roster is not part of this paper.
func (s *review) addUnits(at int) (scene.Action, tea.Cmd) {
	names := s.strangers(at)
	left := kit.Plain(strings.Join(names, "; "))
	names = slices.DeleteFunc(names, called.Many) // as one unit of the roster a collective would hide that nobody of it is called
	switch kinds, all := s.rollOf(s.tasks[at].Task); {
	case len(names) == 1:
		return nil, s.writeUnits(names)
	case len(names) == 0 && all && s.lacking(kinds) != "":
		return scene.Notice{Text: s.desk.T("directive.review.units_called", left, s.lacking(kinds))}, nil
	case len(names) == 0:
		return scene.Notice{Text: s.desk.T("directive.review.units_left", left)}, nil
	}
	items := make([]kit.Item, len(names))
	for i, name := range names {
		items[i] = kit.Item{ID: scene.IDOption(int64(i + 1)), Label: kit.Plain(name), Hint: s.desk.T("word.unit." + string(called.KindOf(name)))}
	}
	items = append(items, kit.Item{ID: "0", Label: s.desk.T("directive.review.all_units", len(names))})
	return scene.Pick{Title: s.desk.T("directive.review.which_unit"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if n := int(scene.OptionID[int64](item.ID)); n > 0 {
			return nil, s.writeUnits(names[n-1 : n])
		}
		return nil, s.writeUnits(names)
	}}, nil
}

func (s *review) writeUnits(names []string) tea.Cmd {
	book, units := s.desk.Book, make([]model.Unit, len(names))
	for i, name := range names {
		units[i] = model.Unit{Kind: called.KindOf(name), Name: viet.CleanLine(name)}
	}
	return s.added.Write(s.desk, func(ctx context.Context) ([]model.Unit, error) { return book.AddUnits(ctx, units) })
}

func (s *review) wasAdded(got scene.Answer[[]model.Unit]) scene.Action {
	if got.Err != nil {
		s.adding = false
		return s.desk.Failure(got.Err)
	}
	names := make([]string, len(got.Value))
	for i, u := range got.Value {
		names[i] = kit.Plain(u.Name)
	}
	text := part.Added(s.desk, s.desk.T("directive.review.unit_added", strings.Join(names, "; ")), got.Value...)
	if left := s.leftOut(); s.adding && left != "" {
		text = strings.TrimSuffix(text, ".") + ". " + left
	}
	s.adding = false
	return scene.Notice{Text: text}
}

// withUnits gives the units of tasks their ids in the roster; the names stay as the paper prints them.
func (s *review) withUnits(tasks []model.Task) []model.Task {
	out := slices.Clone(tasks)
	for i := range out {
		t := &out[i]
		if t.Lead != "" {
			t.LeadID = s.unitOf(t.LeadID, t.Lead)
		}
		t.Units = slices.Clone(t.Units)
		for j := range t.Units {
			t.Units[j].UnitID = s.unitOf(t.Units[j].UnitID, t.Units[j].Name)
		}
		t.Tasks = s.withUnits(t.Tasks)
	}
	return out
}
