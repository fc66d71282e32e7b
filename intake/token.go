package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a sign.
type token struct {
	span
	word   string // folded
	print  string // as printed
	number int    // -1 where the token is no number, or one too long to be a day, a year or an ordinal
	letter bool   // a word
	upper  bool   // printed with a capital first letter
	gap    bool   // white space before it
	line   bool   // first on its line
	stop   bool   // ends a sentence
}

// tokens are the tokens of a stretch of text, in order. Its methods take any index: beyond the ends stands nothing.
type tokens []token

const longestNumber = 5 // digits

// tokens cuts p into tokens.
func (s *source) tokens(p span) tokens {
	return s.appendTokens(make(tokens, 0, (p.to-p.from)/4+2), p)
}

// appendTokens is tokens into a list with room.
func (s *source) appendTokens(list tokens, p span) tokens {
	gap, line := false, true
	for i := p.from; i < p.to; {
		c := s.fold[i]
		if isBlank(c) {
			gap, line = true, line || c == '\n'
			i++
			continue
		}
		t := s.token(i, p.to)
		t.gap, t.line = gap, line
		t.print = s.raw(t.span)
		gap, line = false, false
		list = append(list, t)
		i = t.to
	}
	markStops(list)
	return list
}

// token reads the one token at i.
func (s *source) token(i, end int) token {
	t := token{span: span{i, i}, number: -1}
	c := s.fold[i]
	switch {
	case isDigit(c):
		for t.to < end && isDigit(s.fold[t.to]) {
			t.to++
		}
		t.word = s.fold[i:t.to]
		if len(t.word) <= longestNumber {
			t.number = 0
			for _, d := range t.word {
				t.number = t.number*10 + int(d-'0')
			}
		}
		return t
	case c < utf8.RuneSelf && !isLetter(c):
		t.to++
	default:
		for t.to < end {
			r, size := utf8.DecodeRuneInString(s.fold[t.to:end])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			t.to += size
		}
		if t.to > i {
			t.letter, t.upper = true, s.upperAt(i)
		} else {
			_, size := utf8.DecodeRuneInString(s.fold[i:end])
			t.to += size
		}
	}
	t.word = s.fold[i:t.to]
	return t
}

// markStops finds the signs that end a sentence: followed by white space, and no part of an abbreviation.
func markStops(list tokens) {
	for i := range list {
		t := &list[i]
		if t.letter || t.number >= 0 || !strings.Contains(".;!?…", t.word) && t.word != ":" {
			continue
		}
		last := i+1 == len(list)
		switch {
		case t.word == ":":
			t.stop = !last && list[i+1].line
		case !last && !list[i+1].gap && t.word != "…":
		case t.word == "." && i > 0 && list[i-1].upper && list[i-1].to-list[i-1].from <= 2 && !last && list[i+1].upper:
		default:
			t.stop = true
		}
	}
	if n := len(list); n > 0 {
		list[n-1].stop = true
	}
}

// printedAs tells whether the token at i is printed as one of forms, but for case. It parts words that fold to the same:
// tính and tỉnh, ngay and ngày.
func (t tokens) printedAs(i int, forms ...string) bool {
	if i < 0 || i >= len(t) {
		return false
	}
	for _, form := range forms {
		if strings.EqualFold(t[i].print, form) {
			return true
		}
	}
	return false
}

// word gives the token's folded word, "" beyond the ends.
func (t tokens) word(i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return t[i].word
}

// number gives the number at i, -1 where there is none.
func (t tokens) number(i int) int {
	if i < 0 || i >= len(t) {
		return -1
	}
	return t[i].number
}

// digits gives how many digits stand at i.
func (t tokens) digits(i int) int {
	if t.number(i) < 0 {
		return 0
	}
	return len(t[i].word)
}

// glued tells whether the token at i follows the one before without white space.
func (t tokens) glued(i int) bool { return i > 0 && i < len(t) && !t[i].gap }

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
