package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/signer"
	"sotruc/model/viet"
)

// readSignature reads who signed: below the authority (T/M, K/T, TM., KT.) and the office in capitals, or behind "Nơi nhận";
// else the name a site prints as that of who signed. In an article it is a person named as such.
func (r *reading) readSignature() {
	if len(r.rows) == 0 {
		return
	}
	name, ok := r.told.Signer, !r.told.Signer.Empty()
	if r.shape != shapeNews {
		s := signer.Read(r.Page, r.bodyLine, r.isNoPerson)
		if s.Found {
			r.endLine = min(r.endLine, s.Line)
		}
		var parts []string
		for _, title := range s.Titles {
			parts = append(parts, r.Value(title))
			r.note(doubt.FieldSignerTitle, title)
		}
		r.out.Directive.SignerTitle = strings.Join(parts, ", ")
		if name, ok = s.Name, !s.Name.Empty(); !ok {
			name, ok = signer.Labelled(r.Page)
		}
	}
	if ok {
		r.out.Directive.Signer = r.Value(name)
		r.note(doubt.FieldSigner, name)
	}
}

// isNoPerson tells whether what looks like a name is the place the paper names, or a part of who issued it.
func (r *reading) isNoPerson(name string) bool {
	d := r.out.Directive
	return viet.SameText(name, d.Place) || len(strings.Fields(name)) < 3 && strings.HasSuffix(viet.Fold(d.Issuer), " "+viet.Fold(name))
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
