package pdftext_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"sotruc/intake/doctext/pdftext"
)

// build writes a PDF of objects; the first is the catalog. The table of objects is left out: nobody reads it.
func build(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// packed is a stream behind FlateDecode.
func packed(dict, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, err := w.Write([]byte(data))
	if err := w.Close(); err != nil {
		panic(err)
	}
	if err != nil {
		panic(err)
	}
	return stream(dict+"/Filter/FlateDecode", b.String())
}

// identityFont is a composite font whose codes are UTF-16; each sign is half an em wide.
var identityFont = []string{
	"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Times/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
	"<</Type/Font/Subtype/CIDFontType2/DW 500>>",
	stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
}

// pagesOf makes a file of pages with the font F above; each page is the operators of its content.
func pagesOf(contents ...string) []byte {
	objects := append([]string{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Font<</F 4 0 R>>>>"}, identityFont...)
	var kids strings.Builder
	for _, content := range contents {
		n := len(objects) + 1
		fmt.Fprintf(&kids, " %d 0 R", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", n+1), packed("", content))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]/Resources 3 0 R>>", kids.String(), len(contents))
	return build(objects...)
}

// at shows text in F at a place; its signs are half its size wide.
func at(x, y, size float64, text string) string {
	return fmt.Sprintf("BT /F %g Tf %g %g Td <%s> Tj ET\n", size, x, y, hex(text))
}

func hex(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// read gives the text of a file that can be read.
func read(t *testing.T, data []byte) pdftext.Result {
	t.Helper()
	result, err := pdftext.Text(data, pdftext.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// oneFont makes a page that shows operators in the font given, which may name the objects given, from number 5 on.
func oneFont(font, content string, more ...string) []byte {
	return build(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F " + font + ">>>>>>",
		stream("", content),
	}, more...)...)
}
