package people

import (
	"bytes"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/viet"
)

// table is a table of a file, before its columns are known.
type table struct {
	rows     []tableRow // without rows that are blank
	date1904 bool       // serial days count from 1904, as in books of old Macs
	problems []Problem
}

type tableRow struct {
	number int
	cells  []string // clean, one line each
}

func (r tableRow) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

const oleHead = "\xd0\xcf\x11\xe0" // Excel 97, and any Office file under a password

// tableOf gives the first table of a file that has a header, with that header.
func tableOf(name string, data []byte, maxRows int) (table, header, error) {
	var sheets []table
	var err error
	switch {
	case bytes.HasPrefix(data, []byte(oleHead)):
		err = &Error{Code: OldExcel, Name: name}
	case isWorkbook(data):
		sheets, err = workbookSheets(name, data, maxRows)
	default:
		sheets, err = textSheets(name, data, maxRows)
	}
	if err != nil {
		return table{}, header{}, err
	}
	var best table
	var head header
	for _, sheet := range sheets {
		if found := findHeader(sheet.rows); found.score() > head.score() {
			best, head = sheet, found
		}
	}
	if head.score() == 0 {
		return table{}, header{}, &Error{Code: NoHeader, Name: name}
	}
	return best, head, nil
}

// tableMaker gathers the rows of one table within the bounds.
type tableMaker struct {
	sheet   table
	maxRows int
	size    int
}

// maxText bounds the text of one table.
const maxText = 64 << 20

// add takes a row over, and tells whether more are wanted.
func (m *tableMaker) add(number int, cells []string) bool {
	cells = cells[:min(len(cells), maxColumns)]
	row := tableRow{number: number, cells: make([]string, len(cells))}
	blank := true
	for i, cell := range cells {
		if len(cell) > maxCell {
			m.sheet.problems = append(m.sheet.problems, Problem{
				Row: number, Code: model.CodeTooLong, Text: cell[:maxCell],
			})
			cell = ""
		}
		row.cells[i] = viet.CleanLine(cell)
		m.size += len(cell)
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
