package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
)

const byteOrderMark = "\ufeff"

// writeCSV writes the table of figures alone, one row a code, as spreadsheets read it: UTF-8 with byte order mark, CRLF.
func writeCSV(w io.Writer, d Document) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	table := csv.NewWriter(w)
	table.UseCRLF = true
	records := [][]string{{"code", "label", "opening", "up", "down", "now", "total"}}
	for _, f := range inOrder(d.Report.Figures) {
		records = append(records, []string{
			CleanCell(f.Code), CleanCell(d.label(f.Code)),
			strconv.Itoa(f.Opening), strconv.Itoa(f.Up), strconv.Itoa(f.Down), strconv.Itoa(f.Now), strconv.Itoa(f.Total),
		})
	}
	if err := table.WriteAll(records); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}
