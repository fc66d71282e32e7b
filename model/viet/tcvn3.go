package viet

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The letters of TCVN 5712:1993 in its third form, and the characters their bytes show as in Latin-1. U+00AD is ư.
const (
	tcvn3Glyphs = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦"
	tcvn3Text   = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
)

var tcvn3Table = newTCVN3()

func newTCVN3() [256]rune {
	var table [256]rune
	text := []rune(tcvn3Text)
	for i, glyph := range []rune(tcvn3Glyphs) {
		table[byte(glyph)] = text[i]
	}
	return table
}

// appendTCVN3 appends data as Unicode. With horn it puts back the ư that got lost before ơng, ơc or ơu, where copying
// took it for the soft hyphen: those rimes have no other ơ. Where ư stood alone (chưa, cha) nobody can tell.
func appendTCVN3(dst, data []byte, horn bool) []byte {
	for i, c := range data {
		r := tcvn3Table[c]
		switch {
		case c < utf8.RuneSelf:
			dst = append(dst, c)
			continue
		case r == 0:
			r = charmap.Windows1252.DecodeByte(c)
		case horn && (letterOf(r).bare == 'ơ') && hornLost(data, i):
			if r == 'Ơ' {
				dst = append(dst, "Ư"...)
			} else {
				dst = append(dst, "ư"...)
			}
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

// hornLost tells whether the ơ at data[at] lacks the ư before it.
func hornLost(data []byte, at int) bool {
	if at > 0 && letterOf(tcvn3Table[data[at-1]]).bare == 'ư' {
		return false
	}
	rest := data[at+1:]
	end := 0
	for end < len(rest) && end < 3 && (isASCIILetter(rest[end]) || rest[end] >= 0x80 && tcvn3Table[rest[end]] != 0) {
		end++
	}
	switch strings.ToLower(string(rest[:end])) {
	case "ng", "c", "u":
		return true
	}
	return false
}
