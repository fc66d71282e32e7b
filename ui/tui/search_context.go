package tui

import (
	"strings"

	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// marked is a text with brackets around the words a search has found, and where those are, brackets included: a screen
// without colours shows them too.
type marked struct {
	text string
	hits []kit.Range
}

// bracketed puts words that stand side by side, or in one symbol, into one pair of brackets.
func bracketed(e viet.Excerpt) marked {
	var b strings.Builder
	var m marked
	at := 0
	for i := 0; i < len(e.Marks); {
		last := i
		for last+1 < len(e.Marks) && strings.Trim(e.Text[e.Marks[last].End:e.Marks[last+1].Start], " -/") == "" {
			last++
		}
		start, end := e.Marks[i].Start, e.Marks[last].End
		b.WriteString(e.Text[at:start])
		from := b.Len()
		b.WriteString("[" + e.Text[start:end] + "]")
		m.hits = append(m.hits, kit.Range{Start: from, End: b.Len()})
		at, i = end, last+1
	}
	b.WriteString(e.Text[at:])
	m.text = b.String()
	return m
}

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
	title, context := bracketed(s.hits[at].Title), bracketed(s.hits[at].Context)
	for i := range context.hits {
		context.hits[i].Start += len(title.text) + 1
		context.hits[i].End += len(title.text) + 1
	}
	s.part.SetText(title.text + "\n" + context.text)
	s.part.Highlight(append(title.hits, context.hits...))
}

// detail draws the selected hit.
func (s *search) detail() string {
	if s.detailHeight() == 0 {
		return ""
	}
	return "\n" + s.desk.Theme.Border.Render(kit.Rule(s.w)) + "\n" + kit.Columns("", " ", s.part.View())
}
