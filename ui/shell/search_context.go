package shell

import (
	"strings"

	"sotruc/ui/kit"
)

// nearBracket cuts the front of a text in a narrow column, so that the first word found is seen.
func nearBracket(text string) string {
	const room = 12 // letters before the bracket
	front, found, ok := strings.Cut(text, "[")
	runes := []rune(front)
	if !ok || len(runes) <= room {
		return text
	}
	front = string(runes[len(runes)-room:])
	if _, rest, cut := strings.Cut(front, " "); cut {
		front = rest
	}
	return "…" + front + "[" + found
}

// searchDetail is the room for the selected hit: a line, its title and three lines around the words.
const searchDetail = 5

func (s *search) detailHeight() int {
	if s.h < 3*searchDetail || len(s.hits) == 0 {
		return 0
	}
	return searchDetail
}

func (s *search) tableHeight() int { return max(s.h-1-s.detailHeight(), 1) }

// look puts the selected hit under the list.
func (s *search) look() {
	s.table.Resize(s.w, s.tableHeight())
	at := s.table.Cursor()
	if at >= len(s.hits) {
		s.part.SetText("")
		return
	}
	title, titleHits := s.hits[at].Title.Bracketed()
	context, hits := s.hits[at].Context.Bracketed()
	var ranges []kit.Range
	for _, p := range titleHits {
		ranges = append(ranges, kit.Range{Start: p.Start, End: p.End})
	}
	for _, p := range hits {
		ranges = append(ranges, kit.Range{Start: p.Start + len(title) + 1, End: p.End + len(title) + 1})
	}
	s.part.SetText(title + "\n" + context)
	s.part.Highlight(ranges)
}

// detail draws the selected hit.
func (s *search) detail() string {
	if s.detailHeight() == 0 {
		return ""
	}
	return "\n" + s.desk.Theme.Border.Render(kit.Rule(s.w)) + "\n" + kit.Columns("", " ", s.part.View())
}
