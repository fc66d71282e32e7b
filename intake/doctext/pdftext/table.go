package pdftext

import (
	"slices"
	"strings"
)

const tallestCell = 40 // rows of print in one row of a table

// isRuled tells whether a row lies in a table drawn with rules: upright ones on both sides and between.
func (r row) isRuled() bool { return len(r.walls) > 2 }

// tableRow takes the rows of print from i on that lie between the same two level rules and gives the text of each cell.
func tableRow(rows []row, i int, levels []rule) (text string, next int) {
	next = i + 1
	for next < len(rows) && next-i < tallestCell && rows[next].isRuled() && sameWalls(rows[i].walls, rows[next].walls) && !ruledOff(rows[next-1], rows[next], levels) {
		next++
	}
	if next-i == tallestCell || next < len(rows) && next-i > 1 && !rows[next].isRuled() && !anyLevel(rows[next-1], levels) {
		next = i + 1 // no rule says where the rows of the table end
	}
	cells := make([]string, len(rows[i].walls)+1)
	for _, r := range rows[i:next] {
		for _, s := range r.segs {
			column, _ := slices.BinarySearch(rows[i].walls, (s.x0+s.x1)/2)
			cells[column] = strings.TrimSpace(cells[column] + " " + s.text)
		}
	}
	if cells[0] == "" {
		cells = cells[1:]
	}
	return strings.TrimRight(strings.Join(cells, "\t"), "\t"), next
}

func sameWalls(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return x-y < ruleWidth && y-x < ruleWidth })
}

// ruledOff tells whether a level rule passes between two rows, over the text of either.
func ruledOff(above, below row, levels []rule) bool {
	for _, l := range levels {
		if l.from.y < above.y && l.from.y > below.y && (over(l, above) || over(l, below)) {
			return true
		}
	}
	return false
}

// anyLevel tells whether a level rule closes the table close under a row.
func anyLevel(r row, levels []rule) bool {
	for _, l := range levels {
		if l.from.y <= r.y && l.from.y > r.y-farRow*r.size && over(l, r) {
			return true
		}
	}
	return false
}

func over(l rule, r row) bool {
	for _, s := range r.segs {
		if l.from.x < s.x1 && l.to.x > s.x0 {
			return true
		}
	}
	return false
}
