package kit

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	lg "charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// Area is a text of several lines to edit, with the promises of Input. It is made for notes: the widget underneath keeps 10 000 lines.
type Area struct {
	editor

	model textarea.Model
	moved bool // a key was pressed since the text was set or the area entered
}

// NewArea returns an empty area without focus.
func NewArea(th Theme) *Area {
	a := &Area{model: textarea.New(), editor: editor{clean: PlainLines}}
	a.model.Prompt = ""
	a.model.ShowLineNumbers = false
	a.model.CharLimit, a.model.MaxHeight, a.model.MaxWidth = 0, 0, 0
	a.model.KeyMap, a.keys = areaKeys()
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

// areaKeys edit an area: those of a line and those between lines.
func areaKeys() (textarea.KeyMap, []key.Binding) {
	line := lineKeys()
	k := textarea.KeyMap{
		CharacterForward:        line.CharacterForward,
		CharacterBackward:       line.CharacterBackward,
		WordForward:             line.WordForward,
		WordBackward:            line.WordBackward,
		LineNext:                editKey("down"),
		LinePrevious:            editKey("up"),
		PageUp:                  editKey("pgup"),
		PageDown:                editKey("pgdown"),
		DeleteWordBackward:      line.DeleteWordBackward,
		DeleteWordForward:       line.DeleteWordForward,
		DeleteAfterCursor:       line.DeleteAfterCursor,
		DeleteBeforeCursor:      line.DeleteBeforeCursor,
		DeleteCharacterBackward: line.DeleteCharacterBackward,
		DeleteCharacterForward:  line.DeleteCharacterForward,
		InsertNewline:           editKey("enter", "shift+enter", "ctrl+j"),
		LineStart:               line.LineStart,
		LineEnd:                 line.LineEnd,
		InputBegin:              editKey("ctrl+home"),
		InputEnd:                editKey("ctrl+end"),
	}
	own := []key.Binding{k.LineNext, k.LinePrevious, k.PageUp, k.PageDown, k.InsertNewline, k.InputBegin, k.InputEnd}
	return k, slices.Concat(lineBindings(line), own)
}

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
	if !a.moved {
		a.begin()
	}
}

// Focus shows the cursor, and the text from its beginning on.
func (a *Area) Focus() {
	a.editor.Focus()
	a.begin()
}

// begin puts the cursor at the end of a text that fits into the area, at the start of one that does not.
func (a *Area) begin() {
	a.moved = false
	a.model.MoveToBegin()
	a.sync()
	a.model.MoveToEnd()
	a.sync()
	if a.model.ScrollYOffset() > 0 {
		a.model.MoveToBegin()
		a.sync()
	}
}

// sync lets the model scroll to its cursor: it only does so in Update.
func (a *Area) sync() { a.model, _ = a.model.Update(nil) }

// Value is the text, lines separated by "\n".
func (a *Area) Value() string { return a.model.Value() }

// SetValue replaces the text and shows it from its beginning on.
func (a *Area) SetValue(s string) {
	a.model.SetValue(a.composed(s))
	a.begin()
}

// Update edits; it reports whether the message was the area's.
func (a *Area) Update(msg tea.Msg) bool {
	mine := a.taken(msg)
	if mine == nil {
		return false
	}
	a.moved = true
	line := []rune(strings.Split(a.model.Value(), "\n")[a.model.Line()])
	mine = a.typing.Edit(msg, mine, false, string(line[:min(a.model.Column(), len(line))]), func() { a.model, _ = a.model.Update(tea.KeyPressMsg{Code: tea.KeyBackspace}) })
	a.model, _ = a.model.Update(mine)
	a.compose()
	return true
}

// compose brings the text to NFC and the cursor back to its letter.
func (a *Area) compose() {
	value := a.model.Value()
	if norm.NFC.IsNormalString(value) {
		return
	}
	row, col := a.model.Line(), a.model.Column()
	line := []rune(strings.Split(value, "\n")[row])
	col = composedLength(line[:min(col, len(line))])
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
	return a.cursorAt(c.X, c.Y)
}

// View draws the area.
func (a *Area) View() string {
	ink, text := a.look(), ansi.Strip(a.model.View())
	if a.model.Value() == "" && a.Placeholder != "" {
		text = strings.Join(Wrap(a.Placeholder, a.w), "\n")
		ink = pen{ink.open + a.ink.muted.open, a.ink.muted.shut + ink.shut}
	}
	return ink.lines(Lines(text, a.w, a.h))
}
