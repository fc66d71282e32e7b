package intake

import (
	"slices"
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

const longestNumber = 5 // digits

// tokens cuts p into tokens.
func (s *source) tokens(p span) []token {
	return s.appendTokens(make([]token, 0, (p.to-p.from)/4+2), p)
}

// appendTokens is tokens into a list with room.
func (s *source) appendTokens(list []token, p span) []token {
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
func markStops(list []token) {
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

// words tells whether the words of phrase stand at i, and where they end.
func words(t []token, i int, phrase string) (next int, ok bool) {
	for ; i >= 0 && i < len(t); i++ {
		word := t[i].word
		if !strings.HasPrefix(phrase, word) {
			return 0, false
		}
		if phrase = phrase[len(word):]; phrase == "" {
			return i + 1, true
		}
		if phrase[0] != ' ' {
			return 0, false
		}
		phrase = phrase[1:]
	}
	return 0, false
}

// phrases are folded phrases by their first word, longer ones first.
type phrases map[string][]string

func newPhrases(list ...string) phrases {
	p := phrases{}
	for _, phrase := range list {
		first, _, _ := strings.Cut(phrase, " ")
		p[first] = append(p[first], phrase)
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return p
}

// at finds the first of the phrases that stands at i, and where it ends.
func (p phrases) at(t []token, i int) (next int, ok bool) {
	if i < 0 || i >= len(t) {
		return i, false
	}
	return anyWords(t, i, p[t[i].word])
}

// anyWords is words for the first of several phrases that stands at i; longer ones come first in the list.
func anyWords(t []token, i int, phrases []string) (next int, ok bool) {
	for _, phrase := range phrases {
		if next, ok := words(t, i, phrase); ok {
			return next, true
		}
	}
	return i, false
}

// printed tells whether the token at i is printed as one of forms, but for case. It parts words that fold to the same:
// tính and tỉnh, ngay and ngày.
func printed(t []token, i int, forms ...string) bool {
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

// at gives the token's folded word, "" beyond the ends.
func at(t []token, i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return t[i].word
}

// numberAt gives the number at i, -1 where there is none.
func numberAt(t []token, i int) int {
	if i < 0 || i >= len(t) {
		return -1
	}
	return t[i].number
}

// digitsAt gives how many digits stand at i.
func digitsAt(t []token, i int) int {
	if numberAt(t, i) < 0 {
		return 0
	}
	return len(t[i].word)
}

// glued tells whether the token at i follows the one before without white space.
func glued(t []token, i int) bool { return i > 0 && i < len(t) && !t[i].gap }

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
