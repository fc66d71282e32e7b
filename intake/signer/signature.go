package signer

import (
	"strings"

	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Signature is the end of a paper: who signed in what office, and where the recipients are listed.
type Signature struct {
	Titles []source.Span
	Name   source.Span // empty where there is none
	Line   int         // the first line of it
	Found  bool
}

const (
	lastLines = 60 // how many of the last lines may hold the signature where no recipients are listed
	above     = 20 // lines above the recipients that may
	below     = 45 // and below
)

// Read finds the signature behind a line. Where the recipients are listed it is beside them, whatever is attached behind;
// else it is at the very end. other tells names that are no person's, such as the place of the paper.
func Read(p *page.Page, from int, other func(name string) bool) Signature {
	first, last := max(from, len(p.Rows)-lastLines), len(p.Rows)
	if noted := recipients(p, from); noted >= 0 {
		first, last = max(from, noted-above), min(len(p.Rows), noted+below)
		last = attached(p, noted+1, last)
	} else {
		last = attached(p, first+1, last)
	}
	var block []page.Cell
	for i := behindGrounds(p, first, last); i < last; i++ {
		if p.Rows[i].To-p.Rows[i].From > longestRow {
			block = nil
			continue
		}
		block = append(block, p.Columns(i)...)
	}
	return find(p, block, other)
}

// behindGrounds gives the first line behind the grounds of a decision that stand from first up to last: above them its head names in capitals
// whose decision it is, in the words of a signature.
func behindGrounds(p *page.Page, first, last int) int {
	behind, grounded := first, false
	for i := first; i < last; i++ {
		row := p.TrimAny(p.Rows[i], "-–+*: ")
		flat := p.Flat(source.Over(max(row.From, row.To-40), row.To))
		switch {
		case p.Starts(row, []string{"can cu "}) && p.UpperAt(row.From):
			grounded = true
		case grounded && p.AllUpper(row) && (strings.HasSuffix(flat, "quyet dinh") || strings.HasSuffix(flat, "quyet nghi")):
			behind = i + 1
		}
		if isNoted(page.Cell{Span: row, Flat: p.Flat(source.Over(row.From, min(row.To, row.From+40)))}) {
			break
		}
	}
	return behind
}

// longestRow bounds a line of a signature, in bytes.
const longestRow = 500

// recipients gives the first line behind from that begins the list of recipients, -1 where there is none.
func recipients(p *page.Page, from int) int {
	for i := from; i < len(p.Rows); i++ {
		if !strings.Contains(p.Fold[p.Rows[i].From:p.Rows[i].To], "noi nhan") {
			continue
		}
		for _, c := range p.Columns(i) {
			if isNoted(c) {
				return i
			}
		}
	}
	return -1
}

// Ends tells whether a text has the end of a paper: the list of recipients, or near its end a line in capitals that begins
// with an authority.
func Ends(p *page.Page) bool {
	if recipients(p, 0) >= 0 {
		return true
	}
	for i := max(0, len(p.Rows)-lastLines); i < len(p.Rows); i++ {
		if row := p.Rows[i]; row.To-row.From > 120 || !strings.ContainsAny(p.Fold[row.From:min(row.To, row.From+4)], "/.") {
			continue
		}
		if Opens(p.Flat(p.Rows[i])) && p.AllUpper(p.Rows[i]) {
			return true
		}
	}
	return false
}

// Opens tells whether a folded line begins with an authority.
func Opens(flat string) bool {
	for _, mark := range authorities {
		if strings.HasPrefix(flat+" ", mark) {
			return true
		}
	}
	return false
}

// isNoted tells whether a column begins the list of recipients.
func isNoted(c page.Cell) bool {
	rest, ok := strings.CutPrefix(strings.Trim(c.Flat, "*- "), "noi nhan")
	return ok && strings.HasPrefix(strings.TrimSpace(rest), ":")
}

var annexes = source.NewPhrases("phu luc", "danh sach", "chuong trinh", "bieu mau", "mau so", "de cuong", "quy che", "quy dinh", "noi dung chuong trinh", "lich", "ban cam ket", "sao y", "sao luc", "trich sao",
	"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam")

// attached gives the first line from first up to last that begins what is attached behind a paper: the name of an annex or
// the title of another paper, in capitals.
func attached(p *page.Page, first, last int) int {
	for i := first; i < last; i++ {
		row := p.Rows[i]
		if row.Empty() || row.To-row.From > longestRow {
			continue
		}
		row = p.TrimAny(row, "*|_ ")
		if _, ok := annexes.At(p.Tokens(source.Over(row.From, min(row.To, row.From+80))), 0); ok && p.AllUpper(row) {
			return i
		}
	}
	return last
}

// find reads the signature out of the columns of its lines.
func find(p *page.Page, block []page.Cell, other func(string) bool) (s Signature) {
	at, titles := titlesOf(p, block)
	noted := false
	for i, c := range block {
		if isNoted(c) {
			if noted = true; at < 0 {
				at = i
			}
			if !s.Found || c.Line < s.Line {
				s.Line, s.Found = c.Line, true
			}
		}
	}
	if at < 0 {
		return Signature{}
	}
	if !s.Found || block[at].Line < s.Line {
		s.Line, s.Found = block[at].Line, true
	}
	s.Titles = titles
	for i := len(block) - 1; i > at; i-- {
		c := block[i]
		if noted && source.IsDash(p.Fold[c.From:]) {
			continue
		}
		if name, ok := nameIn(p, c, len(titles) == 0); ok && !other(p.Value(name)) {
			s.Name = name
			break
		}
	}
	return s
}

// nameIn reads the name a column is, without rank and without the words that say it was signed.
func nameIn(p *page.Page, c page.Cell, familyKnown bool) (source.Span, bool) {
	cut := withoutSigned(p, c.Span)
	name := withoutRank(p.Text, cut)
	if _, body := who.HeadAt(p.Tokens(source.Over(name.From, min(name.To, name.From+60))), 0); body && p.AllUpper(name) {
		return name, false
	}
	return name, isName(p.Value(name), familyKnown && name == c.Span)
}

// withoutSigned cuts "(Đã ký)", "Đã ký:" and "– Đã ký" off a name.
func withoutSigned(p *page.Page, span source.Span) source.Span {
	if span.To-span.From > 120 {
		return span
	}
	t := p.Tokens(span)
	if next, ok := t.AnyPhrase(0, []string{"da ky :", "nguoi ky :"}); ok && next < len(t) {
		return source.Over(t[next].From, span.To)
	}
	for i := 1; i < len(t); i++ {
		next, ok := t.Phrase(i, "da ky")
		if !ok || next < len(t) && t[next].Letter {
			continue
		}
		for i > 1 && !t[i-1].Letter {
			i--
		}
		return t.Over(0, i)
	}
	return span
}

// titlesOf finds the authority and the lines in capitals under it, or an office in capitals alone. Where the list of
// recipients stands beside, its lines come between.
func titlesOf(p *page.Page, block []page.Cell) (at int, titles []source.Span) {
	at, last := -1, 0
	for i, c := range block {
		span := Authority(p.Text, c.Span)
		if !p.AllUpper(span) && !isPlain(p, span, at >= 0 && c.Line <= last+3) || source.IsDash(p.Fold[span.From:]) || strings.HasSuffix(strings.TrimRight(p.Fold[span.From:span.To], "*\"” "), ":") {
			continue
		}
		flat := p.Flat(span)
		mark := Opens(flat)
		switch {
		case mark && (at < 0 || c.Line > last+3):
			at, last, titles = i, c.Line, []source.Span{span}
		case mark || IsOffice(flat) && (at < 0 || c.Line <= last+3):
			if at < 0 {
				at = i
			}
			last, titles = c.Line, append(titles, span)
		}
	}
	return at, titles
}

// isPlain tells whether a short line in ordinary letters opens a signature ("T/M Ban Thường vụ"), or below such a line is an office to its end.
func isPlain(p *page.Page, span source.Span, below bool) bool {
	flat := p.Flat(span)
	if len(flat) > 60 || len(flat) < 4 || !p.UpperAt(span.From) {
		return false
	}
	return strings.ContainsAny(flat[:4], "/.") && Opens(flat) || below && len(flat) < 40 && !strings.ContainsAny(flat, ".,;:") && IsOffice(flat)
}

// Labelled reads the name a site prints among what it says of a paper: "Người ký: …".
func Labelled(p *page.Page) (source.Span, bool) {
	for _, row := range p.Rows[:min(len(p.Rows), page.HeadLines)] {
		if row.To-row.From > longestRow || !strings.Contains(p.Fold[row.From:row.To], "nguoi ky") {
			continue
		}
		t := p.Tokens(row)
		for i := range t {
			if next, ok := t.Phrase(i, "nguoi ky :"); ok {
				if end, ok := NameAt(t, next); ok {
					return t.Over(next, end), true
				}
			}
		}
	}
	return source.Span{}, false
}
