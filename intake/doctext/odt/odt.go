// Package odt reads the text of a document of LibreOffice (.odt): paragraphs, tables, text boxes, notes and the numbers of
// lists, as somebody sees them who accepts every tracked change. It knows nothing of what the text says.
//
// The names of elements are those of OpenDocument 1.3.
package odt

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// ErrEncrypted says that a file is behind a password; every other error is one of zipxml.
var ErrEncrypted = errors.New("encrypted file")

// Bounds of what is read of one file, beside those of zipxml.
const (
	maxNamed  = 10_000 // styles or lists
	maxSpaces = 1000   // that one element stands for
	maxCells  = 64     // that one element stands for
	maxChain  = 32     // styles one may be based on; more is a circle
)

// The parts that are read.
const (
	partContent  = "content.xml"
	partStyles   = "styles.xml"
	partManifest = "META-INF/manifest.xml"
)

// Read gives the text of the file, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out.
//
// Notes stand behind the paragraph they belong to, as "[1] …"; a text box stands behind the paragraph it is tied to, or
// before it where that is the first of the file. Page headers are left out, but for a head of the paper that stands in the
// header of the first page, or in that of every page.
func Read(data []byte, maxText int) (string, error) {
	pack, err := zipxml.Open(data)
	if err != nil {
		return "", fmt.Errorf("open: %w", err)
	}
	if isEncrypted(pack) {
		return "", ErrEncrypted
	}
	s := &story{paper: wordtext.NewPaper(maxText), styles: styles{byName: map[string]style{}, fonts: map[string]string{}}, lists: newLists(), notes: new(int)}
	for _, part := range [...]string{partStyles, partContent} {
		if part == partStyles && !pack.Has(part) {
			continue
		}
		if err := pack.Read(part, s.root); err != nil {
			if errors.Is(err, wordtext.ErrTooLarge) {
				return "", zipxml.ErrTooLarge
			}
			return "", err
		}
	}
	text := s.head + s.paper.Text()
	if len(text) > maxText {
		return "", zipxml.ErrTooLarge
	}
	return text, nil
}

// isEncrypted tells a file behind a password by the list of its parts. A list that cannot be read says nothing.
func isEncrypted(pack *zipxml.Pack) bool {
	found := false
	_ = pack.Read(partManifest, func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Elements(func(r *zipxml.Reader, _ xml.StartElement) error {
			return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
				found = found || e.Name.Local == "encryption-data"
				return r.Skip()
			})
		})
	})
	return found
}

// root reads the root of a part: first what looks are called, then the text.
func (s *story) root(r *zipxml.Reader, _ xml.StartElement) error {
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "font-face-decls", "styles", "automatic-styles":
			return r.Elements(s.named)
		case "master-styles":
			return r.Elements(s.master)
		case "body":
			return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
				if e.Name.Local != "text" {
					return r.Skip()
				}
				return r.Elements(s.element)
			})
		}
		return r.Skip()
	})
}

// named reads one of the fonts, styles and lists that have a name.
func (s *story) named(r *zipxml.Reader, e xml.StartElement) error {
	switch e.Name.Local {
	case "font-face":
		s.styles.fonts[zipxml.Attr(e, "name")] = strings.Trim(strings.Clone(zipxml.Attr(e, "font-family")), "'\"")
	case "style", "default-style":
		return s.styles.read(r, e)
	case "list-style", "outline-style":
		return s.lists.read(r, e)
	}
	if len(s.styles.fonts) > maxNamed {
		return zipxml.ErrTooLarge
	}
	return r.Skip()
}

// master reads the headers of a kind of page, for the head of the paper.
func (s *story) master(r *zipxml.Reader, e xml.StartElement) error {
	if e.Name.Local != "master-page" {
		return r.Skip()
	}
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		first := e.Name.Local == "header-first"
		if !first && e.Name.Local != "header" || s.head != "" || zipxml.Attr(e, "display") == "false" {
			return r.Skip()
		}
		text, err := s.aside(r)
		s.head = wordtext.Head(text, first)
		return err
	})
}
