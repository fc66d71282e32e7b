package calendar

import (
	"context"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// calendar is a month, a row a week, with what falls due on each day.
type calendar struct {
	desk  *scene.Desk
	on    model.Date // the day under the cursor
	days  handed.Days
	of    model.Date // first day of the month that was counted
	asked scene.Question[monthCount]
	keys  calendarKeys
	w, h  int
}

type monthCount struct {
	of   model.Date
	days handed.Days
}

type calendarKeys struct{ Move, Month, Today, Open key.Binding }

// New shows the month of a day, or of today.
func New(d *scene.Desk, on model.Date) scene.Screen {
	if on == 0 {
		on = d.Today()
	}
	bind := func(name, shown string, keys ...string) key.Binding { return part.TaskKey(d, name, shown, keys...) }
	return &calendar{desk: d, on: on, keys: calendarKeys{
		Move:  bind("days", "↑↓←→", "left", "right", "up", "down"),
		Month: bind("months", "PgUp PgDn", "pgup", "pgdown"),
		Today: bind("today", "Home", "home"),
		Open:  bind("open_day", "Enter", "enter"),
	}}
}

// Init counts the month.
func (c *calendar) Init() tea.Cmd {
	d, first := c.desk, firstOfMonth(c.on)
	return c.asked.Ask(func(ctx context.Context) (monthCount, error) { return countMonth(ctx, d, first) })
}

func firstOfMonth(on model.Date) model.Date { return on - model.Date(on.Day()-1) }

// countMonth counts the tasks that fall due on each day in the month that begins on a day.
func countMonth(ctx context.Context, d *scene.Desk, first model.Date) (monthCount, error) {
	next, now := firstOfMonth(first+31), d.Now()
	leaves, _, err := office.Standings(ctx, d.Book, d.Config, model.TaskFilter{Settled: first >= d.Today()}, now)
	month := monthCount{first, handed.Days{}}
	for _, l := range leaves {
		month.days.Count(l.Task, first, next-1, now, l.Said, d.Calendar())
	}
	return month, err
}

// Update moves, opens a day and counts the month where another one is shown.
func (c *calendar) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		if got.Err != nil {
			return c.desk.Failure(got.Err), nil
		}
		c.of, c.days = got.Value.of, got.Value.days
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, c.Init()
	case tea.KeyPressMsg:
		return c.press(msg)
	case tea.MouseClickMsg:
		return c.click(msg)
	case tea.MouseWheelMsg:
		return nil, c.visit(c.on + model.Date(7*scene.WheelStep(msg)/3))
	}
	return nil, nil
}

func (c *calendar) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	first := firstOfMonth(c.on)
	switch msg.String() {
	case "left":
		return nil, c.visit(c.on - 1)
	case "right":
		return nil, c.visit(c.on + 1)
	case "up":
		return nil, c.visit(c.on - 7)
	case "down":
		return nil, c.visit(c.on + 7)
	case "pgup":
		return nil, c.visit(inMonth(firstOfMonth(first-1), c.on.Day()))
	case "pgdown":
		return nil, c.visit(inMonth(firstOfMonth(first+31), c.on.Day()))
	case "home":
		return nil, c.visit(c.desk.Today())
	case "enter":
		return c.open(), nil
	}
	return nil, nil
}

// inMonth is a day of a month, or its last where it is shorter.
func inMonth(first model.Date, day int) model.Date {
	return min(first+model.Date(day-1), firstOfMonth(first+31)-1)
}

// visit moves the cursor, and counts the month it comes into.
func (c *calendar) visit(on model.Date) tea.Cmd {
	c.on = max(on, 366)
	if firstOfMonth(c.on) != c.of {
		return c.Init()
	}
	return nil
}

// open lists what falls due on the day, closed or not.
func (c *calendar) open() scene.Action {
	return scene.Show{Place: scene.Tasks{View: scene.TaskView{Only: scene.OnlyAll, Due: c.on}}}
}

// Lines of the head, and of a week where there is room.
const (
	calendarHead = 2
	weekLines    = 3
	weeksMost    = 6
)

// week is how many lines a week has.
func (c *calendar) week() int {
	if c.h-calendarHead-1 >= weeksMost*weekLines {
		return weekLines
	}
	if c.h-calendarHead-1 >= weeksMost*2 {
		return 2
	}
	return 1
}

