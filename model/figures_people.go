package model

import (
	"cmp"
	"slices"
)

// isolations counts who is isolated, monitored and followed, and what was decided about the ends. People count by
// person, not by isolation: from the day a later isolation begins the one before counts no more.
func (t *tally) isolations(all []Isolation) {
	people := map[string]map[PersonID][]span{}
	until := forever // the last day on which the isolation looked at counts
	add := func(code string, id PersonID, s span) {
		if people[code] == nil {
			people[code] = map[PersonID][]span{}
		}
		if s.to = min(s.to, until); s.to >= s.from {
			people[code][id] = append(people[code][id], s)
		}
	}
	houses := map[HouseholdID][]span{}
	sites := map[string][]span{}
	replaced := ReplacedOn(all)
	for k, i := range all {
		if i.Outcome == OutcomeCancelled {
			continue
		}
		until = replaced[k] - 1
		isolated := i.isolated()
		isolated.to = min(isolated.to, until)
		switch i.Place {
		case PlaceHome:
			add("home.people", i.PersonID, isolated)
			if isolated.to >= isolated.from {
				houses[i.HouseholdID] = append(houses[i.HouseholdID], isolated)
			}
			add("home.unconfirmed", i.PersonID, i.unconfirmed())
			t.ends(i)
		case PlaceCentral:
			add("central.people", i.PersonID, isolated)
			if i.Site != "" && isolated.to >= isolated.from {
				sites[i.Site] = append(sites[i.Site], isolated)
			}
		case PlaceHospital:
		}
		add("monitor.people", i.PersonID, i.monitored())
		switch i.Category {
		case CategoryF1:
			add("f1.people", i.PersonID, i.followed())
		case CategoryF2:
			add("f2.people", i.PersonID, i.followed())
		case CategoryF0, CategoryOutbreakArea, CategoryAfterCentral, CategoryOther:
		}
	}
	for code, days := range people {
		stockUnion(t, code, days)
	}
	stockUnion(t, "home.households", houses)
	stockUnion(t, "central.sites", sites)
}

// ends counts completions and moved ends of an isolation at home.
func (t *tally) ends(i Isolation) {
	if i.Outcome == OutcomeCompleted && !i.monitorOnly() {
		t.flow("home.completed", i.EndedOn, 1)
	}
	for k, change := range i.Changes {
		switch after := i.endAfter(k); {
		case after > change.PreviousEnd:
			t.flow("home.extended", t.period.dayOf(change.At), 1)
		case after < change.PreviousEnd:
			t.flow("home.shortened", t.period.dayOf(change.At), 1)
		}
	}
}

// cases counts every person once, on the first day known as a case: found in isolation, or isolated as one.
func (t *tally) cases(all []Isolation) {
	type found struct {
		on     Date
		source CaseSource
	}
	first := map[PersonID]found{}
	for _, i := range all {
		on := i.EndedOn
		switch {
		case i.Category == CategoryF0 && i.Outcome != OutcomeCancelled:
			on = i.StartsOn
		case i.Outcome != OutcomeBecameCase:
			continue
		}
		was, known := first[i.PersonID]
		switch {
		case !known || on < was.on:
			source := i.CaseSource
			if source == SourceNone {
				source = was.source
			}
			first[i.PersonID] = found{on, source}
		case was.source == SourceNone:
			first[i.PersonID] = found{was.on, i.CaseSource}
		}
	}
	for _, f := range first {
		t.flow("f0.new", f.on, 1)
		if f.source != SourceNone {
			t.flow("f0."+string(f.source), f.on, 1)
		}
	}
}

// checkIns counts the sessions due and what was recorded of them. One that was walked before the person was entered was
// due as well; one outside the days of the isolation counts nowhere.
func (t *tally) checkIns(f Facts) {
	expected := t.row("checkin.expected")
	opens, closes := t.period.opens(), t.period.Closes()
	replaced := ReplacedOn(f.Isolations)
	of := make(map[IsolationID]int, len(f.Isolations))
	for k, i := range f.Isolations {
		expected.Total += i.due(0, closes, replaced[k]-1)
		expected.Up += i.due(opens, closes, replaced[k]-1)
		of[i.ID] = k
	}
	expected.Now = expected.Up
	for _, c := range f.CheckIns {
		t.checkIn(c)
	}
	for _, c := range f.Unusual {
		k, known := of[c.IsolationID]
		switch {
		case !known || c.Day >= replaced[k] || !f.Isolations[k].Expects(c.Day, c.Session):
			t.checkIn(CheckInTally{c.Day, c.Session, c.Result, -1})
		case !f.Isolations[k].isDue(c.Day, c.Session):
			t.session("checkin.expected", c.Day, c.Session, 1)
		}
	}
}

// checkIn counts what was found in a session.
func (t *tally) checkIn(c CheckInTally) {
	switch c.Result {
	case CheckInNormal:
		t.session("checkin.done", c.Day, c.Session, c.Count)
	case CheckInSymptoms:
		t.session("checkin.done", c.Day, c.Session, c.Count)
		t.session("checkin.symptoms", c.Day, c.Session, c.Count)
	case CheckInAbsent, CheckInRefused:
		t.session("checkin.absent", c.Day, c.Session, c.Count)
	}
}

// session counts n for something that happened in a session, which is of the period it is over in.
func (t *tally) session(code string, day Date, s Session, n int) {
	ends := s.ends(day)
	if ends > t.period.Closes() {
		return
	}
	row := t.row(code)
	row.Total += n
	if ends > t.period.opens() {
		row.Up += n
		row.Now += n
	}
}

// ReplacedOn gives for each isolation the day from which a later one of the same person counts in its place, in reports and
// lists: the start of the next that was not cancelled; a day that never comes where none follows.
func ReplacedOn(all []Isolation) []Date {
	on := make([]Date, len(all))
	var order []int
	for k, i := range all {
		on[k] = forever
		if i.Outcome != OutcomeCancelled {
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		i, j := all[a], all[b]
		return cmp.Or(cmp.Compare(i.PersonID, j.PersonID), cmp.Compare(i.StartsOn, j.StartsOn), cmp.Compare(i.ID, j.ID))
	})
	for n := 1; n < len(order); n++ {
		if this, next := order[n-1], order[n]; all[this].PersonID == all[next].PersonID {
			on[this] = all[next].StartsOn
		}
	}
	return on
}

// tests counts tests by the day taken, results by the day known.
func (t *tally) tests(all []Test) {
	for _, test := range all {
		if test.TakenOn == 0 {
			continue
		}
		known := test.ResultOn
		if known == 0 {
			known = test.TakenOn
		}
		t.flow("test.taken", test.TakenOn, 1)
		switch test.Result {
		case TestPositive:
			t.flow("test.positive", known, 1)
		case TestNegative:
			t.flow("test.negative", known, 1)
		case TestPending:
			known = forever
		}
		t.stock("test.pending", span{test.TakenOn, known - 1})
	}
}

// merge joins spans that overlap or touch.
func merge(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return int(a.from) - int(b.from) })
	var merged []span
	for _, s := range spans {
		if n := len(merged); n > 0 && s.from <= merged[n-1].to+1 {
			merged[n-1].to = max(merged[n-1].to, s.to)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}
