package handed

import "sotruc/model"

// Duties parts the open lines that a list shows of a leaf for a unit, 0 being everybody: due is what is to be done by now, what is
// late and of what has begun all that is open; ahead are the rounds that are yet to begin, or never will. role is that by which the
// unit owes it, "" where it leads.
func Duties(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar) (due, ahead []model.TaskStatus, role model.TaskRole) {
	agenda := o.Agenda(unit, now, o.Completions, cal)
	for n, s := range agenda {
		never := s.Due == 0 && o.Deadline.Every.Recurs()
		switch {
		case s.Closed() || n > 0 && !s.InReach(agenda[n-1], now):
		case s.Late || s.Begun(now) && !never:
			due = append(due, s)
		default:
			ahead = append(ahead, s)
		}
	}
	if role = o.RoleOf(unit); role == model.RoleRoll && agenda[0].UnitID != unit {
		role = "" // it is done with its answer, and leads the roll call
	}
	return due, ahead, role
}
