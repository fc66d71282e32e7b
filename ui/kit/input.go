package kit

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// Input is a line of text to edit. Its value is always one line in NFC, whether letters came composed, decomposed, a
// mark after its letter, or as the backspace and new letter an input method sends. The cursor is the real one.
type Input struct {
	Placeholder string
	Limit       int  // letters the user may type; 0 for no limit. A longer value set by the program is kept
	Bad         bool // drawn as wrong

	ink     pens
	model   textinput.Model
	w, h    int
	left    int // first shown cell
	focused bool
}

// NewInput returns an empty input without focus.
func NewInput(th Theme) *Input {
	in := &Input{model: textinput.New(), w: 20, h: 1}
	in.model.Prompt = ""
	in.model.SetVirtualCursor(false)
	in.model.KeyMap = inputKeys()
	in.model.Focus() // the model always edits; who has the focus is ours to say
	in.SetTheme(th)
	return in
}

// inputKeys leaves ctrl+f, ctrl+p and ctrl+v free: the first two belong to the program, and pasting is the terminal's
// work, which sends it as one message.
func inputKeys() textinput.KeyMap {
	keys := func(k ...string) key.Binding { return key.NewBinding(key.WithKeys(k...)) }
	return textinput.KeyMap{
		CharacterForward:        keys("right"),
		CharacterBackward:       keys("left"),
		WordForward:             keys("ctrl+right", "alt+right", "alt+f"),
		WordBackward:            keys("ctrl+left", "alt+left", "alt+b"),
		DeleteWordBackward:      keys("ctrl+w", "alt+backspace", "ctrl+backspace"),
		DeleteWordForward:       keys("ctrl+delete", "alt+delete", "alt+d"),
		DeleteAfterCursor:       keys("ctrl+k"),
		DeleteBeforeCursor:      keys("ctrl+u"),
		DeleteCharacterBackward: keys("backspace", "ctrl+h", "shift+backspace"),
		DeleteCharacterForward:  keys("delete", "ctrl+d"),
		LineStart:               keys("home", "ctrl+a"),
		LineEnd:                 keys("end", "ctrl+e"),
	}
}

func (in *Input) bindings() []key.Binding {
	k := in.model.KeyMap
	return []key.Binding{
		k.CharacterForward, k.CharacterBackward, k.WordForward, k.WordBackward, k.DeleteWordBackward,
		k.DeleteWordForward, k.DeleteAfterCursor, k.DeleteBeforeCursor, k.DeleteCharacterBackward,
		k.DeleteCharacterForward, k.LineStart, k.LineEnd,
	}
}

// SetTheme changes the colours.
func (in *Input) SetTheme(th Theme) { in.ink = newPens(th) }

// Resize gives the input its size; the text stands on the first line.
func (in *Input) Resize(w, h int) {
	in.w, in.h = max(w, 1), max(h, 1)
	in.scroll()
}

// Focus shows the cursor.
func (in *Input) Focus() { in.focused = true }

// Blur hides the cursor.
func (in *Input) Blur() { in.focused = false }

// Value is the text.
func (in *Input) Value() string { return in.model.Value() }

// SetValue replaces the text and puts the cursor at its end.
func (in *Input) SetValue(s string) {
	in.model.SetValue(norm.NFC.String(Plain(s)))
	in.model.CursorEnd()
	in.scroll()
}

// Position is the cursor's place, in letters from the start.
func (in *Input) Position() int { return in.model.Position() }

// Update edits; it reports whether the message was the input's.
func (in *Input) Update(msg tea.Msg) bool {
	before := in.model.Value()
	switch msg := msg.(type) {
	case tea.PasteMsg:
		in.insert(msg.Content)
	case tea.KeyPressMsg:
		switch {
		case msg.Text != "":
			in.insert(msg.Text)
		case key.Matches(msg, in.bindings()...):
			in.model, _ = in.model.Update(msg)
		default:
			return false
		}
	default:
		return false
	}
	in.settle(utf8.RuneCountInString(before))
	return true
}

// insert takes typed text the way of pasted text: as a key, a word an input method sends whole, "end" for one, would
// be taken for the key of that name.
func (in *Input) insert(text string) {
	in.model, _ = in.model.Update(tea.PasteMsg{Content: Plain(text)})
}

// settle composes the text, keeps the limit, and shows the cursor. before is the length the text had.
func (in *Input) settle(before int) {
	value := in.model.Value()
	if !norm.NFC.IsNormalString(value) {
		head := norm.NFC.String(string([]rune(value)[:in.model.Position()]))
		value = norm.NFC.String(value)
		in.model.SetValue(value)
		in.model.SetCursor(utf8.RuneCountInString(head))
	}
	runes, pos := []rune(value), in.model.Position()
	if over := min(len(runes)-in.Limit, len(runes)-before, pos); in.Limit > 0 && over > 0 {
		in.model.SetValue(string(runes[:pos-over]) + string(runes[pos:]))
		in.model.SetCursor(pos - over)
	}
	in.scroll()
}

// column is the cell of the cursor from the start of the text.
func (in *Input) column() int {
	return Width(string([]rune(in.model.Value())[:in.model.Position()]))
}

func (in *Input) scroll() {
	at := in.column()
	in.left = min(in.left, at)
	in.left = max(in.left, at-in.w+1)
	in.left = max(min(in.left, Width(in.model.Value())+1-in.w), 0)
}

// Cursor is the real cursor relative to the input, nil without focus.
func (in *Input) Cursor() *tea.Cursor {
	if !in.focused {
		return nil
	}
	return tea.NewCursor(max(min(in.column()-in.left, in.w-1), 0), 0)
}

// View draws the input.
func (in *Input) View() string {
	ink := in.ink.field
	switch {
	case in.Bad:
		ink = in.ink.wrong
	case in.focused:
		ink = in.ink.focus
	}
	text := in.model.Value()
	line := ink.on(window(text, in.left, in.w))
	if text == "" && in.Placeholder != "" {
		line = ink.on(in.ink.muted.on(Fit(Plain(in.Placeholder), in.w)))
	}
	if in.h == 1 {
		return line
	}
	return block([]string{line}, in.w, in.h)
}
