package annex

import (
	"github.com/xuri/excelize/v2"

	"sotruc/report/workbook"
)

// figures is the sheet of the figures under their groups.
func figures(book *excelize.File, looks workbook.Looks, a Annex) error {
	t := table{sheet: figuresSheet, title: "Số liệu tổng hợp", about: a.About, head: a.Heads}
	labels, columns, group := []string{}, make([][]any, len(a.Heads)-1), ""
	for _, f := range a.Figures {
		if f.Group != group {
			group = f.Group
			row := []any{workbook.Cell(looks.Bold, group)}
			for range columns {
				row = append(row, excelize.Cell{StyleID: looks.Bold})
			}
			t.rows = append(t.rows, row)
		}
		row := []any{workbook.Cell(looks.Text, f.Label)}
		for i, value := range f.Cells {
			row = append(row, numberCell(looks, value))
			columns[i] = append(columns[i], value)
		}
		labels, t.rows = append(labels, f.Label), append(t.rows, row)
	}
	t.widths = []float64{textWidth(70, 80, labels...)}
	for i, values := range columns {
		t.widths = append(t.widths, numberWidth(a.Heads[i+1], values))
	}
	return t.write(book, looks)
}

// tasks is the sheet of what was to be done: the totals in words, and each task that is late.
func tasks(book *excelize.File, looks workbook.Looks, a Annex) error {
	t := table{
		sheet: tasksSheet, title: "Nhiệm vụ quá hạn", said: a.Tasks,
		head: []string{"STT", "Văn bản", "Nội dung", "Chủ trì", "Hạn"},
	}
	symbols, texts, leads := []string{}, []string{}, []string{}
	for i, late := range a.Late {
		t.rows = append(t.rows, []any{
			excelize.Cell{StyleID: looks.Ordinal, Value: i + 1},
			workbook.Cell(looks.Text, late.Symbol), workbook.Cell(looks.Text, late.Text),
			workbook.Cell(looks.Text, late.Lead), workbook.Cell(looks.Text, late.Due),
		})
		symbols, texts, leads = append(symbols, late.Symbol), append(texts, late.Text), append(leads, late.Lead)
	}
	if len(a.Late) == 0 {
		t.title = "Nhiệm vụ"
	}
	t.widths = []float64{6, textWidth(14, 24, symbols...), textWidth(pageText-30, pageText-20, texts...), textWidth(14, 30, leads...), 18}
	return t.write(book, looks)
}

// activities is the sheet of what was done.
func activities(book *excelize.File, looks workbook.Looks, a Annex) error {
	t := table{
		sheet: activitiesSheet, title: "Các hoạt động trong kỳ", about: a.About,
		head: []string{"Ngày", "Loại", "Nội dung", "Số lượng", "Ghi chú"},
	}
	kinds, texts, counts := []string{}, []string{}, []any{}
	for _, one := range a.Activities {
		t.rows = append(t.rows, []any{
			workbook.DayCell(looks.Day, looks.Text, one.On), workbook.Cell(looks.Text, one.Kind), workbook.Cell(looks.Text, one.Text),
			excelize.Cell{StyleID: looks.Number, Value: one.Count},
			workbook.Cell(looks.Text, one.Note),
		})
		kinds, texts, counts = append(kinds, one.Kind), append(texts, one.Text), append(counts, one.Count)
	}
	t.widths = []float64{12, textWidth(16, 30, kinds...), textWidth(pageText-30, pageText-20, texts...), numberWidth(t.head[3], counts), 16}
	return t.write(book, looks)
}
