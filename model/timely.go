package model

import "errors"

const (
	// MaxIsolationDays bounds what can be typed; the longest regime on record is 28 days.
	MaxIsolationDays = 365
	// EarliestYear is the first in which an isolation of a book can have begun.
	EarliestYear = 2000
	// maxAhead is how many days ahead a decision may set the first day of an isolation.
	maxAhead = 31
	// longest is how many days an isolation is planned for without a doubt: twice what the longest rule on record asks for.
	longest = 60
)

// Timely says what of a person cannot be so on a day: a *FieldError of CodeFutureDate for a birth that has not come.
func (p Person) Timely(today Date) error {
	if born, err := ParseDate(p.Birth); err == nil && born > today || birthYear(p.Birth) > today.Year() {
		return &FieldError{Field: "birth", Code: CodeFutureDate}
	}
	return nil
}

// Timely says what of an isolation cannot be so on a day, with *FieldErrors: a first day, a decision or the day it counts from
// that lies more than a month ahead, a real last day or a certificate that have not come (CodeFutureDate), a first day or one it counts from
// before EarliestYear (CodeFarDate), a planned end that only a slip of the finger can mean (CodeOutOfRange), and one that is over as it
// begins (CodeNoDays).
func (i Isolation) Timely(today Date) error {
	var f faults
	f.add(i.StartsOn > today+maxAhead, "starts_on", CodeFutureDate)
	f.add(i.StartsOn != 0 && i.StartsOn.Year() < EarliestYear, "starts_on", CodeFarDate)
	f.add(i.AnchorOn != 0 && i.AnchorOn.Year() < EarliestYear && i.AnchorOn != i.StartsOn, "anchor_on", CodeFarDate)
	f.add(i.AnchorOn > today+maxAhead && i.AnchorOn != i.StartsOn, "anchor_on", CodeFutureDate)
	f.add(i.OrderOn > today+maxAhead, "order_on", CodeFutureDate)
	f.add(i.FoundAt.Date() > today, "found_at", CodeFutureDate)
	f.add(i.ProposedAt.Date() > today, "proposed_at", CodeFutureDate)
	f.add(i.PoliceToldAt.Date() > today, "police_told_at", CodeFutureDate)
	f.add(i.FamilyToldAt.Date() > today, "family_told_at", CodeFutureDate)
	f.add(i.Outcome != OutcomeNone && i.EndedOn > today, "ended_on", CodeFutureDate)
	f.add(i.CertificateOn > today, "certificate_on", CodeFutureDate)
	f.add(i.EndsOn > i.StartsOn+MaxIsolationDays, "ends_on", CodeOutOfRange)
	f.add(i.OverAtOnce(), "days", CodeNoDays)
	return f.err()
}

// TimelyFrom is Timely of what differs from old: what an older program let into the book stands in the way of nothing else.
func (i Isolation) TimelyFrom(old Isolation, today Date) error {
	differs := map[string]bool{
		"starts_on": i.StartsOn != old.StartsOn, "anchor_on": i.AnchorOn != old.AnchorOn, "order_on": i.OrderOn != old.OrderOn,
		"ended_on": i.EndedOn != old.EndedOn || i.Outcome != old.Outcome, "certificate_on": i.CertificateOn != old.CertificateOn,
		"ends_on": i.EndsOn != old.EndsOn, "days": !old.OverAtOnce(), "found_at": i.FoundAt != old.FoundAt, "proposed_at": i.ProposedAt != old.ProposedAt,
		"police_told_at": i.PoliceToldAt != old.PoliceToldAt, "family_told_at": i.FamilyToldAt != old.FamilyToldAt,
	}
	var wrong []error
	for _, e := range FieldErrors(i.Timely(today)) {
		if differs[e.Field] {
			wrong = append(wrong, e)
		}
	}
	return errors.Join(wrong...)
}

// Doubts lists what is possible but suspicious: an end so far away that day and month may have been taken for each other. A
// form asks once, a list leaves the isolation out and says so.
func (i Isolation) Doubts() []*FieldError {
	if i.EndsOn > i.StartsOn+longest {
		return []*FieldError{{Field: "ends_on", Code: CodeLong}}
	}
	return nil
}
