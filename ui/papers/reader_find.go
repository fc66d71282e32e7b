package papers

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// paperFind is a search within the text of a paper.
type paperFind struct {
	input  *kit.Input
	enter  key.Binding
	leave  key.Binding
	typing bool
	apart  bool // the words of a search of the whole book: each by itself, at the beginning of a word
	at     int  // the hit that is shown, from 1
	total  int
}

// findLimit bounds the hits; whoever gets this many types another word.
const findLimit = 5000

func (f *paperFind) clear() {
	f.input.SetValue("")
	f.input.Blur()
	f.typing, f.apart, f.at, f.total = false, false, 0, 0
}

// shown tells whether the line of the search takes room.
func (f *paperFind) shown() bool { return f.typing || f.input.Value() != "" }

func (r *reader) startFind() {
	r.focus(paneText)
	r.find.typing = true
	r.find.enter = part.PaperKey(r.desk, "next_hit", "Enter", "enter")
	r.find.leave = r.desk.Key("cancel", "Esc", "esc")
	r.find.input.Focus()
	r.Resize(r.w, r.h)
}

// typeFind edits the words: Enter keeps the hits and goes to the first, Esc forgets them.
func (r *reader) typeFind(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, r.find.leave):
		r.find.clear()
		r.text.Highlight(nil)
		r.Resize(r.w, r.h)
		return nil
	case key.Matches(msg, r.find.enter), msg.String() == "down":
		r.find.typing = false
		r.find.input.Blur()
		r.Resize(r.w, r.h)
		return nil
	}
	before := r.find.input.Value()
	r.find.input.Update(msg)
	if r.find.input.Value() == before {
		return nil
	}
	r.find.apart = false
	return r.look()
}

// findings are the places of what is looked for, and the one to go to first.
type findings struct {
	hits  []kit.Range
	first int
}

// look searches outside Update.
func (r *reader) look() tea.Cmd {
	paper, typed, apart := r.paper, r.find.input.Value(), r.find.apart
	return r.found.Ask(func(context.Context) (findings, error) {
		if apart {
			return findApart(paper.paper.Text, typed), nil
		}
		return findings{hits: findWords(paper.folded, paper.places, viet.Fold(typed))}, nil
	})
}

// findApart gives the places of words that a search of the whole book has found, first where most of them stand together.
func findApart(text, typed string) findings {
	words := viet.Words(typed)
	f := findings{first: viet.Nearest(text, words, findLimit)}
	for _, p := range viet.Places(text, words, findLimit) {
		f.hits = append(f.hits, kit.Range{Start: p.Start, End: p.End})
	}
	return f
}

// findWords gives the places of words in a text. A blank typed matches any blank of the text, so that words across a
// line break are found too.
func findWords(folded string, places []int, words string) []kit.Range {
	parts := strings.Fields(words)
	if len(parts) == 0 {
		return nil
	}
	var hits []kit.Range
	for at := 0; at < len(folded) && len(hits) < findLimit; {
		i := strings.Index(folded[at:], parts[0])
		if i < 0 {
			break
		}
		start := at + i
		end := matchParts(folded, start+len(parts[0]), parts[1:])
		if end < 0 {
			at = start + len(parts[0])
			continue
		}
		hits = append(hits, kit.Range{Start: places[start], End: places[end]})
		at = end
	}
	return hits
}

// matchParts gives where the last part ends, each standing behind blanks after the one before; -1 where they do not.
func matchParts(folded string, at int, parts []string) int {
	for _, part := range parts {
		next := at
		for next < len(folded) && (folded[next] == ' ' || folded[next] == '\n' || folded[next] == '\t') {
			next++
		}
		if next == at || !strings.HasPrefix(folded[next:], part) {
			return -1
		}
		at = next + len(part)
	}
	return at
}

// show lights the hits up and goes to the first.
func (r *reader) show(found findings) {
	r.text.Highlight(found.hits)
	r.find.total, r.find.at = len(found.hits), 0
	switch {
	case len(found.hits) > 0:
		r.find.at = found.first + 1
		r.text.ToHit(found.first)
	case r.find.apart: // the words stand in the symbol or the subject
		r.find.clear()
		r.Resize(r.w, r.h)
	}
}

// step goes to the next hit or the one before.
func (r *reader) step(by int) {
	r.focus(paneText)
	r.find.at, _ = r.text.NextHit(by)
}

// findLine is the line under the text while a search is on.
func (r *reader) findLine(w int) string {
	count := r.desk.T("directive.reader.hits", r.find.at, r.find.total)
	if r.find.input.Value() == "" {
		count = ""
	}
	left := r.desk.Theme.Key.Render(" / ") + kit.Fit(r.find.input.View(), max(w-4-kit.Width(count), 1))
	return kit.Join(left, r.desk.Theme.Muted.Render(count), w)
}
