package model

// Decision is the paper that holds somebody (quyết định cách ly y tế) with the hours around it.
type Decision struct {
	Number       string
	On           Date
	Time         Clock   // "": the hour is not known
	By           string  // who signed it
	FoundAt      Instant // when the person was found
	ProposedAt   Instant // list and proposal of the health station
	PoliceToldAt Instant // police and the head of the neighbourhood
	FamilyToldAt Instant // the person and the family
}

// Decision is the decision of an isolation.
func (i Isolation) Decision() Decision {
	return Decision{i.OrderNumber, i.OrderOn, i.OrderTime, i.OrderBy, i.FoundAt, i.ProposedAt, i.PoliceToldAt, i.FamilyToldAt}
}

// Decided is the isolation with a decision.
func (i Isolation) Decided(d Decision) Isolation {
	i.OrderNumber, i.OrderOn, i.OrderTime, i.OrderBy = d.Number, d.On, d.Time, d.By
	i.FoundAt, i.ProposedAt, i.PoliceToldAt, i.FamilyToldAt = d.FoundAt, d.ProposedAt, d.PoliceToldAt, d.FamilyToldAt
	return i
}

// Over is the decision with what the other knows; what that leaves open stays.
func (d Decision) Over(other Decision) Decision {
	over(&d.Number, other.Number)
	over(&d.On, other.On)
	over(&d.Time, other.Time)
	over(&d.By, other.By)
	over(&d.FoundAt, other.FoundAt)
	over(&d.ProposedAt, other.ProposedAt)
	over(&d.PoliceToldAt, other.PoliceToldAt)
	over(&d.FamilyToldAt, other.FamilyToldAt)
	return d
}

// over puts what somebody says in the place of what was known, where they say anything.
func over[T comparable](have *T, says T) {
	var none T
	if says != none {
		*have = says
	}
}

// Shared is what two decisions have in common.
func (d Decision) Shared(other Decision) Decision {
	return Decision{
		alike(d.Number, other.Number), alike(d.On, other.On), alike(d.Time, other.Time), alike(d.By, other.By), alike(d.FoundAt, other.FoundAt),
		alike(d.ProposedAt, other.ProposedAt), alike(d.PoliceToldAt, other.PoliceToldAt), alike(d.FamilyToldAt, other.FamilyToldAt),
	}
}

// alike is a value that two have in common, or none.
func alike[T comparable](a, b T) T {
	var none T
	if a == b {
		return a
	}
	return none
}

// At is the instant of the decision, 0 where its hour is not known.
func (d Decision) At() Instant {
	if d.On == 0 || d.Time == "" {
		return 0
	}
	return d.On.At(d.Time)
}

// within are the first and the last instant the decision can be of: one where its hour is known, a day where only that is.
func (d Decision) within() (first, last Instant) {
	switch {
	case d.On == 0:
		return 0, Forever.At("")
	case d.Time == "":
		return d.On.At("00:00"), d.On.At("23:59")
	}
	return d.At(), d.At()
}

// faults says what cannot be so: what comes before what it follows from.
func (d Decision) faults() faults {
	var f faults
	first, last := d.within()
	early := last < max(d.FoundAt, d.ProposedAt)
	f.add(d.Time != "" && d.On == 0, "order_on", CodeRequired)
	f.add(d.ProposedAt != 0 && d.ProposedAt < d.FoundAt, "proposed_at", CodeOutOfOrder)
	f.add(early && d.Time == "", "order_on", CodeOutOfOrder)
	f.add(early && d.Time != "", "order_time", CodeOutOfOrder)
	f.add(d.PoliceToldAt != 0 && d.PoliceToldAt < first, "police_told_at", CodeOutOfOrder)
	f.add(d.FamilyToldAt != 0 && d.FamilyToldAt < first, "family_told_at", CodeOutOfOrder)
	return f
}
