package same

import "sotruc/model"

// Merged is a person with what only the other, who is the same, has.
func Merged(kept, gone model.Person) model.Person {
	merged, _ := Fill(kept, gone)
	merged.Note = both(kept.Note, gone.Note)
	return merged
}

// MergedHome is a household with what only the other, which is the same, has. It is isolated as a whole, and wants help, where
// either does.
func MergedHome(kept, gone model.Household) model.Household {
	h := kept
	h.Address, h.Phone = first(h.Address, gone.Address), first(h.Phone, gone.Phone)
	h.AreaID, h.ResponsibleID, h.TeamID = first(h.AreaID, gone.AreaID), first(h.ResponsibleID, gone.ResponsibleID), first(h.TeamID, gone.TeamID)
	h.WholeIsolated = h.WholeIsolated || gone.WholeIsolated
	h.SuppliesEnsured = h.SuppliesEnsured && gone.SuppliesEnsured
	h.HelpNeeded, h.Note = both(h.HelpNeeded, gone.HelpNeeded), both(h.Note, gone.Note)
	return h
}

// Twins tells whether two isolations of one person are the same one, written down twice: of one disease, at one time.
func Twins(a, b model.Isolation) bool {
	cancelled := a.Outcome == model.OutcomeCancelled || b.Outcome == model.OutcomeCancelled
	return !cancelled && a.Disease == b.Disease && a.StartsOn <= b.LastDay() && b.StartsOn <= a.LastDay()
}

// MergedIsolation is an isolation with what only its twin has: its papers, and how it ended where nobody said so of the one. changed is
// false where that is nothing.
func MergedIsolation(kept, gone model.Isolation) (merged model.Isolation, changed bool) {
	m := kept
	if number := kept.OrderNumber; number == "" || gone.OrderNumber == "" || number == gone.OrderNumber {
		if both := kept.Decided(gone.Decision().Over(kept.Decision())); both.Validate() == nil {
			m = both
		}
	}
	if m.Outcome == model.OutcomeNone {
		m.Outcome, m.EndedOn, m.CaseSource = gone.Outcome, gone.EndedOn, gone.CaseSource
	}
	if m.Certificate == "" && m.CertificateOn == 0 {
		m.Certificate, m.CertificateOn = gone.Certificate, gone.CertificateOn
	}
	m.Origin, m.ContactID, m.Note = first(m.Origin, gone.Origin), first(m.ContactID, gone.ContactID), both(m.Note, gone.Note)
	if m.ContactID == m.PersonID {
		m.ContactID = kept.ContactID
	}
	changed = m.Decision() != kept.Decision() || m.ContactID != kept.ContactID || m.Outcome != kept.Outcome || m.Certificate != kept.Certificate ||
		m.CertificateOn != kept.CertificateOn || m.Origin != kept.Origin || m.Note != kept.Note
	return m, changed
}

// first is what the one has, or else the other.
func first[T comparable](kept, gone T) T {
	var none T
	if kept == none {
		return gone
	}
	return kept
}

// both are two remarks, the same one once.
func both(kept, gone string) string {
	switch {
	case kept == "" || kept == gone:
		return gone
	case gone == "":
		return kept
	}
	return kept + "; " + gone
}
