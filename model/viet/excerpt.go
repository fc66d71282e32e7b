package viet

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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
