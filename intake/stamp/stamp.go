// Package stamp reads what an e-office writes over a paper when it is signed: who signed and when, and the number that was
// given. In text out of a PDF both stand on lines of their own, away from the blanks they were put over.
package stamp

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/page"
	"sotruc/intake/source"
)

// Stamp is one signing.
type Stamp struct {
	Day  dated.Day
	At   source.Span // the day
	Line int         // the line it stands on
	From int         // the first line of the stamp, which names who signed
}

// Find lists the stamps of a page in order: a day with an hour to the second and a time zone, or the day a label names as
// that of the signing. Only the last lines are looked at, and among those of more pages.
func Find(p *page.Page) []Stamp {
	var list []Stamp
	for i, row := range p.Rows {
		if len(list) == mostStamps {
			break
		}
		if row.To-row.From > longestLine || !holdsClock(p.Fold[row.From:row.To]) {
			continue
		}
		t := p.Tokens(row)
		for k := range t {
			d, next, ok := dated.DayAt(t, k, false)
			if !ok || d.Bad || d.Year == 0 || !isTime(t, next) {
				continue
			}
			if labelled(t, k) || hasZone(p, t, next, i) {
				list = append(list, Stamp{d, t.Over(k, next), i, firstLine(p, i, t, k)})
			}
			break
		}
	}
	return list
}

const (
	mostStamps  = 20
	longestLine = 300 // bytes
)

func holdsClock(s string) bool { return strings.Count(s, ":") > 1 }

// isTime tells whether a time to the second stands at i: 13:41:12.
func isTime(t source.Tokens, i int) bool {
	return t.Digits(i) == 2 && t.Word(i+1) == ":" && t.Digits(i+2) == 2 && t.Word(i+3) == ":" && t.Digits(i+4) == 2
}

// hasZone tells whether a time zone follows the time at i, on its line or the next.
func hasZone(p *page.Page, t source.Tokens, i, line int) bool {
	if t.Word(i+5) == "+" && t.Word(i+7) == ":" {
		return true
	}
	return i+5 >= len(t) && line+1 < len(p.Rows) && strings.HasPrefix(p.Fold[p.Rows[line+1].From:p.Rows[line+1].To], "+07:")
}

var labels = source.NewPhrases("thoi gian ky", "ngay ky", "ky ngay", "ky luc", "thoi diem ky")

// labelled tells whether the day at i follows the words for the instant of signing.
func labelled(t source.Tokens, i int) bool {
	for back := 1; back <= 5; back++ {
		if _, ok := labels.At(t, i-back); ok && i-back >= 0 {
			return true
		}
	}
	return false
}

// firstLine gives the first line of the stamp whose day stands at k of a line: the name above it may have two lines.
func firstLine(p *page.Page, line int, t source.Tokens, k int) int {
	if k > 0 || len(t) == 0 {
		return line
	}
	first := line
	for first > 0 && line-first < 2 {
		row := p.Rows[first-1]
		if row.Empty() || row.To-row.From > 80 || !p.AllUpper(row) {
			break
		}
		first--
	}
	return first
}

// LoneNumber finds the number a stamp gave a paper: a line that is nothing but digits, and not the number of a page. Where
// more than one could be it, the one beside a stamp is; ok is false where there is none or no telling. near tells whether
// it stands beside a stamp.
func LoneNumber(p *page.Page, stamps []Stamp) (at source.Span, line int, near, ok bool) {
	pageNumber, found := 1, 0
	for i, row := range p.Rows {
		if row.Empty() || row.To-row.From > source.LongestNumber || !isDigits(p.Fold[row.From:row.To]) {
			continue
		}
		n := p.Tokens(row)[0].Number
		if p.Fold[row.From] != '0' && (n == pageNumber+1 || n == 1 && pageNumber == 1) {
			pageNumber = max(n, pageNumber)
			continue
		}
		beside := besideStamp(i, stamps)
		if found++; beside && !near || found == 1 {
			at, line, near = row, i, beside
		}
	}
	return at, line, near, found == 1 || near
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// besideStamp tells whether a line is next to a stamp.
func besideStamp(line int, stamps []Stamp) bool {
	for _, s := range stamps {
		if line >= s.From-2 && line <= s.Line+2 {
			return true
		}
	}
	return false
}

// Clear takes the lines of stamps off the page, which are no part of the paper. The name of who signed stays where it is a
// line of its own.
func Clear(p *page.Page, stamps []Stamp) {
	gone := map[int]bool{}
	for _, s := range stamps {
		gone[s.Line] = true
		if next := s.Line + 1; next < len(p.Rows) && strings.HasPrefix(p.Fold[p.Rows[next].From:p.Rows[next].To], "+07:") {
			gone[next] = true
		}
		for i := s.Line - 1; i >= max(0, s.Line-4) && isSaid(p, i); i-- {
			gone[i] = true
		}
	}
	p.Drop(gone)
}

// said are the labels of what an e-office says about who signed, folded.
var said = source.NewPhrases("nguoi ky", "ky boi", "email", "co quan", "chuc vu", "to chuc")

// isSaid tells whether a line begins with one of these labels and a colon.
func isSaid(p *page.Page, line int) bool {
	row := p.Rows[line]
	t := p.Tokens(source.Over(row.From, min(row.To, row.From+40)))
	next, ok := said.At(t, 0)
	return ok && t.Word(next) == ":"
}
