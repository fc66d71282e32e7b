package pdftext_test

import (
	"encoding/binary"
	"strings"
	"testing"
)

// trueType makes a font of one character map: glyphs from 5 on stand for codes from first on.
func trueType(platform, encoding, first, count int) string {
	words := func(n ...int) string {
		var b []byte
		for _, v := range n {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
		return string(b)
	}
	list := words(6, 0, 0, first, count)
	for i := range count {
		list += words(5 + i)
	}
	table := words(0, 1, platform, encoding, 0, 12) + list
	return "\x00\x01\x00\x00" + words(1, 0, 0, 0) + "cmap" + words(0, 0, 0, 28, 0, len(table)) + table
}

// Where the file does not say which letters its codes are, the font embedded in it may.
func TestTextOfEmbeddedFonts(t *testing.T) {
	wide := "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 500/FontDescriptor<</FontFile2 5 0 R>>"
	tests := []struct {
		name, font, shown, want string
		more                    []string
		unmapped                int
	}{
		{name: "composite", font: wide + ">>]>>", shown: "<00050006000700FF>", want: "ẠạẢ\ufffd", more: []string{stream("", trueType(3, 1, 0x1ea0, 3))}, unmapped: 1},
		{
			name: "by a map of glyphs", font: wide + "/CIDToGIDMap 6 0 R>>]>>", shown: "<000000010002>", want: "Ảạ\ufffd",
			more: []string{packed("", trueType(3, 1, 0x1ea0, 3)), stream("", "\x00\x07\x00\x06\x00")}, unmapped: 1,
		},
		{
			name: "what a map leaves out", font: strings.Replace(wide, "/Type0", "/Type0/ToUnicode 6 0 R", 1) + ">>]>>", shown: "<00050006>", want: "aạ",
			more: []string{stream("", trueType(3, 1, 0x1ea0, 3)), stream("", "1 beginbfchar <0005> <0061> endbfchar")},
		},
		{
			name: "what a map calls private", font: strings.Replace(wide, "/Type0", "/Type0/ToUnicode 6 0 R", 1) + ">>]>>", shown: "<000500060020>", want: "Ạạ\ufffd",
			more: []string{stream("", trueType(3, 1, 0x1ea0, 3)), stream("", "2 beginbfchar <0005> <F0A0> <0006> <E001> endbfchar")}, unmapped: 1,
		},
		{name: "a font that is none", font: wide + ">>]>>", shown: "<00050041>", want: "\ufffd\ufffd", more: []string{stream("", "\x00\x01\x00\x00")}, unmapped: 2},
		{
			name: "of one byte, by the name of a glyph", font: "<</Subtype/TrueType/FontDescriptor<</FontFile2 5 0 R>>/Encoding<</Differences[65/g5/glyph6/g99]>>>>", shown: "(ABC)", want: "Ạạ\ufffd",
			more: []string{stream("", trueType(3, 1, 0x1ea0, 3))}, unmapped: 1,
		},
		{
			name: "Type 1", font: "<</Subtype/Type1/FontDescriptor<</FontFile 5 0 R>>>>", shown: "(ABCDE)", want: "Đạ\ufffdDE",
			more: []string{stream("", "%!PS /Encoding 256 array dup 65 /Dcroat put dup 66 /uni1EA1 put dup 67 /x99 put dup 68 /c68 put def")}, unmapped: 1,
		},
		{
			name: "an encoding before that of the font", font: "<</Subtype/Type1/FontDescriptor<</FontFile 5 0 R>>/Encoding/WinAnsiEncoding>>", shown: "(A)", want: "A",
			more: []string{stream("", "%!PS /Encoding 256 array dup 65 /Dcroat put def")},
		},
		{
			name: "codes that are numbers of glyphs", font: "<</Subtype/TrueType/FirstChar 0/Widths[500]/FontDescriptor<</FontFile2 5 0 R/MissingWidth 500>>>>", shown: "<01024142>", want: "\ufffd\ufffd\ufffd\ufffd",
			more: []string{stream("", trueType(1, 0, 1, 2))}, unmapped: 4,
		},
		{name: "private letters in a word, and alone", font: "<</Subtype/TrueType/ToUnicode 5 0 R>>", shown: "(aAb A B-)", want: "a\ufffdb • \ufffd-", more: []string{stream("", "2 beginbfchar <41> <F0A2> <42> <E012> endbfchar")}, unmapped: 2},
		{name: "signs", font: "<</Subtype/TrueType/BaseFont/Wingdings/ToUnicode 5 0 R>>", shown: "(AAa)", want: "••a", more: []string{stream("", "1 beginbfchar <41> <F0A2> endbfchar")}},
		{name: "signs without a map", font: "<</Subtype/Type1/BaseFont/ZapfDingbats/Encoding<</Differences[65/a12]>>>>", shown: "(Aa)", want: "•a"},
		{name: "an old font by private numbers", font: "<</Subtype/TrueType/BaseFont/.VnTime/ToUnicode 5 0 R>>", shown: "(c\\253ng)", want: "công", more: []string{stream("", "1 beginbfchar <AB> <F0AB> endbfchar")}},
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
