package outline

import (
	"strings"
)

// isTableRow tells whether a line is the row of a table, which the readers of Word files and PDFs give with its cells
// parted by tabs: three cells or more, or two in each of two lines. A tab behind an ordinal, or behind a label as
// "Chủ trì:", parts no cells.
func (b *Body) isTableRow(line int) bool {
	switch n := b.cellGaps(line); n {
	case 0:
		return false
	case 1:
		return b.cellGaps(line-1) > 0 || b.cellGaps(line+1) > 0
	default:
		return true
	}
}

// cellGaps counts the gaps between the cells of a line.
func (b *Body) cellGaps(line int) int {
	if line < b.First || line >= min(b.Last, len(b.Lines)) {
		return 0
	}
	row := b.Lines[line]
	if o, numbered := b.OrdinalAt(row); numbered {
		row.From = o.Behind
	}
	for gaps, rest := 0, b.Fold[row.From:row.To]; ; gaps++ {
		cell, behind, more := strings.Cut(rest, "\t")
		if !more || gaps == 0 && strings.HasSuffix(strings.TrimSpace(cell), ":") {
			return gaps
		}
		rest = strings.TrimLeft(behind, "\t ")
	}
}
