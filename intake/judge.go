package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/legible"
	"sotruc/intake/source"
)

// judge notes what is missing and what the paper is not.
func (r *reading) judge() {
	d := r.out.Directive
	switch {
	case r.shape == shapeNews && !r.kind.About:
		r.out.Doubts = append(r.out.Doubts, doubt.About(doubt.FieldKind, doubt.Article, r.articleOf()))
	case r.kind.About, r.shape != shapePaper && r.shape != shapeTitle:
		r.doubtMissing(doubt.FieldKind, doubt.NotDirective)
	}
	r.judgeDraft()
	missing := []struct {
		empty bool
		field string
		code  doubt.Code
	}{
		{d.Symbol == "", doubt.FieldSymbol, doubt.MissingSymbol},
		{d.Issuer == "", doubt.FieldIssuer, doubt.MissingIssuer},
		{d.IssuedOn == 0 && !r.dayInDoubt(), doubt.FieldIssuedOn, doubt.MissingDate},
		{d.Subject == "", doubt.FieldSubject, doubt.MissingSubject},
		{d.Signer == "" && r.shape != shapeNews, doubt.FieldSigner, doubt.MissingSigner},
	}
	for _, m := range missing {
		if m.empty {
			r.doubtMissing(m.field, m.code)
		}
	}
	if found := legible.Look(r.Clean); found.Some() {
		r.judgeLegible(found)
	}
}

// articleOf names the paper an article is about.
func (r *reading) articleOf() string {
	if d := r.out.Directive; d.Symbol != "" {
		return d.Symbol
	}
	return r.kind.Name
}

// judgeDraft looks for DỰ THẢO on a line of the head.
func (r *reading) judgeDraft() {
	for _, c := range r.cells {
		if strings.HasPrefix(c.Flat, "du thao") && r.AllUpper(c.Span) && len(c.Flat) < 20 {
			r.doubtAt(doubt.FieldText, doubt.Draft, c.Span)
			return
		}
	}
	if r.shape == shapePaper && r.ownLine >= 0 && r.ownSymbol.Number == 0 && r.out.Directive.IssuedOn == 0 && r.ownSymbol.Body != "" && len(r.stamps) == 0 && !r.isSigned() {
		r.doubtMissing(doubt.FieldText, doubt.Draft)
	}
}

// isSigned tells whether the end of the paper says that it was signed.
func (r *reading) isSigned() bool {
	end := r.Fold[max(0, len(r.Fold)-tail):]
	return strings.Contains(end, "(da ky)") || strings.Contains(end, "[da ky]") || strings.Contains(end, "da ky\n")
}

// judgeLegible says that a text is damaged, with the first word that is.
func (r *reading) judgeLegible(found legible.Report) {
	r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldText, doubt.Illegible, source.OneLine(r.Clean[found.Start:found.End]), found.Start, found.End))
}

// damaged reads a text so damaged that no rule may be trusted: only the number that is still legible is offered, and that it
// is to be compared.
func (r *reading) damaged(found legible.Report) Proposal {
	if own, ok := legible.Number(r.Text, r.hits); ok {
		h := r.hits[own]
		r.out.Directive.Symbol, r.out.Directive.DocNumber = h.Text(), h.Number
		r.note(doubt.FieldSymbol, h.Span)
		r.doubtAt(doubt.FieldSymbol, doubt.Illegible, h.Span)
	}
	r.judgeLegible(found)
	return r.out
}
