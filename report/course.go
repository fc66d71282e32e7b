package report

import (
	"slices"

	"sotruc/model"
	"sotruc/model/figure"
)

// courseMost is how many figures of a sort are followed from report to report: more lines nobody tells apart in a chart.
const courseMost = 4

// courseFigures are the figures that may be followed, the most telling first: stocks, then flows.
func courseFigures() [2][]string {
	return [2][]string{
		{
			"home.people", "f1.people", "monitor.people", "central.people", "hospital.people", "f2.people", "test.pending",
			"team.areas_without", "task.open", "task.late",
		},
		{
			"f0.new", "test.positive", "returned.people", "home.completed", "violation.cases", "f0.cured", "activity.inspection",
			"activity.propaganda", "activity.meeting", "task.done", "directive.received",
		},
	}
}

// PastOf is what an issued report said of every figure; symbol is how its number was printed.
func PastOf(r model.Report, symbol string) Past {
	p := Past{Symbol: symbol, From: r.Period.From, To: r.Period.To, Values: map[string]int{}}
	for _, f := range r.Figures {
		p.Values[f.Code] = figure.Reported(f)
	}
	return p
}

// CourseTo is what reports before that of a document said of the figures that are worth following up to it: of those the document prints
// the first that were not always zero.
func CourseTo(d Document, before []Past) []Past {
	if len(before) == 0 {
		return nil
	}
	var codes []string
	for _, sort := range courseFigures() {
		n := 0
		for _, code := range sort {
			seen := slices.ContainsFunc(before, func(p Past) bool { return p.Values[code] != 0 }) ||
				slices.ContainsFunc(d.Report.Figures, func(f model.Figure) bool { return f.Code == code && figure.Reported(f) != 0 })
			if seen && n < courseMost && d.prints(code) {
				codes = append(codes, code)
				n++
			}
		}
	}
	kept := make([]Past, len(before))
	for i, p := range before {
		kept[i] = p
		kept[i].Values = map[string]int{}
		for _, code := range codes {
			if n, counted := p.Values[code]; counted {
				kept[i].Values[code] = n
			}
		}
	}
	return kept
}

// prints tells whether a document prints a figure: those of every group where nothing was chosen.
func (d Document) prints(code string) bool {
	group := d.groupKey(code)
	return len(d.Layout.Sections) == 0 || group == "" || d.has(group)
}
