package people

import (
	"regexp"
	"slices"
	"strings"
)

// stretchTitles name a column that holds the first day and the last in one cell. Folded, signs as single spaces.
var stretchTitles = []string{
	"thoi gian cach ly", "thoi gian cach ly y te", "cach ly tu ngay den ngay", "tu ngay den ngay", "thoi gian", "cach ly tu den", "tu den", "thoi gian tu den", "thoi gian bat dau ket thuc", "ngay bat dau ngay ket thuc", "ngay bat dau ket thuc",
}

// stretchForm is two days in one cell; of the first the year may stand behind the second: "09/8 - 23/8/2021", "từ 09/8/2021 đến hết 23/8/2021".
var stretchForm = regexp.MustCompile(`^\D{0,20}([0-3]?\d[/.-][01]?\d)([/.-](?:20)?\d\d)?\D{1,20}([0-3]?\d[/.-][01]?\d)([/.-](?:20)?\d\d)\D{0,10}$`)

// parted gives a table whose days stand in one column two columns more, the first and the last day; what cannot be parted stays as the first, where it
// is said to be no day. A table that has columns for them stays as it is.
func (p part) parted() part {
	at := slices.IndexFunc(p.head.unknown, func(title string) bool {
		return slices.Contains(stretchTitles, strings.Join(spelled(titleWords(title)), " "))
	})
	if at < 0 || p.head.has(fieldStart) || p.head.has(fieldEnd) {
		return p
	}
	column := slices.IndexFunc(p.rows[p.head.row].cells, func(cell string) bool { return cell == p.head.unknown[at] })
	if column < 0 {
		return p
	}
	width := 0
	for _, row := range p.rows {
		width = max(width, len(row.cells))
	}
	p.rows = slices.Clone(p.rows)
	for i, row := range p.rows {
		cells := append(slices.Clone(row.cells), make([]string, width+2-len(row.cells))...)
		if days := stretchForm.FindStringSubmatch(row.cell(column)); days != nil {
			if days[2] == "" {
				days[2] = days[4]
			}
			cells[width], cells[width+1] = days[1]+days[2], days[3]+days[4]
		} else if i >= p.head.body {
			cells[width] = row.cell(column)
		}
		p.rows[i].cells = cells
	}
	p.head.columns[fieldStart], p.head.columns[fieldEnd] = width, width+1
	p.head.unknown = slices.Delete(slices.Clone(p.head.unknown), at, at+1)
	return p
}
