package shell

import (
	"context"
	"path/filepath"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// askRestore looks for the copies of the book.
func (a *App) askRestore() (scene.Action, tea.Cmd) {
	d := a.desk
	return nil, a.copies.Ask(func(context.Context) ([]bookfile.Copy, error) {
		return bookfile.Copies(d.Book.Path(), d.Config.Backup.Dir), nil
	})
}

// pickCopy asks which copy is to take the place of the book.
func (a *App) pickCopy(got scene.Answer[[]bookfile.Copy]) {
	d := a.desk
	if got.Err != nil {
		a.perform(slot{}, d.Failure(got.Err))
		return
	}
	items := make([]kit.Item, len(got.Value))
	for i, c := range got.Value {
		name := filepath.Base(c.Path)
		if filepath.Dir(c.Path) != filepath.Dir(d.Book.Path()) {
			name = d.Home.Short(c.Path)
		}
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: kit.Plain(name), Hint: scene.Moment(model.InstantOf(c.At))}
	}
	a.perform(slot{}, scene.Pick{
		Title: d.T("app.restore.title"), Items: items, None: d.T("app.restore.none"),
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			if n, err := strconv.Atoi(item.ID); err == nil && n < len(got.Value) {
				return a.sureRestore(got.Value[n]), nil
			}
			return nil, nil
		},
	})
}

// sureRestore asks once more. The screen is left for it, and opens again with the copy in the place of the book.
func (a *App) sureRestore(c bookfile.Copy) scene.Action {
	d := a.desk
	return scene.Confirm{
		Text: d.T("app.restore.sure", kit.Plain(filepath.Base(c.Path)), scene.Moment(model.InstantOf(c.At))), Yes: d.T("app.restore.yes"), Asked: "enter",
		Then: func() (scene.Action, tea.Cmd) {
			if n := a.unsaved(); n > 0 {
				return scene.Notice{Text: d.T("app.restore.unsaved", n), Bad: true}, nil
			}
			d.Restore = c.Path
			return scene.Quit{}, nil
		},
	}
}
