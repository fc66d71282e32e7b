package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// listing is a list of things of the book: first their identities in order, then only the rows the screen shows, read
// as it scrolls. K is an identity. It filters by typed words where find is allowed.
type listing[K any] struct {
	desk    *Desk
	table   *kit.Table
	keys    listKeys
	fetch   func(ctx context.Context, find string) ([]K, error) // every identity, in order
	rows    func(ctx context.Context, ids []K) ([]kit.Row, error)
	items   []K
	loaded  bool
	ids     question[[]K]
	windows question[window]

	input   *kit.Input
	typing  bool
	w, h    int
	heading string // a line above the list, such as what it is narrowed to
}

// window is a run of rows, the first being number offset.
type window struct {
	offset int
	rows   []kit.Row
}

// newListing makes a list with the columns of a table. Row IDs of 0 cannot be marked.
func newListing[K any](d *Desk, columns ...kit.Column) *listing[K] {
	l := &listing[K]{
		desk: d, keys: newListKeys(d), table: kit.NewTable(d.Theme, kit.NewTableKeys(d.help), columns...), input: kit.NewInput(d.Theme),
	}
	l.table.Focused = true
	l.input.Placeholder = d.T("app.find_hint")
	return l
}

// load asks for the identities anew; the rows on screen stay until theirs come.
func (l *listing[K]) load() tea.Cmd {
	fetch, find := l.fetch, l.input.Value()
	return l.ids.ask(func(ctx context.Context) ([]K, error) { return fetch(ctx, find) })
}

// want asks for the rows the table needs, if any.
func (l *listing[K]) want() tea.Cmd {
	offset, limit, need := l.table.Want()
	if !need || offset >= len(l.items) {
		return nil
	}
	ids := l.items[offset:min(offset+limit, len(l.items))]
	rows := l.rows
	return l.windows.ask(func(ctx context.Context) (window, error) {
		read, err := rows(ctx, ids)
		return window{offset, read}, err
	})
}

// Update takes a key, a click, an answer or reload; taken is false where the message was not the list's.
func (l *listing[K]) Update(msg tea.Msg) (cmd tea.Cmd, taken bool, err error) {
	if got, ok := l.ids.take(msg); ok {
		cmd, err = l.arrived(got)
		return cmd, true, err
	}
	if got, ok := l.windows.take(msg); ok {
		if got.err == nil {
			l.table.SetRows(got.value.offset, got.value.rows)
		}
		return l.want(), true, got.err
	}
	switch msg := msg.(type) {
	case reload:
		return l.load(), true, nil
	case sized:
		return l.want(), true, nil
	case tea.KeyPressMsg:
		cmd, taken = l.press(msg)
		return cmd, taken, nil
	case tea.PasteMsg:
		if l.typing && l.input.Update(msg) {
			return l.load(), true, nil
		}
	case tea.MouseClickMsg:
		if l.table.Click(msg.Y - l.top()) {
			return l.want(), true, nil
		}
	case tea.MouseWheelMsg:
		l.table.Wheel(wheel(msg))
		return l.want(), true, nil
	}
	return nil, false, nil
}

func (l *listing[K]) arrived(got answer[[]K]) (tea.Cmd, error) {
	if got.err != nil {
		return nil, got.err
	}
	l.items, l.loaded = got.value, true
	l.table.SetCount(len(l.items))
	l.table.Invalidate()
	if len(l.items) == 0 {
		l.table.SetRows(0, nil)
	}
	return l.want(), nil
}

func (l *listing[K]) press(msg tea.KeyPressMsg) (cmd tea.Cmd, taken bool) {
	if l.typing {
		return l.edit(msg), true
	}
	switch {
	case key.Matches(msg, l.keys.Find):
		l.typing = true
		l.input.Focus()
		l.Resize(l.w, l.h)
		return nil, true
	case l.filtered() && msg.String() == "esc":
		return l.clear(), true
	case l.table.Update(msg):
		return l.want(), true
	}
	return nil, false
}

// edit changes the filter: Enter or an arrow goes to the list and keeps it, Esc takes it away.
func (l *listing[K]) edit(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		return l.clear()
	case "enter", "down", "up", "tab":
		l.typing = false
		l.input.Blur()
		l.Resize(l.w, l.h)
		return nil
	}
	before := l.input.Value()
	l.input.Update(msg)
	if l.input.Value() == before {
		return nil
	}
	l.table.SetCursor(0)
	return l.load()
}

func (l *listing[K]) clear() tea.Cmd {
	l.typing = false
	l.input.Blur()
	l.input.SetValue("")
	l.Resize(l.w, l.h)
	return l.load()
}

func (l *listing[K]) filtered() bool { return l.input.Value() != "" }

// current is the identity of the selected row.
func (l *listing[K]) current() (id K, ok bool) {
	at := l.table.Cursor()
	if at >= len(l.items) {
		return id, false
	}
	return l.items[at], true
}

// top is the number of lines above the table.
func (l *listing[K]) top() int {
	n := 0
	if l.heading != "" {
		n++
	}
	if l.typing || l.filtered() {
		n++
	}
	return n
}

// Resize gives the list its size.
func (l *listing[K]) Resize(w, h int) {
	l.w, l.h = w, h
	l.input.Resize(max(w-4, 1), 1)
	l.table.Resize(w, max(h-l.top(), 1))
}

// SetTheme changes the colours.
func (l *listing[K]) SetTheme(th kit.Theme) {
	l.table.SetTheme(th)
	l.input.SetTheme(th)
}

// View draws the heading, the filter where there is one, and the table.
func (l *listing[K]) View() string {
	view := ""
	if l.heading != "" {
		view += l.desk.Theme.Muted.Render(kit.Fit(" "+kit.Plain(l.heading), l.w)) + "\n"
	}
	if l.typing || l.filtered() {
		view += l.desk.Theme.Key.Render(kit.Fit(" / ", 3)) + kit.Fit(l.input.View(), l.w-3) + "\n"
	}
	empty := l.table.Empty
	if !l.loaded {
		l.table.Empty = l.desk.T("app.loading") // not "nothing there" before anything was read
	}
	view += l.table.View()
	l.table.Empty = empty
	return view
}

// Cursor stands in the filter while it is typed in.
func (l *listing[K]) Cursor() *tea.Cursor {
	if !l.typing {
		return nil
	}
	cursor := l.input.Cursor()
	if cursor != nil {
		cursor.X += 3
		if l.heading != "" {
			cursor.Y++
		}
	}
	return cursor
}

// wheel is how far one turn of the wheel moves.
func wheel(msg tea.MouseWheelMsg) int {
	if msg.Button == tea.MouseWheelUp {
		return -3
	}
	return 3
}
