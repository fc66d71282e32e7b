package model

// RoundsOf is Rounds of what one unit alone owes, as Agenda counts it; unit 0 is Rounds.
func (t Task) RoundsOf(unit UnitID, now Instant, done []Completion, cal Calendar, past, ahead int) []Round {
	share, own := t.shareOf(unit)
	if own {
		return share.ownRounds(saidBy(now, done), cal)
	}
	return share.Rounds(now, done, cal, past, ahead)
}

// roleOf is the role of a unit: of the list of a roll call before all else, and as the lead before support; "" also where it leads
// a heading above, as which it has to do with the task as a whole.
func (t Task) roleOf(unit UnitID) TaskRole {
	role, leader := TaskRole(""), t.Leader().LeadID
	for _, u := range t.Units {
		switch {
		case unit == 0 || u.UnitID != unit:
		case t.RollCall && u.Role == RoleRoll:
			return RoleRoll
		case u.Role == RoleSupport && leader != unit:
			role = RoleSupport
		}
	}
	return role
}

// shareOf is the task with the units that matter for what one unit owes; own is true where that is a day of its own.
func (t Task) shareOf(unit UnitID) (share Task, own bool) {
	if unit == 0 {
		return t, false
	}
	role := t.roleOf(unit)
	units := t.Units
	t.Units = nil
	for _, u := range units {
		mine := u.UnitID == unit && u.Role == role
		switch {
		case mine && u.hasOwnDay():
			t.Units = []TaskUnit{u}
			return t, true
		case role == RoleRoll && mine, role != RoleRoll && u.Role == RoleRoll:
			t.Units = append(t.Units, u)
		}
	}
	return t, false
}

// hasOwnDay tells whether a supporting unit has a day of its own.
func (u TaskUnit) hasOwnDay() bool { return u.Role == RoleSupport && u.DueOn != 0 && u.UnitID != 0 }
