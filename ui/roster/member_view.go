package roster

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// seatsHeight is how many lines the list of seats gets at most, its heading line aside.
const seatsHeight = 7

// Dirty tells whether something typed, or a seat, is not in the book yet.
func (f *memberForm) Dirty() bool { return f.Form.Dirty() || !slices.Equal(f.seats, f.before) }

// Typing is false in the list of seats: letters are commands there.
func (f *memberForm) Typing() bool { return !f.inTable }

// formHeight is the number of lines above the list of seats; in a low window the list has the whole body while it is
// worked in.
func (f *memberForm) formHeight() int {
	if f.h < 2*seatsHeight {
		if f.inTable {
			return 0
		}
		return f.h - 1
	}
	return f.h - seatsHeight - 1
}

// View draws the form and, below it, the seats.
func (f *memberForm) View() string {
	top := f.formHeight()
	mark := " "
	if f.inTable {
		mark = "▌"
	}
	title := mark + f.Desk.T("roster.seats", len(f.seats))
	if !f.inTable {
		title += "  (" + f.keys.Turn.Help().Key + ")"
	}
	below := f.Desk.Theme.Title.Render(kit.Fit(title, f.w))
	if rest := f.h - top - 1; rest > 0 {
		below += "\n" + kit.Lines(f.table.View(), f.w, rest)
	}
	if top == 0 {
		return kit.Lines(below, f.w, f.h)
	}
	form := f.Form.View()
	if f.inTable { // the mark of the focus is the list's
		form = strings.ReplaceAll(form, "▌", " ")
	}
	return kit.Lines(kit.Lines(form, f.w, top)+"\n"+below, f.w, f.h)
}

// Resize gives the size of the body.
func (f *memberForm) Resize(w, h int) {
	f.w, f.h = w, h
	f.Form.Resize(min(w, scene.EntryWidth), max(min(h-1, f.roomForForm()), 1))
	f.table.Resize(w, max(min(h-1, seatsHeight), 1))
}

func (f *memberForm) roomForForm() int {
	if f.h < 2*seatsHeight {
		return f.h - 1
	}
	return f.h - seatsHeight - 1
}

// SetTheme changes the colours.
func (f *memberForm) SetTheme(th kit.Theme) {
	f.Form.SetTheme(th)
	f.table.SetTheme(th)
}

// Cursor stands in the field; in the list there is none.
func (f *memberForm) Cursor() *tea.Cursor {
	if f.inTable {
		return nil
	}
	return f.Form.Cursor()
}

// ShortHelp lists the keys of the footer.
func (f *memberForm) ShortHelp() []key.Binding {
	k := f.keys
	if f.inTable {
		return []key.Binding{k.Add, k.Edit, k.Remove, k.Turn, k.Save}
	}
	return []key.Binding{f.Form.Keys.Save, k.Turn, f.Form.Keys.Next, f.Form.Keys.Cancel}
}

// FullHelp lists all keys.
func (f *memberForm) FullHelp() [][]key.Binding {
	k := f.keys
	if f.inTable {
		return [][]key.Binding{{k.Add, k.Edit, k.Remove, k.Turn, k.Save}, f.table.Keys.All()}
	}
	return [][]key.Binding{{k.Turn}, f.Form.Keys.All()}
}
