package model

import "slices"

// Agenda is what a list shows of a leaf, a line for everything that is done by itself: each supporting unit's own day; the round that
// is next for whoever leads, or for the roll call; and after it every open round that is yet to come today, or, where next is late, at
// least the first that is yet to come. What was missed long ago so hides neither what is due today nor what somebody else owes. Of a
// unit it is what that one alone has a part in, of a roll call its own answers, and the whole once it is done with them where it leads
// that; unit 0 is everybody. Closed lines are there too. The rounds missed of all lines are those that StatusAt counts.
func (t Task) Agenda(unit UnitID, now Instant, done []Completion, cal Calendar) []TaskStatus {
	by := saidBy(now, done)
	share, own := t.shareOf(unit)
	var lines []TaskStatus
	if unit == 0 || own {
		for _, r := range share.ownRounds(by, cal) {
			lines = append(lines, r.Status(now))
		}
	}
	if own {
		return lines
	}
	if len(lines) > 0 {
		share.Units = slices.DeleteFunc(slices.Clone(t.Units), TaskUnit.hasOwnDay)
	}
	first := len(lines)
	next, _ := share.stands(now, by, cal, func(r Round) { lines = append(lines, r.Status(now)) })
	lines = slices.Insert(lines, first, next)
	if t.RoleOf(unit) == RoleRoll {
		if whole := t.ForMember(); next.Closed() && t.Leads(unit, 0) && !whole.StatusAt(now, done, cal).Closed() {
			return whole.Agenda(0, now, done, cal)
		}
		for i := range lines {
			lines[i].UnitID, lines[i].Done, lines[i].Of = unit, 0, 0
		}
	}
	return lines
}

const soonDays = 7 // how far ahead "soon" reaches

// Near tells whether a line of an agenda is due soon, or before.
func (s TaskStatus) Near(now Instant) bool { return s.Due.Date() <= now.Date()+soonDays }

// Begun tells whether the period of a line of an agenda has begun; a task that does not recur has.
func (s TaskStatus) Begun(now Instant) bool { return s.Begins <= now.Date() }

// InReach tells whether a list shows a line behind the one before it: of the rounds of one doer after the next, what has begun or is near.
func (s TaskStatus) InReach(before TaskStatus, now Instant) bool {
	return s.UnitID != before.UnitID || s.Near(now) || s.Begun(now)
}

// StatusFor is where a leaf stands for one unit alone: the line of its agenda that is next. Unit 0 is everybody, as StatusAt.
func (t Task) StatusFor(unit UnitID, now Instant, done []Completion, cal Calendar) TaskStatus {
	if unit == 0 {
		return t.StatusAt(now, done, cal)
	}
	return t.Agenda(unit, now, done, cal)[0]
}
