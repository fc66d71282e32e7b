package shell

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Answers is what the first run asks for.
type Answers struct {
	Quit     bool // nothing was answered
	Sample   bool // look at the sample ward instead
	Office   string
	Superior string
	Place    string
	Officer  string
}

// FirstRun asks for the office's name before there is any book, or offers the sample ward. It is a program of its own:
// App shows a book, and there is none yet. Of the desk it uses words and colours. before is what was answered already.
func FirstRun(ctx context.Context, d *scene.Desk, before Answers, opts ...tea.ProgramOption) (Answers, error) {
	last, err := tea.NewProgram(newFirstRun(d, before), append(opts, tea.WithContext(ctx))...).Run()
	if err != nil {
		return Answers{Quit: true}, fmt.Errorf("ask for the office: %w", err)
	}
	if f, ok := last.(*firstRun); ok {
		return f.answers, nil
	}
	return Answers{Quit: true}, nil
}

// firstRun is the one form of the first run.
type firstRun struct {
	desk    *scene.Desk
	form    *kit.Form
	sample  key.Binding
	quit    key.Binding
	answers Answers
	leaving bool // it was said that what was typed would be lost
	w, h    int
}

func newFirstRun(d *scene.Desk, before Answers) *firstRun {
	f := &firstRun{desk: d, sample: d.Key("sample", "F9", "f9"), quit: d.Key("quit", "Esc", "esc", "ctrl+c")}
	field := func(name, value string, required bool) kit.Field {
		return kit.Field{
			Key: name, Label: d.T("field." + name), Placeholder: d.T("firstrun." + name), Required: required, Limit: 200, Value: value,
		}
	}
	f.form = d.Form(field("office", before.Office, true), field("superior", before.Superior, false),
		field("place", before.Place, false), field("officer", before.Officer, false))
	return f
}

// Init asks for the colours of the terminal.
func (f *firstRun) Init() tea.Cmd { return tea.RequestBackgroundColor }

// Update fills in the form.
func (f *firstRun) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		f.w, f.h = msg.Width, msg.Height
		f.form.Resize(max(f.w-4, 1), max(f.h-len(f.intro())-3, 1))
		return f, nil
	case tea.BackgroundColorMsg:
		f.desk.Theme = kit.NewTheme(f.desk.Config.UI.Theme, msg.IsDark())
		f.form.SetTheme(f.desk.Theme)
		return f, nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, f.sample):
			f.answers = f.typed()
			f.answers.Sample = true
			return f, tea.Quit
		case key.Matches(msg, f.quit) && f.form.Dirty() && !f.leaving:
			f.leaving = true
			return f, nil
		case key.Matches(msg, f.quit):
			f.answers = Answers{Quit: true}
			return f, tea.Quit
		}
		f.leaving = false
	}
	event, cmd := f.form.Update(msg)
	if event == kit.FormSave {
		f.answers = f.typed()
		return f, tea.Quit
	}
	return f, cmd
}

// typed is what stands in the fields.
func (f *firstRun) typed() Answers {
	value := func(name string) string { return viet.CleanLine(f.form.Value(name)) }
	return Answers{Office: value("office"), Superior: value("superior"), Place: value("place"), Officer: value("officer")}
}

// intro is the text above the form, shorter where there are few lines.
func (f *firstRun) intro() []string {
	d := f.desk
	lines := []string{d.Theme.Title.Render(strings.ToUpper(d.T("app.name"))) + "  " + d.T("app.about"), ""}
	if f.h >= 16 {
		lines = append(lines, kit.Wrap(d.T("firstrun.intro"), max(f.w-4, 1))...)
		lines = append(lines, "")
	}
	return lines
}

// View draws the form with its keys below.
func (f *firstRun) View() tea.View {
	if f.w == 0 {
		return tea.NewView("")
	}
	intro := f.intro()
	k := f.form.Keys
	help := kit.HelpLine([]key.Binding{k.Next, k.Save, f.sample, f.quit}, max(f.w-2, 1), f.desk.Theme)
	if f.leaving {
		help = f.desk.Theme.Warn.Render(kit.Fit(f.desk.T("firstrun.leaving"), max(f.w-2, 1)))
	}
	body := strings.Join(intro, "\n") + "\n" + f.form.View()
	inner := kit.Lines(body, max(f.w-2, 1), max(f.h-1, 1)) + "\n" + help
	v := tea.NewView(f.desk.Drawn(kit.Lines(kit.Columns("", " \n", inner), f.w, f.h)))
	v.AltScreen = true
	v.WindowTitle = f.desk.T("app.name")
	if cursor := f.form.Cursor(); cursor != nil {
		cursor.X++
		cursor.Y += len(intro)
		v.Cursor = cursor
	}
	return v
}
