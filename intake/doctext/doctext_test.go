package doctext_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext"
	"sotruc/model/viet"
)

func TestReadText(t *testing.T) {
	tests := []struct {
		name, in, text, encoding string
	}{
		{"plain", "Số 1-CV/ĐU\n", "Số 1-CV/ĐU\n", "utf-8"},
		{"byte order mark", "\ufeffSố 1\n", "Số 1\n", "utf-8-bom"},
		{"last line without end", "một\nhai", "một\nhai\n", "utf-8"},
		{"line ends of Windows and old Mac", "một\r\nhai\rba", "một\nhai\nba\n", "utf-8"},
		{"decomposed", "So\u0302\u0301 5", "Số 5\n", "utf-8"},
		{"terminal escapes", "Kính\x1b[2J gửi\x07: ai", "Kính gửi: ai\n", "utf-8"},
		{"UTF-16 little", "\xff\xfeS\x00\xd1\x1e \x005\x00", "Số 5\n", "utf-16le"},
		{"UTF-16 big", "\xfe\xff\x00S\x1e\xd1\x00 \x005", "Số 5\n", "utf-16be"},
		{"UTF-16 little without mark", "S\x00\xd1\x1e \x005\x00", "Số 5\n", "utf-16le"},
		{"UTF-16 big without mark", "\x00S\x1e\xd1\x00 \x005", "Số 5\n", "utf-16be"},
		{"UTF-16 with a pair", "\xff\xfe\x3d\xd8\x4d\xdca\x00", "👍a\n", "utf-16le"},
		{"UTF-16 with half a pair and an odd byte", "\xff\xfe\x3d\xd8a\x00b", "\ufffda\ufffd\n", "utf-16le"},
		{"UTF-8 that was cut", "Đảng ủy xã Tân Lập, huyện Tân An, tỉnh Đồng Bằng, gửi Huyện ủy và các chi bộ trực thuộc \xe1\xba", "Đảng ủy xã Tân Lập, huyện Tân An, tỉnh Đồng Bằng, gửi Huyện ủy và các chi bộ trực thuộc \ufffd\ufffd\n", "utf-8"},
		{"Windows-1258", "C\xf4ng v\xe3n s\xf4\xec 5", "Công văn số 5\n", "windows-1258"},
		{"TCVN3", "C\xabng v\xa8n s\xe8 5", "Công văn số 5\n", "tcvn3"},
		{"ư of TCVN3, elsewhere a soft hyphen", "Ch\xadng tr\xad\xeang \xae\xb7", "Chưng trường đã\n", "tcvn3"},
		{"VNI", "Co\xe2ng va\xean so\xe1 5 nga\xf8y", "Công văn số 5 ngày\n", "vni"},
		{"glyphs of TCVN3", "C«ng v¨n sè 5", "Công văn số 5\n", "utf-8+tcvn3-glyphs"},
		{"soft hyphens among glyphs", "Ch\u00adng tr\u00adêng ®·", "Chưng trường đã\n", "utf-8+tcvn3-glyphs"},
		{"a tag that is no page", "<Công văn> số 1", "<Công văn> số 1\n", "utf-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := doctext.Read("x.txt", []byte(tt.in), doctext.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if doc.Text != tt.text || doc.Encoding != tt.encoding || doc.Format != doctext.FormatText {
				t.Errorf("got %q in %s as %s, want %q in %s", doc.Text, doc.Encoding, doc.Format, tt.text, tt.encoding)
			}
			if doc.Size != len(tt.in) || string(doc.Bytes) != tt.in || len(doc.SHA256) != 64 {
				t.Errorf("size %d, %d bytes, sum %q: the original is not kept as it came", doc.Size, len(doc.Bytes), doc.SHA256)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name, in string
		want     doctext.Code
	}{
		{"nothing", "", doctext.CodeEmpty},
		{"only white space", " \r\n\ufeff\t", doctext.CodeEmpty},
		{"only a byte order mark", "\xef\xbb\xbf", doctext.CodeEmpty},
		{"French in Windows-1252", "La pr\xe9fecture a ferm\xe9 l'\xe9cole d\xe9j\xe0", doctext.CodeEncoding},
		{"half broken UTF-8", "Số \xff\xfe\xff 5", doctext.CodeEncoding},
		{"UTF-16 of nothing", "\xff\xfe", doctext.CodeEmpty},
		{"a program behind the mark of UTF-16", "\xff\xfe\x00\x00\x01\x00", doctext.CodeBinary},
		{"archive", "PK\x03\x04....photo.jpg....", doctext.CodeZip},
		{"empty archive", "PK\x05\x06\x00\x00", doctext.CodeZip},
		{"PDF cut off", "%PDF-1.7\n", doctext.CodeDamaged},
		{"RTF, cut", `{\rtf1\ansi Hello`, doctext.CodeDamaged},
		{"RTF of nothing", `{\rtf1\ansi}`, doctext.CodeEmpty},
		{"page of nothing", "<!DOCTYPE html><html><title>x</title><body>", doctext.CodeEmpty},
		{"page in one file without a page", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\na\n--x--\n", doctext.CodeDamaged},
		{"document of LibreOffice, cut", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text....", doctext.CodeDamaged},
		{"Word, cut", "PK\x03\x04....word/document.xml....", doctext.CodeDamaged},
		{"Word 97, cut", "\xd0\xcf\x11\xe0\xa1\xb1", doctext.CodeDamaged},
		{"edXML, cut", `<?xml version="1.0"?><edXML:edXML xmlns:edXML="x">`, doctext.CodeDamaged},
		{"edXML of a status", `<edXML><MessageHeader/><Status><StatusCode>03</StatusCode></Status></edXML>`, doctext.CodeStatus},
		{"edXML with a type declaration", `<?xml version="1.0"?><!DOCTYPE edXML><edXML/>`, doctext.CodeDTD},
		{"Word 2003 in XML", `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>`, doctext.CodeXML},
		{"program, cut to four bytes", "MZ\x90\x03", doctext.CodeBinary},
		{"program, cut to letters", "MZab", doctext.CodeBinary},
		{"program of Unix", "\x7fELF\x02\x01\x01", doctext.CodeBinary},
		{"NUL", "abc\x00def", doctext.CodeBinary},
		{"picture", "\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06", doctext.CodeNoText},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := doctext.Read("in/cv.txt", []byte(tt.in), doctext.Limits{})
			wantError(t, err, tt.want, "cv.txt")
		})
	}
}

func TestReadTooLarge(t *testing.T) {
	_, err := doctext.Read("a.txt", []byte("12345678901"), doctext.Limits{MaxBytes: 10})
	wantError(t, err, doctext.CodeTooLarge, "a.txt")
	if _, err := doctext.Read("a.txt", []byte("1234567890"), doctext.Limits{MaxBytes: 10}); err != nil {
		t.Errorf("ten bytes within a limit of ten: %v", err)
	}
}

func TestReadTooMuchText(t *testing.T) {
	page := strings.Repeat("một hai ba bốn\n", doctext.DefaultMaxText/19)
	if doc, err := doctext.Read("a.txt", []byte(page), doctext.Limits{}); err != nil || doc.Text != page {
		t.Errorf("%d bytes of text: %v", len(page), err)
	}
	_, err := doctext.Read("a.txt", []byte(strings.Repeat(page, 2)), doctext.Limits{})
	wantError(t, err, doctext.CodeTooLarge, "a.txt")
	_, err = doctext.Read("a.txt", []byte("12345678901"), doctext.Limits{MaxText: 10})
	wantError(t, err, doctext.CodeTooLarge, "a.txt")
	if _, err := doctext.Read("a.txt", []byte("\ufeff1234567890"), doctext.Limits{MaxText: 10}); err != nil {
		t.Errorf("ten bytes of text behind a mark: %v", err)
	}
	_, err = doctext.Read("a.txt", []byte("pr\xe9fecture, \xe9cole"), doctext.Limits{MaxText: 10})
	wantError(t, err, doctext.CodeEncoding, "a.txt") // this says more
	for _, in := range []string{"C\xf4ng v\xe0n 5", "\xff\xfe\x01\x1e\x01\x1e\x01\x1e\x01\x1e"} {
		_, err = doctext.Read("a.txt", []byte(in), doctext.Limits{MaxText: 10}) // 12 bytes in UTF-8
		wantError(t, err, doctext.CodeTooLarge, "a.txt")
	}
}

func TestLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a\x1b]0;x\a.csv")
	if err := os.WriteFile(path, []byte("\x00\xff"), 0o600); err != nil {
		t.Fatal(err)
	}
	if data, err := doctext.Load(path, doctext.Limits{}); err != nil || string(data) != "\x00\xff" {
		t.Errorf("%q, %v", data, err)
	}
	_, err := doctext.Load(path, doctext.Limits{MaxBytes: 1})
	wantError(t, err, doctext.CodeTooLarge, "a.csv")
	_, err = doctext.Load(path+"x", doctext.Limits{})
	wantError(t, err, doctext.CodeVanished, "a.csvx")
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "công văn #1.txt")
	if err := os.WriteFile(path, []byte("Số 1-CV/ĐU"), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := openFile(path)
	if err != nil || doc.Name != "công văn #1.txt" || doc.Text != "Số 1-CV/ĐU\n" {
		t.Errorf("got %q, %q, %v", doc.Name, doc.Text, err)
	}
	_, err = openFile(filepath.Join(dir, "gone.txt"))
	wantError(t, err, doctext.CodeVanished, "gone.txt")
	_, err = openFile(dir)
	wantError(t, err, doctext.CodeUnreadable, filepath.Base(dir))
}

