package tasks

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskListKeys are the keys of the list beside those of every list and of the pen.
type taskListKeys struct{ Group, Only, Unit, Sort, Views, Preview, Calendar, Assign, Remind, Below key.Binding }

func newTaskListKeys(d *scene.Desk) taskListKeys {
	return taskListKeys{
		Group:    part.TaskKey(d, "group", "s", "s", "f6"),
		Only:     part.TaskKey(d, "only", "o", "o", "f7"),
		Unit:     part.TaskKey(d, "unit", "f", "f", "l", "f8"),
		Sort:     part.TaskKey(d, "sort", "z", "z", "ctrl+o"),
		Views:    part.TaskKey(d, "views", "b", "b", "ctrl+b"),
		Calendar: part.TaskKey(d, "calendar", "c", "c", "ctrl+t"),
		Assign:   part.TaskKey(d, "assign", "a", "a", "f10"),
		Preview:  part.PreviewKey(d),
		Remind:   part.TaskKey(d, "remind", "m", "m", "ctrl+l"),
		Below:    part.TaskKey(d, "below", "+", "+", "ctrl+n"),
	}
}

// press takes the keys of the room; ok is false where the key is the list's.
func (t *taskList) press(msg tea.KeyPressMsg) (act scene.Action, cmd tea.Cmd, ok bool) {
	k := t.Keys
	switch {
	case key.Matches(msg, t.keys.Group):
		return nil, t.regroup(), true
	case key.Matches(msg, t.keys.Only):
		return t.pickOnly(), nil, true
	case key.Matches(msg, t.keys.Unit):
		return t.pickDoer(), nil, true
	case key.Matches(msg, t.keys.Sort):
		return t.pickSort(), nil, true
	case key.Matches(msg, t.keys.Views):
		return t.pickView(), nil, true
	case key.Matches(msg, t.keys.Calendar):
		month := scene.Show{Place: scene.Calendar{Day: t.shown.Due}}
		if t.narrowedTo() == "" {
			return month, nil, true
		}
		return scene.Several{month, scene.Notice{Text: t.Desk.T("task.month_of_all")}}, nil, true
	case key.Matches(msg, t.keys.Remind):
		return nil, t.remind.ask(t.owing()), true
	case key.Matches(msg, t.keys.Preview):
		t.split.Toggle()
		t.Listing.Resize(t.split.List())
		t.arrange()
		return nil, t.Want(), true
	case key.Matches(msg, k.New):
		return t.add(0), nil, true
	}
	chosen := t.Chosen()
	if len(chosen) == 0 {
		return nil, nil, false
	}
	switch {
	case t.onAbove(func(b key.Binding) bool { return key.Matches(msg, b) }, chosen):
		act = t.aboveRefused()
	case key.Matches(msg, t.pen.Keys.Tick):
		act, cmd = t.tick(chosen)
	case key.Matches(msg, t.pen.Keys.State):
		act, cmd = t.say(chosen)
	case key.Matches(msg, k.Delete):
		act, cmd = t.bin(chosen)
	case key.Matches(msg, t.keys.Assign), key.Matches(msg, k.Edit) && len(chosen) > 1:
		act = t.assign(chosen)
	case key.Matches(msg, k.Edit):
		act = scene.Show{Place: scene.TaskForm{ID: chosen[0].task.ID}}
	default:
		return t.pressOne(msg)
	}
	return act, cmd, true
}

// pressOne takes the keys that concern the task under the cursor, whatever is marked.
func (t *taskList) pressOne(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	item, ok := t.Current()
	if !ok || item.task.ID == 0 {
		return nil, nil, false
	}
	switch {
	case key.Matches(msg, t.Keys.Open):
		return t.open(), nil, true
	case key.Matches(msg, t.keys.Below):
		return t.add(item.task.ID), nil, true
	case key.Matches(msg, t.pen.Keys.Note):
		return nil, t.pen.Note(item.task.ID), true
	case key.Matches(msg, t.pen.Keys.Directive):
		if item.task.DirectiveID == 0 {
			return scene.Notice{Text: t.Desk.T("task.no_directive")}, nil, true
		}
		return scene.Show{Place: scene.Reader{ID: item.task.DirectiveID}}, nil, true
	}
	return nil, nil, false
}

// add opens the form of a new task, beside or below another where one is given.
func (t *taskList) add(near model.TaskID) scene.Action {
	return scene.Show{Place: scene.TaskForm{Near: near}}
}

