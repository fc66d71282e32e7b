package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number or a sign.
type Token struct {
	Span
	Word   string // folded, or the sign
	Print  string // as printed
	Number int    // -1 where the token is no number, or one too long to be a day, a year or an ordinal
	Letter bool   // a word
	Upper  bool   // printed with a capital first letter
	Gap    bool   // white space before it
	Line   bool   // first on its line
	Stop   bool   // ends a sentence
}

// Tokens are the tokens of a stretch of text, in order. The methods that ask what stands at an
// index take any: beyond the ends stands nothing.
type Tokens []Token

// LongestNumber is the most digits a day, a year, an ordinal or the number of a paper has.
const LongestNumber = 5

// Tokens cuts p into tokens.
func (s *Text) Tokens(p Span) Tokens {
	return s.AppendTokens(make(Tokens, 0, (p.To-p.From)/4+2), p)
}

// AppendTokens is Tokens into a list with room.
func (s *Text) AppendTokens(list Tokens, p Span) Tokens {
	gap, line := false, true
	for i := p.From; i < p.To; {
		c := s.Fold[i]
		if IsBlank(c) {
			gap, line = true, line || c == '\n'
			i++
			continue
		}
		t := s.token(i, p.To)
		t.Gap, t.Line = gap, line
		t.Print = s.print(t.Span)
		gap, line = false, false
		list = append(list, t)
		i = t.To
	}
	markStops(list)
	return list
}

// token reads the one token at i.
func (s *Text) token(i, end int) Token {
	t := Token{Span: Span{i, i}, Number: -1}
	c := s.Fold[i]
	switch {
	case IsDigit(c):
		for t.To < end && IsDigit(s.Fold[t.To]) {
			t.To++
		}
		t.Word = s.Fold[i:t.To]
		if len(t.Word) <= LongestNumber {
			t.Number = 0
			for _, d := range t.Word {
				t.Number = t.Number*10 + int(d-'0')
			}
		}
		return t
	case c < utf8.RuneSelf && !IsLetter(c):
		t.To++
	default:
		for t.To < end {
			r, size := utf8.DecodeRuneInString(s.Fold[t.To:end])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			t.To += size
		}
		if t.To > i {
			t.Letter, t.Upper = true, s.UpperAt(i)
		} else {
			_, size := utf8.DecodeRuneInString(s.Fold[i:end])
			t.To += size
		}
	}
	t.Word = s.Fold[i:t.To]
	return t
}

// markStops finds the signs that end a sentence: followed by white space, and no part of an abbreviation.
func markStops(list Tokens) {
	for i := range list {
		t := &list[i]
		if t.Letter || t.Number >= 0 || !strings.Contains(".;!?…", t.Word) && t.Word != ":" {
			continue
		}
		last := i+1 == len(list)
		switch {
		case t.Word == ":":
			t.Stop = !last && list[i+1].Line
		case !last && !list[i+1].Gap && t.Word != "…":
		case t.Word == "." && i > 0 && list[i-1].Upper && list[i-1].To-list[i-1].From <= 2 && !last && list[i+1].Upper:
		default:
			t.Stop = true
		}
	}
	if n := len(list); n > 0 {
		list[n-1].Stop = true
	}
}

// Over is the span of the tokens from index from up to, without, index to; both are of t, and from is the lesser.
func (t Tokens) Over(from, to int) Span { return Span{t[from].From, t[to-1].To} }

// PrintedAs tells whether the token at i is printed as one of forms, but for case. It parts words that fold to the same:
// tính and tỉnh, ngay and ngày.
func (t Tokens) PrintedAs(i int, forms ...string) bool {
	if i < 0 || i >= len(t) {
		return false
	}
	for _, form := range forms {
		if strings.EqualFold(t[i].Print, form) {
			return true
		}
	}
	return false
}

// Word gives the folded word at i, "" where there is none.
func (t Tokens) Word(i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return t[i].Word
}

// Number gives the number at i, -1 where there is none.
func (t Tokens) Number(i int) int {
	if i < 0 || i >= len(t) {
		return -1
	}
	return t[i].Number
}

// Digits gives how many digits stand at i.
func (t Tokens) Digits(i int) int {
	if t.Number(i) < 0 {
		return 0
	}
	return len(t[i].Word)
}

// Glued tells whether the token at i follows the one before without white space.
func (t Tokens) Glued(i int) bool { return i > 0 && i < len(t) && !t[i].Gap }

// IsDigit tells whether c is a digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// IsLetter tells whether c is a letter of folded text.
func IsLetter(c byte) bool { return c >= 'a' && c <= 'z' }

// IsDash tells whether s begins with a hyphen, a dash or a minus.
func IsDash(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x2212
}
