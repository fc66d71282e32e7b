package model

// OwedBy says where a leaf stands for one unit alone, and by which role it owes that: of a roll call the unit's own answer, of
// a supporting unit with a day of its own that day, else what is owed by whoever leads, of role "" where the unit does. Unit 0
// is the task as a whole. ok is false where nothing is asked for now: nothing is left, or the next round has not begun.
func (t Task) OwedBy(unit UnitID, now Instant, done []Completion, cal Calendar) (s TaskStatus, role TaskRole, ok bool) {
	share, own := t.shareOf(unit)
	role = t.roleOf(unit)
	if own {
		for _, r := range share.ownRounds(saidBy(now, done), cal) {
			s = r.Status(now)
		}
		return s, role, !s.Closed()
	}
	s = share.StatusAt(now, done, cal)
	never := s.Due == 0 && t.Deadline.Every.Recurs()
	return s, role, !s.Closed() && !never && (s.Late || s.Begins <= now.Date())
}

// RoundsOf is Rounds of what one unit alone owes, as OwedBy counts it; unit 0 is Rounds.
func (t Task) RoundsOf(unit UnitID, now Instant, done []Completion, cal Calendar, past, ahead int) []Round {
	share, own := t.shareOf(unit)
	if own {
		return share.ownRounds(saidBy(now, done), cal)
	}
	return share.Rounds(now, done, cal, past, ahead)
}

// roleOf is the role of a unit: of the list of a roll call before all else, and as the lead before support.
func (t Task) roleOf(unit UnitID) TaskRole {
	role := TaskRole("")
	for _, u := range t.Units {
		switch {
		case unit == 0 || u.UnitID != unit:
		case t.RollCall && u.Role == RoleRoll:
			return RoleRoll
		case u.Role == RoleSupport && t.LeadID != unit:
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
		case role == RoleSupport && mine && u.DueOn != 0:
			t.Units = []TaskUnit{u}
			return t, true
		case role == RoleRoll && mine, role != RoleRoll && u.Role == RoleRoll:
			t.Units = append(t.Units, u)
		}
	}
	return t, false
}
