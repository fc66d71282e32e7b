package viet

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// VNI-Windows writes a vowel and behind it a byte for its mark and tone, which has a small and a large form; a few
// letters have a byte of their own. Here the bytes are written as they show in Latin-1.
const (
	vniTones  = "øùûõï"  // huyền, sắc, hỏi, ngã, nặng
	vniHats   = "âàáåãä" // â and its tones
	vniBreves = "êèéúüë" // ă and its tones

	vniSingles     = "ñíìæóòîôö"
	vniSinglesText = "đíìỉĩịỵơư"
)

// vniPairs holds, for each vowel as it is written, the marks that may follow and the letters they make with it.
var vniPairs = [...]struct {
	vowel        rune
	marks, makes string
}{
	{'a', vniTones + vniHats + vniBreves, "àáảãạ" + "âầấẩẫậ" + "ăằắẳẵặ"},
	{'e', vniTones + vniHats, "èéẻẽẹ" + "êềếểễệ"},
	{'o', vniTones + vniHats, "òóỏõọ" + "ôồốổỗộ"},
	{'ô', vniTones, "ờớởỡợ"},
	{'u', vniTones, "ùúủũụ"},
	{'ö', vniTones, "ừứửữự"},
	{'y', vniTones[:len("øùûõ")], "ỳýỷỹ"},
}

var vniTable = newVNI()

// vni holds what a byte is alone, and with the byte before it.
type vni struct {
	single [256]rune
	pairs  map[[2]byte]rune
}

func newVNI() vni {
	table := vni{pairs: make(map[[2]byte]rune)}
	text := []rune(vniSinglesText)
	for i, r := range []rune(vniSingles) {
		table.single[byte(r)] = text[i]
		table.single[byte(unicode.ToUpper(r))] = unicode.ToUpper(text[i])
	}
	for _, p := range vniPairs {
		makes := []rune(p.makes)
		for i, mark := range []rune(p.marks) {
			large, upper := byte(unicode.ToUpper(p.vowel)), unicode.ToUpper(makes[i])
			for _, mark := range [...]rune{mark, unicode.ToUpper(mark)} {
				table.pairs[[2]byte{byte(p.vowel), byte(mark)}] = makes[i]
				table.pairs[[2]byte{large, byte(mark)}] = upper // the vowel says how large it is
			}
		}
	}
	return table
}

// vniLetter gives the letter outside ASCII that s begins with and its length in bytes; r is 0 where there is none.
func vniLetter(s []byte) (r rune, size int) {
	if len(s) > 1 && s[1] >= 0xc0 {
		if r := vniTable.pairs[[2]byte{s[0], s[1]}]; r != 0 {
			return r, 2
		}
	}
	return vniTable.single[s[0]], 1
}

// appendVNI appends data as Unicode.
func appendVNI(dst, data []byte) []byte {
	for i := 0; i < len(data); {
		r, size := vniLetter(data[i:])
		switch {
		case r != 0:
			dst = utf8.AppendRune(dst, r)
		case data[i] < utf8.RuneSelf:
			dst = append(dst, data[i])
		default:
			dst = utf8.AppendRune(dst, charmap.Windows1252.DecodeByte(data[i]))
		}
		i += size
	}
	return dst
}
