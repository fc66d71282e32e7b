package receive

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// paster takes the text of a paper, pasted or typed. A text too long for the field is read at once.
type paster struct {
	desk   *scene.Desk
	area   *kit.Area
	whole  string // what is pasted and too long to show
	read   key.Binding
	back   key.Binding
	intake intaking
	w, h   int
}

// pasteLimit is how many bytes the field takes: it is made for notes, and draws all of its text at every key.
const pasteLimit = 48 << 10

// NewPaste shows a field for the text of a paper; text is in it already.
func NewPaste(d *scene.Desk, text string) scene.Screen {
	s := &paster{
		desk: d, area: kit.NewArea(d.Theme), read: part.PaperKey(d, "read", "Ctrl+S", "ctrl+s"), back: d.Key("back", "Esc", "esc"),
		intake: intaking{desk: d},
	}
	s.area.Placeholder = d.T("directive.paste.hint")
	s.area.Focus()
	s.put(text)
	return s
}

func (s *paster) put(text string) {
	if len(text) > pasteLimit {
		s.whole = text
		return
	}
	s.area.SetValue(text)
}

// Init reads at once what is too long to show.
func (s *paster) Init() tea.Cmd {
	if s.whole == "" {
		return nil
	}
	return s.start()
}

// start reads what was pasted.
func (s *paster) start() tea.Cmd {
	text, name := s.whole, s.desk.T("directive.paste.name")
	if text == "" {
		text = s.area.Value()
	}
	return s.intake.start(func(ctx context.Context, how office.Reading) (office.Incoming, error) {
		return how.ReadText(ctx, name, text)
	})
}

// Update edits and reads.
func (s *paster) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, ok := s.intake.take(msg); ok {
		return act, cmd
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.read):
			return nil, s.start()
		case key.Matches(msg, s.back):
			return scene.Pop{}, nil
		}
	case tea.PasteMsg:
		if len(s.area.Value())+len(msg.Content) > pasteLimit {
			s.whole = s.area.Value() + msg.Content
			return nil, s.start()
		}
	}
	s.area.Update(msg)
	return nil, nil
}

// View draws the field.
func (s *paster) View() string {
	d, th := s.desk, s.desk.Theme
	head := d.T("directive.paste.head")
	if s.intake.busy {
		head = d.T("directive.import.reading")
	}
	text := s.area.View()
	if s.whole != "" {
		text = " " + d.T("directive.paste.long", part.FileSize(len(s.whole)))
	}
	return kit.Lines(th.Muted.Render(kit.Fit(" "+head, s.w))+"\n"+kit.Columns("", " ", text), s.w, s.h)
}

// Resize gives the size of the body.
func (s *paster) Resize(w, h int) {
	s.w, s.h = w, h
	s.area.Resize(max(w-2, 1), max(h-1, 1))
}

// SetTheme changes the colours.
func (s *paster) SetTheme(th kit.Theme) { s.area.SetTheme(th) }

// Dirty tells whether there is a text.
func (s *paster) Dirty() bool { return s.whole != "" || s.area.Value() != "" }

// FormID is the place.
func (s *paster) FormID() scene.FormID { return scene.FormID{At: scene.Paste{}} }

// Typed is the text, unless it is marked secret.
func (s *paster) Typed() map[string]string {
	text := s.whole
	if text == "" {
		text = s.area.Value()
	}
	if intake.IsSecret(text) {
		return nil
	}
	return map[string]string{"text": text}
}

// Refill puts the text back, and reads it where it is too long to show.
func (s *paster) Refill(values map[string]string) tea.Cmd {
	s.put(values["text"])
	return s.Init()
}

// Typing is always true.
func (s *paster) Typing() bool { return true }

// Cursor stands in the text.
func (s *paster) Cursor() *tea.Cursor {
	if s.whole != "" {
		return nil
	}
	cursor := s.area.Cursor()
	if cursor != nil {
		cursor.X++
		cursor.Y++
	}
	return cursor
}

// Title says what this is.
func (s *paster) Title() string { return s.desk.T("directive.paste.title") }

// ShortHelp lists the keys of the footer.
func (s *paster) ShortHelp() []key.Binding { return []key.Binding{s.read, s.back} }

// FullHelp lists all keys.
func (s *paster) FullHelp() [][]key.Binding { return [][]key.Binding{{s.read, s.back}} }
