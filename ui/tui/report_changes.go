package tui

import (
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// changeLines bounds how many changes since a report are listed one by one; all are counted.
const changeLines = 200

// reportChanges lists what was done to the book since a report was sent, gathered by what it was.
type reportChanges struct {
	ledger[changeRow]
}

// changeRow is a kind of change with its number, or, below it, one change.
type changeRow struct {
	heading string
	change  model.Change
}

// ownTables are the report's own; its sending is no change of what it says.
var ownTables = [...]string{"report", "report_file", "sending", "file"}

func newReportChanges(d *Desk, r model.Report) *reportChanges {
	c := &reportChanges{newLedger[changeRow](d,
		kit.Column{Title: d.T("log.when"), Width: 16, Min: 11},
		kit.Column{Title: d.T("log.by"), Width: 18, Min: 10, Priority: 2},
		kit.Column{Title: d.T("log.thing"), Width: 24, Min: 12, Flex: 1},
		kit.Column{Title: d.T("log.what"), Width: 30, Min: 10, Flex: 2, Priority: 1})}
	book := d.Book
	c.list.fetch = func(ctx context.Context, find string) ([]changeRow, error) {
		changes, err := book.ChangedSince(ctx, r.SentAt)
		if err != nil {
			return nil, fmt.Errorf("list the changes since a report: %w", err)
		}
		return d.changesByKind(sift(changes, find, func(c model.Change) []string {
			return []string{d.labelName(c.Label), c.By, d.changedThing(c, nil)}
		})), nil
	}
	c.list.rows = func(ctx context.Context, page []changeRow) ([]kit.Row, error) {
		changes := make([]model.Change, len(page))
		for i, one := range page {
			changes[i] = one.change
		}
		names, err := d.namesIn(ctx, changes)
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			if one.heading != "" {
				rows[i] = kit.Row{Cells: []string{one.heading}, Style: kit.RowHeader}
				continue
			}
			rows[i] = kit.Row{Cells: []string{sayWhen(one.change.At), one.change.By, d.changeName(one.change, names), d.changeLine(one.change, names)}}
		}
		return rows, err
	}
	c.list.heading = d.T("report.changes_since", sayWhen(r.SentAt))
	c.list.table.Empty = d.T("report.no_changes")
	return c
}

func (d *Desk) changeName(c model.Change, names rowNames) string {
	name := d.tableName(c.Table)
	if thing := d.changedThing(c, names); thing != "" {
		name += " " + thing
	}
	return name
}

// changesByKind orders the newest changes under the kinds of what was done, the kind changed last on top.
func (d *Desk) changesByKind(changes []model.Change) []changeRow {
	counts := map[string]int{}
	lines := map[string][]changeRow{}
	var labels []string
	listed := 0
	for _, c := range slices.Backward(changes) {
		if slices.Contains(ownTables[:], c.Table) {
			continue
		}
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
		rows = append(rows, changeRow{heading: fmt.Sprintf("%s: %d", d.labelName(label), counts[label])})
		rows = append(rows, lines[label]...)
	}
	return rows
}

// Update opens a change.
func (c *reportChanges) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd, opened := c.pass(msg)
	if opened {
		if row, ok := c.list.current(); ok && row.heading == "" {
			one := row.change
			return show{place: Step{ID: one.StepID, At: one.At, By: one.By, Label: one.Label, Changes: []model.Change{one}}}, cmd
		}
	}
	return act, cmd
}

// Title says what this is.
func (c *reportChanges) Title() string { return c.desk.T("report.changes") }

// ShortHelp lists the keys of the footer.
func (c *reportChanges) ShortHelp() []key.Binding {
	return []key.Binding{c.list.table.Keys.Up, c.list.keys.Open, c.list.keys.Find}
}

// FullHelp lists all keys.
func (c *reportChanges) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.list.keys.Open, c.list.keys.Find}, c.list.table.Keys.All()}
}
