package report

import (
	"encoding/csv"
	"fmt"
	"io"
)

// registerCSV writes the lines of the register alone, as spreadsheets read them: UTF-8 with byte order mark, CRLF, days
// as dd/mm/yyyy, no cell a formula.
func registerCSV(w io.Writer, s registerSheet) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	table := csv.NewWriter(w)
	table.UseCRLF = true
	var head []string
	for _, c := range s.columns {
		head = append(head, c.title)
	}
	records := [][]string{head}
	for _, r := range s.rows {
		cells := s.words(r)
		for i := range cells {
			cells[i] = CleanCell(cells[i])
		}
		records = append(records, cells)
	}
	if err := table.WriteAll(records); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}
