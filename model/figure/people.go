package figure

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/model/beside"
)

// isolations counts who is isolated, monitored and followed, and what was decided about the ends. People count by
// person, not by isolation: from the day a later isolation for the same disease begins the one before counts no more, and who is followed
// for two diseases at once is there from the first day of the one to the last of the other.
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
	gone := losses{map[model.PersonID]model.Date{}, map[lossOn]bool{}}
	replaced := beside.ReplacedOn(all)
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
		gone.add(i)
		add("monitor.people", i.PersonID, i.Monitored())
		for _, code := range contactCodes(i.Category, i.Place) {
			add(code, i.PersonID, isolated)
		}
		for _, code := range contactCodes(i.Category, model.PlaceHome) {
			add(code, i.PersonID, i.Monitored())
		}
	}
	for code, days := range people {
		stockUnion(t, code, days, person)
	}
	stockUnion(t, "home.households", houses, household)
	t.counted(at)
	gone.count(t)
}

// contactCodes are the figures a contact counts in who is followed at a place: where she is isolated, and at home while she watches herself
// after it, wherever she was before. Who is past the planned end without a word of how it ended is in none of them, as in none of those of
// people under isolation.
func contactCodes(category model.Category, at model.Place) []string {
	switch {
	case category == model.CategoryF1 && at == model.PlaceHome:
		return []string{"f1.people", "f1.home"}
	case category == model.CategoryF1 && at == model.PlaceCentral:
		return []string{"f1.people", "f1.central"}
	case category == model.CategoryF1:
		return []string{"f1.people"}
	case category == model.CategoryF2:
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
			t.flowAt("home.extended", change.At, 1, person(i.PersonID))
		case after < change.PreviousEnd:
			t.flowAt("home.shortened", change.At, 1, person(i.PersonID))
		}
	}
}

// losses are who was lost from sight or died in isolation, cases or not: a person once, of whatever isolations it was written down.
type losses struct {
	died map[model.PersonID]model.Date
	left map[lossOn]bool
}

// lossOn is somebody who left on a day: who came back may leave again.
type lossOn struct {
	person model.PersonID
	on     model.Date
}

func (l losses) add(i model.Isolation) {
	switch i.Outcome {
	case model.OutcomeLeft:
		l.left[lossOn{i.PersonID, i.EndedOn}] = true
	case model.OutcomeDied:
		earlier(l.died, i.PersonID, i.EndedOn)
	default:
	}
}

// earlier notes the first day of somebody.
func earlier[K comparable](first map[K]model.Date, of K, on model.Date) {
	if was, known := first[of]; known {
		on = min(on, was)
	}
	first[of] = on
}

func (l losses) count(t *tally) {
	for loss := range l.left {
		t.flow("left.people", loss.on, 1, person(loss.person))
	}
	for id, on := range l.died {
		t.flow("died.people", on, 1, person(id))
	}
}

// cases counts every person once a disease, on the first day known as a case of it: found in isolation, or isolated as one, where the first that says
// so has it; once as cured, on the first day; and as dead, a person once, where somebody known as a case of a disease died in an isolation for it.
func (t *tally) cases(all []model.Isolation) {
	type ill struct {
		person  model.PersonID
		disease string
	}
	type found struct {
		on     model.Date
		by     model.IsolationID
		source model.CaseSource
	}
	known := map[ill][]found{}
	for _, i := range all {
		if on, is := alarm.CaseOn(i); is {
			who := ill{i.PersonID, i.Disease}
			known[who] = append(known[who], found{on, i.ID, i.CaseSource})
		}
	}
	first := make(map[ill]model.Date, len(known))
	for who, of := range known {
		slices.SortStableFunc(of, func(a, b found) int { return cmp.Or(cmp.Compare(a.on, b.on), cmp.Compare(a.by, b.by)) })
		on, source := of[0].on, model.SourceNone
		for _, f := range of {
			source = cmp.Or(source, f.source)
		}
		first[who] = on
		t.flow("f0.new", on, 1, person(who.person))
		if source != model.SourceNone {
			t.flow("f0."+string(source), on, 1, person(who.person))
		}
	}
	cured, died := map[ill]model.Date{}, map[model.PersonID]model.Date{}
	for _, i := range all {
		who := ill{i.PersonID, i.Disease}
		if i.Cured() {
			earlier(cured, who, i.EndedOn)
		}
		if on, is := first[who]; is && i.Outcome == model.OutcomeDied && on <= i.EndedOn {
			earlier(died, i.PersonID, i.EndedOn)
		}
	}
	for id, on := range died {
		t.flow("f0.died", on, 1, person(id))
	}
	for who, on := range cured {
		t.flow("f0.cured", on, 1, person(who.person))
	}
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
