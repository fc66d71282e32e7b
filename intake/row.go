package intake

import (
	"strings"
)

// isTableRow tells whether a line is the row of a table, which the readers of Word files and PDFs give with its cells
// parted by tabs: three cells or more, or two in each of two lines. A tab behind an ordinal, or behind a label as
// "Chủ trì:", parts no cells.
func (r *reading) isTableRow(line int) bool {
	switch n := r.cellGaps(line); n {
	case 0:
		return false
	case 1:
		return r.cellGaps(line-1) > 0 || r.cellGaps(line+1) > 0
	default:
		return true
	}
}

// cellGaps counts the gaps between the cells of a line.
func (r *reading) cellGaps(line int) int {
	if line < r.bodyLine || line >= min(r.endLine, len(r.rows)) {
		return 0
	}
	row := r.rows[line]
	if o, numbered := r.OrdinalAt(row); numbered {
		row.From = o.Behind
	}
	for gaps, rest := 0, r.Fold[row.From:row.To]; ; gaps++ {
		cell, behind, more := strings.Cut(rest, "\t")
		if !more || gaps == 0 && strings.HasSuffix(strings.TrimSpace(cell), ":") {
			return gaps
		}
		rest = strings.TrimLeft(behind, "\t ")
	}
}
