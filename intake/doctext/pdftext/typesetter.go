package pdftext

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model/viet"
)

// typesetter puts the signs of one segment together, from left to right.
type typesetter struct {
	decode  func(font, text string) string
	out     strings.Builder // what is decoded
	run     strings.Builder // signs of one font, not decoded yet
	font    string
	x0, end float64
	size    float64 // the largest
	word    float64 // where the first word ends, 0: not yet
	started bool
	blank   bool // a space was shown since the last sign
}

func (t *typesetter) add(g glyph) {
	switch {
	case !t.started:
		t.x0, t.end, t.started = g.x, g.x, true
	case t.blank || g.x-t.end > wordGap*math.Max(g.size, t.size):
		t.run.WriteByte(' ')
		if t.word == 0 {
			t.word = t.end
		}
	}
	t.blank = false
	if g.font != t.font {
		t.flush()
		t.font = g.font
	}
	t.run.WriteString(g.text)
	t.end = math.Max(g.x+g.advance, t.end)
	t.size = math.Max(t.size, g.size)
}

func (t *typesetter) flush() {
	if t.run.Len() == 0 {
		return
	}
	text := t.decode(t.font, t.run.String())
	text = strings.ReplaceAll(text, "\u00ad", "-") // shown, so it is no soft hyphen
	t.out.WriteString(nameless(text))
	t.run.Reset()
}

func (t *typesetter) segment() segment {
	t.flush()
	if t.word == 0 {
		t.word = t.end
	}
	return segment{x0: t.x0, x1: t.end, size: t.size, word: t.word - t.x0, text: oneLine(viet.Clean(t.out.String()))}
}

// oneLine makes every run of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// nameless puts U+FFFD for letters whose numbers are private: nobody can say which they are. One that stands alone is a
// bullet.
func nameless(text string) string {
	if strings.IndexFunc(text, isPrivate) < 0 {
		return text
	}
	words := strings.Split(text, " ")
	for i, word := range words {
		if r, size := utf8.DecodeRuneInString(word); size == len(word) && isPrivate(r) {
			words[i] = "•"
			continue
		}
		words[i] = strings.Map(func(r rune) rune {
			if isPrivate(r) {
				return unicode.ReplacementChar
			}
			return r
		}, word)
	}
	return strings.Join(words, " ")
}

func isPrivate(r rune) bool { return r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000 }
