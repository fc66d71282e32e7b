package today

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

// today is the first screen: what is late, missing or due, most urgent first; every line leads to the list behind it.
type today struct {
	desk   *scene.Desk
	table  *kit.Table
	keys   scene.ListKeys
	round  key.Binding
	report key.Binding
	w, h   int
}

// lateSign marks what is overdue or missed.
const lateSign = "▲"

// job is a line of the first screen.
type job struct {
	mark  string
	text  string
	style kit.RowStyle
	place scene.Place // behind it

	code  string        // what it is of, for other programs
	count int           // how many things it counts; 0 is a single one
	due   model.Instant // of one with an hour
}

// New is the room.
func New(d *scene.Desk) scene.Screen { return newToday(d) }

func newToday(d *scene.Desk) *today {
	t := &today{
		desk: d, keys: scene.NewListKeys(d),
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help),
			kit.Column{Width: 6, Right: true}, kit.Column{Title: d.T("today.todo"), Flex: 1}),
		round:  d.Key("round", "r", "r", "f5"),
		report: d.Key("report", "b", "b", "f6"),
	}
	t.table.Keys.Mark.SetEnabled(false)
	t.table.Keys.MarkUp.SetEnabled(false)
	t.table.Keys.MarkDown.SetEnabled(false)
	t.table.Focused = true
	return t
}

// Init has nothing to ask: the shell counts what waits.
func (t *today) Init() tea.Cmd { return nil }

// Update opens the list behind a line.
func (t *today) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, t.keys.Open):
			return t.openLine(), nil
		case key.Matches(msg, t.round):
			return scene.Visit{Place: scene.Round{}}, nil
		case key.Matches(msg, t.report):
			return scene.Visit{Place: scene.Reports{}}, nil
		}
		t.table.Update(msg)
	case tea.MouseClickMsg:
		at := t.table.Cursor()
		if t.table.Click(msg.Y) && t.table.Cursor() == at {
			return t.openLine(), nil
		}
	case tea.MouseWheelMsg:
		t.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

func (t *today) openLine() scene.Action {
	jobs := t.jobs()
	if at := t.table.Cursor(); at < len(jobs) && jobs[at].place != nil {
		return scene.Visit{Place: jobs[at].place}
	}
	return nil
}

