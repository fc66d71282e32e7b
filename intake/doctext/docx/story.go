package docx

import (
	"encoding/xml"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// story reads the text of one part into a paper.
type story struct {
	pack   *zipxml.Pack
	rels   relations
	styles styles
	lists  *lists
	decode func(font, text string) string

	paper   *wordtext.Paper
	line    *line // the open paragraph, nil between two
	carried *line // a paragraph whose end was deleted: the next goes on with it
	below   look  // what runs of the open paragraph take from its style
	now     look  // of the open run
	fields  wordtext.Fields
	waiting []string // notes of the open table

	notes     map[string]map[string]string // kind -> id -> text, where read
	noteCount int
	section   section
	picture   size // of the open picture
}

// document reads the root of the main part.
func (s *story) document(r *zipxml.Reader, _ xml.StartElement) error {
	if err := r.Elements(s.element); err != nil {
		return err
	}
	return s.drop()
}

// element reads one element, wherever it stands. One it does not know is only a wrapping of what is inside.
func (s *story) element(r *zipxml.Reader, e xml.StartElement) error {
	name := e.Name.Local
	switch name {
	case "p":
		return s.paragraph(r)
	case "r":
		return s.run(r)
	case "tbl":
		return s.table(r)
	case "tr":
		return s.row(r)
	case "tc":
		return s.cell(r)
	case "txbxContent":
		return s.box(r)
	case "AlternateContent":
		return s.alternate(r)
	case "sectPr":
		return s.section.read(r)
	case "extent", "shape", "rect", "blip", "imagedata", "OLEObject", "altChunk":
		return s.seen(r, e)
	}
	if unread[name] || strings.HasSuffix(name, "Change") {
		return r.Skip()
	}
	return r.Elements(s.element)
}

// unread are the elements that hold no text, or text that is not there for who reads the paper: what was deleted or
// moved away, and the reading aid over a sign.
var unread = map[string]bool{
	"del": true, "moveFrom": true, "delText": true, "instrText": true, "delInstrText": true, "rt": true, "pPr": true, "rPr": true, "sdtPr": true,
	"sdtEndPr": true, "tblPr": true, "tblPrEx": true, "tblGrid": true, "t": true, "binData": true,
}

// alternate reads the first of several forms of the same thing.
func (s *story) alternate(r *zipxml.Reader) error {
	taken := false
	return r.Elements(func(r *zipxml.Reader, _ xml.StartElement) error {
		if taken {
			return r.Skip()
		}
		taken = true
		return r.Elements(s.element)
	})
}

// paragraph reads w:p.
func (s *story) paragraph(r *zipxml.Reader) error {
	outer, below := s.line, s.below
	defer func() { s.line, s.below = outer, below }()
	if s.line = s.carried; s.line == nil {
		s.line = newLine(s.decode)
	}
	s.carried = nil
	style := s.styles.paragraph("")
	s.below = style.over(s.styles.base)
	var props paragraphProps
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) (err error) {
		if e.Name.Local != "pPr" {
			return s.element(r, e)
		}
		if props, err = readParagraphProps(r); err != nil {
			return err
		}
		if !s.section.known {
			s.section = props.section
		}
		style = s.styles.paragraph(props.style)
		s.below = style.over(s.styles.base)
		return nil
	})
	if err != nil {
		return err
	}
	s.fields.EndParagraph()
	if props.mark.gone {
		s.carried = s.line
		return nil
	}
	return s.add(s.line, props.item.over(style.item))
}

// add writes a paragraph with the number it has, its text boxes and its notes.
func (s *story) add(l *line, item listItem) error {
	text := l.Text()
	if item.list != "" && item.list != "0" {
		label := s.lists.next(item)
		if strings.TrimSpace(text) != "" {
			text = label + strings.TrimLeft(text, " \t")
		}
	}
	lines := []string{text}
	if s.paper.IsEmpty() {
		lines = append(l.boxes, lines...)
	} else {
		lines = append(lines, l.boxes...)
	}
	for _, line := range lines {
		if err := s.paper.Paragraph(line); err != nil {
			return tooLarge(err)
		}
	}
	if l.object {
		if err := s.paper.Object(); err != nil {
			return tooLarge(err)
		}
	}
	s.waiting = append(s.waiting, l.notes...)
	return s.addNotes()
}

// drop writes a paragraph whose end was deleted and that nothing follows.
func (s *story) drop() error {
	if s.carried == nil {
		return nil
	}
	l := s.carried
	s.carried = nil
	return s.add(l, listItem{})
}

// box reads the text box tied to the open paragraph.
func (s *story) box(r *zipxml.Reader) error {
	if s.line == nil {
		return r.Elements(s.element)
	}
	text, err := s.aside(r)
	s.line.object = s.line.object || wordtext.HasObject(text)
	if text != "" {
		s.line.boxes = append(s.line.boxes, text)
	}
	return err
}

// aside reads the open element into a paper of its own and gives its text.
func (s *story) aside(r *zipxml.Reader) (string, error) {
	inner := *s
	inner.paper = wordtext.NewPaper(s.paper.Left())
	inner.line, inner.carried, inner.fields, inner.waiting, inner.now = nil, nil, wordtext.Fields{}, nil, look{}
	err := r.Elements(inner.element)
	if err == nil {
		err = inner.drop()
	}
	s.noteCount, s.notes = inner.noteCount, inner.notes
	return strings.TrimSuffix(inner.paper.Text(), "\n"), err
}
