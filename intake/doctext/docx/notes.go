package docx

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// refer notes that the open paragraph refers to a footnote or an endnote.
func (s *story) refer(r *reader, kind, id string) error {
	if err := r.skip(); err != nil {
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
	if !s.pack.has(part) {
		return notes, nil
	}
	err := s.pack.read(part, func(r *reader, _ xml.StartElement) error {
		return r.elements(func(r *reader, e xml.StartElement) error {
			if attr(e, "type") != "" && attr(e, "type") != "normal" {
				return r.skip() // the line above the notes
			}
			text, err := s.aside(r)
			notes[attr(e, "id")] = strings.Join(strings.Fields(text), " ")
			if len(notes) > maxNamed {
				return ErrTooLarge
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
func (c *section) read(r *reader) error {
	if c.known {
		return r.skip()
	}
	c.known = true
	return r.elements(func(r *reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "headerReference":
			switch attr(e, "type") {
			case "first":
				c.firstHead = attr(e, "id")
			case "default":
				c.everyHead = attr(e, "id")
			}
		case "titlePg":
			c.title = isOn(e)
		}
		return r.skip()
	})
}

// head gives the text of the header of the first page where it has several lines: a page number has one, so that is
// the head of the paper. A header of every page is that only where it has the title or the number of a paper.
func (s *story) head() (string, error) {
	id := s.section.firstHead
	if !s.section.title {
		id = s.section.everyHead
	}
	part := s.rels.byID[id]
	if part == "" || !s.pack.has(part) {
		return "", nil
	}
	var text string
	err := s.pack.read(part, func(r *reader, _ xml.StartElement) (err error) {
		text, err = s.aside(r)
		return err
	})
	if strings.Count(strings.TrimSpace(text), "\n") == 0 || !s.section.title && !isLetterhead(text) {
		return "", err
	}
	return text + "\n", err
}

// isLetterhead tells whether the lines of a header hold the title every paper has, or a number line.
func isLetterhead(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if strings.Contains(line, "CHỦ NGHĨA VIỆT NAM") || strings.Contains(line, "ĐẢNG CỘNG SẢN VIỆT NAM") || strings.HasPrefix(line, "Số ") || strings.HasPrefix(line, "Số: ") {
			return true
		}
	}
	return false
}
