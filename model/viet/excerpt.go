package viet

import (
	"math/bits"
	"slices"
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
		if !inWord(c) && !unicode.Is(unicode.Mn, c) {
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

// Excerpt is a part of a text on one line, and the words in it that were looked for.
type Excerpt struct {
	Text  string
	Marks []Place
}

// Bracketed gives the excerpt with brackets around the words found, for where there are no colours, and where those are
// then, brackets included. Words side by side, or in one symbol, stand in one pair.
func (e Excerpt) Bracketed() (text string, at []Place) {
	var b strings.Builder
	done := 0
	for i := 0; i < len(e.Marks); {
		last := i
		for last+1 < len(e.Marks) && strings.Trim(e.Text[e.Marks[last].End:e.Marks[last+1].Start], " -/") == "" {
			last++
		}
		start, end := e.Marks[i].Start, e.Marks[last].End
		b.WriteString(e.Text[done:start])
		from := b.Len()
		b.WriteString("[" + e.Text[start:end] + "]")
		at = append(at, Place{from, b.Len()})
		done, i = end, last+1
	}
	b.WriteString(e.Text[done:])
	return b.String(), at
}

// Bounds of an excerpt: letters before and after the first word found, and how much text is folded at once.
const (
	excerptBefore = 50
	excerptAfter  = 130
	excerptChunk  = 16 << 10
	excerptPlaces = 400
)

// Cut gives the part of text where most of the words stand together, with "…" where text is left out; ok is false, and
// the excerpt the beginning of text, where none of them begins a word. It reads text bit by bit and no further than it
// must.
func Cut(text string, words []string) (part Excerpt, ok bool) {
	best, most, all := 0, 0, distinct(words)
	for from := 0; from < len(text) && most < all; {
		to := chunkEnd(text, from)
		found := matches(text[from:to], words, excerptChunk)
		if at, n := nearest(found); n > most {
			best, most = from+found[at].Start, n
		}
		from = to
	}
	return Mark(cutAround(text, best), words), most > 0
}

// Mark is the excerpt that has all of a short text.
func Mark(text string, words []string) Excerpt {
	text = CleanLine(text)
	return Excerpt{text, Places(text, words, excerptPlaces)}
}

func distinct(words []string) int {
	n := 0
	for i, word := range words {
		if slices.Index(words, word) == i {
			n++
		}
	}
	return n
}

// chunkEnd is where a chunk from from on ends: behind a blank, so that no word is cut in two, or where there is none
// for long, between two letters.
func chunkEnd(text string, from int) int {
	end := from + excerptChunk
	if end >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexAny(text[from+excerptChunk/2:end], " \n\t"); i >= 0 {
		return from + excerptChunk/2 + i + 1
	}
	for back := 1; back < utf8.UTFMax; back++ { // further back it is no UTF-8
		if utf8.RuneStart(text[end-back+1]) {
			return end - back + 1
		}
	}
	return end
}

// cutAround takes the letters around a place. A word cut in two at an end is left out.
func cutAround(text string, at int) string {
	start := back(text, at, excerptBefore)
	end := at + ahead(text[at:], excerptAfter)
	before, after := text[start:at], text[at:end]
	front, tail := "", ""
	if start > 0 {
		front = "…"
		if i := strings.IndexAny(before, " \n\t"); i >= 0 {
			before = before[i:]
		}
	}
	if end < len(text) {
		tail = "…"
		if i := strings.LastIndexAny(after, " \n\t"); i > 0 {
			after = after[:i]
		}
	}
	return front + strings.TrimSpace(CleanLine(before+after)) + tail
}

// back is the offset n letters before at.
func back(text string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

// ahead is how many bytes the first n letters of text have.
func ahead(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
