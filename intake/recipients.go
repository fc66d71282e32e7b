package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/outline"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// readRecipients reads the list behind "Kính gửi" ("ĐIỆN:" of a công điện), else the one behind "Nơi nhận", without
// the copies for the file.
func (r *reading) readRecipients() {
	if r.shape == shapeNews {
		return
	}
	for i := max(0, min(r.ownLine, len(r.rows))); i < min(len(r.rows), max(r.ownLine, 0)+page.HeadLines); i++ {
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
	for i := len(r.rows) - 1; i >= max(0, len(r.rows)-page.HeadLines); i-- {
		for _, c := range r.Columns(i) {
			if rest, ok := r.afterLabel(c.Span, "noi nhan"); ok {
				r.takeRecipients(rest, i, true)
				return
			}
		}
	}
}

// afterLabel gives what follows a label and its colon at the start of p.
func (r *reading) afterLabel(p source.Span, labels ...string) (source.Span, bool) {
	p = r.TrimAny(p, "*-")
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+60)))
	next, ok := t.AnyPhrase(0, labels)
	if !ok || t.Word(next) != ":" || !t[0].Upper {
		return source.Span{}, false
	}
	return r.Trim(source.Over(t[next].To, p.To)), true
}

// takeRecipients reads the list that begins with rest on a line, and gives the line behind it.
func (r *reading) takeRecipients(rest source.Span, line int, copies bool) int {
	if !rest.Empty() {
		r.recipientsIn(rest, copies)
	}
	next := line + 1
	dashed := !rest.Empty() && source.IsDash(r.Fold[rest.From:])
	for ; next < len(r.rows) && next < line+60; next++ {
		row := r.rows[next]
		if row.Empty() {
			if len(r.out.Directive.Recipients) == 0 || dashed && next+1 < len(r.rows) && source.IsDash(r.Fold[r.rows[next+1].From:]) {
				continue
			}
			break
		}
		if copies {
			columns := r.Columns(next)
			if len(columns) == 0 || !source.IsDash(r.Fold[columns[0].From:]) {
				break
			}
			r.recipientsIn(columns[0].Span, copies)
			continue
		}
		item := source.IsDash(r.Fold[row.From:])
		said, heading := r.TrimAny(row, "-+ "), r.AllUpper(row) && len(r.out.Directive.Recipients) > 0 && !r.isLetterhead(row)
		if heading || item && duty.Asks(r.Text, said) && !strings.Contains(r.Fold[said.From:said.To], ":") { // an order is no name
			break
		}
		if !item && (dashed || len(r.out.Directive.Recipients) > 0) && (r.opensBody(row) || r.speaks(row) || r.beginsAnew(next) || row.To-row.From > 200 || r.Ends(row, ":") || r.Ends(r.rows[next-1], ".")) {
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
	if before.Empty() || row.To-row.From < outline.LongLine-10 || !r.UpperAt(row.From) || strings.IndexByte(",;-", r.Fold[before.To-1]) >= 0 {
		return false
	}
	return !r.body().IsFull(before.To, row, r.body().WrapWidth())
}

// speaks tells whether a line is a sentence in which a body does something, and no name that goes on.
func (r *reading) speaks(p source.Span) bool {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+300)))
	if len(t) == 0 || !t[0].Upper {
		return false
	}
	end, ok := who.BodyAt(t, 0)
	if !ok || end >= len(t) || t[end-1].Stop {
		return false
	}
	_, speaks := speaking.At(t, end)
	return speaks || duty.IsAct(r.Text, t, end) && t.Word(end) != ":"
}

// speaking are the verbs by which a paper says what it wants.
var speaking = source.NewPhrases(
	"yeu cau", "de nghi", "moi", "tran trong", "kinh", "thong bao", "nhan duoc", "trien khai", "giao", "chi dao", "ban hanh", "gui", "da", "dang", "vua", "se", "xin", "thong nhat", "phan cong",
)

// recipientsIn notes every recipient of a line: one behind each dash, or parted by semicolons.
func (r *reading) recipientsIn(p source.Span, copies bool) {
	for !p.Empty() {
		part := p
		for _, sign := range []string{";", ", -", ",-"} {
			if i := strings.Index(r.Fold[part.From:part.To], sign); i >= 0 {
				part.To = part.From + i
			}
		}
		p.From = min(p.To, part.To+1)
		part = r.TrimAny(part, "-+*;,. ")
		for source.IsDash(r.Fold[part.From:part.To]) {
			part = r.Trim(source.Over(part.From+len("–"), part.To))
		}
		flat := r.Flat(part)
		if part.Empty() || copies && (strings.HasPrefix(flat, "luu") || strings.HasPrefix(flat, "nhu ")) {
			continue
		}
		r.out.Directive.Recipients = append(r.out.Directive.Recipients, r.Value(part))
		r.note(doubt.FieldRecipients, part)
	}
}

// continueRecipient adds a line to the last recipient.
func (r *reading) continueRecipient(row source.Span) {
	list := r.out.Directive.Recipients
	p := r.TrimAny(row, ";,. ")
	if p.Empty() {
		return
	}
	list[len(list)-1] += " " + r.Value(p)
	last := &r.out.Spans[len(r.out.Spans)-1]
	_, last.End = r.Printed(p)
}
