package kit

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	lg "charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// Area is a text of several lines to edit, with the same promises as Input: NFC after every change, real cursor. It is
// made for notes: the widget underneath keeps 10 000 lines and no more.
type Area struct {
	Placeholder string
	Bad         bool // drawn as wrong

	ink     pens
	model   textarea.Model
	w, h    int
	focused bool
}

// NewArea returns an empty area without focus.
func NewArea(th Theme) *Area {
	a := &Area{model: textarea.New()}
	a.model.Prompt = ""
	a.model.ShowLineNumbers = false
	a.model.CharLimit, a.model.MaxHeight, a.model.MaxWidth = 0, 0, 0
	a.model.KeyMap = areaKeys()
	plainStyle := textarea.StyleState{
		Base: lg.NewStyle(), Text: lg.NewStyle(), CursorLine: lg.NewStyle(), EndOfBuffer: lg.NewStyle(),
		Placeholder: lg.NewStyle(), Prompt: lg.NewStyle(),
	}
	a.model.SetStyles(textarea.Styles{Focused: plainStyle, Blurred: plainStyle})
	a.model.SetVirtualCursor(false)
	a.model.Focus()
	a.SetTheme(th)
	a.Resize(40, 3)
	return a
}

// areaKeys leaves selection and copying to the terminal, and ctrl+f and ctrl+p to the program.
func areaKeys() textarea.KeyMap {
	keys := func(k ...string) key.Binding { return key.NewBinding(key.WithKeys(k...)) }
	return textarea.KeyMap{
		CharacterForward:        keys("right"),
		CharacterBackward:       keys("left"),
		WordForward:             keys("ctrl+right", "alt+right", "alt+f"),
		WordBackward:            keys("ctrl+left", "alt+left", "alt+b"),
		LineNext:                keys("down"),
		LinePrevious:            keys("up"),
		PageUp:                  keys("pgup"),
		PageDown:                keys("pgdown"),
		DeleteWordBackward:      keys("ctrl+w", "alt+backspace", "ctrl+backspace"),
		DeleteWordForward:       keys("ctrl+delete", "alt+delete", "alt+d"),
		DeleteAfterCursor:       keys("ctrl+k"),
		DeleteBeforeCursor:      keys("ctrl+u"),
		DeleteCharacterBackward: keys("backspace", "ctrl+h", "shift+backspace"),
		DeleteCharacterForward:  keys("delete", "ctrl+d"),
		InsertNewline:           keys("enter", "shift+enter", "ctrl+j"),
		LineStart:               keys("home", "ctrl+a"),
		LineEnd:                 keys("end", "ctrl+e"),
		InputBegin:              keys("ctrl+home"),
		InputEnd:                keys("ctrl+end"),
	}
}

func (a *Area) bindings() []key.Binding {
	k := a.model.KeyMap
	return []key.Binding{
		k.CharacterForward, k.CharacterBackward, k.WordForward, k.WordBackward, k.LineNext, k.LinePrevious, k.PageUp,
		k.PageDown, k.DeleteWordBackward, k.DeleteWordForward, k.DeleteAfterCursor, k.DeleteBeforeCursor,
		k.DeleteCharacterBackward, k.DeleteCharacterForward, k.InsertNewline, k.LineStart, k.LineEnd, k.InputBegin,
		k.InputEnd,
	}
}

// SetTheme changes the colours.
func (a *Area) SetTheme(th Theme) { a.ink = newPens(th) }

// Resize gives the area its size.
func (a *Area) Resize(w, h int) {
	w, h = max(w, 1), max(h, 1)
	if w == a.w && h == a.h {
		return
	}
	a.w, a.h = w, h
	a.model.SetWidth(w)
	a.model.SetHeight(h)
	a.sync()
}

// sync lets the model scroll to its cursor: it only does so in Update.
func (a *Area) sync() { a.model, _ = a.model.Update(nil) }

// Focus shows the cursor.
func (a *Area) Focus() { a.focused = true }

// Blur hides the cursor.
func (a *Area) Blur() { a.focused = false }

// Value is the text, lines separated by "\n".
func (a *Area) Value() string { return a.model.Value() }

// SetValue replaces the text and puts the cursor at its end.
func (a *Area) SetValue(s string) {
	a.model.SetValue(norm.NFC.String(PlainLines(s)))
	a.sync()
}

// Position is the cursor's place: line and letter of the text, both from 0.
func (a *Area) Position() (line, column int) { return a.model.Line(), a.model.Column() }

// Update edits; it reports whether the message was the area's.
func (a *Area) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		a.insert(msg.Content)
	case tea.KeyPressMsg:
		switch {
		case msg.Text != "":
			a.insert(msg.Text)
		case key.Matches(msg, a.bindings()...):
			a.model, _ = a.model.Update(msg)
		default:
			return false
		}
	default:
		return false
	}
	a.compose()
	return true
}

func (a *Area) insert(text string) {
	a.model, _ = a.model.Update(tea.PasteMsg{Content: PlainLines(text)})
}

// compose brings the text to NFC and the cursor back to its letter.
func (a *Area) compose() {
	value := a.model.Value()
	if norm.NFC.IsNormalString(value) {
		return
	}
	row, col := a.Position()
	line := []rune(strings.Split(value, "\n")[row])
	col = utf8.RuneCountInString(norm.NFC.String(string(line[:min(col, len(line))])))
	a.model.SetValue(norm.NFC.String(value))
	a.model.MoveToBegin()
	for a.model.Line() < row {
		at := a.model.Line()
		a.model.CursorEnd()
		a.model.CursorDown()
		if a.model.Line() == at {
			break
		}
	}
	a.model.SetCursorColumn(col)
	a.sync()
}

// Cursor is the real cursor relative to the area, nil without focus.
func (a *Area) Cursor() *tea.Cursor {
	if !a.focused {
		return nil
	}
	c := a.model.Cursor()
	if c == nil {
		return nil
	}
	return tea.NewCursor(max(min(c.X, a.w-1), 0), max(min(c.Y, a.h-1), 0))
}

// View draws the area.
func (a *Area) View() string {
	ink := a.ink.field
	switch {
	case a.Bad:
		ink = a.ink.wrong
	case a.focused:
		ink = a.ink.focus
	}
	text := ansi.Strip(a.model.View())
	if a.model.Value() == "" && a.Placeholder != "" {
		text = strings.Join(Wrap(a.Placeholder, a.w), "\n")
		ink = pen{ink.open + a.ink.muted.open, a.ink.muted.shut + ink.shut}
	}
	return ink.lines(Lines(text, a.w, a.h))
}
