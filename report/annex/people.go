package annex

import (
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sotruc/report/workbook"
)

// List is a list of people: its name, the headings of its columns and their cells, all texts.
type List struct {
	Name  string
	Heads []string
	Rows  [][]string
}

// sumSheet says how many are in each list.
const sumSheet = "Tổng hợp"

// maxSheetName is how many UTF-16 units the name of a sheet may have.
const maxSheetName = 31

// WriteLists writes the annex that names people, about a report: a sheet that says how many are in each list, and one for each list with
// somebody in it. The same lists are always the same bytes.
func WriteLists(w io.Writer, about string, lists []List) error {
	return write(w, "Phụ lục danh sách", sumSheet, func(book *excelize.File, looks workbook.Looks) error {
		sum := table{sheet: sumSheet, title: "Phụ lục danh sách", about: about, head: []string{"Danh sách", "Số người"}, widths: []float64{50, 12}}
		for _, l := range lists {
			sum.rows = append(sum.rows, []any{workbook.Cell(looks.Text, l.Name), numberCell(looks, len(l.Rows))})
		}
		if err := sum.write(book, looks); err != nil {
			return err
		}
		for n, l := range lists {
			if len(l.Rows) == 0 {
				continue
			}
			if err := l.table(looks, n, about).write(book, looks); err != nil {
				return err
			}
		}
		return nil
	})
}

// table is a list as a sheet, the nth of them.
func (l List) table(looks workbook.Looks, n int, about string) table {
	sheet := []rune(fmt.Sprintf("%d. %s", n+1, l.Name))
	for len(utf16.Encode(sheet)) > maxSheetName {
		sheet = sheet[:len(sheet)-1]
	}
	t := table{sheet: string(sheet), title: l.Name, about: about, head: l.Heads}
	columns := make([][]string, len(l.Heads))
	for _, cells := range l.Rows {
		row := make([]any, len(cells))
		for i, text := range cells {
			row[i] = workbook.Cell(looks.Text, text)
			columns[i] = append(columns[i], text)
		}
		t.rows = append(t.rows, row)
	}
	for _, texts := range columns {
		t.widths = append(t.widths, textWidth(6, 30, texts...))
	}
	return t
}
