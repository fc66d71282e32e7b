package pdftext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sotruc/intake/doctext/pdftext/pdffile"
	"sotruc/model/viet"
)

// table is the text of each code of a font of one byte; "" is not known.
type table [256]string

// baseTable gives one of the encodings that have a name; ISO 32000-1, annex D. Where a font names none, the letters of
// Windows are the best guess: fonts in the old Vietnamese encodings are made that way.
func baseTable(name pdffile.Name) *table {
	var t table
	set := charmap.Windows1252
	if name == "MacRomanEncoding" {
		set = charmap.Macintosh
	}
	for c := 0x20; c < 0x100; c++ {
		r := set.DecodeByte(byte(c))
		if r == utf8.RuneError || c == 0x7f {
			r = rune(c)
		}
		t[c] = string(r)
	}
	if name == "StandardEncoding" {
		for c := 0x80; c < 0x100; c++ {
			t[c] = ""
		}
		for c, r := range standard {
			t[c] = string(r)
		}
	}
	return &t
}

// standard is where StandardEncoding differs from ASCII.
var standard = map[int]rune{
	0x27: '’', 0x60: '‘', 0xa1: '¡', 0xa2: '¢', 0xa3: '£', 0xa4: '⁄', 0xa5: '¥', 0xa6: 'ƒ', 0xa7: '§', 0xa8: '¤', 0xa9: '\'', 0xaa: '“', 0xab: '«',
	0xac: '‹', 0xad: '›', 0xae: 'ﬁ', 0xaf: 'ﬂ', 0xb1: '–', 0xb2: '†', 0xb3: '‡', 0xb4: '·', 0xb6: '¶', 0xb7: '•', 0xb8: '‚', 0xb9: '„', 0xba: '”',
	0xbb: '»', 0xbc: '…', 0xbd: '‰', 0xbf: '¿', 0xc1: '`', 0xc2: '´', 0xc3: 'ˆ', 0xc4: '˜', 0xc5: '¯', 0xc6: '˘', 0xc7: '˙', 0xc8: '¨', 0xca: '˚',
	0xcb: '¸', 0xcd: '˝', 0xce: '˛', 0xcf: 'ˇ', 0xd0: '—', 0xe1: 'Æ', 0xe3: 'ª', 0xe8: 'Ł', 0xe9: 'Ø', 0xea: 'Œ', 0xeb: 'º', 0xf1: 'æ', 0xf5: 'ı',
	0xf8: 'ł', 0xf9: 'ø', 0xfa: 'œ', 0xfb: 'ß',
}

// signs are the names of glyphs that are no letters with marks; Adobe Glyph List.
var signs = map[string]string{
	"space": " ", "nbspace": " ", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "minus": "−", "period": ".",
	"slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": `\`,
	"bracketright": "]", "asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~",
	"exclamdown": "¡", "cent": "¢", "sterling": "£", "currency": "¤", "yen": "¥", "brokenbar": "¦", "section": "§", "dieresis": "¨", "copyright": "©",
	"ordfeminine": "ª", "guillemotleft": "«", "logicalnot": "¬", "softhyphen": "-", "sfthyphen": "-", "registered": "®", "macron": "¯", "degree": "°",
	"plusminus": "±", "twosuperior": "²", "threesuperior": "³", "acute": "´", "mu": "µ", "paragraph": "¶", "periodcentered": "·", "middot": "·",
	"cedilla": "¸", "onesuperior": "¹", "ordmasculine": "º", "guillemotright": "»", "onequarter": "¼", "onehalf": "½", "threequarters": "¾",
	"questiondown": "¿", "multiply": "×", "divide": "÷", "germandbls": "ß", "AE": "Æ", "ae": "æ", "Eth": "Đ", "eth": "đ", "Dcroat": "Đ",
	"dcroat": "đ", "Dslash": "Đ", "dmacron": "đ", "Dbar": "Đ", "dbar": "đ", "Oslash": "Ø", "oslash": "ø", "OE": "Œ", "oe": "œ", "Thorn": "Þ", "thorn": "þ", "Lslash": "Ł",
	"lslash": "ł", "dotlessi": "ı", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "endash": "–", "emdash": "—", "quoteleft": "‘",
	"quoteright": "’", "quotesinglbase": "‚", "quotedblleft": "“", "quotedblright": "”", "quotedblbase": "„", "dagger": "†", "daggerdbl": "‡",
	"bullet": "•", "ellipsis": "…", "perthousand": "‰", "guilsinglleft": "‹", "guilsinglright": "›", "fraction": "⁄", "Euro": "€", "trademark": "™",
	"circumflex": "ˆ", "tilde": "˜", "caron": "ˇ", "breve": "˘", "dotaccent": "˙", "ring": "˚", "ogonek": "˛", "florin": "ƒ", "dong": "₫",
	"gravecomb": "\u0300", "acutecomb": "\u0301", "tildecomb": "\u0303", "hookabovecomb": "\u0309", "dotbelowcomb": "\u0323",
	"lessequal": "≤", "greaterequal": "≥", "notequal": "≠", "checkmark": "✓", "arrowright": "→",
}

// marks are the names of marks behind a letter, as in "ohorndotbelow" and "acircumflexacute"; the Vietnamese letters of
// the Adobe Glyph List are all built so. A name comes before another it begins with.
var marks = []struct{ name, mark string }{
	{"circumflex", "\u0302"},
	{"breve", "\u0306"},
	{"horn", "\u031b"},
	{"grave", "\u0300"},
	{"acute", "\u0301"},
	{"tilde", "\u0303"},
	{"hookabove", "\u0309"},
	{"hook", "\u0309"},
	{"dotbelow", "\u0323"},
	{"dieresis", "\u0308"},
	{"ring", "\u030a"},
	{"cedilla", "\u0327"},
	{"caron", "\u030c"},
	{"macron", "\u0304"},
	{"ogonek", "\u0328"},
	{"dotaccent", "\u0307"},
}

// glyphText gives the text a glyph's name stands for; "" where the name says nothing: "g12", "cid34".
func glyphText(name string) string {
	if base, _, ok := strings.Cut(name, "."); ok { // a.alt
		name = base
	}
	if strings.Contains(name, "_") && len(name) < 60 { // f_i
		var text string
		for part := range strings.SplitSeq(name, "_") {
			text += glyphText(part)
		}
		return text
	}
	if text, ok := signs[name]; ok {
		return text
	}
	if text := numberedGlyph(name); text != "" {
		return text
	}
	return markedLetter(name)
}

// numberedGlyph reads "uni1EA5", "uni00610301", "u1EA5".
func numberedGlyph(name string) string {
	digits, ok := strings.CutPrefix(name, "uni")
	if !ok {
		if digits, ok = strings.CutPrefix(name, "u"); !ok || len(digits) < 4 || len(digits) > 6 {
			return ""
		}
		return runeText(digits)
	}
	if len(digits)%4 != 0 || len(digits) > 32 {
		return ""
	}
	var text string
	for ; digits != ""; digits = digits[4:] {
		text += runeText(digits[:4])
	}
	return text
}

func runeText(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 21)
	if err != nil || n == 0 || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}

// markedLetter reads a letter and the names of its marks.
func markedLetter(name string) string {
	if name == "" || !isASCIILetter(name[0]) {
		return ""
	}
	text := name[:1]
rest:
	for name = name[1:]; name != ""; {
		for _, m := range marks {
			if after, ok := strings.CutPrefix(name, m.name); ok {
				text, name = text+m.mark, after
				continue rest
			}
		}
		return ""
	}
	return viet.NFC(text)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
