package intake

import (
	"strings"

	"sotruc/intake/doubt"
)

// readKind settles the type: from the number, and for QĐ, which stands for two types, from the type line or the word
// before the number.
func (r *reading) readKind() {
	named, p := r.typeLine()
	said, ok := kindOf(r.ownSymbol)
	switch {
	case !ok && r.kind.name != "": // an article or a title names it
	case !ok:
		r.kind = named
	case sharesAbbr(named, said):
		r.kind = kind{abbr: said.abbr, name: named.name, fold: named.fold, tasks: named.tasks, about: named.about}
	case r.kind.abbr == said.abbr && r.kind.name != "":
	default:
		r.kind = said
		if said.abbr == "QĐ" && r.ownSymbol.party {
			r.kind.name = ""
			r.doubtMissing(doubt.FieldKind, doubt.UnknownKind)
		}
	}
	r.out.Directive.Kind, r.out.Directive.KindName = r.kind.abbr, r.kind.name
	switch {
	case !p.empty() && r.kind.name == named.name:
		r.note(doubt.FieldKind, p)
	case r.kind.abbr == "" && r.ownSymbol.kind != "":
		r.doubtAt(doubt.FieldKind, doubt.UnknownKind, r.ownSpan())
	case r.kind.abbr == "" && r.shape == shapePaper:
		r.doubtMissing(doubt.FieldKind, doubt.UnknownKind)
	}
}

// sharesAbbr tells whether a type named in words has the abbreviation of the one a symbol says. Quy định has two.
func sharesAbbr(named, said kind) bool {
	for _, k := range kinds {
		if k.fold == named.fold && k.abbr == said.abbr && k.abbr != "" {
			return true
		}
	}
	return false
}

// ownSpan is where the paper's own symbol stands.
func (r *reading) ownSpan() span {
	if r.own >= 0 {
		return r.hits[r.own].span
	}
	return r.blank
}

// typeLine finds the line of the head that is the name of a type in capitals: "KẾ HOẠCH", "QUYẾT ĐỊNH 5053/QĐ-BYT",
// "HƯỚNG DẪN VỀ …". Letters that a scanner pulled apart are put together.
func (r *reading) typeLine() (kind, span) {
	for _, c := range r.cells {
		if r.shape == shapeNews || c.to-c.from > 300 || c.line < r.ownLine-12 {
			continue
		}
		if k, p, ok := r.typeAt(c); ok {
			return k, p
		}
	}
	return kind{}, span{}
}

func (r *reading) typeAt(c cell) (kind, span, bool) {
	t := r.tokens(c.span)
	if k, next, ok := kindAt(t, 0); ok && k.name != "Công văn" {
		p := span{t[0].from, t[next-1].to}
		if r.allUpper(p) && (next == len(t) || t.word(next) == "ve" || t.word(next) == ":" || t.number(next) >= 0) {
			return k, p, true
		}
	}
	joined := strings.ReplaceAll(c.flat, " ", "")
	for _, k := range kinds {
		if joined == strings.ReplaceAll(k.fold, " ", "") && r.allUpper(c.span) {
			return k, c.span, true
		}
	}
	return kind{}, span{}, false
}

// readSubject reads the abstract: of a công văn under the number, of another type under the type line, of an article's
// paper behind its number.
func (r *reading) readSubject() {
	var p span
	switch r.shape {
	case shapeNews:
		p = r.newsSubject()
	case shapeTitle:
		p = r.titleSubject()
	case shapePaper:
		if _, line := r.typeLine(); !line.empty() {
			p = r.subjectBelow(line)
		} else {
			p = r.letterSubject()
		}
	case shapeUnknown:
	}
	p = r.trimAny(p, "*\"“”_|-. ")
	if p.empty() {
		return
	}
	subject := r.subjectCase(strings.ReplaceAll(r.value(p), " | ", " "))
	if len(subject) > longestSubject {
		return
	}
	r.out.Directive.Subject = subject
	r.note(doubt.FieldSubject, p)
}

// longestSubject bounds an abstract, in bytes: what is longer has run into the body.
const longestSubject = 1000

// newsSubject is what stands behind "về" in the sentence of the issue.
func (r *reading) newsSubject() span {
	from := r.hits[r.own].to
	t := r.tokens(span{from, max(from, r.promulgate.to)})
	for i := range t {
		if t[i].word != "ve" || i > 40 {
			continue
		}
		p := span{t[i].from, r.promulgate.to}
		return r.trimAny(p, ".;:")
	}
	return span{}
}

// titleSubject is what stands behind "về" in a title.
func (r *reading) titleSubject() span {
	row := r.rows[r.ownLine]
	for _, t := range r.tokens(span{row.from, min(row.to, row.from+flatHead)}) {
		if t.word == "ve" {
			return span{t.from, row.to}
		}
	}
	return span{}
}

