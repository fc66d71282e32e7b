// Package source is the text of a paper as rules read it: printed and folded side by side, cut into lines, tokens and
// numbered paragraphs. It knows stretches of text and words, but no rule of any paper.
package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model/viet"
)

// Text is the text of a paper twice over: as printed, and folded, which is what every rule compares. Offsets and spans
// count bytes of the folded text; Printed and Folded turn them into offsets of the clean text and back.
type Text struct {
	Clean string  // as printed, cleaned
	Fold  string  // in small letters without tones
	pos   []int32 // for each byte of Fold, the offset of its rune in Clean; one more entry closes the list
	glued []int   // offsets of Clean before which a space was lost: Fold has it
	said  []byte  // Clean with the words small that were hushed; nil where none were
}

// New cleans text: NFC, lines ending in \n, every kind of blank within a line one of space and tab.
func New(text string) *Text {
	text = viet.Clean(text)
	text = strings.Map(func(r rune) rune {
		switch {
		case r > utf8.RuneSelf && unicode.Is(unicode.Zs, r):
			return ' '
		case r == 'Ð', r == 'Ɖ': // look like Đ in print and come from other keyboards
			return 'Đ'
		}
		return r
	}, text)
	text = viet.NFC(text)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	s := &Text{Clean: text}
	s.Fold, s.pos = viet.FoldMap32(text)
	if s.glued = viet.Glued(text); len(s.glued) > 0 {
		s.part()
	}
	return s
}

// part puts a blank into the folded text wherever the words of the clean one lost the space between them. It stands for
// nothing there, so it has the offset of the letter behind it.
func (s *Text) part() {
	fold := make([]byte, 0, len(s.Fold)+len(s.glued))
	pos := make([]int32, 0, len(s.pos)+len(s.glued))
	next := 0
	for i, at := range s.pos {
		if next < len(s.glued) && int(at) == s.glued[next] {
			fold, pos = append(fold, ' '), append(pos, at)
			next++
		}
		if i < len(s.Fold) {
			fold = append(fold, s.Fold[i])
		}
		pos = append(pos, at)
	}
	s.Fold, s.pos = string(fold), pos
}

// Span is a stretch of the folded text, in bytes: from From up to, without, To.
type Span struct{ From, To int }

// Over is the span of two offsets.
func Over(from, to int) Span { return Span{from, to} }

// Empty tells whether nothing stands in p; an empty span may stand for one that was not found.
func (p Span) Empty() bool { return p.To <= p.From }

// Printed gives the stretch of the clean text behind p, in bytes.
func (s *Text) Printed(p Span) (start, end int) { return int(s.pos[p.From]), int(s.pos[p.To]) }

// Folded gives the offset in the folded text of an offset in the clean text.
func (s *Text) Folded(offset int) int {
	i, _ := slices.BinarySearch(s.pos, int32(offset))
	return i
}

// raw gives the words as printed.
func (s *Text) raw(p Span) string {
	if p.Empty() {
		return ""
	}
	return s.Clean[s.pos[p.From]:s.pos[p.To]]
}

// Value gives the words of p as printed, on one line with single spaces, those that were lost among them.
func (s *Text) Value(p Span) string {
	if len(s.glued) == 0 || p.Empty() {
		return OneLine(s.raw(p))
	}
	start, end := s.Printed(p)
	i, _ := slices.BinarySearch(s.glued, start+1)
	if i == len(s.glued) || s.glued[i] >= end {
		return OneLine(s.raw(p))
	}
	var b strings.Builder
	for ; i < len(s.glued) && s.glued[i] < end; i++ {
		b.WriteString(s.Clean[start:s.glued[i]])
		b.WriteByte(' ')
		start = s.glued[i]
	}
	b.WriteString(s.Clean[start:end])
	return OneLine(b.String())
}

// Flat gives the folded words of p with single spaces.
func (s *Text) Flat(p Span) string {
	if p.Empty() {
		return ""
	}
	return OneLine(s.Fold[p.From:p.To])
}

// Trim takes the white space off both ends of p.
func (s *Text) Trim(p Span) Span {
	for p.From < p.To && IsBlank(s.Fold[p.From]) {
		p.From++
	}
	for p.To > p.From && IsBlank(s.Fold[p.To-1]) {
		p.To--
	}
	return p
}

// TrimAny takes white space and the bytes of cut off both ends of p.
func (s *Text) TrimAny(p Span, cut string) Span {
	for {
		before := p
		p = s.Trim(p)
		if !p.Empty() && strings.IndexByte(cut, s.Fold[p.From]) >= 0 {
			p.From++
		}
		if !p.Empty() && strings.IndexByte(cut, s.Fold[p.To-1]) >= 0 {
			p.To--
		}
		if p == before {
			return p
		}
	}
}

// UpperAt tells whether the word at a folded offset is printed with a capital.
func (s *Text) UpperAt(at int) bool {
	if s.said != nil {
		r, _ := utf8.DecodeRune(s.said[s.pos[at]:])
		return unicode.IsUpper(r)
	}
	r, _ := utf8.DecodeRuneInString(s.Clean[s.pos[at]:])
	return unicode.IsUpper(r)
}

// AllUpper tells whether p has letters and none of them is small.
func (s *Text) AllUpper(p Span) bool {
	some := false
	for _, r := range s.print(p) {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}

// Lines cuts the whole text at its line ends, each trimmed; a blank line is an empty span.
func (s *Text) Lines() []Span {
	lines := make([]Span, 0, strings.Count(s.Fold, "\n"))
	for from := 0; from < len(s.Fold); {
		to := strings.IndexByte(s.Fold[from:], '\n')
		if to < 0 {
			to = len(s.Fold) - from
		}
		lines = append(lines, s.Trim(Span{from, from + to}))
		from += to + 1
	}
	return lines
}

// IsBlank tells whether c is white space; a Text has no other than these three.
func IsBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// OneLine gives s with single spaces and none at its ends. Text that has no others is not copied.
func OneLine(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })
	for i := range len(s) {
		if s[i] == '\t' || s[i] == '\n' || s[i] == ' ' && s[i-1] == ' ' {
			return joinFields(s)
		}
	}
	return s
}

// joinFields is OneLine for a text that has to be copied.
func joinFields(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		switch {
		case !IsBlank(s[i]):
			out = append(out, s[i])
		case !IsBlank(s[i-1]):
			out = append(out, ' ')
		}
	}
	return string(out)
}
