// Package cite tells which paper of the book is meant where another names one, and which two papers are one.
package cite

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// Link sets Linked and Several of a citation: from is the paper that cites, papers are those in the book with the symbol cited.
//
// A paper is not meant where it says another day or another issuer than the citation, or, the citation having no day,
// was issued after the paper that cites it, nor where the number of the symbol cited is not filled in. Of the others those count that agree in most: the same day before the same
// issuer, and both before a paper that says neither.
func Link(c *model.Citation, from model.Directive, papers []model.Directive) {
	best, meant := -1, []model.DirectiveID(nil)
	if c.Symbol != "" && !numbered(c.Symbol) {
		papers = nil
	}
	for _, p := range papers {
		switch score, ok := agrees(c, from, p); {
		case !ok || score < best:
		case score > best:
			best, meant = score, []model.DirectiveID{p.ID}
		default:
			meant = append(meant, p.ID)
		}
	}
	c.Linked, c.Several = 0, nil
	switch len(meant) {
	case 0:
	case 1:
		c.Linked = meant[0]
	default:
		c.Several = meant
	}
}

// agrees tells whether the citation may mean p, and how much speaks for it.
func agrees(c *model.Citation, from, p model.Directive) (score int, ok bool) {
	switch {
	case p.ID == from.ID:
		return 0, false
	case c.IssuedOn != 0 && p.IssuedOn != 0:
		if c.IssuedOn != p.IssuedOn {
			return 0, false
		}
		score += 2
	case c.IssuedOn == 0 && from.IssuedOn != 0 && p.IssuedOn > from.IssuedOn:
		return 0, false
	}
	if c.Issuer != "" && p.Issuer != "" {
		if !sameIssuer(c.Issuer, p.Issuer) {
			return 0, false
		}
		score++
	}
	return score, true
}

// bodies are the parts of an issuer's name that papers write in several ways. A committee and those who act for it
// (Ban Thường vụ, Ban Chấp hành) are one issuer: which of them a paper names is a matter of style.
var bodies = strings.NewReplacer(
	"uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "mat tran to quoc", "mttq", "trung uong", "tw", "tphcm", "tp ho chi minh",
	"thanh pho", "tp", "thi tran", "tt", "ban thuong vu", "", "ban chap hanh", "", "thuong truc", "",
)

// sameIssuer tells whether two names may be of one issuer: every word of the shorter stands in the longer, so that
// "Quận ủy" is the same as "Quận ủy Bình Hà", and "Quận ủy An Lạc" is not.
func sameIssuer(a, b string) bool {
	short, long := issuerWords(a), issuerWords(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, word := range short {
		if !slices.Contains(long, word) {
			return false
		}
	}
	return true
}

func issuerWords(name string) []string {
	words := strings.FieldsFunc(viet.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if short := strings.Fields(bodies.Replace(strings.Join(words, " "))); len(short) > 0 {
		return short
	}
	return words
}

// Forms are the ways an index may have folded symbols that are one to Key: with noughts before the
// number and without.
func Forms(folded []string) []string {
	seen := map[string]bool{}
	var forms []string
	for _, symbol := range folded {
		key := Key(symbol)
		for _, form := range []string{symbol, strings.TrimLeft(symbol, "0"), key, "0" + key, "00" + key} {
			if form != "" && !seen[form] {
				seen[form] = true
				forms = append(forms, form)
			}
		}
	}
	return forms
}

// Same is the symbol by which a paper is found to be in the book already, together with its issuer and its day; "" where it may
// be another: any number of papers have a symbol whose number is not filled in ("-CV/ĐU"), a number comes back each year, and
// that of one committee is that of many.
func Same(d model.Directive) string {
	if d.IssuedOn == 0 || d.Issuer == "" || !numbered(d.Symbol) {
		return ""
	}
	return d.Symbol
}

// numbered tells whether a symbol has a number before its first dash or slash: that of "-CV/ĐU", "…/KH-UBND" and "00-CV/ĐU" is
// not filled in.
func numbered(symbol string) bool {
	number, _, _ := strings.Cut(strings.NewReplacer("/", "-", "–", "-").Replace(symbol), "-")
	return strings.ContainsAny(number, "123456789")
}

// Key is what two ways to write a symbol have in common: tones, case, blanks and the noughts before the number
// make no difference. It is "" only for a symbol without any sign.
func Key(symbol string) string {
	key := strings.Join(strings.Fields(viet.Fold(symbol)), "")
	if short := strings.TrimLeft(key, "0"); short != "" {
		return short
	}
	return key
}
