package intake

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/intake/page"
	"sotruc/intake/secret"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/model"
	"sotruc/model/viet"
)

// takePacket writes what the sender of an exchange packet says of the paper into the proposal. It counts for more than
// what was read from the text; where the two say different things a doubt keeps the words of the text.
//
// Two values are treated otherwise. The offices a packet is sent to are not those a paper speaks to, so the recipients
// of both stand, those of the text first. And a degree of urgency is never lowered.
func (p *Proposal) takePacket(m doctext.Packet) {
	d := &p.Directive
	p.takeSymbol(m)
	p.takeKind(m.KindName)
	p.take(doubt.FieldIssuer, &d.Issuer, source.SentenceCase(m.Issuer), sameBody)
	p.take(doubt.FieldPlace, &d.Place, m.Place, viet.SameText)
	p.takeDate(m.Date)
	p.take(doubt.FieldSubject, &d.Subject, m.Subject, within)
	p.take(doubt.FieldSigner, &d.Signer, m.Signer, within)
	title := strings.Trim(m.Competence+", "+m.Position, ", ")
	p.take(doubt.FieldSignerTitle, &d.SignerTitle, title, sameTitle)
	for _, to := range m.Recipients {
		if !slices.ContainsFunc(d.Recipients, func(known string) bool { return sameBody(known, to) }) {
			d.Recipients = append(d.Recipients, to)
		}
	}
	p.takeUrgency(m.Priority)
	p.takeDue(m.Due)
}

// take puts said in place of *value. What says the same stays as the paper prints it.
func (p *Proposal) take(field string, value *string, said string, same func(a, b string) bool) {
	if said == "" {
		return
	}
	switch {
	case *value == "":
		p.settle(field)
	case same(*value, said):
		p.settle(field)
		return
	default:
		p.differ(field, *value)
	}
	*value = said
}

// settle drops the doubts about a field the sender speaks of: that it is missing, inferred or not legible.
func (p *Proposal) settle(field string) {
	p.Doubts = slices.DeleteFunc(p.Doubts, func(d doubt.Doubt) bool {
		return d.Field == field && d.Code != doubt.NotDirective && d.Code != doubt.Article
	})
}

// differ notes that the text says something else, and where.
func (p *Proposal) differ(field, text string) {
	p.settle(field)
	d := doubt.About(field, doubt.Differs, text)
	for i, s := range p.Spans {
		if s.Field == field {
			d.Start, d.End = s.Start, s.End
			p.Spans = slices.Delete(p.Spans, i, i+1) // the value is not from there any more
			break
		}
	}
	p.Doubts = append(p.Doubts, d)
}

// takeSymbol normalises the symbol as one printed in a paper.
func (p *Proposal) takeSymbol(m doctext.Packet) {
	if m.Symbol == "" {
		return
	}
	read := newReading("Số " + m.Symbol + "\n").read().Directive
	if read.Symbol == "" {
		read.Symbol = m.Symbol
	}
	before := p.Directive.Symbol
	if p.take(doubt.FieldSymbol, &p.Directive.Symbol, read.Symbol, viet.SameText); p.Directive.Symbol == before {
		return // then number and type are those of the text too
	}
	p.Directive.DocNumber = read.DocNumber
	if read.Kind != "" {
		p.Directive.Kind, p.Directive.KindName = read.Kind, read.KindName
		p.settle(doubt.FieldKind)
	}
}

// takeKind takes the type of paper where the sender names one that is known.
func (p *Proposal) takeKind(name string) {
	k, ok := symbol.KindNamed(onlyWords(name))
	if !ok || k.Name == "" {
		return
	}
	d := &p.Directive
	if sharesAbbr(k, symbol.Kind{Abbr: d.Kind}) && d.Kind != "" {
		k.Abbr = d.Kind // Quy định has two
	}
	p.take(doubt.FieldKind, &d.KindName, k.Name, viet.SameText)
	d.Kind = k.Abbr
}

func (p *Proposal) takeDate(said string) {
	date, err := model.ParseDate(said)
	if err != nil || date == 0 { // no day of the calendar: the text is the better source
		return
	}
	d := &p.Directive
	switch d.IssuedOn {
	case 0, date:
		p.settle(doubt.FieldIssuedOn)
	default:
		p.differ(doubt.FieldIssuedOn, d.IssuedOn.Local())
	}
	d.IssuedOn = date
}

