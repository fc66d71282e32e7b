package scene

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// EntryWidth keeps the fields of a form near their labels on a wide screen.
const EntryWidth = 100

// Choices are what the choice fields of a form offer, by field.
type Choices map[string][]kit.Option

// Entry is a screen with the form of one thing of the book. It stays open, with all that was typed, until the thing is
// written.
type Entry[T any] struct {
	Desk    *Desk
	ID      FormID // under which what is typed is kept beside the book; without a place it is not
	Fresh   bool   // it is of something new: all that stands in it is kept
	title   string
	Form    *kit.Form
	fields  map[string]bool
	Read    func(values map[string]string) (T, map[string]string)                  // the thing typed, or sentences by field
	Warn    func(ctx context.Context, thing T) (field, sentence string, err error) // what is said once before it is saved; "" is nothing, nil never
	warned  string                                                                 // what was said last
	Save    func(ctx context.Context, thing T) (T, error)
	Said    func(thing T) string                       // the notice once it is written
	Kept    func(thing T)                              // tells the list below what to select; nil: nobody
	Options func(ctx context.Context) (Choices, error) // nil: none is asked for
	Asked   Question[Choices]
	warns   Question[warning[T]]
	wrote   Question[T]
	w, h    int
}

// NewEntry makes the screen of a form; its owner says how it is read, saved and what is said then.
func NewEntry[T any](d *Desk, title string, fields ...kit.Field) *Entry[T] {
	e := &Entry[T]{Desk: d, title: title, Form: d.Form(fields...), fields: map[string]bool{}}
	for _, f := range fields {
		e.fields[f.Key] = true
	}
	return e
}

// Init asks for what the choices offer.
func (e *Entry[T]) Init() tea.Cmd {
	if e.Options == nil {
		return nil
	}
	return e.Asked.Ask(e.Options)
}

// Update fills in the form and writes it.
func (e *Entry[T]) Update(msg tea.Msg) (Action, tea.Cmd) {
	if got, ok := e.Asked.Take(msg); ok {
		return e.offer(got), nil
	}
	if got, ok := e.warns.Take(msg); ok {
		return e.said(got)
	}
	if got, ok := e.wrote.Take(msg); ok {
		return e.written(got), nil
	}
	switch msg := msg.(type) {
	case Reload:
		return nil, e.Init()
	case tea.MouseClickMsg:
		e.Form.Click(msg.Y)
		return nil, nil
	}
	event, cmd := e.Form.Update(msg)
	switch event {
	case kit.FormCancel:
		return Pop{}, cmd
	case kit.FormSave:
		thing, wrong := e.Read(e.Form.Values())
		if len(wrong) > 0 {
			e.Form.SetErrors(wrong)
			return nil, cmd
		}
		return nil, tea.Batch(cmd, e.keep(thing))
	case kit.FormNone:
	}
	return nil, cmd
}

// warning is what is said before a thing is saved, and about which field.
type warning[T any] struct {
	thing           T
	field, sentence string
}

// keep saves a thing, once it is known that nothing is to be said before.
func (e *Entry[T]) keep(thing T) tea.Cmd {
	warn := e.Warn
	if warn == nil {
		return e.write(thing)
	}
	return e.warns.Ask(func(ctx context.Context) (warning[T], error) {
		field, sentence, err := warn(ctx, thing)
		return warning[T]{thing, field, sentence}, err
	})
}

// said shows what is to be said, or saves the thing where it was said.
func (e *Entry[T]) said(got Answer[warning[T]]) (Action, tea.Cmd) {
	w := got.Value
	switch {
	case got.Err != nil:
		return e.Desk.Failure(got.Err), nil
	case w.sentence == "" || w.sentence == e.warned:
		return nil, e.write(w.thing)
	}
	e.warned = w.sentence
	e.Form.SetErrors(map[string]string{w.field: w.sentence})
	return nil, nil
}

func (e *Entry[T]) write(thing T) tea.Cmd {
	save := e.Save
	return e.wrote.Write(e.Desk, func(ctx context.Context) (T, error) { return save(ctx, thing) })
}

func (e *Entry[T]) offer(got Answer[Choices]) Action {
	if got.Err != nil {
		return e.Desk.Failure(got.Err)
	}
	for field, options := range got.Value {
		e.Form.SetOptions(field, options)
	}
	return nil
}

// written closes the form once its thing is in the book, or says what is wrong and where.
func (e *Entry[T]) written(got Answer[T]) Action {
	if got.Err == nil {
		if e.Kept != nil {
			e.Kept(got.Value)
		}
		return Several{Pop{Saved: true}, Notice{Text: e.Said(got.Value)}}
	}
	here := map[string]string{}
	for field, sentence := range e.Desk.FieldSentences(got.Err) {
		if e.fields[field] {
			here[field] = sentence
		}
	}
	if len(here) == 0 {
		return e.Desk.Failure(got.Err)
	}
	e.Form.SetErrors(here)
	return nil
}

// Dirty tells whether something typed is not in the book yet.
func (e *Entry[T]) Dirty() bool { return e.Form.Dirty() }

// FormID says which form it is.
func (e *Entry[T]) FormID() FormID { return e.ID }

// KeepAt has what is typed kept beside the book under a name at a place: of one thing of a kind there, or, where id is 0, of a new one.
func (e *Entry[T]) KeepAt(at Place, kind string, id int64) {
	e.ID, e.Fresh = FormID{at, Named(kind, id)}, id == 0
}

// Typed is what was changed; of something new all.
func (e *Entry[T]) Typed() map[string]string { return Typed(e.Form, e.Fresh) }

// Refill puts back what was typed.
func (e *Entry[T]) Refill(values map[string]string) tea.Cmd {
	Refill(e.Form, values)
	return nil
}

// View draws the form.
func (e *Entry[T]) View() string { return kit.Lines(e.Form.View(), e.w, e.h) }

// Resize gives the form the body.
func (e *Entry[T]) Resize(w, h int) {
	e.w, e.h = w, h
	e.Form.Resize(min(w, EntryWidth), h)
}

// SetTheme changes the colours.
func (e *Entry[T]) SetTheme(th kit.Theme) { e.Form.SetTheme(th) }

// Typing is always true: letters are text.
func (e *Entry[T]) Typing() bool { return true }

// Cursor stands in the field.
func (e *Entry[T]) Cursor() *tea.Cursor { return e.Form.Cursor() }

// Title says what the form is for.
func (e *Entry[T]) Title() string { return e.title }

// ShortHelp lists the keys of the footer.
func (e *Entry[T]) ShortHelp() []key.Binding {
	k := e.Form.Keys
	return []key.Binding{k.Save, k.Cancel, k.Next, k.Previous, e.Form.Offer()}
}

// FullHelp lists all keys.
func (e *Entry[T]) FullHelp() [][]key.Binding { return [][]key.Binding{e.Form.Keys.All()} }
