package intake

import (
	"strings"

	"sotruc/intake/capitals"
	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// readSubject reads the abstract: of a công văn under the number, of another type under the type line, of an article's
// paper behind its number.
func (r *reading) readSubject() {
	var p source.Span
	switch r.shape {
	case shapeNews:
		p = r.newsSubject()
	case shapeTitle:
		p = r.titleSubject()
	case shapePaper:
		if !r.about.Empty() {
			p = r.about
		} else if _, line := r.typeLine(); !line.Empty() {
			p = r.subjectBelow(line)
		} else {
			p = r.letterSubject()
		}
	case shapeUnknown:
	}
	p = r.TrimAny(p, "*\"“”_|-. ")
	if p.Empty() {
		return
	}
	subject := capitals.Sentence(strings.ReplaceAll(r.Value(p), " | ", " "), r.out.Directive.Place, r.out.Directive.Issuer)
	if len(subject) > longestSubject {
		return
	}
	r.out.Directive.Subject = subject
	r.note(doubt.FieldSubject, p)
}

// longestSubject bounds an abstract, in bytes: what is longer has run into the body.
const longestSubject = 1000

// newsSubject is what stands behind "về" in the sentence of the issue.
func (r *reading) newsSubject() source.Span {
	from := r.told.Number.To
	t := r.Tokens(source.Over(from, max(from, r.promulgate.To)))
	for i := range t {
		if t[i].Word != "ve" || i > 40 {
			continue
		}
		p := source.Over(t[i].From, r.promulgate.To)
		return r.TrimAny(p, ".;:")
	}
	return source.Span{}
}

// titleSubject is what stands behind "về" in a title.
func (r *reading) titleSubject() source.Span {
	row := r.rows[r.ownLine]
	for _, t := range r.Tokens(source.Over(row.From, min(row.To, row.From+page.FlatHead))) {
		if t.Word == "ve" {
			return source.Over(t.From, row.To)
		}
	}
	return source.Span{}
}

// subjectBelow reads the lines under the type line, up to a rule, a blank line or the body. An abstract that begins
// with "về" goes on while its lines do.
func (r *reading) subjectBelow(title source.Span) source.Span {
	line := r.line(title.From)
	p := source.Over(title.To, r.rows[line].To)
	for _, h := range r.hits { // QUYẾT ĐỊNH 5053/QĐ-BYT
		if h.From >= p.From && h.To <= p.To {
			p.From = h.To
		}
	}
	p = r.TrimAny(p, ":|")
	found := !p.Empty()
	r.headEnds(line)
	for i := line + 1; i < min(len(r.rows), line+12); i++ {
		row := r.TrimAny(r.rows[i], "|")
		switch {
		case row.Empty() && !found:
			continue
		case row.Empty(), outline.IsRule(r.Text, row), r.isWire(i), (r.UpperAt(row.From) || source.IsDash(r.Fold[row.From:]) || source.IsDigit(r.Fold[row.From])) && r.opensBody(row), found && !r.continuesSubject(p, row):
			return p
		}
		if !found || r.startsAbout(row) && !r.startsAbout(p) {
			p.From = row.From
		}
		p.To, found = row.To, true
		r.headEnds(i)
	}
	return p
}

func (r *reading) startsAbout(p source.Span) bool {
	flat := r.Flat(source.Over(p.From, min(p.To, p.From+20)))
	return strings.HasPrefix(flat, "ve ") || strings.HasPrefix(flat, "v/v")
}

// continuesSubject tells whether row goes on with the abstract p: in capitals both, or not yet at its "về", or in
// the middle of a sentence.
func (r *reading) continuesSubject(p, row source.Span) bool {
	switch {
	case r.AllUpper(p) && r.AllUpper(row):
		return true
	case r.startsAbout(row):
		return true
	case r.startsAbout(p):
		return !r.UpperAt(row.From) || r.Fold[p.To-1] == ','
	case r.Fold[row.From] == '(':
		return true
	}
	return row.To-row.From < 120 && !r.UpperAt(row.From) || r.AllUpper(row)
}

// letterSubject reads the abstract of a công văn: what stands between the number and Kính gửi and is neither the
// place and day, nor a mark.
func (r *reading) letterSubject() source.Span {
	if r.ownLine < 0 {
		return source.Span{}
	}
	var p source.Span
	for _, c := range r.cells {
		if c.Line < r.ownLine || c.From <= r.ownSpan().From {
			continue
		}
		row := c.Span
		if c.Line == r.ownLine && row.From < r.ownSpan().To {
			continue
		}
		flat := c.Flat
		switch {
		case strings.HasPrefix(flat, "kinh gui"), strings.HasPrefix(flat, "kinh trinh"), p.Empty() && r.opensBody(row), row.To-row.From > 400:
			return p
		case r.isPlaceDay(r.rows[c.Line]), r.isPlaceDay(row), urgencyOf(flat) != "", r.isLetterhead(row), flat == "du thao":
			if p.Empty() {
				continue
			}
			return p
		case !p.Empty() && (c.Line > r.line(p.To)+1 || r.AllUpper(p) && !r.AllUpper(row) || row.To-row.From > outline.LongLine && r.UpperAt(row.From) && r.opensBody(row)):
			return p
		}
		if p.Empty() {
			p.From = row.From
			if rest, ok := strings.CutPrefix(r.Fold[row.From:row.To], "v/v"); ok {
				p.From = row.To - len(strings.TrimLeft(rest, " :.\t"))
			}
		}
		p.To = row.To
		r.headEnds(c.Line)
	}
	return p
}

// isLetterhead tells whether a line, all in capitals, names a body.
func (r *reading) isLetterhead(p source.Span) bool {
	if !r.AllUpper(p) {
		return false
	}
	_, ok := who.Heads.At(r.Tokens(p), 0)
	return ok
}

// headEnds moves the end of the head behind a line.
func (r *reading) headEnds(line int) { r.bodyLine = max(r.bodyLine, line+1) }

// opensBody knows the words a body begins with.
func (r *reading) opensBody(p source.Span) bool {
	flat := strings.TrimLeft(r.Flat(source.Over(p.From, min(p.To, p.From+60))), "-–+* ")
	for _, words := range []string{
		"can cu ", "thuc hien ", "thi hanh ", "theo de nghi", "theo ", "de ", "truoc ", "nham ", "sau khi ", "sau ", "hien nay", "trong thoi gian", "tren co so",
		"kinh gui", "kinh trinh", "bo truong ", "chu tich ", "truong ban ", "thu tuong ", "giam doc ", "hoi dong nhan dan ", "thuc hien", "nhung ", "qua ", "thoi gian", "dien:", "quyet dinh:", "trien khai thuc hien ", "trong nhung",
		"uy ban nhan dan ", "ban thuong vu ", "dieu 1", "phan i", "phan thu", "tiep theo ", "tinh hinh ", "ngay ",
	} {
		if strings.HasPrefix(flat, words) {
			return true
		}
	}
	_, ok := r.OrdinalAt(p)
	return ok && len(flat) > 0 && flat[0] != '-'
}
