package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/zipxml"
)

// bomb packs a body that is mostly n bytes of what repeats, without ever holding it.
func bomb(t testing.TB, before, repeated string, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	block := []byte(strings.Repeat(repeated, 1+64<<10/len(repeated)))
	_, err = io.WriteString(f, `<w:document><w:body>`+before)
	for written := 0; written < n && err == nil; written += len(block) {
		_, err = f.Write(block)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lying declares that its only part is small.
func lying(t testing.TB) []byte {
	data := bomb(t, "<w:p><w:r><w:t>", "a", 100<<20)
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(data[at+24:], 1000)
	return data
}

func TestHostileFiles(t *testing.T) {
	many := parts{"word/document.xml": document(lines("a"))}
	for i := range zipxml.MaxParts {
		many[fmt.Sprintf("word/media/%d", i)] = ""
	}
	var entries bytes.Buffer // directory entries only
	for range zipxml.MaxParts + 1 {
		entries.WriteString("PK\x01\x02")
	}
	whole := of(t, lines("a"), nil)
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"bomb", bomb(t, "", "<w:p/>", 300<<20), zipxml.ErrTooLarge},
		{"bomb that lies of its size", lying(t), zipxml.ErrDamaged},
		{"one word without end", bomb(t, "<w:p><w:r><w:t>", "a", 2<<20), zipxml.ErrTooLarge},
		{"one tag without end", bomb(t, "<w:p ", `a="b" `, 2<<20), zipxml.ErrTooLarge},
		{"too much text", bomb(t, "", "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", 40<<20), zipxml.ErrTooLarge},
		{"too many empty lines", bomb(t, "", "<w:p/>", 20<<20), zipxml.ErrTooLarge},
		{"too many parts", zipped(t, many), zipxml.ErrTooLarge},
		{"too many entries", append(bytes.Clone(whole), entries.Bytes()...), zipxml.ErrTooLarge},
		{"a million deep", bomb(t, "", "<w:x>", 5<<20), zipxml.ErrTooLarge},
		{"tables in tables", bomb(t, "", "<w:tbl><w:tr><w:tc>", 5<<20), zipxml.ErrTooLarge},
		{"type declaration", zipped(t, parts{"word/document.xml": `<!DOCTYPE d [<!ENTITY a "b">]>` + document(lines("a"))}), zipxml.ErrDTD},
		{"type declaration in the styles", of(t, lines("a"), parts{"word/styles.xml": `<!DOCTYPE d><w:styles/>`}), zipxml.ErrDTD},
		{"entity", of(t, p("", r("&a;")), nil), zipxml.ErrDamaged},
		{"no text part", zipped(t, parts{"word/other.xml": ""}), zipxml.ErrDamaged},
		{"text part cut", zipped(t, parts{"word/document.xml": document(lines("a"))[:250]}), zipxml.ErrDamaged},
		{"ends without beginnings", zipped(t, parts{"word/document.xml": `</w:p><w:p>`}), zipxml.ErrDamaged},
		{"archive cut", whole[:len(whole)-30], zipxml.ErrDamaged},
		{"archive without an end", whole[:len(whole)/2], zipxml.ErrDamaged},
		{"nothing", nil, zipxml.ErrDamaged},
		{"too many styles", of(t, lines("a"), parts{"word/styles.xml": manyNamed("styles", `<w:style w:styleId="%d"/>`)}), zipxml.ErrTooLarge},
		{"too many lists", of(t, lines("a"), parts{"word/numbering.xml": manyNamed("numbering", `<w:num w:numId="%d"/>`)}), zipxml.ErrTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, err := Read(tt.data, 2<<20)
			if !errors.Is(err, tt.want) || text != "" {
				t.Errorf("got %d bytes and %v, want %v", len(text), err, tt.want)
			}
		})
	}
}

func manyNamed(root, form string) string {
	var b strings.Builder
	for i := range maxNamed + 2 {
		fmt.Fprintf(&b, form, i)
	}
	return "<w:" + root + ">" + b.String() + "</w:" + root + ">"
}

// A part whose sum is wrong is damaged, however well it reads.
func TestWrongSum(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	content := []byte(document(lines("a")))
	f, err := w.CreateRaw(&zip.FileHeader{
		Name: "word/document.xml", CRC32: crc32.ChecksumIEEE(content) ^ 1,
		CompressedSize64: uint64(len(content)), UncompressedSize64: uint64(len(content)),
	})
	if err == nil {
		_, err = f.Write(content)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(b.Bytes(), enough); !errors.Is(err, zipxml.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

// Whatever is nested in whatever, there is a text within its bound or a known error.
func TestAnyNesting(t *testing.T) {
	names := []string{
		"p", "r", "t", "tbl", "tr", "tc", "txbxContent", "pPr", "rPr", "numPr", "numId", "ilvl", "del", "sectPr", "trPr", "tcPr", "fldChar",
		"footnoteReference", "AlternateContent", "Choice", "sdt", "tab", "br", "vanish", "caps", "sym", "ruby", "rt", "x",
	}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		var open []string
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			if len(open) > 0 && rapid.Bool().Draw(t, "close") {
				b.WriteString("</w:" + open[len(open)-1] + ">")
				open = open[:len(open)-1]
				continue
			}
			name := rapid.SampledFrom(names).Draw(t, "name")
			open = append(open, name)
			b.WriteString(`<w:` + name + ` w:val="1" w:id="1">` + rapid.SampledFrom([]string{"", "chữ"}).Draw(t, "text"))
		}
		for i := len(open) - 1; i >= 0; i-- {
			b.WriteString("</w:" + open[i] + ">")
		}
		var file bytes.Buffer
		w := zip.NewWriter(&file)
		all := parts{"word/document.xml": document(b.String()), "word/numbering.xml": numbering(), "word/footnotes.xml": document(b.String())}
		for name, content := range all {
			f, err := w.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.Write([]byte(content)); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(file.Bytes(), enough); err != nil {
			t.Fatalf("%v of %s", err, b.String())
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(fixture(f, "chi-thi.docx"))
	f.Add(of(f, lines("a"), parts{"word/numbering.xml": numbering(), "word/styles.xml": listStyles}))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := Read(data, 1<<16)
		switch {
		case err == nil && (len(text) > 1<<16 || !utf8.ValidString(text)):
			t.Fatalf("%d bytes of text, valid UTF-8: %t", len(text), utf8.ValidString(text))
		case err != nil && !errors.Is(err, zipxml.ErrDamaged) && !errors.Is(err, zipxml.ErrTooLarge) && !errors.Is(err, zipxml.ErrDTD):
			t.Fatalf("unknown error %v", err)
		}
	})
}

// FuzzDocument changes the XML, which the sums of an archive would keep from being read.
func FuzzDocument(f *testing.F) {
	f.Add(document(lines("a")), numbering())
	f.Fuzz(func(t *testing.T, document, numbering string) {
		text, err := Read(zipped(t, parts{"word/document.xml": document, "word/numbering.xml": numbering}), 1<<16)
		if err == nil && len(text) > 1<<16 {
			t.Fatalf("%d bytes of text", len(text))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	files := map[string][]byte{
		"paper": fixture(b, "chi-thi.docx"), "bomb": bomb(b, "", "<w:p/>", 300<<20), "liar": lying(b), "deep": bomb(b, "", "<w:x>", 5<<20),
		"lines": bomb(b, "", "<w:p/>", 60<<20),
	}
	for name, data := range files {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(data, 2<<20); (err == nil) != (name == "paper") {
					b.Fatal(err)
				}
			}
		})
	}
}
