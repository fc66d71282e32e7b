// Package page is a paper cut into lines and columns: the lines of its head may have two, and a paper that lost its line
// ends gets them back. It knows where things stand on a page, not what they mean.
package page

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/intake/source"
)

// Page is the text of a paper with its lines.
type Page struct {
	*source.Text
	Rows []source.Span // the lines, each trimmed
	Head []Cell        // the columns of the lines a head may be among
}

// Cell is one column of a line.
type Cell struct {
	source.Span
	Line int
	Flat string
}

// HeadLines is how many lines with words a head is looked for among.
const HeadLines = 70

// New cuts text into lines and columns.
func New(text string) *Page {
	r := &Page{Text: source.New(text)}
	r.Rows = r.unflatten(r.Lines())
	for i, filled := 0, 0; i < min(len(r.Rows), 4*HeadLines) && filled < HeadLines; i++ {
		if !r.Rows[i].Empty() {
			r.Head = append(r.Head, r.Columns(i)...)
			filled++
		}
	}
	return r
}

// wideGap is the number of spaces between two columns of a head that lost its table.
const wideGap = "    "

// mostColumns bounds the columns of one line.
const mostColumns = 32

// Columns cuts a line at tabs, bars and wide gaps, without the titles of Party and State and without rules.
func (r *Page) Columns(line int) []Cell {
	var cells []Cell
	rest := r.Rows[line]
	for !rest.Empty() && len(cells) < mostColumns {
		s := r.Fold[rest.From:rest.To]
		cut, width := len(s), 0
		for _, sign := range []string{"\t", "|", wideGap} {
			if i := strings.Index(s[:cut], sign); i >= 0 {
				cut, width = i, len(sign)
			}
		}
		part := r.withoutTitles(r.withoutRule(r.TrimAny(source.Over(rest.From, rest.From+cut), "*_|")))
		if flat := r.Flat(part); strings.IndexFunc(flat, unicode.IsLetter) >= 0 || strings.IndexFunc(flat, unicode.IsDigit) >= 0 {
			cells = append(cells, Cell{part, line, flat})
		}
		rest = r.Trim(source.Over(rest.From+cut+width, rest.To))
	}
	return cells
}

// withoutRule cuts a rule of hyphens off the ends of p, which belongs under the words beside it.
func (r *Page) withoutRule(p source.Span) source.Span {
	const rule = "---"
	if strings.HasSuffix(r.Fold[p.From:p.To], rule) || strings.HasPrefix(r.Fold[p.From:p.To], rule) {
		return r.TrimAny(p, "-*_")
	}
	return p
}

// withoutTitles cuts the titles every paper has from the ends of p.
func (r *Page) withoutTitles(p source.Span) source.Span {
	for _, title := range []string{
		"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam", "cong hoa xahoi chu nghia viet nam",
		"doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "doc lap tu do hanh phuc",
	} {
		if p.To-p.From > 300 {
			return p
		}
		flat := r.Flat(p)
		i := strings.Index(flat, title)
		switch {
		case i < 0:
		case flat == title:
			return source.Over(p.From, p.From)
		case i == 0:
			p = r.Trim(source.Over(r.locate(p, len(title)), p.To))
		case i+len(title) == len(flat):
			p = r.Trim(source.Over(p.From, r.locate(p, i)))
		}
	}
	return p
}

// locate gives the folded offset of the n-th byte of Flat(p).
func (r *Page) locate(p source.Span, n int) int {
	gap := true
	for i := p.From; i < p.To; i++ {
		blank := source.IsBlank(r.Fold[i])
		if !blank || !gap {
			if n == 0 {
				return i
			}
			n--
		}
		gap = blank
	}
	return p.To
}

// LineAt tells which line holds a folded offset.
func (r *Page) LineAt(at int) int {
	lo, hi := 0, len(r.Rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.Rows[mid].To < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Drop empties lines that are no part of the paper.
func (r *Page) Drop(lines map[int]bool) {
	if len(lines) == 0 {
		return
	}
	for i := range lines {
		r.Rows[i].To = r.Rows[i].From
	}
	r.Head = slices.DeleteFunc(r.Head, func(c Cell) bool { return lines[c.Line] })
}
