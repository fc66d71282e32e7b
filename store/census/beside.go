package census

import "sotruc/model"

// countBeside counts one person who is, or was, followed for several diseases, once in whatever several of the isolations say.
func (c *Census) countBeside(today *model.Today, own []Episode, houses map[model.HouseholdID]bool) {
	var home, away, ends, watched, expected, lookedIn, test, late bool
	var trend [trendDays]bool
	day := today.At.Date()
	for _, e := range own {
		kind := &c.kinds[e.kind]
		for back := range trendDays {
			on := day - model.Date(back)
			trend[trendDays-1-back] = trend[trendDays-1-back] || e.counts(on) && atHome(kind, on)
		}
		if !e.counts(day) || kind.StartsOn > day {
			continue
		}
		state, asked := kind.StateOn(day), kind.Expects(day, today.Session)
		home = home || state == model.StateUnconfirmed && kind.Place == model.PlaceHome
		away = away || state == model.StateUnconfirmed && kind.Place != model.PlaceHome
		ends = ends || state == model.StateIsolating && kind.LastDay() == day && kind.Outcome == model.OutcomeNone
		watched = watched || state == model.StateMonitoring
		stood := kind.Isolation // the day on which somebody left counts in full
		stood.Outcome, stood.EndedOn = model.OutcomeNone, 0
		visited := e.LookedIn && kind.LastDay() >= day && stood.Expects(day, today.Session)
		expected, lookedIn = expected || asked, lookedIn || visited
		test = test || kind.nextTest != 0 && kind.nextTest <= day
		late = late || kind.nextTest != 0 && kind.nextTest < day
		if atHome(kind, day) {
			houses[e.House] = true
		}
	}
	for n, there := range trend {
		count(&today.Trend[n], 1, there)
	}
	count(&today.Unconfirmed, 1, home || away)
	count(&today.PastEndAway, 1, away && !home)
	count(&today.EndsToday, 1, ends)
	count(&today.Monitoring, 1, watched)
	count(&today.Unrecorded, 1, expected && !lookedIn)
	count(&today.TestsDue, 1, test)
	count(&today.TestsLate, 1, late)
}

// dueBeside adds the sessions in which the n-th isolation asks for its person and none before it of hers does.
func (c *Census) dueBeside(all *dues, n int, i model.Isolation, last model.Date) {
	for s, to := i.DueSlots(0, all.by, last); s <= to; s++ {
		day, session := s.Session()
		if !i.IsDue(day, session) {
			continue
		}
		other := n - 1
		for other >= 0 && c.Episodes[other].Person == c.Episodes[n].Person && !c.dueIn(c.Episodes[other], day, session) {
			other--
		}
		if other < 0 || c.Episodes[other].Person != c.Episodes[n].Person {
			all.add(s, s, 1)
		}
	}
}
