package tasks

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// fill gives the pane its rows.
func (c *taskCard) fill() {
	switch c.pane {
	case paneRounds:
		c.fillRounds()
	case paneRoll:
		c.fillRoll()
	case paneChildren:
		c.fillChildren()
	case paneSaid:
		c.fillSaid()
	case paneEvidence:
		c.fillEvidence()
	case paneHistory:
		c.fillHistory()
	case paneWhole:
	}
}

// setRows fills the table with so many rows, of which it is given those it shows: a duty of years has thousands.
func (c *taskCard) setRows(count int, row func(int) kit.Row, columns ...kit.Column) {
	c.rowAt = row
	c.table.SetColumns(columns...)
	c.table.SetCount(count)
	c.table.SetAside(nil)
	c.table.Invalidate()
	if count == 0 {
		c.table.SetRows(0, nil)
	}
	c.wantRows()
}

// wantRows gives the table the rows it shows, where it has not got them.
func (c *taskCard) wantRows() {
	offset, limit, need := c.table.Want()
	if c.rowAt == nil || !need {
		return
	}
	rows := make([]kit.Row, limit)
	for i := range rows {
		rows[i] = c.rowAt(offset + i)
	}
	c.table.SetRows(offset, rows)
}

// fillSaid lists everything that was said, newest first.
func (c *taskCard) fillSaid() {
	d := c.desk
	names := map[model.UnitID]string{}
	for _, u := range c.file.task.Units {
		names[u.UnitID] = u.Name
	}
	row := func(i int) kit.Row {
		said := c.file.spoken.Said[i]
		status := model.TaskStatus{State: model.TaskState(said.State)}
		return kit.Row{ID: int64(said.ID), Cells: []string{
			stateMark(status), part.Stamp(d, said.At), c.periodWords(said.Period), names[said.UnitID], stateName(d, status), said.By, saidWords(d, said),
		}}
	}
	unit := kit.Column{Title: d.T("task.column.unit"), Width: 18, Min: 12}
	if c.file.status.Of == 0 {
		unit.Priority = 5
	}
	c.table.Empty = ""
	stamp := stampWidth(d)
	if said := c.file.spoken.Said; len(said) > 0 { // in order
		stamp = stampWidth(d, said[0].At, said[len(said)-1].At)
	}
	c.setRows(len(c.file.spoken.Said), row,
		kit.Column{Width: 1}, kit.Column{Title: d.T("task.column.at"), Width: stamp},
		kit.Column{Title: d.T("task.column.period"), Width: 12, Priority: 1, Hidden: c.single()}, unit,
		kit.Column{Title: d.T("task.column.state"), Width: 12, Priority: 2},
		kit.Column{Title: d.T("task.column.by"), Width: 18, Min: 12, Priority: 4},
		kit.Column{Title: d.T("task.column.note"), Min: 16, Flex: 1, Priority: 3})
}

// fillChildren lists the tasks below a heading.
func (c *taskCard) fillChildren() {
	d := c.desk
	row := func(i int) kit.Row {
		child := c.file.children[i]
		row := kit.Row{ID: int64(child.ID), Cells: []string{"", strings.TrimSpace(child.Ordinal + " " + child.Text), "", part.Doer(child.Lead, child.Member)}}
		if child.leaf {
			row.Style = rowStyle(d, child.status)
			row.Cells[0], row.Cells[2] = stateMark(child.status), part.Due(d, child.status, child.Task)
		}
		return row
	}
	c.setRows(len(c.file.children), row,
		kit.Column{Width: 1}, kit.Column{Title: d.T("task.column.text"), Min: 20, Flex: 3},
		kit.Column{Title: d.T("task.column.due"), Width: 16, Priority: 1},
		kit.Column{Title: d.T("task.column.lead"), Width: 16, Min: 12, Flex: 1, Priority: 2})
}

// selectedWords says in full what is under the cursor: "16/08/2021 2/9 · Chi bộ 3: Đã xong 16/08 13:05 …".
func (c *taskCard) selectedWords() string {
	d, at := c.desk, c.table.Cursor()
	switch c.pane {
	case paneRoll:
		unit, round, ok := c.cell()
		if !ok {
			return ""
		}
		owed, _ := owedBy(round, unit.UnitID)
		status := round.Status(d.Now())
		name := part.RoundName(d, round.Key)
		if _, at := c.grid.Cursor(); at == c.present() {
			name += " (" + d.T("task.present") + ")"
		}
		words := fmt.Sprintf("%s %d/%d · %s: %s%s", name, status.Done, status.Of, kit.Plain(unit.Name), c.cellName(round, unit.UnitID), doneBy(d, owed.Said))
		if round.Due != 0 { // behind when it was done: two days in a row say nothing
			words += ", " + d.T("task.due_short", part.ShortDay(d, round.Due.Date()))
		}
		return joined(words, c.file.shownFor(d, round.Key, unit.UnitID))
	case paneRounds:
		if round, ok := c.round(at); ok {
			words := named(c.roundWords(round), " "+stateName(d, round.Status(d.Now()))+doneBy(d, round.Owed[0].Said))
			return joined(words, c.file.shownFor(d, round.Key, round.Owed[0].UnitID))
		}
	case paneSaid:
		if at < len(c.file.spoken.Said) {
			said := c.file.spoken.Said[at]
			return named(c.periodWords(said.Period), saidBy(d, said))
		}
	case paneEvidence:
		if e, ok := c.piece(); ok {
			return c.pieceWords(e)
		}
	case paneHistory:
		if at < len(c.pastLines) {
			return c.past.told[c.pastLines[at].change]
		}
	case paneChildren, paneWhole:
	}
	return ""
}
