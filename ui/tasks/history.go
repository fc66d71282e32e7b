package tasks

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskPast is the history of a task, as its pane shows it, the newest change first.
type taskPast struct {
	changes []model.Change
	names   part.RowNames
	reasons map[model.StepID]string // why the deadline of what is done once was moved
}

// askPast reads the history where its pane is shown.
func (c *taskCard) askPast() tea.Cmd {
	d, id := c.desk, c.id
	if c.pane != paneHistory {
		return nil
	}
	return c.pasts.Ask(func(ctx context.Context) (taskPast, error) {
		changes, err := d.Book.TaskHistory(ctx, id)
		if err != nil {
			return taskPast{}, err
		}
		names, err := part.NamesIn(ctx, d, changes)
		return pastOf(changes, names), err
	})
}

// keptRule is what the journal says of a deadline that was kept when another took its place.
type keptRule struct {
	Every  model.Every
	Reason string
}

// undoes tells whether a unit was taken off a task and put on again as it was, in one step: nobody did that.
func undoes(on, off model.Change) bool {
	_, is, _ := strings.Cut(on.After, ",") // behind the number of the row
	_, was, _ := strings.Cut(off.Before, ",")
	return on.Table == off.Table && on.StepID == off.StepID && on.Before == "" && off.After == "" && is == was
}

// pastOf leaves out what is told with another change, and what nobody did.
func pastOf(changes []model.Change, names part.RowNames) taskPast {
	past := taskPast{names: names, reasons: map[model.StepID]string{}}
	for _, c := range changes {
		var kept keptRule
		switch {
		case c.Table == "past_rule" && c.Before == "" && json.Unmarshal([]byte(c.After), &kept) == nil && !kept.Every.Recurs():
			past.reasons[c.StepID] = kept.Reason
			continue
		case c.Table == "task_unit" && slices.ContainsFunc(changes, func(other model.Change) bool { return undoes(c, other) || undoes(other, c) }):
			continue
		}
		past.changes = append(past.changes, c)
	}
	return past
}

// line tells a change: "Lan: hạn 20/08 → 25/08, lý do: …".
func (p taskPast) line(d *scene.Desk, i int) string {
	c := p.changes[i]
	words := part.ChangeLine(d, c, p.names)
	if reason := p.reasons[c.StepID]; reason != "" && c.Table == "task" {
		words += d.T("task.did.reason", kit.Plain(reason))
	}
	if c.By != "" {
		words = kit.Plain(c.By) + ": " + words
	}
	return words
}

// fillHistory lists the changes, newest first.
func (c *taskCard) fillHistory() {
	d := c.desk
	row := func(i int) kit.Row {
		return kit.Row{ID: int64(i + 1), Cells: []string{part.Stamp(d, c.past.changes[i].At), c.past.line(d, i)}}
	}
	c.table.Empty = d.T("app.loading")
	c.setRows(len(c.past.changes), row,
		kit.Column{Title: d.T("task.column.at"), Width: 14, Min: 11},
		kit.Column{Title: d.T("task.column.change"), Min: 30, Flex: 1})
}