// jobs lists what waits, most urgent first.
func (t *today) jobs() []job {
	d, w := t.desk, t.desk.Waiting
	var jobs []job
	if w.ClockBehind() {
		jobs = append(jobs, job{code: "clock-behind", mark: lateSign, text: d.T("today.clock_behind", scene.Moment(w.LastEntry)), style: kit.RowDanger, place: scene.Journal{}})
	}
	over, next := t.clockJobs()
	jobs = append(jobs, over...)
	add := func(n int, key string, style kit.RowStyle, place scene.Place) {
		if n > 0 {
			jobs = append(jobs, counted(strings.ReplaceAll(key, "_", "-"), n, d.T("today."+key), style, place))
		}
	}
	day := w.At.Date()
	addSaid := func(code string, n int, text string, place scene.Place) {
		if n > 0 {
			jobs = append(jobs, counted(code, n, text, kit.RowDanger, place))
		}
	}
	addSaid("alarms", w.Alarmed.People, d.T("alarm.today", alarmedWords(d, w.Alarmed)), scene.People{Filter: model.PersonFilter{On: day, Alarm: model.AlarmOpen}})
	add(w.Late, "late", kit.RowDanger, scene.Tasks{View: scene.TaskView{Only: scene.OnlyLate}})
	dueToday := counted("due-today", w.DueToday, d.T("today.due_today"), kit.RowWarn, scene.Tasks{View: scene.TaskView{Only: scene.OnlyToday}})
	if w.LateToday > 0 {
		dueToday.text += d.T("today.late_too", w.LateToday)
	}
	if w.DueToday > 0 {
		jobs = append(jobs, dueToday)
	}
	jobs = append(jobs, next...) // behind what is overdue
	add(w.Uncounted, "uncounted", kit.RowDanger, scene.Households{Uncounted: true})
	add(w.Unrecorded, "unrecorded_"+string(w.Session), kit.RowWarn, scene.Round{})
	for _, r := range w.LeftOut {
		addSaid("left-out", r.Due, d.T("today.left_out", roundName(d, r)), scene.Round{Day: r.Day, Session: r.Session})
	}
	addSaid("missed-rounds", len(w.Missed), missedWords(d, w.Missed), scene.MissedRounds{})
	add(w.Absent, "absent", kit.RowDanger, scene.People{Filter: model.PersonFilter{On: day, AbsentOn: day - 1}})
	add(w.Refused, "refused", kit.RowDanger, scene.People{Filter: model.PersonFilter{On: day, RefusedOn: day - 1}})
	add(w.TestsLate, "tests_late", kit.RowDanger, scene.People{Filter: model.PersonFilter{On: day, TestDueBy: day - 1}})
	add(w.TestsDue-w.TestsLate, "tests_due", kit.RowWarn, scene.People{Filter: model.PersonFilter{On: day, TestDueBy: day}})
	add(w.EndsToday, "ends_today", kit.RowNormal, scene.People{Filter: model.PersonFilter{On: day, EndsOn: day}})
	add(w.Unconfirmed, "unconfirmed", kit.RowWarn, scene.People{Filter: model.PersonFilter{On: day, State: model.StateUnconfirmed}})
	if w.PastEndAway > 0 { // those at home are home.unconfirmed of the report
		jobs[len(jobs)-1].text += d.T("today.unconfirmed_away", w.PastEndAway)
	}
	for _, of := range w.Followed {
		jobs = append(jobs, counted("followed", of.N, followedWords(d, of), kit.RowNormal, scene.People{Filter: of.Filter}))
	}
	undeclared := counted("undeclared", w.Undeclared, d.T("today.undeclared"), kit.RowWarn, scene.Movements{Undeclared: true})
	if w.Noted > 0 {
		undeclared.text += d.T("today.undeclared_noted", w.Noted)
	}
	if w.Undeclared > 0 {
		jobs = append(jobs, undeclared)
	}
	add(w.Papers, "papers_waiting", kit.RowWarn, scene.WaitingPapers{})
	add(w.Unassigned, "unassigned", kit.RowWarn, scene.Directives{Filter: model.DirectiveFilter{Unassigned: true}})
	if !d.Sample {
		key := "copy_old"
		if w.Away.Last == 0 {
			key = "copy_none"
		}
		add(w.Away.Days(w.At, d.Config.Backup.Away), key, kit.RowNormal, scene.Backup{})
	}
	return jobs
}

// counted is a line about n things.
func counted(code string, n int, text string, style kit.RowStyle, place scene.Place) job {
	return job{code: code, mark: fmt.Sprint(n), text: text, style: style, place: place, count: n}
}

// View draws the jobs, and the trend and the newest directives beside or below them.
func (t *today) View() string {
	jobs := t.jobs()
	rows := make([]kit.Row, len(jobs))
	for i, j := range jobs {
		rows[i] = kit.Row{ID: int64(i + 1), Cells: []string{j.mark, j.text}, Style: j.style}
	}
	left, right := t.split()
	t.table.Empty = t.emptyText()
	t.table.SetCount(len(rows))
	t.table.SetRows(0, rows)
	whole := t.whole(jobs, left)
	t.table.Resize(left, t.h-len(whole))
	list := t.table.View()
	if len(whole) > 0 {
		list += "\n" + strings.Join(whole, "\n")
	}
	if right == 0 {
		return list
	}
	bar := strings.TrimSuffix(strings.Repeat("│\n", t.h), "\n")
	return kit.Columns("", list, t.desk.Theme.Border.Render(bar), kit.Lines(t.side(right-1), right-1, t.h))
}

// What the line under the cursor has besides its text, in cells, and how many lines its whole text may take.
const (
	besideText = 9
	wholeMost  = 3
)

