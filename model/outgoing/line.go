package outgoing

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Line is a line of the register: an own paper, or a report that was issued, as a paper of the kind Report.
type Line struct {
	Paper
	ReportID model.ReportID // of a report; Paper.ID is 0 then
}

// given is the number of the line.
func (l Line) given() Number {
	n := NumberOf(l.Paper)
	n.ReportID = l.ReportID
	return n
}

// Sort puts lines in the order of the register: by day, and on one day by kind and number.
func Sort(lines []Line) {
	place := func(kind string) int { return slices.IndexFunc(kinds[:], func(k Kind) bool { return k.Code == kind }) }
	slices.SortStableFunc(lines, func(a, b Line) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(place(a.Kind), place(b.Kind)), a.given().compare(b.given()),
			cmp.Compare(a.ID, b.ID), cmp.Compare(a.ReportID, b.ReportID))
	})
}

// Register is the register of a year, or of some days of it; From and To are 0 for the whole year.
type Register struct {
	Year     int
	From, To model.Date
	Lines    []Line // in its order
	Gaps     []Gap  // of the term that its last day lies in, as numbers stand now
}

// Texts are what a line is found by.
func (l Line) Texts() []string {
	kind, _ := KindOf(l.Kind)
	return []string{l.Symbol, kind.Name, l.On.Local(), l.Subject, l.Signer, l.Recipients, l.KeptBy, l.Answers, l.Cancelled, l.Note}
}
