package telex

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The marks of tones and of vowels, as they are taken apart.
const (
	circumflex = '\u0302'
	breve      = '\u0306'
	horn       = '\u031b'
)

// tones are the marks of tones: sharp, falling, asking, broken, heavy.
var tones = []rune{'\u0301', '\u0300', '\u0309', '\u0303', '\u0323'}

// syllable is a word that may be a syllable of Vietnamese, without its tone.
type syllable struct {
	letters  []rune // each with the mark of its vowel, in its case
	tone     rune   // 0 is none
	from, to int    // the vowels
}

var (
	onsets = strings.Fields("b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph qu r s t th tr v x")
	codas  = strings.Fields("c ch k m n ng nh p t") // k, as kr before, in names of places: Đắk Lắk, Krông
	// nuclei are the vowels a syllable has, and what they are before their marks are typed.
	nuclei = strings.Fields("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô uơ ưa ưi ươ ưu uy yê ie ye uo ưo eu uu ue " +
		"iêu yêu oai oay oao oeo uôi ươi ươu uây uya uyê uyu ieu yeu uoi uou uay uye ưoi ưou uơi uơu")
)

// parse takes a word apart; false where it is no syllable, nor the beginning of one with a vowel.
func parse(word string) (syllable, bool) {
	var s syllable
	for _, r := range norm.NFC.String(word) {
		letter := make([]rune, 0, 3)
		for _, part := range norm.NFD.String(string(r)) {
			if slices.Contains(tones, part) {
				s.tone = part
				continue
			}
			letter = append(letter, part)
		}
		s.letters = append(s.letters, []rune(norm.NFC.String(string(letter)))...)
	}
	s.from = s.onset()
	for s.to = s.from; s.to < len(s.letters) && isVowel(s.letters[s.to]); {
		s.to++
	}
	return s, s.valid()
}

// onset is how many letters stand before the vowels; those of gi and qu belong there where a vowel follows.
func (s syllable) onset() int {
	at := 0
	for at < len(s.letters) && !isVowel(s.letters[at]) {
		at++
	}
	lead := strings.ToLower(string(s.letters[:min(at+1, len(s.letters))]))
	if (lead == "gi" || lead == "qu") && at+1 < len(s.letters) && isVowel(s.letters[at+1]) {
		at++
	}
	return at
}

func (s syllable) nucleus() string { return strings.ToLower(string(s.letters[s.from:s.to])) }

func (s syllable) valid() bool {
	lead, rest := strings.ToLower(string(s.letters[:s.from])), strings.ToLower(string(s.letters[s.to:]))
	return slices.Contains(nuclei, s.nucleus()) && (lead == "" || slices.Contains(onsets, lead)) && (rest == "" || slices.Contains(codas, rest))
}

func isVowel(r rune) bool { return strings.ContainsRune("aăâeêioôơuưy", unicode.ToLower(r)) }

// with is a letter with another mark of its vowel, 0 for none, in its case.
func with(letter, mark rune) rune {
	plain := []rune(norm.NFD.String(string(letter)))[0]
	if mark == 0 {
		return plain
	}
	return []rune(norm.NFC.String(string([]rune{plain, mark})))[0]
}

// mark is the mark a vowel has; 0 is none.
func mark(letter rune) rune {
	if parts := []rune(norm.NFD.String(string(letter))); len(parts) > 1 {
		return parts[1]
	}
	return 0
}

// write is the word, with its tone where it belongs.
func (s syllable) write(newer bool) string {
	if s.tone == 0 {
		return string(s.letters)
	}
	at := s.place(newer)
	return norm.NFC.String(string(s.letters[:at+1]) + string(s.tone) + string(s.letters[at+1:]))
}

// place is the vowel that carries the tone: the last with a mark, else by how many there are and whether a consonant follows. Of oa, oe and
// uy at the end it is the first in the older way of writing, the second in the newer.
func (s syllable) place(newer bool) int {
	for at := s.to - 1; at >= s.from; at-- {
		if mark(s.letters[at]) != 0 {
			return at
		}
	}
	open := s.to == len(s.letters)
	switch s.to - s.from {
	case 1:
		return s.from
	case 3:
		if open {
			return s.from + 1
		}
		return s.to - 1
	}
	if !open || newer && slices.Contains([]string{"oa", "oe", "uy"}, s.nucleus()) {
		return s.from + 1
	}
	return s.from
}
