package rtf

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sotruc/model/viet"
)

// font is a font of the file.
type font struct {
	name    []byte
	charset int

	used  bool // what follows is known
	named string
	old   bool // its letters are those of TCVN3 or VNI
}

// codePage is what bytes mean.
type codePage int

// The code pages and charsets of fonts that are told apart. Any other counts as Windows-1252: a paper in Vietnamese has
// one of these, or letters given by their numbers.
const (
	pageVietnamese codePage = 1258
	pageUTF8       codePage = 65001

	charsetSymbol     = 2
	charsetVietnamese = 163
)

// font gives the font that is named now, or nil: one of the table, where it is described as often as not.
func (r *reader) font() *font {
	f := r.fonts[r.now.font]
	if f == nil && r.now.place == placeFonts && len(r.fonts) < maxFonts {
		f = &font{}
		r.fonts[r.now.font] = f
	}
	return f
}

// family is the name of a font: "Times New Roman" of "Times New Roman;".
func (f *font) family() string {
	if f == nil {
		return ""
	}
	if !f.used {
		name, _, _ := bytes.Cut(f.name, []byte(";"))
		f.named, f.used = strings.TrimSpace(string(name)), true
		const changed = "ñ" // that is another letter in every old encoding
		f.old = viet.DecodeFont(f.named, changed) != changed
	}
	return f.named
}

// maxName bounds the name of a font.
const maxName = 100

// char takes a byte of text.
func (r *reader) char(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	switch r.now.place {
	case placeFonts:
		if f := r.font(); f != nil && len(f.name) < maxName {
			f.name = append(f.name, c)
		}
	case placeText:
		r.text(r.letter(c))
	case placeSkip, placeBoth:
	}
}

// letter gives what a byte means. Bytes of UTF-8 come as they are; those of an old font as Windows-1252 shows them.
func (r *reader) letter(c byte) string {
	f := r.font()
	if f == nil {
		f = &font{}
	}
	f.family()
	switch {
	case f.charset == charsetSymbol && c >= ' ':
		return string(0xf000 + rune(c))
	case c < utf8.RuneSelf:
		return string(rune(c))
	case f.old:
	case f.charset == charsetVietnamese, f.charset <= 1 && r.page == pageVietnamese:
		return string(charmap.Windows1258.DecodeByte(c))
	case r.page == pageUTF8:
		return string([]byte{c})
	}
	return string(charmap.Windows1252.DecodeByte(c))
}

// text writes text that can be seen.
func (r *reader) text(text string) {
	if r.now.place == placeText && !r.now.hidden && !r.now.gone {
		s := r.story()
		s.line.Write(text, r.font().family(), r.now.caps)
		s.written = true
	}
}