// selectMade puts the cursor on a task that was made in the form above, or changed there without the cursor having stood on it: the form
// may have been opened from elsewhere.
func (t *taskList) selectMade(made scene.Made) {
	switch p := made.Place.(type) {
	case scene.TaskCard:
		t.made = p.ID
		t.selectTask(p.ID)
	case scene.TaskForm:
		if item, ok := t.Current(); !ok || item.task.ID != p.ID {
			t.selectTask(p.ID)
		}
		t.SelectElse(func(item taskItem) bool { return item.task.ID == p.ID })
	}
}

func (t *taskList) selectTask(id model.TaskID) {
	t.Select(func(item taskItem) bool { return item.task.ID == id })
}

// unhide shows all that is not done where the view hides the task that was just made.
func (t *taskList) unhide() (scene.Action, tea.Cmd) {
	t.shown = grouped(scene.TaskView{By: t.shown.By, Sort: t.shown.Sort, Down: t.shown.Down})
	t.SetFind("")
	t.selectTask(t.made)
	t.made = 0
	return scene.Notice{Text: t.Desk.T("task.added_unhidden")}, t.reread()
}

// targets are the next rounds of tasks, as the list shows them. A roll call is ticked unit by unit on its card, and a duty
// of which no round ever counts cannot be ticked: those are left out.
func (t *taskList) targets(items []taskItem) (targets []part.Target, rollCalls int, early []model.Task) {
	for _, item := range items {
		s := item.status
		switch {
		case s.Of > 0:
			rollCalls++
			continue
		case handed.Nobody(item.task, s), s.Due == 0 && item.task.Deadline.Every.Recurs():
			early = append(early, item.task)
			continue
		}
		target := part.NextTarget(item.task, s)
		target.Whose = t.unitName(s.UnitID)
		targets = append(targets, target)
	}
	return targets, rollCalls, early
}

func (t *taskList) tick(items []taskItem) (scene.Action, tea.Cmd) {
	targets, rollCalls, early := t.targets(items)
	switch {
	case len(targets) == 0 && rollCalls > 0 && len(items) == 1:
		return scene.Push{Screen: NewCard(t.Desk, items[0].card())}, nil
	case len(targets) == 0:
		return t.leftOut(rollCalls, early), nil
	}
	if !t.standsBy(items) {
		return scene.Confirm{ // marks made earlier, perhaps out of sight: the task under the cursor may be what is meant
			Text: t.Desk.T("task.ask_marked", len(targets)), Yes: t.Desk.T("task.ask_marked_yes"), Asked: "space",
			Then: func() (scene.Action, tea.Cmd) { return t.tickMarked(targets, rollCalls, early) },
		}, nil
	}
	return t.tickMarked(targets, rollCalls, early)
}

// standsBy tells whether the cursor stands on one of some tasks, or right below one, as it does after marking it.
func (t *taskList) standsBy(items []taskItem) bool {
	rows := map[int64]bool{}
	for _, item := range items {
		rows[item.row()] = true
	}
	above := false
	for at, item := range t.Items {
		if item.task.ID == 0 || item.above {
			continue
		}
		if at == t.Table.Cursor() {
			return above || rows[item.row()]
		}
		above = rows[item.row()]
	}
	return true // on a heading, or nowhere
}

func (t *taskList) tickMarked(targets []part.Target, rollCalls int, early []model.Task) (scene.Action, tea.Cmd) {
	left := t.leftOut(rollCalls, early)
	t.pen.LeftOut = ""
	if n, ok := left.(scene.Notice); ok {
		t.pen.LeftOut = n.Text
	}
	if row, ok := t.Table.Current(); ok && len(targets) == 1 && len(t.Table.Marked()) == 0 { // another may stand there by then
		targets[0].What = row.Cells[1]
	}
	act, cmd := t.pen.Tick(targets)
	if act == nil {
		act = left
	}
	return act, cmd
}

// leftOut says which of the marked tasks were not ticked.
func (t *taskList) leftOut(rollCalls int, early []model.Task) scene.Action {
	switch {
	case rollCalls > 0:
		return scene.Notice{Text: t.Desk.T("task.roll_left_out", rollCalls)}
	case len(early) > 0:
		return scene.Notice{Text: part.NoRound(t.Desk, early[0])}
	}
	return nil
}

