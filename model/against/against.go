// Package against tells what speaks against saying that an isolation was completed. It has no I/O.
package against

import (
	"slices"

	"sotruc/model"
)

// Completion gives what speaks against completing an isolation, which has its tests, on a last day, each test that was not taken by itself; missed is what Missed
// counts, alarms are how many are open.
func Completion(i model.Isolation, last model.Date, missed, alarms int) []Objection {
	var found []Objection
	if alarms > 0 {
		found = append(found, Objection{Code: ObjectionAlarm, N: alarms})
	}
	if end := i.PlannedEnd(); end > last {
		found = append(found, Objection{Code: ObjectionEarly, N: int(end - last)})
	}
	for _, due := range untaken(i, last) {
		found = append(found, Objection{Code: ObjectionUntaken, On: due})
	}
	pending := 0
	for _, t := range i.Tests {
		if t.TakenOn != 0 && t.Result == model.TestPending {
			pending++
		}
	}
	if pending > 0 {
		found = append(found, Objection{Code: ObjectionPending, N: pending})
	}
	if need := unmet(i); need != model.UntilDay {
		found = append(found, Objection{Code: ObjectionUnmet, Need: need})
	}
	if missed > 0 {
		found = append(found, Objection{Code: ObjectionMissed, N: missed})
	}
	return found
}

// untaken are the days up to a last one on which a test was due that nobody took, the earliest first.
func untaken(i model.Isolation, last model.Date) []model.Date {
	var days []model.Date
	i.Tests = slices.Clone(i.Tests)
	for due, waits := i.NextTest(); waits && due <= last; due, waits = i.NextTest() {
		days = append(days, due)
		i.Tests = append(i.Tests, model.Test{DueOn: due, TakenOn: due}) // as if it had been, to see what waits besides
	}
	return days
}

// unmet is the condition of an end that nobody can be taken to have met: the last result is not negative, or what only somebody who looks can
// tell. A contact whose last result is positive is to be a case first.
func unmet(i model.Isolation) model.Until {
	var last model.Test
	for _, t := range i.Tests {
		if t.TakenOn != 0 && t.Result != model.TestPending && t.TakenOn >= last.TakenOn {
			last = t
		}
	}
	switch {
	case i.Until == model.UntilNegative && last.Result != model.TestNegative, i.Category != model.CategoryF0 && last.Result == model.TestPositive:
		return model.UntilNegative
	case i.Until == model.UntilNegative:
		return model.UntilDay
	}
	return i.Until
}
