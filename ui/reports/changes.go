package reports

import (
	"context"
	"fmt"
	"slices"
	"strings"

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

// changeLines bounds how many changes since a report are listed one by one; all are counted.
const changeLines = 200

// reportChanges lists what was done to the book since a report was issued, gathered by what it was.
type reportChanges struct {
	scene.Ledger[changeRow]
}

// changeRow is a kind of change with its number, or, below it, one change; the figures that are otherwise now come first.
type changeRow struct {
	heading string
	change  model.Change
	figure  office.FigureChange
}

func newReportChanges(d *scene.Desk, r model.Report) *reportChanges {
	c := &reportChanges{scene.NewLedger[changeRow](d,
		kit.Column{Title: d.T("log.when"), Width: 16, Min: 11},
		kit.Column{Title: d.T("log.by"), Width: 18, Min: 10, Priority: 2},
		kit.Column{Title: d.T("log.thing"), Width: 24, Min: 12, Flex: 1},
		kit.Column{Title: d.T("log.what"), Width: 30, Min: 10, Flex: 2, Priority: 1})}
	c.List.Fetch = func(ctx context.Context, find string) ([]changeRow, error) {
		since, err := office.LoadSince(ctx, d.Book, d.Config, r)
		if err != nil {
			return nil, fmt.Errorf("list the changes since a report: %w", err)
		}
		figures := scene.Sift(since.Figures, find, func(f office.FigureChange) []string { return []string{figureName(d, f.Is.Code)} })
		return append(figuresChanged(d, figures), changesByKind(d, scene.Sift(since.Changes, find, func(c model.Change) []string {
			return []string{part.LabelName(d, c.Label), c.By, part.ChangedThing(d, c, nil)}
		}))...), nil
	}
	c.List.Rows = func(ctx context.Context, page []changeRow) ([]kit.Row, error) {
		changes := make([]model.Change, len(page))
		for i, one := range page {
			changes[i] = one.change
		}
		names, err := part.NamesIn(ctx, d, changes)
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			if one.heading != "" {
				rows[i] = kit.Row{Cells: []string{one.heading}, Style: kit.RowHeader}
				continue
			}
			if one.change.ID == 0 {
				rows[i] = kit.Row{Cells: []string{"", "", figureName(d, one.figure.Is.Code), figureChange(d, one.figure)}}
				continue
			}
			rows[i] = kit.Row{Cells: []string{scene.Moment(one.change.At), one.change.By, changeName(d, one.change, names), part.ChangeLine(d, one.change, names)}}
		}
		return rows, err
	}
	c.List.Heads = func(row changeRow) bool { return row.heading != "" }
	c.List.Heading = d.T("report.changes_since", scene.Moment(r.IssuedAt))
	c.List.Table.Empty = d.T("report.no_changes")
	return c
}

// figuresChanged lists the figures that are otherwise now under their number.
func figuresChanged(d *scene.Desk, figures []office.FigureChange) []changeRow {
	if len(figures) == 0 {
		return nil
	}
	rows := []changeRow{{heading: d.T("report.figures_changed", len(figures))}}
	for _, f := range figures {
		rows = append(rows, changeRow{figure: f})
	}
	return rows
}

// figureChange says what was reported and what is so now, in each number that a reader is told: the one the figure is read for first.
func figureChange(d *scene.Desk, f office.FigureChange) string {
	was, is := f.Was, f.Is
	var said []string
	add := func(changed bool, key string, numbers ...int) {
		if changed {
			words := make([]any, len(numbers))
			for i, n := range numbers {
				words[i] = viet.Number(n)
			}
			said = append(said, d.T("report."+key, words...))
		}
	}
	stock := figure.IsStock(is)
	main := figure.Reported(was) != figure.Reported(is)
	add(main, "figure_was", figure.Reported(was), figure.Reported(is))
	add(stock && was.Opening != is.Opening, "figure_opened", was.Opening, is.Opening)
	add((stock || !main) && (was.Up != is.Up || was.Down != is.Down), "figure_moved", was.Up, is.Up, was.Down, is.Down)
	add(!stock && !main && was.Total != is.Total, "figure_total", was.Total, is.Total)
	return strings.Join(said, ", ")
}

func changeName(d *scene.Desk, c model.Change, names part.RowNames) string {
	name := part.TableName(d, c.Table)
	if thing := part.ChangedThing(d, c, names); thing != "" {
		name += " " + thing
	}
	return name
}

// changesByKind orders the newest changes under the kinds of what was done, the kind changed last on top.
func changesByKind(d *scene.Desk, changes []model.Change) []changeRow {
	counts := map[string]int{}
	lines := map[string][]changeRow{}
	var labels []string
	listed := 0
	for _, c := range slices.Backward(changes) {
		if counts[c.Label] == 0 {
			labels = append(labels, c.Label)
		}
		counts[c.Label]++
		if listed < changeLines {
			listed++
			lines[c.Label] = append(lines[c.Label], changeRow{change: c})
		}
	}
	var rows []changeRow
	for _, label := range labels {
		rows = append(rows, changeRow{heading: fmt.Sprintf("%s: %d", part.LabelName(d, label), counts[label])})
		rows = append(rows, lines[label]...)
	}
	return rows
}

// Update opens a change.
func (c *reportChanges) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd, opened := c.Pass(msg)
	if opened {
		if row, ok := c.List.Current(); ok && row.change.ID != 0 {
			one := row.change
			return scene.Show{Place: scene.Step{ID: one.StepID, At: one.At, By: one.By, Label: one.Label, Changes: []model.Change{one}}}, cmd
		}
	}
	return act, cmd
}

// Title says what this is.
func (c *reportChanges) Title() string { return c.Desk.T("report.changes") }

// ShortHelp lists the keys of the footer.
func (c *reportChanges) ShortHelp() []key.Binding {
	return []key.Binding{c.Desk.Move(), c.List.Keys.Open, c.List.Keys.Find}
}

// FullHelp lists all keys.
func (c *reportChanges) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.List.Keys.Open, c.List.Keys.Find}, c.List.Table.Keys.All()}
}