// openFile reads a file as the program does.
func openFile(path string) (doctext.Doc, error) {
	data, err := doctext.Load(path, doctext.Limits{})
	if err != nil {
		return doctext.Doc{}, err
	}
	return doctext.Read(path, data, doctext.Limits{})
}

// A sparse file of 50 MB is refused by its size: reading it would find the NUL bytes and say binary.
func TestOpenTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(50<<20), f.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = openFile(path)
	wantError(t, err, doctext.CodeTooLarge, "big.txt")
}

// Whatever the bytes, there is a text fit to be shown or an *Error.
func TestReadAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		doc, err := doctext.Read("x", data, doctext.Limits{})
		if err != nil {
			var e *doctext.Error
			if !errors.As(err, &e) || e.Code == "" {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if doc.Text != viet.Clean(doc.Text) || !strings.HasSuffix(doc.Text, "\n") {
			t.Fatalf("text %q is not clean", doc.Text)
		}
	})
}

func wantError(t *testing.T, err error, code doctext.Code, name string) {
	t.Helper()
	var e *doctext.Error
	if !errors.As(err, &e) {
		t.Fatalf("got %v, want an *Error with %s", err, code)
	}
	if e.Code != code || e.Name != name {
		t.Errorf("got %s for %q, want %s for %q", e.Code, e.Name, code, name)
	}
}

