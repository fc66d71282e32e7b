package round

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// gridDays is how many days the grid shows, two columns each; gridStep how far a key turns it.
const (
	gridDays = 21
	gridStep = 7
)

// grid is people × sessions, one letter a cell. What was found is recorded there too, also afterwards.
type grid struct {
	queue
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
type gridKeys struct {
	Open, Earlier, Later, Filter, Round      key.Binding
	Normal, Symptoms, Absent, Refused, Blank key.Binding
}

// NewGrid shows who is isolated, of an area or of the households of a member where those are given.
func NewGrid(d *scene.Desk, at scene.Grid) scene.Screen {
	list := scene.NewListKeys(d)
	g := &grid{
		queue: queue{desk: d}, until: d.Today(),
		filter: model.PersonFilter{State: model.StateIsolating, AreaID: at.AreaID, ResponsibleID: at.ResponsibleID},
		keys: gridKeys{
			Open:     list.Open,
			Earlier:  part.IsolationKey(d, "week_before", "[", "[", "shift+left"),
			Later:    part.IsolationKey(d, "week_after", "]", "]", "shift+right"),
			Filter:   part.IsolationKey(d, "filter", "l", "l", "f4"),
			Round:    part.IsolationKey(d, "round", "r", "r", "f5"),
			Normal:   part.IsolationKey(d, "normal", "Space", "space"),
			Symptoms: part.IsolationKey(d, "symptoms", "s", "s", "f6"),
			Absent:   part.IsolationKey(d, "absent", "v", "v", "f7"),
			Refused:  part.IsolationKey(d, "refused", "k", "k", "f9"),
			Blank:    part.IsolationKey(d, "blank", "Del", "delete"),
		},
		cells: kit.NewGrid(d.Theme, arrows(d), 24),
	}
	k := &g.keys
	part.NoWriting(d, &k.Normal, &k.Symptoms, &k.Absent, &k.Refused, &k.Blank)
	g.cells.Focused = true
	g.cells.HeadTitle, g.cells.Empty = d.T("isolation.column.name"), d.T("isolation.empty")
	g.columns()
	now := slotColumn(gridDays-1, model.SessionAt(d.Now()))
	g.cells.SetCursor(0, now)
	return g
}

// arrows are the keys of a grid without letters, which say what was found.
func arrows(d *scene.Desk) kit.GridKeys {
	k := kit.NewGridKeys(d.Help)
	for name, b := range map[string]*key.Binding{"up": &k.Up, "down": &k.Down, "left": &k.Left, "right": &k.Right} {
		shown := map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→"}[name]
		b.SetKeys(name)
		b.SetHelp(shown, b.Help().Desc)
	}
	return k
}

// columns names the days and their sessions.
func (g *grid) columns() {
	d := g.desk
	columns := make([]kit.GridColumn, 0, 2*gridDays)
	for n := range gridDays {
		day := g.day(n)
		columns = append(
			columns, kit.GridColumn{Top: fmt.Sprintf("%02d", day.Day()), Bottom: d.T("isolation.grid_morning")},
			kit.GridColumn{Top: d.T("app.weekday_short." + string(rune('0'+day.Weekday()))), Bottom: d.T("isolation.grid_afternoon")},
		)
	}
	g.cells.SetColumns(columns...)
}

// day is a day of those shown, the first being 0.
func (g *grid) day(n int) model.Date { return g.until - model.Date(gridDays-1-n) }

// slotColumn is the column of a session of the n-th day; session is its reverse.
func slotColumn(n int, s model.Session) int {
	if s == model.Morning {
		return 2 * n
	}
	return 2*n + 1
}

// session is the day and session of a column.
func (g *grid) session(column int) (model.Date, model.Session) {
	if column%2 == 0 {
		return g.day(column / 2), model.Morning
	}
	return g.day(column / 2), model.Afternoon
}

// Init asks for the people.
func (g *grid) Init() tea.Cmd { return tea.Batch(g.load(), part.AskChoices(&g.choices, g.desk)) }

// Update moves, turns and opens.
func (g *grid) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if e, failed := g.take(msg); e != nil {
		if failed == nil && e.said != "" {
			return scene.Notice{Text: e.said}, nil
		}
		return failed, nil
	}
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
		_, column := g.cells.Cursor()
		day, session := g.session(column)
		return scene.Show{Place: scene.Round{Day: day, Session: session}}, nil
	case key.Matches(msg, k.Earlier):
		return nil, g.turn(-gridStep)
	case key.Matches(msg, k.Later):
		return nil, g.turn(gridStep)
	case key.Matches(msg, k.Filter):
		return g.pickFilter(), nil
	}
	if g.cells.Update(msg) {
		return nil, g.want()
	}
	return g.write(msg)
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
	return scene.Pick{Title: d.T("isolation.filter_title"), Items: items, At: g.known.Item(g.filter), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		g.filter = model.PersonFilter{State: model.StateIsolating}
		if item.ID != "" {
			g.filter = g.known.Narrow(g.filter, item.ID)
		}
		return nil, g.load()
	}}
}

func (g *grid) open() scene.Action {
	if l, ok := g.line(); ok {
		return scene.Show{Place: scene.PersonCard{ID: l.ID}}
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
	day, session := g.session(column)
	i := g.rows.asked(l, day, session)
	c := g.rows.found[i.ID][day][session]
	said := part.Found(g.desk, c)
	switch {
	case c.Result == "" && !i.Expects(day, session):
		said = g.desk.T("isolation.not_expected")
	case c.By != "":
		said += " (" + c.By + ")"
	}
	return part.PersonName(l.Person) + " " + g.desk.T("word.session."+string(session)) + " " + day.Local()[:len("02/01")] + ": " + said
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
	return []key.Binding{g.keys.Normal, g.keys.Absent, g.keys.Symptoms, g.keys.Earlier, g.keys.Round}
}

// FullHelp lists all keys.
func (g *grid) FullHelp() [][]key.Binding {
	k := g.keys
	return [][]key.Binding{
		{k.Normal, k.Symptoms, k.Absent, k.Refused, k.Blank}, {k.Open, k.Earlier, k.Later, k.Filter, k.Round}, g.cells.Keys.All(),
	}
}

// Signs are the letters of its cells.
func (g *grid) Signs() []scene.Sign { return part.CheckInSigns(g.desk) }
