package tasks

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/proof"
	"sotruc/ui/scene"
)

// taskCard shows one task: what it is, and below its rounds, its roll call or the tasks it consists of.
type taskCard struct {
	desk      *scene.Desk
	id        model.TaskID
	file      taskFile
	loaded    bool
	stand     scene.TaskCard // what it opens on
	asked     scene.Question[taskFile]
	pasts     scene.Question[taskPast]
	past      taskPast
	pastLines []pastRow
	older     bool                           // an older page of it is on its way
	wanted    model.TaskID                   // of the tasks below, the one to select once it is there; 0 none
	done      scene.Question[model.Activity] // what was written down as done for it
	pen       part.Pen
	proof     proof.Pen
	keys      taskCardKeys
	list      scene.ListKeys
	pane      taskPane
	stood     map[taskPane]int // the row the cursor was on in the panes that were left
	table     *kit.Table
	rowAt     func(int) kit.Row // of the pane that is shown; nil: it has no rows
	grid      *kit.Grid
	reader    *kit.Reader
	w, h      int
}

// taskPane is what the lower part of a card shows.
type taskPane int

const (
	paneRounds   taskPane = iota // a line a round
	paneRoll                     // units × rounds
	paneChildren                 // the tasks below a heading
	paneSaid                     // everything that was ever said of it
	paneEvidence                 // what shows that it was done
	paneHistory                  // all that was changed, over its whole life
	paneWhole                    // the whole text over the whole body
)

// NewCard shows a task.
func NewCard(d *scene.Desk, p scene.TaskCard) scene.Screen {
	c := &taskCard{
		desk: d, id: p.ID, stand: p, pen: part.NewPen(d), proof: proof.NewPen(d), keys: newTaskCardKeys(d), list: scene.NewListKeys(d),
		stood:  map[taskPane]int{},
		table:  kit.NewTable(d.Theme, kit.NewTableKeys(d.Help)),
		grid:   kit.NewGrid(d.Theme, kit.NewGridKeys(d.Help), 20),
		reader: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help)),
	}
	c.pen.Changed = c.unmark
	c.table.Keys.Mark = part.TaskKey(d, "mark", "v", "v", "ctrl+k")
	k := &c.reader.Keys // Space and letters have other meanings here
	k.PageUp.SetKeys("pgup")
	k.PageDown.SetKeys("pgdown")
	k.Home.SetKeys("home")
	k.End.SetKeys("end")
	c.table.Focused, c.grid.Focused = true, true
	c.grid.FootTitle = d.T("task.column.done_of")
	c.grid.HeadTitle, c.grid.RowTitle = d.T("task.column.unit_rounds"), d.T("task.roll_row")
	c.enable()
	return c
}

// Init asks for the task.
func (c *taskCard) Init() tea.Cmd {
	d, id, before := c.desk, c.id, c.file.spoken
	return c.asked.Ask(func(ctx context.Context) (taskFile, error) { return readTask(ctx, d, id, before) })
}

// Update shows the answer, moves, and takes the keys of the card.
func (c *taskCard) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		return c.arrived(got), nil
	}
	if act, ok := c.pen.Take(msg); ok {
		return act, nil
	}
	if act, ok := c.proof.Take(msg); ok {
		return act, nil
	}
	if got, ok := c.pasts.Take(msg); ok {
		c.older = false
		if got.Err != nil {
			return c.desk.Failure(got.Err), nil
		}
		c.past = got.Value
		c.fill()
		return nil, nil
	}
	if got, ok := c.done.Take(msg); ok {
		return wasDone(c.desk, got), nil
	}
	defer c.wantRows()
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, tea.Batch(c.Init(), c.askPast(false))
	case scene.Made:
		if card, ok := msg.Place.(scene.TaskCard); ok {
			c.wanted = card.ID
		}
	case tea.KeyPressMsg:
		return c.press(msg)
	case tea.MouseClickMsg:
		return c.click(msg)
	case tea.MouseWheelMsg:
		switch c.pane {
		case paneWhole:
			c.reader.Wheel(scene.WheelStep(msg))
		case paneRoll:
			c.grid.Wheel(scene.WheelStep(msg))
		case paneRounds, paneChildren, paneSaid, paneEvidence, paneHistory:
			c.table.Wheel(scene.WheelStep(msg))
			return nil, c.askOlder()
		}
	}
	return nil, nil
}

