package tasks

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskCardKeys are the keys of the card beside those of lists and of the pen.
type taskCardKeys struct{ All, Missed, Pane, Done, Below key.Binding }

func newTaskCardKeys(d *scene.Desk) taskCardKeys {
	return taskCardKeys{
		All:    part.TaskKey(d, "all", "a", "a", "f6"),
		Missed: part.TaskKey(d, "missed", "a", "a", "f6"),
		Pane:   part.TaskKey(d, "pane", "Tab", "tab"),
		Done:   part.TaskKey(d, "activity", "b", "b", "f7"),
		Below:  part.TaskKey(d, "below", "+", "+", "ctrl+n"),
	}
}

// enable switches off the keys that do nothing on this pane or in a book that is only read.
func (c *taskCard) enable() {
	writes := !c.desk.Book.ReadOnly() && c.loaded
	ticks := writes && (c.pane == paneRounds || c.pane == paneRoll) && len(c.file.rounds) > 0
	c.pen.Keys.Tick.SetEnabled(ticks)
	c.pen.Keys.State.SetEnabled(ticks)
	c.pen.Keys.Note.SetEnabled(writes)
	c.keys.All.SetEnabled(ticks && c.pane == paneRoll)
	marks := &c.table.Keys
	for _, b := range []*key.Binding{&marks.Mark, &marks.MarkUp, &marks.MarkDown} {
		b.SetEnabled(ticks && c.pane == paneRounds)
	}
	c.keys.Missed.SetEnabled(marks.Mark.Enabled() && c.file.status.Missed > 1)
	c.keys.Done.SetEnabled(writes)
	c.keys.Below.SetEnabled(writes)
	c.list.Edit.SetEnabled(writes)
	c.list.Delete.SetEnabled(writes)
	piece, onPiece := c.piece()
	c.proof.Keys.Add.SetEnabled(ticks || writes && onPiece)
	c.proof.Keys.Save.SetEnabled(onPiece && piece.Kind == model.EvidenceFile)
	c.pen.Keys.Directive.SetEnabled(c.file.paper.ID != 0)
	c.list.Open.SetEnabled(c.file.paper.ID != 0 || c.pane == paneChildren || onPiece)
	opens := c.desk.T("task.key.directive")
	deletes := c.desk.Help("delete")
	if c.pane == paneChildren || onPiece {
		opens = c.desk.Help("open")
	}
	if onPiece {
		deletes = c.desk.T("task.key.drop_evidence")
	}
	c.list.Delete.SetHelp(c.list.Delete.Help().Key, deletes)
	c.list.Open.SetHelp(c.list.Open.Help().Key, opens)
}

func (c *taskCard) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	if !c.loaded {
		return nil, nil
	}
	switch {
	case key.Matches(msg, c.keys.Pane):
		panes := c.panes()
		c.show(panes[(slices.Index(panes, c.pane)+1)%len(panes)])
		return nil, c.askPast(false)
	case key.Matches(msg, c.keys.Done):
		return askDone(c.desk, c.file.task, &c.done), nil
	case key.Matches(msg, c.keys.Below):
		return scene.Show{Place: scene.TaskForm{Near: c.id}}, nil
	case key.Matches(msg, c.pen.Keys.Tick):
		return c.tick()
	case key.Matches(msg, c.pen.Keys.State):
		return c.say()
	case key.Matches(msg, c.keys.All):
		return c.tickAll(), nil
	case key.Matches(msg, c.keys.Missed):
		c.markLate()
	case key.Matches(msg, c.pen.Keys.Note):
		return nil, c.pen.Note(c.id)
	case key.Matches(msg, c.proof.Keys.Add):
		return c.addEvidence(), nil
	case key.Matches(msg, c.list.Open, c.list.Delete, c.proof.Keys.Save) && c.pane == paneEvidence:
		return c.pressPiece(msg)
	case key.Matches(msg, c.list.Open):
		return c.open(), nil
	case key.Matches(msg, c.pen.Keys.Directive):
		return scene.Show{Place: scene.Reader{ID: c.file.paper.ID}}, nil
	case key.Matches(msg, c.list.Edit):
		return scene.Show{Place: scene.TaskForm{ID: c.id}}, nil
	case key.Matches(msg, c.list.Delete):
		return c.bin()
	case c.pane == paneWhole:
		c.reader.Update(msg)
	case c.pane == paneRoll:
		c.grid.Update(msg)
	default:
		c.table.Update(msg)
		c.enable()
		return nil, c.askOlder()
	}
	return nil, nil
}

