package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// besideWidth is the width from which labels stand left of the fields instead of above them.
const besideWidth = 50

// draw lays the form out anew and scrolls to the focused field. Everything that changes the form ends here, so that
// View and Cursor only read.
func (f *Form) draw() {
	f.lines = f.lines[:0]
	if f.general != "" {
		for _, line := range Wrap("! "+Plain(f.general), max(f.w-1, 1)) {
			f.lines = append(f.lines, " "+f.ink.danger.on(line))
		}
	}
	label := f.labelWidth()
	for i, c := range f.fields {
		c.start = len(f.lines)
		c.y = c.start
		if !c.Hidden {
			f.drawField(c, i == f.focused, label)
		}
		c.end = len(f.lines)
	}
	f.scroll()
}

func (f *Form) labelWidth() int {
	if f.Above || f.w < besideWidth {
		return 0
	}
	w := 0
	for _, c := range f.fields {
		if c.Kind != FieldHeading && !c.Hidden {
			w = max(w, Width(c.title()))
		}
	}
	return min(w, f.w/3)
}

func (c *control) title() string {
	title := Plain(c.Label)
	if c.Required {
		title += " *"
	}
	return title
}

func (f *Form) drawField(c *control, focused bool, label int) {
	if c.Kind == FieldHeading {
		if len(f.lines) > 0 {
			f.lines = append(f.lines, "")
		}
		f.lines = append(f.lines, f.ink.title.on(Fit(" "+Plain(c.Label), f.w)))
		return
	}
	mark := " "
	if focused {
		mark = "▌"
	}
	c.x = min(label+2, f.w-1)
	if label == 0 {
		c.x = min(1, f.w-1)
		f.lines = append(f.lines, mark+f.labelInk(c, focused).on(c.title()))
	}
	c.w = max(f.w-c.x, 1)
	if c.Width > 0 {
		c.w = min(c.w, c.Width+1)
	}
	c.y = len(f.lines)
	means := f.means(c, focused)
	for i, line := range f.drawValue(c, focused) {
		if room := f.w - c.x - c.w - 2; i == 0 && means != "" && Width(means) <= room {
			line, means = line+"  "+f.ink.muted.on(means), ""
		}
		front := spaces(c.x)
		if label > 0 && i == 0 {
			front = mark + f.labelInk(c, focused).on(Fit(c.title(), label)) + " "
		} else if focused && c.x > 0 {
			front = fit(mark, c.x, "")
		}
		f.lines = append(f.lines, front+line)
	}
	f.drawNote(c, focused, means)
}

// means is what was understood of a field that is typed into, or was.
func (f *Form) means(c *control, focused bool) string {
	if c.err != "" || !focused && !c.Proposed && c.value() == c.initial {
		return ""
	}
	p, _ := c.parsed()
	return Plain(p.Means)
}

func (f *Form) labelInk(c *control, focused bool) pen {
	switch {
	case c.err != "":
		return f.ink.danger
	case focused:
		return f.ink.title
	case c.Disabled:
		return f.ink.muted
	default:
		return f.ink.text
	}
}

// drawNote adds under a field its error, and of the focused one the help and what was understood, where there was no room
// beside it; of a proposal that always.
func (f *Form) drawNote(c *control, focused bool, means string) {
	room := max(f.w-c.x, 1)
	if (focused || c.Proposed) && means != "" {
		for _, line := range Wrap("= "+means, room) {
			f.lines = append(f.lines, spaces(c.x)+f.ink.muted.on(line))
		}
	}
	if c.err != "" {
		for _, line := range Wrap("! "+Plain(c.err), room) {
			f.lines = append(f.lines, spaces(c.x)+f.ink.danger.on(line))
		}
	}
	if focused && c.Help != "" {
		for _, line := range Wrap(Plain(c.Help), room) {
			f.lines = append(f.lines, spaces(c.x)+f.ink.muted.on(line))
		}
	}
}

func (f *Form) drawValue(c *control, focused bool) []string {
	if c.Disabled && c.Kind == FieldArea {
		text := strings.Join(Wrap(c.value(), c.w), "\n")
		return strings.Split(f.ink.muted.lines(Lines(text, c.w, c.Height)), "\n")
	}
	if c.Disabled {
		return []string{f.ink.muted.on(Fit(Plain(c.shown(f.texts)), c.w))}
	}
	switch c.Kind {
	case FieldText, FieldDate:
		c.input.Bad = c.err != ""
		c.input.Resize(c.w, 1)
		return []string{c.input.View()}
	case FieldArea:
		c.area.Bad = c.err != ""
		c.area.Resize(c.w, c.Height)
		return strings.Split(c.area.View(), "\n")
	case FieldChoice, FieldToggle, FieldHeading:
	}
	ink := f.ink.field
	switch {
	case c.err != "":
		ink = f.ink.wrong
	case focused:
		ink = f.ink.focus
	}
	text := c.shown(f.texts)
	if c.Kind == FieldChoice {
		text = "‹ " + text + " ›"
		if len(c.Options) > longChoice {
			text += " ▾"
		}
	}
	return []string{ink.on(Fit(text, c.w))}
}

// scroll moves the window so that the whole focused field is in it, or at least its cursor.
func (f *Form) scroll() {
	if f.focused >= 0 {
		c := f.fields[f.focused]
		start, end := c.start, c.end
		if f.next(f.focused, -1) < 0 {
			start = 0
		}
		if end-start > f.h {
			start = c.start
		}
		if end-start > f.h {
			start = c.y
			if at := f.fieldCursor(c); at != nil {
				start = c.y + at.Y
			}
			end = start + 1
		}
		f.top = min(f.top, start)
		f.top = max(f.top, end-f.h)
	}
	f.top = max(min(f.top, len(f.lines)-f.h), 0)
}

func (f *Form) fieldCursor(c *control) *tea.Cursor {
	switch {
	case c.input != nil:
		return c.input.Cursor()
	case c.area != nil:
		return c.area.Cursor()
	default:
		return tea.NewCursor(0, 0)
	}
}

// Cursor is the real cursor relative to the form: in the text being edited, or on the value of a choice.
func (f *Form) Cursor() *tea.Cursor {
	if f.picker != nil {
		at := f.picker.Cursor()
		x, y := Middle(f.background(), f.picker.View())
		at.X, at.Y = at.X+x, at.Y+y
		return at
	}
	if f.focused < 0 {
		return nil
	}
	c := f.fields[f.focused]
	at := f.fieldCursor(c)
	if at == nil {
		return nil
	}
	at.X, at.Y = min(at.X+c.x, f.w-1), at.Y+c.y-f.top
	if at.Y < 0 || at.Y >= f.h {
		return nil
	}
	return at
}

// Picking says that the list of a long choice is open.
func (f *Form) Picking() bool { return f.picker != nil }

func (f *Form) background() string {
	return block(f.lines[min(f.top, len(f.lines)):], f.w, f.h)
}

// View draws the form.
func (f *Form) View() string {
	if f.picker != nil {
		return center(f.background(), f.picker.View())
	}
	return f.background()
}
