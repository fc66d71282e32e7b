package alarm

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Positive is the alarm of a positive test, with the days it is open while nobody answers it.
type Positive struct {
	model.Alarm
	Days model.Span
}

// CaseOn is the day from which an isolation has somebody known as a case: its first where it is of a case, else the one she became one on.
func CaseOn(i model.Isolation) (model.Date, bool) {
	switch {
	case i.Outcome == model.OutcomeCancelled:
		return 0, false
	case i.Category == model.CategoryF0:
		return i.StartsOn, true
	}
	return i.EndedOn, i.Outcome == model.OutcomeBecameCase
}

// ill is somebody with a disease.
type ill struct {
	person  model.PersonID
	disease string
}

// Positives are the alarms of positive tests of isolations, in the order of the tests; all isolations of a person are to be there. A test of somebody
// followed as a case or a carrier is no news. An alarm is open from the day the result was known until its person is known as a case of that disease, which she
// was not before that isolation began, or until the isolation ended otherwise on that day or later: who ended it was told. That a later
// test is negative settles nothing: somebody has to say what it means.
func Positives(isolations []model.Isolation, tests []model.Test) []Positive {
	of, cases := make(map[model.IsolationID]model.Isolation, len(isolations)), map[ill][]model.Date{}
	for _, i := range isolations {
		of[i.ID] = i
		if on, is := CaseOn(i); is {
			who := ill{i.PersonID, i.Disease}
			cases[who] = append(cases[who], on)
		}
	}
	var found []Positive
	for _, t := range tests {
		i, known := of[t.IsolationID]
		if t.Result != model.TestPositive || !known || i.Category == model.CategoryF0 || i.Category == model.CategoryCarrier || i.Outcome == model.OutcomeCancelled {
			continue
		}
		one := Positive{Days: model.Span{From: cmp.Or(t.ResultOn, t.TakenOn), To: model.Forever}}
		one.Alarm = model.Alarm{Kind: model.AlarmPositive, TestID: t.ID, CheckIn: model.CheckIn{IsolationID: i.ID, Day: one.Days.From, Session: model.Morning}}
		if i.Outcome != model.OutcomeNone && i.EndedOn >= one.Days.From {
			one.Days.To = i.EndedOn - 1
		}
		for _, on := range cases[ill{i.PersonID, i.Disease}] {
			if on >= i.StartsOn {
				one.Days.To = min(one.Days.To, on-1)
			}
		}
		found = append(found, one)
	}
	return found
}

// Against counts the alarms of an isolation that speak against its end, as that is not what had to be done about them: that she is a case is what
// a positive test asks. The end closes them, but for those that are of another isolation as well, and stay open there.
func Against(o model.Outcome, i model.IsolationID, open []model.Alarm) int {
	n := 0
	for _, a := range open {
		if slices.Contains(Owners(a), i) && (a.Kind != model.AlarmPositive || o != model.OutcomeBecameCase) {
			n++
		}
	}
	return n
}
