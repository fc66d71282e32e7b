package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// look is what matters of how text is shown.
type look struct {
	font   string
	hidden bool
	upper  bool
	pre    bool // white space is as it stands
	tab    bool // Word's form of a tab
	number bool // Word's form of the number of an item
	note   bool // the number of a note, before it
}

// of gives the look in an element within l.
func (l look) of(t html.Token) look {
	// The element named xml is what Word keeps beside the text.
	l.hidden = l.hidden || unseen[t.DataAtom] || t.Data == "xml"
	l.pre = l.pre || t.DataAtom == atom.Pre || t.DataAtom == atom.Xmp || t.DataAtom == atom.Listing || t.DataAtom == atom.Plaintext
	if t.DataAtom == atom.A {
		l = l.linked(attr(t, "href"))
	}
	for _, a := range t.Attr {
		switch a.Key {
		case "face":
			l.font = familyOf(a.Val)
		case "hidden":
			l.hidden = true
		case "style":
			l = l.styled(properties(a.Val))
		}
	}
	return l
}

// styled gives the look under a style. What Word keeps for the heads and feet of pages, and comments on the text, are
// no part of it; a browser shows no page.
func (l look) styled(style map[string]string) look {
	if family, ok := style["font-family"]; ok {
		l.font = familyOf(family)
	}
	switch firstWord(style["text-transform"]) {
	case "uppercase":
		l.upper = true
	case "none":
		l.upper = false
	}
	switch firstWord(style["mso-element"]) {
	case "header", "footer", "comment-list", "comment", "field-begin", "field-separator", "field-end":
		l.hidden = true
	}
	l.hidden = l.hidden || firstWord(style["display"]) == "none" || firstWord(style["visibility"]) == "hidden" || firstWord(style["mso-hide"]) == "all"
	_, l.tab = style["mso-tab-count"]
	l.number = l.number || strings.EqualFold(firstWord(style["mso-list"]), "ignore")
	return l
}

// linked gives the look in a link: the number of a note in the text is left out, the one before the note goes back there.
// Word calls them _ftn1 and _ftnref1, LibreOffice sdfootnote1sym and sdfootnote1anc; endnotes have edn and sdendnote.
func (l look) linked(to string) look {
	for _, kind := range [...]string{"#_ftn", "#_edn", "#sdfootnote", "#sdendnote"} {
		name, ok := strings.CutPrefix(to, kind)
		if !ok {
			continue
		}
		l.note = strings.HasPrefix(name, "ref") || strings.HasSuffix(name, "anc")
		l.hidden = l.hidden || !l.note
	}
	return l
}

// noteOf writes the number of a note as the readers of other formats do.
func noteOf(text string) string {
	number := strings.Trim(text, "[] \u00a0\t\r\n")
	if number == "" {
		return ""
	}
	return "[" + number + "] "
}

// numberOf gives a piece of the number of an item as it stands before the text: Word fills it with no-break spaces, and
// its bullets are letters of fonts of signs.
func numberOf(text, font string) string {
	text = strings.ReplaceAll(text, "\u00a0", " ")
	switch strings.ToLower(font) {
	case "symbol", "wingdings", "courier new":
		if sign := strings.TrimSpace(text); len([]rune(sign)) == 1 {
			return "- "
		}
	}
	return text
}

// familyOf gives the first font of a list: ".VnTime" of `".VnTime",serif`.
func familyOf(list string) string {
	first, _, _ := strings.Cut(list, ",")
	return strings.Trim(first, " \t\r\n\"'")
}

// properties parts a style into its properties, names in lower case.
func properties(style string) map[string]string {
	all := map[string]string{}
	for one := range strings.SplitSeq(style, ";") {
		if name, value, ok := strings.Cut(one, ":"); ok {
			all[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
		}
	}
	return all
}

func firstWord(value string) string {
	word, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(value)), " ")
	return word
}

func attr(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// blocks are the elements that begin on a line of their own.
var blocks = set(
	atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Caption, atom.Tbody,
	atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Blockquote, atom.Pre, atom.Xmp, atom.Listing, atom.Center, atom.Address, atom.Hr, atom.Form, atom.Fieldset, atom.Legend,
	atom.Section, atom.Article, atom.Header, atom.Footer, atom.Nav, atom.Main, atom.Aside, atom.Figure, atom.Figcaption, atom.Dir, atom.Menu, atom.Body, atom.Html, atom.Option,
)

// voids are the elements that have no end.
var voids = set(
	atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr,
)

// unseen are the elements whose text no browser shows, and what was deleted.
var unseen = set(
	atom.Script, atom.Style, atom.Title, atom.Template, atom.Noscript, atom.Noframes, atom.Iframe, atom.Object, atom.Svg, atom.Select, atom.Del, atom.Rt, atom.Rp,
)

func set(tags ...atom.Atom) map[atom.Atom]bool {
	all := make(map[atom.Atom]bool, len(tags))
	for _, tag := range tags {
		all[tag] = true
	}
	return all
}
