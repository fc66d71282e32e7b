package model

import "slices"

// RoundsOf is Rounds of what one unit alone owes, as Agenda counts it; unit 0 is Rounds.
func (t Task) RoundsOf(unit UnitID, now Instant, done []Completion, cal Calendar, past, ahead int) []Round {
	share, own := t.shareOf(unit)
	if own {
		return share.ownRounds(saidBy(now, done), cal)
	}
	return share.Rounds(now, done, cal, past, ahead)
}

// RoleOf is the role of a unit: of the list of a roll call before all else, and as the lead before support; "" also where it leads
// a heading above, as which it has to do with the task as a whole.
func (t Task) RoleOf(unit UnitID) TaskRole {
	role, leads := TaskRole(""), t.Leads(unit, 0)
	for _, u := range t.Units {
		switch {
		case unit == 0 || u.UnitID != unit:
		case t.RollCall && u.Role == RoleRoll:
			return RoleRoll
		case u.Role == RoleSupport && !leads:
			role = RoleSupport
		}
	}
	return role
}

// shareOf is the task with the units that matter for what one unit owes; own: a day of its own alone, which who leads owes too.
func (t Task) shareOf(unit UnitID) (share Task, own bool) {
	if unit == 0 {
		return t, false
	}
	role, leads := t.RoleOf(unit), t.Leads(unit, 0)
	units := t.Units
	t.Units = nil
	for _, u := range units {
		mine, day := u.UnitID == unit && u.Role == role, u.UnitID == unit && u.hasOwnDay()
		switch {
		case mine && day:
			t.Units = []TaskUnit{u}
			return t, true
		case role == RoleRoll && mine, role != RoleRoll && u.Role == RoleRoll, leads && day:
			t.Units = append(t.Units, u)
		}
	}
	return t, false
}

// ForMember is the task as it stands for a member who does it, or who leads a heading above: what supporting units owe is theirs.
func (t Task) ForMember() Task {
	t.Units = slices.DeleteFunc(slices.Clone(t.Units), TaskUnit.hasOwnDay)
	return t
}

// hasOwnDay tells whether a supporting unit has a day of its own.
func (u TaskUnit) hasOwnDay() bool { return u.Role == RoleSupport && u.DueOn != 0 && u.UnitID != 0 }
