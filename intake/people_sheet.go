package intake

import (
	"bytes"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/viet"
)

// peopleSheet is a table of a file, before its columns are known.
type peopleSheet struct {
	rows     []peopleRow // without rows that are blank
	date1904 bool        // serial days count from 1904, as in books of old Macs
	problems []RowProblem
}

type peopleRow struct {
	number int
	cells  []string // clean, one line each
}

func (r peopleRow) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

const oleHead = "\xd0\xcf\x11\xe0" // Excel 97, and any Office file under a password

// peopleSheetOf gives the first table of a file that has a header, with that header.
func peopleSheetOf(name string, data []byte, maxRows int) (peopleSheet, peopleHeader, error) {
	var sheets []peopleSheet
	var err error
	switch {
	case bytes.HasPrefix(data, []byte(oleHead)):
		err = &PeopleError{Code: PeopleOldExcel, Name: name}
	case isWorkbook(data):
		sheets, err = workbookSheets(name, data, maxRows)
	default:
		sheets, err = textSheets(name, data, maxRows)
	}
	if err != nil {
		return peopleSheet{}, peopleHeader{}, err
	}
	var best peopleSheet
	var head peopleHeader
	for _, sheet := range sheets {
		if found := findPeopleHeader(sheet.rows); found.score() > head.score() {
			best, head = sheet, found
		}
	}
	if head.score() == 0 {
		return peopleSheet{}, peopleHeader{}, &PeopleError{Code: PeopleNoHeader, Name: name}
	}
	return best, head, nil
}

// peopleSheetMaker gathers the rows of one table within the bounds.
type peopleSheetMaker struct {
	sheet   peopleSheet
	maxRows int
	size    int
}

// maxPeopleText bounds the text of one table.
const maxPeopleText = 64 << 20

// add takes a row over, and tells whether more are wanted.
func (m *peopleSheetMaker) add(number int, cells []string) bool {
	cells = cells[:min(len(cells), maxPeopleColumns)]
	row := peopleRow{number: number, cells: make([]string, len(cells))}
	blank := true
	for i, cell := range cells {
		if len(cell) > maxPeopleCell {
			m.sheet.problems = append(m.sheet.problems, RowProblem{
				Row: number, Code: string(model.CodeTooLong), Text: cell[:maxPeopleCell],
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
	if len(m.sheet.rows) >= m.maxRows+maxPeopleHeader || m.size > maxPeopleText {
		m.sheet.problems = append(m.sheet.problems, RowProblem{Row: number, Code: PeopleTooManyRows})
		return false
	}
	m.sheet.rows = append(m.sheet.rows, row)
	return true
}

// unreadablePeople is the error for a file that is damaged, or more than is read.
func unreadablePeople(name string, code doctext.Code, err error) error {
	return &doctext.Error{Code: code, Name: name, Err: err}
}
