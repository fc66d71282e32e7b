package tasks

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// historyPage is how many changes are read at once: a duty of years has tens of thousands.
const historyPage = 100

// taskPast is the history of a task, as far as it was read, the newest change first.
type taskPast struct {
	read    []model.Change // as the journal has them
	more    bool           // there are older ones
	changes []model.Change // those that the pane tells
	told    []string       // each of them in words
	names   part.RowNames
	reasons map[model.StepID]string // why the deadline of what is done once was moved
}

// askPast reads the history where its pane is shown: what is newer than what was read, and where nothing was or older is
// wanted, a page of what is older.
func (c *taskCard) askPast(older bool) tea.Cmd {
	d, id, past := c.desk, c.id, c.past
	if c.pane != paneHistory {
		return nil
	}
	c.older = c.older || older // a reading that is overtaken by this one
	older = c.older
	return c.pasts.Ask(func(ctx context.Context) (taskPast, error) { return readPast(ctx, d, id, past, older) })
}

// askOlder reads a page more where the cursor comes near the end of what was read.
func (c *taskCard) askOlder() tea.Cmd {
	if !c.past.more || c.older || c.table.Cursor()+c.h < len(c.pastLines) {
		return nil
	}
	return c.askPast(true)
}

// readPast reads on from what was read before; the rows of the journal stay as they are. It runs within a command.
func readPast(ctx context.Context, d *scene.Desk, id model.TaskID, before taskPast, older bool) (taskPast, error) {
	past := taskPast{read: before.read, more: before.more}
	var found []model.Change
	if n := len(before.read); n > 0 {
		newer, err := d.Book.TaskHistory(ctx, id, before.read[0].ID, 0, 0)
		if err != nil {
			return past, fmt.Errorf("read the latest history of a task: %w", err)
		}
		found = newer
		past.read = slices.Concat(newer, before.read)
	}
	if older || len(before.read) == 0 {
		oldest := int64(0)
		if n := len(past.read); n > 0 {
			oldest = past.read[n-1].ID
		}
		page, err := d.Book.TaskHistory(ctx, id, 0, oldest, historyPage+1)
		if err != nil {
			return past, fmt.Errorf("read the history of a task: %w", err)
		}
		past.more = len(page) > historyPage
		page = page[:min(len(page), historyPage)]
		found = append(found, page...)
		past.read = slices.Concat(past.read, page)
	}
	names, err := part.NamesIn(ctx, d, found)
	if err != nil {
		return past, fmt.Errorf("name what changed: %w", err)
	}
	past.names = part.RowNames{}
	maps.Copy(past.names, before.names)
	maps.Copy(past.names, names)
	past.tell(d)
	for i := range past.changes {
		past.told = append(past.told, past.line(d, i))
	}
	return past, nil
}

// keptRule is what the journal says of a deadline that was kept when another took its place.
type keptRule struct {
	Every  model.Every
	Reason string
}

// undoes tells whether a unit was taken off a task and put on again as it was, in one step: nobody did that.
func undoes(on, off model.Change) bool {
	if on.StepID != off.StepID || on.Table != off.Table {
		return false
	}
	_, is, _ := strings.Cut(on.After, ",") // behind the number of the row
	_, was, _ := strings.Cut(off.Before, ",")
	return on.Before == "" && off.After == "" && is == was
}

// tell leaves out what is told with another change, what nobody did, and what is told with changes not read yet.
func (p *taskPast) tell(d *scene.Desk) {
	p.reasons, p.changes = map[model.StepID]string{}, nil
	whole := p.read
	for n := len(whole); p.more && n > 0 && whole[n-1].StepID == p.read[len(p.read)-1].StepID && goesWith(whole[n-1]); n-- {
		whole = whole[:n-1]
	}
	whole = slices.Clone(whole)
	for i, c := range whole {
		if c.Kind == "undo" { // what was undone is told, as it was told when it was done
			whole[i].Before, whole[i].After = c.After, c.Before
		}
	}
	for _, c := range whole {
		var kept keptRule
		switch {
		case c.Table == "past_rule" && c.Before == "" && json.Unmarshal([]byte(c.After), &kept) == nil && !kept.Every.Recurs():
			p.reasons[c.StepID] = kept.Reason
			continue
		case c.Table == "task" && part.ChangeVerb(c) == "changed" && len(part.Differences(d, c, p.names)) == 0: // what is beside the task says what was done
			continue
		case c.Table == "task_unit" && slices.ContainsFunc(whole, func(other model.Change) bool { return undoes(c, other) || undoes(other, c) }):
			continue
		}
		p.changes = append(p.changes, c)
	}
}

// goesWith tells whether a change may be told with another of its step.
func goesWith(c model.Change) bool { return c.Table == "past_rule" || c.Table == "task_unit" }

// line tells a change: "Lan: hạn 20/08 → 25/08, lý do: …"; what undo or redo did says so: "Lan: hoàn tác: bỏ tích …".
func (p taskPast) line(d *scene.Desk, i int) string {
	c := p.changes[i]
	words := part.ChangeLine(d, c, p.names)
	if reason := p.reasons[c.StepID]; reason != "" && c.Table == "task" {
		words += d.T("task.did.reason", kit.Plain(reason))
	}
	words = part.Did(d, c, words)
	if c.By != "" {
		words = kit.Plain(c.By) + ": " + words
	}
	return words
}

// pastRow is a line of a change in the pane: what is too long for one has several.
type pastRow struct {
	change int
	words  string
	below  bool // not its first
}

// atWidth is the room for when a change was made.
const atWidth = 14

// pastRows wraps the changes.
func (c *taskCard) pastRows() []pastRow {
	var rows []pastRow
	for i, words := range c.past.told {
		for n, line := range kit.Wrap(words, max(c.w-atWidth-3, 30)) {
			rows = append(rows, pastRow{i, line, n > 0})
		}
	}
	return rows
}

// fillHistory lists the changes, newest first, and below them that there are more.
func (c *taskCard) fillHistory() {
	d := c.desk
	c.pastLines = c.pastRows()
	row := func(i int) kit.Row {
		if i == len(c.pastLines) {
			return kit.Row{ID: -1, Style: kit.RowMuted, Cells: []string{"", d.T("task.history_more")}}
		}
		line := c.pastLines[i]
		if line.below {
			return kit.Row{Cells: []string{"", line.words}}
		}
		change := c.past.changes[line.change]
		return kit.Row{ID: change.ID, Cells: []string{part.Stamp(d, change.At), line.words}}
	}
	count := len(c.pastLines)
	if c.past.more {
		count++
	}
	c.table.Empty = d.T("app.loading")
	c.setRows(count, row,
		kit.Column{Title: d.T("task.column.at"), Width: atWidth, Min: 11},
		kit.Column{Title: d.T("task.column.change"), Min: 30, Flex: 1})
	var below []int
	for i, line := range c.pastLines {
		if line.below {
			below = append(below, i)
		}
	}
	c.table.SetAside(below)
}

// rewrapHistory fills the pane anew for another width; the cursor stays on its change.
func (c *taskCard) rewrapHistory() {
	at := c.table.Cursor()
	stood := -1
	if at < len(c.pastLines) {
		stood = c.pastLines[at].change
	}
	c.fillHistory()
	if to := slices.IndexFunc(c.pastLines, func(l pastRow) bool { return l.change == stood }); to >= 0 {
		c.table.SetCursor(to)
	}
	c.wantRows()
}