// takeUrgency takes a degree named in words. The numbers some systems write instead follow no list in public, so one
// that is not zero is only a doubt where the text names no degree.
func (p *Proposal) takeUrgency(priority string) {
	d := &p.Directive
	said := urgencyOf(viet.Fold(priority))
	switch {
	case said == "" && strings.Trim(priority, "0123456789") == "" && strings.Trim(priority, "0") != "" && d.Urgency == model.UrgencyNormal:
		p.Doubts = append(p.Doubts, doubt.About(doubt.FieldUrgency, doubt.Priority, priority))
	case said == "" || said == d.Urgency:
	case d.Urgency == model.UrgencyNormal:
		d.Urgency = said
	default:
		p.Doubts = append(p.Doubts, doubt.About(doubt.FieldUrgency, doubt.Differs, priority))
		d.Urgency = urgencies[max(slices.Index(urgencies, said), slices.Index(urgencies, d.Urgency))]
	}
}

var urgencies = []model.Urgency{model.UrgencyNormal, model.UrgencyUrgent, model.UrgencyVeryUrgent, model.UrgencyFlash}

// takeDue gives the due day of the packet to the only task of the paper, where that has no deadline of its own. With
// more tasks nobody knows which is meant, so the day is a doubt; one a task has already is nothing new.
func (p *Proposal) takeDue(said string) {
	due, err := model.ParseDate(said)
	if err != nil || due == 0 {
		return
	}
	tasks := p.Directive.Tasks
	if len(tasks) == 1 && len(tasks[0].Tasks) == 0 && len(tasks[0].Deadlines) == 0 {
		deadline := model.Deadline{Phrase: due.Local(), Every: model.EveryOnce, Due: due, Relation: model.RelationBy}
		tasks[0].Deadline, tasks[0].Deadlines = deadline, []model.Deadline{deadline}
		p.Doubts = slices.DeleteFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Field == doubt.FieldDeadline && d.Code == doubt.NoDate })
		return
	}
	if !hasDue(tasks, due) {
		p.Doubts = append(p.Doubts, doubt.About(doubt.FieldDeadline, doubt.Due, due.Local()))
	}
}

func hasDue(tasks []model.Task, due model.Date) bool {
	return slices.ContainsFunc(tasks, func(t model.Task) bool {
		return slices.ContainsFunc(t.Deadlines, func(d model.Deadline) bool { return d.Due == due }) || hasDue(t.Tasks, due)
	})
}

// onlyWords gives the letters and digits of s, folded, a space between words.
func onlyWords(s string) string {
	return strings.Join(strings.FieldsFunc(viet.Fold(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), " ")
}

// within tells whether one of two texts says all the other says: a subject with or without "về việc", a name with or
// without a rank.
func within(a, b string) bool {
	a, b = " "+onlyWords(a)+" ", " "+onlyWords(b)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// sameBody tells whether two names are those of one body, the usual short forms written out.
func sameBody(a, b string) bool { return fullName(a) == fullName(b) }

func fullName(body string) string {
	return strings.NewReplacer("ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "mttq", "mat tran to quoc").Replace(onlyWords(body))
}

// sameTitle compares the last office of two titles, which is the one of who signed.
func sameTitle(a, b string) bool {
	return within(a[strings.LastIndexByte(a, ',')+1:], b) || within(b[strings.LastIndexByte(b, ',')+1:], a)
}

// secretPacket looks for a marking of secrecy in the parts of a packet that the text of doc is not from: the book keeps
// the packet whole.
func secretPacket(doc doctext.Doc) (secret.Mark, bool) {
	if mark, ok := secret.Find(page.New(doc.Packet.Subject + "\n" + doc.Packet.Content + "\n")); ok {
		return mark, true
	}
	for _, a := range doc.Attachments {
		if a.Name == doc.TextOf {
			continue
		}
		inside, err := doctext.Read(a.Name, a.Bytes, doctext.Limits{})
		if err != nil { // what cannot be read cannot be judged
			continue
		}
		if mark, ok := secret.Find(page.New(inside.Text)); ok {
			return mark, true
		}
	}
	return secret.Mark{}, false
}
