package outline

import (
	"regexp"
	"strings"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// headings makes items of the paragraphs that are nothing but the names of bodies over points: "CÔNG AN PHƯỜNG", "Các chi bộ:", "* Trạm Y tế". What
// stands under them is theirs. Their level lies between that of numbers and that of points.
func (b *Body) headings(list []Paragraph) {
	for i := range list[:max(len(list)-1, 0)] {
		p, next := &list[i], list[i+1]
		if p.Row || next.Row || !isPoint(next.Level) || !IsNames(b.Text, p.Words) {
			continue
		}
		if starred := b.Fold[p.From] == '*' && p.Level == source.LevelDash && b.Fold[next.From] != '*'; p.Level == source.LevelNone || starred {
			p.Ordinal = source.Ordinal{Level: source.LevelWord, Behind: p.Words.From}
		}
	}
}

// IsNames tells whether words are the names of bodies and nothing else, but for that they do what stands below.
func IsNames(s *source.Text, words source.Span) bool {
	const longest = 160 // bytes
	words = s.TrimAny(words, " :*")
	if words.Empty() || words.To-words.From > longest || !s.UpperAt(words.From) {
		return false
	}
	t := s.Tokens(words)
	from := 0
	if next, ok := t.AnyPhrase(0, []string{"doi voi", "ve phia"}); ok {
		from = next
	}
	names := who.BodiesAt(t, from)
	if len(names) == 0 {
		return false
	}
	end := names.End()
	return end >= len(t) || !t[end-1].Stop && doesBelow.MatchString(strings.TrimLeft(s.Flat(source.Over(t[end].From, words.To)), ": "))
}

// doesBelow is what the names may be told to do, which stands in the points. Folded.
var doesBelow = regexp.MustCompile(`^(can|phai|co trach nhiem|chiu trach nhiem|khan truong|tap trung|tiep tuc)? ?(thuc hien|trien khai|lam)?( tot)? ?(cac|nhung|mot so)? ?(viec|noi dung|nhiem vu|cong viec|cong tac)?( chinh| trong tam| cu the)?( sau| sau day)?$`)
