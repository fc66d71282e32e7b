package docx

import (
	"encoding/xml"
	"strconv"

	"sotruc/intake/doctext/zipxml"
)

// run reads w:r: letters of one look.
func (s *story) run(r *zipxml.Reader) error {
	outer := s.now
	defer func() { s.now = outer }()
	s.now = s.below
	return r.Elements(s.piece)
}

// piece reads one element of a run.
func (s *story) piece(r *zipxml.Reader, e xml.StartElement) error {
	switch e.Name.Local {
	case "rPr":
		p, err := readRunProps(r)
		s.now = p.over(s.styles.byID[p.style].look).over(s.below)
		return err
	case "t":
		text, err := r.Text()
		s.write(text)
		return err
	case "tab", "ptab":
		s.write("\t")
	case "br", "cr":
		s.write("\n")
	case "noBreakHyphen":
		s.write("-")
	case "sym":
		s.symbol(e)
	case "fldChar":
		s.field(zipxml.Attr(e, "fldCharType"))
	case "footnoteReference":
		return s.refer(r, "footnotes", zipxml.Attr(e, "id"))
	case "endnoteReference":
		return s.refer(r, "endnotes", zipxml.Attr(e, "id"))
	case "ruby", "rubyBase":
		return r.Elements(s.piece)
	default:
		return s.element(r, e)
	}
	return r.Skip()
}

// write adds text that can be seen to the open paragraph.
func (s *story) write(text string) {
	if s.line != nil && s.now.hidden != on && !s.fields.InInstruction() {
		s.line.Write(text, s.now.font, s.now.upper())
	}
}

// symbol writes w:sym. What the signs of symbol fonts become is settled where their line is written.
func (s *story) symbol(e xml.StartElement) {
	if code, err := strconv.ParseUint(zipxml.Attr(e, "char"), 16, 16); err == nil {
		s.write(string(rune(code)))
	}
}

// field takes w:fldChar.
func (s *story) field(kind string) {
	switch kind {
	case "begin":
		s.fields.Begin()
	case "separate":
		s.fields.Separate()
	case "end":
		s.fields.End()
	}
}
