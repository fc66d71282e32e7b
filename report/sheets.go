package report

import (
	"sotruc/report/workbook"
)

// Sheet is a table of texts with its name.
type Sheet = workbook.Sheet

// Sheets gives the bytes of a file of tables: format "xlsx" with a sheet for each, "csv" with one below the other, as spreadsheets
// read it. Every cell is text and none a formula; names that a workbook does not take are changed.
func Sheets(sheets []Sheet, format string) ([]byte, error) {
	clean := make([]Sheet, len(sheets))
	for i, s := range sheets {
		clean[i] = Sheet{Name: line(s.Name), Rows: make([][]string, len(s.Rows))}
		for n, row := range s.Rows {
			for _, cell := range row {
				clean[i].Rows[n] = append(clean[i].Rows[n], CleanCell(cell))
			}
		}
	}
	all := forms[[]Sheet]{{"xlsx", workbook.WriteSheets}, {"csv", workbook.WriteCSV}}
	return all.render(clean, format)
}
