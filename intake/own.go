package intake

import (
	"strings"

	"sotruc/intake/doubt"
)

// readSymbol finds the paper's own number and symbol among those it cites: in the number line of its head, else in its
// title, else where an article says that somebody issued it.
func (r *reading) readSymbol() {
	switch {
	case r.numberLine():
	case r.blankNumber():
	case r.titleNumber():
	case r.issuedNumber():
	}
	if r.shape == shapeUnknown && r.hasHead() {
		r.shape = shapePaper
	}
	if r.own >= 0 {
		h := r.hits[r.own]
		r.ownSymbol = h.symbol
		r.note(doubt.FieldSymbol, h.span)
	}
	r.ownSymbol = r.settleTU(r.ownSymbol)
	r.out.Directive.Symbol = r.ownSymbol.text()
	if r.ownSymbol.kind == "" && r.ownSymbol.body == "" {
		r.out.Directive.Symbol = r.ownSymbol.digits
	}
	r.out.Directive.DocNumber = r.ownSymbol.number
	r.readPublished()
}

// headBytes is how far into a text its own number may stand.
const headBytes = 20000

// numberLine finds "Số 100-CV/ĐU": a capitalised Số that opens a column of the head and is followed by a symbol. In
// text that lost its lines the word before it must not be the name of a type.
func (r *reading) numberLine() bool {
	for i, h := range r.hits {
		if h.from > headBytes {
			break
		}
		before := strings.TrimRight(r.fold[max(0, h.from-16):h.from], " \t\n:")
		if !strings.HasSuffix(before, "so") {
			continue
		}
		at := max(0, h.from-16) + len(before) - len("so")
		if !r.upperAt(at) {
			continue
		}
		line := r.line(at)
		opens := r.opensCell(at, line)
		if !opens && (line > 3 || !r.standsAlone(at)) {
			continue
		}
		r.own, r.ownLine, r.shape = i, line, shapePaper
		return true
	}
	return false
}

// opensCell tells whether a column of a line of the head begins at a folded offset.
func (r *reading) opensCell(at, line int) bool {
	if line < len(r.rows) && line >= headLines {
		for _, c := range r.columns(line) {
			if c.from == at {
				return true
			}
		}
		return false
	}
	for _, c := range r.cells {
		if c.from == at {
			return true
		}
	}
	return false
}

// standsAlone tells whether "Số" at a folded offset is no part of "Công văn Số 5" or of a sentence.
func (r *reading) standsAlone(at int) bool {
	t := r.tokens(r.window(span{at, at}, 60, 0))
	if len(t) == 0 {
		return true
	}
	if _, _, ok := kindBefore(t, len(t)); ok {
		return false
	}
	last := t[len(t)-1]
	return last.word == "*" || last.word == "_" || last.word == "-" || last.word == "nam" || last.number > 1900
}

// blankNumber finds the symbol of a draft: "Số      -CV/ĐU", or "Số:" with "/TTr-VPCP" further down.
func (r *reading) blankNumber() bool {
	for i, c := range r.cells {
		rest, ok := strings.CutPrefix(c.flat, "so")
		if !ok || rest != "" && rest[0] != ' ' && rest[0] != ':' && rest[0] != '-' || !r.upperAt(c.from) {
			continue
		}
		rest = strings.TrimLeft(rest, " :.…_")
		from := c.to - len(rest)
		if rest == "" {
			if from = r.laterTail(i); from < 0 {
				continue
			}
		}
		start, _ := r.printed(span{from, from})
		y, to, ok := readBlank(r.text, start)
		if !ok || y.kind == "" && !strings.Contains(y.body, "-") {
			continue
		}
		p := span{from, r.folded(to)}
		r.ownSymbol, r.ownLine, r.shape, r.blank = y, c.line, shapePaper, p
		r.note(doubt.FieldSymbol, p)
		r.doubtAt(doubt.FieldSymbol, doubt.MissingSymbol, p)
		return true
	}
	return false
}

// laterTail finds a column below cell i that begins with the sign between number and symbol.
func (r *reading) laterTail(i int) int {
	for _, c := range r.cells[i+1 : min(len(r.cells), i+10)] {
		if r.fold[c.from] == '/' || r.fold[c.from] == '-' && c.to-c.from < 20 {
			return c.from
		}
	}
	return -1
}

