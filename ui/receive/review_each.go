package receive

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// each makes a roll call of every task it is asked of that several units are named in: whoever leads it and whoever supports is to do it, each for
// itself. A roll call of a list becomes what it was, with the first of the list as its lead. It says what it did.
func (s *review) each() scene.Action {
	d, turned := s.desk, slices.Clone(s.tasks)
	n, calls := 0, 0
	for _, at := range s.toGive() {
		t, ok := s.turned(turned[at])
		if !ok {
			continue
		}
		if n++; t.RollCall {
			calls++
		}
		t.on = true
		turned[at] = t
		switchOnAbove(turned, at)
	}
	if n == 0 {
		return scene.Notice{Text: d.T("directive.review.each_none")}
	}
	s.remember()
	s.edited, s.tasks = true, turned
	s.table.ClearMarks()
	s.fill()
	if calls == 0 {
		return scene.Notice{Text: d.T("directive.review.each_undone", n)}
	}
	return scene.Notice{Text: d.T("directive.review.each_done", calls)}
}

// turned is a task as a roll call of those it names, or a roll call of a list as a task that its first unit leads; false where it is neither. A
// person is called upon by nobody, and a name of many beside others leaves open which units are meant.
func (s *review) turned(t reviewTask) (reviewTask, bool) {
	if t.RollCall {
		roll := func(u model.TaskUnit) bool { return u.Role == model.RoleRoll }
		at := slices.IndexFunc(t.Units, roll)
		if at < 0 {
			return t, false
		}
		t.Lead, t.LeadID, t.RollCall = t.Units[at].Name, t.Units[at].UnitID, false
		t.Units = slices.Delete(slices.Clone(t.Units), at, at+1)
		for i := range t.Units {
			t.Units[i].Role = model.RoleSupport
		}
		return t, true
	}
	t.Task = called.OnePart(t.Task, s.naming)
	if t.Lead == "" || len(t.Units) == 0 {
		return t, false
	}
	named := append([]model.TaskUnit{{UnitID: t.LeadID, Name: t.Lead}}, t.Units...)
	var kinds []model.UnitKind
	for i, u := range named {
		of := called.KindsOf(u.Name).Each()
		kinds = append(kinds, of...)
		if named[i].Role = model.RoleRoll; len(of) == 0 && called.Many(u.Name) || part.PeopleMeant(s.desk, s.members, u.Name) != "" {
			return t, false
		}
	}
	whole := slices.ContainsFunc(named, func(u model.TaskUnit) bool { return called.KindsOf(u.Name) != "" })
	if whole && slices.ContainsFunc(named, func(u model.TaskUnit) bool { return called.KindsOf(u.Name) == "" }) {
		return t, false
	}
	t.Lead, t.LeadID, t.RollCall, t.Units = "", 0, true, named
	if whole {
		t.RollKind, t.Units = called.InOrder(kinds), nil
	}
	return t, true
}

// eachKey is the key that turns a task, which says what becomes of the one under the cursor; apt tells whether it would turn that one.
func (s *review) eachKey() (one key.Binding, apt bool) {
	one = s.keys.Each
	at := s.current()
	if at < 0 {
		return one, false
	}
	t, apt := s.turned(s.tasks[at])
	if apt && !t.RollCall {
		one.SetHelp(one.Help().Key, s.desk.T("directive.key.each_back"))
	}
	return one, apt
}
