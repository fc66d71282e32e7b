package papers

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// directiveColumns are the columns of the register.
func directiveColumns(d *scene.Desk) []kit.Column {
	title := func(name string) string { return d.T("directive.column." + name) }
	return []kit.Column{
		{Title: title("number"), Width: 8, Right: true},
		{Title: "", Width: 3},
		{Title: title("symbol"), Width: 15, Min: 11},
		{Title: title("issued_on"), Width: 10, Priority: 2},
		{Title: title("issuer"), Width: 22, Min: 12, Priority: 3},
		{Title: title("subject"), Width: 34, Min: 24, Flex: 1},
		{Title: title("tasks"), Width: 6, Right: true, Priority: 1},
		{Title: title("urgency"), Width: 11, Priority: 5},
		{Title: title("received_at"), Width: 10, Priority: 4},
	}
}

// directiveRows reads the rows of the register.
func directiveRows(d *scene.Desk, waiting *waiting) func(ctx context.Context, ids []model.DirectiveID) ([]kit.Row, error) {
	return func(ctx context.Context, ids []model.DirectiveID) ([]kit.Row, error) {
		lines, err := d.Book.Directives(ctx, ids)
		if err != nil {
			return nil, err
		}
		rows := make([]kit.Row, len(lines))
		for i, line := range lines {
			rows[i] = directiveRow(d, line)
			if _, waits := waiting.of(line.ID); waits {
				rows[i].Cells[5] = signWaits + " " + rows[i].Cells[5]
			}
		}
		return rows, nil
	}
}

func directiveRow(d *scene.Desk, line model.DirectiveLine) kit.Row {
	symbol, subject := part.Held(d, line.Directive)
	row := kit.Row{ID: int64(line.ID), Cells: []string{
		line.FullNumber(), part.UrgencyMark(line.Urgency), symbol, line.IssuedOn.Local(), line.Issuer,
		subject, tasksDone(d, line), "", line.ReceivedAt.Date().Local(),
	}}
	if line.Urgency != model.UrgencyNormal {
		row.Cells[7] = d.T("word.urgency." + string(line.Urgency))
	}
	switch {
	case paperUnassigned(line):
		row.Style = kit.RowWarn
	case line.Leaves > 0 && line.Leaves == line.Done:
		row.Style = kit.RowMuted
	}
	return row
}

// paperUnassigned tells whether a paper has no task and nobody it was passed to.
func paperUnassigned(line model.DirectiveLine) bool { return line.Leaves == 0 && line.HandledBy == "" }

// tasksDone is "done/all", or a word where a paper was only passed on or nobody has it yet.
func tasksDone(d *scene.Desk, line model.DirectiveLine) string {
	switch {
	case paperUnassigned(line):
		return d.T("directive.nobody_yet")
	case line.Leaves == 0:
		return d.T("directive.passed_on")
	}
	return fmt.Sprintf("%d/%d", line.Done, line.Leaves)
}

// filterText says what the list is narrowed to, and how to see all again.
func filterText(d *scene.Desk, f model.DirectiveFilter, unanswered bool) string {
	var parts []string
	if f.Unassigned {
		parts = append(parts, d.T("directive.filter.unassigned"))
	}
	if unanswered {
		parts = append(parts, d.T("directive.filter.unanswered"))
	}
	if f.Kind != "" {
		parts = append(parts, d.T("directive.filter.kind", f.Kind))
	}
	if f.Year != 0 {
		parts = append(parts, d.T("directive.filter.year", f.Year))
	}
	if len(parts) == 0 {
		return ""
	}
	return d.T("directive.filter.only", strings.Join(parts, " · "))
}

// urgencyText is the mark with its word.
func urgencyText(d *scene.Desk, u model.Urgency) string {
	if mark := part.UrgencyMark(u); mark != "" {
		return mark + " " + d.T("word.urgency."+string(u))
	}
	return ""
}
