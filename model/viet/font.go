package viet

import (
	"strings"
)

// fontEncoding tells from the name of a font in which encoding its glyphs are: the fonts named .Vn… (.VnTime, .VnArial)
// are TCVN3, those named VNI-… are VNI. upper says that it shows small letters as capitals (.VnTimeH). The name may have
// what a PDF puts around it: ABCDEF+.VnTime,Bold.
func fontEncoding(font string) (enc Encoding, upper, ok bool) {
	family := fontFamily(font)
	lower := strings.ToLower(family)
	switch {
	case strings.HasPrefix(lower, ".vn"), strings.HasPrefix(lower, "vntime"), strings.HasPrefix(lower, "vnarial"):
		return TCVN3, strings.HasSuffix(family, "H"), true
	case strings.HasPrefix(lower, "vni-"), strings.HasPrefix(lower, "vni "), strings.HasPrefix(lower, "vni_"):
		return VNI, false, true
	}
	return "", false, false
}

// subsetTag is how many capitals a PDF puts before the + of a font of which it has only some letters.
const subsetTag = 6

// fontFamily takes the subset tag and the style off the name of a font.
func fontFamily(font string) string {
	font = strings.TrimSpace(font)
	if len(font) > subsetTag && font[subsetTag] == '+' && strings.Trim(font[:subsetTag], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		font = font[subsetTag+1:]
	}
	font, _, _ = strings.Cut(font, ",")
	for {
		cut := font
		for _, style := range [...]string{"Bold", "Italic", "Oblique", "Regular", "Normal", "MT", "PS"} {
			cut = strings.TrimRight(strings.TrimSuffix(cut, style), "- ")
		}
		if cut == font {
			return font
		}
		font = cut
	}
}

// DecodeFont gives text as it shows in the font. In a font of an old encoding characters up to U+00FF, and those that
// Windows-1252 or a symbol font (U+F0xx) writes with a byte, are bytes of that encoding; others are left as they are. Text
// of any other font is returned unchanged, and so is text that has a Vietnamese letter beyond U+00FF: somebody typed
// Unicode, and the word processor took another font for it.
//
// Letters of one word should come in one call: capitals are raised by what stands around them, and with VNI a letter is
// two characters. U+00AD is a letter in .Vn fonts: what a document has as a soft hyphen must come here as U+00AD.
func DecodeFont(font, text string) string {
	enc, upper, ok := fontEncoding(font)
	if !ok || !upper && isASCII(text) {
		return text
	}
	out := make([]byte, 0, len(text)*3/2)
	var glyphs []byte
	for _, r := range text {
		if r > 0xff && letterOf(r).bare != 0 {
			return text
		}
		c, ok := fontByte(r)
		if ok {
			glyphs = append(glyphs, c)
			continue
		}
		out, glyphs = appendGlyphs(out, enc, glyphs), glyphs[:0]
		out = append(out, string(r)...)
	}
	s := NFC(string(appendGlyphs(out, enc, glyphs)))
	switch {
	case upper:
		return strings.ToUpper(s)
	case enc == TCVN3:
		return raiseCapitals(s)
	}
	return s
}

// appendGlyphs decodes without looking for a lost ư: it may be in the piece of text before.
func appendGlyphs(dst []byte, enc Encoding, glyphs []byte) []byte {
	if enc == VNI {
		return appendVNI(dst, glyphs)
	}
	return appendTCVN3(dst, glyphs, false)
}

func fontByte(r rune) (c byte, ok bool) {
	if r >= 0xf020 && r <= 0xf0ff {
		return byte(r), true
	}
	return windows1252(r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
