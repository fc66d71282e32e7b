package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// taskListKeys are the keys of the list beside those of every list and of the pen.
type taskListKeys struct{ Group, Only, Unit key.Binding }

func newTaskListKeys(d *Desk) taskListKeys {
	return taskListKeys{
		Group: d.taskKey("group", "s", "s", "f6"),
		Only:  d.taskKey("only", "o", "o", "f7"),
		Unit:  d.taskKey("unit", "f", "f", "f8"),
	}
}

// press takes the keys of the room; ok is false where the key is the list's.
func (t *taskList) press(msg tea.KeyPressMsg) (act action, cmd tea.Cmd, ok bool) {
	k := t.listing.keys
	switch {
	case key.Matches(msg, t.keys.Group):
		return nil, t.regroup(), true
	case key.Matches(msg, t.keys.Only):
		return t.pickOnly(), nil, true
	case key.Matches(msg, t.keys.Unit):
		return t.pickUnit(), nil, true
	case key.Matches(msg, k.New):
		return push{screen: newTaskForm(t.desk, model.Task{})}, nil, true
	}
	chosen := t.chosen()
	if len(chosen) == 0 {
		return nil, nil, false
	}
	switch {
	case key.Matches(msg, t.pen.keys.Tick):
		act, cmd = t.tick(chosen)
	case key.Matches(msg, t.pen.keys.State):
		act, cmd = t.say(chosen)
	case key.Matches(msg, k.Delete):
		act, cmd = t.bin(chosen)
	default:
		return t.pressOne(msg)
	}
	return act, cmd, true
}

// pressOne takes the keys that concern the task under the cursor, whatever is marked.
func (t *taskList) pressOne(msg tea.KeyPressMsg) (action, tea.Cmd, bool) {
	item, ok := t.current()
	if !ok || item.task.ID == 0 {
		return nil, nil, false
	}
	switch {
	case key.Matches(msg, t.listing.keys.Open):
		return t.open(), nil, true
	case key.Matches(msg, t.listing.keys.Edit):
		return push{screen: newTaskForm(t.desk, model.Task{ID: item.task.ID})}, nil, true
	case key.Matches(msg, t.pen.keys.Note):
		return nil, t.pen.note(item.task.ID), true
	case key.Matches(msg, t.pen.keys.Directive):
		if item.task.DirectiveID == 0 {
			return notice{text: t.desk.T("task.no_directive")}, nil, true
		}
		return show{place: Reader{ID: item.task.DirectiveID}}, nil, true
	}
	return nil, nil, false
}

// targets are the current rounds of tasks. A roll call is ticked unit by unit on its card, and before its first round a
// task cannot be ticked: those are left out.
func (t *taskList) targets(items []taskItem) (targets []taskTarget, rollCalls, early int) {
	now, cal := t.desk.Now(), t.desk.calendar()
	for _, item := range items {
		round := ""
		if item.task.Deadline.Every.Recurs() {
			round = item.task.CurrentPeriod(now, cal)
		}
		switch {
		case item.status.Of > 0:
			rollCalls++
			continue
		case round == "" && item.task.Deadline.Every.Recurs():
			early++
			continue
		}
		state := item.status.State
		if round != item.status.Period { // a new round has begun since the list was read
			state = model.TaskOpen
		}
		targets = append(targets, taskTarget{model.Completion{TaskID: item.task.ID, Period: round}, state})
	}
	return targets, rollCalls, early
}

func (t *taskList) tick(items []taskItem) (action, tea.Cmd) {
	targets, rollCalls, early := t.targets(items)
	switch {
	case len(targets) == 0 && rollCalls > 0 && len(items) == 1:
		return push{screen: newTaskCard(t.desk, items[0].task.ID)}, nil
	case len(targets) == 0:
		return t.leftOut(rollCalls, early), nil
	}
	cmd := t.pen.tick(targets)
	if cmd != nil {
		t.table.ClearMarks()
	}
	return t.leftOut(rollCalls, early), cmd
}

// leftOut says which of the marked tasks were not ticked.
func (t *taskList) leftOut(rollCalls, early int) action {
	switch {
	case rollCalls > 0:
		return notice{text: t.desk.T("task.roll_left_out", rollCalls)}
	case early > 0:
		return notice{text: t.desk.T("task.not_begun")}
	}
	return nil
}

func (t *taskList) say(items []taskItem) (action, tea.Cmd) {
	targets, rollCalls, early := t.targets(items)
	if len(targets) == 0 {
		if rollCalls > 0 && len(items) == 1 {
			return push{screen: newTaskCard(t.desk, items[0].task.ID)}, nil
		}
		return t.leftOut(rollCalls, early), nil
	}
	title := t.desk.T("app.count.tasks", len(targets))
	if row, ok := t.table.Current(); ok && len(items) == 1 {
		title = shortText(row.Cells[1], 60)
	}
	return nil, t.pen.say(title, targets)
}

func (t *taskList) bin(items []taskItem) (action, tea.Cmd) {
	ids := make([]model.TaskID, len(items))
	for i, item := range items {
		ids[i] = item.task.ID
	}
	return t.pen.bin(ids)
}

// regroup goes to the next way of grouping.
func (t *taskList) regroup() tea.Cmd {
	t.view.By = map[TaskOrder]TaskOrder{ByDue: ByDirective, ByDirective: ByUnit, ByUnit: ByDue}[t.view.By]
	return t.changed()
}

// changed reads anew after the view changed, from the top.
func (t *taskList) changed() tea.Cmd {
	t.table.SetRows(0, nil)
	t.table.SetCursor(0)
	t.look()
	return t.load()
}

// pickOnly asks which tasks to show.
func (t *taskList) pickOnly() action {
	var items []kit.Item
	for _, only := range []TaskOnly{OnlyOpen, OnlyLate, OnlyToday, OnlyDone, OnlyAll} {
		items = append(items, kit.Item{ID: string(only), Label: t.desk.T("task.only." + onlyName(only))})
	}
	return pick{title: t.desk.T("task.key.only"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		t.view.Only = TaskOnly(item.ID)
		return nil, t.changed()
	}}
}

// pickUnit asks whose tasks to show.
func (t *taskList) pickUnit() action {
	items := []kit.Item{{ID: "0", Label: t.desk.T("task.all_units")}}
	for _, u := range t.known {
		items = append(items, kit.Item{ID: strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: t.desk.T("word.unit." + string(u.Kind))})
	}
	return pick{title: t.desk.T("task.key.unit"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		id, err := strconv.ParseInt(item.ID, 10, 64)
		if err != nil {
			return nil, nil
		}
		t.view.UnitID = model.UnitID(id)
		return nil, t.changed()
	}}
}

// ShortHelp lists the keys of the footer.
func (t *taskList) ShortHelp() []key.Binding {
	if t.typing {
		return []key.Binding{t.listing.keys.Open, t.table.Keys.Down}
	}
	return []key.Binding{t.pen.keys.Tick, t.listing.keys.Open, t.pen.keys.State, t.listing.keys.New, t.keys.Group, t.keys.Only}
}

// FullHelp lists all keys.
func (t *taskList) FullHelp() [][]key.Binding {
	k := t.listing.keys
	return [][]key.Binding{
		{t.pen.keys.Tick, t.pen.keys.State, t.pen.keys.Note, k.Open, t.pen.keys.Directive, k.New, k.Edit, k.Delete},
		{t.keys.Group, t.keys.Only, t.keys.Unit, k.Find},
		t.table.Keys.All(),
	}
}
