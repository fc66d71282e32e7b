package shell

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// newPalette lists every command that works now, to find by name instead of by key.
func newPalette(a *App) *choice {
	top := a.top()
	var bindings []key.Binding
	for _, group := range append(top.screen.FullHelp(), a.keys.all()) {
		for _, b := range group {
			if b.Enabled() && b.Help().Desc != "" {
				bindings = append(bindings, b)
			}
		}
	}
	items := make([]kit.Item, len(bindings))
	for i, b := range bindings {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: b.Help().Desc, Hint: b.Help().Key}
	}
	return newChoice(a.desk, slot{}, scene.Pick{
		Title: a.desk.T("app.title.command"), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			n, err := strconv.Atoi(item.ID)
			if err != nil || n >= len(bindings) {
				return nil, nil
			}
			press := kit.Press(bindings[n].Keys()[0])
			return nil, func() tea.Msg { return press }
		},
	})
}
