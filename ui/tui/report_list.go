package tui

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// reports is the room of reports: drafts and what was sent, newest first, what is due above them.
type reports struct {
	ledger[model.Report]
	keys    reportKeys
	checked question[reportPlan]
	wrote   question[model.Report]
	binned  question[model.Report]
}

// reportKeys are the keys of the room beside those of the list.
type reportKeys struct {
	Activities, Violations, Movements key.Binding
}

func newReports(d *Desk) screen {
	r := &reports{
		ledger: newLedger[model.Report](d,
			kit.Column{Title: d.T("report.column.kind"), Width: 18, Min: 16, Flex: 1},
			kit.Column{Title: d.T("report.column.number"), Width: 9, Priority: 1},
			kit.Column{Title: d.T("report.column.period"), Width: 16},
			kit.Column{Title: d.T("report.column.state"), Width: 33, Min: 12, Flex: 2, Priority: 2}),
		keys: reportKeys{
			Activities: bindTo(d, "report.key.activities", "a/F4", "a", "f4"),
			Violations: bindTo(d, "report.key.violations", "v/F5", "v", "f5"),
			Movements:  bindTo(d, "report.key.movements", "m/F6", "m", "f6"),
		},
	}
	book := d.Book
	r.list.fetch = func(ctx context.Context, find string) ([]model.Report, error) {
		all, err := book.Reports(ctx)
		return sift(all, find, func(one model.Report) []string {
			state, _ := d.reportState(one)
			return []string{d.reportKind(one), d.reportNumber(one), reportPeriod(one.Period), one.Title, state}
		}), err
	}
	r.list.rows = func(_ context.Context, page []model.Report) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = d.reportRow(one)
		}
		return rows, nil
	}
	r.list.table.Empty = d.T("report.empty")
	r.list.heading = d.dutyLine()
	r.list.keys.Edit.SetEnabled(false)
	r.enable()
	return r
}

func (d *Desk) reportRow(r model.Report) kit.Row {
	state, style := d.reportState(r)
	kind := d.reportKind(r)
	if r.Title != "" {
		kind += ": " + r.Title
	}
	return kit.Row{ID: int64(r.ID), Cells: []string{kind, d.reportNumber(r), reportPeriod(r.Period), state}, Style: style}
}

// dutyLine says which reports are due next.
func (d *Desk) dutyLine() string {
	var parts []string
	for _, duty := range d.waiting.Duties {
		if duty.Due == 0 {
			continue
		}
		mark := ""
		if duty.Late {
			mark = "▲ "
		}
		parts = append(parts, mark+d.T("word.report."+string(duty.Kind))+" "+d.when(duty.Due)+", "+d.left(duty.Due))
	}
	if len(parts) == 0 {
		return d.T("report.no_duty")
	}
	return d.T("report.duties") + " " + strings.Join(parts, " · ")
}

// Update opens, makes and deletes reports, and leads to what they are made from.
func (r *reports) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.list.heading = r.desk.dutyLine()
	r.enable()
	return act, cmd
}

func (r *reports) update(msg tea.Msg) (action, tea.Cmd) {
	if act, cmd, ok := r.answered(msg); ok {
		return act, cmd
	}
	if press, ok := r.pressed(msg); ok {
		switch d := r.desk; {
		case key.Matches(press, r.list.keys.New):
			return r.chooseKind(), nil
		case key.Matches(press, r.list.keys.Delete):
			return nil, r.bin()
		case key.Matches(press, r.keys.Activities):
			return push{screen: newActivities(d)}, nil
		case key.Matches(press, r.keys.Violations):
			return push{screen: newViolations(d)}, nil
		case key.Matches(press, r.keys.Movements):
			return push{screen: newMovements(d)}, nil
		}
	}
	act, cmd, opened := r.pass(msg)
	if opened {
		if one, ok := r.list.current(); ok {
			return push{screen: newReportSheet(r.desk, one.ID)}, cmd
		}
	}
	return act, cmd
}

// answered takes what the book says to the room's own questions.
func (r *reports) answered(msg tea.Msg) (action, tea.Cmd, bool) {
	if got, ok := r.checked.take(msg); ok {
		act, cmd := r.planned(got)
		return act, cmd, true
	}
	if got, ok := r.wrote.take(msg); ok {
		if got.err != nil {
			return r.desk.failure(got.err), nil, true
		}
		r.list.table.SelectID(int64(got.value.ID))
		return push{screen: newReportSheet(r.desk, got.value.ID)}, nil, true
	}
	if got, ok := r.binned.take(msg); ok {
		if got.err != nil {
			return r.desk.failure(got.err), nil, true
		}
		return notice{text: r.desk.T("report.binned", r.desk.reportName(got.value))}, nil, true
	}
	return nil, nil, false
}

// bin deletes the selected draft.
func (r *reports) bin() tea.Cmd {
	one, ok := r.list.current()
	if !ok {
		return nil
	}
	book := r.desk.Book
	return r.binned.write(r.desk, func(ctx context.Context) (model.Report, error) { return one, book.DeleteReport(ctx, one.ID) })
}

// enable leaves the keys that apply: nothing is written into a book that is only read, nothing sent is deleted.
func (r *reports) enable() {
	one, ok := r.list.current()
	writes := !r.desk.Book.ReadOnly()
	r.list.keys.New.SetEnabled(writes)
	r.list.keys.Delete.SetEnabled(writes && ok && one.SentAt == 0)
	r.list.keys.Open.SetEnabled(ok)
}

// Title is the room's.
func (r *reports) Title() string { return r.desk.T("app.room.reports") }

// ShortHelp lists the keys of the footer.
func (r *reports) ShortHelp() []key.Binding {
	return []key.Binding{r.list.keys.Open, r.list.keys.New, r.keys.Activities, r.keys.Violations, r.keys.Movements}
}

// FullHelp lists all keys.
func (r *reports) FullHelp() [][]key.Binding {
	k := r.list.keys
	return [][]key.Binding{
		{k.Open, k.New, k.Delete, k.Find}, {r.keys.Activities, r.keys.Violations, r.keys.Movements}, r.list.table.Keys.All(),
	}
}
