// Package doctext turns the bytes of a file someone sent into plain text: NFC, lines ending in \n, free of control
// characters and terminal escapes. It knows file formats and encodings, and nothing of what the text says.
package doctext

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sotruc/intake/doctext/edxml"
	"sotruc/model/viet"
)

// Packet is what an exchange packet holds.
type Packet = edxml.Packet

// Attachment is a file in one.
type Attachment = edxml.Attachment

// Doc is a file as it was read.
type Doc struct {
	Text   string // NFC, every line ends in \n, cleaned by viet.Clean
	Format Format
	Name   string // the name of the file without its folder
	SHA256 string // of Bytes, lower-case hex
	Size   int
	Bytes  []byte // the file as it came

	// Encoding is "utf-8", "utf-8-bom", "utf-16le", "utf-16be" or a viet.Encoding; with "-glyphs" behind it, as in
	// "utf-8+tcvn3-glyphs", where the file was sound but letters in it were signs of an old font, which were mended; ""
	// where the format has one of its own.
	Encoding string

	// The text was read from pictures, by a program that takes one letter for another.
	FromPicture bool

	// Of a PDF: how many pages it has, and how many of them give no text though they are not blank: a scanned annex behind
	// the paper. Signs the file does not name are U+FFFD in Text.
	Pages, UnreadPages int

	// Of a file of Word, LibreOffice or the web: the ends of the lines of Text, in bytes, behind which stands a large picture, an embedded file
	// or another part whose text was not read.
	Unread []int

	// Of an exchange packet (edXML): what the sender says of the paper, the files in it, each to be read by Read in its
	// turn, and the name of the one Text is from; "" where none gives text and Text is the subject and content.
	Packet      *Packet
	Attachments []Attachment
	TextOf      string
}

// Limits bounds what is read. A zero field counts as its default.
type Limits struct {
	MaxBytes int64 // of the file
	MaxText  int   // bytes of its text, in UTF-8
}

// What is read where Limits says nothing. A paper of 300 pages is 1 MB of text; more than MaxText is no paper, and would
// only keep the reader of papers busy.
const (
	DefaultMaxBytes = 20 << 20
	DefaultMaxText  = 2 << 20
)

// Largest is how many bytes of a file are read; a larger one is refused.
func (l Limits) Largest() int64 {
	if l.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return l.MaxBytes
}

func (l Limits) maxText() int {
	if l.MaxText <= 0 {
		return DefaultMaxText
	}
	return l.MaxText
}

// Read makes a Doc of data. Every error is an *Error; what a file is follows from its content, never from its name. Of a scan, whose error has
// CodeNoText, the Doc has nothing but the Text that was put on its pages when it was signed.
func Read(name string, data []byte, limits Limits) (Doc, error) {
	name = viet.CleanLine(filepath.Base(name))
	if int64(len(data)) > limits.Largest() {
		return Doc{}, &Error{Code: CodeTooLarge, Name: name}
	}
	format := sniff(data)
	doc := Doc{Format: format, Name: name, Size: len(data), Bytes: data}
	var code Code
	if format == FormatEdXML {
		code = doc.readPacket(limits)
	} else {
		code = doc.readText(format, data, limits.maxText())
	}
	if code == CodeNoText {
		return Doc{Text: doc.Text}, &Error{Code: code, Name: name}
	}
	if code != "" {
		return Doc{}, &Error{Code: code, Name: name}
	}
	sum := sha256.Sum256(data)
	doc.SHA256 = hex.EncodeToString(sum[:])
	return doc, nil
}

// Pictured makes a Doc of a file whose pages are pictures, so many of them, of which unread could not be read; text is what a program made of
// the others. The error is an *Error where there is none.
func Pictured(name string, data []byte, text string, pages, unread int, limits Limits) (Doc, error) {
	doc := Doc{Format: sniff(data), Name: viet.CleanLine(filepath.Base(name)), Size: len(data), Bytes: data, FromPicture: true, Pages: pages, UnreadPages: unread}
	text, _, code := finish(strings.ToValidUTF8(text, "\ufffd"), "", limits.maxText())
	if code == CodeEmpty {
		code = CodeScanEmpty
	}
	if code != "" {
		return Doc{}, &Error{Code: code, Name: doc.Name}
	}
	doc.Text = text
	sum := sha256.Sum256(data)
	doc.SHA256 = hex.EncodeToString(sum[:])
	return doc, nil
}

// Load gives the bytes of the file at path as they are. A file above the limit is refused by its size, without being
// read. Every error is an *Error.
func Load(path string, limits Limits) ([]byte, error) {
	name := viet.CleanLine(filepath.Base(path))
	data, err := load(path, limits.Largest())
	if err == nil {
		return data, nil
	}
	var known *Error
	switch {
	case errors.As(err, &known):
		return nil, &Error{Code: known.Code, Name: name}
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Error{Code: CodeVanished, Name: name, Err: err}
	}
	return nil, &Error{Code: CodeUnreadable, Name: name, Err: err}
}

// load reads at most limit bytes of a plain file. A pipe or a device would never end, so those are refused unopened.
func load(path string, limit int64) (data []byte, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("look at %s: %w", path, err)
	case !info.Mode().IsRegular():
		return nil, &Error{Code: CodeUnreadable}
	case info.Size() > limit:
		return nil, &Error{Code: CodeTooLarge}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	data, err = io.ReadAll(io.LimitReader(f, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", path, err)
	case int64(len(data)) > limit: // it grew
		return nil, &Error{Code: CodeTooLarge}
	}
	return data, nil
}
