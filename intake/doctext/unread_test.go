package doctext_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"sotruc/intake/doctext"
)

// packed packs parts by name and content, in turn.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i]}) // as it stands: a kind of file is told by it
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// word is a .docx with something between two paragraphs.
func word(t testing.TB, between string) []byte {
	t.Helper()
	const root = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="wp" xmlns:a="a" xmlns:r="r" xmlns:v="v" xmlns:o="o"><w:body>`
	paragraph := func(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }
	return packed(t, "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", root+paragraph("Trước")+between+paragraph("Sau")+`</w:body></w:document>`)
}

// drawn is a picture of DrawingML so wide and high, in mm, in a paragraph of its own.
func drawn(width, height int) string {
	return fmt.Sprintf(`<w:p><w:r><w:drawing><wp:inline><wp:extent cx="%d" cy="%d"/><a:graphic><a:blip r:embed="rId5"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`, width*36000, height*36000)
}

// shaped is a shape of VML with a picture, and what stands beside it.
func shaped(style, beside string) string {
	return `<w:p><w:r><w:object><v:shape style="` + style + `"><v:imagedata r:id="rId5"/></v:shape>` + beside + `</w:object></w:r></w:p>`
}

// open is an OpenDocument text with a frame between two paragraphs.
func open(t testing.TB, frame string) []byte {
	t.Helper()
	return packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="draw" xmlns:svg="svg"><office:body><office:text><text:p>Trước</text:p>`+frame+`<text:p>Sau</text:p></office:text></office:body></office:document-content>`)
}

func page(t testing.TB, between string) []byte {
	t.Helper()
	return []byte("<html><body><p>Trước</p>" + between + "<p>Sau</p></body></html>")
}

// written is a picture that is written into a page.
func written(t testing.TB, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return `<img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(b.Bytes()) + `">`
}

// A picture as large as a part of the page, an embedded file and a text put in whole are noted behind the line they stand behind, in every
// format; an emblem, a seal, a signature, a formula and a photograph on a page of the web are not.
func TestWhatIsNotReadIsNoted(t *testing.T) {
	t.Parallel()
	rtf := func(words string) []byte {
		return []byte(`{\rtf1\ansi Tr\u432?\u7899?c\par {\pict` + words + ` 89504e47}\par Sau\par}`)
	}
	odf := func(size, inside string) string {
		return `<text:p><draw:frame ` + size + `>` + inside + `</draw:frame></text:p>`
	}
	large, small := `svg:width="16cm" svg:height="23cm"`, `svg:width="3cm" svg:height="3cm"`
	for name, c := range map[string]struct {
		data  []byte
		noted bool
	}{
		"docx page":         {word(t, drawn(160, 230)), true},
		"docx half a page":  {word(t, drawn(160, 100)), true},
		"docx signature":    {word(t, drawn(50, 30)), false},
		"docx letterhead":   {word(t, drawn(180, 20)), false},
		"docx VML":          {word(t, shaped("position:absolute;width:450pt;height:650pt", "")), true},
		"docx small VML":    {word(t, shaped("width:45pt;height:65pt", "")), false},
		"docx workbook":     {word(t, shaped("width:45pt;height:65pt", `<o:OLEObject ProgID="Excel.Sheet.12"/>`)), true},
		"docx formula":      {word(t, shaped("width:45pt;height:65pt", `<o:OLEObject ProgID="Equation.3"/>`)), false},
		"docx text put in":  {word(t, `<w:altChunk r:id="rId7"/>`), true},
		"docx text box":     {word(t, `<w:p><w:r><w:txbxContent>`+drawn(160, 230)+`</w:txbxContent></w:r></w:p>`), true},
		"docx in a table":   {word(t, `<w:tbl><w:tr><w:tc>`+drawn(160, 230)+`</w:tc></w:tr></w:tbl>`), true},
		"odt page":          {open(t, odf(large, `<draw:image/>`)), true},
		"odt emblem":        {open(t, odf(small, `<draw:image/>`)), false},
		"odt text box":      {open(t, odf(large, `<draw:text-box><text:p>Ô chữ</text:p></draw:text-box>`)), false},
		"odt at the page":   {open(t, `<draw:frame `+large+`><draw:image/></draw:frame>`), true},
		"rtf page":          {rtf(`\pngblip\picwgoal9000\pichgoal13000`), true},
		"rtf scaled down":   {rtf(`\picscalex20\picscaley20\picwgoal9000\pichgoal13000`), false},
		"html page":         {page(t, `<img src="trang-2.png" width="800" height="1100">`), true},
		"html by its style": {page(t, `<img src="trang-2.png" style="width: 16cm; height: 23cm">`), true},
		"html written":      {page(t, written(t, 600, 850)), true},
		"html photograph":   {page(t, `<img src="anh.jpg" width="800" height="600">`), false},
		"html emblem":       {page(t, written(t, 80, 90)), false},
		"html hidden":       {page(t, `<div style="display:none"><img src="a.png" width="800" height="1100"></div>`), false},
		"html of nothing":   {page(t, `<img src="data:image/png;base64,!!!!" width="x" height="100%">`), false},
	} {
		doc, err := doctext.Read(name, c.data, doctext.Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if strings.Contains(doc.Text, "\ufffc") || !strings.HasPrefix(doc.Text, "Trước\n") || !strings.HasSuffix(doc.Text, "Sau\n") {
			t.Errorf("%s reads as %q", name, doc.Text)
		}
		if (len(doc.Unread) == 1) != c.noted || c.noted && strings.TrimSpace(doc.Text[:doc.Unread[0]]) != "Trước" {
			t.Errorf("%s: not read behind %v of %q, noted %v", name, doc.Unread, doc.Text, c.noted)
		}
	}
}

// A file of Word 97 tells of its pictures in a stream of their own.
func TestAPageInAnOldFileIsNoted(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/trang-anh.doc")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := doctext.Read("trang-anh.doc", data, doctext.Limits{})
	if err != nil || len(doc.Unread) != 1 || !strings.HasSuffix(doc.Text[:doc.Unread[0]], "30/9/2025.") {
		t.Errorf("%v %v\n%s", doc.Unread, err, doc.Text)
	}
	for at := range data { // one byte of it changed anywhere ends no program
		if at%97 == 0 {
			broken := bytes.Clone(data)
			broken[at] ^= 0xff
			_, _ = doctext.Read("x.doc", broken, doctext.Limits{})
		}
	}
}

// A file of nothing but pictures has no text, and says so.
func TestAFileOfPicturesHasNoText(t *testing.T) {
	t.Parallel()
	for _, data := range [][]byte{
		[]byte(`<html><body><img src="t.png" width="800" height="1100"></body></html>`),
		[]byte(`{\rtf1\ansi {\pict\picwgoal9000\pichgoal13000 89504e47}\par}`),
	} {
		if doc, err := doctext.Read("x", data, doctext.Limits{}); err == nil {
			t.Errorf("read as %q", doc.Text)
		}
	}
}
