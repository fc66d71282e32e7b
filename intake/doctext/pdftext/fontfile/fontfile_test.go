package fontfile_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/pdftext/fontfile"
)

func read(data string) *fontfile.Font {
	left := 100_000
	return fontfile.Read([]byte(data), &left)
}

func TestLetters(t *testing.T) {
	tests := []struct {
		name, data string
		want       map[int]rune
	}{
		{"segments", sfnt(cmapTable(charMap{3, 1, segments})), map[int]rune{1: 'A', 2: 'B', 7: 'Ạ', 9: 'ạ', 3: 0}},
		{"a list", sfnt(cmapTable(charMap{0, 3, be(6, 0, 0, 0x110, 2, 5, 6)})), map[int]rune{5: 'Đ', 6: 'đ', 7: 0}},
		{"groups", sfnt(cmapTable(charMap{3, 10, be(12, 0) + be32(0, 0, 1, 0x1ea0, 0x1ea2, 20)})), map[int]rune{20: 'Ạ', 22: 'Ả'}},
		{"a letter before a private one", sfnt(cmapTable(charMap{0, 3, be(6, 0, 0, 0xe000, 1, 5)}, charMap{3, 1, be(6, 0, 0, 'a', 1, 5)})), map[int]rune{5: 'a'}},
		{"the first of two letters", sfnt(cmapTable(charMap{3, 1, be(6, 0, 0, 'a', 2, 5, 5)})), map[int]rune{5: 'a'}},
		{"shared names", sfnt([2]string{"post", be32(0x20000) + strings.Repeat("\x00", 28) + be(3, 0, 36, 258) + "\x04adsf"}), map[int]rune{1: 'A'}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := read(tt.data)
			for glyph, want := range tt.want {
				if got := f.Letter(glyph); got != want {
					t.Errorf("glyph %d is %q, want %q", glyph, got, want)
				}
			}
		})
	}
}

// Every way a font may say which name a code of one byte stands for.
func TestNamesOfCodes(t *testing.T) {
	post := [2]string{"post", be32(0x20000) + strings.Repeat("\x00", 28) + be(6, 0, 0, 0, 0, 0, 258) + "\x06Dcroat"}
	tests := []struct {
		name, data string
		want       map[int]string
	}{
		{"a map of signs", sfnt(cmapTable(charMap{3, 0, be(6, 0, 0, 0xf041, 1, 5)}), post), map[int]string{0x41: "Dcroat", 0x42: ""}},
		{"a map of the Macintosh", sfnt(cmapTable(charMap{1, 0, be(0, 0, 0) + strings.Repeat("\x00", 0x41) + "\x05"}), post), map[int]string{0x41: "Dcroat"}},
		{"both", sfnt(cmapTable(charMap{1, 0, be(6, 0, 0, 0x41, 2, 1, 5)}, charMap{3, 0, be(6, 0, 0, 0xf041, 1, 5)}), post), map[int]string{0x41: "Dcroat", 0x42: "Dcroat"}},
		{"Type 1", "%!PS-AdobeFont\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65/Dcroat put\ndup 66 /uni1EA1 put dup 300 /x put readonly def dup 67 /c put", map[int]string{65: "Dcroat", 66: "uni1EA1", 67: ""}},
		{"Type 1 in parts, standard", "\x80\x01\x10\x00\x00\x00%!PS /Encoding StandardEncoding def", map[int]string{'A': "A", 0xfb: "germandbls", 0xa1: "exclamdown", 0xd0: "emdash", 0xb6: "paragraph", 0x80: ""}},
		{"CFF", compact("\x00"+be(34, 391, 392), "\x00\x03\x05\x06\x07", 4, "", "Dcroat", "ohorn"), map[int]string{5: "A", 6: "Dcroat", 7: "ohorn", 8: ""}},
		{"CFF in ranges", compact("\x01"+be(34)+"\x01"+be(391)+"\x00", "\x01\x01\x41\x02", 4, "", "Dcroat"), map[int]string{0x41: "A", 0x42: "B", 0x43: "Dcroat"}},
		{"CFF in long ranges, with a code more", compact("\x02"+be(34, 2), "\x80\x01\x41\x01\x42"+be(35), 4, "\x1e\x1a\x5f\x0c\x07"), map[int]string{0x41: "A", 0x42: "B"}},
		{"CFF whose glyphs go by numbers", compact("\x00"+be(34), "\x00\x01\x05", 2, "\x8b\x8b\x8b\x0c\x1e"), map[int]string{5: ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := read(tt.data)
			for code, want := range tt.want {
				glyph, ok := f.Glyph(code)
				if got := f.Name(glyph); ok != (want != "") || ok && got != want {
					t.Errorf("code %#x is %q %v, want %q", code, got, ok, want)
				}
			}
		})
	}
	std := "\x01\x00\x04\x01" + table("A") + table(long(40)+"\x11") + table() + table()
	std += strings.Repeat("\x00", 40-len(std)) + table(strings.Split(strings.Repeat("x ", 59)+"x", " ")...)
	f := read(std)
	if glyph, ok := f.Glyph('A'); !ok || f.Name(glyph) != "A" {
		t.Errorf("a compact font that says neither: %d %v %q", glyph, ok, f.Name(glyph))
	}
}

