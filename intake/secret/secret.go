// Package secret finds the marking of secrecy a paper bears. A list or a table that names the degrees is no marking: papers
// about how to mark others have such.
package secret

import (
	"strings"

	"sotruc/intake/page"
	"sotruc/intake/source"
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
	mark   Mark
	degree string
	lone   bool // in capitals, alone on its line
}

// Find finds the marking in its place: a line or a column of the head that is nothing but the mark, or a line in capitals
// alone anywhere, as a stamp on a later page is. Source: Hướng dẫn 05-HD/VPTW, các thành phần thể thức bổ sung.
func Find(p *page.Page) (Mark, bool) {
	var found []candidate
	head := headEnd(p)
	for i, row := range p.Rows {
		if row.Empty() || row.To-row.From > longestRow || !strings.Contains(p.Fold[row.From:row.To], "mat") {
			continue
		}
		columns := p.Columns(i)
		for _, c := range columns {
			degree, words := degreeOf(p, c)
			lone := len(columns) == 1 && p.AllUpper(c.Span)
			if degree != "" && (i < head && !isTable(columns) || lone) {
				found = append(found, candidate{Mark{words, lineOf(p, row)}, degree, lone})
			}
		}
	}
	for i, c := range found {
		if i > 0 && listed(found[i-1], c) || i+1 < len(found) && listed(c, found[i+1]) {
			continue
		}
		return c.mark, true
	}
	return Mark{}, false
}

// lineOf counts the line a row stands on; the rows of a text that lost its line ends are none of its own.
func lineOf(p *page.Page, row source.Span) int { return strings.Count(p.Fold[:row.From], "\n") + 1 }

// listed tells whether two marks stand so near each other, and are of two degrees, that they are a list.
func listed(a, b candidate) bool {
	return a.degree != b.degree && b.mark.Line-a.mark.Line <= near
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
