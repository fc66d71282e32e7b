package handed

import (
	"slices"
	"strings"

	"sotruc/model"
)

// Nobody tells whether a task that stands so is a roll call of kinds of which there is no unit, or none any more that owes something: nothing falls due
// of it, and it is never done, until there is one.
func Nobody(t model.Task, s model.TaskStatus) bool {
	there := func(u model.TaskUnit) bool { return u.Role == model.RoleRoll && (u.Until == 0 || s.Late) }
	return t.RollCall && !slices.ContainsFunc(t.Units, there)
}

// Awaiting is where a leaf stands with the day of a roll call that no unit is there for: the next that the paper names or, where all are
// over, the last. Nobody is asked by then, and so nobody is late. Any other leaf stands as it does.
func Awaiting(t model.Task, s model.TaskStatus, now model.Instant, cal model.Calendar) model.TaskStatus {
	if !Nobody(t, s) || s.Due != 0 || s.Closed() {
		return s
	}
	t.RollCall, t.Units = false, nil
	rounds := t.Rounds(now, nil, cal, 1, 1)
	if n := len(rounds); n > 0 {
		s.Due = rounds[n-1].Due
	}
	return s
}

// Missing is who still owes some rounds of a roll call.
type Missing struct {
	Units []string // names, in the order of the list
	All   bool     // they are all that were asked
	Keys  []string // of the rounds
}

// MissingIn says who owes each of some rounds of a roll call, in the order of the rounds: those that the same units owe stand together. Of
// a round alone that nobody answered there is nothing to say.
func MissingIn(t model.Task, rounds []model.Round) []Missing {
	var all []Missing
	places := map[string]int{}
	for _, r := range rounds {
		names := unitsOpen(t, r)
		everybody := len(names) == len(r.Owed)
		if len(names) == 0 || everybody && len(rounds) == 1 {
			continue
		}
		who := strings.Join(names, "\x00")
		at, seen := places[who]
		if !seen {
			at = len(all)
			places[who], all = at, append(all, Missing{Units: names, All: everybody})
		}
		all[at].Keys = append(all[at].Keys, r.Key)
	}
	return all
}

// unitsOpen names the units of a roll call that a round is still open for.
func unitsOpen(t model.Task, r model.Round) (names []string) {
	if !t.RollCall || r.Own {
		return nil
	}
	for _, u := range t.Units {
		if u.Role == model.RoleRoll && slices.ContainsFunc(r.Owed, func(o model.Owed) bool { return o.UnitID == u.UnitID && !o.Closed() }) {
			names = append(names, u.Name)
		}
	}
	return names
}

// Tally is how many rounds of a roll call a unit was asked for by now, has done, and is late with.
type Tally struct{ Due, Done, Missed int }

// Tallies counts the rounds of each unit of a roll call, however long ago they fell due; what is done before it is due counts as
// well. Units that are not in the roster, of number 0, owe as one.
func Tallies(t model.Task, now model.Instant, rounds []model.Round) map[model.UnitID]Tally {
	tallies := map[model.UnitID]Tally{}
	for _, r := range rounds {
		for i := range r.Owed {
			o := &r.Owed[i]
			done, late := o.Said.State == model.CompletionDone, r.Due != 0 && now > r.Due && !o.Closed()
			if !t.RollCall || r.Due > now && !done || listedBefore(r.Owed, i) {
				continue
			}
			one := tallies[o.UnitID]
			one.Due++
			if done {
				one.Done++
			}
			if late {
				one.Missed++
			}
			tallies[o.UnitID] = one
		}
	}
	return tallies
}

// listedBefore tells whether the unit of an occurrence has one before it in the round.
func listedBefore(owed []model.Owed, at int) bool {
	for i := range at {
		if owed[i].UnitID == owed[at].UnitID {
			return true
		}
	}
	return false
}

// Unasked tells whether some round of a roll call that fell due by an instant asks nobody, as no unit of the list was there then.
func Unasked(t model.Task, now model.Instant, cal model.Calendar) bool {
	passed := func(t model.Task) (n int) {
		t.EachRound(now, nil, cal, func(r model.Round) bool {
			if r.Due <= now && !r.Own {
				n++
			}
			return r.Due <= now
		})
		return n
	}
	single := t
	single.RollCall = false
	return passed(t) < passed(single)
}
