package tasks

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// views keeps what a list shows under a name, and offers what is kept. It belongs to one list.
type views struct {
	kept  []model.SavedView // of this room, by name
	asked scene.Question[[]model.SavedView]
	saved scene.Question[model.SavedView]
	gone  scene.Question[string]
}

// askViews reads the views that are kept.
func (t *taskList) askViews() tea.Cmd { return t.views.asked.Ask(t.Desk.Book.SavedViews) }

// takeViews takes the answers about views; ok is false where msg is none.
func (t *taskList) takeViews(msg tea.Msg) (act scene.Action, ok bool) {
	if got, ok := t.views.asked.Take(msg); ok {
		if got.Err != nil {
			return t.Desk.Failure(got.Err), true
		}
		t.views.kept = nil
		for _, v := range got.Value {
			if _, known := viewOf(v); known { // a later program may keep what this one cannot show
				t.views.kept = append(t.views.kept, v)
			}
		}
		return nil, true
	}
	if got, ok := t.views.saved.Take(msg); ok {
		if got.Err != nil {
			return t.Desk.Failure(got.Err), true
		}
		return scene.Notice{Text: t.Desk.T("task.view.saved", kit.Plain(got.Value.Name))}, true
	}
	if got, ok := t.views.gone.Take(msg); ok {
		if got.Err != nil {
			return t.Desk.Failure(got.Err), true
		}
		return scene.Notice{Text: t.Desk.T("task.view.deleted", kit.Plain(got.Value))}, true
	}
	return nil, false
}

// viewOf is what a kept view shows; false where it is no view of the tasks.
func viewOf(v model.SavedView) (scene.TaskView, bool) {
	place, ok := scene.ParsePlace(v.Place)
	tasks, is := place.(scene.Tasks)
	return tasks.View, ok && is
}

// viewItems are the kept views as lines of a dialog, each with "view" and its number in the list as ID.
func (t *taskList) viewItems(hint string) []kit.Item {
	items := make([]kit.Item, len(t.views.kept))
	for i, v := range t.views.kept {
		items[i] = kit.Item{ID: "view " + scene.IDOption(v.ID), Label: v.Name, Hint: hint}
	}
	return items
}

// viewPicked is the kept view of a line.
func (t *taskList) viewPicked(id string) (model.SavedView, bool) {
	number, is := strings.CutPrefix(id, "view ")
	for _, v := range t.views.kept {
		if is && scene.IDOption(v.ID) == number {
			return v, true
		}
	}
	return model.SavedView{}, false
}

// pickView offers what is kept; a name typed keeps what is shown under it.
func (t *taskList) pickView() scene.Action {
	title, keep := "task.view.title", t.Desk.T("task.view.typed")
	if t.Desk.Book.ReadOnly() {
		title, keep = "task.view.title_read", ""
	}
	return scene.Pick{
		Title: t.Desk.T(title), Items: t.viewItems(""), New: keep, None: t.Desk.T("task.view.none"),
		Then: func(item kit.Item, isNew bool) (scene.Action, tea.Cmd) {
			if isNew {
				return t.keep(viet.CleanLine(item.Label))
			}
			v, ok := t.viewPicked(item.ID)
			switch {
			case !ok:
				return nil, nil
			case t.Desk.Book.ReadOnly():
				return nil, t.apply(v)
			}
			return t.pickDeed(v), nil
		},
	}
}

// keep saves what is shown under a name; one that is taken asks whether to replace what it stood for.
func (t *taskList) keep(name string) (scene.Action, tea.Cmd) {
	for _, v := range t.views.kept {
		if v.Name == name {
			return t.replace(v), nil
		}
	}
	return nil, t.save(model.SavedView{Name: name, Place: t.place()})
}

// place is what the list shows, as text.
func (t *taskList) place() string {
	v := t.shown
	v.Find = viet.CleanLine(t.Find())
	return scene.Tasks{View: v}.String()
}

func (t *taskList) save(v model.SavedView) tea.Cmd {
	book := t.Desk.Book
	return t.views.saved.Write(t.Desk, func(ctx context.Context) (model.SavedView, error) { return book.SaveView(ctx, v) })
}

func (t *taskList) replace(v model.SavedView) scene.Action {
	return scene.Confirm{
		Text: t.Desk.T("task.view.ask_replace", kit.Plain(v.Name)), Yes: t.Desk.T("task.view.replace_yes"), Asked: "enter",
		Then: func() (scene.Action, tea.Cmd) {
			v.Place = t.place()
			return nil, t.save(v)
		},
	}
}

// pickDeed asks what to do with a kept view.
func (t *taskList) pickDeed(v model.SavedView) scene.Action {
	var items []kit.Item
	for _, deed := range []string{"open", "replace", "rename", "delete"} {
		items = append(items, kit.Item{ID: deed, Label: t.Desk.T("task.view." + deed)})
	}
	return scene.Pick{Title: kit.Plain(v.Name), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		switch item.ID {
		case "replace":
			return t.replace(v), nil
		case "rename":
			return t.rename(v), nil
		case "delete":
			book := t.Desk.Book
			return nil, t.views.gone.Write(t.Desk, func(ctx context.Context) (string, error) { return v.Name, book.DeleteView(ctx, v.ID) })
		}
		return nil, t.apply(v)
	}}
}

func (t *taskList) rename(v model.SavedView) scene.Action {
	return scene.Fill{
		Title: t.Desk.T("task.view.rename"),
		Fields: []kit.Field{{
			Kind: kit.FieldText, Key: "name", Label: t.Desk.T("task.view.name"), Value: v.Name, Required: true, Replace: true,
		}},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			v.Name = viet.CleanLine(values["name"])
			return nil, t.save(v), nil
		},
	}
}

// apply shows a kept view in this list.
func (t *taskList) apply(v model.SavedView) tea.Cmd {
	view, ok := viewOf(v)
	if !ok {
		return nil
	}
	t.shown = grouped(view)
	t.SetFind(view.Find)
	return t.reread()
}
