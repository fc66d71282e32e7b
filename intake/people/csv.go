package people

import (
	"encoding/csv"
	"errors"
	"strings"

	"sotruc/intake/doctext"
)

// manyCellLines is more lines than a cell of a list has; a quote was not closed.
const manyCellLines = 12

// textSheets reads a .csv file once for each sign that may part its columns; the header tells which is the right one.
func textSheets(name string, data []byte, opts Options) ([]table, error) {
	most := max(len(data), 1)
	doc, err := doctext.Read(name, data, doctext.Limits{MaxBytes: int64(most), MaxText: max(3*most, doctext.DefaultMaxText)}) // in UTF-8 a letter is 3 bytes
	if err != nil {
		return nil, err
	}
	if doc.Format != doctext.FormatText {
		return nil, unreadable(name, doctext.Code(doc.Format), nil)
	}
	var best table
	top := 0
	for _, comma := range []rune{',', ';', '\t'} {
		start, err := textSheet(doc.Text, comma, maxHeader, false)
		if err != nil {
			return nil, unreadable(name, doctext.CodeUnreadable, err)
		}
		if score := findHeader(opts.titles, start.rows).score(); score > top {
			if best, err = textSheet(doc.Text, comma, opts.MaxRows, true); err != nil {
				return nil, unreadable(name, doctext.CodeUnreadable, err)
			}
			top = score
		}
	}
	if top == 0 {
		return nil, &Error{Code: NoHeader, Name: name}
	}
	return []table{best}, nil
}

// textSheet parts text into rows. Quotes may stand where the standard has none. Without all only the first rows are
// read, as many as a header is searched in.
func textSheet(text string, comma rune, maxRows int, all bool) (table, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	m := tableMaker{maxRows: maxRows}
	inside := 0 // line ends within cells, which do not begin a row
	for {
		cells, err := r.Read()
		if cells == nil {
			return m.sheet, endOfText(err)
		}
		line, _ := r.FieldPos(0)
		number := line - inside
		for i, cell := range cells {
			lines := strings.Count(cell, "\n")
			if inside += lines; lines >= manyCellLines {
				m.sheet.problems = append(m.sheet.problems, Problem{Row: number, Code: OpenQuote, Text: cell[:min(len(cell), 200)]})
				cell = ""
			}
			cells[i] = withoutFormula(cell)
		}
		if more := m.add(number, cells); !more || !all && len(m.sheet.rows) >= maxHeader {
			return m.sheet, nil
		}
	}
}

func endOfText(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return parse
	}
	return nil
}

// withoutFormula gives the value of ="0909", which is how a .csv keeps the zeros of a number.
func withoutFormula(cell string) string {
	if rest, ok := strings.CutPrefix(cell, `="`); ok {
		if value, ok := strings.CutSuffix(rest, `"`); ok {
			return value
		}
	}
	return cell
}