// arrived shows what was read. A card whose task went to the bin closes.
func (c *taskCard) arrived(got scene.Answer[taskFile]) scene.Action {
	switch {
	case errors.Is(got.Err, model.ErrNotFound) && c.loaded:
		return scene.Pop{Saved: true}
	case errors.Is(got.Err, model.ErrNotFound): // a place may name what is no more
		return scene.Several{scene.Pop{Saved: true}, c.desk.Failure(got.Err)}
	case got.Err != nil:
		return c.desk.Failure(got.Err)
	}
	first := !c.loaded
	if !sameRounds(c.file.rounds, got.Value.rounds) {
		c.table.ClearMarks()
	}
	c.file, c.loaded = got.Value, true
	if first || !c.has(c.pane) || c.wanted != 0 {
		c.pane = c.panes()[0]
	}
	if c.pane != paneRoll { // that is filled to its size
		c.fill()
	}
	c.enable()
	c.Resize(c.w, c.h)
	if c.wanted != 0 && c.pane == paneChildren {
		c.table.SelectID(int64(c.wanted))
		c.wanted = 0
	}
	switch {
	case first && c.pane == paneRoll:
		c.grid.SetCursor(0, len(c.rolled())-1) // what lies ahead is seen as well
		at := c.standing(c.rolled(), c.present())
		c.grid.SetCursor(c.owing(at), at)
		if row := slices.IndexFunc(c.rollUnits(), func(u model.TaskUnit) bool { return c.stand.Unit != 0 && u.UnitID == c.stand.Unit }); row >= 0 {
			c.grid.SetCursor(row, at)
		}
	case first && c.pane == paneRounds:
		c.table.SetCursor(len(c.file.rounds) - 1 - c.standing(c.file.rounds, len(c.file.rounds)-1))
	}
	c.wantRows() // the cursor may stand beyond those it has
	return nil
}

// panes are those that have something to show, the first being the one a card opens with.
func (c *taskCard) panes() []taskPane {
	panes := []taskPane{paneRounds}
	switch {
	case len(c.file.children) > 0:
		panes[0] = paneChildren
	case c.file.status.Of > 0 || c.file.task.RollCall:
		panes[0] = paneRoll
	}
	if len(c.file.spoken.Said) > 0 {
		panes = append(panes, paneSaid)
	}
	if len(c.file.evidence) > 0 {
		panes = append(panes, paneEvidence)
	}
	return append(panes, paneHistory, paneWhole)
}

func (c *taskCard) has(p taskPane) bool {
	for _, one := range c.panes() {
		if one == p {
			return true
		}
	}
	return false
}

// show changes the pane; the cursor goes back to the row it stood on there.
func (c *taskCard) show(p taskPane) {
	c.stood[c.pane] = c.table.Cursor()
	c.pane = p
	c.table.ClearMarks()
	c.rowAt = nil
	c.table.SetRows(0, nil) // the numbers of rows mean other things there
	c.table.SetCursor(0)
	c.fill()
	c.table.SetCursor(c.stood[p])
	c.enable()
	c.Resize(c.w, c.h)
}

// click selects; a second click on a row ticks or opens it as its key would.
func (c *taskCard) click(msg tea.MouseClickMsg) (scene.Action, tea.Cmd) {
	y := msg.Y - c.top()
	switch c.pane {
	case paneWhole:
	case paneRoll:
		c.grid.Click(msg.X, y)
	case paneRounds, paneChildren, paneSaid, paneEvidence, paneHistory:
		at := c.table.Cursor()
		if c.table.Click(y) && c.table.Cursor() == at && c.pane == paneChildren {
			return c.open(), nil
		}
	}
	return nil, nil
}

// Resize gives the size of the body.
func (c *taskCard) Resize(w, h int) {
	rewrap := c.pane == paneHistory && w != c.w
	c.w, c.h = w, h
	c.reader.Resize(w, max(h, 1))
	c.reader.SetText(c.text())
	rest := max(h-c.top(), 1)
	c.table.Resize(w, rest)
	c.grid.HeadWidth = max(min(w*2/5, 34), 8)
	c.grid.Resize(w, rest)
	c.wantRows()
	if rewrap {
		c.rewrapHistory()
	}
	if c.pane == paneRoll {
		c.fillRoll()
	}
}

// SetTheme changes the colours.
func (c *taskCard) SetTheme(th kit.Theme) {
	c.table.SetTheme(th)
	c.grid.SetTheme(th)
	c.reader.SetTheme(th)
}

// Typing is never true: nothing is typed here.
func (c *taskCard) Typing() bool { return false }

// Cursor is none.
func (c *taskCard) Cursor() *tea.Cursor { return nil }

// Title is the task's ordinal and the beginning of its words.
func (c *taskCard) Title() string {
	if !c.loaded {
		return c.desk.T("task.card_title")
	}
	return strings.TrimSpace(part.Ordinal(c.file.task.Ordinal) + " " + part.ShortText(c.file.task.Words(), 30))
}
