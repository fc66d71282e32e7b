// Package secret finds the marking of secrecy a paper bears. A list or a table that names the degrees is no marking: papers
// about how to mark others have such.
package secret

import (
	"strings"

	"sotruc/intake/page"
)

// Mark is a marking of secrecy: its words, and the line of the text it stands on, from 1.
type Mark struct {
	Words string
	Line  int
}

const (
	longestRow  = 400 // bytes of a line that may hold a marking beside something else
	longestHead = 160 // bytes of a line of a head; the body begins with the first longer one
	near        = 6   // lines within which a second degree makes a list of them
)

// candidate is a column that is nothing but the name of a degree.
type candidate struct {
	words, degree string
	row           int  // -1: none
	listed        bool // beside one of another degree
}

// Find finds the marking in its place: a line or a column of the head that is nothing but the mark, or a line in capitals
// alone anywhere, as a stamp on a later page is. Source: Hướng dẫn 05-HD/VPTW, các thành phần thể thức bổ sung.
func Find(p *page.Page) (Mark, bool) {
	last := candidate{row: -1}
	head := headEnd(p)
	for i, row := range p.Rows {
		if row.Empty() || row.To-row.From > longestRow || !strings.Contains(p.Fold[row.From:row.To], "mat") {
			continue
		}
		columns := p.Columns(i)
		for _, c := range columns {
			degree, words := degreeOf(p, c)
			lone := len(columns) == 1 && p.AllUpper(c.Span)
			if degree == "" || !lone && (i >= head || isTable(columns)) {
				continue
			}
			here := candidate{words, degree, i, false}
			here.listed = last.row >= 0 && last.degree != degree && i-last.row <= near
			if !here.listed && last.row >= 0 && !last.listed {
				return last.mark(p)
			}
			last = here
		}
	}
	return last.mark(p)
}

// mark gives the marking a candidate is where no other degree stood beside it. Its line is counted in the text: one that lost
// its line ends has rows, and no lines.
func (c candidate) mark(p *page.Page) (Mark, bool) {
	if c.row < 0 || c.listed {
		return Mark{}, false
	}
	return Mark{c.words, strings.Count(p.Fold[:p.Rows[c.row].From], "\n") + 1}, true
}

// headEnd gives the line the body begins on: the greeting, or the first long line.
func headEnd(p *page.Page) int {
	for i, row := range p.Rows {
		flat := strings.TrimLeft(p.Fold[row.From:min(row.To, row.From+20)], "*- ")
		if row.To-row.From > longestHead && i > 0 || strings.HasPrefix(flat, "kinh gui") || strings.HasPrefix(flat, "can cu ") || i > page.HeadLines {
			return i
		}
	}
	return len(p.Rows)
}

// isTable tells whether the columns of a line are cells of a table: three and more, or one that is a number.
func isTable(columns []page.Cell) bool {
	numbered := false
	for _, c := range columns {
		numbered = numbered || len(columns) > 1 && strings.Trim(c.Flat, "0123456789.") == ""
	}
	return numbered || len(columns) > 2
}

var labels = []string{"do mat:", "do mat :", "do mat", "muc do mat:", "tai lieu", "van ban"}

// degreeOf gives the degree a column names, "" where it is not that alone: an item of a list is none.
func degreeOf(p *page.Page, c page.Cell) (degree, words string) {
	span := p.TrimAny(c.Span, "()[]*.\"")
	if p.Fold[span.From:span.To] != "" && p.Fold[span.From] == '-' && p.Fold[span.To-1] == '-' {
		span = p.TrimAny(span, "-")
	}
	flat := p.Flat(span)
	for _, lead := range labels {
		if rest, ok := strings.CutPrefix(flat, lead); ok && strings.TrimSpace(rest) != "" {
			flat = strings.TrimSpace(rest)
			break
		}
	}
	words = p.Value(span)
	switch flat {
	case "toi mat", "tuyet mat":
		return flat, words
	case "mat":
		last := words[strings.LastIndexByte(words, ' ')+1:]
		if strings.EqualFold(last, "mật") || p.AllUpper(span) && strings.EqualFold(last, "mat") {
			return flat, words
		}
	}
	return "", ""
}
