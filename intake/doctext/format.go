package doctext

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"sotruc/intake/doctext/docx"
	"sotruc/intake/doctext/edxml"
	"sotruc/intake/doctext/pdftext"
	"sotruc/intake/doctext/word97"
	"sotruc/model/viet"
)

// Format is what kind of file it is.
type Format string

// The formats told apart by content. Doc.readText knows the readers; a format without one is refused.
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
	case bytes.HasPrefix(text, []byte("%PDF")), !isUTF16 && isPDFBehind(data):
		return FormatPDF
	}
	if format := sniffMarkup(text); format != "" {
		return format
	}
	if !isUTF16 && (bytes.IndexByte(data, 0) >= 0 || isProgram(data)) {
		return FormatBinary
	}
	return FormatText
}

const headerIn = 1 << 10 // bytes among which a PDF may begin: gateways put lines of their own before it

// isPDFBehind tells whether a PDF begins behind something else.
func isPDFBehind(data []byte) bool {
	return bytes.Contains(data[:min(len(data), headerIn)], []byte("%PDF-")) && bytes.Contains(data, []byte("endobj"))
}

// isProgram tells a program, or what is left of one, by its first letters: no text begins with them, and with no word.
func isProgram(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\x7fELF")) {
		return true
	}
	first, _, _ := bytes.Cut(data[:min(len(data), 40)], []byte(" "))
	return bytes.HasPrefix(data, []byte("MZ")) && (len(first) == len(data) || !utf8.Valid(first))
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

// readText gives d the text of data in format f with what goes with it, or the code why there is none.
func (d *Doc) readText(f Format, data []byte, maxText int) Code {
	var text, encoding string
	var pages pdftext.Result
	var code Code
	var err error
	switch f {
	case FormatText:
		text, encoding, code = decodeText(data, maxText)
	case FormatDocx:
		text, err = docx.Read(data, maxText)
	case FormatDoc:
		text, err = word97.Read(data, maxText)
	case FormatPDF:
		pages, err = pdftext.Text(data, pdftext.Limits{MaxBytes: max(len(data), 1), MaxText: maxText})
		text = pages.Text
	default: // told apart only to say what it is
		code = Code(f)
	}
	if err != nil {
		code = refusal(err)
	}
	if code == "" {
		text, encoding, code = finish(text, encoding, maxText)
	}
	if code == "" {
		d.Text, d.Encoding, d.Pages, d.UnreadPages = text, encoding, pages.Pages, pages.UnreadPages
	}
	return code
}

// finish makes what a reader gives the text of a Doc. Glyphs are mended first: cleaning drops letters of old encodings.
func finish(text, encoding string, maxText int) (string, string, Code) {
	if len(text) > maxText {
		return "", "", CodeTooLarge
	}
	if fixed, glyphs, ok := viet.RepairGlyphs(text); ok {
		if text = fixed; encoding != "" {
			encoding += "+"
		}
		encoding += string(glyphs) + suffixGlyphs
	}
	text = viet.Clean(text)
	switch {
	case strings.TrimSpace(text) == "":
		return "", "", CodeEmpty
	case !strings.HasSuffix(text, "\n"):
		text += "\n"
	}
	return text, encoding, ""
}

// refusal gives the code for an error of a reader.
func refusal(err error) Code {
	for _, r := range [...]struct {
		err  error
		code Code
	}{
		{docx.ErrTooLarge, CodeTooLarge},
		{word97.ErrTooLarge, CodeTooLarge},
		{edxml.ErrTooLarge, CodeTooLarge},
		{pdftext.ErrTooLarge, CodeTooLarge},
		{docx.ErrDTD, CodeDTD},
		{edxml.ErrDTD, CodeDTD},
		{word97.ErrEncrypted, CodeEncrypted},
		{pdftext.ErrEncrypted, CodeEncrypted},
		{pdftext.ErrNoText, CodeNoText},
		{word97.ErrOld, CodeDoc},
		{word97.ErrNotWord, CodeBinary},
		{edxml.ErrStatus, CodeStatus},
	} {
		if errors.Is(err, r.err) {
			return r.code
		}
	}
	return CodeDamaged
}
