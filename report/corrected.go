package report

import (
	"sotruc/model/figure"
	"sotruc/model/viet"
)

// corrected says which figures are not as the report that is corrected had them.
func (d Document) corrected() []block {
	said := byCode(d.Corrects.Figures)
	g := &grid{head: []string{"Chỉ tiêu", "Đã báo cáo", "Đính chính"}, twips: []int{5555, 1900, 1900}, textCells: 1}
	for _, f := range inOrder(d.Report.Figures) {
		before, there := said[f.Code]
		was, is := figure.Reported(before), figure.Reported(f)
		if !there || was == is || !d.prints(f.Code) { // a figure that was not counted then corrects nothing
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
