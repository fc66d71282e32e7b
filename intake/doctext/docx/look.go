package docx

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

func toggled(e xml.StartElement) toggle {
	if isOn(e) {
		return on
	}
	return off
}

// look is what matters of how letters are shown.
type look struct {
	font                    string
	hidden, caps, smallCaps toggle
}

// over gives l, and where l is silent what is below.
func (l look) over(below look) look {
	if l.font == "" {
		l.font = below.font
	}
	for _, t := range [...]struct {
		mine *toggle
		its  toggle
	}{{&l.hidden, below.hidden}, {&l.caps, below.caps}, {&l.smallCaps, below.smallCaps}} {
		if *t.mine == unsaid {
			*t.mine = t.its
		}
	}
	return l
}

// upper tells whether small letters are shown as capitals.
func (l look) upper() bool { return l.caps == on || l.smallCaps == on }

// themeFont stands for a font of the theme, which is never one of an old encoding.
const themeFont = "+theme"

// runProps are the properties of a run, or of the mark that ends a paragraph.
type runProps struct {
	look
	style string
	gone  bool // deleted, or moved away
}

// readRunProps reads w:rPr. What it was before a tracked change is not looked at.
func readRunProps(r *zipxml.Reader) (runProps, error) {
	var p runProps
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "rFonts":
			p.font = fontOf(e)
		case "vanish":
			p.hidden = toggled(e)
		case "caps":
			p.caps = toggled(e)
		case "smallCaps":
			p.smallCaps = toggled(e)
		case "rStyle":
			p.style = zipxml.Attr(e, "val")
		case "del", "moveFrom":
			p.gone = true
		}
		return r.Skip()
	})
	return p, err
}

// fontOf gives the font of letters outside ASCII, which are the ones an old encoding changes.
func fontOf(e xml.StartElement) string {
	for _, name := range [...]string{"hAnsi", "ascii"} {
		if font := zipxml.Attr(e, name); font != "" {
			return strings.Clone(font)
		}
		if zipxml.Attr(e, name+"Theme") != "" {
			return themeFont
		}
	}
	return ""
}

// isOn reads a property that is on where it stands, unless it says otherwise.
func isOn(e xml.StartElement) bool {
	switch zipxml.Attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
