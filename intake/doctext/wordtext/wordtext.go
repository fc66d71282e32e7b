// Package wordtext holds what the two file formats of Word have in common on the way to plain text: the lines of a
// paper, rows of a table among them, and the numbers of automatic lists. It knows neither file format.
package wordtext

import (
	"errors"
	"strings"
)

// ErrTooLarge says that there is more text than was asked for.
var ErrTooLarge = errors.New("more text than may be read")

// Paper collects the text of a paper, one paragraph a line.
//
// A row of a table whose cells hold one line each becomes one line with tabs between the cells. A row with more in a
// cell stands for columns of text, as the head and the signature of every paper do: it is written cell after cell, the
// left column before the right. But below a row of one line with text in three cells or more, such as the heads of the columns, a
// row of as many cells is one of the same table, and is one line too.
type Paper struct {
	max  int
	size int  // bytes of all lines, those of open rows too
	more int  // lines it still takes
	some bool // a letter was written
	out  []string
	rows []row // the open rows, one inside another

	columns  int // of the table whose last row ended at out[:tableEnd], where it is known to be one
	tableEnd int
}

// row is an open row.
type row struct {
	cells [][]string // the closed cells, as lines
	cell  []string   // the lines of the open one
}

// NewPaper gives an empty paper that takes at most maxText bytes, and no more lines than a paper of that length may have:
// millions of empty ones would only cost time.
func NewPaper(maxText int) *Paper { return &Paper{max: maxText, more: fewLines + maxText/shortLine} }

const (
	fewLines  = 1000
	shortLine = 20 // bytes a line has on average, at least
)

// Paragraph adds a paragraph to the open cell, or to the paper. Line breaks in it part lines.
func (p *Paper) Paragraph(text string) error {
	for line := range strings.SplitSeq(strings.ReplaceAll(text, Object, ""), "\n") {
		if err := p.line(withoutSymbols(strings.TrimRight(line, " \t\u00a0"))); err != nil {
			return err
		}
	}
	return nil
}

// bullet stands for the sign of a list that was typed.
const bullet = "•"

// isSymbol tells whether c is a sign of a symbol font (Symbol, Wingdings), which no other font has.
func isSymbol(c rune) bool { return c >= 0xf000 && c <= 0xf0ff }

// withoutSymbols drops such signs, but one that opens a line is a bullet.
func withoutSymbols(line string) string {
	first := strings.IndexFunc(line, isSymbol)
	if first < 0 {
		return line
	}
	kept := strings.Map(func(c rune) rune {
		if isSymbol(c) {
			return -1
		}
		return c
	}, line)
	if strings.TrimSpace(line[:first]) == "" {
		return bullet + " " + strings.TrimLeft(kept, " \t")
	}
	return kept
}

// line counts the end of a line too, so that empty lines are bounded as well.
func (p *Paper) line(text string) error {
	p.size += len(text) + 1
	if p.more--; p.size > p.max || p.more < 0 {
		return ErrTooLarge
	}
	p.some = p.some || text != ""
	if n := len(p.rows); n > 0 {
		p.rows[n-1].cell = append(p.rows[n-1].cell, text)
		return nil
	}
	p.out = append(p.out, text)
	return nil
}

// IsEmpty tells whether nothing but empty lines was written yet.
func (p *Paper) IsEmpty() bool { return !p.some }

// Left is how many bytes the paper still takes.
func (p *Paper) Left() int { return p.max - p.size }

// Depth is the number of open rows, one inside another.
func (p *Paper) Depth() int { return len(p.rows) }

// OpenRow begins a row, in the open cell where there is one.
func (p *Paper) OpenRow() { p.rows = append(p.rows, row{}) }

// CloseCell ends a cell of the innermost open row.
func (p *Paper) CloseCell() {
	if n := len(p.rows); n > 0 {
		r := &p.rows[n-1]
		r.cells = append(r.cells, withoutBlank(r.cell))
		r.cell = nil
	}
}

// CloseRow ends the innermost open row. Text behind its last cell counts as one more cell.
func (p *Paper) CloseRow() {
	n := len(p.rows)
	if n == 0 {
		return
	}
	if len(withoutBlank(p.rows[n-1].cell)) > 0 {
		p.CloseCell()
	}
	cells := p.rows[n-1].cells
	if p.rows = p.rows[:n-1]; n > 1 {
		p.rows[n-2].cell = append(p.rows[n-2].cell, rowLines(cells, false)...)
		return
	}
	inTable := len(cells) == p.columns && len(p.out) == p.tableEnd
	lines := rowLines(cells, inTable)
	p.out = append(p.out, lines...)
	if inTable || len(lines) == 1 && filled(cells) >= leastColumns {
		p.columns, p.tableEnd = len(cells), len(p.out)
	}
}

// leastColumns is how many columns of text make a table: the head and the signature of a paper have two, and may have an
// empty one between them.
const leastColumns = 3

func filled(cells [][]string) int {
	n := 0
	for _, cell := range cells {
		n += min(len(cell), 1)
	}
	return n
}

// Text closes what is open and gives the lines, each with its end.
func (p *Paper) Text() string {
	for len(p.rows) > 0 {
		p.CloseRow()
	}
	if len(p.out) == 0 {
		return ""
	}
	return strings.Join(p.out, "\n") + "\n"
}

// rowLines lays out a closed row; inTable: it is known that its cells are no columns of text.
func rowLines(cells [][]string, inTable bool) []string {
	var (
		flat  []string
		lines []string
		text  bool
		tall  bool
	)
	for _, cell := range cells {
		lines = append(lines, cell...)
		tall = tall || len(cell) > 1
		text = text || len(cell) > 0
		flat = append(flat, strings.Join(cell, " "))
	}
	switch {
	case !text:
		return nil
	case tall && !inTable:
		return lines
	}
	return []string{strings.TrimRight(strings.Join(flat, "\t"), "\t")}
}

// withoutBlank drops empty lines: in a cell they are only distance.
func withoutBlank(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
