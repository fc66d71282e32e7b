package outline

import (
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

// IsNames tells whether words are the names of bodies and nothing else.
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
	return len(names) > 0 && names.End() >= len(t)
}
