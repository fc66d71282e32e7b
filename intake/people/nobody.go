package people

import (
	"slices"
	"strings"

	"sotruc/model/viet"
)

// closing are the beginnings of a cell below a list: who drew it up, who signs it. Folded, signs as single spaces.
var closing = [...]string{
	"nguoi lap", "ky ghi ro", "ky ten", "ky va ghi", "kt chu tich", "kt truong", "tm uy ban", "tm ubnd", "tm ban", "tl chu tich",
	"thu truong don vi", "xac nhan cua", "nguoi tong hop", "can bo lap", "thu ky", "noi nhan",
}

// proofs are the columns whose digits tell a person from a signature.
var proofs = [...]field{
	fieldOrdinal, fieldBirth, fieldAge, fieldMale, fieldFemale, fieldID, fieldPhone, fieldStart, fieldEnd,
}

// isClosing tells whether a row belongs to the foot of a list: from the words of a signature on, until a row has a number,
// a birth, an id, a phone or a day again.
func (l line) isClosing() bool {
	for _, f := range proofs {
		if column, ok := l.head.columns[f]; ok && strings.ContainsAny(l.row.cell(column), "0123456789") {
			l.closed = false
			return false
		}
	}
	l.closed = l.closed || slices.ContainsFunc(l.row.cells, isClosingCell)
	return l.closed
}

func isClosingCell(cell string) bool {
	words := strings.Join(titleWords(cell), " ")
	return slices.ContainsFunc(closing[:], func(start string) bool {
		return words == start || strings.HasPrefix(words, start+" ")
	})
}

// isSameHeading tells a row of the header of the list as it was printed again on the next page.
func (r *reader) isSameHeading(row tableRow) bool {
	same := slices.ContainsFunc(r.sheet.rows[r.head.row:r.head.body], func(head tableRow) bool {
		return slices.Equal(head.cells, row.cells)
	})
	if same {
		r.closed, r.under = false, nil
	}
	return same
}

// isSecondHeading tells the second row of a header that comes again, nothing but names of columns, or their numbers. Where the first named the columns anew, both
// do together.
func (r *reader) isSecondHeading(row tableRow) bool {
	under := r.under
	r.under = nil
	switch {
	case isCounting(row):
		return true
	case !isSubHeader(r.titles, row):
		return false
	}
	filled := 0
	for _, cell := range row.cells {
		filled += min(len(cell), 1)
	}
	again := header{}
	if under != nil {
		again = headerAt(r.titles, []tableRow{*under, row}, 0)
	}
	if filled < 2 || row.cell(r.head.columns[fieldName]) != "" && again.score() < 3 {
		return false
	}
	if again.score() >= 3 {
		r.takeHeading(row, again)
	}
	return true
}

// takeHeading takes a header for the rows below it.
func (r *reader) takeHeading(row tableRow, again header) {
	r.head.columns, r.head.parted, r.closed = again.columns, again.parted, false
	r.headings = append(r.headings, heading{row, again.columns})
}

// isHeading takes a header that comes again, also with its columns in another order, for the rows below it.
func (r *reader) isHeading(row tableRow) bool {
	if !isSubHeader(r.titles, row) {
		return false
	}
	again := headerAt(r.titles, []tableRow{row}, 0)
	if again.score() < 3 {
		return false
	}
	r.takeHeading(row, again)
	r.under = &row
	return true
}

// isExample tells the example row of the template as it was printed.
func (l line) isExample() bool {
	example := Template()[1]
	same := func(f field, want string) bool {
		column, ok := l.head.columns[f]
		return ok && viet.SameText(l.row.cell(column), want)
	}
	return same(fieldName, example[1]) && same(fieldHead, example[6]) && same(fieldAddress, example[8])
}
