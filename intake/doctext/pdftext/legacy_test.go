package pdftext

import (
	"slices"
	"testing"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// Fonts of the old encodings are told by their name, and decoded by whole words: in VNI a letter is two signs.
func TestFontNameGetsToTheDecoder(t *testing.T) {
	data := []byte(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Contents 4 0 R/Resources<</Font<</A <</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+.VnTimeH/Encoding/WinAnsiEncoding>>
/B <</Type/Font/Subtype/TrueType/BaseFont/VNI-Times/Encoding/WinAnsiEncoding>>>>>>>> endobj
4 0 obj <</Length 80>> stream
BT /A 12 Tf 50 700 Td (c\253ng t\255) Tj /B 12 Tf ( coâng vaên) Tj ET
endstream endobj
trailer <</Root 1 0 R>>`)
	file, err := pdffile.Open(data, pdffile.Limits{Stream: 1000, Unpacked: 1000, Values: 1000, Pages: 1})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := file.Pages()
	if err != nil {
		t.Fatal(err)
	}
	d := newDocument(file)
	s, err := d.page(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	for font, want := range map[string]string{"Times": "c«ng t\u00ad", ".VnTimeH": "CÔNG TƯ", ".VnTime": "công tư"} {
		if got := s.decode(font, "c«ng t\u00ad"); got != want {
			t.Errorf("in %s: got %q, want %q", font, got, want)
		}
	}
	var seen []string
	s.decode = func(font, text string) string {
		seen = append(seen, font+"="+text)
		return "<" + text + ">"
	}
	lines, _, _ := layOut(s)
	want := []string{".VnTimeH=c«ng t\u00ad ", "VNI-Times=coÃ¢ng vaÃªn"}
	if !slices.Equal(seen, want) {
		t.Errorf("decoded %q, want %q", seen, want)
	}
	if len(lines) != 1 || lines[0].text != "<c«ng t- ><coÃ¢ng vaÃªn>" {
		t.Errorf("got %+v", lines)
	}
}

func TestFontName(t *testing.T) {
	for name, want := range map[string]string{
		"ABCDEF+.VnTime": ".VnTime", ".VnTime": ".VnTime", "VNI-Times,Bold": "VNI-Times,Bold", "Abcdef+Times": "Abcdef+Times", "ABCDEF+": "ABCDEF+", "": "",
	} {
		if got := fontName(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
