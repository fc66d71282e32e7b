package isolation

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// gridDays is how many days the grid shows; gridStep how far a key turns it.
const (
	gridDays = 21
	gridStep = 7
)

// grid is people × days, one letter a cell.
type grid struct {
	desk    *scene.Desk
	keys    gridKeys
	cells   *kit.Grid
	filter  model.PersonFilter
	until   model.Date
	ids     scene.Question[[]model.PersonKey]
	windows scene.Question[gridWindow]
	items   []model.PersonKey
	rows    gridWindow
	choices scene.Question[part.Choices]
	known   part.Choices
	w, h    int
}

// gridKeys are the keys beside those that move.
type gridKeys struct{ Open, Earlier, Later, Filter, Round key.Binding }

// gridWindow is a run of loaded people with their check-ins.
type gridWindow struct {
	offset int
	until  model.Date
	lines  []model.PersonLine
	found  map[model.IsolationID]map[model.Date]dayMarks
}

// newGrid shows who is isolated; of the filter only area and member count.
func newGrid(d *scene.Desk, f model.PersonFilter) scene.Screen {
	list := scene.NewListKeys(d)
	g := &grid{
		desk: d, until: d.Today(), filter: model.PersonFilter{State: model.StateIsolating, AreaID: f.AreaID, ResponsibleID: f.ResponsibleID},
		keys: gridKeys{
			Open:    list.Open,
			Earlier: part.IsolationKey(d, "week_before", "[", "[", "shift+left"),
			Later:   part.IsolationKey(d, "week_after", "]", "]", "shift+right"),
			Filter:  part.IsolationKey(d, "filter", "F4", "f4"), // l goes to the right
			Round:   part.IsolationKey(d, "round", "r", "r", "f5"),
		},
		cells: kit.NewGrid(d.Theme, kit.NewGridKeys(d.Help), 24),
	}
	g.cells.Focused = true
	g.cells.HeadTitle, g.cells.Empty = d.T("isolation.column.name"), d.T("isolation.empty")
	g.columns()
	g.cells.SetCursor(0, gridDays-1)
	return g
}

// columns names the days.
func (g *grid) columns() {
	columns := make([]kit.GridColumn, gridDays)
	for n := range columns {
		day := g.day(n)
		columns[n] = kit.GridColumn{Top: fmt.Sprintf("%02d", day.Day()), Bottom: g.desk.T("app.weekday_short." + string(rune('0'+day.Weekday())))}
	}
	g.cells.SetColumns(columns...)
}

// day is the day of a column.
func (g *grid) day(column int) model.Date { return g.until - model.Date(gridDays-1-column) }

// Init asks for the people.
func (g *grid) Init() tea.Cmd { return tea.Batch(g.load(), part.AskChoices(&g.choices, g.desk)) }

func (g *grid) load() tea.Cmd {
	book, f := g.desk.Book, g.filter
	f.On = g.until
	return g.ids.Ask(func(ctx context.Context) ([]model.PersonKey, error) { return book.PersonKeys(ctx, f) })
}

// want asks for the rows the grid needs, if any.
func (g *grid) want() tea.Cmd {
	offset, limit, need := g.cells.Want()
	if !need || offset >= len(g.items) {
		return nil
	}
	book, until, by, keys := g.desk.Book, g.until, g.desk.AsOf(g.until), g.items[offset:min(offset+limit, len(g.items))]
	return g.windows.Ask(func(ctx context.Context) (gridWindow, error) {
		w := gridWindow{offset: offset, until: until, found: map[model.IsolationID]map[model.Date]dayMarks{}}
		lines, err := book.PersonLines(ctx, keys, by)
		if err != nil {
			return w, err
		}
		w.lines = lines
		ids := make([]model.IsolationID, len(lines))
		for i, l := range lines {
			ids[i] = l.Isolation.ID
		}
		found, err := book.CheckIns(ctx, ids, until-gridDays+1, until)
		for _, c := range found {
			days := w.found[c.IsolationID]
			if days == nil {
				days = map[model.Date]dayMarks{}
				w.found[c.IsolationID] = days
			}
			if days[c.Day] == nil {
				days[c.Day] = dayMarks{}
			}
			days[c.Day][c.Session] = c
		}
		return w, err
	})
}

// Update moves, turns and opens.
func (g *grid) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := g.ids.Take(msg); ok {
		if got.Err != nil {
			return g.desk.Failure(got.Err), nil
		}
		g.items = got.Value
		g.cells.SetCount(len(g.items))
		g.cells.Invalidate()
		return nil, g.want()
	}
	if got, ok := g.windows.Take(msg); ok {
		if got.Err != nil {
			return g.desk.Failure(got.Err), nil
		}
		g.show(got.Value)
		return nil, g.want()
	}
	if got, ok := g.choices.Take(msg); ok {
		if got.Err == nil {
			g.known = got.Value
		}
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, g.load()
	case scene.Sized:
		return nil, g.want()
	case tea.KeyPressMsg:
		return g.press(msg)
	case tea.MouseClickMsg:
		row, column := g.cells.Cursor()
		if g.cells.Click(msg.X, msg.Y-1) {
			if r, c := g.cells.Cursor(); r == row && c == column {
				return g.open(), nil
			}
		}
	case tea.MouseWheelMsg:
		g.cells.Wheel(scene.WheelStep(msg))
		return nil, g.want()
	}
	return nil, nil
}