// titleNumber reads a first line that is the paper's title: "KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ … VỀ …", "THÔNG CÁO
// BÁO CHÍ SỐ 68 VỀ …".
func (r *reading) titleNumber() bool {
	for _, c := range r.cells[:min(len(r.cells), 6)] {
		t := r.tokens(span{c.from, min(c.to, c.from+200)})
		k, next, ok := kindAt(t, 0)
		if !ok || !t[0].upper || !r.allUpper(span{t[0].from, t[next-1].to}) {
			continue
		}
		if t.word(next) == "so" {
			next++
		}
		if next >= len(t) || t[next].number < 0 {
			continue
		}
		for i, h := range r.hits {
			if h.from == t[next].from {
				r.own, r.ownLine, r.shape, r.kind = i, c.line, shapeTitle, k
				return true
			}
		}
		if t.word(next-1) == "so" && t.word(next+1) != "/" && t.word(next+1) != "-" {
			r.ownSymbol, r.ownLine, r.shape, r.kind = symbol{digits: t[next].word, number: t[next].number}, c.line, shapeTitle, k
			r.note(doubt.FieldSymbol, t[next].span)
			return true
		}
	}
	return false
}

// issuing are the words of an article that say a paper was issued.
var issuing = []string{"ky ban hanh", "ban hanh", "da co", "vua co", "co", "ra", "gui", "phat di", "ky"}

// issuedNumber finds "… ban hành Kế hoạch số 302-KH/QU": the number of the paper an article tells of.
func (r *reading) issuedNumber() bool {
	for i, h := range r.hits {
		if h.from > headBytes {
			break
		}
		t := r.tokens(span{max(0, h.from-120), h.from})
		n := len(t)
		if n > 0 && t[n-1].word == "so" {
			n--
		}
		for n > 0 && isHaste(t, n-1) {
			n--
		}
		k, from, ok := kindBefore(t, n)
		if !ok {
			continue
		}
		for _, verb := range issuing {
			count := strings.Count(verb, " ") + 1
			if _, ok := t.phrase(from-count, verb); ok && !isCiting(t, from-count) {
				r.own, r.shape, r.kind = i, shapeNews, k
				r.promulgate = r.sentenceAround(h.from)
				return true
			}
		}
	}
	return false
}

// isHaste tells whether the token is part of a mark of urgency: "Công điện khẩn số", "Công văn hỏa tốc số".
func isHaste(t tokens, i int) bool {
	switch t[i].word {
	case "khan", "hoa", "toc", "thuong":
		return true
	}
	return false
}

// isCiting tells whether the verb at i belongs to a citation: "được ban hành", "do … ban hành".
func isCiting(t tokens, i int) bool {
	return t.word(i-1) == "duoc" || t.word(i-1) == "viec"
}

// sentenceAround gives the sentence that holds a folded offset, within a bounded stretch.
func (r *reading) sentenceAround(offset int) span {
	row := r.linesAround(min(r.line(offset), len(r.rows)-1))
	p := span{max(row.from, offset-600), min(row.to, offset+1500)}
	for _, t := range r.tokens(p) {
		switch {
		case !t.stop:
		case t.to <= offset && t.word != ":":
			p.from = t.to
		case t.to > offset:
			return r.trim(span{p.from, t.to})
		}
	}
	return r.trim(p)
}

// hasHead tells whether the text has the head of a paper though no number was found.
func (r *reading) hasHead() bool {
	for i := range r.rows[:min(len(r.rows), headLines)] {
		flat := r.flat(span{r.rows[i].from, min(r.rows[i].to, r.rows[i].from+80)})
		if strings.HasPrefix(flat, "kinh gui") || strings.Contains(flat, "dang cong san viet nam") && r.rows[i].to-r.rows[i].from < 80 && r.allUpper(r.rows[i]) ||
			strings.Contains(flat, "cong hoa xa hoi chu nghia viet nam") {
			return true
		}
	}
	return false
}

// settleTU writes TU for the TƯ that some papers print: TU is the province's committee, TW the centre. Where the head
// says neither, the letters stay.
func (r *reading) settleTU(y symbol) symbol {
	if !strings.Contains(y.body, "TƯ") {
		return y
	}
	head := ""
	for _, c := range r.cells[:min(len(r.cells), 12)] {
		head += c.flat + "\n"
	}
	switch {
	case strings.Contains(head, "tinh uy"), strings.Contains(head, "thanh uy"), strings.Contains(head, "dang bo tinh"):
		y.body = strings.ReplaceAll(y.body, "TƯ", "TU")
	case strings.Contains(head, "trung uong"):
		y.body = strings.ReplaceAll(y.body, "TƯ", "TW")
	}
	return y
}
