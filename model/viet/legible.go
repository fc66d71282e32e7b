package viet

import (
	"unicode"
	"unicode/utf8"
)

// nextWord finds the next run of letters and marks at or after i; start is len(s) where there is none.
func nextWord(s string, i int) (start, end int, ascii bool) {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isWordRune(r) {
			break
		}
		i += size
	}
	start, ascii = i, true
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			break
		}
		ascii = ascii && r < utf8.RuneSelf
		i += size
	}
	return start, i, ascii
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r) || r >= 0x300 && r < 0x370
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// A tally counts words: how many there are, and how many of them can be syllables.
type tally struct{ legal, all int }

func (t tally) with(word string) tally {
	switch {
	case isSyllable(word):
		return tally{t.legal + 1, t.all + 1}
	case isAbbreviation(word):
		return t
	}
	return tally{t.legal, t.all + 1}
}

func (t tally) score() float64 {
	if t.all == 0 {
		return 1
	}
	return float64(t.legal) / float64(t.all)
}

// isAbbreviation tells whether word is made of capitals as the names of bodies and kinds of papers are shortened: QĐ,
// BCĐ, ƯBMTTQ; or đ, for đồng.
func isAbbreviation(word string) bool {
	if word == "đ" {
		return true
	}
	for _, r := range word {
		if (r < 'A' || r > 'Z') && r != 'Đ' && r != 'Ư' {
			return false
		}
	}
	return true
}
