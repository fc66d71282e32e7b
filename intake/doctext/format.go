package doctext

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"sotruc/intake/doctext/docx"
	"sotruc/intake/doctext/edxml"
	"sotruc/intake/doctext/odt"
	"sotruc/intake/doctext/pdftext"
	"sotruc/intake/doctext/rtf"
	"sotruc/intake/doctext/webpage"
	"sotruc/intake/doctext/word97"
	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
	"sotruc/model/viet"
)

// Format is what kind of file it is.
type Format string

// The formats told apart by content. Doc.readText knows the readers; a format without one is refused.
const (
	FormatText    Format = "txt"
	FormatDocx    Format = "docx"
	FormatODT     Format = "odt"
	FormatZip     Format = "zip"
	FormatDoc     Format = "doc"
	FormatPDF     Format = "pdf"
	FormatRTF     Format = "rtf"
	FormatHTML    Format = "html" // MHTML too, the page Word saves as one file
	FormatEdXML   Format = "edxml"
	FormatXML     Format = "word-xml" // a document of Word or LibreOffice that is one XML file
	FormatPicture Format = "picture"
	FormatBinary  Format = "binary"
)

const (
	bomUTF8 = "\xef\xbb\xbf" // of the UTF-16 ones the decoder knows, see utf16.go

	sniffed     = 4 << 10  // bytes looked at to tell a format
	sniffedPage = 64 << 10 // of a page, which may begin with a long comment
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
	case isPicture(data):
		return FormatPicture
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
	if !isUTF16 && webpage.IsArchive(data) || isPage(text, data, order) {
		return FormatHTML
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

// isPicture tells whether bytes begin as those of a picture do: JPEG, PNG, TIFF, GIF, BMP, WebP, HEIC.
func isPicture(b []byte) bool {
	for _, sign := range []string{"\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "II*\x00", "MM\x00*", "GIF87a", "GIF89a"} {
		if bytes.HasPrefix(b, []byte(sign)) {
			return true
		}
	}
	if len(b) < 14 {
		return false
	}
	bitmap := string(b[:2]) == "BM" && binary.LittleEndian.Uint32(b[6:]) == 0 // which no text has
	return bitmap || string(b[8:12]) == "WEBP" && string(b[:4]) == "RIFF" || string(b[4:11]) == "ftyphei" || string(b[4:12]) == "ftypmif1"
}

// isProgram tells a program, or what is left of one, by its first letters: no text begins with them, and with no word.
func isProgram(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\x7fELF")) {
		return true
	}
	first, _, _ := bytes.Cut(data[:min(len(data), 40)], []byte(" "))
	return bytes.HasPrefix(data, []byte("MZ")) && (len(first) == len(data) || !utf8.Valid(first))
}

// isPage tells HTML. A zero byte is in none, but in UTF-16, whose order is given where data is that.
func isPage(head, data []byte, order binary.ByteOrder) bool {
	if bytes.HasPrefix(head, []byte("<!--")) {
		if head = data[:min(len(data), sniffedPage)]; order != nil {
			head = []byte(decodeUTF16(order, head))
		}
		head = bytes.TrimPrefix(head, []byte(bomUTF8))
	}
	return bytes.IndexByte(head, 0) < 0 && webpage.Is(head)
}

// sniffZip tells a document from another archive by the names of its parts, or, where the archive is damaged, by whether
// it has such a name.
func sniffZip(data []byte) Format {
	pack, err := zipxml.Open(data)
	switch {
	case errors.Is(err, zipxml.ErrTooLarge):
		return FormatZip
	case err != nil && bytes.Contains(data, []byte("word/document")), err == nil && isWord(pack):
		return FormatDocx
	case bytes.Contains(data[:min(len(data), sniffed)], []byte("mimetypeapplication/vnd.oasis.opendocument.text")):
		return FormatODT
	}
	return FormatZip
}

// isWord looks for the part with the text; it is document2.xml in files from the web editions of Word.
func isWord(pack *zipxml.Pack) bool {
	return pack.HasAny(func(name string) bool { return strings.HasPrefix(name, "word/document") })
}

// sniffMarkup tells edXML and documents in XML; "" is none of them.
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
	case FormatODT:
		text, err = odt.Read(data, maxText)
	case FormatRTF:
		text, err = rtf.Read(bytes.TrimLeft(bytes.TrimPrefix(data, []byte(bomUTF8)), " \t\r\n"), maxText)
	case FormatHTML:
		if order, ok := utf16Order(data); ok {
			data = []byte(decodeUTF16(order, data))
		}
		text, err = webpage.Read(data, maxText)
	case FormatDoc:
		text, err = word97.Read(data, maxText)
	case FormatPDF:
		pages, err = pdftext.Text(data, pdftext.Limits{MaxBytes: max(len(data), 1), MaxText: maxText})
		text = pages.Text
	case FormatPicture:
		code = CodeNoText
	default: // told apart only to say what it is
		code = Code(f)
	}
	if err != nil {
		code = refusal(err)
	}
	if code == CodeNoText { // what was put on a scan when it was signed
		d.Text, _, _ = finish(text, "", maxText)
	}
	if code == "" {
		text, encoding, code = finish(text, encoding, maxText)
	}
	if marked := f == FormatDocx || f == FormatODT || f == FormatRTF || f == FormatHTML || f == FormatDoc; code == "" && marked {
		if text, d.Unread = objects(text); strings.TrimSpace(text) == "" {
			code = CodeEmpty
		}
	}
	if code == "" {
		d.Text, d.Encoding, d.Pages, d.UnreadPages = text, encoding, pages.Pages, pages.UnreadPages
	}
	return code
}

// objects takes the signs of what was not read out of a text, and gives where the lines before them end.
func objects(text string) (string, []int) {
	if !wordtext.HasObject(text) {
		return text, nil
	}
	var b strings.Builder
	var ends []int
	for line := range strings.Lines(text) {
		if !wordtext.HasObject(line) {
			b.WriteString(line)
			continue
		}
		if line = strings.ReplaceAll(line, wordtext.Object, ""); strings.TrimSpace(line) != "" {
			b.WriteString(line)
		}
		ends = append(ends, len(strings.TrimRight(b.String(), "\n")))
	}
	return b.String(), slices.Compact(ends)
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
		{zipxml.ErrTooLarge, CodeTooLarge},
		{rtf.ErrTooLarge, CodeTooLarge},
		{webpage.ErrTooLarge, CodeTooLarge},
		{word97.ErrTooLarge, CodeTooLarge},
		{edxml.ErrTooLarge, CodeTooLarge},
		{pdftext.ErrTooLarge, CodeTooLarge},
		{zipxml.ErrDTD, CodeDTD},
		{edxml.ErrDTD, CodeDTD},
		{odt.ErrEncrypted, CodeEncrypted},
		{word97.ErrEncrypted, CodeEncrypted},
		{pdftext.ErrEncrypted, CodeEncrypted},
		{pdftext.ErrNoText, CodeNoText},
		{zipxml.ErrDamaged, CodeDamaged},
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
