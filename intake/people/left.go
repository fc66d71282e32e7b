package people

import (
	"maps"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
)

// At is a row of a list.
type At struct {
	Sheet string // "" where the file has one list
	Row   int    // of the file, counted from 1
}

// Left is a row of which something was left out: Person says that it became nobody, Isolation that the isolation it
// speaks of was not made; with neither a cell was left blank.
type Left struct {
	At

	Person, Isolation bool
	From, To          model.Date // the days of isolation it names, as far as they are days; 0: none

	home model.Household // where somebody in the row would be
}

// leave notes that something of a row is left out.
func (r *reader) leave(l Left) {
	was := r.left[l.Row]
	l.Person, l.Isolation = l.Person || was.Person, l.Isolation || was.Isolation
	r.left[l.Row] = l
}

// leftInOrder are the rows of this sheet of which something was left out.
func (r *reader) leftInOrder() []Left {
	all := make([]Left, 0, len(r.left))
	for _, row := range slices.Sorted(maps.Keys(r.left)) {
		all = append(all, r.left[row])
	}
	return all
}

// speaksOfIsolation tells whether a row means that somebody is isolated.
func (l line) speaksOfIsolation() bool {
	return l.raw(fieldCategory)+l.raw(fieldStart)+l.raw(fieldEnd) != ""
}

// heading is a row that names the columns of the rows below it.
type heading struct {
	row     tableRow
	columns map[field]int
}

// Returned is what goes back of one sheet to whoever wrote the list.
type Returned struct {
	Title string // of the sheet; "" in a text
	Rows  [][]string
}

// Return gives the rows that why has a reason for, below what stands above the list, in its own columns, with the reason
// in one more: a row that comes back as it went is told from one that was corrected. Head and address are filled in where the rows above had them, and a column for the head is added where
// there is none: each row can be read without the others. whyTitle and headTitle name the added columns.
func (l List) Return(why map[At]Reason, whyTitle, headTitle string) []Returned {
	homes := map[At]model.Household{}
	for _, left := range l.Left {
		homes[left.At] = left.home
	}
	for _, h := range l.Households {
		for _, row := range h.Rows {
			homes[At{h.Sheet, row}] = h.Household
		}
	}
	var all []Returned
	for i, p := range l.parts {
		at := ""
		if i < len(l.Sheets) {
			at = l.Sheets[i]
		}
		s := sheetBack{part: p, headings: l.headings[i], whyTitle: whyTitle, headTitle: headTitle, width: p.width()}
		for _, row := range p.rows[p.head.body:] {
			if reason, is := why[At{at, row.number}]; is {
				s.add(row, reason, homes[At{at, row.number}])
			}
		}
		if len(s.rows) > 0 {
			all = append(all, Returned{p.title, s.rows})
		}
	}
	return all
}

// sheetBack makes the rows of one sheet that go back.
type sheetBack struct {
	part

	headings            []heading
	whyTitle, headTitle string
	width               int // of the list; added columns are right of it
	shown               int // heading the rows stand below, counted from 1
	rows                [][]string
}

func (p part) width() int {
	most := 0
	for _, row := range p.rows {
		most = max(most, len(row.cells))
	}
	return most
}

// add adds a row, below the heading it had.
func (s *sheetBack) add(row tableRow, why Reason, home model.Household) {
	n := s.shown
	for n < len(s.headings) && (n == 0 || s.headings[n].row.number < row.number) {
		n++
	}
	h := s.headings[n-1]
	switch n {
	case s.shown:
	case 1:
		s.begin()
	default:
		s.rows = append(s.rows, s.titled(h))
	}
	s.shown = n
	s.rows = append(s.rows, s.back(h, row, why, home))
}

// begin writes what stands above the list.
func (s *sheetBack) begin() {
	for i, row := range s.part.rows[:s.head.body] {
		cells := slices.Clone(row.cells)
		if i == s.head.names {
			cells = s.titled(heading{row, s.headings[0].columns})
		}
		s.rows = append(s.rows, cells)
	}
}

// titled are the cells of a heading with the names of the added columns.
func (s *sheetBack) titled(h heading) []string {
	cells := padded(h.row.cells, s.width+2)
	if _, has := h.columns[fieldHead]; !has {
		cells[s.width+1] = s.headTitle
	}
	cells[s.whyColumn(h)] = s.whyTitle
	return cells
}

// whyColumn is where the reason stands: a list that came back before has a column for it.
func (s *sheetBack) whyColumn(h heading) int {
	if column, has := h.columns[fieldWhy]; has {
		return column
	}
	return s.width
}

// back are the cells of a row as a person reads them: days as days, head and address also where they stood above.
func (s *sheetBack) back(h heading, row tableRow, why Reason, home model.Household) []string {
	cells, column := s.whole(h, row, home), s.whyColumn(h)
	cells[column] = why.marked(cells, column)
	return cells
}

func (s *sheetBack) whole(h heading, row tableRow, home model.Household) []string {
	cells := padded(row.cells, s.width+2)
	for f, column := range h.columns {
		if !isDayColumn(f) {
			continue
		}
		if day, is := serialDay(cells[column], s.date1904); is {
			cells[column] = day.Local()
		}
	}
	headAt, has := h.columns[fieldHead]
	if !has {
		headAt = s.width + 1
	}
	addressAt, has := h.columns[fieldAddress]
	if has && cells[addressAt] != "" && !viet.SameText(cells[addressAt], home.Address) {
		return cells
	}
	cells[headAt] = first(cells[headAt], home.Head)
	if has {
		cells[addressAt] = first(cells[addressAt], home.Address)
	}
	return cells
}

func padded(cells []string, width int) []string {
	all := make([]string, max(width, len(cells)))
	copy(all, cells)
	return all
}
