// Package beside says what somebody is followed for at one time, where that may be several diseases: of each disease one isolation counts on
// a day, the latest that has begun, and they stand beside each other. It has no I/O.
package beside

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// InForce are the isolations of one person that count on a day and are not over: of each disease at most one, what a round asks for first,
// as before has it.
func InForce(all []model.Isolation, on model.Date) []model.Isolation {
	replaced := ReplacedOn(all)
	var some []model.Isolation
	for k, i := range all {
		if i.Outcome != model.OutcomeCancelled && on < replaced[k] && slices.Contains(standing[:], i.StateOn(on)) {
			some = append(some, i)
		}
	}
	slices.SortFunc(some, func(a, b model.Isolation) int { return before(a, b, on) })
	return some
}

// standing are the states of an isolation that has begun and is not over, in the order of before.
var standing = [...]model.IsolationState{model.StateIsolating, model.StateUnconfirmed, model.StateMonitoring}

// before orders the isolations of one person on a day, for who is shown by one of them: isolated, past the planned end, monitored; of these
// at home before elsewhere, those a round asks for most often, those nobody has said the end of, and the latest first.
func before(a, b model.Isolation, on model.Date) int {
	rank := func(i model.Isolation) int { return slices.Index(standing[:], i.StateOn(on)) }
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)), first(a.Place == model.PlaceHome, b.Place == model.PlaceHome), cmp.Compare(b.CheckIns, a.CheckIns),
		first(a.Outcome == model.OutcomeNone, b.Outcome == model.OutcomeNone), cmp.Compare(b.StartsOn, a.StartsOn), cmp.Compare(b.ID, a.ID),
	)
}

// first orders what is so before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// visited tells whether a round asks for somebody for this isolation at all: at home, held, with sessions.
func visited(i model.Isolation) bool {
	return i.Place == model.PlaceHome && i.CheckIns > 0 && i.Outcome != model.OutcomeCancelled && !i.WatchOnly()
}

// Shared are the people whom a round asks for on account of two diseases on some day: one visit is for both.
func Shared(all []model.Isolation) map[model.PersonID]bool {
	of := map[model.PersonID][]model.Isolation{}
	for _, i := range all {
		if visited(i) {
			of[i.PersonID] = append(of[i.PersonID], i)
		}
	}
	shared := map[model.PersonID]bool{}
	for id, some := range of {
		for n, a := range some {
			for _, b := range some[:n] {
				if a.Disease != b.Disease && a.StartsOn <= b.LastDay() && b.StartsOn <= a.LastDay() {
					shared[id] = true
				}
			}
		}
	}
	return shared
}

// WholeDay is an isolation of which a day counts in full, however it ended on that day: what was recorded then says that somebody was there.
func WholeDay(i model.Isolation, on model.Date) model.Isolation {
	if on == i.EndedOn && i.Outcome != model.OutcomeCancelled {
		i.Outcome = model.OutcomeCompleted
	}
	return i
}

// Holder is which of the isolations of one person a visit is of that was recorded of one for a disease: of those that ask for its session the
// latest for that disease, else the latest for another; 0 where none asks.
func Holder(all []model.Isolation, disease string, day model.Date, session model.Session) model.IsolationID {
	var best model.Isolation
	for _, i := range all {
		later := cmp.Or(first(best.Disease == disease, i.Disease == disease), cmp.Compare(i.StartsOn, best.StartsOn), cmp.Compare(i.ID, best.ID)) > 0
		if WholeDay(i, day).Expects(day, session) && (best.ID == 0 || later) {
			best = i
		}
	}
	return best.ID
}

// Running are the isolations of one person beside which another is about to begin: for the same disease, which has to end first, and for
// others, which go on.
func Running(all []model.Isolation, disease string, on model.Date) (same, others []model.Isolation) {
	for _, i := range InForce(all, on) {
		switch {
		case i.Outcome != model.OutcomeNone:
		case i.Disease == disease:
			same = append(same, i)
		default:
			others = append(others, i)
		}
	}
	return same, others
}
