package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Glued gives the offsets in s, in bytes and ascending, where a word of more than one syllable lost the space between two
// of them, as in text copied out of a PDF: "uỷyêu" is parted before "yêu". A word is parted only where all of it is
// syllables, abbreviations and numerals, and where it has a letter no other language has; s is in NFC.
func Glued(s string) []int {
	var cuts []int
	for i := 0; i < len(s); {
		from, to, plain := gluedWord(s, i)
		if from == to {
			break
		}
		if !plain && to-from <= longestGlued && isGlued(s[from:to]) {
			cuts = appendParts(cuts, s[from:to], from)
		}
		i = to
	}
	return cuts
}

// isGlued tells whether a word is no single syllable. One that would be without its marks has wrong marks, not two
// syllables: so does text whose tones were lost or scattered.
func isGlued(word string) bool {
	if before, is := strings.CutSuffix(word, "ý"); is && marked(before) && isSyllable(before) { // cứý kiến: no syllable has two tones
		return true
	}
	return endsInNumeral(word) || !isSyllable(word) && !isSyllable(Fold(word))
}

// longestGlued bounds the work on one word, in bytes: a line that lost all its spaces is damaged otherwise.
const longestGlued = 64

// gluedWord finds the next run of letters from i on, and tells whether it has only plain ones.
func gluedWord(s string, i int) (from, to int, plain bool) {
	plain = true
	for from = i; from < len(s); {
		r, size := utf8.DecodeRuneInString(s[from:])
		if unicode.IsLetter(r) {
			break
		}
		from += size
	}
	for to = from; to < len(s); {
		c := s[to]
		if c < utf8.RuneSelf && (c|0x20 < 'a' || c|0x20 > 'z') {
			break
		}
		r, size := utf8.DecodeRuneInString(s[to:])
		if c >= utf8.RuneSelf && !unicode.IsLetter(r) {
			break
		}
		plain = plain && c < utf8.RuneSelf
		to += size
	}
	return from, to, plain
}

// partCost is what the cheapest way to part a word up to a byte costs, and where its last part begins; 0 is no way.
type partCost struct{ cost, from int }

// appendParts appends where a word that begins at offset is parted: into as few parts as can be, each behind a letter with a
// mark where there is a choice, because it is behind those that a PDF loses the space.
func appendParts(cuts []int, word string, offset int) []int {
	var ways [longestGlued + 1]partCost
	ways[0].cost = 1
	mixed := !allCapitals(word)
	for at := 0; at < len(word); at++ {
		if ways[at].cost == 0 || !utf8.RuneStart(word[at]) {
			continue
		}
		cost := ways[at].cost + 4
		if at > 0 && !marked(word[:at]) {
			cost++
		}
		for end, letters := at, 0; end < len(word) && letters < longestPart; letters++ {
			_, size := utf8.DecodeRuneInString(word[end:])
			end += size
			if isPart(word[at:end], at > 0, mixed) && (ways[end].cost == 0 || cost < ways[end].cost) {
				ways[end] = partCost{cost, at}
			}
		}
	}
	if ways[len(word)].cost == 0 {
		return cuts
	}
	first := len(cuts)
	for at := ways[len(word)].from; at > 0; at = ways[at].from {
		cuts = append(cuts, offset+at)
	}
	for l, r := first, len(cuts)-1; l < r; l, r = l+1, r-1 {
		cuts[l], cuts[r] = cuts[r], cuts[l]
	}
	return cuts
}

// longestPart is the most letters a syllable has: nghiêng.
const longestPart = 7

// marked tells whether s ends in a letter with a mark.
func marked(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= utf8.RuneSelf
}

// isPart tells whether part can be a part of a glued word: a syllable of more than one letter or one of the two words of one
// letter; behind another also a numeral and, in a word that is not all capitals, an abbreviation in them.
func isPart(part string, later, mixed bool) bool {
	r, size := utf8.DecodeRuneInString(part)
	if size == len(part) {
		return r == 'ở' || r == 'ý' || later && (r == 'I' || r == 'V' || r == 'X')
	}
	if isSyllable(part) {
		return evenCase(part) && (!later || !startsBare(part) || bareSyllables[strings.ToLower(part)])
	}
	return mixed && allCapitals(part)
}

// startsBare tells whether a syllable has no initial.
func startsBare(part string) bool { return firstVowel([]byte(Fold(part))) == 0 }

// bareSyllables are the common syllables without an initial. Others behind a letter are the rest of a word whose tones were
// lost or scattered.
var bareSyllables = newSet("ủy uỷ yêu yếu ưu áp ấp an ăn âm em ông ổn ích ứng ước ảnh uống anh ủng ấn")

// evenCase tells whether a word is small, in capitals, or small behind its first letter.
func evenCase(word string) bool {
	_, first := utf8.DecodeRuneInString(word)
	small, large := false, false
	for _, r := range word[first:] {
		small, large = small || unicode.IsLower(r), large || unicode.IsUpper(r)
	}
	return !large || !small && unicode.IsUpper(firstRune(word))
}

// endsInNumeral tells a numeral behind a small letter: "thứI" could be a syllable otherwise.
func endsInNumeral(word string) bool {
	last := word[len(word)-1]
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-1])
	return (last == 'I' || last == 'V' || last == 'X') && unicode.IsLower(before)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func allCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}
