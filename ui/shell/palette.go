package shell

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// command is an entry of the palette: a place to go to, a key to press where one is, or a key to press at a place.
type command struct {
	label, hint string
	place       scene.Place                    // nil: where one is
	key         string                         // "": none
	do          func() (scene.Action, tea.Cmd) // nil: none
}

// moves are the keys that only move about a list: nobody looks for them by name.
var moves = [...]string{"up", "down", "pgup", "pgdown", "home", "end", "shift+up", "shift+down", "ctrl+p"}

// commands are those that work now: the keys of the screen and of every screen, the rooms, and what the other rooms offer.
func (a *App) commands() []command {
	var all []command
	add := func(b key.Binding, place scene.Place) {
		if b.Enabled() && b.Help().Desc != "" && !slices.Contains(moves[:], b.Keys()[0]) {
			all = append(all, command{label: b.Help().Desc, hint: b.Help().Key, place: place, key: b.Keys()[0]})
		}
	}
	for _, group := range a.top().screen.FullHelp() {
		for _, b := range group {
			add(b, nil)
		}
	}
	all = append(all, elsewhere(a.desk)...)
	for _, v := range a.views {
		if place, ok := scene.ParsePlace(v.Place); ok {
			all = append(all, command{label: v.Name, hint: a.desk.T("app.saved_view"), place: place})
		}
	}
	k := a.keys
	for _, b := range k.before() {
		add(b, nil)
	}
	for r, door := range doors() {
		all = append(all, command{label: k.Rooms[r].Help().Desc, hint: k.Rooms[r].Help().Key, place: door})
	}
	for _, b := range k.behind() {
		add(b, nil)
	}
	all = append(all, command{label: a.desk.T("app.command.backup"), do: func() (scene.Action, tea.Cmd) { return a.askCopy(a.desk.T("app.copy.title")), nil }})
	all = append(all, command{label: a.desk.T("app.command.check"), do: a.askCheck})
	if a.desk.Config.Path != "" && !a.desk.Sample {
		all = append(all, command{label: a.desk.T("settings.command"), do: func() (scene.Action, tea.Cmd) { return scene.Show{Place: scene.Settings{}}, nil }})
	}
	if n := len(a.drafts.found); n > 0 {
		all = append(all, command{label: a.desk.T("app.command.drafts", n), do: func() (scene.Action, tea.Cmd) { return a.listDrafts(), nil }})
	}
	return all
}

// elsewhere are the commands of the whole program, with the way there by keys; of a book that is only read those that write
// are left out.
func elsewhere(d *scene.Desk) []command {
	tasks := func(only scene.TaskOnly) scene.Place { return scene.Tasks{View: scene.TaskView{Only: only}} }
	var all []command
	for _, c := range []struct {
		name, hint string
		writes     bool
		place      scene.Place
		key        string
	}{
		{"import", "2 n", true, scene.Import{}, ""},
		{"paste", "2 n", true, scene.Paste{}, ""},
		{"by_hand", "2 n", true, scene.Review{}, ""},
		{"hold", "2 g", true, scene.Directives{}, "g"},
		{"register", "2 s", false, scene.Directives{}, "s"},
		{"unanswered", "2 t", false, scene.Directives{Unanswered: true}, ""},
		{"own_papers", "2 Tab", false, scene.OwnPapers{}, ""},
		{"add_task", "3 n", true, scene.Tasks{}, "n"},
		{"late", "3 o", false, tasks(scene.OnlyLate), ""},
		{"due_today", "3 o", false, tasks(scene.OnlyToday), ""},
		{"views", "3 b", false, scene.Tasks{}, "b"},
		{"sort", "3 z", false, scene.Tasks{}, "z"},
		{"calendar", "3 c", false, scene.Calendar{}, ""},
		{"remind", "3 m", false, scene.Tasks{}, "m"},
		{"round", "4 r", false, scene.Round{}, ""},
		{"grid", "4 g", false, scene.People{}, "g"},
		{"sites", "4 c", false, scene.Sites{}, ""},
		{"households", "4 Tab", false, scene.Households{}, ""},
		{"add_household", "4 n", true, scene.People{}, "n"},
		{"import_people", "4 i", true, scene.Import{People: true}, ""},
		{"add_report", "5 n", true, scene.Reports{}, "n"},
		{"activities", "5 a", false, scene.Reports{}, "a"},
		{"violations", "5 v", false, scene.Reports{}, "v"},
		{"movements", "5 m", false, scene.Reports{}, "m"},
		{"add_unit", "6 n", true, scene.Roster{}, "n"},
		{"bin", "6 b", false, scene.Bin{}, ""},
		{"journal", "6 s", false, scene.Journal{}, ""},
	} {
		if !c.writes || !d.Book.ReadOnly() {
			all = append(all, command{label: d.T("app.command." + c.name), hint: c.hint, place: c.place, key: c.key})
		}
	}
	return all
}

// run carries out a command. Where a key is pressed at a place, that is its room's first screen.
func (a *App) run(c command) tea.Cmd {
	var cmd tea.Cmd
	if c.place != nil {
		r, first := roomOf(c.place)
		switch {
		case first && c.key == "":
			return a.change(r)
		case first && !a.dirty(r):
			a.rooms[r] = a.rooms[r][:1]
		}
		cmd = a.follow(a.top(), c.place)
	}
	if c.key == "" {
		return cmd
	}
	press := kit.Press(c.key)
	return tea.Batch(cmd, func() tea.Msg { return press })
}

// newPalette lists every command, to find by name instead of by key.
func newPalette(a *App) *choice {
	all := a.commands()
	items := make([]kit.Item, len(all))
	for i, c := range all {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: c.label, Hint: c.hint}
	}
	palette := newChoice(a.desk, slot{}, scene.Pick{
		Title: a.desk.T("app.title.command"), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			if n, err := strconv.Atoi(item.ID); err == nil && n < len(all) {
				if do := all[n].do; do != nil {
					return do()
				}
				return nil, a.run(all[n])
			}
			return nil, nil
		},
	})
	palette.list.Empty = a.desk.T("app.no_command")
	return palette
}
