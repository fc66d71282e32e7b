package pdftext_test

import (
	"strings"
	"testing"
)

// Every way a file may say which letters its bytes are.
func TestTextOfFonts(t *testing.T) {
	tests := []struct {
		name, font, shown, want string
		more                    []string
		unmapped                int
	}{
		{name: "Windows", font: "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding>>", shown: "(\\311m \\226 \\200)", want: "Ém – €"},
		{name: "Mac", font: "<</Type/Font/Subtype/TrueType/Encoding/MacRomanEncoding>>", shown: "(\\203m)", want: "Ém"},
		{name: "standard", font: "<</Type/Font/Subtype/Type1/Encoding/StandardEncoding>>", shown: "(`\\256')", want: "‘fi’"},
		{name: "no encoding", font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", shown: "(Abc)", want: "Abc"},
		{
			name:  "differences",
			font:  "<</Type/Font/Subtype/Type1/Encoding<</Differences[1/Dcroat/acircumflexacute/uhorn 10/ohorndotbelow/uni1EA3/u1EC7/f_i/a.alt/nine]>>>>",
			shown: "<010203> Tj <200A0B0C0D0E0F>", want: "Đấư ợảệfia9",
		},
		{name: "a glyph that says nothing", font: "<</Type/Font/Subtype/Type1/Encoding<</Differences[65/g12/B]>>>>", shown: "(AB)", want: "\ufffdB", unmapped: 1},
		{name: "control codes without a map", font: "<</Type/Font/Subtype/TrueType>>", shown: "<01024142>", want: "\ufffd\ufffdAB", unmapped: 2},
		{
			name: "ToUnicode wins", font: "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding/ToUnicode 5 0 R>>", shown: "(ABC)", want: "Đức",
			more: []string{stream("", "2 beginbfchar <41> <0110> <42> <1EE9> endbfchar 1 beginbfrange <43> <44> <0063> endbfrange")},
		},
		{
			name: "a map to nothing", font: "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R>>", shown: "<000100020003>", want: "\ufffdb\ufffd", unmapped: 2,
			more: []string{stream("", "2 beginbfchar <0001> <0000> <0002> <0062> endbfchar")},
		},
		{
			name: "ranges that carry, arrays, letters of many marks",
			font: "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R>>", shown: "<00FF01000200020102020300>", want: "ỿἀấxyế",
			more: []string{stream("", "usecmap 3 beginbfrange <00FF> <0100> <1EFF> <0200> <0202> [<00610302 0301> <0078> <0079>] <0300> <0300> <0065 03020301> endbfrange")},
		},
		{
			name: "codes of one and of two bytes", font: "<</Type/Font/Subtype/Type0/Encoding 6 0 R/ToUnicode 5 0 R>>", shown: "<41 8001 42>", want: "aĐb",
			more: []string{
				stream("", "3 beginbfchar <41> <0061> <8001> <0110> <42> <0062> endbfchar"),
				stream("", "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidrange <00> <7F> 0 endcidrange"),
			},
		},
		{name: "UTF-16 codes", font: "<</Type/Font/Subtype/Type0/Encoding/UniJIS-UTF16-H>>", shown: "<01101EC7>", want: "Đệ"},
		{name: "ligatures and bullets", font: "<</Type/Font/Subtype/TrueType/ToUnicode 5 0 R>>", shown: "(AB)", want: "ffi•", more: []string{stream("", "2 beginbfchar <41> <FB03> <42> <F0B7> endbfchar")}},
		{name: "a hyphen called soft", font: "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding>>", shown: "(12\\255CV)", want: "12-CV"},
		{
			name: "type 3", font: "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 1/Widths[50 50]/Encoding<</Differences[1/A/b]>>>>", shown: "<0102>", want: "Ab",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			result := read(t, oneFont(tt.font, "BT /F 12 Tf 50 700 Td "+tt.shown+" Tj ET", tt.more...))
			if got := strings.TrimSpace(result.Text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if result.Unmapped != tt.unmapped {
				t.Errorf("%d signs unmapped, want %d", result.Unmapped, tt.unmapped)
			}
		})
	}
}

// The widths of a composite font decide where the next string lies: close by, a space away, a column away.
func TestWidthsOfCompositeFonts(t *testing.T) {
	font := "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</DW 1000/W[97[250 500] 99 100 750]>>]>>"
	unicode := stream("", "1 beginbfrange <0000> <00FF> <0000> endbfrange")
	tests := []struct{ first, x, want string }{
		{"0061", "2.5", "ax"}, {"0062", "5", "bx"}, {"0063", "7.5", "cx"}, {"0064", "7.5", "dx"}, {"0065", "10", "ex"}, // touching
		{"0061", "4.6", "a x"}, {"0063", "9.6", "c x"}, {"0062", "30", "b\tx"},
	}
	for _, tt := range tests {
		data := oneFont(font, "BT /F 10 Tf 0 700 Td <"+tt.first+"> Tj "+tt.x+" 0 Td <0078> Tj ET", unicode)
		if got := strings.TrimSpace(read(t, data).Text); got != tt.want {
			t.Errorf("%s then x at %s: got %q, want %q", tt.first, tt.x, got, tt.want)
		}
	}
}