// A PDF is known by its content; a scan and a locked file say what they are.
func TestReadPDF(t *testing.T) {
	const pages = "%PDF-1.4\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F<</Subtype/Type1>>>>>>>>endobj " +
		"trailer<</Root 1 0 R>> 4 0 obj<<>>stream\n"
	doc, err := doctext.Read("a.bin", []byte(pages+"BT /F 12 Tf 50 700 Td (Chi bo) Tj ET endstream"), doctext.Limits{})
	if err != nil || doc.Text != "Chi bo\n" || doc.Format != doctext.FormatPDF || doc.Encoding != "" {
		t.Errorf("got %q as %s in %q, %v", doc.Text, doc.Format, doc.Encoding, err)
	}
	for before, format := range map[string]doctext.Format{"HTTP/1.1 200 OK\r\n\r\n": doctext.FormatPDF, strings.Repeat(" \x00", 500): doctext.FormatPDF, strings.Repeat("Chi bo. ", 128): doctext.FormatText} {
		doc, err := doctext.Read("a.pdf", []byte(before+pages+"BT /F 12 Tf 50 700 Td (Chi bo) Tj ET endstream endobj"), doctext.Limits{})
		if err != nil || doc.Format != format {
			t.Errorf("behind %.20q: %s, %v", before, doc.Format, err)
		}
	}
	doc, err = doctext.Read("a.txt", []byte("Tệp PDF bắt đầu bằng %PDF-1.7 và kết thúc bằng %%EOF."), doctext.Limits{})
	if err != nil || doc.Format != doctext.FormatText {
		t.Errorf("a text about PDF: %s, %v", doc.Format, err)
	}
	_, err = doctext.Read("a.pdf", []byte(pages+"/X Do endstream"), doctext.Limits{})
	wantError(t, err, doctext.CodeNoText, "a.pdf")
	_, err = doctext.Read("a.pdf", []byte(pages+"endstream trailer<</Encrypt<<>>>>"), doctext.Limits{})
	wantError(t, err, doctext.CodeEncrypted, "a.pdf")
	_, err = doctext.Read("a.pdf", []byte(pages+"BT /F 12 Tf (Chi bo) Tj ET endstream"), doctext.Limits{MaxText: 5})
	wantError(t, err, doctext.CodeTooLarge, "a.pdf")
}
