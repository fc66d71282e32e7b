package diary

import (
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// Reopen opens the form of a line, of a new one, or what else is done with a line.
func (y *diary[K]) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	id, own := scene.NamedID[int64](name, y.reopens)
	if own && id == 0 {
		var none K
		return scene.Push{Screen: y.form(none)}, nil
	}
	other, extra := scene.NamedID[int64](name, y.other)
	if !own && (!extra || y.other == "") {
		return nil, nil
	}
	for _, one := range y.List.Items {
		switch at := y.row(one).ID; {
		case own && at == id:
			return scene.Push{Screen: y.form(one)}, nil
		case !own && at == other && y.fits(one):
			return y.does(one)
		}
	}
	return nil, nil
}
