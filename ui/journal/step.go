package journal

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// pageChanges bounds how many rows of one step are written out.
const pageChanges = 200

// textPage is a text to read.
type textPage struct {
	desk   *scene.Desk
	title  string
	read   func(ctx context.Context) (string, error) // nil: the text is there already
	asked  scene.Question[string]
	reader *kit.Reader
	w, h   int
}

func newTextPage(d *scene.Desk, title, text string) *textPage {
	p := &textPage{desk: d, title: title, reader: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
	p.reader.SetText(text)
	return p
}

// NewStep writes a step out: every row it changed, column by column.
func NewStep(d *scene.Desk, s scene.Step) scene.Screen {
	p := newTextPage(d, d.T("log.step"), d.T("app.loading"))
	p.read = func(ctx context.Context) (string, error) {
		names, err := part.NamesIn(ctx, d, s.Changes[:min(len(s.Changes), pageChanges)])
		return stepText(d, s, names), err
	}
	return p
}

func stepText(d *scene.Desk, s scene.Step, names part.RowNames) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s  %s\n", scene.Moment(s.At), kit.Plain(s.By), stepSaid(d, s))
	for i, c := range s.Changes {
		if i == pageChanges {
			b.WriteString("\n" + d.T("log.more", len(s.Changes)-pageChanges) + "\n")
			break
		}
		name := part.TableName(d, c.Table)
		if thing := part.ChangedThing(d, c, names); thing != "" {
			name += " “" + thing + "”"
		}
		fmt.Fprintf(&b, "\n%s — %s\n", name, d.T("log.verb."+part.ChangeVerb(c)))
		for _, one := range part.Differences(d, c, names) {
			if one.Before == "" {
				fmt.Fprintf(&b, "  %s: %s\n", one.Field, one.After)
				continue
			}
			fmt.Fprintf(&b, "  %s\n    – %s\n    + %s\n", one.Field, one.Before, blankAs(one.After, "–"))
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
	return p.asked.Ask(p.read)
}

// Update scrolls.
func (p *textPage) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.asked.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), nil
		}
		p.reader.SetText(got.Value)
		return nil, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		p.reader.Update(msg)
	case tea.MouseWheelMsg:
		p.reader.Wheel(scene.WheelStep(msg))
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
