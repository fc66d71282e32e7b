package figure

import (
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
)

// isolations counts who is isolated, monitored and followed, and what was decided about the ends. People count by
// person, not by isolation: from the day a later isolation begins the one before counts no more.
func (t *tally) isolations(all []model.Isolation, moves []model.Move, at *sites) {
	people := map[string]map[model.PersonID][]model.Span{}
	until := model.Forever // the last day on which the isolation looked at counts
	add := func(code string, id model.PersonID, s model.Span) {
		if people[code] == nil {
			people[code] = map[model.PersonID][]model.Span{}
		}
		if s.To = min(s.To, until); s.To >= s.From {
			people[code][id] = append(people[code][id], s)
		}
	}
	houses := map[model.HouseholdID][]model.Span{}
	moved := make(map[model.PersonID][]model.Move, len(moves))
	for _, m := range moves {
		moved[m.PersonID] = append(moved[m.PersonID], m)
	}
	replaced := model.ReplacedOn(all)
	for k, i := range all {
		if i.Outcome == model.OutcomeCancelled {
			continue
		}
		until = replaced[k] - 1
		isolated := i.Held()
		isolated.To = min(isolated.To, until)
		switch i.Place {
		case model.PlaceHome:
			add("home.people", i.PersonID, isolated)
			t.lived(houses, i.HouseholdID, isolated, moved[i.PersonID])
			add("home.unconfirmed", i.PersonID, i.Unanswered())
			t.ends(i)
		case model.PlaceCentral:
			for _, days := range at.byName(i, isolated) {
				add("central.people", i.PersonID, days)
			}
			add("central.unconfirmed", i.PersonID, i.Unanswered())
		case model.PlaceHospital:
			add("hospital.people", i.PersonID, i.InHospital())
		}
		t.losses(i)
		add("monitor.people", i.PersonID, i.Monitored())
		for _, code := range contactCodes(i) {
			add(code, i.PersonID, isolated)
			add(code, i.PersonID, i.Monitored())
		}
	}
	for code, days := range people {
		stockUnion(t, code, days, person)
	}
	stockUnion(t, "home.households", houses, household)
	t.counted(at)
}

// contactCodes are the figures a contact counts in while isolated or monitored. Who is past the planned end without a word of how it ended
// is in none of them, as in none of those of people under isolation.
func contactCodes(i model.Isolation) []string {
	switch {
	case i.Category == model.CategoryF1 && i.Place == model.PlaceHome:
		return []string{"f1.people", "f1.home"}
	case i.Category == model.CategoryF1 && i.Place == model.PlaceCentral:
		return []string{"f1.people", "f1.central"}
	case i.Category == model.CategoryF1:
		return []string{"f1.people"}
	case i.Category == model.CategoryF2:
		return []string{"f2.people"}
	}
	return nil
}

// lived adds the days of an isolation to the households somebody lived in on them: in another one from the day on which the move was
// written down, so that the days before stay as they were.
func (t *tally) lived(houses map[model.HouseholdID][]model.Span, in model.HouseholdID, days model.Span, moves []model.Move) {
	add := func(house model.HouseholdID, to model.Date) {
		if to = min(to, days.To); to >= days.From {
			houses[house] = append(houses[house], model.Span{From: days.From, To: to})
			days.From = to + 1
		}
	}
	for _, m := range moves {
		add(m.From, t.period.DayOf(m.At)-1)
	}
	add(in, days.To)
}

// ends counts completions and moved ends of an isolation at home; a watch holds nobody.
func (t *tally) ends(i model.Isolation) {
	if i.WatchOnly() {
		return
	}
	if i.Outcome == model.OutcomeCompleted {
		t.flow("home.completed", i.EndedOn, 1, person(i.PersonID))
	}
	for k, change := range i.Changes {
		switch after := i.EndAfter(k); {
		case after > change.PreviousEnd:
			t.flow("home.extended", t.period.DayOf(change.At), 1, person(i.PersonID))
		case after < change.PreviousEnd:
			t.flow("home.shortened", t.period.DayOf(change.At), 1, person(i.PersonID))
		}
	}
}

// losses counts who was lost from sight or died in isolation, cases or not.
func (t *tally) losses(i model.Isolation) {
	switch i.Outcome {
	case model.OutcomeLeft:
		t.flow("left.people", i.EndedOn, 1, person(i.PersonID))
	case model.OutcomeDied:
		t.flow("died.people", i.EndedOn, 1, person(i.PersonID))
	default:
	}
}

// cases counts every person once a disease, on the first day known as a case of it: found in isolation, or isolated as one; once as
// cured, on the first day; and as dead where somebody known as a case died of it.
func (t *tally) cases(all []model.Isolation) {
	type ill struct {
		person  model.PersonID
		disease string
	}
	type found struct {
		on     model.Date
		source model.CaseSource
	}
	first := map[ill]found{}
	for _, i := range all {
		on, is := alarm.CaseOn(i)
		if !is {
			continue
		}
		who := ill{i.PersonID, i.Disease}
		was, known := first[who]
		switch {
		case !known || on < was.on:
			source := i.CaseSource
			if source == model.SourceNone {
				source = was.source
			}
			first[who] = found{on, source}
		case was.source == model.SourceNone:
			first[who] = found{was.on, i.CaseSource}
		}
	}
	for who, f := range first {
		t.flow("f0.new", f.on, 1, person(who.person))
		if f.source != model.SourceNone {
			t.flow("f0."+string(f.source), f.on, 1, person(who.person))
		}
	}
	cured := map[ill]model.Date{}
	for _, i := range all {
		who := ill{i.PersonID, i.Disease}
		if was, known := cured[who]; i.Cured() && (!known || i.EndedOn < was) {
			cured[who] = i.EndedOn
		}
		if case0, is := first[who]; is && i.Outcome == model.OutcomeDied && case0.on <= i.EndedOn {
			t.flow("f0.died", i.EndedOn, 1, person(i.PersonID))
		}
	}
	for who, on := range cured {
		t.flow("f0.cured", on, 1, person(who.person))
	}
}

