package tasks

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskList is the room of tasks: every task that can be ticked, grouped by due day, by directive or by unit.
type taskList struct {
	*scene.Listing[taskItem]
	shown  scene.TaskView
	due    int // the width of the due column
	seen   taskFile
	made   model.TaskID // in the form above, to be shown when the list has been read again; 0 none
	looks  scene.Question[taskFile]
	split  part.Split
	pen    part.Pen
	keys   taskListKeys
	asked  scene.Question[part.Choices]
	known  part.Choices
	roster bool // known was read

	views views

	remind reminder
}

// NewList lists the tasks of a view.
func NewList(d *scene.Desk, v scene.TaskView) scene.Screen {
	t := &taskList{Listing: scene.NewListing[taskItem](d), shown: grouped(v), pen: part.NewPen(d), keys: newTaskListKeys(d), remind: reminder{desk: d}}
	t.split = part.Split{Beside: true, ListLeast: listBeside, BelowFrom: previewLines}
	t.Heads = func(item taskItem) bool { return item.task.ID == 0 }
	t.Aside = func(item taskItem) bool { return item.above }
	t.RowID = taskItem.row
	t.pen.Changed = func(said []model.Completion) { t.unmark(func(id model.TaskID) bool { return saysOf(said, id) }) }
	t.Same, t.Follows = taskItem.same, taskItem.leads
	t.Table.Keys.Mark = part.TaskKey(d, "mark", "v", "v", "ctrl+k")
	for _, b := range []*key.Binding{&t.Keys.New, &t.Keys.Edit, &t.Keys.Delete, &t.keys.Assign, &t.keys.Below} {
		b.SetEnabled(!d.Book.ReadOnly())
	}
	t.SetFind(v.Find)
	t.look()
	return t
}

// grouped gives a view that leaves the grouping to the list one.
func grouped(v scene.TaskView) scene.TaskView {
	switch {
	case v.By != scene.ByNothing:
	case v.DirectiveID != 0:
		v.By = scene.ByDirective
	default:
		v.By = scene.ByDue
	}
	return v
}

// look makes the list read what the view says.
func (t *taskList) look() {
	d := t.Desk
	t.Fetch, t.Rows = taskItems(d, t.shown), taskRows(d, t.shown.By)
	t.arrange()
	t.Heading = d.T("task.by."+string(t.shown.By)) + " · " + d.T("task.only."+onlyName(t.shown.Only))
	if t.shown.Due != 0 {
		t.Heading += " · " + d.T("task.due_on", d.Weekday(t.shown.Due), t.shown.Due.Local())
	}
	t.Heading += t.narrowedTo() + t.sortWords()
}

// arrange gives the table columns as wide as what stands in them.
func (t *taskList) arrange() {
	t.due = widestDue(t.Desk, t.Items)
	t.Table.SetColumns(taskColumns(t.Desk, t.shown, t.W, t.due, widestLead(t.Items), t.split.ShownBeside())...)
}

func onlyName(only scene.TaskOnly) string {
	if only == scene.OnlyOpen {
		return "open"
	}
	return string(only)
}

// Init asks for the tasks and the units and members to narrow them to.
func (t *taskList) Init() tea.Cmd {
	return tea.Batch(t.Load(), part.AskChoices(&t.asked, t.Desk), t.askViews())
}

// Update ticks, changes the view, and leaves the rest to the list; the preview follows the cursor.
func (t *taskList) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := t.looks.Take(msg); ok {
		if got.Err == nil {
			t.seen = got.Value
		}
		return nil, nil // a task that was taken away meanwhile is gone from the list as well
	}
	act, cmd := t.handle(msg)
	_, again := msg.(scene.Reload)
	return act, tea.Batch(cmd, t.peek(again))
}

func (t *taskList) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := t.asked.Take(msg); ok {
		if got.Err != nil {
			return t.Desk.Failure(got.Err), nil
		}
		t.known, t.roster = got.Value, true
		t.look()
		return nil, nil
	}
	if act, ok := t.pen.Take(msg); ok {
		return act, nil
	}
	if act, ok := t.takeViews(msg); ok {
		return act, nil
	}
	if act, ok := t.remind.take(msg); ok {
		return act, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, tea.Batch(t.Reload(), part.AskChoices(&t.asked, t.Desk), t.askViews())
	case scene.Made:
		t.selectMade(msg)
	case tea.KeyPressMsg:
		if !t.Filtering {
			if act, cmd, ok := t.press(msg); ok {
				return act, cmd
			}
		}
	case tea.MouseClickMsg:
		if !t.split.InList(msg.X, msg.Y) {
			return nil, nil
		}
		at := t.Table.Cursor()
		if act, cmd := t.pass(msg); cmd != nil || act != nil || t.Table.Cursor() != at || msg.Y <= t.Top() {
			return act, cmd
		}
		return t.open(), nil
	}
	return t.pass(msg)
}

// pass gives a message to the list.
func (t *taskList) pass(msg tea.Msg) (scene.Action, tea.Cmd) {
	had := t.Items
	cmd, _, err := t.Listing.Update(msg)
	if t.made != 0 && t.Lost {
		return t.unhide()
	}
	if len(t.Items) > 0 && (len(had) == 0 || &had[0] != &t.Items[0]) {
		t.made = 0
		t.arrange()
		cmd = tea.Batch(cmd, t.Want())
	}
	if err != nil {
		return t.Desk.Failure(err), cmd
	}
	return nil, cmd
}

// open shows the card of the task under the cursor.
func (t *taskList) open() scene.Action {
	if item, ok := t.Current(); ok && item.task.ID != 0 {
		return scene.Push{Screen: NewCard(t.Desk, item.card())}
	}
	return nil
}

// Resize gives the size of the body.
func (t *taskList) Resize(w, h int) {
	t.split.Resize(w, h)
	t.Listing.Resize(t.split.List())
	t.arrange()
}

// Typing is true while the filter is typed.
func (t *taskList) Typing() bool { return t.Filtering }

// Title is the room's, with what the list is narrowed to.
func (t *taskList) Title() string {
	title := t.Desk.T("app.room.tasks")
	if t.shown.Only != scene.OnlyOpen {
		title += ": " + t.Desk.T("task.only."+onlyName(t.shown.Only))
	}
	return title
}

// View draws the list.
func (t *taskList) View() string {
	switch {
	case !t.Loaded:
		t.Table.Empty = t.Desk.T("app.loading")
	case t.strayed():
		t.Table.Empty = t.Desk.T("task.view.strayed_long")
	case t.shown.UnitID != 0 || t.shown.MemberID != 0 || t.shown.Due != 0:
		t.Table.Empty = t.Desk.T("app.no_match")
	default:
		t.Table.Empty = t.Desk.T("task.empty." + onlyName(t.shown.Only))
	}
	return t.split.View(t.Desk.Theme, t.Listing.View(), t.preview)
}

// Marked counts the tasks that are marked.
func (t *taskList) Marked() (all, hidden int) { return t.MarkCount() }
