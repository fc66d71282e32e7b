package docx

import (
	"encoding/xml"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// paragraphProps are the properties of a paragraph.
type paragraphProps struct {
	style string
	item  listItem
	mark  runProps // of the mark that ends it
	// section is what is said of the section that ends with it.
	section section
}

func readParagraphProps(r *zipxml.Reader) (paragraphProps, error) {
	var p paragraphProps
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = zipxml.Attr(e, "val")
		case "numPr":
			return p.item.read(r)
		case "rPr":
			var err error
			p.mark, err = readRunProps(r)
			return err
		case "sectPr":
			return p.section.read(r)
		}
		return r.Skip()
	})
	return p, err
}

// read reads w:numPr.
func (i *listItem) read(r *zipxml.Reader) error {
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "numId":
			i.list = zipxml.Attr(e, "val")
		case "ilvl":
			i.level = number(e, 0) + 1
		}
		return r.Skip()
	})
}

// line is a paragraph on the way, as it is seen so far.
type line struct {
	wordtext.Line

	boxes  []string // the text boxes tied to it
	notes  []string // the notes it refers to
	object bool     // a large picture or a part that is not read stands in it
}

// newLine opens a paragraph whose letters decode reads.
func newLine(decode func(font, text string) string) *line {
	return &line{Line: wordtext.Line{Decode: decode}}
}
