// Package handed tells what of a task goes to another unit when one hands over what it has still to do, and what stays with it because
// it is closed. It has no I/O.
package handed

import (
	"slices"

	"sotruc/model"
)

// Seat is what a unit has to do with a leaf in a role, for the leaf itself or for a heading above it; the zero TaskUnit is nothing.
func Seat(o *model.TaskOutline, unit model.UnitID, role model.TaskRole) model.TaskUnit {
	for _, u := range o.Units {
		if u.UnitID == unit && u.Role == role {
			return u
		}
	}
	return model.TaskUnit{}
}

// Owes tells whether something is still to be done of a leaf by a unit beside the lead, who supports without a day of its own
// while the lead has something to do; the zero TaskUnit is the lead.
func Owes(o *model.TaskOutline, as model.TaskUnit, now model.Instant, cal model.Calendar) bool {
	task := o.Task
	task.Units = nil
	own := as.Role == model.RoleSupport && as.DueOn != 0
	for _, u := range o.Units {
		if u.Role == as.Role && u.UnitID == as.UnitID || !own && as.Role != model.RoleRoll && u.Role == model.RoleRoll {
			task.Units = append(task.Units, u)
		}
	}
	if own {
		task.LeadID, task.RollCall = 0, false // the day is a round of its own, whatever else the unit does
		rounds := task.RoundsOf(as.UnitID, now, o.Completions, cal, 0, 0)
		return slices.ContainsFunc(rounds, func(r model.Round) bool { return !r.Closed() })
	}
	status, next := task.Next(now, o.Completions, cal)
	return len(next.Owed) > 0 && !status.Closed()
}

// Taken tells whether a unit that takes over from another is asked already for what a seat asks.
func Taken(o *model.TaskOutline, role model.TaskRole, from, to model.UnitID, now model.Instant, cal model.Calendar) bool {
	has := Seat(o, to, role)
	if role == model.RoleRoll {
		return has.UnitID != 0
	}
	return has.DueOn != 0 || o.LeadID == to || o.LeadID == from && Owes(o, model.TaskUnit{}, now, cal)
}

// Since is the instant from which a roll call asks who takes the place of a unit: from now on, but for the next rounds that the unit is
// done with.
func Since(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar) model.Instant {
	since := now
	for ahead := 1; ; ahead++ {
		rounds := o.RoundsOf(unit, now, o.Completions, cal, 0, ahead)
		if len(rounds) < ahead || !rounds[ahead-1].Closed() {
			return since
		}
		since = rounds[ahead-1].Due + 1
	}
}
