package papers

import (
	"context"
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// directiveForm changes what the register says of a paper. It stays open until the change is in the book.
type directiveForm struct {
	desk  *scene.Desk
	id    model.DirectiveID
	paper model.Directive
	form  *kit.Form // nil until the paper was read
	asked scene.Question[model.Directive]
	saved scene.Question[model.Directive]
	fresh scene.Question[model.Directive] // the paper as somebody else left it
	keys  kit.FormKeys
	w, h  int
}

func newDirectiveForm(d *scene.Desk, id model.DirectiveID) scene.Screen {
	return &directiveForm{desk: d, id: id, keys: kit.NewFormKeys(d.Help)}
}

// Init reads the paper.
func (f *directiveForm) Init() tea.Cmd { return f.asked.Ask(f.read()) }

func (f *directiveForm) read() func(ctx context.Context) (model.Directive, error) {
	book, id := f.desk.Book, f.id
	return func(ctx context.Context) (model.Directive, error) { return book.Directive(ctx, id) }
}

// Update edits and saves.
func (f *directiveForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, f.desk.Failure(got.Err)}, nil
		}
		f.begin(got.Value)
		return nil, nil
	}
	if got, ok := f.fresh.Take(msg); ok {
		if got.Err != nil {
			return f.desk.Failure(got.Err), nil
		}
		f.paper = got.Value
		return nil, nil
	}
	if got, ok := f.saved.Take(msg); ok {
		return f.wasSaved(got)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && f.form == nil && key.Matches(press, f.keys.Cancel) {
		return scene.Pop{Saved: true}, nil
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
		return scene.Pop{}, cmd
	case kit.FormSave:
		return nil, tea.Batch(cmd, f.save())
	case kit.FormNone:
	}
	return nil, cmd
}

func (f *directiveForm) begin(p model.Directive) {
	d := f.desk
	f.paper = p
	fields := part.PaperFields(d, p)
	for _, field := range instructionFields(d, instructionValues(p)) {
		if field.Key != "handled_by" && field.Key != "forwarded_on" { // stand among the fields already
			fields = append(fields, field)
		}
	}
	fields = append(fields, kit.Field{Key: "note", Label: d.T("directive.field.note"), Kind: kit.FieldArea, Height: 2, Value: p.Note})
	f.form = d.Form(fields...)
	f.form.Keys = f.keys
	f.form.Changed = func(changed string) {
		for name, value := range noteFollows(d, f.paper, changed, f.form.Values()) {
			f.form.SetValue(name, value)
		}
	}
	f.form.Resize(f.w, f.h)
}

func (f *directiveForm) save() tea.Cmd {
	d, v := f.desk, f.form.Values()
	paper := withInstruction(d, part.WithFields(d, f.paper, v), v)
	paper.Note = v["note"]
	return f.saved.Write(d, func(ctx context.Context) (model.Directive, error) { return d.Book.UpdateDirective(ctx, paper) })
}

func (f *directiveForm) wasSaved(got scene.Answer[model.Directive]) (scene.Action, tea.Cmd) {
	d := f.desk
	var twin *store.DuplicateError
	switch {
	case got.Err == nil:
		return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: d.T("directive.updated", got.Value.FullNumber())}}, nil
	case errors.Is(got.Err, model.ErrConflict):
		f.form.SetErrors(map[string]string{"": d.T("directive.conflict")})
		return d.Failure(got.Err), f.fresh.Ask(f.read())
	case errors.As(got.Err, &twin):
		f.form.SetErrors(map[string]string{"symbol": scene.Sentence(d.Words, got.Err)})
	default:
		f.form.SetErrors(part.FormSentences(d, f.form, got.Err))
	}
	return d.Failure(got.Err), nil
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

// FormID is that of the paper.
func (f *directiveForm) FormID() scene.FormID {
	return scene.FormID{At: scene.Reader{ID: f.id}, Name: changeIt}
}

// Typed is what was changed.
func (f *directiveForm) Typed() map[string]string {
	if f.form == nil {
		return nil
	}
	return scene.Typed(f.form, false)
}

// Refill puts back what was typed.
func (f *directiveForm) Refill(values map[string]string) tea.Cmd {
	if f.form != nil {
		scene.Refill(f.form, values)
	}
	return nil
}

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
	return f.desk.T("directive.edit_title", f.paper.FullNumber())
}

// ShortHelp lists the keys of the footer.
func (f *directiveForm) ShortHelp() []key.Binding {
	return []key.Binding{f.keys.Save, f.keys.Next, f.keys.Toggle, f.keys.Cancel}
}

// FullHelp lists all keys.
func (f *directiveForm) FullHelp() [][]key.Binding { return [][]key.Binding{f.keys.All()} }
