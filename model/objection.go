package model

// ObjectionCode says what speaks against saying that an isolation was completed.
type ObjectionCode string

// The codes.
const (
	ObjectionEarly   ObjectionCode = "early"   // days are missing to the planned end
	ObjectionUntaken ObjectionCode = "untaken" // a test that was due was never taken
	ObjectionPending ObjectionCode = "pending" // results are not known yet
	ObjectionMissed  ObjectionCode = "missed"  // sessions nobody recorded
	ObjectionAlarm   ObjectionCode = "alarm"   // alarms nobody answered, which the end would close
	ObjectionUnmet   ObjectionCode = "unmet"   // the condition that ends it, as far as the book knows; or the last result is positive
)

// Objection is one thing that speaks against a completion.
type Objection struct {
	Code ObjectionCode
	N    int   // how many days, results, sessions or alarms
	On   Date  // the day the test was due
	Need Until // the condition that is not met
}

// NeedsReason tells whether an outcome on a last day is saved only with a note that says why: somebody left, or was let go
// before the planned end.
func (i Isolation) NeedsReason(o Outcome, last Date) bool {
	return o == OutcomeLeft || o == OutcomeCompleted && last < i.PlannedEnd()
}

// Objections are what speaks against completing an isolation, which has its tests, on a last day; missed is what Missed
// counts, alarms are how many are open.
func (i Isolation) Objections(last Date, missed, alarms int) []Objection {
	var found []Objection
	if alarms > 0 {
		found = append(found, Objection{Code: ObjectionAlarm, N: alarms})
	}
	if end := i.PlannedEnd(); end > last {
		found = append(found, Objection{Code: ObjectionEarly, N: int(end - last)})
	}
	if due, waits := i.NextTest(); waits && due <= last {
		found = append(found, Objection{Code: ObjectionUntaken, On: due})
	}
	pending := 0
	for _, t := range i.Tests {
		if t.TakenOn != 0 && t.Result == TestPending {
			pending++
		}
	}
	if pending > 0 {
		found = append(found, Objection{Code: ObjectionPending, N: pending})
	}
	if need := i.unmet(); need != UntilDay {
		found = append(found, Objection{Code: ObjectionUnmet, Need: need})
	}
	if missed > 0 {
		found = append(found, Objection{Code: ObjectionMissed, N: missed})
	}
	return found
}

// unmet is the condition of an end that nobody can be taken to have met: the last result is not negative, or what only somebody who looks can
// tell. A contact whose last result is positive is to be a case first.
func (i Isolation) unmet() Until {
	var last Test
	for _, t := range i.Tests {
		if t.TakenOn != 0 && t.Result != TestPending && t.TakenOn >= last.TakenOn {
			last = t
		}
	}
	switch {
	case i.Until == UntilNegative && last.Result != TestNegative, i.Category != CategoryF0 && last.Result == TestPositive:
		return UntilNegative
	case i.Until == UntilNegative:
		return UntilDay
	}
	return i.Until
}
