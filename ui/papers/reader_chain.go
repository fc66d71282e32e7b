package papers

import (
	"context"
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/chain"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// chainView shows the chain of authority around a paper: what it rests on above it, what rests on it below. A step to the
// right is a step away from it.
type chainView struct {
	desk  *scene.Desk
	id    model.DirectiveID
	lines []chain.Line
	known chain.Papers
	table *kit.Table
	open  key.Binding
	asked scene.Question[chain.Papers]
	w, h  int
}

func newChainView(d *scene.Desk, id model.DirectiveID) *chainView {
	title := func(name string) string { return d.T("directive.column." + name) }
	c := &chainView{
		desk: d, id: id, open: d.Key("open", "Enter", "enter"),
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help),
			kit.Column{Title: title("symbol"), Width: 26, Min: 22, Flex: 1},
			kit.Column{Title: title("issued_on"), Width: 10, Priority: 1},
			kit.Column{Title: title("in_book"), Width: 16},
			kit.Column{Title: title("issuer"), Width: 18, Min: 14, Flex: 1, Priority: 2},
			kit.Column{Title: title("subject"), Width: 24, Min: 14, Flex: 2, Priority: 3}),
	}
	part.Enable(false, &c.table.Keys.Mark, &c.table.Keys.MarkUp, &c.table.Keys.MarkDown)
	c.table.Focused = true
	c.table.Empty = d.T("app.loading")
	return c
}

// Init reads the chain.
func (c *chainView) Init() tea.Cmd {
	book, id := c.desk.Book, c.id
	return c.asked.Ask(func(ctx context.Context) (chain.Papers, error) {
		chain, err := book.Chain(ctx, []model.DirectiveID{id})
		if _, there := chain[id]; err == nil && !there {
			err = model.ErrNotFound
		}
		return chain, err
	})
}

// Update moves over the papers and opens one.
func (c *chainView) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		return c.arrived(got), nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, c.Init()
	case tea.KeyPressMsg:
		if key.Matches(msg, c.open) {
			return c.follow(), nil
		}
		c.table.Update(msg)
	case tea.MouseClickMsg:
		before := c.table.Cursor()
		if c.table.Click(msg.Y) && c.table.Cursor() == before {
			return c.follow(), nil
		}
	case tea.MouseWheelMsg:
		c.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

func (c *chainView) arrived(got scene.Answer[chain.Papers]) scene.Action {
	switch {
	case errors.Is(got.Err, model.ErrNotFound): // taken away meanwhile
		return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: c.desk.T("directive.gone")}}
	case got.Err != nil:
		return c.desk.Failure(got.Err)
	}
	fresh := c.lines == nil
	c.known, c.lines = got.Value, got.Value.Around(c.id)
	rows := make([]kit.Row, len(c.lines))
	middle := 0
	for i, line := range c.lines {
		rows[i] = c.row(i, line)
		if line.Depth == 0 {
			middle = i
		}
	}
	c.table.SetCount(len(rows))
	c.table.SetRows(0, rows)
	if fresh {
		c.table.SetCursor(middle)
	}
	return nil
}

// row is a line of the chain: the arrow tells which way authority goes, so that indenting is not all that says it.
func (c *chainView) row(i int, line chain.Line) kit.Row {
	d := c.desk
	row := kit.Row{ID: int64(i + 1), Indent: min(max(line.Depth, -line.Depth), 6)}
	front, style := "● ", kit.RowGood
	switch {
	case line.Depth < 0:
		front, style = "▲ ", kit.RowNormal
	case line.Depth > 0:
		front, style = "▼ ", kit.RowNormal
	}
	p, inBook := c.known[line.Linked]
	place := unlinkedWords(d, line.Citation)
	if inBook {
		place = d.T("directive.number", p.FullNumber())
	} else {
		style = kit.RowMuted
	}
	switch {
	case line.Again:
		place += " " + d.T("directive.chain.again")
	case line.Cut:
		place += " …"
	}
	name, subject := citedName(d, line.Citation), line.Subject
	if inBook {
		name, subject = part.Held(d, p.Directive)
	}
	row.Style = style
	row.Cells = []string{front + name, line.IssuedOn.Local(), place, line.Issuer, subject}
	return row
}

// follow opens the selected paper; the one the chain is around is open below this screen.
func (c *chainView) follow() scene.Action {
	i := c.table.Cursor()
	switch {
	case i >= len(c.lines):
		return nil
	case c.lines[i].Depth == 0:
		return scene.Pop{}
	case c.lines[i].Linked != 0:
		return scene.Push{Screen: NewReader(c.desk, c.lines[i].Linked, "")}
	}
	return scene.Notice{Text: unlinkedWords(c.desk, c.lines[i].Citation)}
}

// View draws the chain.
func (c *chainView) View() string { return kit.Lines(c.table.View(), c.w, c.h) }

// Resize gives the size of the body.
func (c *chainView) Resize(w, h int) {
	c.w, c.h = w, h
	c.table.Resize(w, h)
}

// SetTheme changes the colours.
func (c *chainView) SetTheme(th kit.Theme) { c.table.SetTheme(th) }

// Typing is never true.
func (c *chainView) Typing() bool { return false }

// Cursor is hidden.
func (c *chainView) Cursor() *tea.Cursor { return nil }

// Title names the paper.
func (c *chainView) Title() string {
	name := c.known[c.id].Symbol
	if name == "" {
		return c.desk.T("directive.chain.title")
	}
	return c.desk.T("directive.chain.title_of", name)
}

// ShortHelp lists the keys of the footer.
func (c *chainView) ShortHelp() []key.Binding { return []key.Binding{c.desk.Move(), c.open} }

// FullHelp lists all keys.
func (c *chainView) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.open}, c.table.Keys.All()}
}
