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

// taskPast is the history of a task, as its pane shows it.
type taskPast struct {
	of    model.TaskID
	lines []pastLine
}

// pastLine is one change: when, and who did what in a sentence.
type pastLine struct {
	at    model.Instant
	words string
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
		return taskPast{id, pastLines(d, changes, names)}, err
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

// pastLines tell changes, newest first. Why the deadline of what is done once was moved stands with its new day.
func pastLines(d *scene.Desk, changes []model.Change, names part.RowNames) []pastLine {
	reasons := map[model.StepID]string{}
	var kept keptRule
	once := func(c model.Change) bool {
		return c.Table == "past_rule" && c.Before == "" && json.Unmarshal([]byte(c.After), &kept) == nil && !kept.Every.Recurs()
	}
	for _, c := range changes {
		if once(c) {
			reasons[c.StepID] = kept.Reason
		}
	}
	var lines []pastLine
	for _, c := range changes {
		if once(c) || c.Table == "task_unit" && slices.ContainsFunc(changes, func(other model.Change) bool { return undoes(c, other) || undoes(other, c) }) {
			continue
		}
		words := part.ChangeLine(d, c, names)
		if reason := reasons[c.StepID]; reason != "" && c.Table == "task" {
			words += d.T("task.did.reason", kit.Plain(reason))
		}
		if c.By != "" {
			words = kit.Plain(c.By) + ": " + words
		}
		lines = append(lines, pastLine{c.At, words})
	}
	return lines
}

// fillHistory lists the changes, newest first.
func (c *taskCard) fillHistory() {
	d := c.desk
	rows := make([]kit.Row, len(c.past.lines))
	for i, line := range c.past.lines {
		rows[i] = kit.Row{ID: int64(i + 1), Cells: []string{part.Stamp(d, line.at), line.words}}
	}
	c.table.Empty = d.T("app.loading")
	c.setRows(rows,
		kit.Column{Title: d.T("task.column.at"), Width: 14, Min: 11},
		kit.Column{Title: d.T("task.column.change"), Min: 30, Flex: 1})
}
