// Package legible tells how damaged a text is: letters lost as signs or blanks, letters of no encoding, letters of an old one.
// What damage leaves of a paper is little, and nothing may be made of the rest.
package legible

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// Report is how a text was damaged.
type Report struct {
	words, broken, old int
	Start, End         int // the first damaged word, in bytes of the clean text
}

// Some tells whether the text is damaged at all; a sign or two are slips.
func (r Report) Some() bool {
	return r.old >= mostSlips || r.broken >= mostSlips && r.broken*20 > r.words
}

// Heavy tells whether so many words are damaged that no rule may be trusted.
func (r Report) Heavy() bool { return r.broken > mostSlips && r.broken*5 > r.words }

const mostSlips = 3

// oldLetters are letters of old encodings that no word has in Unicode.
const oldLetters = "µ¸¶·¹¨»¾¼½Æ©Ç®Ð×ÞßãåäëæøöõñïîÊË«¬ª"

// Look counts the damaged words of a clean text: those that have a sign where a letter was, that lost all their vowels, or
// that hold letters of no encoding or of an old one.
func Look(clean string) Report {
	var r Report
	for i := 0; i < len(clean); {
		if source.IsBlank(clean[i]) {
			i++
			continue
		}
		end := i
		for end < len(clean) && !source.IsBlank(clean[end]) {
			end++
		}
		r.add(clean[i:end], i)
		i = end
	}
	return r
}

func (r *Report) add(word string, at int) {
	letters, broken, old := parts(word)
	if letters == 0 && (broken == 0 || isSign(word)) {
		return
	}
	r.words++
	if broken == 0 && old == 0 {
		if !bare(word) {
			return
		}
		r.broken++
	}
	r.old += old
	if broken > 0 {
		r.broken++
		if strings.ContainsRune(word, utf8.RuneError) {
			r.old += 3
		}
	}
	if r.End == 0 {
		r.Start, r.End = at, at+len(word)
	}
}

// isSign tells whether a word is one letter of a font of signs, which is how Word writes the points of a list.
func isSign(word string) bool {
	c, size := utf8.DecodeRuneInString(word)
	return size == len(word) && c >= 0xE000 && c <= 0xF8FF
}

// parts counts the letters of a word, the signs in the place of letters, and the letters of old encodings.
func parts(word string) (letters, broken, old int) {
	before := ' '
	for i, c := range word {
		next, _ := utf8.DecodeRuneInString(word[min(len(word), i+utf8.RuneLen(c)):])
		switch {
		case c == utf8.RuneError, c >= 0xE000 && c <= 0xF8FF:
			broken++
		case (c == '?' || c == '•' || c == '□') && unicode.IsLetter(before) && (c != '?' || unicode.IsLetter(next)), c == '?' && unicode.IsLetter(next):
			broken++
		case c > utf8.RuneSelf && c < 0x100 && unicode.IsLetter(before) && strings.ContainsRune(oldLetters, c) && !isVietnamese(c):
			old++
		}
		if unicode.IsLetter(c) {
			letters++
		}
		before = c
	}
	return letters, broken, old
}

// isVietnamese tells whether a letter of Latin-1 belongs to Vietnamese.
func isVietnamese(c rune) bool {
	return strings.ContainsRune("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý", c)
}

// bare tells whether a word is what is left of a syllable without its vowels: "Đ c l p". Units of measure are no words.
func bare(word string) bool {
	word = strings.TrimRight(word, ".,;:")
	switch word {
	case "m", "g", "kg", "km", "cm", "mm", "đ", "tr", "h", "s", "t", "k", "x", "v", "n", "":
		return false
	}
	if utf8.RuneCountInString(word) > 3 {
		return false
	}
	for _, c := range word {
		if !unicode.IsLower(c) || strings.ContainsRune("aeiouy", c) || c > 0x7f && c != 'đ' {
			return false
		}
	}
	return true
}

// Number finds what is still legible of the paper's own number in a damaged text: a symbol behind what is left of "Số".
// Offsets are those of the hits.
func Number(s *source.Text, hits []symbol.Hit) (int, bool) {
	for i, h := range hits {
		if h.From > within {
			break
		}
		start, _ := s.Printed(h.Span)
		before := strings.TrimRight(s.Clean[max(0, start-12):start], " :\t\n")
		last := before[strings.LastIndexAny(before, " \n\t-_|*")+1:]
		if strings.HasPrefix(last, "S") && utf8.RuneCountInString(last) <= 2 {
			return i, true
		}
	}
	return 0, false
}

// within is how far into a text its own number is looked for, in bytes.
const within = 3000
