package doctext

import (
	"bytes"
)

// Format is what kind of file it is.
type Format string

// The formats told apart by content. Format.read knows the readers; a format without one is refused.
const (
	FormatText   Format = "txt"
	FormatDocx   Format = "docx"
	FormatZip    Format = "zip"
	FormatDoc    Format = "doc"
	FormatPDF    Format = "pdf"
	FormatRTF    Format = "rtf"
	FormatHTML   Format = "html"
	FormatEdXML  Format = "edxml"
	FormatXML    Format = "word-xml" // a document of Word or LibreOffice that is one XML file
	FormatUTF16  Format = "utf16"
	FormatBinary Format = "binary"
)

const (
	bomUTF8    = "\xef\xbb\xbf"
	bomUTF16LE = "\xff\xfe"
	bomUTF16BE = "\xfe\xff"

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
	case bytes.HasPrefix(head, []byte(bomUTF16LE)), bytes.HasPrefix(head, []byte(bomUTF16BE)):
		return FormatUTF16
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
	if bytes.IndexByte(data, 0) >= 0 {
		return FormatBinary
	}
	return FormatText
}

// sniffZip tells a Word file from another archive by the name of the part that holds the text.
func sniffZip(data []byte) Format {
	if bytes.Contains(data, []byte("word/document")) { // document2.xml in files from the web editions of Word
		return FormatDocx
	}
	return FormatZip
}

// sniffMarkup tells HTML, edXML and documents in XML; "" is none of them.
func sniffMarkup(text []byte) Format {
	if len(text) == 0 || text[0] != '<' {
		return ""
	}
	text = bytes.ToLower(text)
	switch {
	case bytes.HasPrefix(text, []byte("<?xml")) && bytes.Contains(text, []byte("edxml")), bytes.HasPrefix(text, []byte("<edxml")):
		return FormatEdXML
	case bytes.HasPrefix(text, []byte("<?xml")) && isOfficeXML(text):
		return FormatXML
	case bytes.HasPrefix(text, []byte("<!doctype html")), bytes.Contains(text, []byte("<html")):
		return FormatHTML
	}
	return ""
}

// isOfficeXML looks for the root elements of the formats that keep a whole document in one XML file; text in lower case.
func isOfficeXML(text []byte) bool {
	for _, root := range [...]string{"<w:worddocument", "<pkg:package", "<office:document"} {
		if bytes.Contains(text, []byte(root)) {
			return true
		}
	}
	return false
}

// read gives the text and its encoding, or the code why there is none.
func (f Format) read(data []byte, maxText int) (text, encoding string, code Code) {
	switch f {
	case FormatText:
		return readText(data, maxText)
	case FormatDocx:
		text, code = readDocx(data, maxText)
	case FormatDoc:
		text, code = readWord97(data, maxText)
	default:
		code = Code(f)
	}
	return text, "", code
}
