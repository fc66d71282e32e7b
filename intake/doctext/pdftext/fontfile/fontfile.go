// Package fontfile tells what the glyphs of a font embedded in a PDF stand for, where the PDF itself does not: by the
// character map of a TrueType font, or by the names a Type 1 or a CFF font gives its glyphs. It never draws one. Every loop
// a file can drive is counted.
package fontfile

import (
	"bytes"
	"encoding/binary"
)

// Font is what a font says of its glyphs. A nil Font says nothing.
type Font struct {
	letters map[int]rune   // of glyphs, by its character map
	names   map[int]string // of glyphs
	codes   map[int]int    // glyphs of the codes of one byte
	steps   int            // entries that may still be read
}

// What one font may cost.
const (
	maxGlyphs = 1 << 16
	maxSteps  = 200_000 // entries of all its tables
	maxName   = 60      // bytes of the name of a glyph
)

// Read reads a font of any kind a PDF may hold; nil stands for one that says nothing. The entries it reads are taken off
// what is left.
func Read(data []byte, left *int) *Font {
	steps := max(0, min(maxSteps, *left))
	f := &Font{letters: map[int]rune{}, names: map[int]string{}, codes: map[int]int{}, steps: steps}
	switch {
	case hasPrefix(data, "\x00\x01\x00\x00"), hasPrefix(data, "true"), hasPrefix(data, "OTTO"):
		f.readSFNT(data)
	case hasPrefix(data, "%!"), hasPrefix(data, "\x80\x01"):
		f.readType1(data)
	case len(data) > 4 && data[0] == 1:
		f.readCFF(data)
	}
	*left -= steps - f.steps + 1
	if len(f.letters)+len(f.names) == 0 {
		return nil
	}
	return f
}

// Glyph gives the glyph of a code of one byte, as the font itself numbers its glyphs.
func (f *Font) Glyph(code int) (glyph int, ok bool) {
	if f == nil {
		return 0, false
	}
	glyph, ok = f.codes[code]
	return glyph, ok
}

// Letter gives the letter of a glyph by the character map, 0 where it has none.
func (f *Font) Letter(glyph int) rune {
	if f == nil {
		return 0
	}
	return f.letters[glyph]
}

// Name gives the name of a glyph, "" where it has none.
func (f *Font) Name(glyph int) string {
	if f == nil {
		return ""
	}
	return f.names[glyph]
}

// step takes one entry off those that may still be read; false where none is left.
func (f *Font) step() bool {
	if f.steps <= 0 {
		return false
	}
	f.steps--
	return true
}

func hasPrefix(data []byte, prefix string) bool { return bytes.HasPrefix(data, []byte(prefix)) }

// part gives n bytes of data from at on; nil where there are fewer.
func part(data []byte, at, n int) []byte {
	if at < 0 || n < 0 || at > len(data) || n > len(data)-at {
		return nil
	}
	return data[at : at+n]
}

// u16 and u32 give numbers, 0 beyond the end.
func u16(data []byte, at int) int {
	if b := part(data, at, 2); b != nil {
		return int(binary.BigEndian.Uint16(b))
	}
	return 0
}

func u32(data []byte, at int) int {
	if b := part(data, at, 4); b != nil {
		return int(binary.BigEndian.Uint32(b))
	}
	return 0
}
