package tasks

import (
	"context"
	"encoding/json"
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

// pastLine is one change: when, who, and what in words.
type pastLine struct {
	at    model.Instant
	by    string
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
		past := taskPast{of: id}
		for _, change := range changes {
			past.lines = append(past.lines, pastLine{change.At, change.By, changeWords(d, change, names)})
		}
		return past, err
	})
}

// spoken is a row of the journal about a completion.
type spoken struct {
	Period   string        `json:"period"`
	UnitID   *model.UnitID `json:"unit_id"`
	State    string        `json:"state"`
	Reason   string        `json:"reason"`
	DoneAt   model.Instant `json:"done_at"`
	Note     string        `json:"note"`
	Evidence string        `json:"evidence"`
}

func spokenOf(text string) spoken {
	var s spoken
	if json.Unmarshal([]byte(text), &s) != nil {
		return spoken{}
	}
	return s
}

// changeWords says a change: of a completion from what state to what, with what was noted; of the rest the columns.
func changeWords(d *scene.Desk, c model.Change, names part.RowNames) string {
	switch c.Table {
	case "completion":
	case "evidence":
		return evidenceChange(d, c, names)
	default:
		return part.TableName(d, c.Table) + ": " + part.ChangeLine(d, c, names)
	}
	was, is := spokenOf(c.Before), spokenOf(c.After)
	about := is
	if c.After == "" {
		about = was
	}
	state := func(s string) string {
		if s == "" {
			s = string(model.TaskOpen)
		}
		return d.T("word.task." + s)
	}
	words := state(was.State) + " → " + state(is.State)
	if about.UnitID != nil {
		words = names["unit "+scene.IDOption(*about.UnitID)] + ": " + words
	}
	if about.Period != "" {
		words = part.RoundName(d, about.Period) + " · " + words
	}
	if is.DoneAt != 0 && is.DoneAt != was.DoneAt {
		words += " · " + d.T("task.field.done_at") + " " + scene.Moment(is.DoneAt)
	}
	for _, pair := range [][2]string{{was.Reason, is.Reason}, {was.Note, is.Note}, {was.Evidence, is.Evidence}} {
		switch {
		case pair[0] == pair[1]:
		case pair[1] == "":
			words += " · (" + d.T("log.verb.removed") + ") " + pair[0]
		default:
			words += " · " + pair[1]
		}
	}
	return kit.Plain(strings.TrimSpace(words))
}

// fillHistory lists the changes, newest first.
func (c *taskCard) fillHistory() {
	d := c.desk
	rows := make([]kit.Row, len(c.past.lines))
	for i, line := range c.past.lines {
		rows[i] = kit.Row{ID: int64(i + 1), Cells: []string{part.Stamp(d, line.at), kit.Plain(line.by), line.words}}
	}
	c.table.Empty = d.T("app.loading")
	c.setRows(rows,
		kit.Column{Title: d.T("task.column.at"), Width: 14, Min: 11}, kit.Column{Title: d.T("task.column.by"), Width: 18, Min: 12, Priority: 2},
		kit.Column{Title: d.T("task.column.change"), Min: 30, Flex: 1})
}
