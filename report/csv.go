package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
)

const byteOrderMark = "\ufeff"

// writeCSV writes the table of figures alone, one row a code, as spreadsheets read it: UTF-8 with byte order mark, CRLF. Each row says
// whose report it is of, of which period and with which number, so that rows of many files can stand below one another.
func writeCSV(w io.Writer, d Document) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	table := csv.NewWriter(w)
	table.UseCRLF = true
	if d.Separator != "" {
		table.Comma = rune(d.Separator[0])
	}
	records := [][]string{{"code", "label", "opening", "up", "down", "now", "total", "office", "kind", "from", "to", "number"}}
	r := d.Report
	of := []string{CleanCell(d.Office.Name), string(r.Kind), r.Period.From.String(), r.Period.To.String(), strconv.Itoa(r.Number)}
	for _, f := range inOrder(d.Report.Figures) {
		records = append(records, append([]string{
			CleanCell(f.Code), CleanCell(d.label(f.Code)),
			strconv.Itoa(f.Opening), strconv.Itoa(f.Up), strconv.Itoa(f.Down), strconv.Itoa(f.Now), strconv.Itoa(f.Total),
		}, of...))
	}
	if err := table.WriteAll(records); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}
