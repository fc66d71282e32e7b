package doctext_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/intake/doctext"
)

// One paper saved in both formats of Word gives one text. scripts/fixtures makes the files.
func TestReadWord(t *testing.T) {
	for name, format := range map[string]doctext.Format{"chi-thi.docx": doctext.FormatDocx, "chi-thi.doc": doctext.FormatDoc} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := doctext.Read("giấy tờ.txt", data, doctext.Limits{}) // the name says nothing
		if err != nil {
			t.Fatal(err)
		}
		if doc.Format != format || doc.Encoding != "" || doc.Size != len(data) || doc.Packet != nil {
			t.Errorf("%s: %s, %q, %d bytes", name, doc.Format, doc.Encoding, doc.Size)
		}
		golden.RequireEqual(t, []byte(doc.Text))
	}
}

// docx packs a paper of one paragraph, with what else is in its package.
func docx(t testing.TB, text, more string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err == nil {
		_, err = f.Write([]byte(more + "<w:document><w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>"))
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// stored packs one file as it is.
func stored(t testing.TB, name string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err == nil {
		_, err = f.Write(data)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadWordRefuses(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want doctext.Code
	}{
		{"no text", docx(t, " ", ""), doctext.CodeEmpty},
		{"only what cannot be shown", docx(t, "\u200b", ""), doctext.CodeEmpty},
		{"too much text", docx(t, strings.Repeat("chữ ", 30), ""), doctext.CodeTooLarge},
		{"type declaration", docx(t, "a", "<!DOCTYPE a>"), doctext.CodeDTD},
		{"cut", docx(t, "a", "")[:60], doctext.CodeDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := doctext.Read("a.docx", tt.data, doctext.Limits{MaxText: 100})
			wantError(t, err, tt.want, "a.docx")
		})
	}
	doc, err := doctext.Read("a.docx", docx(t, "Số\u00a01\u202e", ""), doctext.Limits{})
	if err != nil || doc.Text != "Số\u00a01\n" {
		t.Errorf("got %q, %v: not cleaned", doc.Text, err)
	}
}

// packet is an exchange packet with attachments: name, content, name, content …
func packet(files ...string) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><edXML><edXMLHeader><MessageHeader><Subject>về việc lấy mẫu</Subject><Content>Gửi kèm.</Content></MessageHeader></edXMLHeader>`)
	for i := 0; i < len(files); i += 2 {
		b.WriteString(`<AttachmentEncoded><Attachment><AttachmentName>` + files[i] + `</AttachmentName><ContentTransferEncoded>` +
			base64.StdEncoding.EncodeToString([]byte(files[i+1])) + `</ContentTransferEncoded></Attachment></AttachmentEncoded>`)
	}
	b.WriteString(`</edXML>`)
	return []byte(b.String())
}

func TestReadPacket(t *testing.T) {
	word := string(docx(t, "Số 1", ""))
	tests := []struct {
		name         string
		data         []byte
		text, textOf string
	}{
		{"no attachment", packet(), "về việc lấy mẫu\n\nGửi kèm.\n", ""},
		{"none that can be read", packet("a.png", "\x89PNG\r\n\x1a\n\x00", "b.rtf", `{\rtf1}`), "về việc lấy mẫu\n\nGửi kèm.\n", ""},
		{"the first that can be read", packet("a.png", "\x89PNG\r\n\x1a\n\x00", "b.docx", word, "c.txt", "ba"), "Số 1\n", "b.docx"},
		{"a packet in a packet", packet("a.edxml", string(packet("b.txt", "hai")), "c.txt", "ba"), "ba\n", "c.txt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := doctext.Read("goi.edxml", tt.data, doctext.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if doc.Text != tt.text || doc.TextOf != tt.textOf || doc.Format != doctext.FormatEdXML || doc.Packet.Subject != "về việc lấy mẫu" {
				t.Errorf("got %q of %q, %s, %+v", doc.Text, doc.TextOf, doc.Format, doc.Packet)
			}
			if len(doc.Attachments) != strings.Count(string(tt.data), "<AttachmentName>") || string(doc.Bytes) != string(tt.data) {
				t.Errorf("%d attachments", len(doc.Attachments))
			}
		})
	}
}

// Of a PDF it is known how many pages are pictures, also inside a packet. The second page of this one is.
func TestReadPagesOfPDF(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "testdata", "forms", "ke-hoach.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"a.pdf": data, "goi.edxml": packet("a.png", "\x89PNG\r\n\x1a\n\x00", "a.pdf", string(data))} {
		doc, err := doctext.Read(name, data, doctext.Limits{})
		if err != nil || doc.Pages != 2 || doc.UnreadPages != 1 || !strings.Contains(doc.Text, "31/KH-UBND") {
			t.Errorf("%s: %d pages, %d unread, %v", name, doc.Pages, doc.UnreadPages, err)
		}
	}
	doc, err := doctext.Read("a.docx", docx(t, "Số 1", ""), doctext.Limits{})
	if err != nil || doc.Pages != 0 || doc.UnreadPages != 0 {
		t.Errorf("a Word file: %d pages, %d unread, %v", doc.Pages, doc.UnreadPages, err)
	}
}

func BenchmarkReadWord(b *testing.B) {
	for _, name := range []string{"chi-thi.docx", "chi-thi.doc"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := doctext.Read(name, data, doctext.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
