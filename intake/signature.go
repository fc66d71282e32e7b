package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/page"
	"sotruc/intake/signer"
	"sotruc/intake/source"
)

// readSignature reads who signed: below the authority (T/M, K/T, TM., KT.) and the office in capitals, or at the very
// end behind "Nơi nhận". A name stands on a line of its own. An article has no signature.
func (r *reading) readSignature() {
	if r.shape == shapeNews {
		if p := r.told.Signer; !p.Empty() {
			r.out.Directive.Signer = r.Value(p)
			r.note(doubt.FieldSigner, p)
		}
		return
	}
	if len(r.rows) == 0 {
		return
	}
	first := max(r.bodyLine, len(r.rows)-signatureLines)
	var block []page.Cell
	for i := first; i < len(r.rows); i++ {
		if r.rows[i].To-r.rows[i].From > 500 {
			block = nil
			continue
		}
		block = append(block, r.Columns(i)...)
	}
	at, titles := r.signatureTitles(block)
	noted := false
	for i, c := range block {
		if _, ok := r.afterLabel(c.Span, "noi nhan"); ok {
			noted = true
			if at < 0 {
				at = i
			}
			r.endLine = min(r.endLine, c.Line)
		}
	}
	if at < 0 {
		return
	}
	r.endLine = min(r.endLine, block[at].Line)
	if len(titles) > 0 {
		var parts []string
		for _, title := range titles {
			parts = append(parts, r.Value(title))
			r.note(doubt.FieldSignerTitle, title)
		}
		r.out.Directive.SignerTitle = strings.Join(parts, ", ")
	}
	for i := len(block) - 1; i > at; i-- {
		c := block[i]
		if noted && source.IsDash(r.Fold[c.From:]) {
			continue
		}
		p := signer.WithoutRank(r.Text, c.Span)
		if name := r.Value(p); signer.IsName(name, len(titles) == 0 && p == c.Span) {
			r.out.Directive.Signer = name
			r.note(doubt.FieldSigner, p)
			return
		}
	}
}

// signatureLines is how many of the last lines may hold the signature and the recipients beside it.
const signatureLines = 60

// isSignedFor tells whether the paper is signed for a body, whose folded name is all that stands behind T/M.
func (r *reading) isSignedFor(body string) bool {
	for i := max(0, len(r.rows)-signatureLines); i < len(r.rows); i++ {
		for _, c := range r.Columns(i) {
			p := signer.Authority(r.Text, c.Span)
			for _, mark := range []string{"t/m ", "tm. ", "tm.", "tm "} {
				if r.Flat(p) == mark+body && r.AllUpper(p) {
					return true
				}
			}
		}
	}
	return false
}

// signatureTitles finds the authority and the lines in capitals under it, or an office in capitals alone. Where the
// list of recipients stands beside, its lines come between.
func (r *reading) signatureTitles(block []page.Cell) (at int, titles []source.Span) {
	at, last := -1, 0
	for i, c := range block {
		p := signer.Authority(r.Text, c.Span)
		if !r.AllUpper(p) || source.IsDash(r.Fold[p.From:]) || r.ends(p, ":") {
			continue
		}
		flat := r.Flat(p)
		mark := false
		for _, a := range signer.Authorities {
			mark = mark || strings.HasPrefix(flat+" ", a)
		}
		switch {
		case mark && (at < 0 || c.Line > last+3):
			at, last, titles = i, c.Line, []source.Span{p}
		case mark || signer.IsOffice(flat) && (at < 0 || c.Line <= last+3):
			if at < 0 {
				at = i
			}
			last, titles = c.Line, append(titles, p)
		}
	}
	return at, titles
}
