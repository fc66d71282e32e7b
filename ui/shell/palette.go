package shell

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// command is an entry of the palette: a place to go to, or a key to press for what is done where one is.
type command struct {
	label, hint string
	place       scene.Place // nil: a key
	key         string
}

// commands are those that work now: the keys of the screen and of every screen, the rooms as places.
func (a *App) commands() []command {
	var all []command
	add := func(b key.Binding, place scene.Place) {
		if b.Enabled() && b.Help().Desc != "" {
			all = append(all, command{b.Help().Desc, b.Help().Key, place, b.Keys()[0]})
		}
	}
	for _, group := range a.top().screen.FullHelp() {
		for _, b := range group {
			add(b, nil)
		}
	}
	k := a.keys
	for _, b := range k.before() {
		add(b, nil)
	}
	for r, door := range doors() {
		add(k.Rooms[r], door)
	}
	for _, b := range k.behind() {
		add(b, nil)
	}
	return all
}

// newPalette lists every command that works now, to find by name instead of by key.
func newPalette(a *App) *choice {
	all := a.commands()
	items := make([]kit.Item, len(all))
	for i, c := range all {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: c.label, Hint: c.hint}
	}
	return newChoice(a.desk, slot{}, scene.Pick{
		Title: a.desk.T("app.title.command"), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			n, err := strconv.Atoi(item.ID)
			switch {
			case err != nil || n >= len(all):
				return nil, nil
			case all[n].place != nil:
				return scene.Visit{Place: all[n].place}, nil
			}
			press := kit.Press(all[n].key)
			return nil, func() tea.Msg { return press }
		},
	})
}