// addEvidence asks for evidence of the round under the cursor, or of that of the evidence there.
func (c *taskCard) addEvidence() scene.Action {
	if e, ok := c.piece(); ok {
		return c.proof.Ask(c.targetTitle(e.Period, e.UnitID), model.Evidence{TaskID: c.id, Period: e.Period, UnitID: e.UnitID})
	}
	target, refused := c.target()
	if refused != nil {
		return refused
	}
	e := model.Evidence{TaskID: c.id, Period: target.Period, UnitID: target.UnitID}
	return c.proof.Ask(c.targetTitle(e.Period, e.UnitID), e)
}

// pressPiece takes the keys that mean the evidence under the cursor.
func (c *taskCard) pressPiece(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	e, ok := c.piece()
	switch {
	case !ok:
	case key.Matches(msg, c.list.Open):
		return c.proof.Open(e)
	case key.Matches(msg, c.list.Delete):
		return c.proof.Drop(e)
	case e.Kind == model.EvidenceFile:
		return c.proof.AskSave(e, part.DocumentsFolder(c.desk)), nil
	}
	return nil, nil
}

// open shows the task under the cursor of a heading, or the paper of a task.
func (c *taskCard) open() scene.Action {
	if c.pane == paneChildren {
		if at := c.table.Cursor(); at < len(c.file.children) {
			return scene.Push{Screen: NewCard(c.desk, scene.TaskCard{ID: c.file.children[at].ID})}
		}
		return nil
	}
	return scene.Show{Place: scene.Reader{ID: c.file.paper.ID}}
}

// target is the round under the cursor, or in a roll call the unit in it. A unit that is not in the roster, or that is not
// asked for in the round, cannot be ticked.
func (c *taskCard) target() (part.Target, scene.Action) {
	if c.pane == paneRoll {
		unit, round, ok := c.cell()
		if !ok || unit.UnitID == 0 {
			return part.Target{}, scene.Notice{Text: c.desk.T("task.unit_unknown"), Bad: true}
		}
		owed, asked := owedBy(round, unit.UnitID)
		if !asked {
			return part.Target{}, scene.Notice{Text: c.desk.T("error.unasked"), Bad: true}
		}
		return c.cellTarget(round, owed), nil
	}
	round, ok := c.round(c.table.Cursor())
	if !ok {
		return part.Target{}, scene.Notice{Text: part.NoRound(c.desk, c.file.task)}
	}
	return c.owedTarget(round, round.Owed[0]), nil
}

// cellTarget is a round of a roll call as it stands in the grid. The one marked as present is not asked about although its days may
// not have begun, once the one before it fell due on a day that is over.
func (c *taskCard) cellTarget(round model.Round, owed model.Owed) part.Target {
	target, rounds, at := c.owedTarget(round, owed), c.rolled(), c.present()
	if at > 0 && rounds[at].Key == round.Key && rounds[at-1].Due.Date() < c.desk.Today() {
		target.Begins = 0
	}
	return target
}

func (c *taskCard) owedTarget(round model.Round, owed model.Owed) part.Target {
	s := round.StatusOf(owed, c.desk.Now())
	s.UnitID = owed.UnitID
	return part.NextTarget(c.file.task, s)
}

func (c *taskCard) tick() (scene.Action, tea.Cmd) {
	if c.hasMarks() {
		targets, _ := c.markedTargets()
		return c.pen.Tick(targets)
	}
	target, refused := c.target()
	if refused != nil {
		return refused, nil
	}
	return c.pen.Tick([]part.Target{target})
}

// tickKey is the key that ticks, with what it does to the round under the cursor or to those that are marked.
func (c *taskCard) tickKey() key.Binding {
	if c.hasMarks() {
		targets, _ := c.markedTargets()
		return c.pen.TickKey(targets)
	}
	if target, refused := c.target(); c.pen.Keys.Tick.Enabled() && refused == nil {
		return c.pen.TickKey([]part.Target{target})
	}
	return c.pen.Keys.Tick
}

