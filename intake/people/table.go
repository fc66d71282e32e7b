package people

import (
	"bytes"
	"slices"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/viet"
)

// table is a table of a file, before its columns are known.
type table struct {
	rows     []tableRow // without rows that are blank
	date1904 bool       // serial days count from 1904, as in books of old Macs
	problems []Problem
	title    string // of a sheet of a workbook
	hidden   bool
}

// part is a table that is a list, with its header.
type part struct {
	table
	head header
}

type tableRow struct {
	number  int
	cells   []string // clean, one line each
	open    bool     // a quote in it was not closed, and is left off
	shifted bool     // and it has more cells than others, so that they may stand in wrong columns
}

func (r tableRow) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

const oleHead = "\xd0\xcf\x11\xe0" // Excel 97 to 2003, and any Office file under a password

// partsOf gives the tables of a file that have a header, in order, and what of it is not read. Hidden sheets are left out
// unless they are asked for.
func partsOf(name string, data []byte, opts Options) (parts []part, unread []Unread, err error) {
	var sheets []table
	switch {
	case bytes.HasPrefix(data, []byte(oleHead)):
		sheets, err = oldSheets(name, data, opts)
	case isWorkbook(data):
		sheets, err = workbookSheets(name, data, opts)
	case isOpenDocument(data):
		sheets, err = openSheets(name, data, opts)
	case len(opts.Sheets) > 0:
		err = &Error{Code: NoSheet, Name: name, Sheet: viet.CleanLine(opts.Sheets[0])}
	default:
		sheets, err = textSheets(name, data, opts)
	}
	if err != nil {
		return nil, nil, err
	}
	for _, sheet := range sheets {
		head := findHeader(opts.titles, sheet.rows)
		switch {
		case sheet.hidden:
			unread = append(unread, Unread{viet.CleanLine(sheet.title), HiddenSheet})
		case head.score() > 0:
			parts = append(parts, part{sheet, head})
		case len(sheet.rows) > 0:
			unread = append(unread, Unread{viet.CleanLine(sheet.title), model.Code(NoHeader)})
		}
	}
	if len(parts) == 0 {
		return nil, unread, &Error{Code: NoHeader, Name: name}
	}
	return parts, unread, nil
}

// chosen gives of the sheets of a file those that are asked for; a name is one whatever its capitals.
func chosen(name string, titles, asked []string) ([]string, error) {
	if len(asked) == 0 {
		return titles, nil
	}
	for _, want := range asked {
		if !slices.ContainsFunc(titles, func(title string) bool { return viet.SameText(title, want) }) {
			return nil, &Error{Code: NoSheet, Name: name, Sheet: viet.CleanLine(want), Sheets: titles}
		}
	}
	return slices.DeleteFunc(slices.Clone(titles), func(title string) bool { return !isAsked(title, asked) }), nil
}

func isAsked(title string, asked []string) bool {
	return slices.ContainsFunc(asked, func(want string) bool { return viet.SameText(title, want) })
}

// tableMaker gathers the rows of one table within the bounds.
type tableMaker struct {
	sheet   table
	maxRows int
	size    int

	open, shifted bool // of the row that is added next
}

// maxText bounds the text of the sheets of a file together, a cell taken for at least cellTakes: what stands once in a file can be in
// many cells.
const (
	maxText   = 64 << 20
	cellTakes = 16
)

// add takes a row over, and tells whether more are wanted.
func (m *tableMaker) add(number int, cells []string) bool {
	cells = cells[:min(len(cells), maxColumns)]
	row := tableRow{number: number, cells: make([]string, len(cells)), open: m.open, shifted: m.shifted}
	blank := true
	for i, cell := range cells {
		if len(cell) > maxCell {
			m.sheet.problems = append(m.sheet.problems, Problem{
				Row: number, Code: model.CodeTooLong, Text: cell[:maxCell],
			})
			cell = ""
		}
		row.cells[i] = viet.CleanLine(cell)
		m.size += len(cell) + cellTakes
		blank = blank && row.cells[i] == ""
	}
	if blank {
		return true
	}
	if len(m.sheet.rows) >= m.maxRows+maxHeader || m.size > maxText {
		m.sheet.problems = append(m.sheet.problems, Problem{Row: number, Code: TooManyRows})
		return false
	}
	m.sheet.rows = append(m.sheet.rows, row)
	return true
}

// unreadable is the error for a file that is damaged, or more than is read.
func unreadable(name string, code doctext.Code, err error) error {
	return &doctext.Error{Code: code, Name: name, Err: err}
}
