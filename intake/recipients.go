package intake

import (
	"strings"

	"sotruc/intake/doubt"
)

// readRecipients reads the list behind "Kính gửi" ("ĐIỆN:" of a công điện), else the one behind "Nơi nhận", without
// the copies for the file.
func (r *reading) readRecipients() {
	if r.shape == shapeNews {
		return
	}
	for i := max(0, min(r.ownLine, len(r.rows))); i < min(len(r.rows), max(r.ownLine, 0)+headLines); i++ {
		row := r.rows[i]
		rest, ok := r.afterLabel(row, "kinh gui", "kinh trinh", "dien")
		if last, behind, wire := r.wireAt(i); wire {
			i, rest, ok = last, behind, true
		}
		if !ok {
			continue
		}
		r.greeting = i
		r.bodyLine = r.takeRecipients(rest, i, false)
		return
	}
	for i := len(r.rows) - 1; i >= max(0, len(r.rows)-headLines); i-- {
		for _, c := range r.columns(i) {
			if rest, ok := r.afterLabel(c.span, "noi nhan"); ok {
				r.takeRecipients(rest, i, true)
				return
			}
		}
	}
}

// afterLabel gives what follows a label and its colon at the start of p.
func (r *reading) afterLabel(p span, labels ...string) (span, bool) {
	p = r.trimAny(p, "*-")
	t := r.tokens(span{p.from, min(p.to, p.from+60)})
	next, ok := t.anyPhrase(0, labels)
	if !ok || t.word(next) != ":" || !t[0].upper {
		return span{}, false
	}
	return r.trim(span{t[next].to, p.to}), true
}

// takeRecipients reads the list that begins with rest on a line, and gives the line behind it.
func (r *reading) takeRecipients(rest span, line int, copies bool) int {
	if !rest.empty() {
		r.recipientsIn(rest, copies)
	}
	next := line + 1
	dashed := !rest.empty() && isDash(r.fold[rest.from:])
	for ; next < len(r.rows) && next < line+60; next++ {
		row := r.rows[next]
		if row.empty() {
			if len(r.out.Directive.Recipients) == 0 || dashed && next+1 < len(r.rows) && isDash(r.fold[r.rows[next+1].from:]) {
				continue
			}
			break
		}
		if copies {
			columns := r.columns(next)
			if len(columns) == 0 || !isDash(r.fold[columns[0].from:]) {
				break
			}
			r.recipientsIn(columns[0].span, copies)
			continue
		}
		item := isDash(r.fold[row.from:])
		if !item && (dashed || len(r.out.Directive.Recipients) > 0) && (r.opensBody(row) || r.speaks(row) || r.beginsAnew(next) || row.to-row.from > 200 || r.ends(row, ":") || r.ends(r.rows[next-1], ".")) {
			break
		}
		if !item && len(r.out.Directive.Recipients) > 0 {
			r.continueRecipient(row)
			continue
		}
		dashed = dashed || item
		r.recipientsIn(row, copies)
	}
	return next
}

// beginsAnew tells whether a line of some length begins with a capital though the one before had room for its first
// word and is no part of a list.
func (r *reading) beginsAnew(line int) bool {
	row, before := r.rows[line], r.rows[line-1]
	if before.empty() || row.to-row.from < longLine-10 || !r.upperAt(row.from) || strings.IndexByte(",;-", r.fold[before.to-1]) >= 0 {
		return false
	}
	return !r.isFull(before.to, row, r.wrapWidth())
}

// speaks tells whether a line is a sentence in which a body does something, and no name that goes on.
func (r *reading) speaks(p span) bool {
	t := r.tokens(span{p.from, min(p.to, p.from+300)})
	if len(t) == 0 || !t[0].upper {
		return false
	}
	end, ok := bodyAt(t, 0)
	if !ok || end >= len(t) || t[end-1].stop {
		return false
	}
	_, speaks := speaking.at(t, end)
	return speaks || r.isAct(t, end) && t.word(end) != ":"
}

// speaking are the verbs by which a paper says what it wants.
var speaking = newPhrases(
	"yeu cau", "de nghi", "moi", "tran trong", "kinh", "thong bao", "nhan duoc", "trien khai", "giao", "chi dao", "ban hanh", "gui", "da", "dang", "vua", "se", "xin", "thong nhat", "phan cong",
)

// recipientsIn notes every recipient of a line: one behind each dash, or parted by semicolons.
func (r *reading) recipientsIn(p span, copies bool) {
	for !p.empty() {
		part := p
		for _, sign := range []string{";", ", -", ",-"} {
			if i := strings.Index(r.fold[part.from:part.to], sign); i >= 0 {
				part.to = part.from + i
			}
		}
		p.from = min(p.to, part.to+1)
		part = r.trimAny(part, "-+*;,. ")
		for isDash(r.fold[part.from:part.to]) {
			part = r.trim(span{part.from + len("–"), part.to})
		}
		flat := r.flat(part)
		if part.empty() || copies && (strings.HasPrefix(flat, "luu") || strings.HasPrefix(flat, "nhu ")) {
			continue
		}
		r.out.Directive.Recipients = append(r.out.Directive.Recipients, r.value(part))
		r.note(doubt.FieldRecipients, part)
	}
}

// continueRecipient adds a line to the last recipient.
func (r *reading) continueRecipient(row span) {
	list := r.out.Directive.Recipients
	p := r.trimAny(row, ";,. ")
	if p.empty() {
		return
	}
	list[len(list)-1] += " " + r.value(p)
	last := &r.out.Spans[len(r.out.Spans)-1]
	_, last.End = r.printed(p)
}
