package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// refer notes that the open paragraph refers to a footnote or an endnote.
func (s *story) refer(r *zipxml.Reader, kind, id string) error {
	if err := r.Skip(); err != nil {
		return err
	}
	if s.line == nil || s.now.hidden == on {
		return nil
	}
	notes, err := s.notesOf(kind)
	if err != nil {
		return err
	}
	s.noteCount++
	if text := notes[id]; text != "" {
		s.line.notes = append(s.line.notes, fmt.Sprintf("[%d] %s", s.noteCount, text))
		delete(notes, id) // a note stands once
	}
	return nil
}

// notesOf reads the notes of a kind where they are referred to for the first time.
func (s *story) notesOf(kind string) (map[string]string, error) {
	if s.notes == nil {
		s.notes = map[string]map[string]string{}
	}
	if notes, ok := s.notes[kind]; ok {
		return notes, nil
	}
	notes := map[string]string{}
	s.notes[kind] = notes
	part := s.rels.part(kind)
	if !s.pack.Has(part) {
		return notes, nil
	}
	err := s.pack.Read(part, func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
			if zipxml.Attr(e, "type") != "" && zipxml.Attr(e, "type") != "normal" {
				return r.Skip() // the line above the notes
			}
			text, err := s.aside(r)
			notes[zipxml.Attr(e, "id")] = strings.Join(strings.Fields(text), " ")
			if len(notes) > maxNamed {
				return zipxml.ErrTooLarge
			}
			return err
		})
	})
	return notes, err
}

// addNotes writes the notes that wait, once no table is open.
func (s *story) addNotes() error {
	if s.paper.Depth() > 0 {
		return nil
	}
	for _, note := range s.waiting {
		if err := s.paper.Paragraph(note); err != nil {
			return tooLarge(err)
		}
	}
	s.waiting = nil
	return nil
}

// section is what the first section says of its page header.
type section struct {
	known     bool
	title     bool   // the first page has a header of its own
	firstHead string // which is this part, by its relation
	everyHead string // that of every page
}

// read reads w:sectPr; only the first counts.
func (c *section) read(r *zipxml.Reader) error {
	if c.known {
		return r.Skip()
	}
	c.known = true
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "headerReference":
			switch zipxml.Attr(e, "type") {
			case "first":
				c.firstHead = zipxml.Attr(e, "id")
			case "default":
				c.everyHead = zipxml.Attr(e, "id")
			}
		case "titlePg":
			c.title = isOn(e)
		}
		return r.Skip()
	})
}

// head gives the text of the header of the first page where it is the head of the paper.
func (s *story) head() (string, error) {
	id := s.section.firstHead
	if !s.section.title {
		id = s.section.everyHead
	}
	part := s.rels.byID[id]
	if part == "" || !s.pack.Has(part) {
		return "", nil
	}
	var text string
	err := s.pack.Read(part, func(r *zipxml.Reader, _ xml.StartElement) (err error) {
		text, err = s.aside(r)
		return err
	})
	return wordtext.Head(text, s.section.title), err
}
