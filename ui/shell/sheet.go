package shell

import (
	"maps"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// sheet is a small form in a box over the screen, for a note, a reason, a date.
type sheet struct {
	owned
	desk   *scene.Desk
	fill   scene.Fill
	form   *kit.Form
	fields int
	w, h   int
	asks   bool // leaving it is to be asked about
	id     scene.FormID
}

func newSheet(d *scene.Desk, from slot, f scene.Fill) *sheet {
	lines := 0
	for _, field := range f.Fields {
		if !field.Hidden { // for good, as long as the form is open
			lines += max(field.Height, 1)
		}
	}
	form := d.Form(f.Fields...)
	arrange := func(changed string) {
		var gone, needed []string
		if f.Follows != nil && changed != "" {
			for field, value := range f.Follows(changed, form.Values()) {
				form.SetValue(field, value)
			}
		}
		if f.Hides != nil {
			gone = f.Hides(form.Values())
		}
		if f.Needs != nil {
			needed = f.Needs(form.Values())
		}
		for _, field := range f.Fields {
			form.SetHidden(field.Key, field.Hidden || slices.Contains(gone, field.Key))
			form.SetRequired(field.Key, field.Required || slices.Contains(needed, field.Key))
		}
	}
	if f.Hides != nil || f.Needs != nil || f.Follows != nil {
		form.Changed = arrange
		arrange("")
	}
	if len(f.Wrong) > 0 {
		form.SetErrors(f.Wrong)
	}
	return &sheet{owned: owned{from}, desk: d, fill: f, form: form, fields: lines, id: f.ID}
}

// typed is what is kept of it beside the book: all texts of one that begins with something unsaved, else what was changed, and what goes
// with that.
func (s *sheet) typed() map[string]string {
	typed := scene.Typed(s.form, s.fill.Unsaved)
	if s.fill.Carries != nil {
		maps.Copy(typed, s.fill.Carries(s.form.Values()))
	}
	return typed
}

// refill puts back what was typed.
func (s *sheet) refill(values map[string]string) tea.Cmd {
	scene.Refill(s.form, values)
	if s.fill.Refilled != nil {
		s.fill.Refilled(values)
	}
	return nil
}

// openSheet shows a small form. Where its owner does not say which it is, the place it stands over and its title do.
func (a *App) openSheet(s *sheet) tea.Cmd {
	own := s.id.At != nil
	if !own {
		s.id = scene.FormID{At: a.placeOf(s.slot), Name: "=" + s.fill.Title}
	}
	if next := (scene.FormID{At: s.id.At, Name: s.id.Name + "~"}); s.id.At != nil && a.freeName(s.id) == s.id.Name && a.freeName(next) != next.Name {
		s.id = next
	}
	a.open(s)
	if s.id.At == nil || !a.drafts.loaded {
		return nil
	}
	return a.meets(s.slot, openForm{id: s.id}.key(), s.refill, func() (scene.Action, tea.Cmd) {
		if !own { // it may be about something else than the one that was cut off: what is typed now is kept beside that
			s.id.Name = a.freeName(s.id)
			return nil, nil
		}
		a.dialogs = slices.DeleteFunc(a.dialogs, func(d dialog) bool { return d == s })
		return s.leave(), nil
	})
}

// freeName is a name like that of a form which no draft has.
func (a *App) freeName(id scene.FormID) string {
	for {
		if _, taken := a.drafts.found[openForm{id: id}.key()]; !taken {
			return id.Name
		}
		id.Name += "~"
	}
}

// placeOf is the place a screen shows, or the nearest one below it does; nil where there is none.
func (a *App) placeOf(of slot) scene.Place {
	for _, stack := range a.rooms {
		var at scene.Place
		for _, s := range stack {
			if s.place != nil {
				at = s.place
			}
			if s.id == of.id {
				return at
			}
		}
	}
	return nil
}

// Update edits and, when all is filled in, hands the values on.
func (s *sheet) Update(msg tea.Msg) (bool, scene.Action, tea.Cmd) {
	event, cmd := s.form.Update(msg)
	switch event {
	case kit.FormCancel:
		if s.asks = s.dirty(); s.asks {
			return false, nil, cmd
		}
		return true, s.leave(), cmd
	case kit.FormSave:
		act, next, wrong := s.fill.Then(s.form.Values())
		if len(wrong) > 0 {
			s.form.SetErrors(wrong)
			return false, nil, cmd
		}
		return true, act, tea.Batch(cmd, next)
	case kit.FormNone:
	}
	return false, nil, cmd
}

// dirty tells whether something typed is lost when it is left.
func (s *sheet) dirty() bool {
	if s.fill.Keeps || !s.fill.Unsaved {
		return !s.fill.Keeps && s.form.Dirty()
	}
	return slices.ContainsFunc(s.fill.Fields, func(f kit.Field) bool {
		return (f.Kind == kit.FieldText || f.Kind == kit.FieldArea) && s.form.Value(f.Key) != ""
	})
}

// leave is what follows for who leaves without saving.
func (s *sheet) leave() scene.Action {
	if s.fill.Left == nil {
		return nil
	}
	return s.fill.Left(s.form.Values())
}

// View draws the box; its last line says how to save and leave.
func (s *sheet) View() string {
	inner := kit.Lines(s.form.View(), s.w-2, s.h-3) + "\n" + kit.HelpLine(append(s.Bindings(), helpAnywhere(s.desk)), s.w-2, s.desk.Theme)
	return kit.Box(s.fill.Title, inner, s.w, s.h, s.desk.Theme)
}

// Cursor stands in the field.
func (s *sheet) Cursor() *tea.Cursor {
	cursor := s.form.Cursor()
	if cursor != nil {
		cursor.X++
		cursor.Y++
	}
	return cursor
}

// Resize gives the form a line a field and room for errors.
func (s *sheet) Resize(w, h int) {
	s.w, s.h = min(w-4, 76), min(s.fields*2+5, h-1)
	s.form.Resize(s.w-2, s.h-3)
}

// Bindings are the keys that matter most in a form.
func (s *sheet) Bindings() []key.Binding {
	k := s.form.Keys
	return []key.Binding{k.Save, k.Cancel, k.Next, s.form.Offer()}
}

func (s *sheet) all() (string, []key.Binding) {
	return s.fill.Title, append(s.form.Keys.All(), s.desk.Key("required", "*", "*"))
}
