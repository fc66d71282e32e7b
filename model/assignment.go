package model

import (
	"slices"

	"sotruc/model/viet"
)

// Assignment is what is changed of several tasks at once. What is nil or zero stays as each task has it.
type Assignment struct {
	Lead     *TaskUnit  // who leads: a unit of the roster, or a name alone; the zero unit is nobody
	Member   *MemberID  // who does it; 0 is nobody
	Add      []TaskUnit // further supporting units
	Drop     []TaskUnit // units that support no more
	Deadline Deadline   // the new one; EveryNone: none is given
	Days     int        // postpones by so many days
	To       Date       // postpones to a day
	Reason   string     // why it is postponed: kept with the old day
}

// dated tells whether it touches when tasks are due.
func (a Assignment) dated() bool { return a.Deadline.Every != EveryNone || a.Days != 0 || a.To != 0 }

// Assigned is the task with what an assignment says. ok is false where its due day stays although another was asked for: a
// duty that recurs is not postponed and keeps its rhythm, and what has no day cannot be moved by days. done is what was said of it
// of late: another rhythm holds from the day on which none of that is lost.
func (t Task) Assigned(a Assignment, done []Completion, now Instant, cal Calendar) (changed Task, ok bool) {
	if a.Lead != nil {
		t.Lead, t.LeadID = a.Lead.Name, a.Lead.UnitID
	}
	if a.Member != nil {
		t.MemberID = *a.Member
	}
	t.Units = supporting(t, a)
	switch {
	case !a.dated():
		return t, true
	case t.Deadline.Every.Recurs() && !a.Deadline.Every.Recurs():
		return t, false
	case a.Deadline.Every != EveryNone:
		return t.WithRule(a.Deadline, t.RuleFrom(a.Deadline, now, done, cal), PastRule{Reason: a.Reason}), true
	}
	return t.postponed(a, now, cal)
}

// LeadAmong names the unit that leads a task where it is to support it as well, which leaves open what is asked of it; else "".
func (t Task) LeadAmong(units []TaskUnit) string {
	lead := TaskUnit{UnitID: t.LeadID, Name: t.Lead}
	if slices.ContainsFunc(units, func(u TaskUnit) bool { return u.Role == RoleSupport && u.Above == 0 && u.same(lead) }) {
		return t.Lead
	}
	return ""
}

// supporting are the units of a task once some join and some leave; who leads does not support as well.
func supporting(t Task, a Assignment) []TaskUnit {
	if a.Lead == nil && len(a.Add) == 0 && len(a.Drop) == 0 {
		return t.Units
	}
	leaves := a.Drop
	if a.Lead != nil {
		leaves = append(slices.Clone(leaves), *a.Lead)
	}
	units := slices.DeleteFunc(slices.Clone(t.Units), func(u TaskUnit) bool {
		return u.Role == RoleSupport && u.Above == 0 && u.among(leaves)
	})
	for _, u := range a.Add {
		u.Role = RoleSupport
		if u.among([]TaskUnit{{UnitID: t.LeadID, Name: t.Lead}}) {
			continue
		}
		at := slices.IndexFunc(units, func(have TaskUnit) bool { return have.Role == RoleSupport && have.same(u) })
		switch {
		case at < 0:
			units = append(units, u)
		case u.DueOn != 0:
			units[at].DueOn = u.DueOn
		}
	}
	return units
}

// among tells whether a unit is one of a list.
func (u TaskUnit) among(list []TaskUnit) bool { return slices.ContainsFunc(list, u.same) }

// same tells whether two are one unit: by the roster, or where it has neither, by name.
func (u TaskUnit) same(other TaskUnit) bool {
	if u.UnitID != 0 && other.UnitID != 0 {
		return u.UnitID == other.UnitID
	}
	return u.Name != "" && viet.SameText(u.Name, other.Name)
}

// postponed moves the day of a task that does not recur. By days it moves on from its day, or from today where that is over.
func (t Task) postponed(a Assignment, now Instant, cal Calendar) (Task, bool) {
	segments := t.segments()
	due, to := t.dueAt(segments[len(segments)-1], cal), a.To
	if to == 0 && due == 0 {
		return t, false
	}
	if to == 0 {
		to = max(due.Date(), now.Date()) + Date(a.Days)
	}
	if t.Deadline.Every == EveryNone && due != 0 { // the office's own day is what no longer holds
		t.Deadline = Deadline{Every: EveryOnce, Due: due.Date(), Relation: RelationBy}
	}
	rule := Deadline{
		Every: EveryOnce, Due: to, Time: t.Deadline.Time, Relation: RelationBy, Roll: t.Deadline.Roll, ToWhom: t.Deadline.ToWhom,
	}
	return t.WithRule(rule, now.Date(), PastRule{Reason: a.Reason}), true
}
