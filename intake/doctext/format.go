package doctext

import (
	"bytes"
)

// Format is what kind of file it is.
type Format string

// The formats told apart by content. Text and PDF are read; the reader of another format takes its
// place in Format.read.
const (
	FormatText   Format = "txt"
	FormatDocx   Format = "docx"
	FormatZip    Format = "zip"
	FormatDoc    Format = "doc"
	FormatPDF    Format = "pdf"
	FormatRTF    Format = "rtf"
	FormatHTML   Format = "html"
	FormatEdXML  Format = "edxml"
	FormatBinary Format = "binary"
)

const (
	bomUTF8 = "\xef\xbb\xbf" // of the UTF-16 ones the decoder knows, see utf16.go

	sniffed = 4 << 10 // bytes looked at to tell a format
)

// sniff tells the format from the first bytes.
func sniff(data []byte) Format {
	head := data[:min(len(data), sniffed)]
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return sniffZip(data)
	case bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return FormatZip
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return FormatDoc
	}
	order, isUTF16 := utf16Order(data)
	if isUTF16 {
		head = []byte(decodeUTF16(order, head))
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), " \t\r\n")
	switch {
	case bytes.HasPrefix(text, []byte(`{\rtf`)):
		return FormatRTF
	case bytes.HasPrefix(text, []byte("%PDF")):
		return FormatPDF
	}
	if format := sniffMarkup(text); format != "" {
		return format
	}
	if !isUTF16 && bytes.IndexByte(data, 0) >= 0 {
		return FormatBinary
	}
	return FormatText
}

// sniffZip tells a Word file from another archive by the name of the part that holds the text.
func sniffZip(data []byte) Format {
	if bytes.Contains(data, []byte("word/document.xml")) {
		return FormatDocx
	}
	return FormatZip
}

// sniffMarkup tells HTML and edXML; "" is neither.
func sniffMarkup(text []byte) Format {
	if len(text) == 0 || text[0] != '<' {
		return ""
	}
	text = bytes.ToLower(text)
	switch {
	case bytes.HasPrefix(text, []byte("<?xml")) && bytes.Contains(text, []byte("edxml")):
		return FormatEdXML
	case bytes.HasPrefix(text, []byte("<!doctype html")), bytes.Contains(text, []byte("<html")):
		return FormatHTML
	}
	return ""
}

// read gives the text and its encoding, or the code why there is none.
func (f Format) read(data []byte, maxText int) (text, encoding string, code Code) {
	switch f {
	case FormatText:
		return readText(data, maxText)
	case FormatPDF:
		text, code = readPDF(data, maxText)
		return text, "", code
	default: // told apart only to say what it is
	}
	return "", "", Code(f)
}
