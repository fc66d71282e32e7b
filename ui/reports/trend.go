package reports

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// figureTrend is what the reports of a kind said of one figure, the last twelve periods with the report it was opened from, each with a
// bar.
type figureTrend struct {
	desk  *scene.Desk
	of    model.Report
	code  string
	table *kit.Table
	open  key.Binding
	asked scene.Question[[]trendStep]
	steps []trendStep
	w, h  int
}

// trendStep is what one report said of the figure.
type trendStep struct {
	report  model.Report
	number  int
	counted bool // otherwise the figure was not yet counted then
	highest int  // of all steps, that bars are drawn by
}

// The widths of the columns of the trend.
const (
	trendPeriod = 21
	trendNumber = 11
	trendCount  = 9
	trendBar    = 12 // at least
	trendAside  = 5  // the cursor and what is between the columns
)

// newTrend follows a figure up to a report, whose figures are given with it.
func newTrend(d *scene.Desk, of model.Report, code string) *figureTrend {
	t := &figureTrend{desk: d, of: of, code: code, open: scene.NewListKeys(d).Open}
	t.table = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help),
		kit.Column{Title: d.T("report.column.period"), Width: trendPeriod},
		kit.Column{Title: d.T("report.column.number"), Width: trendNumber, Priority: 2},
		kit.Column{Title: d.T("report.column.count"), Width: trendCount, Right: true},
		kit.Column{Width: trendBar, Flex: 1, Priority: 1})
	t.table.Keys.Mark.SetEnabled(false)
	t.table.Keys.MarkUp.SetEnabled(false)
	t.table.Keys.MarkDown.SetEnabled(false)
	t.table.Focused = true
	return t
}

// Init asks for the reports before.
func (t *figureTrend) Init() tea.Cmd {
	d, of, code := t.desk, t.of, t.code
	return t.asked.Ask(func(ctx context.Context) ([]trendStep, error) {
		before, err := office.Course(ctx, d.Book, d.Config, of)
		return trendSteps(append(before, of), code), err
	})
}

// trendSteps are what reports said of a figure, as they are given.
func trendSteps(reports []model.Report, code string) []trendStep {
	steps := make([]trendStep, len(reports))
	highest := 0
	for i, r := range reports {
		steps[i].report = r
		for _, f := range r.Figures {
			if f.Code == code {
				steps[i].number, steps[i].counted = figure.Reported(f), true
			}
		}
		highest = max(highest, steps[i].number)
	}
	for i := range steps {
		steps[i].highest = highest
	}
	return steps
}

// heading names the last number, the first and the highest: "Kỳ này 87, kỳ đầu 68, cao nhất 138 (09–15/08/2021)".
func (t *figureTrend) heading() string {
	d := t.desk
	counted := slices.DeleteFunc(slices.Clone(t.steps), func(s trendStep) bool { return !s.counted })
	if len(counted) < 2 {
		return d.T("report.trend.none")
	}
	first, last, top := counted[0], counted[len(counted)-1], counted[0]
	for _, s := range counted {
		if s.number > top.number {
			top = s
		}
	}
	return d.T("report.trend.says", viet.Number(last.number), viet.Number(first.number), viet.Number(top.number), part.ReportPeriod(top.report.Period))
}

// draw sets the rows, with bars as long as the screen allows, the highest number the longest.
func (t *figureTrend) draw() {
	d := t.desk
	room := t.w - trendPeriod - trendNumber - trendCount - trendAside
	if room < trendBar { // then the numbers of the reports are left out
		room = max(room+trendNumber+1, 1)
	}
	rows := make([]kit.Row, len(t.steps))
	for i, s := range t.steps {
		cells := []string{part.ReportPeriod(s.report.Period), numberText(d, s.report), "–", ""}
		if s.report.IssuedAt == 0 {
			cells[1] = d.T("report.draft")
		}
		if s.counted {
			cells[2] = viet.Number(s.number)
		}
		if s.number > 0 {
			cells[3] = kit.Bar(1, 1, max(s.number*room/s.highest, 1))
		}
		rows[i] = kit.Row{ID: int64(i + 1), Cells: cells}
	}
	t.table.SetCount(len(rows))
	t.table.SetRows(0, rows)
}

// View draws what the numbers come to, and the table.
func (t *figureTrend) View() string {
	if t.steps == nil {
		return kit.Lines(" "+t.desk.T("app.loading"), t.w, t.h)
	}
	return kit.Lines(t.desk.Theme.Muted.Render(kit.Fit(" "+t.heading(), t.w))+"\n"+t.table.View(), t.w, t.h)
}

// Resize draws the bars anew in the width there is.
func (t *figureTrend) Resize(w, h int) {
	t.w, t.h = w, h
	t.table.Resize(w, max(h-1, 1))
	t.draw()
}

// SetTheme changes the colours.
func (t *figureTrend) SetTheme(th kit.Theme) { t.table.SetTheme(th) }

// Update moves between the reports, and opens one.
func (t *figureTrend) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := t.asked.Take(msg); ok {
		if got.Err != nil {
			return t.desk.Failure(got.Err), nil
		}
		t.steps = got.Value
		t.draw()
		t.table.Jump(len(t.steps) - 1)
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, t.Init()
	case tea.KeyPressMsg:
		if key.Matches(msg, t.open) {
			return t.opened(), nil
		}
		t.table.Update(msg)
	case tea.MouseClickMsg:
		if at := t.table.Cursor(); t.table.Click(msg.Y-1) && at == t.table.Cursor() {
			return t.opened(), nil
		}
	case tea.MouseWheelMsg:
		t.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// opened shows the report of the row, unless the figure was opened from it.
func (t *figureTrend) opened() scene.Action {
	at := t.table.Cursor()
	if at < 0 || at >= len(t.steps) {
		return nil
	}
	if id := t.steps[at].report.ID; id != t.of.ID {
		return scene.Show{Place: scene.Report{ID: id}}
	}
	return scene.Pop{}
}

// Typing is never so.
func (t *figureTrend) Typing() bool { return false }

// Cursor is nowhere.
func (t *figureTrend) Cursor() *tea.Cursor { return nil }

// Title names the figure.
func (t *figureTrend) Title() string { return figureName(t.desk, t.code) }

// ShortHelp lists the keys of the footer.
func (t *figureTrend) ShortHelp() []key.Binding { return []key.Binding{t.desk.Move(), t.open} }

// FullHelp lists all keys.
func (t *figureTrend) FullHelp() [][]key.Binding {
	return [][]key.Binding{{t.open}, t.table.Keys.All()}
}
