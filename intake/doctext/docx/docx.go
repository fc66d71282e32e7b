// Package docx reads the text of a Word file (.docx): paragraphs, tables, text boxes, notes and the numbers of automatic
// lists, as somebody sees them who accepts every tracked change. It knows nothing of what the text says.
package docx

import (
	"errors"
	"fmt"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

const maxNamed = 10_000 // styles, lists or notes

// Read gives the text of the file, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out.
// Its error wraps one of those of zipxml.
//
// Notes stand behind the paragraph they belong to, as "[1] …"; a text box stands behind the paragraph it is tied to,
// or before it where that is the first of the file. Page headers are left out, but for a head of the paper that stands
// in the header of the first page, or in that of every page.
func Read(data []byte, maxText int) (string, error) {
	return read(data, maxText, decodeFont)
}

// read is Read with the function that decodes text in the fonts of old encodings.
func read(data []byte, maxText int, decode func(font, text string) string) (string, error) {
	pack, err := zipxml.Open(data)
	if err != nil {
		return "", err
	}
	main, err := mainPart(pack)
	if err != nil {
		return "", err
	}
	rels, err := relationsOf(pack, main)
	if err != nil {
		return "", err
	}
	styles, err := readStyles(pack, rels.part("styles"))
	if err != nil {
		return "", err
	}
	lists, err := readLists(pack, rels.part("numbering"), styles)
	if err != nil {
		return "", err
	}
	s := &story{
		pack: pack, rels: rels, styles: styles, lists: lists, decode: decode,
		paper: wordtext.NewPaper(maxText),
	}
	if err := pack.Read(main, s.document); err != nil {
		return "", err
	}
	head, err := s.head()
	if err != nil {
		return "", err
	}
	text := head + s.paper.Text()
	if len(text) > maxText {
		return "", zipxml.ErrTooLarge
	}
	return text, nil
}

// tooLarge puts the error of wordtext among those of this package.
func tooLarge(err error) error {
	if errors.Is(err, wordtext.ErrTooLarge) {
		return fmt.Errorf("%w: %w", zipxml.ErrTooLarge, err)
	}
	return err
}
