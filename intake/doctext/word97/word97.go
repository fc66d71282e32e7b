// Package word97 reads the text of a binary Word file (.doc, Word 97 to 2003): paragraphs, tables, notes, text boxes
// and the numbers of automatic lists, as somebody sees them who accepts every tracked change. It knows nothing of what
// the text says.
//
// The numbers and names of structures are those of [MS-DOC], Word (.doc) Binary File Format.
package word97

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/richardlehane/mscfb"

	"sotruc/intake/doctext/wordtext"
)

// Why a file gives no text; any other error says that it is damaged.
var (
	errDamaged   = errors.New("damaged file")
	ErrTooLarge  = errors.New("more text than may be read")
	ErrEncrypted = errors.New("encrypted file") // a .docx with a password is such a file too
	ErrOld       = errors.New("file of a Word before 97")
	ErrNotWord   = errors.New("no file of Word") // a workbook, a mail
)

// Read gives the text of the file, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out.
// Its error may wrap one of those above.
//
// Text kept in 8 bits comes as Windows-1252 says, and the five bytes it has no letter for as U+0081 and so on: nothing
// is lost of text whose bytes are in truth TCVN3 or VNI.
func Read(data []byte, maxText int) (text string, err error) {
	defer func() { // the library indexes past its slices where a file is damaged
		if fault := recover(); fault != nil {
			text, err = "", fmt.Errorf("%w: %v", errDamaged, fault)
		}
	}()
	s, err := open(data)
	if err != nil {
		return "", err
	}
	d, err := newDocument(s, maxText)
	if err != nil {
		return "", err
	}
	if text, err = d.text(maxText); errors.Is(err, wordtext.ErrTooLarge) {
		err = ErrTooLarge
	}
	return text, err
}

// streams are the parts of the file that are read.
type streams struct {
	word   []byte // WordDocument: the header, the letters and their properties
	tables map[string][]byte
	data   []byte // pictures
}

// open takes the streams out of the compound file.
func open(data []byte) (streams, error) {
	s := streams{tables: map[string][]byte{}}
	file, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return s, fmt.Errorf("%w: %w", errDamaged, err)
	}
	for _, entry := range file.File {
		if len(entry.Path) > 0 {
			continue // inside an embedded file
		}
		switch entry.Name {
		case "EncryptedPackage":
			return s, ErrEncrypted
		case "WordDocument", "0Table", "1Table", "Data":
		default:
			continue
		}
		stream, err := io.ReadAll(io.LimitReader(entry, int64(len(data)))) // no stream is longer than its file
		if err != nil && len(stream) == 0 {
			return s, fmt.Errorf("stream %s: %w: %w", entry.Name, errDamaged, err)
		}
		switch entry.Name {
		case "WordDocument":
			s.word = stream
		case "Data":
			s.data = stream
		default:
			s.tables[entry.Name] = stream
		}
	}
	if s.word == nil {
		return s, ErrNotWord
	}
	return s, nil
}
