package shell

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// problem is what the book was found to have, as store.Problem names it.
type problem struct{ code, what string }

// askCheck has the book looked through, which takes seconds where it is large.
func (a *App) askCheck() (scene.Action, tea.Cmd) {
	d := a.desk
	return scene.Notice{Text: d.T("app.check.begun")}, a.checks.Ask(func(ctx context.Context) ([]problem, error) {
		found, err := d.Book.Check(ctx)
		all := make([]problem, len(found))
		for i, one := range found {
			all[i] = problem{one.Code, one.What}
		}
		return all, err
	})
}

// checked says what was found. It is mended by the command alone, while nobody has the book open.
func (a *App) checked(got scene.Answer[[]problem]) {
	d := a.desk
	switch {
	case got.Err != nil:
		a.perform(slot{}, d.Failure(got.Err))
		return
	case len(got.Value) == 0:
		a.notice = scene.Notice{Text: d.T("app.check.good")}
		return
	}
	bad := scene.Notice{Text: d.T("app.check.bad", len(got.Value)), Bad: true}
	a.notice = bad
	items := make([]kit.Item, len(got.Value))
	for i, one := range got.Value {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: d.T("cli.problem."+one.code, kit.Plain(one.what))}
	}
	a.perform(slot{}, scene.Pick{
		Title: d.T("app.check.title", len(items)), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) { // a line of the list has no room for all of it
			return scene.Notice{Text: item.Label + ". " + bad.Text, Bad: true}, nil
		},
	})
}
