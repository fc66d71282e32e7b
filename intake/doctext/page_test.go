package doctext_test

import (
	"encoding/binary"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sotruc/intake/doctext"
)

// A page is known by its content, whatever its name, and its tags are never text.
func TestReadPage(t *testing.T) {
	const page = "<html><head><meta charset=utf-8><title>no</title></head><body><p>Số 1-CV/ĐU</p></body></html>"
	tests := []struct{ name, in, encoding string }{
		{"page", page, ""},
		{"no head", "<p class=MsoNormal>Số 1-CV/ĐU<o:p></o:p>", ""},
		{"behind a mark and blanks", "\ufeff \r\n" + page, ""},
		{"behind a declaration", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"x\">" + page, ""},
		{"behind a long comment", "<!--" + strings.Repeat("no ", 5000) + "-->" + page, ""},
		{"UTF-16", string(utf16Bytes(binary.LittleEndian, "\ufeff"+page)), ""},
		{"UTF-16 without mark, behind a long comment", string(utf16Bytes(binary.BigEndian, "<!--"+strings.Repeat("no ", 5000)+"-->"+page)), ""},
		{"Windows-1258", string(in(t, charmap.Windows1258, toned1258(strings.Replace(page, "utf-8", "windows-1258", 1)))), ""},
		{"TCVN3", string(in(t, charmap.Windows1252, glyphsTCVN3(strings.Replace(page, "<p>", "<p>Công văn ", 1)))), "tcvn3-glyphs"},
		{"one file", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n" + page + "\r\n--x--\r\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := doctext.Read("a.doc", []byte(tt.in), doctext.Limits{})
			if err != nil || strings.TrimPrefix(doc.Text, "Công văn ") != "Số 1-CV/ĐU\n" || doc.Format != doctext.FormatHTML || doc.Encoding != tt.encoding {
				t.Errorf("got %q as %s in %q, %v", doc.Text, doc.Format, doc.Encoding, err)
			}
		})
	}
}

// The paper of TestReadWord gives the same text from RTF and from LibreOffice.
func TestReadRTFAndODT(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "TestReadWord.golden"))
	if err != nil {
		t.Fatal(err)
	}
	for name, format := range map[string]doctext.Format{"chi-thi.rtf": doctext.FormatRTF, "chi-thi.odt": doctext.FormatODT} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := doctext.Read("giấy tờ.doc", data, doctext.Limits{})
		if err != nil || doc.Format != format || doc.Encoding != "" || doc.Text != string(want) {
			t.Errorf("%s: %s in %q, %v:\n%s", name, doc.Format, doc.Encoding, err, doc.Text)
		}
	}
}

// An archive is what its own parts say, not what lies in a file in it.
func TestArchiveOfPapersIsNoPaper(t *testing.T) {
	inner := docx(t, "Số 1", "")
	for _, part := range []string{"a.docx", "b/word/document.docx"} {
		_, err := doctext.Read("a.docx", stored(t, part, inner), doctext.Limits{})
		wantError(t, err, doctext.CodeZip, "a.docx")
	}
}

// One paper gives its very text from a page and from RTF, in Unicode and in the fonts older than that.
func TestReadMarkup(t *testing.T) {
	page := func(font, text string) string {
		return "<html><pre style='font-family:" + font + "'>" + html.EscapeString(text) + "</pre></html>"
	}
	tests := []struct{ name, data, want string }{
		{"page", page("Times", paper), paper},
		{"page in Windows-1258", string(in(t, charmap.Windows1258, toned1258("<meta charset=windows-1258>"+page("Times", paper)))), paper},
		{"page in TCVN3", string(in(t, charmap.Windows1252, page(".VnTime", glyphsTCVN3(paper)))), paper},
		{"page in VNI", string(in(t, charmap.Windows1252, page("VNI-Times", glyphsVNI(paper)))), paper},
		{"RTF", richText(paper), paper},
		{"RTF in Windows-1258", richBytes(1258, "Times", in(t, charmap.Windows1258, toned1258(paper))), paper},
		{"RTF in TCVN3", richBytes(1252, ".VnTime", in(t, charmap.Windows1252, glyphsTCVN3(paper))), paper},
		{"RTF in VNI", richBytes(1258, "VNI-Times", in(t, charmap.Windows1252, glyphsVNI(paper))), paper},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := doctext.Read("a.doc", []byte(tt.data), doctext.Limits{})
			if err != nil || doc.Text != tt.want {
				t.Errorf("got %s, %v", doc.Text, err)
			}
		})
	}
}

// richText is a paper in RTF whose letters are given by their numbers.
func richText(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n':
			b.WriteString("\\par\r\n")
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "\\u%d?", int16(r))
		}
	}
	return `{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}` + b.String() + "}"
}

// richBytes is a paper in RTF in bytes of a code page, in one font.
func richBytes(page int, font string, text []byte) string {
	var b strings.Builder
	for _, c := range text {
		switch {
		case c == '\n':
			b.WriteString("\\par ")
		case c < utf8.RuneSelf:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, `\'%02x`, c)
		}
	}
	return fmt.Sprintf(`{\rtf1\ansi\ansicpg%d\deff0{\fonttbl{\f0 %s;}}%s}`, page, font, b.String())
}
