package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/model"
)

// doubtAll puts a doubt on every value that was read: the text is from a picture, where a 1 may be a 7 and a date another.
func (p *Proposal) doubtAll() {
	d := p.Directive
	at := map[string]Span{} // the first of each field
	for _, s := range p.Spans {
		if _, there := at[s.Field]; !there {
			at[s.Field] = s
		}
	}
	putOf := func(field, words string, read bool) {
		if !read {
			return
		}
		found := doubt.About(field, doubt.FromPicture, words)
		if s, known := at[field]; known && s.Start >= 0 && s.End <= len(d.Text) && field != doubt.FieldTasks {
			found.Start, found.End = s.Start, s.End
		}
		p.Doubts = append(p.Doubts, found)
	}
	put := func(field string, read bool) { putOf(field, "", read) }
	put(doubt.FieldSymbol, d.Symbol != "")
	put(doubt.FieldKind, d.Kind != "")
	put(doubt.FieldIssuer, d.Issuer != "")
	put(doubt.FieldPlace, d.Place != "")
	put(doubt.FieldIssuedOn, d.IssuedOn != 0)
	put(doubt.FieldSubject, d.Subject != "")
	put(doubt.FieldUrgency, d.Urgency != "" && d.Urgency != model.UrgencyNormal)
	put(doubt.FieldSigner, d.Signer != "")
	put(doubt.FieldSignerTitle, d.SignerTitle != "")
	// These have no one field of a form in which the doubt could stand: it names them.
	putOf(doubt.FieldRecipients, strings.Join(d.Recipients, "; "), len(d.Recipients) > 0)
	var cited []string
	for _, c := range d.Cites {
		cited = append(cited, strings.Trim(c.Symbol+" "+c.IssuedOn.Local(), " "))
	}
	putOf(doubt.FieldCites, strings.Join(cited, "; "), len(cited) > 0)
	if len(d.Tasks) > 0 {
		putOf(doubt.FieldTasks, d.Tasks[0].Text, true)
	}
	for _, s := range p.Spans { // each day by itself: it stands for a task
		if s.Field == doubt.FieldDeadline && s.Start >= 0 && s.End <= len(d.Text) {
			p.Doubts = append(p.Doubts, doubt.At(doubt.FieldDeadline, doubt.FromPicture, d.Text[s.Start:s.End], s.Start, s.End))
		}
	}
}
