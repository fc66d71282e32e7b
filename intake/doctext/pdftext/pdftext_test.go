package pdftext_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"sotruc/intake/doctext/pdftext"
	"sotruc/model/viet"
)

func load(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// Two papers as an office program prints them: a Party's on two pages with a table; a State body's in two fonts, of
// which one lacks the Vietnamese letters, so that they come later in the file than the words they stand in.
func TestText(t *testing.T) {
	for _, name := range []string{"cong-van", "ke-hoach"} {
		t.Run(name, func(t *testing.T) {
			result := read(t, load(t, name))
			golden.RequireEqual(t, result.Text)
			if result.Unmapped != 0 || result.EmptyPages != 0 {
				t.Errorf("%d signs unmapped, %d pages empty", result.Unmapped, result.EmptyPages)
			}
		})
	}
}

// A file that was cut off on its way gives the text it still has, or says that it is damaged.
func TestCutOff(t *testing.T) {
	data := load(t, "cong-van")
	whole := read(t, data).Text
	for n := 0; n < len(data); n += 97 {
		result, err := pdftext.Text(data[:n], pdftext.Limits{})
		if err != nil && !isKnown(err) {
			t.Fatalf("%d bytes: %v", n, err)
		}
		if err == nil && strings.TrimSpace(result.Text) == "" {
			t.Fatalf("%d bytes: no text and no error", n)
		}
	}
	end := strings.LastIndex(string(data), "xref\n")
	if got := read(t, data[:end]).Text; got != whole {
		t.Errorf("without its table of objects the text is\n%s", got)
	}
}

func isKnown(err error) bool {
	for _, known := range []error{pdftext.ErrDamaged, pdftext.ErrEncrypted, pdftext.ErrNoText, pdftext.ErrTooLarge} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}

// check reads data, whatever they are: there is a clean text or an error with a name.
func check(tb rapid.TB, data []byte) {
	result, err := pdftext.Text(data, pdftext.Limits{})
	switch {
	case err != nil && !isKnown(err):
		tb.Fatalf("unknown error %v", err)
	case err == nil && (result.Text != viet.Clean(result.Text) || strings.TrimSpace(result.Text) == ""):
		tb.Fatalf("text %q is not clean", result.Text)
	}
}

// Bytes changed anywhere in a file, and operators in any order, do no harm.
func TestDamagedAnywhere(t *testing.T) {
	plain := forms("/X Do /Span<</ActualText(a)>>BDC " + line(50, 700, "Mẫu số 1") + " EMC [<00410042> -20 (x)] TJ 10 10 m 90 90 l S")
	rapid.Check(t, func(t *rapid.T) {
		data := append([]byte{}, plain...)
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			data[rapid.IntRange(0, len(data)-1).Draw(t, "where")] = rapid.Byte().Draw(t, "what")
		}
		check(t, data)
	})
	words := []string{
		"q", "Q", "BT", "ET", "Tj", "TJ", "'", "\"", "Td", "TD", "Tm", "T*", "Tf", "/F", "cm", "Do", "/X", "re", "l", "m", "S", "f", "BDC", "EMC", "BI", "ID", "EI", "gs",
		"1", "0", "-7.5", "1e9", "<00410301>", "[<0041>", "]", "<<", ">>", "(", ")", "/Span", "/ActualText",
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, forms(strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "operators"), " ")))
	})
}

func FuzzText(f *testing.F) {
	f.Add(forms("/X Do " + line(50, 700, "Mẫu")))
	f.Add(pagesOf(line(50, 700, "Một"), line(50, 700, "Hai")))
	f.Add(oneFont("<</Subtype/Type1/Encoding<</Differences[1/Dcroat]>>/Widths 5 0 R>>", "BT /F 12 Tf (\\001b) Tj ET", "[1 2 3]"))
	f.Add(oneFont("<</Subtype/Type0/Encoding 5 0 R/ToUnicode 5 0 R/DescendantFonts[<</W[1 2 3 4[5]]>>]>>", "BT /F 12 Tf <0001> Tj ET",
		stream("", "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0041> endbfrange 1 begincidrange <00> <FF> 1 endcidrange")))
	f.Add(load(f, "ke-hoach"))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}

// Ten pages of text: the reader shall not notice them.
func BenchmarkText(b *testing.B) {
	var contents []string
	for range 10 {
		contents = append(contents, lines(760, 28, after, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full, full,
			full, full, full, full, full, full, full, full, full, full, "hết."))
	}
	data := pagesOf(contents...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pdftext.Text(data, pdftext.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrintedPaper(b *testing.B) {
	data := load(b, "cong-van")
	for b.Loop() {
		if _, err := pdftext.Text(data, pdftext.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

// Rows that claim to be a million times as long as the data take no more room than the data.
func TestRowsThatClaimTooMuch(t *testing.T) {
	data := build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>",
		stream("/Filter/AHx/DecodeParms<</Predictor 12/Colors 65536/BitsPerComponent 65536/Columns 65536>>", "00414243>"))
	if _, err := pdftext.Text(data, pdftext.Limits{}); !errors.Is(err, pdftext.ErrNoText) {
		t.Errorf("got %v", err)
	}
}
