package docx

import (
	"encoding/xml"
	"strings"
)

// paragraphProps are the properties of a paragraph.
type paragraphProps struct {
	style string
	item  listItem
	mark  runProps // of the mark that ends it
	// section is what is said of the section that ends with it.
	section section
}

func readParagraphProps(r *reader) (paragraphProps, error) {
	var p paragraphProps
	err := r.elements(func(r *reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = attr(e, "val")
		case "numPr":
			return p.item.read(r)
		case "rPr":
			var err error
			p.mark, err = readRunProps(r)
			return err
		case "sectPr":
			return p.section.read(r)
		}
		return r.skip()
	})
	return p, err
}

// read reads w:numPr.
func (i *listItem) read(r *reader) error {
	return r.elements(func(r *reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "numId":
			i.list = attr(e, "val")
		case "ilvl":
			i.level = number(e, 0) + 1
		}
		return r.skip()
	})
}

// line is a paragraph on the way. Letters of one font are decoded together: in some encodings a letter is two signs,
// and the two may stand in two runs.
type line struct {
	out    strings.Builder
	run    strings.Builder // what was written in one look and is not decoded yet
	look   look
	decode func(font, text string) string

	boxes []string // the text boxes tied to it
	notes []string // the notes it refers to
}

func (l *line) write(text string, as look) {
	if as.font != l.look.font || as.upper() != l.look.upper() {
		l.flush()
		l.look = as
	}
	l.run.WriteString(text)
}

func (l *line) flush() {
	text := l.run.String()
	l.run.Reset()
	if text == "" {
		return
	}
	text = l.decode(l.look.font, text)
	if l.look.upper() {
		text = strings.ToUpper(text)
	}
	l.out.WriteString(text)
}

// text gives what was written.
func (l *line) text() string {
	l.flush()
	return l.out.String()
}
