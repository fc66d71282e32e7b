package kit

import (
	"maps"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// TableKeys are the keys a table listens to. Mark and the range keys may be disabled where marking makes no sense.
type TableKeys struct {
	Up, Down, PageUp, PageDown, Home, End key.Binding
	Mark, MarkUp, MarkDown                key.Binding
}

// NewTableKeys returns the keys with the help texts named up, down, pageup, pagedown, home, end, mark, markup, markdown.
func NewTableKeys(help Help) TableKeys {
	return TableKeys{
		Up:       bind(help, "up", "↑/k", "up", "k"),
		Down:     bind(help, "down", "↓/j", "down", "j"),
		PageUp:   bind(help, "pageup", "PgUp", "pgup"),
		PageDown: bind(help, "pagedown", "PgDn", "pgdown"),
		Home:     bind(help, "home", "Home", "home"),
		End:      bind(help, "end", "End", "end"),
		Mark:     bind(help, "mark", "Space", "space"),
		MarkUp:   bind(help, "markup", "Shift+↑", "shift+up"),
		MarkDown: bind(help, "markdown", "Shift+↓", "shift+down"),
	}
}

// All are the bindings in the order help shows them.
func (k TableKeys) All() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.Home, k.End, k.Mark, k.MarkUp, k.MarkDown}
}

// Update moves and marks; it reports whether the key was the table's.
func (t *Table) Update(msg tea.KeyPressMsg) bool {
	k := t.Keys
	switch {
	case key.Matches(msg, k.MarkUp):
		t.markTo(t.cursor - 1)
		return true
	case key.Matches(msg, k.MarkDown):
		t.markTo(t.cursor + 1)
		return true
	case key.Matches(msg, k.Mark):
		if row, ok := t.Current(); ok {
			t.ToggleMark(row.ID)
			t.SetCursor(t.cursor + 1)
		}
	case key.Matches(msg, k.Up):
		t.SetCursor(t.cursor - 1)
	case key.Matches(msg, k.Down):
		t.SetCursor(t.cursor + 1)
	case key.Matches(msg, k.PageUp):
		t.SetCursor(t.cursor - t.page())
	case key.Matches(msg, k.PageDown):
		t.SetCursor(t.cursor + t.page())
	case key.Matches(msg, k.Home):
		t.SetCursor(0)
	case key.Matches(msg, k.End):
		t.SetCursor(t.count - 1)
	default:
		return false
	}
	t.anchor = -1
	return true
}

// markTo moves the cursor and marks all between it and where the range began, beside the marks there were before.
func (t *Table) markTo(i int) {
	if t.anchor < 0 {
		t.anchor = t.cursor
		t.base = maps.Clone(t.marks)
	}
	from := t.cursor
	t.SetCursor(i)
	for n := min(from, t.cursor); n <= max(from, t.cursor); n++ { // rows further away may no longer be loaded
		row, ok := t.row(n)
		switch {
		case !ok || row.ID == 0:
		case t.base[row.ID] || n >= min(t.anchor, t.cursor) && n <= max(t.anchor, t.cursor):
			t.marks[row.ID] = true
		default:
			delete(t.marks, row.ID)
		}
	}
}

// Click selects the row drawn on line y of the table; false when there is none.
func (t *Table) Click(y int) bool {
	i := t.top + y - t.head()
	if y < t.head() || y >= t.h || i >= t.count {
		return false
	}
	t.anchor = -1
	t.SetCursor(i)
	return true
}

// Wheel moves the cursor by delta rows, down when positive.
func (t *Table) Wheel(delta int) {
	t.anchor = -1
	t.SetCursor(t.cursor + delta)
}
