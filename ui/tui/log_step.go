package tui

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// pageChanges bounds how many rows of one step are written out.
const pageChanges = 200

// textPage is a text to read.
type textPage struct {
	desk   *Desk
	title  string
	read   func(ctx context.Context) (string, error) // nil: the text is there already
	asked  question[string]
	reader *kit.Reader
	w, h   int
}

func newTextPage(d *Desk, title, text string) *textPage {
	p := &textPage{desk: d, title: title, reader: kit.NewReader(d.Theme, kit.NewReaderKeys(d.help))}
	p.reader.SetText(text)
	return p
}

// newStepPage writes a step out: every row it changed, column by column.
func newStepPage(d *Desk, s Step) *textPage {
	p := newTextPage(d, d.T("log.step"), d.T("app.loading"))
	p.read = func(ctx context.Context) (string, error) {
		names, err := d.namesIn(ctx, s.Changes[:min(len(s.Changes), pageChanges)])
		return d.stepText(s, names), err
	}
	return p
}

func (d *Desk) stepText(s Step, names rowNames) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s  %s\n", sayWhen(s.At), kit.Plain(s.By), d.stepSaid(s))
	for i, c := range s.Changes {
		if i == pageChanges {
			b.WriteString("\n" + d.T("log.more", len(s.Changes)-pageChanges) + "\n")
			break
		}
		name := d.tableName(c.Table)
		if thing := d.changedThing(c, names); thing != "" {
			name += " “" + thing + "”"
		}
		fmt.Fprintf(&b, "\n%s — %s\n", name, d.T("log.verb."+changeVerb(c)))
		for _, one := range d.differences(c, names) {
			if one.before == "" {
				fmt.Fprintf(&b, "  %s: %s\n", one.field, one.after)
				continue
			}
			fmt.Fprintf(&b, "  %s\n    – %s\n    + %s\n", one.field, one.before, blankAs(one.after, "–"))
		}
	}
	return b.String()
}

func blankAs(s, blank string) string {
	if s == "" {
		return blank
	}
	return s
}

// Init asks for the text.
func (p *textPage) Init() tea.Cmd {
	if p.read == nil {
		return nil
	}
	return p.asked.ask(p.read)
}

// Update scrolls.
func (p *textPage) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := p.asked.take(msg); ok {
		if got.err != nil {
			return p.desk.failure(got.err), nil
		}
		p.reader.SetText(got.value)
		return nil, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		p.reader.Update(msg)
	case tea.MouseWheelMsg:
		p.reader.Wheel(wheel(msg))
	}
	return nil, nil
}

// View draws the text.
func (p *textPage) View() string { return kit.Lines(p.reader.View(), p.w, p.h) }

// Resize gives the size of the body.
func (p *textPage) Resize(w, h int) {
	p.w, p.h = w, h
	p.reader.Resize(w, h)
}

// SetTheme changes the colours.
func (p *textPage) SetTheme(th kit.Theme) { p.reader.SetTheme(th) }

// Typing is never true.
func (p *textPage) Typing() bool { return false }

// Cursor is none.
func (p *textPage) Cursor() *tea.Cursor { return nil }

// Title says what the text is.
func (p *textPage) Title() string { return p.title }

// ShortHelp lists the keys of the footer.
func (p *textPage) ShortHelp() []key.Binding {
	return []key.Binding{p.reader.Keys.Down, p.reader.Keys.PageDown}
}

// FullHelp lists all keys.
func (p *textPage) FullHelp() [][]key.Binding { return [][]key.Binding{p.reader.Keys.All()} }
