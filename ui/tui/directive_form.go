package tui

import (
	"context"
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
)

// directiveForm changes what the register says of a paper. It stays open until the change is in the book.
type directiveForm struct {
	desk  *Desk
	id    model.DirectiveID
	paper model.Directive
	form  *kit.Form // nil until the paper was read
	asked question[model.Directive]
	saved question[model.Directive]
	fresh question[model.Directive] // the paper as somebody else left it
	keys  kit.FormKeys
	w, h  int
}

func newDirectiveForm(d *Desk, id model.DirectiveID) screen {
	return &directiveForm{desk: d, id: id, keys: kit.NewFormKeys(d.help)}
}

// Init reads the paper.
func (f *directiveForm) Init() tea.Cmd { return f.asked.ask(f.read()) }

func (f *directiveForm) read() func(ctx context.Context) (model.Directive, error) {
	book, id := f.desk.Book, f.id
	return func(ctx context.Context) (model.Directive, error) { return book.Directive(ctx, id) }
}

// Update edits and saves.
func (f *directiveForm) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := f.asked.take(msg); ok {
		if got.err != nil {
			return several{pop{saved: true}, f.desk.failure(got.err)}, nil
		}
		f.begin(got.value)
		return nil, nil
	}
	if got, ok := f.fresh.take(msg); ok {
		if got.err != nil {
			return f.desk.failure(got.err), nil
		}
		f.paper = got.value
		return nil, nil
	}
	if got, ok := f.saved.take(msg); ok {
		return f.wasSaved(got)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && f.form == nil && key.Matches(press, f.keys.Cancel) {
		return pop{saved: true}, nil
	}
	if f.form == nil {
		return nil, nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		f.form.Click(click.Y)
		return nil, nil
	}
	event, cmd := f.form.Update(msg)
	switch event {
	case kit.FormCancel:
		return pop{}, cmd
	case kit.FormSave:
		return nil, tea.Batch(cmd, f.save())
	case kit.FormNone:
	}
	return nil, cmd
}

func (f *directiveForm) begin(p model.Directive) {
	d := f.desk
	f.paper = p
	fields := paperFields(d, p)
	for _, field := range instructionFields(d, instructionValues(p)) {
		if field.Key != "handled_by" && field.Key != "forwarded_on" { // stand among the fields already
			fields = append(fields, field)
		}
	}
	fields = append(fields, kit.Field{Key: "note", Label: d.T("directive.field.note"), Kind: kit.FieldArea, Height: 2, Value: p.Note})
	f.form = d.form(fields...)
	f.form.Keys = f.keys
	f.form.Resize(f.w, f.h)
}

func (f *directiveForm) save() tea.Cmd {
	d, v := f.desk, f.form.Values()
	paper := withInstruction(d, withFields(d, f.paper, v), v)
	paper.Note = v["note"]
	return f.saved.write(d, func(ctx context.Context) (model.Directive, error) { return d.Book.UpdateDirective(ctx, paper) })
}

func (f *directiveForm) wasSaved(got answer[model.Directive]) (action, tea.Cmd) {
	d := f.desk
	var twin *store.DuplicateError
	switch {
	case got.err == nil:
		return several{pop{saved: true}, notice{text: d.T("directive.updated", paperNumber(got.value))}}, nil
	case errors.Is(got.err, model.ErrConflict):
		f.form.SetErrors(map[string]string{"": d.T("directive.conflict")})
		return d.failure(got.err), f.fresh.ask(f.read())
	case errors.As(got.err, &twin):
		f.form.SetErrors(map[string]string{"symbol": Sentence(d.Words, got.err)})
	default:
		f.form.SetErrors(formSentences(d, f.form, got.err))
	}
	return d.failure(got.err), nil
}

// formSentences gives the sentences of a failed write by field; those of fields the form has not stand above it.
func formSentences(d *Desk, form *kit.Form, err error) map[string]string {
	values := form.Values()
	said, above := map[string]string{}, []string{}
	for field, sentence := range d.fieldSentences(err) {
		if _, has := values[field]; has {
			said[field] = sentence
		} else {
			above = append(above, sentence)
		}
	}
	if len(above) > 0 {
		said[""] = strings.Join(above, " ")
	}
	return said
}

// View draws the form.
func (f *directiveForm) View() string {
	if f.form == nil {
		return kit.Lines(" "+f.desk.T("app.loading"), f.w, f.h)
	}
	return kit.Lines(f.form.View(), f.w, f.h)
}

// Resize gives the size of the body.
func (f *directiveForm) Resize(w, h int) {
	f.w, f.h = w, h
	if f.form != nil {
		f.form.Resize(w, h)
	}
}

// SetTheme changes the colours.
func (f *directiveForm) SetTheme(th kit.Theme) {
	if f.form != nil {
		f.form.SetTheme(th)
	}
}

// Dirty tells whether something was typed.
func (f *directiveForm) Dirty() bool { return f.form != nil && f.form.Dirty() }

// Typing is always true: letters are text.
func (f *directiveForm) Typing() bool { return true }

// Cursor stands in the field.
func (f *directiveForm) Cursor() *tea.Cursor {
	if f.form == nil {
		return nil
	}
	return f.form.Cursor()
}

// Title names the paper.
func (f *directiveForm) Title() string {
	if f.form == nil {
		return f.desk.T("directive.edit_title", "")
	}
	return f.desk.T("directive.edit_title", paperNumber(f.paper))
}

// ShortHelp lists the keys of the footer.
func (f *directiveForm) ShortHelp() []key.Binding {
	return []key.Binding{f.keys.Save, f.keys.Next, f.keys.Toggle, f.keys.Cancel}
}

// FullHelp lists all keys.
func (f *directiveForm) FullHelp() [][]key.Binding { return [][]key.Binding{f.keys.All()} }
