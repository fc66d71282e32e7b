package docx

import (
	"encoding/xml"

	"sotruc/intake/doctext/zipxml"
)

// table reads w:tbl.
func (s *story) table(r *zipxml.Reader) error {
	if err := s.drop(); err != nil {
		return err
	}
	line := s.line
	s.line = nil
	defer func() { s.line = line }()
	return r.Elements(s.element)
}

// row reads w:tr; one that was deleted is left out.
func (s *story) row(r *zipxml.Reader) error {
	s.paper.OpenRow()
	gone := false
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) (err error) {
		switch {
		case e.Name.Local == "trPr":
			gone, err = has(r, "del")
			return err
		case gone:
			return r.Skip()
		}
		return s.element(r, e)
	})
	if err != nil {
		return err
	}
	s.paper.CloseRow()
	return s.addNotes()
}

// cell reads w:tc.
func (s *story) cell(r *zipxml.Reader) error {
	gone := false
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) (err error) {
		switch {
		case e.Name.Local == "tcPr":
			gone, err = has(r, "cellDel")
			return err
		case gone:
			return r.Skip()
		}
		return s.element(r, e)
	})
	if err != nil {
		return err
	}
	if err := s.drop(); err != nil {
		return err
	}
	s.paper.CloseCell()
	return nil
}

// has reads the open element and tells whether one of a name stands directly in it.
func has(r *zipxml.Reader, name string) (bool, error) {
	found := false
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		found = found || e.Name.Local == name
		return r.Skip()
	})
	return found, err
}
