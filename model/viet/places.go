package viet

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Place is a part of a text, in bytes: from Start up to, not including, End.
type Place struct{ Start, End int }

// Words splits text as a search does: runs of letters and digits, folded, at most sixteen of them.
func Words(text string) []string {
	words := strings.FieldsFunc(Fold(CleanLine(text)), func(c rune) bool { return !inWord(c) })
	const most = 16
	return words[:min(len(words), most)]
}

// inWord answers Vietnamese letters first.
func inWord(c rune) bool {
	switch {
	case c < utf8.RuneSelf:
		return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
	case c >= 0x1e00 && c < 0x1f00, c >= 0x100 && c < 0x250:
		return true
	}
	return unicode.IsLetter(c) || unicode.IsNumber(c)
}

// Places gives the words of text that begin with one of words, which are folded, in their order; at most limit. Where the
// text has a word whole, those that only begin so are left out: nhà is meant, not nhanh.
func Places(text string, words []string, limit int) []Place {
	found := matches(text, words, limit)
	places := make([]Place, len(found))
	for i, m := range found {
		places[i] = m.Place
	}
	return places
}

// Nearest is the number of the place from which on most of the different words stand within a few lines; -1 where there
// is no place. It is of those that Places gives for the same text, words and limit.
func Nearest(text string, words []string, limit int) int {
	at, _ := nearest(matches(text, words, limit))
	return at
}

// match is a place and which of the words it is.
type match struct {
	Place
	words uint16 // a bit for each of the words it begins with
	whole uint16 // of those, the ones it is
}

// matches folds no more of the text than the words that begin with the right letter: most of a search is spent here.
func matches(text string, words []string, limit int) []match {
	if len(words) == 0 || limit <= 0 {
		return nil
	}
	var firsts [256]bool
	for _, word := range words {
		firsts[word[0]] = true
	}
	var room [16]byte
	var found []match
	for i := 0; i < len(text) && len(found) < limit; {
		c, size := decode(text, i)
		if !inWord(c) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		if first := appendFold(room[:0], c); len(first) == 0 || firsts[first[0]] {
			if set, whole := begins(text[i:end], words); set != 0 {
				found = append(found, match{Place{i, end}, set, whole})
			}
		}
		i = end
	}
	return wholeFirst(found)
}

// wholeFirst takes out what is only the beginning of a word where the word itself is there.
func wholeFirst(found []match) []match {
	var whole uint16
	for _, m := range found {
		whole |= m.whole
	}
	kept := found[:0]
	for _, m := range found {
		if m.words = m.words&^whole | m.whole; m.words != 0 {
			kept = append(kept, m)
		}
	}
	return kept
}

// begins tells which of the folded words a word of the text begins with, and which it is.
func begins(word string, words []string) (set, whole uint16) {
	folded := Fold(word)
	for n, w := range words {
		if strings.HasPrefix(folded, w) {
			set |= 1 << n
		}
		if folded == w {
			whole |= 1 << n
		}
	}
	return set, whole
}

// wordEnd is where the word of a text ends that begins at i; marks above and below its letters are its own.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c, size := decode(text, i)
		if !inWord(c) && (c < 0x300 || !unicode.Is(unicode.Mn, c)) {
			break
		}
		i += size
	}
	return i
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// nearWindow is how many bytes a few lines have: words within them stand together.
const nearWindow = 160

// nearest gives the match from which on most words stand together, and how many those are; of several, where they stand
// closest.
func nearest(found []match) (at, most int) {
	at, span := -1, 0
	for i := range found {
		var seen uint16
		for j := i; j < len(found) && found[j].Start-found[i].Start < nearWindow; j++ {
			seen |= found[j].words
			n, wide := bits.OnesCount16(seen), found[j].Start-found[i].Start
			if n > most || n == most && wide < span {
				at, most, span = i, n, wide
			}
		}
	}
	return at, most
}
