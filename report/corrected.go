package report

import (
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
)

// corrected says which figures are not as the report that is corrected had them, in every number that a reader is told: also those that the
// table of this report leaves out, for its sentences may tell them, and the office above has them all in the .json.
func (d Document) corrected() []block {
	if !d.Corrects.Whole {
		return d.correctedBefore()
	}
	said := byCode(d.Corrects.Figures)
	g := &grid{head: figureHeads(), twips: []int{3395, 1110, 1340, 900, 1060, 1550}, textCells: 1}
	for _, f := range inOrder(d.Report.Figures) {
		before, there := said[f.Code]
		if !there || figure.Repeats(f.Code) || !figure.Changed(before, f) { // a figure that was not counted then corrects nothing
			continue
		}
		cells := []string{d.label(f.Code)}
		was := figureCells(before)
		for n, value := range figureCells(f) {
			cells = append(cells, fromTo(was[n], value))
		}
		g.rows = append(g.rows, gridRow{cells: cells})
	}
	of := " so với báo cáo số " + line(d.Corrects.Symbol)
	if len(g.rows) == 0 {
		return []block{{text: "Số liệu không thay đổi" + of + "."}}
	}
	return []block{{text: "Các số liệu thay đổi" + of + " (đã báo cáo → đính chính):"}, {grid: g}}
}

// fromTo is a number as it was and as it is, or once where it is the same; nil is one that no reader is told, or a flow of which nothing was
// taken back.
func fromTo(was, is any) string {
	before, _ := was.(int)
	now, told := is.(int)
	switch _, toldBefore := was.(int); {
	case !told && !toldBefore:
		return "–"
	case before == now:
		return viet.Number(now)
	}
	return viet.Number(before) + " → " + viet.Number(now)
}

// correctedBefore is corrected as reports had it that were issued while only the main number of what their table prints was compared.
func (d Document) correctedBefore() []block {
	said := byCode(d.Corrects.Figures)
	g := &grid{head: []string{"Chỉ tiêu", "Đã báo cáo", "Đính chính"}, twips: []int{5555, 1900, 1900}, textCells: 1}
	for _, f := range inOrder(d.Report.Figures) {
		before, there := said[f.Code]
		was, is := figure.Reported(before), figure.Reported(f)
		if !there || was == is || !d.prints(f.Code) {
			continue
		}
		g.rows = append(g.rows, gridRow{cells: []string{d.label(f.Code), viet.Number(was), viet.Number(is)}})
	}
	intro := "Các số liệu thay đổi so với báo cáo số " + line(d.Corrects.Symbol) + ":"
	if len(g.rows) == 0 {
		return []block{{text: "Số liệu không thay đổi so với báo cáo số " + line(d.Corrects.Symbol) + "."}}
	}
	return []block{{text: intro}, {grid: g}}
}

// tellsCorrected tells whether a report lists figures that it corrects, or says that there are none; one that prints no figure lists only what
// changed.
func (d Document) tellsCorrected() bool {
	if d.Corrects == nil {
		return false
	}
	if len(d.Layout.Groups) > 0 {
		return true
	}
	return d.Corrects.Whole && changedAny(d.Corrects.Figures, d.Report.Figures)
}

// changedAny tells whether any figure tells another number.
func changedAny(before, now []model.Figure) bool {
	said := byCode(before)
	for _, f := range now {
		if was, there := said[f.Code]; there && figure.Changed(was, f) {
			return true
		}
	}
	return false
}