// click selects a day; a second click opens it.
func (c *calendar) click(msg tea.MouseClickMsg) (scene.Action, tea.Cmd) {
	if msg.Y < calendarHead || c.w < 7 {
		return nil, nil
	}
	week, day := (msg.Y-calendarHead)/c.week(), min(msg.X/(c.w/7), 6)
	on := mondayBefore(firstOfMonth(c.on)) + model.Date(7*week+day)
	switch {
	case week >= weeksMost || firstOfMonth(on) != firstOfMonth(c.on):
		return nil, nil
	case on == c.on:
		return c.open(), nil
	}
	return nil, c.visit(on)
}

func mondayBefore(on model.Date) model.Date { return on - model.Date(on.Weekday()-1) }

// View draws the month, and below it what is due on the day under the cursor.
func (c *calendar) View() string {
	d, th := c.desk, c.desk.Theme
	first := firstOfMonth(c.on)
	width := max(c.w/7, 1)
	var head strings.Builder
	for n := 1; n <= 7; n++ {
		head.WriteString(kit.Fit(" "+d.T("app.weekday_short."+strconv.Itoa(n)), width))
	}
	lines := []string{
		th.Title.Render(kit.Fit(" "+d.T("task.calendar.month", int(first.Month()), first.Year()), c.w)),
		th.Muted.Render(kit.Fit(head.String(), c.w)),
	}
	for monday := mondayBefore(first); monday < firstOfMonth(first+31); monday += 7 {
		cells := make([]string, 7)
		for n := range cells {
			cells[n] = c.cell(monday+model.Date(n), width)
		}
		lines = append(lines, kit.Columns("", cells...))
	}
	return kit.Lines(kit.Lines(strings.Join(lines, "\n"), c.w, max(c.h-1, 1))+"\n"+th.Accent.Render(kit.Fit(" "+c.dayWords(), c.w)), c.w, c.h)
}

// cell is a day in the lines of a week; one of another month is blank.
func (c *calendar) cell(on model.Date, width int) string {
	th := c.desk.Theme
	if firstOfMonth(on) != firstOfMonth(c.on) {
		return kit.Lines("", width, c.week())
	}
	n, counted := c.days[on], firstOfMonth(c.on) == c.of
	day, style := " "+strconv.Itoa(on.Day()), th.Text
	if on == c.on {
		day = "▌" + strconv.Itoa(on.Day())
	}
	if on == c.desk.Today() {
		day += "•"
	}
	words := ""
	switch {
	case !counted || n.Due == 0:
	case n.Late > 0:
		words, style = "▲"+strconv.Itoa(n.Open), th.Danger
	case n.Open > 0:
		words, style = strconv.Itoa(n.Open), th.Warn
	default:
		words, style = "✓"+strconv.Itoa(n.Due), th.Muted
	}
	pen := th.Text
	if on == c.on {
		pen = th.Selected
	}
	if c.week() == 1 {
		return pen.Render(kit.Fit(day+" ", len([]rune(day))+1)) + style.Render(kit.Fit(words, width-len([]rune(day))-1))
	}
	return kit.Lines(pen.Render(kit.Fit(day, width-1))+" \n"+style.Render(kit.Fit("  "+words, width)), width, c.week())
}

// dayWords says what is due on the day under the cursor.
func (c *calendar) dayWords() string {
	d, n := c.desk, c.days[c.on]
	name := d.Weekday(c.on) + " " + c.on.Local()
	switch {
	case firstOfMonth(c.on) != c.of:
		return name
	case n.Due == 0:
		return d.T("task.calendar.nothing", name)
	case n.Late > 0:
		return d.T("task.calendar.late", name, n.Due, n.Open, n.Late)
	}
	return d.T("task.calendar.due", name, n.Due, n.Open)
}

// Resize gives the size of the body.
func (c *calendar) Resize(w, h int) { c.w, c.h = w, h }

// Typing is never true.
func (c *calendar) Typing() bool { return false }

// Cursor is none.
func (c *calendar) Cursor() *tea.Cursor { return nil }

// Title names the screen.
func (c *calendar) Title() string { return c.desk.T("task.calendar.title") }

// ShortHelp lists the keys of the footer.
func (c *calendar) ShortHelp() []key.Binding {
	return []key.Binding{c.keys.Open, c.keys.Move, c.keys.Month, c.keys.Today}
}

// FullHelp lists all keys.
func (c *calendar) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.keys.Open, c.keys.Move, c.keys.Month, c.keys.Today}}
}

// Signs are the marks of its days.
func (c *calendar) Signs() []scene.Sign {
	return c.desk.Signs("task", "3 open-day", "▲3 late-day", "✓3 done-day", "• today")
}
