package handed

import (
	"slices"

	"sotruc/model"
)

// Leaving is what becomes of a roll call for a unit that it asks no more from now on: what is late stays in its name.
type Leaving struct {
	Task  model.TaskID
	Words string // of the task, where the book names it
	Ends  bool   // something is to come of which the unit is asked no more
	Late  int    // rounds that stay late
	Once  bool   // it is asked once: another of the kind that takes over what else there is answers it as well
}

// LeavingOf works out what becomes of a leaf for a unit that it asks until now and no longer; the zero Leaving where it does not ask it,
// or nothing changes and nothing is late.
func LeavingOf(o *model.TaskOutline, unit model.UnitID, now model.Instant, cal model.Calendar) Leaving {
	at := slices.IndexFunc(o.Units, func(u model.TaskUnit) bool {
		return u.UnitID == unit && u.Role == model.RoleRoll && !u.Left && u.Until == 0
	})
	if at < 0 || !o.RollCall {
		return Leaving{}
	}
	asked := o.Task
	asked.Units = []model.TaskUnit{o.Units[at]}
	gone := asked
	gone.Units = []model.TaskUnit{o.Units[at]}
	gone.Units[0].Until = now
	late := Tallies(gone, now, passed(gone, now, o.Completions, cal))[unit].Missed
	ends := open(asked, now, o.Completions, cal) > open(gone, now, o.Completions, cal)
	if late == 0 && !ends {
		return Leaving{}
	}
	return Leaving{Task: o.ID, Ends: ends, Late: late, Once: late > 0 && !o.Deadline.Every.Recurs()}
}

// passed are the rounds of a task itself that fell due by now.
func passed(t model.Task, now model.Instant, said []model.Completion, cal model.Calendar) (rounds []model.Round) {
	t.EachRound(now, said, cal, func(r model.Round) bool {
		if r.Due != 0 && r.Due <= now && !r.Own {
			rounds = append(rounds, r)
		}
		return r.Due <= now
	})
	return rounds
}

// open counts the next rounds of which something is still to be done.
func open(t model.Task, now model.Instant, said []model.Completion, cal model.Calendar) (n int) {
	for _, r := range t.Rounds(now, said, cal, 0, mostADay) {
		if slices.ContainsFunc(r.Owed, func(o model.Owed) bool { return !o.Closed() }) {
			n++
		}
	}
	return n
}

// Passed counts the rounds of a task itself that fell due by now, each once.
func Passed(t model.Task, now model.Instant, said []model.Completion, cal model.Calendar) int {
	return len(passed(t, now, said, cal))
}

// Late is how many rounds of a roll call somebody it names is late with.
type Late struct {
	Name   string
	Rounds int
}

// LateOf lists the units of a roll call among some that are late, in the order of the list, each with how many rounds.
func LateOf(t model.Task, of func(model.TaskUnit) bool, now model.Instant, said []model.Completion, cal model.Calendar) []Late {
	tallies := Tallies(t, now, passed(t, now, said, cal))
	var all []Late
	for _, u := range t.Units {
		if n := tallies[u.UnitID].Missed; u.Role == model.RoleRoll && n > 0 && of(u) {
			all = append(all, Late{u.Name, n})
		}
	}
	return all
}
