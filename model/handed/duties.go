package handed

import (
	"math"
	"slices"

	"sotruc/model"
)

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
	if role = o.RoleOf(unit); whole(role, agenda, unit) {
		role = ""
	}
	return due, ahead, role
}

// whole tells whether an agenda is that of the whole leaf for a unit that a roll call asks: it is done with its answer, and leads that.
func whole(role model.TaskRole, agenda []model.TaskStatus, unit model.UnitID) bool {
	return role == model.RoleRoll && agenda[0].UnitID != unit
}

// Rounds are the rounds behind the lines of Duties, oldest first: of those past due the last so many that are still open, late, and of those
// ahead as many or more, as far as something was said. older is how many open ones there are before them.
func Rounds(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar, late, ahead int) (rounds []model.Round, older int) {
	task := o.Task
	if unit != 0 && whole(o.RoleOf(unit), o.Agenda(unit, now, o.Completions, cal), unit) {
		task, unit = o.ForMember(), 0
	}
	said := task.RoundsDue(unit, now, task.LastSaid(o.Completions, cal), now, o.Completions, cal)
	all := task.RoundsOf(unit, now, o.Completions, cal, math.MaxInt, max(ahead, len(said)))
	open := 0
	rounds = slices.DeleteFunc(all, func(r model.Round) bool {
		past := r.Due != 0 && r.Due < now
		if past && !r.Closed() {
			open++
		}
		return past && r.Closed()
	})
	older = max(0, open-late)
	skip := older
	return slices.DeleteFunc(rounds, func(r model.Round) bool {
		drop := skip > 0 && r.Due != 0 && r.Due < now
		if drop {
			skip--
		}
		return drop
	}), older
}
