package reports

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// behindFigure lists the people, tasks or whatever else a figure of a report counts, those that came first; each opens its card.
type behindFigure struct {
	scene.Ledger[behindRow]
	code string
}

// behindRow is an entry with its name, or the heading above those of a part.
type behindRow struct {
	heading string
	entry   figure.Entry
	name    string
}

// The widths of the columns.
const (
	behindDays  = 21
	behindCount = 13
)

func newBehind(d *scene.Desk, r model.Report, of model.Figure) *behindFigure {
	b := &behindFigure{scene.NewLedger[behindRow](d,
		kit.Column{Title: d.T("report.behind.what"), Width: 30, Min: 16, Flex: 1},
		kit.Column{Title: d.T("report.behind.days"), Width: behindDays},
		kit.Column{Title: d.T("report.column.count"), Width: behindCount, Min: 6, Right: true, Priority: 1}), of.Code}
	b.Marks(false)
	b.List.Heading = figureSays(d, of)
	b.List.Fetch = func(ctx context.Context, find string) ([]behindRow, error) {
		all, counted, err := office.Behind(ctx, d.Book, d.Config, r, of.Code, d.Now())
		if err != nil {
			return nil, err
		}
		rows, err := behindRows(ctx, d, all, find)
		if err != nil || !figure.Differs(of, counted) {
			return underParts(d, of, rows), err
		}
		came, went, err := office.TakenOver(ctx, d.Book, d.Config, r, of.Code, d.Now())
		if err != nil {
			return nil, err
		}
		over := []behindRow{{heading: "▲ " + d.T("report.behind.taken_over", figureParts(d, counted))}}
		for _, part := range []struct {
			name string
			all  []figure.Entry
		}{{"report.behind.late", came}, {"report.behind.taken_back", went}} {
			some, err := behindRows(ctx, d, part.all, find)
			if err != nil {
				return nil, err
			}
			over = append(over, under(d, part.name, some)...)
		}
		return append(over, underParts(d, of, rows)...), nil
	}
	b.List.Rows = func(_ context.Context, page []behindRow) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			if one.heading != "" {
				rows[i] = kit.Row{Cells: []string{one.heading}, Style: kit.RowHeader}
				continue
			}
			cells := []string{"  " + one.name, behindTime(d, one.entry), ""}
			if one.entry.N != 1 {
				cells[2] = viet.Number(one.entry.N)
			}
			rows[i] = kit.Row{Cells: cells}
		}
		return rows, nil
	}
	b.List.Heads = func(row behindRow) bool { return row.heading != "" }
	b.List.Table.Empty = d.T("report.behind.empty")
	return b
}

// behindRows are entries with their names, those that have the words that are looked for.
func behindRows(ctx context.Context, d *scene.Desk, all []figure.Entry, find string) ([]behindRow, error) {
	names, err := namesOf(ctx, d, all)
	if err != nil {
		return nil, err
	}
	rows := make([]behindRow, len(all))
	for i, e := range all {
		rows[i] = behindRow{entry: e, name: cmp.Or(names[e.Thing], d.T("report.behind.no_name"))}
	}
	return scene.Sift(rows, find, func(row behindRow) []string { return []string{row.name, behindTime(d, row.entry)} }), nil
}

// figureSays is what a report says of a figure.
func figureSays(d *scene.Desk, f model.Figure) string {
	return d.T("report.behind.says", figureParts(d, f))
}

// figureParts is a figure in words: of a stock all its parts, of a flow how much there was.
func figureParts(d *scene.Desk, f model.Figure) string {
	n := viet.Number
	if figure.IsStock(f) {
		return d.T("report.behind.stock", n(f.Opening), n(f.Up), n(f.Down), n(f.Now))
	}
	return d.T("report.behind.flow", n(figure.Reported(f)))
}

// underParts sets the entries of a stock below what they are in it; those of a flow need no heading. One that came and went again within the
// period stands in both.
func underParts(d *scene.Desk, of model.Figure, rows []behindRow) []behindRow {
	if !figure.IsStock(of) {
		return rows
	}
	var all []behindRow
	for _, part := range []struct {
		name string
		in   func(figure.Entry) bool
	}{
		{"report.behind.came", func(e figure.Entry) bool { return e.Up }},
		{"report.behind.went", func(e figure.Entry) bool { return e.Down }},
		{"report.behind.stayed", func(e figure.Entry) bool { return e.Now && !e.Up }},
	} {
		some := slices.DeleteFunc(slices.Clone(rows), func(row behindRow) bool { return !part.in(row.entry) })
		all = append(all, under(d, part.name, some)...)
	}
	return all
}

