// Package merge adds up the reports that many offices sent about one period: whose report counts, who is missing, and what cannot
// be counted and why. Nothing here reads or writes.
package merge

import (
	"slices"

	"sotruc/model"
	"sotruc/model/figure"
)

// Sent is a report as a file says it. Its texts are clean lines of bounded length.
type Sent struct {
	File        string // which file, for whoever is told
	Print       string // of its bytes: two files with the same are one report
	Office      string
	Superior    string
	Kind        model.ReportKind
	Title       string
	Period      model.Period
	Disease     string // the id of the disease the figures are about; "" is every one
	DiseaseName string
	Number      int
	Draft       bool // nobody issued it
	Symbol      string
	Corrects    *Corrected
	Figures     []model.Figure
	Labels      map[string]string // of figures the program has no words for, by code
	Tasks       model.TaskTotals
	MadeAt      model.Instant
	Sum         *Sum // of a report that is a sum itself
}

// Corrected names the report that another corrects.
type Corrected struct {
	Number int
	Symbol string
}

// Sum is what a report that is a sum says of those in it.
type Sum struct {
	Reports int      // of how many offices, those within further sums counted each
	Offices []string // whose reports or sums were added up
	Missing int      // how many of the list were not there, here and in further sums

	Having map[string]int // how many offices have a figure, by its code; one that is not there has all
}

// having is how many offices of a report have one of its figures.
func (s Sent) having(code string) int {
	if s.Sum != nil && s.Sum.Having[code] > 0 {
		return min(s.Sum.Having[code], s.Sum.Reports)
	}
	return s.Reports()
}

// Reports is of how many offices a report speaks.
func (s Sent) Reports() int {
	if s.Sum != nil {
		return s.Sum.Reports
	}
	return 1
}

// Fault says why a file is not counted.
type Fault string

// The faults. The first are of reading; a file that was read may have one of the others.
const (
	FaultTooLarge   Fault = "too-large"
	FaultUnreadable Fault = "unreadable"
	FaultDamaged    Fault = "damaged"   // no JSON, or not in the form of a report
	FaultSchema     Fault = "schema"    // JSON of another kind; the detail is what it says of itself
	FaultNoOffice   Fault = "no-office" // nobody says whose report it is
	FaultTooMany    Fault = "too-many"  // more figures than a report has
	FaultNegative   Fault = "negative"  // the detail is the code of the figure
	FaultBroken     Fault = "broken"    // opening + up − down is not now; the detail is the code
	FaultTwice      Fault = "twice"     // a figure stands in it twice; the detail is the code
	FaultNumber     Fault = "number"    // so large that it cannot be added; the detail is the code
	FaultDraft      Fault = "draft"     // not issued yet
	FaultPeriod     Fault = "period"    // the detail is the period, YYYY-MM-DD/YYYY-MM-DD
	FaultKind       Fault = "kind"      // the detail is the kind
	FaultDisease    Fault = "disease"   // the detail is the disease, "" is every one
	FaultTitle      Fault = "title"     // of reports on demand; the detail is what it is about
	FaultEarlier    Fault = "earlier"   // the office sent another later; the detail is that file
	FaultInSum      Fault = "in-sum"    // counted already in the sum of an office, which is the detail
)

// LeftOut is a file that is not counted.
type LeftOut struct {
	File   string
	Office string // "" where nobody knows
	Fault  Fault
	Detail string

	superior string
}

// maxCount bounds one number: ten thousand billion đồng.
const maxCount int64 = 1e13

// tasksDetail is the name of the totals of tasks among the details of faults, where figures go by their codes.
const tasksDetail = "tasks"

// fault says what is wrong with the numbers of a report; "" where nothing is. Of flows now may be below zero: what was counted before
// was taken back. Only flows have a total.
func (s Sent) fault() (fault Fault, detail string) {
	if s.Draft {
		return FaultDraft, ""
	}
	seen := make(map[string]bool, len(s.Figures))
	for _, f := range s.Figures {
		switch {
		case seen[f.Code]:
			return FaultTwice, f.Code
		case tooLarge(f.Opening, f.Up, f.Down, f.Now, f.Total):
			return FaultNumber, f.Code
		case min(f.Opening, f.Up, f.Down, f.Total) < 0 || f.Now < 0 && figure.IsStock(f):
			return FaultNegative, f.Code
		case f.Opening+f.Up-f.Down != f.Now || isFlow(f) && f.Total < f.Now:
			return FaultBroken, f.Code
		}
		seen[f.Code] = true
	}
	t := s.Tasks
	switch {
	case tooLarge(t.Total, t.Done, t.OnTime, t.Late, t.Open, t.NotExecutable, t.Waived):
		return FaultNumber, tasksDetail
	case min(t.Total, t.Done, t.OnTime, t.Late, t.Open, t.NotExecutable, t.Waived) < 0:
		return FaultNegative, tasksDetail
	case t.Done+t.Open+t.NotExecutable > t.Total || t.OnTime > t.Done || t.Waived > t.NotExecutable:
		return FaultBroken, tasksDetail
	}
	return "", ""
}

// isFlow tells whether a figure is surely a flow.
func isFlow(f model.Figure) bool {
	return (figure.IsKnown(f.Code) || figure.IsOwn(f.Code)) && !figure.IsStock(f)
}

func tooLarge(counts ...int) bool {
	return slices.ContainsFunc(counts, func(n int) bool { return int64(n) > maxCount || int64(n) < -maxCount })
}

// corrected tells whether a report is the one that another corrects.
func (s Sent) corrected(by Sent) bool {
	c := by.Corrects
	if c == nil || c.Number == 0 && c.Symbol == "" || by.Print == s.Print {
		return false
	}
	if c.Symbol != "" && s.Symbol != "" {
		return spelled(c.Symbol) == spelled(s.Symbol)
	}
	return c.Number != 0 && c.Number == s.Number
}
