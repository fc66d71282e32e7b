package zipxml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Reader reads one part, token by token. Names count without their namespace: the two editions of the standard have
// different ones.
type Reader struct {
	xml   *xml.Decoder
	depth int
}

// Elements calls fn for every element up to the end of the open one, or of the part. fn must read the element to its
// end, by Elements, Content, Text or Skip.
func (r *Reader) Elements(fn func(*Reader, xml.StartElement) error) error {
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

// Content is Elements with a function for the text between the elements.
func (r *Reader) Content(text func(string) error, fn func(*Reader, xml.StartElement) error) error {
	for {
		token, err := r.next()
		switch t := token.(type) {
		case xml.CharData:
			err = text(string(t))
		case xml.StartElement:
			err = fn(r, t)
		case xml.EndElement:
			return nil
		}
		if err != nil {
			return damaged(err)
		}
	}
}

// Skip reads the open element to its end.
func (r *Reader) Skip() error {
	for open := r.depth; r.depth >= open; {
		if _, err := r.next(); err != nil {
			return damaged(err)
		}
	}
	return nil
}

// Text reads the open element to its end and gives the text in it.
func (r *Reader) Text() (string, error) {
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
func (r *Reader) next() (xml.Token, error) {
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
			return nil, ErrDamaged
		}
	}
	return token, nil
}

// damaged names what the parser or the archive says.
func damaged(err error) error {
	if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrDTD) || errors.Is(err, ErrDamaged) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// Attr gives the value of an attribute, "" where there is none.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
