package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// taskList is the room of tasks: every task that can be ticked, grouped by due day, by directive or by unit.
type taskList struct {
	*listing[taskItem]
	view  TaskView
	pen   taskPen
	keys  taskListKeys
	units question[[]model.Unit]
	known []model.Unit
}

// newTasks lists the tasks of a view.
func newTasks(d *Desk, v TaskView) screen {
	if v.By == ByNothing {
		v.By = ByDue
		if v.DirectiveID != 0 {
			v.By = ByDirective
		}
	}
	t := &taskList{listing: newListing[taskItem](d), view: v, pen: newTaskPen(d), keys: newTaskListKeys(d)}
	t.table.Keys.Mark = d.taskKey("mark", "v", "v", "ctrl+space")
	for _, b := range []*key.Binding{&t.listing.keys.New, &t.listing.keys.Edit, &t.listing.keys.Delete} {
		b.SetEnabled(!d.Book.ReadOnly())
	}
	t.look()
	return t
}

// look makes the list read what the view says.
func (t *taskList) look() {
	d := t.desk
	t.fetch, t.rows = d.taskItems(t.view), d.taskRows(t.view.By)
	t.table.SetColumns(d.taskColumns(t.view.By, t.w)...)
	t.heading = d.T("task.by."+string(t.view.By)) + " · " + d.T("task.only."+onlyName(t.view.Only))
	for _, u := range t.known {
		if u.ID == t.view.UnitID {
			t.heading += " · " + u.Name
		}
	}
}

func onlyName(only TaskOnly) string {
	if only == OnlyOpen {
		return "open"
	}
	return string(only)
}

// Init asks for the tasks and the units to narrow them to.
func (t *taskList) Init() tea.Cmd { return tea.Batch(t.load(), t.askUnits()) }

func (t *taskList) askUnits() tea.Cmd {
	book := t.desk.Book
	return t.units.ask(func(ctx context.Context) ([]model.Unit, error) { return book.Units(ctx) })
}

// Update ticks, changes the view, and leaves the rest to the list.
func (t *taskList) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := t.units.take(msg); ok {
		if got.err != nil {
			return t.desk.failure(got.err), nil
		}
		t.known = got.value
		t.look()
		return nil, nil
	}
	if act, ok := t.pen.take(msg); ok {
		return act, nil
	}
	switch msg := msg.(type) {
	case reload:
		return nil, tea.Batch(t.load(), t.askUnits())
	case tea.KeyPressMsg:
		if !t.typing {
			if act, cmd, ok := t.press(msg); ok {
				return act, cmd
			}
		}
	case tea.MouseClickMsg:
		at := t.table.Cursor()
		if act, cmd := t.pass(msg); cmd != nil || act != nil || t.table.Cursor() != at || msg.Y <= t.top() {
			return act, cmd
		}
		return t.open(), nil
	}
	return t.pass(msg)
}

// pass gives a message to the list, and moves the cursor off headings.
func (t *taskList) pass(msg tea.Msg) (action, tea.Cmd) {
	before := t.table.Cursor()
	cmd, _, err := t.listing.Update(msg)
	if step := 1; t.onHeading() {
		if t.table.Cursor() < before && t.table.Cursor() > 0 {
			step = -1
		}
		t.table.SetCursor(t.table.Cursor() + step)
		cmd = tea.Batch(cmd, t.want())
	}
	if err != nil {
		return t.desk.failure(err), cmd
	}
	return nil, cmd
}

func (t *taskList) onHeading() bool {
	item, ok := t.current()
	return ok && item.task.ID == 0
}

// chosen are the marked tasks, or the one under the cursor.
func (t *taskList) chosen() []taskItem {
	marked := map[int64]bool{}
	for _, id := range t.table.Marked() {
		marked[id] = true
	}
	var items []taskItem
	for _, item := range t.items {
		if item.task.ID != 0 && marked[int64(item.task.ID)] {
			items = append(items, item)
		}
	}
	if item, ok := t.current(); ok && len(items) == 0 && item.task.ID != 0 {
		items = append(items, item)
	}
	return items
}

// open shows the card of the task under the cursor.
func (t *taskList) open() action {
	if item, ok := t.current(); ok && item.task.ID != 0 {
		return push{screen: newTaskCard(t.desk, item.task.ID)}
	}
	return nil
}

// Resize gives the size of the body.
func (t *taskList) Resize(w, h int) {
	t.listing.Resize(w, h)
	t.table.SetColumns(t.desk.taskColumns(t.view.By, w)...)
}

// Typing is true while the filter is typed.
func (t *taskList) Typing() bool { return t.typing }

// Title is the room's, with what the list is narrowed to.
func (t *taskList) Title() string {
	title := t.desk.T("app.room.tasks")
	if t.view.Only != OnlyOpen {
		title += ": " + t.desk.T("task.only."+onlyName(t.view.Only))
	}
	return title
}

// View draws the list.
func (t *taskList) View() string {
	switch {
	case !t.loaded:
		t.table.Empty = t.desk.T("app.loading")
	case t.filtered() || t.view.UnitID != 0:
		t.table.Empty = t.desk.T("app.no_match")
	default:
		t.table.Empty = t.desk.T("task.empty." + onlyName(t.view.Only))
	}
	return kit.Lines(t.listing.View(), t.w, t.h)
}
