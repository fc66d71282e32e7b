package handout

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
)

// each writes the body once for every subject. The pages of each are a section of their own, as the template's are, and numbered
// from 1.
func (p *part) each(subjects []Subject) []byte {
	ending := p.text[p.last.from:p.last.to]
	out := slices.Clone(p.filled(span{0, p.body.from}, Subject{}, nil))
	for n, s := range subjects {
		if n == 0 {
			out = append(out, p.filled(p.body, s, nil)...)
		} else {
			out = append(out, p.again(s)...)
		}
		if n+1 < len(subjects) {
			out = append(out, p.carrier(ending, n > 0)...)
		}
	}
	if len(subjects) > 1 && len(p.sections) == 1 {
		ending = fresh(ending, p.prefix)
	}
	out = append(out, ending...)
	return append(out, p.text[max(p.body.to, p.last.to):]...)
}

// again is the body for somebody who is not the first: its first section begins on a page of its own, and bookmarks, which may
// stand once, are left out.
func (p *part) again(s Subject) []byte {
	if len(p.sections) == 0 || p.sections[0] == p.last {
		return p.filled(p.body, s, p.marks)
	}
	first := p.sections[0]
	out := p.filled(span{p.body.from, first.from}, s, p.marks)
	out = append(out, fresh(p.text[first.from:first.to], p.prefix)...)
	return append(out, p.filled(span{first.to, p.body.to}, s, p.marks)...)
}

// carrier is a paragraph without height that ends the section of a copy.
func (p *part) carrier(section []byte, notFirst bool) []byte {
	if len(section) == 0 {
		section = fmt.Appendf(nil, "<%ssectPr/>", p.prefix)
	}
	if notFirst && len(p.sections) == 1 {
		section = fresh(section, p.prefix)
	}
	w := p.prefix
	out := fmt.Appendf(nil, `<%[1]sp><%[1]spPr><%[1]sspacing %[1]sbefore="0" %[1]safter="0" %[1]sline="20" %[1]slineRule="exact"/>`, w)
	out = append(out, section...)
	return fmt.Appendf(out, `</%[1]spPr></%[1]sp>`, w)
}

// beforeNumbering are the elements of a w:sectPr that stand before w:pgNumType.
var beforeNumbering = []string{
	"headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType",
}

// fresh makes a section begin on a new page, numbered from 1.
func fresh(section []byte, prefix string) []byte {
	if len(section) == 0 {
		return section
	}
	var tag, before, after []byte
	d := xml.NewDecoder(bytes.NewReader(section))
	for depth, opened := 0, 0; ; {
		from := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			break
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				tag = section[:d.InputOffset()]
			} else if depth == 2 {
				opened = from
			}
		case xml.EndElement:
			child := section[opened:d.InputOffset()]
			switch name := token.Name.Local; {
			case depth != 2, name == "type", name == "pgNumType":
			case slices.Contains(beforeNumbering, name):
				before = append(before, child...)
			default:
				after = append(after, child...)
			}
			depth--
		}
	}
	tag = bytes.TrimRight(bytes.TrimSuffix(tag, []byte("/>")), " >")
	return fmt.Appendf(nil, `%[2]s>%[3]s<%[1]spgNumType %[1]sstart="1"/>%[4]s</%[1]ssectPr>`, prefix, tag, before, after)
}
