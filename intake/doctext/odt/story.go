package odt

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// story reads text into a paper.
type story struct {
	styles styles
	lists  *lists
	head   string // of the paper, from the header of its pages
	notes  *int

	paper   *wordtext.Paper
	line    *line // the open paragraph, nil between two
	now     look
	list    *list      // the innermost that is open
	heading *list      // all headings
	waiting []string   // notes of the open table
	frame   [2]float64 // how wide and high the open frame is, in mm
}

// line is a paragraph on the way.
type line struct {
	wordtext.Line

	some  bool // letters stand in it
	space bool // white space waits for more letters
	boxes []string
	notes []string

	object bool // a large picture or a part that is not read stands in it
}

// unread are the elements that hold no text, or text that is not there for who reads the paper.
var unread = map[string]bool{
	"tracked-changes": true, "annotation": true, "forms": true, "sequence-decls": true, "variable-decls": true, "user-field-decls": true, "dde-connection-decls": true,
	"hidden-text": true, "hidden-paragraph": true, "ruby-text": true, "script": true, "event-listeners": true, "binary-data": true, "note-citation": true, "object": true,
	"table-columns": true, "table-column": true,
}

// element reads one element, wherever it stands. One it does not know is only a wrapping of what is inside.
func (s *story) element(r *zipxml.Reader, e xml.StartElement) error {
	switch name := e.Name.Local; name {
	case "p", "h":
		return s.paragraph(r, e)
	case "list":
		return s.openList(r, e)
	case "list-item", "list-header":
		return s.item(r, e)
	case "table-row":
		return s.row(r)
	case "frame":
		s.frame = [2]float64{length(zipxml.Attr(e, "width")), length(zipxml.Attr(e, "height"))}
	case "image", "object-ole":
		return s.seen(r)
	case "section":
		if s.styles.of("section", zipxml.Attr(e, "style-name")).hidden == on || zipxml.Attr(e, "display") == "none" {
			return r.Skip()
		}
	default:
		if unread[name] {
			return r.Skip()
		}
	}
	if s.line != nil {
		return s.piece(r, e)
	}
	return r.Elements(s.element)
}

// seen takes a picture or an embedded file, which shows text that is not read where it is large.
func (s *story) seen(r *zipxml.Reader) error {
	switch large := wordtext.Large(s.frame[0], s.frame[1]); {
	case large && s.line != nil:
		s.line.object = true
	case large:
		if err := s.paper.Object(); err != nil {
			return err
		}
	}
	s.frame = [2]float64{} // the picture of an embedded file stands beside it
	return r.Skip()
}

// length is a length with its unit, "17.5cm", in mm.
func length(s string) float64 {
	for unit, mm := range map[string]float64{"cm": 10, "mm": 1, "in": 25.4, "pt": 25.4 / 72} {
		if number, ok := strings.CutSuffix(s, unit); ok {
			n, err := strconv.ParseFloat(number, 64)
			if err != nil {
				return 0
			}
			return n * mm
		}
	}
	return 0
}

// paragraph reads text:p or text:h.
func (s *story) paragraph(r *zipxml.Reader, e xml.StartElement) error {
	outer, now := s.line, s.now
	defer func() { s.line, s.now = outer, now }()
	st := s.styles.of("paragraph", zipxml.Attr(e, "style-name"))
	s.line, s.now = &line{}, st.look
	if err := r.Content(s.write, s.element); err != nil {
		return err
	}
	l := s.line
	text := l.Text()
	if label := s.label(e, st); label != "" && strings.TrimSpace(text) != "" {
		text = label + strings.TrimLeft(text, " \t")
	}
	if st.hidden == on && strings.TrimSpace(text) == "" && len(l.boxes) == 0 {
		return nil
	}
	lines := append([]string{text}, l.boxes...)
	if s.paper.IsEmpty() {
		lines = append(l.boxes, text)
	}
	s.waiting = append(s.waiting, l.notes...)
	if err := s.add(lines); err != nil {
		return err
	}
	if l.object {
		if err := s.paper.Object(); err != nil {
			return err
		}
	}
	return s.addNotes()
}

// label gives the number of an item or of a heading.
func (s *story) label(e xml.StartElement, st style) string {
	if s.list != nil {
		return s.list.label(s.lists.byStyle[st.list])
	}
	forms := s.lists.byStyle[outline]
	if e.Name.Local != "h" || forms == nil || zipxml.Attr(e, "is-list-header") == "true" {
		return ""
	}
	if s.heading == nil {
		s.heading = &list{levels: forms, counter: &wordtext.Counter{}}
	}
	s.heading.depth, s.heading.begun = numberOf(e, "outline-level", 1)-1, true
	return s.heading.label(nil)
}

