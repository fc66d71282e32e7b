package odt

import (
	"encoding/xml"
	"strings"

	"sotruc/intake/doctext/zipxml"
)

// toggle is a property that is on, off, or not spoken of.
type toggle int8

const (
	unsaid toggle = iota
	on
	off
)

func toggled(is bool) toggle {
	if is {
		return on
	}
	return off
}

// look is what matters of how letters are shown.
type look struct {
	font          string
	hidden, upper toggle
}

// over gives l, and where l is silent what is below.
func (l look) over(below look) look {
	if l.font == "" {
		l.font = below.font
	}
	if l.hidden == unsaid {
		l.hidden = below.hidden
	}
	if l.upper == unsaid {
		l.upper = below.upper
	}
	return l
}

// styles are the named looks of the file.
type styles struct {
	byName map[string]style  // by family and name
	fonts  map[string]string // the families of fonts by the names they have in the file
}

// style is one of them.
type style struct {
	look
	parent string
	list   string // that its paragraphs are in
}

func key(family, name string) string { return family + "\x00" + name }

// read reads a style, or the default of a family.
func (s styles) read(r *zipxml.Reader, e xml.StartElement) error {
	family := strings.Clone(zipxml.Attr(e, "family"))
	st := style{parent: strings.Clone(zipxml.Attr(e, "parent-style-name")), list: strings.Clone(zipxml.Attr(e, "list-style-name"))}
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		if e.Name.Local == "text-properties" {
			st.look = s.lookOf(e)
		}
		if e.Name.Local == "section-properties" {
			st.hidden = toggled(zipxml.Attr(e, "display") == "none")
		}
		return r.Skip()
	})
	if s.byName[key(family, zipxml.Attr(e, "name"))] = st; len(s.byName) > maxNamed {
		return zipxml.ErrTooLarge
	}
	return err
}

// lookOf reads the properties of letters.
func (s styles) lookOf(e xml.StartElement) look {
	var l look
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "font-name":
			if l.font = s.fonts[a.Value]; l.font == "" {
				l.font = strings.Clone(a.Value)
			}
		case "font-family":
			l.font = strings.Trim(strings.Clone(a.Value), "'\"")
		case "display":
			l.hidden = toggled(a.Value == "none")
		case "text-transform":
			l.upper = toggled(a.Value == "uppercase")
		case "font-variant":
			if l.upper != on {
				l.upper = toggled(a.Value == "small-caps")
			}
		}
	}
	return l
}

// of gives a style with what it takes from those it is based on; list is the nearest that is named.
func (s styles) of(family, name string) style {
	whole := s.byName[key(family, name)]
	for parent, n := whole.parent, 0; parent != "" && n < maxChain; n++ {
		below := s.byName[key(family, parent)]
		whole.look = whole.over(below.look)
		if whole.list == "" {
			whole.list = below.list
		}
		parent = below.parent
	}
	whole.look = whole.over(s.byName[key(family, "")].look)
	return whole
}
