package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
)

// registerCSV writes the lines of the register alone, as spreadsheets read them: UTF-8 with byte order mark, CRLF, days
// as dd/mm/yyyy, no cell a formula.
func registerCSV(w io.Writer, d RegisterDocument) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	table := csv.NewWriter(w)
	table.UseCRLF = true
	var head []string
	for _, c := range registerColumns() {
		head = append(head, c.title)
	}
	records := [][]string{head}
	for _, r := range composeRegister(d).rows {
		cells := r.cells()
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

// cells are the ten columns as text.
func (r registerRow) cells() []string {
	return []string{
		r.received.Local(), strconv.Itoa(r.number), r.author, r.symbol, r.issued.Local(), r.subject, r.to, r.forwarded.Local(), "", r.note,
	}
}
