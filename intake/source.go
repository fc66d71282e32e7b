package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model/viet"
)

// source is the text of a paper twice over: as printed, and folded, which is what every rule compares. All offsets
// inside this package count bytes of the folded text; printed turns them into offsets of the text.
type source struct {
	text string
	fold string
	pos  []int32 // for each byte of fold, the offset of its rune in text; one more entry closes the list
}

// newSource cleans text: NFC, lines ending in \n, every kind of blank within a line one of space and tab.
func newSource(text string) *source {
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
	s := &source{text: text}
	s.fold, s.pos = viet.FoldMap32(text)
	return s
}

// span is a stretch of the folded text.
type span struct{ from, to int }

func (p span) empty() bool { return p.to <= p.from }

// printed gives the stretch of the text behind a stretch of the folded text.
func (s *source) printed(p span) (start, end int) { return int(s.pos[p.from]), int(s.pos[p.to]) }

// folded gives the offset in the folded text of an offset in the text.
func (s *source) folded(offset int) int {
	i, _ := slices.BinarySearch(s.pos, int32(offset))
	return i
}

// raw gives the words as printed.
func (s *source) raw(p span) string {
	if p.empty() {
		return ""
	}
	return s.text[s.pos[p.from]:s.pos[p.to]]
}

// value gives the words as printed, on one line with single spaces.
func (s *source) value(p span) string { return oneLine(s.raw(p)) }

// flat gives the folded words with single spaces.
func (s *source) flat(p span) string {
	if p.empty() {
		return ""
	}
	return oneLine(s.fold[p.from:p.to])
}

// trim takes the white space off both ends of p.
func (s *source) trim(p span) span {
	for p.from < p.to && isBlank(s.fold[p.from]) {
		p.from++
	}
	for p.to > p.from && isBlank(s.fold[p.to-1]) {
		p.to--
	}
	return p
}

// trimAny takes white space and the bytes of cut off both ends of p.
func (s *source) trimAny(p span, cut string) span {
	for {
		before := p
		p = s.trim(p)
		if !p.empty() && strings.IndexByte(cut, s.fold[p.from]) >= 0 {
			p.from++
		}
		if !p.empty() && strings.IndexByte(cut, s.fold[p.to-1]) >= 0 {
			p.to--
		}
		if p == before {
			return p
		}
	}
}

// upperAt tells whether the word at a folded offset is printed with a capital.
func (s *source) upperAt(at int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.pos[at]:])
	return unicode.IsUpper(r)
}

// allUpper tells whether p has letters and none of them is small.
func (s *source) allUpper(p span) bool {
	some := false
	for _, r := range s.raw(p) {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}

// lines cuts the whole text at its line ends, each trimmed; a blank line is an empty span.
func (s *source) lines() []span {
	lines := make([]span, 0, strings.Count(s.fold, "\n"))
	for from := 0; from < len(s.fold); {
		to := strings.IndexByte(s.fold[from:], '\n')
		if to < 0 {
			to = len(s.fold) - from
		}
		lines = append(lines, s.trim(span{from, from + to}))
		from += to + 1
	}
	return lines
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// oneLine gives s with single spaces and none at its ends. Text that has no others is not copied.
func oneLine(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })
	for i := range len(s) {
		if s[i] == '\t' || s[i] == '\n' || s[i] == ' ' && s[i-1] == ' ' {
			return joinFields(s)
		}
	}
	return s
}

// joinFields is oneLine for a text that has to be copied.
func joinFields(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		switch {
		case !isBlank(s[i]):
			out = append(out, s[i])
		case !isBlank(s[i-1]):
			out = append(out, ' ')
		}
	}
	return string(out)
}
