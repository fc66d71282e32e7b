// Package handed tells what somebody has in hand: what is to be done of a task by now, and what of it goes to another unit when one hands
// over what it has still to do, or stays with it because it is closed; and who still owes a roll call. It has no I/O.
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

// Hand is what a unit or a member has still to do with a leaf.
type Hand struct {
	Unit   model.UnitID // 0: a member
	Member model.MemberID
	Leads  bool             // it leads the leaf or a heading above; else it supports the lead or is called upon
	Status model.TaskStatus // where the leaf stands for it
}

// Hands are all who have still something to do with a leaf, each once. Who leads a heading above answers for it while the lead has
// something to do.
func Hands(o *model.TaskOutline, now model.Instant, cal model.Calendar) []Hand {
	var hands []Hand
	if status, owed := standing(o, model.TaskUnit{}, now, cal); owed {
		for _, h := range append([]model.Heading{o.Leader()}, o.Above...) {
			for _, one := range []Hand{{Unit: h.LeadID}, {Member: h.MemberID}} {
				if one == (Hand{}) || among(hands, one) {
					continue
				}
				one.Leads, one.Status = true, status
				if one.Unit != 0 {
					one.Status = o.StatusFor(one.Unit, now, o.Completions, cal)
				}
				hands = append(hands, one)
			}
		}
	}
	for _, u := range o.Units {
		one := Hand{Unit: u.UnitID}
		if u.UnitID == 0 || among(hands, one) {
			continue
		}
		if status, owed := standing(o, u, now, cal); owed {
			one.Status = status
			hands = append(hands, one)
		}
	}
	return hands
}

// among tells whether a unit or a member is one of those who have a hand in a leaf.
func among(hands []Hand, one Hand) bool {
	return slices.ContainsFunc(hands, func(h Hand) bool { return h.Unit == one.Unit && h.Member == one.Member })
}

// Owes tells whether something is still to be done of a leaf by a unit beside the lead, who supports without a day of its own
// while the lead has something to do; the zero TaskUnit is the lead.
func Owes(o *model.TaskOutline, as model.TaskUnit, now model.Instant, cal model.Calendar) bool {
	_, owed := standing(o, as, now, cal)
	return owed
}

// standing is where a leaf stands for a unit beside the lead, the zero TaskUnit being the lead, and whether it still owes something.
func standing(o *model.TaskOutline, as model.TaskUnit, now model.Instant, cal model.Calendar) (model.TaskStatus, bool) {
	task := o.Task
	task.Units = nil
	own := as.Role == model.RoleSupport && as.DueOn != 0
	for _, u := range o.Units {
		if u.Role == as.Role && u.UnitID == as.UnitID || !own && as.Role != model.RoleRoll && u.Role == model.RoleRoll {
			task.Units = append(task.Units, u)
		}
	}
	if own {
		task.Above = nil
		task.LeadID, task.RollCall = 0, false // the day is a round of its own, whatever else the unit does
		status := task.StatusFor(as.UnitID, now, o.Completions, cal)
		return status, !status.Closed()
	}
	status, next := task.Next(now, o.Completions, cal)
	return status, len(next.Owed) > 0 && !status.Closed()
}

// Asked tells whether a unit has a part in a leaf at all; unit 0 always has. One that is only called upon has none where no round of the
// roll call asks it: it came after the last fell due, or was gone by then.
func Asked(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar) bool {
	if unit == 0 || o.RoleOf(unit) != model.RoleRoll || o.Leads(unit, 0) {
		return true
	}
	status, owed := standing(o, Seat(o, unit, model.RoleRoll), now, cal)
	return owed || status.Closed()
}

// GoesWith tells whether what a unit has to do with a leaf goes with the unit, so that nobody takes anything over: it does no more of it
// than to answer a roll call of its whole kind, and of what is to come that asks it nothing once it is gone. What is late stays with it. late
// is what was asked once: where somebody takes over something else, one of the kind answers that as well.
func GoesWith(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar) (goes, late bool) {
	if o.RollKind == "" || o.Leads(unit, 0) || Seat(o, unit, model.RoleSupport).UnitID != 0 {
		return false, false
	}
	status, owed := standing(o, Seat(o, unit, model.RoleRoll), now, cal)
	return owed && (o.Deadline.Every.Recurs() || status.Due != 0), owed && !o.Deadline.Every.Recurs() && status.Late
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
