package shell

import (
	"cmp"
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
	why         string                         // it cannot be done now, and why; "": it can
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
	all = append(all, a.errands()...)
	if n := len(a.drafts.found); n > 0 {
		all = append(all, command{label: a.desk.T("app.command.drafts", n), do: func() (scene.Action, tea.Cmd) { return a.listDrafts(), nil }})
	}
	return all
}

// errands are what is done with the files of the whole program.
func (a *App) errands() []command {
	d := a.desk
	form := func(ask func() scene.Action) func() (scene.Action, tea.Cmd) {
		return func() (scene.Action, tea.Cmd) { return ask(), nil }
	}
	all := []command{
		{label: d.T("app.command.backup"), do: form(func() scene.Action { return a.askCopy(d.T("app.copy.title")) })},
		{label: d.T("app.command.restore"), do: a.askRestore},
		{label: d.T("app.command.check"), do: a.askCheck},
		{label: d.T("app.command.hand_over"), do: form(a.askHandOver)},
		{label: d.T("app.command.open_sealed"), do: form(a.askOpenSealed)},
		{label: d.T("app.command.places"), do: form(a.listPlaces)},
	}
	switch restore := &all[1]; {
	case d.Sample:
		restore.why = d.T("app.command.sample")
	case d.Book.ReadOnly():
		restore.why = d.T("app.command.read_only")
	}
	all = append(all, command{label: d.T("app.command.guide"), place: scene.Guide{}})
	settings := command{label: d.T("settings.command"), place: scene.Settings{}}
	if d.Config.Path == "" || d.Sample {
		settings.why = d.T("app.command.no_settings")
	}
	return append(all, settings)
}

// elsewhere are the commands of the whole program, with the way there by keys.
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
		{"waiting", "2 w", false, scene.WaitingPapers{}, ""},
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
		{"missed", "", false, scene.MissedRounds{}, ""},
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
		one := command{label: d.T("app.command." + c.name), hint: c.hint, place: c.place, key: c.key}
		if c.writes && d.Book.ReadOnly() {
			one.why = d.T("app.command.read_only")
		}
		all = append(all, one)
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
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: c.label, Hint: cmp.Or(c.why, c.hint)}
	}
	palette := newChoice(a.desk, slot{}, scene.Pick{
		Title: a.desk.T("app.title.command"), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			n, err := strconv.Atoi(item.ID)
			switch {
			case err != nil || n >= len(all):
				return nil, nil
			case all[n].why != "":
				return scene.Notice{Text: all[n].label + ": " + all[n].why, Bad: true}, nil
			case all[n].do != nil:
				return all[n].do()
			}
			return nil, a.run(all[n])
		},
	})
	palette.list.Empty = a.desk.T("app.no_command")
	return palette
}
