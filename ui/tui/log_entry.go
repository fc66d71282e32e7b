package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// entryWidth keeps the fields of a form near their labels on a wide screen.
const entryWidth = 100

// choices are what the choice fields of a form offer, by field.
type choices map[string][]kit.Option

// entry is a screen with the form of one thing of the book. It stays open, with all that was typed, until the thing is
// written.
type entry[T any] struct {
	desk    *Desk
	title   string
	form    *kit.Form
	fields  map[string]bool
	read    func(values map[string]string) (T, map[string]string) // the thing typed, or sentences by field
	save    func(ctx context.Context, thing T) (T, error)
	said    func(thing T) string                       // the notice once it is written
	kept    func(thing T)                              // tells the list below what to select; nil: nobody
	options func(ctx context.Context) (choices, error) // nil: none is asked for
	asked   question[choices]
	wrote   question[T]
	w, h    int
}

func newEntry[T any](d *Desk, title string, fields ...kit.Field) *entry[T] {
	e := &entry[T]{desk: d, title: title, form: d.form(fields...), fields: map[string]bool{}}
	for _, f := range fields {
		e.fields[f.Key] = true
	}
	return e
}

// Init asks for what the choices offer.
func (e *entry[T]) Init() tea.Cmd {
	if e.options == nil {
		return nil
	}
	return e.asked.ask(e.options)
}

// Update fills in the form and writes it.
func (e *entry[T]) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := e.asked.take(msg); ok {
		return e.offer(got), nil
	}
	if got, ok := e.wrote.take(msg); ok {
		return e.written(got), nil
	}
	switch msg := msg.(type) {
	case reload:
		return nil, e.Init()
	case tea.MouseClickMsg:
		e.form.Click(msg.Y)
		return nil, nil
	}
	event, cmd := e.form.Update(msg)
	switch event {
	case kit.FormCancel:
		return pop{}, cmd
	case kit.FormSave:
		thing, wrong := e.read(e.form.Values())
		if len(wrong) > 0 {
			e.form.SetErrors(wrong)
			return nil, cmd
		}
		save := e.save
		return nil, tea.Batch(cmd, e.wrote.write(e.desk, func(ctx context.Context) (T, error) { return save(ctx, thing) }))
	case kit.FormNone:
	}
	return nil, cmd
}

func (e *entry[T]) offer(got answer[choices]) action {
	if got.err != nil {
		return e.desk.failure(got.err)
	}
	for field, options := range got.value {
		e.form.SetOptions(field, options)
	}
	return nil
}

// written closes the form once its thing is in the book, or says what is wrong and where.
func (e *entry[T]) written(got answer[T]) action {
	if got.err == nil {
		if e.kept != nil {
			e.kept(got.value)
		}
		return several{pop{saved: true}, notice{text: e.said(got.value)}}
	}
	here := map[string]string{}
	for field, sentence := range e.desk.fieldSentences(got.err) {
		if e.fields[field] {
			here[field] = sentence
		}
	}
	if len(here) == 0 {
		return e.desk.failure(got.err)
	}
	e.form.SetErrors(here)
	return nil
}

// Dirty tells whether something typed is not in the book yet.
func (e *entry[T]) Dirty() bool { return e.form.Dirty() }

// View draws the form.
func (e *entry[T]) View() string { return kit.Lines(e.form.View(), e.w, e.h) }

// Resize gives the form the body.
func (e *entry[T]) Resize(w, h int) {
	e.w, e.h = w, h
	e.form.Resize(min(w, entryWidth), h)
}

// SetTheme changes the colours.
func (e *entry[T]) SetTheme(th kit.Theme) { e.form.SetTheme(th) }

// Typing is always true: letters are text.
func (e *entry[T]) Typing() bool { return true }

// Cursor stands in the field.
func (e *entry[T]) Cursor() *tea.Cursor { return e.form.Cursor() }

// Title says what the form is for.
func (e *entry[T]) Title() string { return e.title }

// ShortHelp lists the keys of the footer.
func (e *entry[T]) ShortHelp() []key.Binding {
	k := e.form.Keys
	return []key.Binding{k.Save, k.Cancel, k.Next, k.Previous}
}

// FullHelp lists all keys.
func (e *entry[T]) FullHelp() [][]key.Binding { return [][]key.Binding{e.form.Keys.All()} }
