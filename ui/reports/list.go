package reports

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reports is the room of reports: drafts and what was sent, newest first, what is due above them.
type reports struct {
	scene.Ledger[model.Report]
	keys    reportKeys
	checked scene.Question[reportPlan]
	wrote   scene.Question[model.Report]
	binned  scene.Question[model.Report]
}

// reportKeys are the keys of the room beside those of the list.
type reportKeys struct {
	Activities, Violations, Movements key.Binding
}

// NewList is the room: the reports due, in work and sent.
func NewList(d *scene.Desk) scene.Screen {
	kind := kit.Column{Title: d.T("report.column.kind"), Width: 18, Min: 16, Flex: 1}
	if slices.ContainsFunc(offered(d), func(one model.Report) bool { return part.ReportDuty(d, one) != "" }) {
		kind.Width, kind.Min = 24, 22
	}
	r := &reports{
		Ledger: scene.NewLedger[model.Report](d,
			kind,
			kit.Column{Title: d.T("report.column.number"), Width: 9, Priority: 1},
			kit.Column{Title: d.T("report.column.period"), Width: 16},
			kit.Column{Title: d.T("report.column.state"), Width: 33, Min: 12, Flex: 2, Priority: 2}),
		keys: reportKeys{
			Activities: scene.Bind(d, "report.key.activities", "a/F4", "a", "f4"),
			Violations: scene.Bind(d, "report.key.violations", "v/F5", "v", "f5"),
			Movements:  scene.Bind(d, "report.key.movements", "m/F6", "m", "f6"),
		},
	}
	book := d.Book
	r.List.Fetch = func(ctx context.Context, find string) ([]model.Report, error) {
		all, err := book.Reports(ctx)
		if err != nil {
			return nil, err
		}
		duties, err := office.Owed(ctx, book, d.Config, d.Now())
		if err != nil {
			return nil, fmt.Errorf("list the reports that are owed: %w", err)
		}
		all = withOwed(d, all, duties)
		return scene.Sift(all, find, func(one model.Report) []string {
			state, _ := stateText(d, one, duties)
			return []string{part.ReportKind(d, one), numberText(d, one), part.ReportPeriod(one.Period), one.Title, state}
		}), err
	}
	r.List.Rows = func(ctx context.Context, page []model.Report) ([]kit.Row, error) {
		duties, err := office.Owed(ctx, book, d.Config, d.Now())
		if err != nil {
			return nil, fmt.Errorf("list the reports that are owed: %w", err)
		}
		all, err := book.Reports(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the reports: %w", err)
		}
		withdrawn, err := office.Withdrawn(ctx, book, d.Config, all)
		if err != nil {
			return nil, err
		}
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = reportRow(d, one, duties)
			if anew, stands := withdrawn[one.ID]; stands {
				rows[i].Cells[3], rows[i].Style = "▲ "+d.T("report.withdrawn_short", numberText(d, anew)), kit.RowWarn
			}
		}
		return rows, err
	}
	r.List.Table.Empty = d.T("report.empty")
	r.List.Heading = dutyLine(d)
	r.List.Keys.Edit.SetEnabled(false)
	r.enable()
	return r
}

func reportRow(d *scene.Desk, r model.Report, duties []owed.Report) kit.Row {
	state, style := stateText(d, r, duties)
	kind := part.ReportKind(d, r)
	if to := part.ReportDuty(d, r); to != "" { // first of all to whom: that tells it from another
		kind = strings.Replace(kind, d.T("word.report."+string(r.Kind)), d.T("report.short."+string(r.Kind)), 1)
	}
	if r.Title != "" {
		kind += ": " + r.Title
	}
	return kit.Row{ID: rowID(d, r), Cells: []string{kind, numberText(d, r), part.ReportPeriod(r.Period), state}, Style: style}
}