// What is read is taken off what is left, however much a table claims, and however often it claims the same.
func TestEntriesAreCounted(t *testing.T) {
	var maps []charMap
	for range 60 {
		maps = append(maps, charMap{3, 10, be(12, 0) + be32(0, 0, 1<<31-1, 0, 1<<31-1, 0)})
	}
	many := be(4, 0, 0, 2000, 0, 0, 0) + strings.Repeat(be(0xfffe), 1000) + be(0) + strings.Repeat(be(0), 3000)
	for name, data := range map[string]string{"groups": sfnt(cmapTable(maps...)), "segments": sfnt(cmapTable(charMap{3, 1, many}))} {
		left := 5000
		fontfile.Read([]byte(data), &left)
		if left > 0 || left < -1 {
			t.Errorf("%s: %d left of 5000", name, left)
		}
		if fontfile.Read([]byte(data), &left) != nil {
			t.Errorf("%s: read with nothing left", name)
		}
	}
}

func seeds() []string {
	return []string{
		sfnt(cmapTable(charMap{3, 1, segments}, charMap{1, 0, be(6, 0, 0, 0x41, 2, 1, 5)}), [2]string{"post", be32(0x20000) + strings.Repeat("\x00", 28) + be(2, 0, 258) + "\x01a"}),
		"OTTO" + sfnt([2]string{"CFF ", compact("\x00"+be(34), "\x00\x01\x05", 2, "")})[4:],
		compact("\x02"+be(34, 2), "\x81\x01\x41\x00\x01\x42"+be(35), 4, "\x1c\x00\x01\xf7\x01\xfb\x01\x0c\x07", "Dcroat"),
		"%!PS /Encoding 256 array dup 65 /A put def",
	}
}

// check reads data, whatever they are, and asks about every code.
func check(data []byte) {
	left := 20_000
	f := fontfile.Read(data, &left)
	for code := range 256 {
		glyph, _ := f.Glyph(code)
		_, _ = f.Letter(glyph), f.Name(glyph)
	}
}

func TestDamagedFonts(t *testing.T) {
	for _, seed := range seeds() {
		for n := range len(seed) {
			check([]byte(seed[:n]))
		}
		rapid.Check(t, func(t *rapid.T) {
			data := []byte(seed)
			for range rapid.IntRange(1, 8).Draw(t, "changes") {
				data[rapid.IntRange(0, len(data)-1).Draw(t, "where")] = rapid.Byte().Draw(t, "what")
			}
			check(data)
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range seeds() {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(_ *testing.T, data []byte) { check(data) })
}
