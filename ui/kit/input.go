package kit

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// Input is a line of text to edit. Its value is always one line in NFC, whether letters came composed, decomposed, or as an input method
// sends them. The cursor is the real one.
type Input struct {
	editor

	Limit    int  // letters the user may type; 0 for no limit. A longer value set by the program is kept
	Selected bool // the whole value is selected: a letter takes its place, every other key of the input keeps it
	Secret   bool // a dot is shown for each letter

	model textinput.Model
	left  int // first shown cell
}

// NewInput returns an empty input without focus.
func NewInput(th Theme) *Input {
	keys := lineKeys()
	in := &Input{model: textinput.New(), editor: editor{keys: lineBindings(keys), clean: Plain, w: 20, h: 1}}
	in.model.Prompt = ""
	in.model.SetVirtualCursor(false)
	in.model.KeyMap = keys
	in.model.Focus() // the model always edits; who has the focus is ours to say
	in.SetTheme(th)
	return in
}

// Resize gives the input its size; the text stands on the first line.
func (in *Input) Resize(w, h int) {
	in.w, in.h = max(w, 1), max(h, 1)
	in.scroll()
}

// Value is the text.
func (in *Input) Value() string { return in.model.Value() }

// SetValue replaces the text and puts the cursor at its end.
func (in *Input) SetValue(s string) {
	in.model.SetValue(in.composed(s))
	in.model.CursorEnd()
	in.scroll()
}

// Update edits; it reports whether the message was the input's.
func (in *Input) Update(msg tea.Msg) bool {
	mine := in.taken(msg)
	if mine == nil {
		return false
	}
	if _, letters := mine.(tea.PasteMsg); letters && in.Selected {
		in.model.SetValue("")
	}
	in.Selected = false
	before := utf8.RuneCountInString(in.model.Value())
	keys := in.model.KeyMap
	if press, ok := mine.(tea.KeyPressMsg); ok && key.Matches(press, keys.DeleteWordForward) && in.model.Position() == before-1 {
		mine = tea.KeyPressMsg{Code: tea.KeyDelete} // the model reads past the end where the word is the last letter
	}
	mine = in.typing.Edit(msg, mine, in.Secret, string([]rune(in.model.Value())[:in.model.Position()]), func() { in.model, _ = in.model.Update(tea.KeyPressMsg{Code: tea.KeyBackspace}) })
	in.model, _ = in.model.Update(mine)
	in.settle(before)
	return true
}

// settle composes the text, keeps the limit, and shows the cursor. before is the length the text had.
func (in *Input) settle(before int) {
	value := in.model.Value()
	if !norm.NFC.IsNormalString(value) {
		at := composedLength([]rune(value)[:in.model.Position()])
		value = norm.NFC.String(value)
		in.model.SetValue(value)
		in.model.SetCursor(at)
	}
	runes, pos := []rune(value), in.model.Position()
	if over := min(len(runes)-in.Limit, len(runes)-before, pos); in.Limit > 0 && over > 0 {
		in.model.SetValue(norm.NFC.String(string(runes[:pos-over]) + string(runes[pos:]))) // what was cut may part a letter from its mark
		in.model.SetCursor(composedLength(runes[:pos-over]))
	}
	in.scroll()
}

// shown is the text as it is drawn.
func (in *Input) shown() string {
	if in.Secret {
		return strings.Repeat("•", utf8.RuneCountInString(in.model.Value()))
	}
	return in.model.Value()
}

// column is the cell of the cursor from the start of the text.
func (in *Input) column() int {
	return Width(string([]rune(in.shown())[:in.model.Position()]))
}

func (in *Input) scroll() {
	at := in.column()
	in.left = min(in.left, at)
	in.left = max(in.left, at-in.w+1)
	in.left = max(min(in.left, Width(in.shown())+1-in.w), 0)
}

// Cursor is the real cursor relative to the input, nil without focus.
func (in *Input) Cursor() *tea.Cursor {
	if !in.focused {
		return nil
	}
	return in.cursorAt(in.column()-in.left, 0)
}

// View draws the input.
func (in *Input) View() string {
	ink, text := in.look(), in.shown()
	line := ink.on(window(text, in.left, in.w))
	if in.Selected && in.focused {
		shown := min(Width(text)-in.left, in.w)
		line = in.ink.selected.on(window(text, in.left, shown)) + ink.on(spaces(in.w-shown))
	}
	if text == "" && in.Placeholder != "" {
		line = ink.on(in.ink.muted.on(Fit(Plain(in.Placeholder), in.w)))
	}
	if in.h == 1 {
		return line
	}
	return block([]string{line}, in.w, in.h)
}
