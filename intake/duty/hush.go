package duty

import (
	"strings"

	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// isShort tells whether a folded word is a short form: a known one, or one no voice could say.
func isShort(folded string) bool {
	return who.IsSmallForm(folded) || len(folded) > 1 && !strings.ContainsAny(folded, "aeiouy")
}

// beforeName are the words a name stands behind in a sentence. Folded.
var beforeName = source.WordSet("giao cau nghi cong cho va voi cung dao")

// Hush makes the paragraphs that order something in capitals ("TRẠM Y TẾ PHƯỜNG BÁO CÁO KẾT QUẢ …") read as if they were printed small, since no name
// stands out in them. A heading in capitals, which tells nobody what to do, stays one, and so does a line without a number that names no day.
func Hush(s *source.Text, list []outline.Paragraph) {
	for _, p := range list {
		if !p.Cap || p.Row || p.Level == source.LevelNone && !s.Holds(p.Words, dueSigns) {
			continue
		}
		s.Hush(p.Words, isShort)
		t := s.Tokens(p.Words)
		for i := range t {
			if _, head := who.Heads.At(t, i); head && (i == 0 || !t[i-1].Letter || beforeName[t[i-1].Word]) {
				s.Capital(t[i].From)
			}
		}
		t = s.Tokens(p.Words)
		if list := Doers(s, t); len(list) == 0 || list.End() >= len(t) || t[list.End()-1].Stop || t.Word(list.End()) == ":" || !IsAct(s, t, list.End()) {
			s.Unhush(p.Words)
		}
	}
}
