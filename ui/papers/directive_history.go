package papers

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// paperHistory lists what was done to a paper: when, by whom, what.
type paperHistory struct {
	desk  *scene.Desk
	id    model.DirectiveID
	title string
	text  *kit.Reader
	asked scene.Question[[]model.Change]
	w, h  int
}

func newPaperHistory(d *scene.Desk, id model.DirectiveID, title string) *paperHistory {
	return &paperHistory{desk: d, id: id, title: title, text: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
}

// Init reads the journal.
func (p *paperHistory) Init() tea.Cmd {
	book, id := p.desk.Book, p.id
	return p.asked.Ask(func(ctx context.Context) ([]model.Change, error) { return book.History(ctx, "directive", int64(id)) })
}

// Update scrolls.
func (p *paperHistory) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.asked.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), nil
		}
		p.text.SetText(historyText(p.desk, got.Value))
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, p.Init()
	case tea.KeyPressMsg:
		p.text.Update(msg)
	case tea.MouseWheelMsg:
		p.text.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// historyText puts the changes into words, one paragraph each.
func historyText(d *scene.Desk, changes []model.Change) string {
	if len(changes) == 0 {
		return d.T("directive.history.none")
	}
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintf(&b, "%s  %s", scene.Moment(c.At), part.Did(d, c, d.T("step."+c.Label)))
		if c.By != "" {
			b.WriteString(" · " + kit.Plain(c.By))
		}
		b.WriteByte('\n')
		for _, line := range changedFields(d, c) {
			b.WriteString("    " + line + "\n")
		}
	}
	return b.String()
}

// historyValue is how many letters of a value the history shows.
const historyValue = 120

// changedFields says what a change made of each field that has a name; a row that was made or taken away has none.
func changedFields(d *scene.Desk, c model.Change) []string {
	var before, after map[string]any
	if json.Unmarshal([]byte(c.Before), &before) != nil || json.Unmarshal([]byte(c.After), &after) != nil {
		return nil
	}
	var lines []string
	for field, now := range after {
		key := "directive.field." + field
		was := before[field]
		if !d.Words.Has(key) || fmt.Sprint(was) == fmt.Sprint(now) {
			continue
		}
		lines = append(lines, d.T(key)+": "+historyShown(d, was)+" → "+historyShown(d, now))
	}
	slices.Sort(lines)
	return lines
}

// historyShown is a value of the journal as people write it.
func historyShown(d *scene.Desk, v any) string {
	text := kit.Plain(fmt.Sprint(v))
	if v == nil || text == "" {
		return d.T("directive.history.empty")
	}
	if day, err := model.ParseDate(text); err == nil {
		return day.Local()
	}
	if at, err := model.ParseInstant(text); err == nil {
		return scene.Moment(at)
	}
	if kit.Width(text) > historyValue {
		return kit.Fit(text, historyValue)
	}
	return "«" + text + "»"
}

// View draws the list.
func (p *paperHistory) View() string { return p.text.View() }

// Resize gives the size of the body.
func (p *paperHistory) Resize(w, h int) {
	p.w, p.h = w, h
	p.text.Resize(w, h)
}

// SetTheme changes the colours.
func (p *paperHistory) SetTheme(th kit.Theme) { p.text.SetTheme(th) }

// Typing is never true.
func (p *paperHistory) Typing() bool { return false }

// Cursor is none.
func (p *paperHistory) Cursor() *tea.Cursor { return nil }

// Title names the paper.
func (p *paperHistory) Title() string { return p.desk.T("directive.history.title", p.title) }

// ShortHelp lists the keys of the footer.
func (p *paperHistory) ShortHelp() []key.Binding {
	return []key.Binding{p.text.Keys.Down, p.text.Keys.PageDown}
}

// FullHelp lists all keys.
func (p *paperHistory) FullHelp() [][]key.Binding { return [][]key.Binding{p.text.Keys.All()} }
