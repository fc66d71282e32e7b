package kit

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"

	"sotruc/ui/kit/telex"
)

// editor is what a line and an area have in common: their looks, their focus, and how letters come in.
type editor struct {
	Placeholder string
	Bad         bool // drawn as wrong

	ink     pens
	typing  *telex.Keyboard
	keys    []key.Binding       // those that edit
	clean   func(string) string // takes out what the widget must not hold
	w, h    int
	focused bool
}

// SetTheme changes the colours.
func (e *editor) SetTheme(th Theme) { e.ink, e.typing = newPens(th), th.Typing }

// Focus shows the cursor.
func (e *editor) Focus() { e.focused = true }

// Blur hides the cursor.
func (e *editor) Blur() { e.focused = false }

// taken is what the widget is given for a message, nil where the message is not its own. Typed text goes the way of
// pasted text: as a key, a word an input method sends whole, "end" for one, would be taken for the key of that name.
func (e *editor) taken(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return tea.PasteMsg{Content: e.clean(msg.Content)}
	case tea.KeyPressMsg:
		switch {
		case msg.Text != "":
			return tea.PasteMsg{Content: e.clean(msg.Text)}
		case key.Matches(msg, e.keys...):
			return msg
		}
	}
	return nil
}

// composed is a text from outside as a widget holds it.
func (e *editor) composed(s string) string { return norm.NFC.String(e.clean(s)) }

// composedLength is how many letters there are once they are composed.
func composedLength(letters []rune) int {
	return utf8.RuneCountInString(norm.NFC.String(string(letters)))
}

// look is the pen of the text as things stand.
func (e *editor) look() pen {
	switch {
	case e.Bad:
		return e.ink.wrong
	case e.focused:
		return e.ink.focus
	}
	return e.ink.field
}

// cursorAt is the real cursor at a cell, or the nearest there is.
func (e *editor) cursorAt(x, y int) *tea.Cursor {
	return tea.NewCursor(max(min(x, e.w-1), 0), max(min(y, e.h-1), 0))
}

// lineKeys edit a line. They leave ctrl+f, ctrl+p and ctrl+v free: the first two belong to the program, and pasting is
// the terminal's work, which sends it as one message; so are selection and copying.
func lineKeys() textinput.KeyMap {
	return textinput.KeyMap{
		CharacterForward:        editKey("right"),
		CharacterBackward:       editKey("left"),
		WordForward:             editKey("ctrl+right", "alt+right", "alt+f"),
		WordBackward:            editKey("ctrl+left", "alt+left", "alt+b"),
		DeleteWordBackward:      editKey("ctrl+w", "alt+backspace", "ctrl+backspace"),
		DeleteWordForward:       editKey("ctrl+delete", "alt+delete", "alt+d"),
		DeleteAfterCursor:       editKey("ctrl+k"),
		DeleteBeforeCursor:      editKey("ctrl+u"),
		DeleteCharacterBackward: editKey("backspace", "ctrl+h", "shift+backspace"),
		DeleteCharacterForward:  editKey("delete", "ctrl+d"),
		LineStart:               editKey("home", "ctrl+a"),
		LineEnd:                 editKey("end", "ctrl+e"),
	}
}

// lineBindings are the keys of a line as a list.
func lineBindings(k textinput.KeyMap) []key.Binding {
	return []key.Binding{
		k.CharacterForward, k.CharacterBackward, k.WordForward, k.WordBackward, k.DeleteWordBackward,
		k.DeleteWordForward, k.DeleteAfterCursor, k.DeleteBeforeCursor, k.DeleteCharacterBackward,
		k.DeleteCharacterForward, k.LineStart, k.LineEnd,
	}
}

func editKey(names ...string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }
