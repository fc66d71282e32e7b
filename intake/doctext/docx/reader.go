package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// reader reads one part, token by token. Names count without their namespace: the two editions of the standard have
// different ones.
type reader struct {
	xml   *xml.Decoder
	depth int
}

func newReader(from io.Reader) *reader { return &reader{xml: xml.NewDecoder(from)} }

// elements calls fn for every element up to the end of the open one, or of the part. fn must read the element to its
// end, by elements, text or skip.
func (r *reader) elements(fn func(*reader, xml.StartElement) error) error {
	for {
		token, err := r.next()
		if err != nil {
			if errors.Is(err, io.EOF) && r.depth == 0 {
				return nil
			}
			return damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := fn(r, t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip reads the open element to its end.
func (r *reader) skip() error {
	for open := r.depth; r.depth >= open; {
		if _, err := r.next(); err != nil {
			return damaged(err)
		}
	}
	return nil
}

// text reads the open element to its end and gives the text in it.
func (r *reader) text() (string, error) {
	var b strings.Builder
	for open := r.depth; r.depth >= open; {
		token, err := r.next()
		if err != nil {
			return "", damaged(err)
		}
		if data, ok := token.(xml.CharData); ok {
			b.Write(data)
		}
	}
	return b.String(), nil
}

// next gives a token and keeps the depth.
func (r *reader) next() (xml.Token, error) {
	token, err := r.xml.RawToken()
	if err != nil {
		return nil, err //nolint:wrapcheck // the callers do
	}
	switch token.(type) {
	case xml.Directive:
		return nil, ErrDTD
	case xml.StartElement:
		if r.depth++; r.depth > maxDepth {
			return nil, fmt.Errorf("deeper than %d: %w", maxDepth, ErrTooLarge)
		}
	case xml.EndElement:
		if r.depth--; r.depth < 0 {
			return nil, errDamaged
		}
	}
	return token, nil
}

// damaged names what the parser or the archive says.
func damaged(err error) error {
	if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrDTD) || errors.Is(err, errDamaged) {
		return err
	}
	return fmt.Errorf("%w: %w", errDamaged, err)
}

// attr gives the value of an attribute, "" where there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads a property that is on where it stands, unless it says otherwise.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