// withOwed puts the reports that are owed before all others, the longest overdue first: the one in work that answers a duty, or else a
// report without ID.
func withOwed(d *scene.Desk, all []model.Report, duties []owed.Report) []model.Report {
	now := d.Now()
	rest, first := slices.Clone(all), []model.Report(nil)
	for _, duty := range duties {
		at := slices.IndexFunc(rest, func(one model.Report) bool { return one.SentAt == 0 && duty.AnsweredBy(one) })
		switch {
		case at >= 0:
			first, rest = append(first, rest[at]), slices.Delete(rest, at, at+1)
		case now >= duty.Period.Opens() && !slices.ContainsFunc(first, func(one model.Report) bool { return one.ID != 0 && duty.AnsweredBy(one) }):
			first = append(first, model.Report{Kind: duty.Kind, Duty: duty.Duty, Disease: duty.Diseases[0], Period: duty.Period})
		}
	}
	return append(first, rest...)
}

// rowID tells the rows of the list apart; a report that is owed has no number in the book yet.
func rowID(d *scene.Desk, r model.Report) int64 {
	if r.ID != 0 {
		return int64(r.ID)
	}
	const most = 1000 // more than there are kinds and duties
	at := slices.IndexFunc(offered(d), func(one model.Report) bool { return one.Kind == r.Kind && one.Duty == r.Duty })
	return -int64(r.Period.From)*most - int64(at)
}

// left says how much time there is for a report that is owed, or how late it is; "" of any other.
func left(d *scene.Desk, r model.Report, duties []owed.Report) string {
	for _, duty := range duties {
		if r.SentAt == 0 && r.CorrectionOf == 0 && duty.AnsweredBy(r) {
			return part.Left(d, duty.Due)
		}
	}
	return ""
}

// dutyLine says which reports are due next, and how many are late; the rows name each.
func dutyLine(d *scene.Desk) string {
	var parts []string
	late := 0
	for _, duty := range d.Waiting.Duties {
		if duty.Late {
			late++
			continue
		}
		name := dutyName(d, model.Report{Kind: duty.Kind, Duty: duty.Duty})
		parts = append(parts, name+" "+part.When(d, duty.Due)+", "+part.Left(d, duty.Due))
	}
	if late > 0 {
		parts = append([]string{"▲ " + d.T("report.late", late)}, parts...)
	}
	if len(parts) == 0 {
		return d.T("report.no_duty")
	}
	return d.T("report.duties") + " " + strings.Join(parts, " · ")
}

// Update opens, makes and deletes reports, and leads to what they are made from.
func (r *reports) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.List.Heading = dutyLine(r.Desk)
	r.enable()
	return act, cmd
}

func (r *reports) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, ok := r.answered(msg); ok {
		return act, cmd
	}
	if press, ok := r.Pressed(msg); ok {
		switch {
		case key.Matches(press, r.List.Keys.New):
			return r.chooseKind(), nil
		case key.Matches(press, r.List.Keys.Delete):
			return nil, r.bin()
		case key.Matches(press, r.keys.Activities):
			return scene.Show{Place: scene.Activities{}}, nil
		case key.Matches(press, r.keys.Violations):
			return scene.Show{Place: scene.Violations{}}, nil
		case key.Matches(press, r.keys.Movements):
			return scene.Show{Place: scene.Movements{}}, nil
		}
	}
	act, cmd, opened := r.Pass(msg)
	if opened {
		if one, ok := r.List.Current(); ok {
			if one.ID == 0 {
				return r.beginOwed(one, cmd)
			}
			return scene.Push{Screen: NewSheet(r.Desk, one.ID)}, cmd
		}
	}
	return act, cmd
}

