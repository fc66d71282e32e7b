package source

import (
	"unicode"
	"unicode/utf8"

	"sotruc/model/viet"
)

// Hush makes rules take the words of p, which are in capitals, as if they were printed small, but for the first letter of p and those words that keep
// tells to be short forms. Value gives them as printed.
func (s *Text) Hush(p Span, keep func(folded string) bool) {
	if s.said == nil {
		s.said = []byte(s.Clean)
	}
	start, end := s.Printed(p)
	for at := start; at < end; {
		to := at
		for to < end {
			r, size := utf8.DecodeRuneInString(s.Clean[to:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			to += size
		}
		switch word := s.Clean[at:to]; {
		case word == "":
			_, size := utf8.DecodeRuneInString(s.Clean[at:])
			at += size
			continue
		case !keep(viet.Fold(word)):
			s.lower(at, to)
		}
		at = to
	}
	s.Capital(p.From)
}

// lower writes the letters of a stretch of the clean text small, where that takes as many bytes.
func (s *Text) lower(start, end int) {
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(s.Clean[at:])
		if small := unicode.ToLower(r); utf8.RuneLen(small) == size {
			utf8.EncodeRune(s.said[at:], small)
		}
		at += size
	}
}

// Capital gives the letter at a folded offset of words that were hushed its capital back.
func (s *Text) Capital(at int) {
	start := int(s.pos[at])
	_, size := utf8.DecodeRuneInString(s.Clean[start:])
	copy(s.said[start:start+size], s.Clean[start:])
}

// Unhush undoes Hush.
func (s *Text) Unhush(p Span) {
	start, end := s.Printed(p)
	copy(s.said[start:end], s.Clean[start:end])
}

// print gives the words as rules take them to be printed.
func (s *Text) print(p Span) string {
	if s.said == nil || p.Empty() {
		return s.raw(p)
	}
	return string(s.said[s.pos[p.From]:s.pos[p.To]])
}
