package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

// taskCardKeys are the keys of the card beside those of lists and of the pen.
type taskCardKeys struct{ All, Pane key.Binding }

func newTaskCardKeys(d *Desk) taskCardKeys {
	return taskCardKeys{
		All:  d.taskKey("all", "a", "a", "f6"),
		Pane: d.taskKey("pane", "Tab", "tab"),
	}
}

// enable switches off the keys that do nothing on this pane or in a book that is only read.
func (c *taskCard) enable() {
	writes := !c.desk.Book.ReadOnly() && c.loaded
	ticks := writes && (c.pane == paneRounds || c.pane == paneRoll) && len(c.file.rounds) > 0
	c.pen.keys.Tick.SetEnabled(ticks)
	c.pen.keys.State.SetEnabled(ticks)
	c.pen.keys.Note.SetEnabled(writes)
	c.keys.All.SetEnabled(ticks && c.pane == paneRoll)
	c.list.Edit.SetEnabled(writes)
	c.list.Delete.SetEnabled(writes)
	c.pen.keys.Directive.SetEnabled(c.file.paper.ID != 0)
	c.list.Open.SetEnabled(c.file.paper.ID != 0 || c.pane == paneChildren)
	opens := c.desk.T("task.key.directive")
	if c.pane == paneChildren {
		opens = c.desk.help("open")
	}
	c.list.Open.SetHelp(c.list.Open.Help().Key, opens)
}

func (c *taskCard) press(msg tea.KeyPressMsg) (action, tea.Cmd) {
	if !c.loaded {
		return nil, nil
	}
	switch {
	case key.Matches(msg, c.keys.Pane):
		panes := c.panes()
		c.show(panes[(slices.Index(panes, c.pane)+1)%len(panes)])
	case key.Matches(msg, c.pen.keys.Tick):
		return c.tick()
	case key.Matches(msg, c.pen.keys.State):
		return c.say()
	case key.Matches(msg, c.keys.All):
		return c.tickAll(), nil
	case key.Matches(msg, c.pen.keys.Note):
		return nil, c.pen.note(c.id)
	case key.Matches(msg, c.list.Open):
		return c.open(), nil
	case key.Matches(msg, c.pen.keys.Directive):
		return show{place: Reader{ID: c.file.paper.ID}}, nil
	case key.Matches(msg, c.list.Edit):
		return push{screen: newTaskForm(c.desk, model.Task{ID: c.id})}, nil
	case key.Matches(msg, c.list.Delete):
		return c.bin()
	case c.pane == paneWhole:
		c.reader.Update(msg)
	case c.pane == paneRoll:
		c.grid.Update(msg)
	default:
		c.table.Update(msg)
	}
	return nil, nil
}

// open shows the task under the cursor of a heading, or the paper of a task.
func (c *taskCard) open() action {
	if c.pane == paneChildren {
		if at := c.table.Cursor(); at < len(c.file.children) {
			return push{screen: newTaskCard(c.desk, c.file.children[at].ID)}
		}
		return nil
	}
	return show{place: Reader{ID: c.file.paper.ID}}
}

// target is the round under the cursor, or in a roll call the unit in it. A unit that is not in the roster cannot be
// ticked.
func (c *taskCard) target() (taskTarget, action) {
	if c.pane == paneRoll {
		unit, round, ok := c.cell()
		if !ok || unit.UnitID == 0 {
			return taskTarget{}, notice{text: c.desk.T("task.unit_unknown"), bad: true}
		}
		return c.cellTarget(round, unit.UnitID), nil
	}
	n := len(c.file.rounds) - 1 - c.table.Cursor()
	if n < 0 {
		return taskTarget{}, notice{text: c.desk.T("task.not_begun")}
	}
	round := c.file.rounds[n]
	return taskTarget{model.Completion{TaskID: c.id, Period: round.Key}, round.status.State}, nil
}

func (c *taskCard) cellTarget(round taskRound, unit model.UnitID) taskTarget {
	return taskTarget{
		model.Completion{TaskID: c.id, Period: round.Key, UnitID: unit}, c.cellStatus(round, unit).State,
	}
}

func (c *taskCard) tick() (action, tea.Cmd) {
	target, refused := c.target()
	if refused != nil {
		return refused, nil
	}
	return nil, c.pen.tick([]taskTarget{target})
}

func (c *taskCard) say() (action, tea.Cmd) {
	target, refused := c.target()
	if refused != nil {
		return refused, nil
	}
	title := shortText(c.file.task.Text, 50)
	if target.Period != "" {
		title = c.desk.periodName(target.Period)
	}
	if unit, _, ok := c.cell(); ok && c.pane == paneRoll {
		title += " · " + shortText(unit.Name, 40)
	}
	return nil, c.pen.say(title, []taskTarget{target})
}

// tickAll asks whether every unit is done in the round under the cursor.
func (c *taskCard) tickAll() action {
	_, round, ok := c.cell()
	if !ok {
		return nil
	}
	var open []taskTarget
	for _, u := range c.rollUnits() {
		if target := c.cellTarget(round, u.UnitID); u.UnitID != 0 && target.state != model.TaskDone {
			open = append(open, target)
		}
	}
	if len(open) == 0 {
		return notice{text: c.desk.T("task.all_done_already")}
	}
	return confirm{
		text: c.desk.T("task.all_done_question", len(open), c.desk.periodName(round.Key)), yes: c.desk.T("task.all_done_yes"), asked: "a",
		then: func() (action, tea.Cmd) { return nil, c.pen.tick(open) },
	}
}

// bin moves the task to the bin; a heading takes the tasks below it along, so that asks.
func (c *taskCard) bin() (action, tea.Cmd) {
	ids := []model.TaskID{c.id}
	n := len(c.file.children)
	if n == 0 {
		return c.pen.bin(ids)
	}
	return confirm{
		text: c.desk.T("task.bin_heading", n), yes: c.desk.T("app.key.delete"), asked: "d",
		then: func() (action, tea.Cmd) { return c.pen.bin(ids) },
	}, nil
}

// ShortHelp lists the keys of the footer.
func (c *taskCard) ShortHelp() []key.Binding {
	return []key.Binding{c.pen.keys.Tick, c.pen.keys.State, c.keys.All, c.list.Open, c.list.Edit, c.keys.Pane}
}

// FullHelp lists all keys.
func (c *taskCard) FullHelp() [][]key.Binding {
	moves := c.table.Keys.All()
	switch c.pane {
	case paneRoll:
		moves = c.grid.Keys.All()
	case paneWhole:
		moves = c.reader.Keys.All()
	case paneRounds, paneChildren, paneSaid:
	}
	return [][]key.Binding{
		{
			c.pen.keys.Tick, c.pen.keys.State, c.keys.All, c.pen.keys.Note, c.list.Open, c.pen.keys.Directive, c.list.Edit, c.list.Delete,
			c.keys.Pane,
		},
		moves,
	}
}
