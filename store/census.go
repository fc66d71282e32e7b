package store

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// census is what the first screen needs of everybody's isolations, kept between its questions. It holds no fact of its
// own: it is taken from the book when first asked for, and the journal says what has changed since.
type census struct {
	taken    bool
	upto     int64 // the last row of the journal that was seen
	kinds    []model.Isolation
	kindOf   map[string]int // by isolation.state
	episodes []episode      // by person, in the order they began
}

// episode is an isolation: what it shares with many others, by which the model decides, and what is its own.
type episode struct {
	id         model.IsolationID
	person     model.PersonID
	house      model.HouseholdID
	kind       int        // in census.kinds
	replacedOn model.Date // from this day on a later isolation of the same person counts; 0: none follows
	nextTest   model.Date // 0: none is due
}

// counts tells whether it is the one that counts on a day on which it has begun.
func (e episode) counts(day model.Date) bool { return e.replacedOn == 0 || day < e.replacedOn }

// lineUp puts a person's isolations in order and notes which follows which: the other side of counted.
func (c *census) lineUp() {
	slices.SortFunc(c.episodes, func(a, b episode) int {
		return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(c.kinds[a.kind].StartsOn, c.kinds[b.kind].StartsOn), cmp.Compare(a.id, b.id))
	})
	next, of := model.Date(0), model.PersonID(0)
	for n := len(c.episodes) - 1; n >= 0; n-- {
		e := &c.episodes[n]
		if e.person != of {
			next, of = 0, e.person
		}
		e.replacedOn = next
		if kind := &c.kinds[e.kind]; kind.Outcome != model.OutcomeCancelled {
			next = kind.StartsOn
		}
	}
}

// count says who is isolated, monitored, not yet looked in on, and unconfirmed: people, as a round and the list have
// them. On the day somebody goes from one isolation to the next only the next counts.
func (c *census) count(today *model.Today, lookedIn map[model.IsolationID]bool) {
	day := today.At.Date()
	today.Trend = make([]int, trendDays)
	alike := make([]int, len(c.kinds)) // how many of a kind nothing follows
	houses := make(map[model.HouseholdID]bool)
	for _, e := range c.episodes {
		kind := &c.kinds[e.kind]
		if e.replacedOn == 0 {
			alike[e.kind]++
		} else {
			tally(today, kind, 1, e.replacedOn)
		}
		if !e.counts(day) || kind.StartsOn > day {
			continue
		}
		count(&today.TestsDue, 1, e.nextTest != 0 && e.nextTest <= day)
		if atHome(kind, day) {
			houses[e.house] = true
			count(&today.Unrecorded, -1, lookedIn[e.id] && kind.Expects(day, today.Session))
		}
	}
	for n := range c.kinds {
		if alike[n] > 0 {
			tally(today, &c.kinds[n], alike[n], 0)
		}
	}
	delete(houses, 0)
	today.HomePeople, today.HomeHouses = today.Trend[trendDays-1], len(houses)
}

// tally counts n isolations of a kind, up to the day another one takes their place.
func tally(today *model.Today, kind *model.Isolation, n int, replacedOn model.Date) {
	day := today.At.Date()
	if replacedOn == 0 || day < replacedOn {
		state := kind.StateOn(day)
		count(&today.EndsToday, n, state == model.StateIsolating && kind.LastDay() == day && kind.Outcome == model.OutcomeNone)
		count(&today.Unconfirmed, n, kind.Unconfirmed(day))
		count(&today.Unrecorded, n, kind.Expects(day, today.Session))
		count(&today.Monitoring, n, state == model.StateMonitoring)
	}
	for back := range trendDays {
		on := day - model.Date(back)
		count(&today.Trend[trendDays-1-back], n, atHome(kind, on) && (replacedOn == 0 || on < replacedOn))
	}
}

func atHome(kind *model.Isolation, on model.Date) bool {
	return kind.Place == model.PlaceHome && kind.StateOn(on) == model.StateIsolating
}

func count(sum *int, n int, yes bool) {
	if yes {
		*sum += n
	}
}
