package model

import "slices"

// Heading is what a heading above a task hands down: who leads a heading answers for all that is below it, and who supports it
// supports that.
type Heading struct {
	ID       TaskID
	Ordinal  string // as printed
	Text     string
	LeadID   UnitID // who leads it, as of a task
	Lead     string
	MemberID MemberID
	Member   string
	Units    []TaskUnit // those that support it, until they are handed down
}

// named tells whether it says who leads.
func (h Heading) named() bool { return h.LeadID != 0 || h.Lead != "" || h.MemberID != 0 }

// LedBy tells whether a unit or a member, 0 being none, is who leads it.
func (h Heading) LedBy(unit UnitID, member MemberID) bool {
	return unit != 0 && h.LeadID == unit || member != 0 && h.MemberID == member
}

// unit is who leads, as a unit beside a lead is written.
func (h Heading) unit() TaskUnit { return TaskUnit{UnitID: h.LeadID, Name: h.Lead} }

// Leader is who leads a task: whoever it names itself, or else who leads the nearest heading above that names anybody. ID is that
// heading; 0 is the task itself, or nobody.
func (t Task) Leader() Heading {
	own := Heading{LeadID: t.LeadID, Lead: t.Lead, MemberID: t.MemberID, Member: t.Member}
	at := slices.IndexFunc(t.Above, Heading.named)
	if own.named() || at < 0 {
		return own
	}
	return t.Above[at]
}

// Answers is the nearest heading by which a unit or a member, 0 being none, answers for a task that another leads; ID 0: there is none.
func (t Task) Answers(unit UnitID, member MemberID) Heading {
	at := slices.IndexFunc(t.Above, func(h Heading) bool { return h.LedBy(unit, member) })
	if at >= 0 && !t.Leader().LedBy(unit, member) {
		return t.Above[at]
	}
	return Heading{}
}

// Leads tells whether a unit or a member, 0 being none, leads a task or a heading above it.
func (t Task) Leads(unit UnitID, member MemberID) bool {
	return t.Leader().LedBy(unit, member) || t.Answers(unit, member).ID != 0
}

// StandBelow puts a task below its headings, the nearest first. The nearest says what a unit has to do with the task: one that
// leads the task or has a part in it does not support it by a heading, nor one that leads a heading as near.
func (t *Task) StandBelow(headings []Heading) {
	t.Above = headings
	leader := t.Leader().unit()
	for n, h := range headings {
		over := func(u TaskUnit) bool {
			return slices.ContainsFunc(headings[:n+1], func(h Heading) bool { return u.same(h.unit()) })
		}
		for _, u := range h.Units {
			if u.Role == RoleSupport && !u.among(t.Units) && !u.same(leader) && !over(u) {
				u.Above = h.ID
				t.Units = append(t.Units, u)
			}
		}
	}
}
