package people

import (
	"slices"
	"strings"

	"sotruc/model/viet"
)

// births are the day columns that may be typed otherwise than the others of a list: the ids they were copied from have the day first.
var births = []field{fieldBirth, fieldMale, fieldFemale}

// order counts, in a column, days that can only be read with the day first, and days that can only be read with the month first.
type order struct{ day, month int }

// dayFirst gives a table whose columns have days as a program set to American English writes them, 08/16/2021, with the day first; columns names those it
// turned. It is decided by column: one day with the month above 12 in the second place, and none in the first. Where that is so of one column, others that
// say nothing are taken to be written as it is, but for those of births.
func (p part) dayFirst() (turned part, columns []field) {
	seen := map[field]order{}
	for f, column := range p.head.columns {
		if !isDayColumn(f) || p.head.parted[f] {
			continue
		}
		var o order
		for _, row := range p.rows[p.head.body:] {
			parts := dayForm.FindStringSubmatch(viet.Fold(row.cell(column)))
			if parts == nil {
				continue
			}
			switch first, second := digits(parts[1]), digits(parts[2]); {
			case first > 12 && second <= 12:
				o.day++
			case second > 12 && first <= 12:
				o.month++
			}
		}
		seen[f] = o
	}
	for f, o := range seen {
		if o.month > 0 && o.day == 0 {
			columns = append(columns, f)
		}
	}
	if len(columns) == 0 {
		return p, nil
	}
	ofDays := slices.ContainsFunc(columns, func(f field) bool { return !slices.Contains(births, f) })
	for f, o := range seen {
		if ofDays && o == (order{}) && !slices.Contains(births, f) && !slices.Contains(columns, f) {
			columns = append(columns, f)
		}
	}
	slices.Sort(columns)
	p.rows = slices.Clone(p.rows)
	for i := p.head.body; i < len(p.rows); i++ {
		p.rows[i].cells = slices.Clone(p.rows[i].cells)
		for _, f := range columns {
			column := p.head.columns[f]
			if parts := dayForm.FindStringSubmatch(viet.Fold(p.rows[i].cell(column))); parts != nil {
				p.rows[i].cells[column] = strings.Join([]string{parts[2], parts[1], parts[3]}, "/")
			}
		}
	}
	return p, columns
}
