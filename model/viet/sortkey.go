package viet

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The bytes of a key, lowest first. All stay below 0x80 or are whole UTF-8
// runes, and none is zero: a key may be kept in a text column.
const (
	fieldEnd    = 0x01 // between the parts of a name
	levelEnd    = 0x02 // between letters, tones and case
	common      = 0x03 // no tone; lower case
	capital     = 0x04
	spaceWeight = 0x03
	signWeight  = 0x04 // of the first of asciiSigns
	otherSign   = 0x24 // then the sign itself
	digitWeight = 0x25
	letterStep  = 3 // room for ă â after a, đ after d, …
	letterFirst = 0x31
	otherMark   = 0x09 // after the five tones, then the mark itself
)

// lowest is what trimming a level takes off its end.
const lowest = "\x03"

// asciiSigns is in the order of the CLDR root collation.
const asciiSigns = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"

// SortKey returns a byte string whose order is the Vietnamese order of s.
// Letters decide first (a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư), then tones
// (ngang < huyền < hỏi < ngã < sắc < nặng), then case (small before capital).
// Space comes before signs, signs before digits, digits before letters, and the
// letters of other scripts after all. A number counts as a number: Tổ 2 comes
// before Tổ 10.
// Source: CLDR, collation vi, with numeric ordering.
func SortKey(s string) string {
	var room [128]byte
	return string(appendKey(room[:0], s))
}

// appendKey appends the key of s: letters, levelEnd, tones, levelEnd, case.
// Trailing tones and cases of the lowest weight are left out; two keys of the
// same letters have the same number of them.
func appendKey(dst []byte, s string) []byte {
	// Of text in NFC each rune can be taken apart by itself.
	s = NFC(s)
	var letters, tones, cases [64]byte
	k := key{letters: letters[:0], tones: tones[:0], cases: cases[:0], bare: -1}
	inNumber, zeros := false, 0
	for i, r := range s {
		if r >= '0' && r <= '9' {
			if !inNumber {
				var length int
				zeros, length = number(s[i:])
				k.letters = append(k.letters, digitWeight+byte(min(length, 10)-1))
			}
			if inNumber = true; zeros == 0 {
				k = k.letter(r)
			}
			zeros = max(zeros-1, 0)
			continue
		}
		inNumber = false
		if r < utf8.RuneSelf {
			k = k.letter(r)
			continue
		}
		parts := norm.NFD.PropertiesString(s[i:]).Decomposition()
		if parts == nil {
			k = k.with(r)
			continue
		}
		for len(parts) > 0 {
			part, size := utf8.DecodeRune(parts)
			k = k.with(part)
			parts = parts[size:]
		}
	}
	dst = append(dst, k.letters...)
	dst = append(dst, levelEnd)
	dst = append(dst, bytes.TrimRight(k.tones, lowest)...)
	dst = append(dst, levelEnd)
	return append(dst, bytes.TrimRight(k.cases, lowest)...)
}

// number measures the number s begins with: its leading zeros, and the digits after them, at least one.
func number(s string) (zeros, length int) {
	all := 0
	for all < len(s) && s[all] >= '0' && s[all] <= '9' {
		all++
	}
	for zeros < all-1 && s[zeros] == '0' {
		zeros++
	}
	return zeros, all - zeros
}

// key is a key in the making.
type key struct {
	letters, tones, cases []byte
	bare                  int // where the last letter stands, or -1 where no mark may change it
}

// with returns the key with one more letter or mark. Taking k by value keeps its
// rooms off the heap.
func (k key) with(r rune) key {
	if r < 0x300 || !unicode.Is(unicode.Mn, r) {
		return k.letter(r)
	}
	if k.bare >= 0 {
		if step := letterMark(k.letters[k.bare], r); step > 0 {
			k.letters[k.bare] += step
			k.bare = -1
			return k
		}
	}
	k.tones = appendTone(k.tones, r)
	return k
}

func (k key) letter(r rune) key {
	lower, weight := unicode.ToLower(r), byte(common)
	if lower != r {
		weight = capital
	}
	before := len(k.letters)
	k.letters = appendWeight(k.letters, lower)
	if len(k.letters) == before {
		return k // a control or format character has no weight
	}
	k.bare = before
	k.tones = append(k.tones, common)
	k.cases = append(k.cases, weight)
	return k
}

// appendWeight appends the first-level weight of a lower-case rune.
func appendWeight(dst []byte, r rune) []byte {
	switch {
	case r >= 'a' && r <= 'z':
		return append(dst, letterWeight(byte(r)))
	case r >= '0' && r <= '9':
		return append(dst, digitWeight+byte(r-'0'))
	case r == ' ', unicode.IsSpace(r):
		return append(dst, spaceWeight)
	case r < utf8.RuneSelf:
		if i := strings.IndexByte(asciiSigns, byte(r)); i >= 0 {
			return append(dst, signWeight+byte(i))
		}
		return dst
	case r == 'đ':
		return append(dst, letterWeight('d')+1)
	case unicode.IsLetter(r):
		return utf8.AppendRune(dst, r)
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return dst
	}
	return utf8.AppendRune(append(dst, otherSign), r)
}

func letterWeight(c byte) byte {
	return letterFirst + letterStep*(c-'a')
}

// letterMark returns how far mark moves the plain letter of the given weight in
// the alphabet, or 0 where the two do not make a Vietnamese letter.
func letterMark(weight byte, mark rune) byte {
	switch mark {
	case 0x306: // breve
		if weight == letterWeight('a') {
			return 1
		}
	case 0x302: // circumflex
		switch weight {
		case letterWeight('a'):
			return 2
		case letterWeight('e'), letterWeight('o'):
			return 1
		}
	case 0x31b: // horn
		switch weight {
		case letterWeight('o'):
			return 2
		case letterWeight('u'):
			return 1
		}
	}
	return 0
}

func appendTone(dst []byte, mark rune) []byte {
	switch mark {
	case 0x300: // huyền
		return append(dst, 0x04)
	case 0x309: // hỏi
		return append(dst, 0x05)
	case 0x303: // ngã
		return append(dst, 0x06)
	case 0x301: // sắc
		return append(dst, 0x07)
	case 0x323: // nặng
		return append(dst, 0x08)
	}
	return utf8.AppendRune(append(dst, otherMark), mark)
}

// NumberKey sorts texts with the numbers in them as numbers: Tổ 2 is before Tổ 10.
func NumberKey(name string) string {
	var b, digits strings.Builder
	flush := func() {
		if digits.Len() > 0 {
			b.WriteString(strings.Repeat("0", max(0, 6-digits.Len())) + digits.String())
			digits.Reset()
		}
	}
	for _, c := range name {
		if c >= '0' && c <= '9' {
			digits.WriteRune(c)
			continue
		}
		flush()
		b.WriteRune(c)
	}
	flush()
	return SortKey(b.String())
}