// subjectBelow reads the lines under the type line, up to a rule, a blank line or the body. An abstract that begins
// with "về" goes on while its lines do.
func (r *reading) subjectBelow(title span) span {
	line := r.line(title.from)
	p := span{title.to, r.rows[line].to}
	for _, h := range r.hits { // QUYẾT ĐỊNH 5053/QĐ-BYT
		if h.from >= p.from && h.to <= p.to {
			p.from = h.to
		}
	}
	p = r.trimAny(p, ":|")
	found := !p.empty()
	r.headEnds(line)
	for i := line + 1; i < min(len(r.rows), line+12); i++ {
		row := r.trimAny(r.rows[i], "|")
		switch {
		case row.empty() && !found:
			continue
		case row.empty(), r.isRule(row), r.isWire(i), (r.upperAt(row.from) || isDash(r.fold[row.from:]) || isDigit(r.fold[row.from])) && r.opensBody(row), found && !r.continuesSubject(p, row):
			return p
		}
		if !found || r.startsAbout(row) && !r.startsAbout(p) {
			p.from = row.from
		}
		p.to, found = row.to, true
		r.headEnds(i)
	}
	return p
}

func (r *reading) startsAbout(p span) bool {
	flat := r.flat(span{p.from, min(p.to, p.from+20)})
	return strings.HasPrefix(flat, "ve ") || strings.HasPrefix(flat, "v/v")
}

// continuesSubject tells whether row goes on with the abstract p: in capitals both, or not yet at its "về", or in
// the middle of a sentence.
func (r *reading) continuesSubject(p, row span) bool {
	switch {
	case r.allUpper(p) && r.allUpper(row):
		return true
	case r.startsAbout(row):
		return true
	case r.startsAbout(p):
		return !r.upperAt(row.from) || r.fold[p.to-1] == ','
	case r.fold[row.from] == '(':
		return true
	}
	return row.to-row.from < 120 && !r.upperAt(row.from) || r.allUpper(row)
}

// isRule tells whether a line only separates.
func (r *reading) isRule(p span) bool {
	return strings.Trim(r.fold[p.from:p.to], "-_*=. –—·") == ""
}

// letterSubject reads the abstract of a công văn: what stands between the number and Kính gửi and is neither the
// place and day, nor a mark.
func (r *reading) letterSubject() span {
	if r.ownLine < 0 {
		return span{}
	}
	var p span
	for _, c := range r.cells {
		if c.line < r.ownLine || c.from <= r.ownSpan().from {
			continue
		}
		row := c.span
		if c.line == r.ownLine && row.from < r.ownSpan().to {
			continue
		}
		flat := c.flat
		switch {
		case strings.HasPrefix(flat, "kinh gui"), strings.HasPrefix(flat, "kinh trinh"), p.empty() && r.opensBody(row), row.to-row.from > 400:
			return p
		case r.isPlaceDay(r.rows[c.line]), r.isPlaceDay(row), urgencyOf(flat) != "", r.isLetterhead(row), flat == "du thao":
			if p.empty() {
				continue
			}
			return p
		case !p.empty() && c.line > r.line(p.to)+1:
			return p
		}
		if p.empty() {
			p.from = row.from
			if rest, ok := strings.CutPrefix(r.fold[row.from:row.to], "v/v"); ok {
				p.from = row.to - len(strings.TrimLeft(rest, " :.\t"))
			}
		}
		p.to = row.to
		r.headEnds(c.line)
	}
	return p
}

// isLetterhead tells whether a line, all in capitals, names a body.
func (r *reading) isLetterhead(p span) bool {
	if !r.allUpper(p) {
		return false
	}
	_, ok := bodyHeads.at(r.tokens(p), 0)
	return ok
}

// headEnds moves the end of the head behind a line.
func (r *reading) headEnds(line int) { r.bodyLine = max(r.bodyLine, line+1) }

// opensBody knows the words a body begins with.
func (r *reading) opensBody(p span) bool {
	flat := strings.TrimLeft(r.flat(span{p.from, min(p.to, p.from+60)}), "-–+* ")
	for _, words := range []string{
		"can cu ", "thuc hien ", "thi hanh ", "theo de nghi", "theo ", "de ", "truoc ", "nham ", "sau khi ", "sau ", "hien nay", "trong thoi gian", "tren co so",
		"kinh gui", "kinh trinh", "bo truong ", "chu tich ", "truong ban ", "thu tuong ", "giam doc ", "hoi dong nhan dan ", "thuc hien", "nhung ", "qua ", "thoi gian", "dien:", "quyet dinh:", "trien khai thuc hien ", "trong nhung",
		"uy ban nhan dan ", "ban thuong vu ", "dieu 1", "phan i", "phan thu", "tiep theo ", "tinh hinh ", "ngay ",
	} {
		if strings.HasPrefix(flat, words) {
			return true
		}
	}
	_, ok := r.ordinalAt(p)
	return ok && len(flat) > 0 && flat[0] != '-'
}