func (s *story) add(lines []string) error {
	for _, text := range lines {
		if err := s.paper.Paragraph(text); err != nil {
			return err
		}
	}
	return nil
}

// addNotes writes the notes that wait, once no table is open.
func (s *story) addNotes() error {
	if s.paper.Depth() > 0 {
		return nil
	}
	notes := s.waiting
	s.waiting = nil
	return s.add(notes)
}

// openList reads text:list.
func (s *story) openList(r *zipxml.Reader, e xml.StartElement) error {
	outer := s.list
	defer func() { s.list = outer }()
	s.list = s.lists.open(e, outer)
	return r.Elements(s.element)
}

// item reads an item of a list; what begins it has a number, unless it is a header.
func (s *story) item(r *zipxml.Reader, e xml.StartElement) error {
	if s.list != nil {
		s.list.begun = e.Name.Local == "list-item"
		if n := numberOf(e, "start-value", -1); n >= 0 {
			s.list.counter.Begin(s.list.depth, n)
		}
	}
	return r.Elements(s.element)
}

// row reads a row of a table. A cell below one that reaches over several rows is empty; one beside a cell that reaches
// over several columns is none.
func (s *story) row(r *zipxml.Reader) error {
	line, list := s.line, s.list
	s.line, s.list = nil, nil
	defer func() { s.line, s.list = line, list }()
	s.paper.OpenRow()
	covered := 0
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		times := min(max(numberOf(e, "number-columns-repeated", 1), 1), maxCells)
		switch e.Name.Local {
		case "covered-table-cell":
			for ; times > 0; times-- {
				if covered--; covered < 0 {
					s.paper.CloseCell()
				}
			}
			return r.Skip()
		case "table-cell":
			covered = numberOf(e, "number-columns-spanned", 1) - 1
		default:
			return r.Skip()
		}
		if err := r.Elements(s.element); err != nil {
			return err
		}
		for range times {
			s.paper.CloseCell()
		}
		return nil
	})
	if err != nil {
		return err
	}
	s.paper.CloseRow()
	return s.addNotes()
}

// piece reads one element of a paragraph.
func (s *story) piece(r *zipxml.Reader, e xml.StartElement) error {
	switch e.Name.Local {
	case "span":
		now := s.now
		defer func() { s.now = now }()
		s.now = s.styles.of("text", zipxml.Attr(e, "style-name")).over(s.now)
	case "s":
		s.put(strings.Repeat(" ", min(max(numberOf(e, "c", 1), 1), maxSpaces)))
	case "tab":
		s.put("\t")
	case "line-break":
		s.line.space = false
		s.put("\n")
	case "note":
		return s.note(r)
	}
	if e.Name.Space == "draw" {
		text, err := s.aside(r)
		s.line.object = s.line.object || wordtext.HasObject(text)
		if strings.TrimSpace(text) != "" {
			s.line.boxes = append(s.line.boxes, text)
		}
		return err
	}
	return r.Content(s.write, s.element)
}

// write adds text to the open paragraph; white space is layout of the file but for one space between words.
func (s *story) write(text string) error {
	for text != "" && s.line != nil {
		n := strings.IndexAny(text, " \t\r\n")
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			s.put(text[:n])
			text = text[n:]
			continue
		}
		s.line.space, text = s.line.some, strings.TrimLeft(text, " \t\r\n")
	}
	return nil
}

// put adds letters that can be seen, behind the white space that waits.
func (s *story) put(text string) {
	l := s.line
	if s.now.hidden == on {
		return
	}
	if l.space {
		l.Write(" ", s.now.font, s.now.upper == on)
	}
	l.Write(text, s.now.font, s.now.upper == on)
	l.space, l.some = false, true
}

// note reads a footnote or an endnote.
func (s *story) note(r *zipxml.Reader) error {
	*s.notes++
	number := *s.notes
	text, err := s.aside(r)
	if text = strings.Join(strings.Fields(text), " "); text != "" && s.now.hidden != on {
		s.line.notes = append(s.line.notes, fmt.Sprintf("[%d] %s", number, text))
	}
	return err
}

// aside reads the open element into a paper of its own and gives its text.
func (s *story) aside(r *zipxml.Reader) (string, error) {
	inner := *s
	inner.paper = wordtext.NewPaper(s.paper.Left())
	inner.line, inner.list, inner.waiting, inner.now = nil, nil, nil, look{}
	err := r.Elements(inner.element)
	return strings.TrimSuffix(inner.paper.Text(), "\n"), err
}