func (g *grid) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	k := g.keys
	switch {
	case key.Matches(msg, k.Open):
		return g.open(), nil
	case key.Matches(msg, k.Round):
		return scene.Show{Place: scene.Round{}}, nil
	case key.Matches(msg, k.Earlier):
		return nil, g.turn(-gridStep)
	case key.Matches(msg, k.Later):
		return nil, g.turn(gridStep)
	case key.Matches(msg, k.Filter):
		return g.pickFilter(), nil
	}
	g.cells.Update(msg)
	return nil, g.want()
}

// turn shows other days, none of them in the future.
func (g *grid) turn(by model.Date) tea.Cmd {
	until := min(g.until+by, g.desk.Today())
	if until == g.until {
		return nil
	}
	g.until = until
	g.columns()
	return g.load()
}

func (g *grid) pickFilter() scene.Action {
	d := g.desk
	items := append([]kit.Item{{ID: "", Label: d.T("isolation.everywhere")}}, g.known.Items(d)...)
	return scene.Pick{Title: d.T("isolation.filter_title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		g.filter = model.PersonFilter{State: model.StateIsolating}
		if item.ID != "" {
			g.filter = g.known.Narrow(g.filter, item.ID)
		}
		return nil, g.load()
	}}
}

func (g *grid) open() scene.Action {
	if l, ok := g.line(); ok {
		return scene.Push{Screen: NewPersonCard(g.desk, l.ID)}
	}
	return nil
}

// line is the person of the selected row.
func (g *grid) line() (model.PersonLine, bool) {
	row, _ := g.cells.Cursor()
	if at := row - g.rows.offset; at >= 0 && at < len(g.rows.lines) {
		return g.rows.lines[at], true
	}
	return model.PersonLine{}, false
}

// show draws the letters of a window.
func (g *grid) show(w gridWindow) {
	if w.until != g.until {
		return
	}
	g.rows = w
	rows := make([]kit.GridRow, len(w.lines))
	for i, l := range w.lines {
		cells := make([]kit.Cell, gridDays)
		for n := range cells {
			day := g.day(n)
			cells[n] = gridCell(g.desk, l.Isolation, day, w.found[l.Isolation.ID][day])
		}
		rows[i] = kit.GridRow{ID: int64(l.ID), Head: part.PersonName(l.Person), Cells: cells}
	}
	g.cells.SetRows(w.offset, rows)
}

// View draws the heading, the grid, and the selected cell in words.
func (g *grid) View() string {
	d, th := g.desk, g.desk.Theme
	head := d.T("isolation.grid_heading", g.day(0).Local(), g.until.Local())
	if who := g.known.Narrowed(g.filter); who != "" {
		head += " · " + who
	}
	lines := []string{th.Muted.Render(kit.Fit(" "+kit.Plain(head), g.w)), g.cells.View()}
	if g.legend() {
		lines = append(lines, th.Muted.Render(kit.Fit(" "+d.T("isolation.legend"), g.w)))
	}
	return kit.Lines(strings.Join(append(lines, kit.Fit(" "+kit.Plain(g.detail()), g.w)), "\n"), g.w, g.h)
}

// legend tells whether there is room to explain the letters.
func (g *grid) legend() bool { return g.h >= 12 }

// detail is the selected cell in words.
func (g *grid) detail() string {
	l, ok := g.line()
	if !ok {
		return ""
	}
	_, column := g.cells.Cursor()
	day := g.day(column)
	said := make([]string, 0, 2)
	for _, s := range sessions() {
		name := g.desk.T("word.session." + string(s))
		c, recorded := g.rows.found[l.Isolation.ID][day][s]
		switch {
		case recorded:
			text := name + " " + part.Found(g.desk, c)
			if c.By != "" {
				text += " (" + c.By + ")"
			}
			said = append(said, text)
		case l.Isolation.Expects(day, s):
			said = append(said, name+" "+g.desk.T("isolation.unrecorded"))
		}
	}
	if len(said) == 0 {
		said = append(said, g.desk.T("isolation.not_expected"))
	}
	return part.PersonName(l.Person) + " " + shortDate(day) + ": " + strings.Join(said, " · ")
}

// Resize gives the size of the body.
func (g *grid) Resize(w, h int) {
	g.w, g.h = w, h
	g.cells.HeadWidth = max(min(24, w/3), 10)
	below := 1
	if g.legend() {
		below = 2
	}
	g.cells.Resize(w, max(h-1-below, 1))
}

// SetTheme changes the colours.
func (g *grid) SetTheme(th kit.Theme) { g.cells.SetTheme(th) }

// Typing is never true.
func (g *grid) Typing() bool { return false }

// Cursor is none.
func (g *grid) Cursor() *tea.Cursor { return nil }

// Title says what this is.
func (g *grid) Title() string { return g.desk.T("isolation.grid") }

// ShortHelp lists the keys of the footer.
func (g *grid) ShortHelp() []key.Binding {
	return []key.Binding{g.keys.Open, g.keys.Earlier, g.keys.Later, g.keys.Filter, g.keys.Round}
}

// FullHelp lists all keys.
func (g *grid) FullHelp() [][]key.Binding {
	k := g.keys
	return [][]key.Binding{{k.Open, k.Earlier, k.Later, k.Filter, k.Round}, g.cells.Keys.All()}
}

// Signs are the letters of its cells.
func (g *grid) Signs() []scene.Sign { return part.CheckInSigns(g.desk) }
