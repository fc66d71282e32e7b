// Package docx reads the text of a Word file (.docx): paragraphs, tables, text boxes, notes and the numbers of automatic
// lists, as somebody sees them who accepts every tracked change. It knows nothing of what the text says.
package docx

import (
	"errors"
	"fmt"

	"sotruc/intake/doctext/wordtext"
)

// Why a file gives no text; any other error says that it is damaged.
var (
	errDamaged  = errors.New("damaged file")
	ErrTooLarge = errors.New("too large a file")          // unpacked, or its text
	ErrDTD      = errors.New("document type declaration") // no program writes one
)

// Bounds of what is read of one file. A paper has about 20 parts, and some hundred levels of elements at most.
const (
	maxParts    = 2000
	maxUnpacked = 64 << 20 // bytes of all parts that are read
	maxDepth    = 256
	maxToken    = 1 << 20 // bytes from one < to the next
	maxNamed    = 10_000  // styles, lists or notes
)

// Read gives the text of the file, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out.
// Its error may wrap one of those above.
//
// Notes stand behind the paragraph they belong to, as "[1] …"; a text box stands behind the paragraph it is tied to,
// or before it where that is the first of the file. Page headers are left out, but for a head of the paper that stands
// in the header of the first page, or in that of every page.
func Read(data []byte, maxText int) (string, error) {
	return read(data, maxText, decodeFont)
}

// read is Read with the function that decodes text in the fonts of old encodings.
func read(data []byte, maxText int, decode func(font, text string) string) (string, error) {
	pack, err := open(data)
	if err != nil {
		return "", err
	}
	main, err := pack.mainPart()
	if err != nil {
		return "", err
	}
	rels, err := pack.relations(main)
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
	if err := pack.read(main, s.document); err != nil {
		return "", err
	}
	head, err := s.head()
	if err != nil {
		return "", err
	}
	text := head + s.paper.Text()
	if len(text) > maxText {
		return "", ErrTooLarge
	}
	return text, nil
}

// tooLarge puts the error of wordtext among those of this package.
func tooLarge(err error) error {
	if errors.Is(err, wordtext.ErrTooLarge) {
		return fmt.Errorf("%w: %w", ErrTooLarge, err)
	}
	return err
}
