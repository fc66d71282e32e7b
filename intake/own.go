package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/news"
	"sotruc/intake/page"
	"sotruc/intake/signer"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
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
	if _, ok := r.head(); r.shape == shapeUnknown && (ok || signer.Ends(r.Page)) {
		r.shape = shapePaper
	}
	r.notice()
	if r.own >= 0 {
		h := r.hits[r.own]
		r.ownSymbol = h.Symbol
		r.note(doubt.FieldSymbol, h.Span)
	}
	r.ownSymbol = r.settleTU(r.ownSymbol)
	r.out.Directive.Symbol = r.ownSymbol.Text()
	if r.ownSymbol.Kind == "" && r.ownSymbol.Body == "" {
		r.out.Directive.Symbol = r.ownSymbol.Digits
	}
	r.out.Directive.DocNumber = r.ownSymbol.Number
	r.readPublished()
}

// headBytes is how far into a text its own number may stand.
const headBytes = 20000

// numberLine finds "Số 100-CV/ĐU": a capitalised Số that opens a column of the head and is followed by a symbol. In
// text that lost its lines the word before it must not be the name of a type.
func (r *reading) numberLine() bool {
	for i, h := range r.hits {
		if h.From > headBytes {
			break
		}
		before := strings.TrimRight(r.Fold[max(0, h.From-16):h.From], " \t\n:")
		if !strings.HasSuffix(before, "so") {
			continue
		}
		at := max(0, h.From-16) + len(before) - len("so")
		if !r.UpperAt(at) {
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
	if line < len(r.rows) && line >= page.HeadLines {
		for _, c := range r.Columns(line) {
			if c.From == at {
				return true
			}
		}
		return false
	}
	for _, c := range r.cells {
		if c.From == at {
			return true
		}
	}
	return false
}

// standsAlone tells whether "Số" at a folded offset is no part of "Công văn Số 5" or of a sentence.
func (r *reading) standsAlone(at int) bool {
	t := r.Tokens(r.window(source.Over(at, at), 60, 0))
	if len(t) == 0 {
		return true
	}
	if _, _, ok := symbol.KindBefore(t, len(t)); ok {
		return false
	}
	last := t[len(t)-1]
	return last.Word == "*" || last.Word == "_" || last.Word == "-" || last.Word == "nam" && !last.Upper || last.Number > 1900
}

// blankNumber finds the symbol of a draft: "Số      -CV/ĐU", or "Số:" with "/TTr-VPCP" further down.
func (r *reading) blankNumber() bool {
	for i, c := range r.cells {
		rest, ok := strings.CutPrefix(c.Flat, "so")
		if !ok || rest != "" && rest[0] != ' ' && rest[0] != ':' && rest[0] != '-' || !r.UpperAt(c.From) {
			continue
		}
		rest = strings.TrimLeft(rest, " :.…_")
		from := c.To - len(rest)
		if rest == "" {
			if from = r.laterTail(i); from < 0 {
				continue
			}
		}
		start, _ := r.Printed(source.Over(from, from))
		y, to, ok := symbol.ReadBlank(r.Clean, start)
		if !ok || y.Kind == "" && !strings.Contains(y.Body, "-") {
			continue
		}
		p := source.Over(from, r.Folded(to))
		r.ownSymbol, r.ownLine, r.shape, r.blank = y, c.Line, shapePaper, p
		r.note(doubt.FieldSymbol, p)
		r.doubtAt(doubt.FieldSymbol, doubt.MissingSymbol, p)
		r.stampedNumber()
		return true
	}
	return false
}

// laterTail finds a column below cell i that begins with the sign between number and symbol.
func (r *reading) laterTail(i int) int {
	for _, c := range r.cells[i+1 : min(len(r.cells), i+10)] {
		if r.Fold[c.From] == '/' || r.Fold[c.From] == '-' && c.To-c.From < 20 {
			return c.From
		}
	}
	return -1
}

// titleNumber reads a first line that is the paper's title: "KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ … VỀ …", "THÔNG CÁO
// BÁO CHÍ SỐ 68 VỀ …".
func (r *reading) titleNumber() bool {
	for _, c := range r.cells[:min(len(r.cells), 6)] {
		t := r.Tokens(source.Over(c.From, min(c.To, c.From+200)))
		k, next, ok := symbol.TitledAt(t, 0)
		if !ok || !t[0].Upper || !r.AllUpper(t.Over(0, next)) {
			continue
		}
		if named, body := r.titleBody(c); body > next {
			t, next = named, body
		}
		if t.Word(next) == "so" {
			next++
		}
		if next >= len(t) || t[next].Number < 0 {
			continue
		}
		for i, h := range r.hits {
			if h.From == t[next].From {
				r.own, r.ownLine, r.shape, r.kind = i, c.Line, shapeTitle, k
				return true
			}
		}
		if t.Word(next-1) == "so" && t.Word(next+1) != "/" && t.Word(next+1) != "-" {
			r.ownSymbol, r.ownLine, r.shape, r.kind = symbol.Symbol{Digits: t[next].Word, Number: t[next].Number}, c.Line, shapeTitle, k
			r.note(doubt.FieldSymbol, t[next].Span)
			return true
		}
	}
	return false
}

// titleBody reads a title that names who issued the paper before its number, on one line or the next: "NGHỊ ĐỊNH CỦA CHÍNH
// PHỦ SỐ 37/2007/NĐ-CP NGÀY …". It gives the words of the title and the index of "số", 0 where it is no such title.
func (r *reading) titleBody(c page.Cell) (t source.Tokens, so int) {
	end := c.To
	for i := c.Line + 1; i < min(len(r.rows), c.Line+4) && r.AllUpper(r.rows[i]); i++ {
		end = r.rows[i].To
	}
	t = r.Tokens(source.Over(c.From, min(end, c.From+400)))
	of := -1
	for i := 1; i < len(t); i++ {
		switch {
		case t[i].Word == "cua" && of < 0 && t[i].Upper:
			of = i
		case t[i].Word == "so" && of > 0 && t[i].Upper && t.Number(i+1) >= 0 && i > of+1:
			r.titled = t.Over(of+1, i)
			if end, ok := t.Phrase(of+1, "quoc hoi"); ok { // nước Cộng hòa …
				r.titled = t.Over(of+1, end)
			}
			r.headEnds(r.line(t[i].From))
			return t, i
		case t[i].Letter && !r.AllUpper(t[i].Span):
			return t, 0
		}
	}
	return t, 0
}

// issuedNumber finds the number of the paper an article tells of. Behind the head of a paper such words tell of another one,
// however the paper lost its own number.
func (r *reading) issuedNumber() bool {
	last := headBytes
	switch head, ok := r.head(); {
	case ok:
		last = min(last, r.rows[head].From)
	case signer.Ends(r.Page) && !r.reprints(): // all its head was cut off: whatever it says was issued is cited
		return false
	}
	told, ok := news.Text{Page: r.Page, Hits: r.hits, Sentence: r.sentenceAround}.Find(last)
	if !ok {
		return false
	}
	r.own, r.shape, r.kind, r.told = told.Hit, shapeNews, told.Kind, told
	r.promulgate = told.Sentence
	if told.Hit < 0 && told.Digits != "" {
		r.ownSymbol = symbol.Symbol{Digits: told.Digits, Number: r.Tokens(told.Number)[0].Number}
		r.note(doubt.FieldSymbol, told.Number)
	}
	if told.Weak {
		r.doubtAt(doubt.FieldSymbol, doubt.Told, told.Number)
	}
	return true
}

// reprints tells whether an article says that it goes on with the words of the paper.
func (r *reading) reprints() bool {
	start := r.Flat(source.Over(0, min(len(r.Fold), page.FlatHead)))
	for _, words := range []string{"toan van", "nguyen van", "xin gioi thieu", "toan bo noi dung", "noi dung nhu sau"} {
		if strings.Contains(start, words) {
			return true
		}
	}
	return false
}

// sentenceAround gives the sentence that holds a folded offset, within a bounded stretch.
func (r *reading) sentenceAround(offset int) source.Span {
	row := r.body().Around(min(r.line(offset), len(r.rows)-1))
	for i, last := r.line(row.To)+1, r.line(row.To)+tornLines; i < min(len(r.rows), last) && r.isUnended(row, i); i++ {
		row.To = r.rows[i].To
	}
	p := source.Over(max(row.From, offset-600), min(row.To, offset+1500))
	for _, t := range r.Tokens(p) {
		switch {
		case !t.Stop:
		case t.To <= offset && t.Word != ":":
			p.From = t.To
		case t.To > offset:
			return r.Trim(source.Over(p.From, t.To))
		}
	}
	return r.Trim(p)
}

// tornLines is how many lines a sentence of an article may go on over that nothing else shows to be torn.
const tornLines = 4

// isUnended tells whether the sentence at the end of p goes on with line i: no stop ends it, and its last line is of a length
// at which lines are broken.
func (r *reading) isUnended(p source.Span, i int) bool {
	return !r.rows[i].Empty() && r.rows[i-1].To == p.To && p.To-r.rows[i-1].From >= brokenLine && strings.IndexByte(".;:!?)", r.Fold[p.To-1]) < 0
}

// brokenLine is the least bytes a line has that was broken where it was full.
const brokenLine = 40

// head finds the line that the head of a paper has though no number was found: its greeting, or the titles of the Party
// or the State.
func (r *reading) head() (line int, ok bool) {
	for i := range r.rows[:min(len(r.rows), page.HeadLines)] {
		row := r.TrimAny(r.rows[i], "*-")
		flat := r.Flat(source.Over(row.From, min(row.To, row.From+80)))
		if strings.HasPrefix(flat, "kinh gui") || strings.Contains(flat, "dang cong san viet nam") && row.To-row.From < 80 && r.AllUpper(row) ||
			strings.Contains(flat, "cong hoa xa hoi chu nghia viet nam") {
			return i, true
		}
	}
	return 0, false
}

// settleTU writes TU for the TƯ that some papers print: TU is the province's committee, TW the centre. Where the head
// says neither, the letters stay.
func (r *reading) settleTU(y symbol.Symbol) symbol.Symbol {
	if !strings.Contains(y.Body, "TƯ") {
		return y
	}
	head := ""
	for _, c := range r.cells[:min(len(r.cells), 12)] {
		head += c.Flat + "\n"
	}
	switch {
	case strings.Contains(head, "tinh uy"), strings.Contains(head, "thanh uy"), strings.Contains(head, "dang bo tinh"):
		y.Body = strings.ReplaceAll(y.Body, "TƯ", "TU")
	case strings.Contains(head, "trung uong"):
		y.Body = strings.ReplaceAll(y.Body, "TƯ", "TW")
	}
	return y
}
