package model

import "slices"

// Agenda is what a list shows of a leaf, a line for everything that is done by itself: each supporting unit's own day; the
// round that is next for whoever leads, or for the roll call; and after it every open round that is yet to come today, or,
// where next is late, at least the first that is yet to come. What was missed long ago so hides neither what is due today
// nor what somebody else owes. Of a unit it is what that one alone has a part in, of a roll call its own answers; unit 0 is
// everybody. Closed lines are there too. The rounds missed of all lines are those that StatusAt counts.
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
	if unit != 0 && t.RoleOf(unit) == RoleRoll {
		for i := range lines[first:] {
			line := &lines[first+i]
			line.UnitID, line.Done, line.Of = unit, 0, 0
		}
	}
	return lines
}

// soonDays is how far ahead "soon" reaches, in days.
const soonDays = 7

// Near tells whether a line of an agenda is due soon, or before.
func (s TaskStatus) Near(now Instant) bool { return s.Due.Date() <= now.Date()+soonDays }

// Begun tells whether the period of a line of an agenda has begun; a task that does not recur has.
func (s TaskStatus) Begun(now Instant) bool { return s.Begins <= now.Date() }

// InReach tells whether a list shows a line of an agenda behind the one before it: of the rounds after the next of one doer those that
// have begun or are near.
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