// under sets rows below a heading with their sum; none below none.
func under(d *scene.Desk, heading string, rows []behindRow) []behindRow {
	if len(rows) == 0 {
		return nil
	}
	n := 0
	for _, row := range rows {
		n += row.entry.N
	}
	return append([]behindRow{{heading: d.T(heading, viet.Number(n))}}, rows...)
}

// behindTime is from when to when an entry counts.
func behindTime(d *scene.Desk, e figure.Entry) string {
	switch {
	case e.From == 0:
		return ""
	case e.From == e.To:
		return e.From.Local()
	case e.To >= model.Forever:
		return d.T("report.behind.since", e.From.Local())
	}
	return e.From.Local() + "–" + e.To.Local()
}

// behindTables are the tables in which the things of a sort stand.
var behindTables = map[figure.Sort]string{
	figure.Person: "person", figure.Household: "household", figure.Member: "member", figure.Unit: "unit", figure.Task: "task",
	figure.Directive: "directive", figure.OwnPaper: "outgoing", figure.Report: "report", figure.Activity: "activity",
	figure.Violation: "violation", figure.Movement: "movement",
}

// sessionName is a session in words.
func sessionName(d *scene.Desk, session string) string {
	return d.T("report.behind.session", d.T("word.session."+session))
}

// namesOf are the names of what entries are of.
func namesOf(ctx context.Context, d *scene.Desk, all []figure.Entry) (map[figure.Thing]string, error) {
	names := map[figure.Thing]string{}
	ids := map[figure.Sort][]int64{}
	for _, e := range all {
		switch e.Sort {
		case figure.Session:
			names[e.Thing] = sessionName(d, e.Name)
		case figure.Site:
			names[e.Thing] = viet.CleanLine(e.Name)
		default:
			ids[e.Sort] = append(ids[e.Sort], e.ID)
		}
	}
	for sort, some := range ids {
		found, err := d.Book.RowNames(ctx, behindTables[sort], some)
		if err != nil {
			return nil, fmt.Errorf("name what is behind a figure: %w", err)
		}
		for id, name := range found {
			names[figure.Thing{Sort: sort, ID: id}] = strings.TrimSpace(viet.CleanLine(name))
		}
	}
	return names, nil
}

// behindPlace is where a thing is seen whole; nil where it has no screen of its own.
func behindPlace(e figure.Entry) scene.Place {
	switch e.Sort {
	case figure.Person:
		return scene.PersonCard{ID: model.PersonID(e.ID)}
	case figure.Household:
		return scene.HouseholdCard{ID: model.HouseholdID(e.ID)}
	case figure.Task:
		return scene.TaskCard{ID: model.TaskID(e.ID)}
	case figure.Directive:
		return scene.Reader{ID: model.DirectiveID(e.ID)}
	case figure.OwnPaper:
		return scene.OwnPaper{ID: outgoing.ID(e.ID)}
	case figure.Report:
		return scene.Report{ID: model.ReportID(e.ID)}
	case figure.Session:
		return scene.Round{Day: e.From, Session: model.Session(e.Name)}
	case figure.Activity, figure.Violation, figure.Movement, figure.Unit, figure.Member:
		return scene.History{Table: behindTables[e.Sort], ID: e.ID}
	default:
		return nil
	}
}

// Update opens what stands in the row.
func (b *behindFigure) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd, opened := b.Pass(msg)
	if row, ok := b.List.Current(); opened && ok && row.heading == "" {
		if place := behindPlace(row.entry); place != nil {
			return scene.Show{Place: place}, cmd
		}
	}
	return act, cmd
}

// Title names the figure.
func (b *behindFigure) Title() string { return figureName(b.Desk, b.code) }

// ShortHelp lists the keys of the footer.
func (b *behindFigure) ShortHelp() []key.Binding {
	return []key.Binding{b.Desk.Move(), b.List.Keys.Open, b.List.Keys.Find}
}

// FullHelp lists all keys.
func (b *behindFigure) FullHelp() [][]key.Binding {
	return [][]key.Binding{{b.List.Keys.Open, b.List.Keys.Find}, b.List.Table.Keys.All()}
}