// targetTitle names a round, or the task where it has none, and the unit of a roll call.
func (c *taskCard) targetTitle(period string, unit model.UnitID) string {
	title := part.ShortText(c.file.task.Words(), 50)
	if period != "" {
		title = part.RoundName(c.desk, period)
	}
	if whose := part.Whose(unit, c.file.task.Units); whose != "" {
		title += " · " + part.ShortText(whose, 40)
	}
	return title
}

func (c *taskCard) say() (scene.Action, tea.Cmd) {
	if c.hasMarks() {
		targets, kept := c.markedTargets()
		title := c.desk.T("task.rounds_marked", len(targets))
		if kept > 0 {
			title += " · " + c.desk.T("task.rounds_kept", kept)
		}
		return nil, c.pen.Say(title, targets)
	}
	target, refused := c.target()
	if refused != nil {
		return refused, nil
	}
	return nil, c.pen.Say(c.targetTitle(target.Period, target.UnitID), []part.Target{target})
}

// tickAll asks whether every unit that is asked for in the round under the cursor is done. What was said not to be done, with
// its reason, stays so.
func (c *taskCard) tickAll() scene.Action {
	_, round, ok := c.cell()
	if !ok {
		return nil
	}
	var open []part.Target
	kept := 0
	for _, owed := range round.Owed {
		target := c.cellTarget(round, owed)
		switch {
		case owed.UnitID == 0, target.Stands == model.TaskDone:
		case owed.Closed():
			kept++
		default:
			open = append(open, target)
		}
	}
	left := ""
	if kept > 0 {
		left = " " + c.desk.T("task.all_done_kept", kept)
	}
	if len(open) == 0 {
		return scene.Notice{Text: c.desk.T("task.all_done_already") + "." + left}
	}
	return scene.Confirm{
		Text: c.desk.T("task.all_done_question", len(open), part.RoundName(c.desk, round.Key)) + left, Yes: c.desk.T("task.all_done_yes"), Asked: "a",
		Then: func() (scene.Action, tea.Cmd) { return c.pen.Tick(open) },
	}
}

// bin moves the task to the bin; a heading takes the tasks below it along, so that asks.
func (c *taskCard) bin() (scene.Action, tea.Cmd) {
	ids := []model.TaskID{c.id}
	n := len(c.file.children)
	if n == 0 {
		return c.pen.Bin(ids)
	}
	return scene.Confirm{
		Text: c.desk.T("task.bin_heading", n), Yes: c.desk.T("app.key.delete"), Asked: "d",
		Then: func() (scene.Action, tea.Cmd) { return c.pen.Bin(ids) },
	}, nil
}

// ShortHelp lists the keys of the footer.
func (c *taskCard) ShortHelp() []key.Binding {
	if c.pane == paneEvidence {
		return []key.Binding{c.list.Open, c.proof.Keys.Add, c.proof.Keys.Save, c.list.Delete, c.keys.Pane}
	}
	return []key.Binding{c.tickKey(), c.pen.Keys.State, c.keys.All, c.keys.Missed, c.list.Open, c.proof.Keys.Add, c.list.Edit, c.keys.Pane}
}

// FullHelp lists all keys.
func (c *taskCard) FullHelp() [][]key.Binding {
	moves := c.table.Keys.All()
	switch c.pane {
	case paneRoll:
		moves = c.grid.Keys.All()
	case paneWhole:
		moves = c.reader.Keys.All()
	case paneRounds, paneChildren, paneSaid, paneEvidence, paneHistory:
	}
	return [][]key.Binding{
		{
			c.tickKey(), c.pen.Keys.State, c.keys.All, c.keys.Missed, c.pen.Keys.Note, c.list.Open, c.pen.Keys.Directive, c.list.Edit, c.keys.Below, c.list.Delete,
			c.keys.Done, c.proof.Keys.Add, c.proof.Keys.Save, c.keys.Pane,
		},
		moves,
	}
}

// Signs are the marks of its panes.
func (c *taskCard) Signs() []scene.Sign {
	d := c.desk
	return append(stateSigns(d, "· open", unaskedSign+" unasked", "3/7 roll"), scene.Sign{Mark: d.T("task.tally", 4, 5), Words: d.T("task.sign.tally")},
		scene.Sign{Mark: d.T("task.roll_row") + " 2/6", Words: d.T("task.sign.row")}, scene.Sign{Mark: presentSign, Words: d.T("task.sign.present")})
}