// whole is the text of the line under the cursor in lines of w cells, where its row is too narrow for it.
func (t *today) whole(jobs []job, w int) []string {
	at := t.table.Cursor()
	if at >= len(jobs) || kit.Width(jobs[at].text) <= w-besideText || t.h < 2*wholeMost {
		return nil
	}
	lines := kit.Wrap(jobs[at].text, w-2)
	if len(lines) > wholeMost {
		lines = append(lines[:wholeMost-1], strings.Join(lines[wholeMost-1:], " "))
	}
	for n, line := range lines {
		lines[n] = t.desk.Theme.Muted.Render(kit.Fit(" "+line, w))
	}
	return lines
}

// split gives the widths of the two panes; the right one needs a wide screen.
func (t *today) split() (left, right int) {
	if t.w < 70 {
		return t.w, 0
	}
	right = max(t.w*2/5, 34)
	return t.w - right, right
}

// emptyText says what to do first in an empty book, or that all is done.
func (t *today) emptyText() string {
	w := t.desk.Waiting
	if w.HomePeople == 0 && w.Monitoring == 0 && len(w.Recent) == 0 {
		return t.desk.T("today.first")
	}
	return t.desk.T("today.nothing")
}

// side is the right pane: the trend of fourteen days and the newest directives.
func (t *today) side(w int) string {
	d, th, now := t.desk, t.desk.Theme, t.desk.Waiting
	line := func(s string) string { return kit.Fit(" "+s, w) }
	lines := []string{
		th.Title.Render(line(d.T("today.trend"))),
		line(d.T("today.home", now.HomePeople, now.HomeHouses)),
		th.Accent.Render(kit.Fit("   "+kit.Spark(now.Trend, min(len(now.Trend), w-4)), w)),
	}
	if ends := trendEnds(d, now.Today); ends != "" {
		lines = append(lines, line("  "+ends))
	}
	lines = append(
		lines,
		line(d.T("today.monitoring", now.Monitoring)),
		line(d.T("today.tests", now.TestsDue-now.TestsLate, now.TestsLate)),
		line(d.T("today.ending", now.EndsToday)),
		line(""),
		th.Title.Render(line(d.T("today.recent"))),
	)
	if len(now.Recent) == 0 {
		lines = append(lines, th.Muted.Render(line(d.T("today.no_recent"))))
	}
	for _, dir := range now.Recent {
		issued := ""
		if dir.IssuedOn != 0 {
			issued = dir.IssuedOn.Local()[:5] + " "
		}
		symbol, subject := part.Held(d, dir.Directive)
		lines = append(lines, line(kit.Plain(symbol)+" "+issued+kit.Plain(subject)))
	}
	return strings.Join(lines, "\n")
}

// trendEnds are the first, the last and the highest number of the trend, and the day it begins; "" where nobody was at home on any day.
func trendEnds(d *scene.Desk, t model.Today) string {
	if highest(t) == 0 {
		return ""
	}
	return d.T("today.trend_ends", t.Trend[0], trendBegins(t).Local()[:5], t.Trend[len(t.Trend)-1], highest(t))
}

// Resize gives the size of the body.
func (t *today) Resize(w, h int) {
	t.w, t.h = w, h
	left, _ := t.split()
	t.table.Resize(left, h)
}

// SetTheme changes the colours.
func (t *today) SetTheme(th kit.Theme) { t.table.SetTheme(th) }

// Typing is never true: nothing is typed here.
func (t *today) Typing() bool { return false }

// Cursor is none.
func (t *today) Cursor() *tea.Cursor { return nil }

// Title is the room's.
func (t *today) Title() string { return t.desk.T("app.room.today") }

// ShortHelp lists the keys of the footer.
func (t *today) ShortHelp() []key.Binding {
	return []key.Binding{t.desk.Move(), t.keys.Open, t.round, t.report}
}

// FullHelp lists all keys.
func (t *today) FullHelp() [][]key.Binding {
	return [][]key.Binding{{t.keys.Open, t.round, t.report}, t.table.Keys.All()}
}

// Signs are the marks of the list.
func (t *today) Signs() []scene.Sign { return t.desk.Signs("today", "▲ late", "3(1) today") }
