package settings

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// saved is what is to be written, and then what the file says.
type saved struct {
	changes []config.Change
	set     config.Config
}

// form is the screen of the settings.
type form struct {
	*scene.Entry[saved]
	entries []entry
	text    config.Text   // of the file, as it was read
	set     config.Config // what it says
	read    bool          // it was
	asked   scene.Question[config.Text]
	before  scene.Question[config.Text]
	again   key.Binding
	back    key.Binding
	w       int
}

// New makes the form over the settings file of the desk.
func New(d *scene.Desk) scene.Screen {
	f := &form{
		entries: entries(), set: config.Default(),
		again: scene.Bind(d, "settings.again", "F5", "f5"), back: scene.Bind(d, "settings.back", "F8", "f8"),
	}
	var fields []kit.Field
	section := ""
	for _, e := range f.entries {
		if of, _, _ := strings.Cut(e.key, "."); of != section {
			section = of
			fields = append(fields, kit.Field{Key: of, Kind: kit.FieldHeading, Label: d.T("settings.section." + of)})
		}
		fields = append(fields, e.field(d, &d.Config))
	}
	f.Entry = scene.NewEntry[saved](d, d.T("settings.title"), fields...)
	f.Read, f.Save, f.Said = f.typed, f.write, f.said
	f.Kept = func(s saved) {
		if len(s.changes) > 0 {
			d.Config = atOnce(d.Config, f.set, s.set)
		}
	}
	return f
}

// Init reads the file.
func (f *form) Init() tea.Cmd {
	path := f.Desk.Config.Path
	return f.asked.Ask(func(context.Context) (config.Text, error) { return config.Read(path) })
}

// Update takes what was read of the file, and has it written.
func (f *form) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.asked.Take(msg); ok {
		return f.take(got), nil
	}
	if got, ok := f.before.Take(msg); ok {
		return f.takeBefore(got), nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && !f.Form.Picking() {
		path := f.Desk.Config.Path
		switch {
		case key.Matches(press, f.again):
			return nil, f.Init()
		case key.Matches(press, f.back):
			return nil, f.before.Ask(func(context.Context) (config.Text, error) { return config.Read(config.Before(path)) })
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y--
		msg = click
	}
	act, cmd := f.Entry.Update(msg)
	if several, ok := act.(scene.Several); ok { // it is written
		act = append(scene.Several{scene.Restyle{}}, several...)
	}
	return act, cmd
}

// take puts what the file says into the fields nobody has changed.
func (f *form) take(got scene.Answer[config.Text]) scene.Action {
	if got.Err != nil {
		return f.Desk.Failure(got.Err)
	}
	set, err := got.Value.Config()
	if err != nil {
		return f.Desk.Failure(err)
	}
	typed, again := f.Form.Typed(false), f.read
	f.text, f.set, f.read = got.Value, set, true
	f.show(set)
	f.Form.MarkClean()
	for name, value := range typed {
		f.Form.SetValue(name, value)
	}
	if again {
		return scene.Notice{Text: f.Desk.T("settings.read_again")}
	}
	return nil
}

// show fills the form. The office of a book without settings is that of the book.
func (f *form) show(set config.Config) {
	set.Office.Name = cmp.Or(set.Office.Name, f.Desk.Config.Office.Name)
	for _, e := range f.entries {
		f.Form.SetValue(e.key, e.shown(&set))
	}
}

// takeBefore fills the form with what the file said before it was last saved, to be looked at and saved.
func (f *form) takeBefore(got scene.Answer[config.Text]) scene.Action {
	set, err := got.Value.Config()
	switch err := errors.Join(got.Err, err); {
	case err != nil:
		return f.Desk.Failure(err)
	case got.Value.Missing():
		return scene.Notice{Text: f.Desk.T("settings.none_before"), Bad: true}
	}
	f.show(set)
	return scene.Notice{Text: f.Desk.T("settings.as_before")}
}

// typed are the values to be written: those that differ from what the file says.
func (f *form) typed(values map[string]string) (saved, map[string]string) {
	if !f.read {
		return saved{}, map[string]string{"": f.Desk.T("settings.unread")}
	}
	var s saved
	for _, e := range f.entries {
		if text := values[e.key]; text != e.shown(&f.set) {
			s.changes = append(s.changes, config.Change{Key: e.key, Value: e.typed(f.Desk, text)})
		}
	}
	return s, nil
}

// write changes the file.
func (f *form) write(_ context.Context, s saved) (saved, error) {
	next, set, err := f.text.With(s.changes...)
	if err != nil || len(s.changes) == 0 {
		return s, err
	}
	s.set = set
	if err := next.Save(f.text); err != nil {
		return s, fmt.Errorf("save the settings: %w", err)
	}
	return s, nil
}

// said names what holds from the next start on.
func (f *form) said(s saved) string {
	d := f.Desk
	if len(s.changes) == 0 {
		return d.T("settings.nothing")
	}
	var later []string
	for _, c := range s.changes {
		for _, e := range f.entries {
			if e.key == c.Key && e.next {
				later = append(later, d.T("settings.field."+e.name()))
			}
		}
	}
	if len(later) == 0 {
		return d.T("settings.saved")
	}
	return d.T("settings.saved_later", strings.Join(later, ", "))
}

// atOnce is what holds now, where the file said before and says now: all that was not fixed when the book was opened.
func atOnce(now, before, file config.Config) config.Config {
	next := now
	next.Office, next.Report, next.UI, next.Backup, next.Import = file.Office, file.Report, file.UI, file.Backup, file.Import
	next.Report.TermStarted, next.UI.Lang, next.UI.SortBy = now.Report.TermStarted, now.UI.Lang, now.UI.SortBy
	next.Tasks.WarningDays = file.Tasks.WarningDays
	if file.UI.Theme == before.UI.Theme { // the terminal may want none of the colours
		next.UI.Theme = now.UI.Theme
	}
	return next
}

// View draws a line that names the file, and the form.
func (f *form) View() string {
	d := f.Desk
	line := " " + d.T("settings.file", kit.Plain(d.Home.Short(d.Config.Path)))
	return d.Theme.Muted.Render(kit.Fit(line, f.w)) + "\n" + f.Entry.View()
}

// Resize gives the form what that line leaves.
func (f *form) Resize(w, h int) {
	f.w = w
	f.Entry.Resize(w, h-1)
}

// Cursor stands in the field.
func (f *form) Cursor() *tea.Cursor {
	cursor := f.Entry.Cursor()
	if cursor != nil {
		cursor.Y++
	}
	return cursor
}

// ShortHelp lists the keys of the footer.
func (f *form) ShortHelp() []key.Binding { return append(f.Entry.ShortHelp(), f.back) }

// FullHelp lists all keys.
func (f *form) FullHelp() [][]key.Binding {
	return append(f.Entry.FullHelp(), []key.Binding{f.again, f.back})
}
