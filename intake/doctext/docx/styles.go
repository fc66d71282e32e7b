package docx

import (
	"encoding/xml"

	"sotruc/intake/doctext/zipxml"
)

// styles are the named styles of the file.
type styles struct {
	byID   map[string]style
	base   look   // of everything
	normal string // the style of paragraphs that name none
}

// style is one of them, with what it takes from those it is based on.
type style struct {
	look
	basedOn string
	item    listItem
}

// longestChain is how many styles one may be based on, one upon the other; more is a circle.
const longestChain = 32

func readStyles(p *zipxml.Pack, part string) (styles, error) {
	s := styles{byID: map[string]style{}}
	if !p.Has(part) {
		return s, nil
	}
	err := p.Read(part, func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
			switch e.Name.Local {
			case "docDefaults":
				return s.readDefaults(r)
			case "style":
				return s.readStyle(r, e)
			}
			return r.Skip()
		})
	})
	s.inherit()
	return s, err
}

// readDefaults reads w:docDefaults/w:rPrDefault/w:rPr.
func (s *styles) readDefaults(r *zipxml.Reader) error {
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "rPrDefault":
			return s.readDefaults(r)
		case "rPr":
			p, err := readRunProps(r)
			s.base = p.look
			return err
		}
		return r.Skip()
	})
}

func (s *styles) readStyle(r *zipxml.Reader, e xml.StartElement) error {
	id := zipxml.Attr(e, "styleId")
	if zipxml.Attr(e, "type") == "paragraph" && (zipxml.Attr(e, "default") == "1" || zipxml.Attr(e, "default") == "true") {
		s.normal = id
	}
	var st style
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "basedOn":
			st.basedOn = zipxml.Attr(e, "val")
		case "rPr":
			p, err := readRunProps(r)
			st.look = p.look
			return err
		case "pPr":
			p, err := readParagraphProps(r)
			st.item = p.item
			return err
		}
		return r.Skip()
	})
	if st.item.list != "" {
		st.item.style = id
	}
	if s.byID[id] = st; len(s.byID) > maxNamed {
		return zipxml.ErrTooLarge
	}
	return err
}

// inherit gives every style what it takes from those below it.
func (s *styles) inherit() {
	whole := make(map[string]style, len(s.byID))
	for id, st := range s.byID {
		below := st.basedOn
		for range longestChain {
			under, ok := s.byID[below]
			if !ok {
				break
			}
			st.look = st.over(under.look)
			st.item = st.item.over(under.item)
			below = under.basedOn
		}
		whole[id] = st
	}
	s.byID = whole
}

// paragraph gives the style of a paragraph that names id.
func (s *styles) paragraph(id string) style {
	if st, ok := s.byID[id]; ok && id != "" {
		return st
	}
	return s.byID[s.normal]
}
