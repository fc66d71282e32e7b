package receive

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model/waiting"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostReasons is the most lines below the list.
const mostReasons = 4

// reasons says below the list what the paper under the cursor is and why it waits. One file is read at a time, and none twice.
type reasons struct {
	asked scene.Question[reason]
	busy  bool
	known map[waiting.PaperID]reason
	w, h  int
}

// reason is what is said of a paper.
type reason struct {
	id    waiting.PaperID
	paper string // symbol and subject
	why   string
}

// ask reads the paper under the cursor, where it was not read yet.
func (r *reasons) ask(d *scene.Desk, p waiting.Paper) tea.Cmd {
	if _, read := r.known[p.ID]; read || r.busy {
		return nil
	}
	r.busy = true
	return r.asked.Ask(func(ctx context.Context) (reason, error) {
		got, err := office.Await(ctx, d.Book, d.Config, p.ID)
		if err != nil {
			got.Unread = err
		}
		return reasonOf(d, p.ID, got), nil
	})
}

// take keeps an answer.
func (r *reasons) take(msg tea.Msg) bool {
	got, ok := r.asked.Take(msg)
	if !ok {
		return false
	}
	r.busy = false
	if r.known == nil {
		r.known = map[waiting.PaperID]reason{}
	}
	r.known[got.Value.id] = got.Value
	return true
}

// reasonOf is what is said of a paper that was read.
func reasonOf(d *scene.Desk, id waiting.PaperID, got office.Awaited) reason {
	paper := got.Proposal.Directive
	var said []string
	for _, part := range []string{kit.Plain(paper.Symbol), kit.Plain(paper.Subject)} {
		if part != "" {
			said = append(said, part)
		}
	}
	r := reason{id: id, paper: strings.Join(said, " · ")}
	var why []string
	for _, open := range got.Why {
		why = append(why, doubtText(d, open))
	}
	switch {
	case got.Scan:
		r.why = d.T("directive.waiting.scan")
	case got.Unread != nil:
		r.why = scene.Sentence(d.Words, got.Unread)
	case len(why) == 0:
		r.why = d.T("directive.waiting.put_off")
	default:
		r.why = d.T("directive.waiting.why", strings.Join(why, " "))
	}
	return r
}

// resize takes its lines from the bottom of the body, and gives what is left.
func (r *reasons) resize(w, h int) int {
	r.w, r.h = w, min(h/4, mostReasons)
	return h - r.h
}

// view is what is said of a paper: in the rule which it is, below why it waits.
func (r *reasons) view(d *scene.Desk, id waiting.PaperID) string {
	said := r.known[id]
	title := ""
	if said.paper != "" {
		title = kit.Fit(d.Theme.Border.Render("─ ")+d.Theme.Title.Render(said.paper)+" ", min(r.w, kit.Width(said.paper)+3))
	}
	lines := []string{title + d.Theme.Border.Render(kit.Rule(max(r.w-kit.Width(title), 0)))}
	wrapped := kit.Wrap(said.why, max(r.w-2, 1))
	for i, line := range wrapped {
		if i == r.h-2 && i < len(wrapped)-1 { // the last there is room for
			line = strings.Join(wrapped[i:], " ")
		}
		lines = append(lines, d.Theme.Warn.Render(kit.Fit(" "+line, r.w)))
	}
	return kit.Lines(strings.Join(lines[:min(len(lines), r.h)], "\n"), r.w, r.h)
}
