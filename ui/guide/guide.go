package guide

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/docs"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostHits bounds what is lit up; whoever gets this many types another word.
const mostHits = 1000

// page is the guide on the screen.
type page struct {
	desk     *scene.Desk
	reader   *kit.Reader
	text     string
	sections []section
	words    string // looked for last
	contents key.Binding
	find     key.Binding
	next     key.Binding
	before   key.Binding
}

// New shows the guide from its beginning.
func New(d *scene.Desk) scene.Screen {
	p := &page{
		desk: d, reader: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help)),
		contents: scene.Bind(d, "guide.contents", "Enter", "enter"), find: scene.Bind(d, "guide.find", "/", "/", "f3"),
		next: scene.Bind(d, "guide.next", "n", "n", "ctrl+n"), before: scene.Bind(d, "guide.before", "N", "N", "ctrl+b"),
	}
	p.text, p.sections = plain(docs.Guide)
	p.reader.SetText(p.text)
	p.found(0)
	return p
}

// found switches the keys that go from one place to the next.
func (p *page) found(hits int) {
	p.next.SetEnabled(hits > 0)
	p.before.SetEnabled(hits > 0)
}

// Init has nothing to ask: the guide is part of the program.
func (p *page) Init() tea.Cmd { return nil }

// Update takes the keys.
func (p *page) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		p.reader.Wheel(scene.WheelStep(msg))
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, p.contents):
			return p.pickSection(), nil
		case key.Matches(msg, p.find):
			return p.askWords(), nil
		case key.Matches(msg, p.next):
			return p.step(1), nil
		case key.Matches(msg, p.before):
			return p.step(-1), nil
		}
		p.reader.Update(msg)
	}
	return nil, nil
}

// pickSection is the table of contents.
func (p *page) pickSection() scene.Action {
	items := make([]kit.Item, 0, len(p.sections))
	for i, s := range p.sections {
		items = append(items, kit.Item{ID: strconv.Itoa(i), Label: strings.Repeat("  ", max(s.level-2, 0)) + s.title})
	}
	return scene.Pick{Title: p.desk.T("guide.contents_title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if n, err := strconv.Atoi(item.ID); err == nil && n < len(p.sections) {
			s := p.sections[n]
			end := s.at + strings.IndexByte(p.text[s.at:]+"\n", '\n')
			p.light([]kit.Range{{Start: s.at, End: end}}, 0)
		}
		return nil, nil
	}}
}

// light shows places and goes to one of them, the first line of the screen being above it.
func (p *page) light(hits []kit.Range, first int) {
	p.reader.Highlight(hits)
	p.reader.Update(kit.Press("home"))
	p.reader.ToHit(first)
	p.found(len(hits))
}

// askWords asks what is looked for.
func (p *page) askWords() scene.Action {
	return scene.Fill{
		Title:  p.desk.T("guide.find_title"),
		Fields: []kit.Field{{Key: "words", Label: p.desk.T("guide.words"), Value: p.words, Required: true, Limit: scene.LineLimit}},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			hits := p.places(viet.Words(v["words"]))
			if len(hits) == 0 {
				return nil, nil, map[string]string{"words": p.desk.T("guide.none")}
			}
			p.words = v["words"]
			p.light(hits, 0)
			return scene.Notice{Text: p.desk.T("guide.hits", len(hits))}, nil, nil
		},
	}
}

// places are those where words follow one another, the first mostHits.
func (p *page) places(words []string) (hits []kit.Range) {
	n := len(words)
	if n == 0 {
		return nil
	}
	all := viet.Places(p.text, words, len(p.text))
	for i := 0; i+n <= len(all) && len(hits) < mostHits; i++ {
		whole := kit.Range{Start: all[i].Start, End: all[i+n-1].End}
		if slices.Equal(viet.Words(p.text[whole.Start:whole.End]), words) {
			hits = append(hits, whole)
		}
	}
	return hits
}

// step goes to the next place or the one before.
func (p *page) step(by int) scene.Action {
	n, of := p.reader.NextHit(by)
	return scene.Notice{Text: p.desk.T("guide.hit", n, of)}
}

// View draws the text.
func (p *page) View() string { return p.reader.View() }

// Resize gives the size of the body.
func (p *page) Resize(w, h int) { p.reader.Resize(w, h) }

// SetTheme changes the colours.
func (p *page) SetTheme(th kit.Theme) { p.reader.SetTheme(th) }

// Typing is false: letters are commands.
func (p *page) Typing() bool { return false }

// Cursor is none.
func (p *page) Cursor() *tea.Cursor { return nil }

// Title names the screen and says how far one has read.
func (p *page) Title() string {
	return p.desk.T("guide.title") + " · " + strconv.Itoa(p.reader.Percent()) + "%"
}

// ShortHelp are the keys of the footer.
func (p *page) ShortHelp() []key.Binding {
	return []key.Binding{p.reader.Keys.PageDown, p.contents, p.find, p.next, p.before}
}

// FullHelp are all keys.
func (p *page) FullHelp() [][]key.Binding {
	return [][]key.Binding{{p.contents, p.find, p.next, p.before}, p.reader.Keys.All()}
}
