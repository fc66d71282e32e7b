package reports

import (
	"maps"

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

// Reopen opens the form of a new violation; one to change is in its list.
func (r *reports) Reopen(name string, values map[string]string) (scene.Action, tea.Cmd) {
	if id, ok := scene.NamedID[int64](name, "violation"); ok && id == 0 {
		if list, is := NewViolations(r.Desk, scene.Violations{}).(scene.Reopening); is {
			return list.Reopen(name, values)
		}
	}
	return nil, nil
}

// FormID is the place of the report.
func (r *reportSheet) FormID() scene.FormID { return scene.FormID{At: scene.Report{ID: r.id}} }

// Typed is what was written into the sections and not saved.
func (r *reportSheet) Typed() map[string]string {
	typed := r.unsaved()
	for key := range typed {
		typed[key] = r.form.Value(key)
	}
	return typed
}

// Refill puts back what was written, on the page of the text. A section the report no longer has is shown beside the others.
func (r *reportSheet) Refill(values map[string]string) tea.Cmd {
	if !r.draft() {
		return nil
	}
	r.sections = nil
	r.fillTextWith(maps.Clone(values))
	r.turn(partText)
	return nil
}