func (t *taskList) say(items []taskItem) (scene.Action, tea.Cmd) {
	targets, rollCalls, early := t.targets(items)
	if len(targets) == 0 {
		if rollCalls > 0 && len(items) == 1 {
			return scene.Push{Screen: NewCard(t.Desk, items[0].card())}, nil
		}
		return t.leftOut(rollCalls, early), nil
	}
	title := t.Desk.T("app.count.tasks", len(targets))
	if kept := rollCalls + len(early); kept > 0 {
		title += " · " + t.Desk.T("task.kept_marked", kept)
	}
	if row, ok := t.Table.Current(); ok && len(items) == 1 {
		title = part.ShortText(row.Cells[1], 60)
		if key := targets[0].Period; key != "" {
			title += " · " + t.Desk.T("task.of_round", part.RoundName(t.Desk, key))
		}
		if whose := targets[0].Whose; whose != "" {
			title += " · " + part.ShortText(whose, 30)
		}
	}
	return nil, t.pen.Say(title, targets)
}

func (t *taskList) bin(items []taskItem) (scene.Action, tea.Cmd) {
	return t.pen.Bin(tasksOf(items))
}

// tasksOf are the tasks of rows, each once.
func tasksOf(items []taskItem) []model.TaskID {
	var ids []model.TaskID
	for _, item := range items {
		if !slices.Contains(ids, item.task.ID) {
			ids = append(ids, item.task.ID)
		}
	}
	return ids
}

// regroup goes to the next way of grouping.
func (t *taskList) regroup() tea.Cmd {
	t.shown.By = map[scene.TaskOrder]scene.TaskOrder{scene.ByDue: scene.ByDirective, scene.ByDirective: scene.ByUnit, scene.ByUnit: scene.ByMember, scene.ByMember: scene.ByDue}[t.shown.By]
	return t.changed()
}

// changed reads anew after the view changed; the cursor stays on its task, or goes to the top where that is shown no more.
func (t *taskList) changed() tea.Cmd {
	if item, ok := t.Current(); ok && item.task.ID != 0 {
		t.selectTask(item.task.ID)
	}
	return t.reread()
}

func (t *taskList) reread() tea.Cmd {
	t.Table.SetRows(0, nil)
	t.Table.SetCursor(0)
	t.look()
	return t.Load()
}

// pickOnly asks which tasks to show.
func (t *taskList) pickOnly() scene.Action {
	var items []kit.Item
	for _, only := range []scene.TaskOnly{
		scene.OnlyOpen, scene.OnlyLate, scene.OnlyToday, scene.OnlyDone, scene.OnlyAll, scene.OnlySoon, scene.OnlyDoing, scene.OnlyMissed,
		scene.OnlyRefused, scene.OnlyUnled,
	} {
		items = append(items, kit.Item{ID: string(only), Label: t.Desk.T("task.only." + onlyName(only))})
	}
	items = append(items, t.viewItems(t.Desk.T("task.view.kept"))...)
	return scene.Pick{Title: t.Desk.T("task.key.only"), Items: items, At: string(t.shown.Only), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if v, ok := t.viewPicked(item.ID); ok {
			return nil, t.apply(v)
		}
		t.shown.Only = scene.TaskOnly(item.ID)
		return nil, t.changed()
	}}
}

// ShortHelp lists the keys of the footer.
func (t *taskList) ShortHelp() []key.Binding {
	if t.Filtering {
		return []key.Binding{t.Keys.Open, t.Table.Keys.Down}
	}
	if marked, _ := t.Listing.Marked(); len(marked) > 0 {
		return []key.Binding{t.tickKey(), t.assignKey(), t.pen.Keys.State, t.Keys.Delete}
	}
	return []key.Binding{t.tickKey(), t.Keys.Open, t.pen.Keys.State, t.Keys.New, t.assignKey(), t.keys.Group, t.keys.Only}
}

// FullHelp lists all keys.
func (t *taskList) FullHelp() [][]key.Binding {
	k := t.Keys
	return [][]key.Binding{
		{t.tickKey(), t.pen.Keys.State, t.pen.Keys.Note, k.Open, t.pen.Keys.Directive, k.New, t.keys.Below, k.Edit, k.Delete},
		{t.assignKey(), t.keys.Group, t.keys.Only, t.keys.Unit, t.keys.Sort, t.keys.Views, t.keys.Calendar, t.keys.Preview, t.keys.Remind, k.Find, k.MarkAll},
		t.Table.Keys.All(),
	}
}

// Signs are the marks of the list.
func (t *taskList) Signs() []scene.Sign {
	missed := scene.Sign{Mark: t.Desk.T("task.missed", 3), Words: t.Desk.T("task.sign.missed")}
	return append(stateSigns(t.Desk, scene.SignReckoned+"30/07 default", "3/7 roll"), missed, scene.Sign{Mark: signed("…"), Words: t.Desk.T("task.sign.stranger")})
}
