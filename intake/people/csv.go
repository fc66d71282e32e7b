package people

import (
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
	text := strings.ReplaceAll(doc.Text, "\r\n", "\n")
	var best table
	top := 0
	for _, comma := range []byte{',', ';', '\t'} {
		start := textSheet(text, comma, maxHeader, false)
		if score := findHeader(opts.titles, start.rows).score(); score > top {
			best, top = textSheet(text, comma, opts.MaxRows, true), score
		}
	}
	if top == 0 {
		return nil, &Error{Code: NoHeader, Name: name}
	}
	return []table{best}, nil
}

// textSheet parts text into rows. Quotes may stand where the standard has none. Without all only the first rows are
// read, as many as a header is searched in.
func textSheet(text string, comma byte, maxRows int, all bool) table {
	m := tableMaker{maxRows: maxRows}
	r := csvText{rest: text, comma: comma, width: usualWidth(text, comma)}
	for r.next() {
		for i, cell := range r.cells {
			r.cells[i] = withoutFormula(cell)
		}
		m.open, m.shifted = r.open, r.open && r.count > r.width
		if more := m.add(r.number, r.cells); !more || !all && len(m.sheet.rows) >= maxHeader {
			break
		}
	}
	return m.sheet
}

// csvText reads the rows of a text one after the other.
type csvText struct {
	rest  string
	comma byte
	width int // the cells a row of the text has
	row   int // read so far, also blank ones

	number int // of the row, counted from 1, as a spreadsheet program counts it
	csvRow
}

// csvRow is a row of a text.
type csvRow struct {
	cells []string // no more than maxColumns
	count int      // of all its cells
	used  int      // how far it goes, with the end of its line
	open  bool     // it has a quote that is closed nowhere, which is left off
}

// next reads a row. A quote that does not close before rows begin that are whole by themselves is none: the row ends where its line does.
func (r *csvText) next() bool {
	for strings.HasPrefix(r.rest, "\n") {
		r.rest = r.rest[1:]
		r.row++
	}
	if r.rest == "" {
		return false
	}
	near := r.rest[:linesOf(r.rest, manyCellLines)]
	r.csvRow = splitRow(near, r.comma)
	if lone := near[:linesOf(near, 1)]; r.open || r.swallows(near[:r.used]) {
		r.csvRow = splitRow(lone, r.comma)
	}
	r.row++
	r.number, r.rest = r.row, r.rest[r.used:]
	return true
}

// swallows tells whether the lines of a row are rows by themselves: the first, and one below it.
func (r *csvText) swallows(row string) bool {
	lines := strings.Split(strings.TrimSuffix(row, "\n"), "\n")
	if len(lines) == 1 || !r.whole(lines[0]) {
		return false
	}
	for _, line := range lines[1:] {
		if r.whole(line) {
			return true
		}
	}
	return false
}

// whole tells whether a line has the cells of a row, or nearly: of a row that goes on for two lines only one can.
func (r *csvText) whole(line string) bool {
	return 4*splitRow(line, r.comma).count > 3*r.width
}

// usualWidth is how many cells most lines of a text have, apart from lines that have less than half of the widest: titles, and what
// is left of a row that goes on for several.
func usualWidth(text string, comma byte) int {
	times, widest := map[int]int{}, 0
	for line := range strings.SplitSeq(text, "\n") {
		count := splitRow(line, comma).count
		times[count]++
		widest = max(widest, count)
	}
	usual := widest
	for n := widest; 2*n >= widest; n-- {
		if times[n] > times[usual] {
			usual = n
		}
	}
	return usual
}

// linesOf is where the first n lines of a text end, with the end of the last.
func linesOf(text string, n int) int {
	at := 0
	for range n {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			return len(text)
		}
		at += end + 1
	}
	return at
}

// splitRow parts the row a text begins with into its cells. Where a quote is not closed in the text it is left off, and the cell ends as if it
// were not there; after such a one no other can close but within its own cell, so the rest of the text is not searched again.
func splitRow(text string, comma byte) (row csvRow) {
	ends := "\n" + string(comma)
	for {
		cell, end := "", 0
		rest := text[row.used:]
		is := false
		if strings.HasPrefix(rest, `"`) {
			within := rest
			if row.open {
				within = rest[:plainEnd(rest, ends)]
			}
			if cell, end, is = quoted(within, comma); !is {
				row.open, rest = true, rest[1:]
				row.used++
			}
		}
		if !is {
			end = plainEnd(rest, ends)
			cell = rest[:end]
		}
		if row.count++; row.count <= maxColumns {
			row.cells = append(row.cells, cell)
		}
		row.used += end
		if row.used >= len(text) {
			return row
		}
		row.used++
		if text[row.used-1] == '\n' {
			return row
		}
	}
}

// plainEnd is where the cell without quotes that a text begins with ends.
func plainEnd(text, ends string) int {
	if end := strings.IndexAny(text, ends); end >= 0 {
		return end
	}
	return len(text)
}

// quoted is the cell in quotes a text begins with, and where it ends; false where it does not. A quote within it that ends no cell is a letter.
func quoted(text string, comma byte) (cell string, end int, closed bool) {
	var b strings.Builder
	for at := 1; ; {
		n := strings.IndexByte(text[at:], '"')
		if n < 0 {
			return "", 0, false
		}
		b.WriteString(text[at : at+n])
		at += n + 1
		switch {
		case at == len(text) || text[at] == comma || text[at] == '\n':
			return b.String(), at, true
		case text[at] == '"':
			at++
		}
		b.WriteByte('"')
	}
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