// answered takes what the book says to the room's own questions.
func (r *reports) answered(msg tea.Msg) (scene.Action, tea.Cmd, bool) {
	if got, ok := r.checked.Take(msg); ok {
		act, cmd := r.planned(got)
		return act, cmd, true
	}
	if got, ok := r.wrote.Take(msg); ok {
		if got.Err != nil {
			return r.Desk.Failure(got.Err), nil, true
		}
		r.List.Select(func(one model.Report) bool { return one.ID == got.Value.ID })
		return scene.Push{Screen: NewSheet(r.Desk, got.Value.ID)}, nil, true
	}
	if got, ok := r.binned.Take(msg); ok {
		if got.Err != nil {
			return r.Desk.Failure(got.Err), nil, true
		}
		return scene.Notice{Text: r.Desk.T("report.binned", part.ReportName(r.Desk, got.Value))}, nil, true
	}
	return nil, nil, false
}

// bin deletes the selected draft.
func (r *reports) bin() tea.Cmd {
	one, ok := r.List.Current()
	if !ok {
		return nil
	}
	book := r.Desk.Book
	return r.binned.Write(r.Desk, func(ctx context.Context) (model.Report, error) { return one, book.DeleteReport(ctx, one.ID) })
}

// enable leaves the keys that apply: nothing is written into a book that is only read, nothing sent is deleted.
func (r *reports) enable() {
	one, ok := r.List.Current()
	writes := !r.Desk.Book.ReadOnly()
	r.List.Keys.New.SetEnabled(writes)
	r.List.Keys.Delete.SetEnabled(writes && ok && one.ID != 0 && one.SentAt == 0)
	r.List.Keys.Open.SetEnabled(ok)
}

// Title is the room's.
func (r *reports) Title() string { return r.Desk.T("app.room.reports") }

// ShortHelp lists the keys of the footer.
func (r *reports) ShortHelp() []key.Binding {
	return []key.Binding{r.List.Keys.Open, r.List.Keys.New, r.keys.Activities, r.keys.Violations, r.keys.Movements}
}

// FullHelp lists all keys.
func (r *reports) FullHelp() [][]key.Binding {
	k := r.List.Keys
	return [][]key.Binding{
		{k.Open, k.New, k.Delete, k.Find}, {r.keys.Activities, r.keys.Violations, r.keys.Movements}, r.List.Table.Keys.All(),
	}
}

// numberText is the symbol, or the number with the symbol of the office; "–" where it has none yet.
func numberText(d *scene.Desk, r model.Report) string {
	switch {
	case r.Symbol != "":
		return r.Symbol
	case r.Number == 0:
		return "–"
	}
	office := d.Config.Office.Symbol
	if office == "" {
		office = "ĐU"
	}
	return fmt.Sprintf("%02d-BC/%s", r.Number, office)
}

// signIssued marks what was issued and not sent yet.
const signIssued = "□"

// stateText tells a draft from what was issued, and from what went out, when and to whom.
func stateText(d *scene.Desk, r model.Report, duties []owed.Report) (string, kit.RowStyle) {
	switch {
	case r.ID == 0:
		return d.T("report.owed", left(d, r, duties)), kit.RowWarn
	case r.IssuedAt == 0:
		return strings.Join(notBlank([]string{scene.SignDoing + " " + d.T("report.draft"), left(d, r, duties)}), ", "), kit.RowWarn
	case r.SentAt == 0:
		return strings.Join(notBlank([]string{signIssued + " " + d.T("report.issued_at", scene.Moment(r.IssuedAt)), left(d, r, duties)}), ", "), kit.RowWarn
	}
	state := "✓ " + part.ShortDay(d, r.SentAt.Date())
	if len(r.Sendings) > 0 && r.Sendings[0].To != "" {
		state += " → " + r.Sendings[0].To
	}
	if more := len(r.Sendings) - 1; more > 0 {
		state += fmt.Sprintf(" (+%d)", more)
	}
	return state, kit.RowNormal
}

// Signs are the marks of the list.
func (r *reports) Signs() []scene.Sign {
	return r.Desk.Signs("report", "▲ late", scene.SignDoing+" draft", signIssued+" issued", "✓ sent", "(+1) more", "– no-number")
}
