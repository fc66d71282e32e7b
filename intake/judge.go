package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/doubt"
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
		{d.IssuedOn == 0 && !r.hasDoubt(doubt.FieldIssuedOn), doubt.FieldIssuedOn, doubt.MissingDate},
		{d.Subject == "", doubt.FieldSubject, doubt.MissingSubject},
		{d.Signer == "" && r.shape != shapeNews, doubt.FieldSigner, doubt.MissingSigner},
	}
	for _, m := range missing {
		if m.empty {
			r.doubtMissing(m.field, m.code)
		}
	}
	r.judgeLegible()
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

// judgeLegible looks for bytes that were no text, and for letters of an old encoding inside words.
func (r *reading) judgeLegible() {
	const oldLetters = "µ¸¶·¹¨»¾¼½Æ©Ç®Ð×ÞßãåäëæøöõñïîÊË«¬ª"
	bad, first, before := 0, -1, ' '
	for i, c := range r.Clean {
		switch {
		case c == utf8.RuneError, c >= 0xE000 && c <= 0xF8FF:
			bad += 3
		case c > utf8.RuneSelf && c < 0x100 && unicode.IsLetter(before) && strings.ContainsRune(oldLetters, c) && !isVietnamese(c):
			bad++
		default:
			before = c
			continue
		}
		if before = c; first < 0 {
			first = i
		}
		if bad >= 3 {
			word := r.Clean[first:]
			if end := strings.IndexFunc(word, unicode.IsSpace); end >= 0 {
				word = word[:end]
			}
			r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldText, doubt.Illegible, word, first, first+len(word)))
			return
		}
	}
}

// isVietnamese tells whether a letter of Latin-1 belongs to Vietnamese.
func isVietnamese(c rune) bool {
	return strings.ContainsRune("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý", c)
}