// checkIns counts the sessions due and what was recorded of them. One that was walked before the person was entered was
// due as well; one outside the days of the isolation counts nowhere. A round asks for a person once: where an isolation for another
// disease takes the place of the one before, sessions are due for it alone.
func (t *tally) checkIns(f model.Facts) {
	opens, closes := t.period.Opens(), t.period.Closes()
	replaced := model.ReplacedOn(f.Isolations)
	of := make(map[model.IsolationID]int, len(f.Isolations))
	for k, i := range f.Isolations {
		of[i.ID] = k
		if !f.About(i) {
			continue
		}
		now := i.DueWithin(opens, closes, replaced[k]-1)
		t.row("checkin.expected").Total += i.DueWithin(0, closes, replaced[k]-1) - now
		t.count("checkin.expected", Entry{Thing: person(i.PersonID), N: now, Up: true, Now: true})
	}
	for _, c := range f.CheckIns {
		t.checkIn(c)
	}
	for _, c := range f.Unusual {
		k, known := of[c.IsolationID]
		if !known || !f.About(f.Isolations[k]) { // one that is yet to begin has no part in CheckIns either
			continue
		}
		switch {
		case !stillThere(f.Isolations[k], c, replaced[k]):
			t.checkIn(model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result, Count: -1})
		case c.Day >= replaced[k] || !f.Isolations[k].IsDue(c.Day, c.Session):
			t.session("checkin.expected", c.Day, c.Session, 1)
		}
	}
}

// stillThere tells whether somebody was under an isolation in a session that was recorded of it, in which he had to be looked in on. On the
// day he became a case, left, moved or died the record says that he was there still; where another isolation begins on that day, in the
// morning: the afternoon is that one's. A session nobody recorded on such a day is not due.
func stillThere(i model.Isolation, c model.CheckIn, replaced model.Date) bool {
	if c.Day > replaced || c.Day == replaced && c.Session != model.Morning {
		return false
	}
	if c.Day == i.EndedOn && i.Outcome != model.OutcomeCancelled {
		i.Outcome = model.OutcomeCompleted // the day counts in full
	}
	return i.Expects(c.Day, c.Session)
}

// checkIn counts what was found in a session.
func (t *tally) checkIn(c model.CheckInTally) {
	switch c.Result {
	case model.CheckInNormal:
		t.session("checkin.done", c.Day, c.Session, c.Count)
	case model.CheckInSymptoms:
		t.session("checkin.done", c.Day, c.Session, c.Count)
		t.session("checkin.symptoms", c.Day, c.Session, c.Count)
	case model.CheckInRefused: // who refuses was not looked in on either: absent has both, as in every report that was sent
		t.session("checkin.refused", c.Day, c.Session, c.Count)
		t.session("checkin.absent", c.Day, c.Session, c.Count)
	case model.CheckInAbsent:
		t.session("checkin.absent", c.Day, c.Session, c.Count)
	}
}

// session counts n for something that happened in a session, which is of the period it is over in.
func (t *tally) session(code string, day model.Date, s model.Session, n int) {
	ends := s.Ends(day)
	if ends > t.period.Closes() {
		return
	}
	within := ends > t.period.Opens()
	t.count(code, Entry{Thing: Thing{Sort: Session, Name: string(s)}, N: n, From: day, To: day, Up: within, Now: within})
}

// tests counts tests by the day taken, results by the day known; none of an isolation that was cancelled, which never was.
func (t *tally) tests(f model.Facts) {
	cancelled := map[model.IsolationID]bool{}
	for _, i := range f.Isolations {
		cancelled[i.ID] = i.Outcome == model.OutcomeCancelled
	}
	for _, test := range f.Tests {
		if test.TakenOn == 0 || cancelled[test.IsolationID] {
			continue
		}
		known := test.ResultOn
		if known == 0 {
			known = test.TakenOn
		}
		who := person(t.whose[test.IsolationID])
		t.flow("test.taken", test.TakenOn, 1, who)
		switch test.Result {
		case model.TestPositive:
			t.flow("test.positive", known, 1, who)
		case model.TestNegative:
			t.flow("test.negative", known, 1, who)
		case model.TestPending:
			known = model.Forever
		}
		t.stock("test.pending", model.Span{From: test.TakenOn, To: known - 1}, who)
	}
}

// merge joins spans that overlap or touch.
func merge(spans []model.Span) []model.Span {
	slices.SortFunc(spans, func(a, b model.Span) int { return int(a.From) - int(b.From) })
	var merged []model.Span
	for _, s := range spans {
		if n := len(merged); n > 0 && s.From-1 <= merged[n-1].To { // the last day may be the last there is
			merged[n-1].To = max(merged[n-1].To, s.To)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}
