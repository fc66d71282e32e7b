package scene

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// Listing is a list of things of the book: first their identities in order, then only the rows the screen shows, read
// as it scrolls. K is an identity. It filters by typed words where find is allowed.
type Listing[K any] struct {
	Desk    *Desk
	Table   *kit.Table
	Keys    ListKeys
	Fetch   func(ctx context.Context, find string) ([]K, error) // every identity, in order
	Rows    func(ctx context.Context, ids []K) ([]kit.Row, error)
	Heads   func(id K) bool      // tells a heading of a group from a thing; nil: no groups
	Aside   func(id K) bool      // tells what the cursor rests on and the counter leaves out, as what stands above others; nil: nothing
	RowID   func(id K) int64     // the ID of its row, which marks remember; nil where nothing is marked
	Same    func(a, b K) bool    // tells whether two are one thing, which the cursor stays on when the list is read again; nil: it stays on its row
	Follows func(was, id K) bool // tells whether id is what the cursor goes to where was is gone; nil: it stays on its row
	Items   []K
	Loaded  bool
	Lost    bool // what Select meant is not among the items
	ids     Question[[]K]
	windows Question[window]
	wanted  func(id K) bool // what is to be selected once it is there; nil: what was
	instead func(id K) bool // what is to be selected where the row is gone; nil: what comes to stand there
	again   bool            // what is on its way is the same list, read again

	input     *kit.Input
	Filtering bool
	W, H      int
	Heading   string // a line above the list, such as what it is narrowed to
}

// window is a run of rows, the first being number offset.
type window struct {
	offset int
	rows   []kit.Row
}

// NewListing makes a list with the columns of a table. Row IDs of 0 cannot be marked.
func NewListing[K any](d *Desk, columns ...kit.Column) *Listing[K] {
	l := &Listing[K]{
		Desk: d, Keys: NewListKeys(d), Table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), columns...), input: kit.NewInput(d.Theme),
	}
	l.Table.Focused = true
	l.input.Placeholder = d.T("app.find_hint")
	return l
}

// Load asks for the identities anew; the rows on screen stay until theirs come.
func (l *Listing[K]) Load() tea.Cmd {
	l.again = false
	fetch, find := l.Fetch, l.input.Value()
	return l.ids.Ask(func(ctx context.Context) ([]K, error) { return fetch(ctx, find) })
}

// Reload asks for the identities of the same list once more: whatever came in before it, the cursor stays on its thing.
func (l *Listing[K]) Reload() tea.Cmd {
	cmd := l.Load()
	l.again = true
	return cmd
}

// Want asks for the rows the table needs, if any.
func (l *Listing[K]) Want() tea.Cmd {
	offset, limit, need := l.Table.Want()
	if !need || offset >= len(l.Items) {
		return nil
	}
	ids := l.Items[offset:min(offset+limit, len(l.Items))]
	rows := l.Rows
	return l.windows.Ask(func(ctx context.Context) (window, error) {
		read, err := rows(ctx, ids)
		return window{offset, read}, err
	})
}

// Update takes a key, a click, an answer or Reload; taken is false where the message was not the list's.
func (l *Listing[K]) Update(msg tea.Msg) (cmd tea.Cmd, taken bool, err error) {
	if got, ok := l.ids.Take(msg); ok {
		cmd, err = l.arrived(got)
		return cmd, true, err
	}
	if got, ok := l.windows.Take(msg); ok {
		if got.Err == nil {
			l.Table.SetRows(got.Value.offset, got.Value.rows)
		}
		return l.Want(), true, got.Err
	}
	switch msg := msg.(type) {
	case Reload:
		return l.Reload(), true, nil
	case Sized:
		return l.Want(), true, nil
	case tea.KeyPressMsg:
		cmd, taken = l.press(msg)
		return cmd, taken, nil
	case tea.PasteMsg:
		if l.Filtering && l.input.Update(msg) {
			return l.Load(), true, nil
		}
	case tea.MouseClickMsg:
		if l.Table.Click(msg.Y - l.Top()) {
			return l.Want(), true, nil
		}
	case tea.MouseWheelMsg:
		l.Table.Wheel(WheelStep(msg))
		return l.Want(), true, nil
	}
	return nil, false, nil
}

func (l *Listing[K]) arrived(got Answer[[]K]) (tea.Cmd, error) {
	if got.Err != nil {
		return nil, got.Err
	}
	stood, stands := l.Current()
	before := l.Items
	l.Items, l.Loaded = got.Value, true
	if l.again {
		l.unmark(before)
	}
	l.Table.SetCount(len(l.Items))
	l.Table.Invalidate()
	l.Table.SetHeadings(numbers(l.Items, l.Heads))
	l.Table.SetAside(numbers(l.Items, l.Aside))
	if len(l.Items) == 0 {
		l.Table.SetRows(0, nil)
	}
	if at := l.where(stood); l.again && stands && l.wanted == nil && l.Same != nil && at != l.Table.Cursor() {
		if at < 0 { // it is gone, though a row with its ID may be there: that of its next round
			at = l.Table.Cursor()
			instead := l.instead
			if instead == nil && l.Follows != nil {
				instead = func(id K) bool { return l.Follows(stood, id) }
			}
			if n := slices.IndexFunc(l.Items, func(id K) bool { return instead != nil && instead(id) }); n >= 0 {
				at = n
			}
		}
		l.Table.Jump(at)
	}
	l.again, l.instead = false, nil
	l.selectWanted()
	return l.Want(), nil
}

// where is the number of a thing in the list, -1 where it is not there or is a heading.
func (l *Listing[K]) where(thing K) int {
	if l.Same == nil || l.Heads != nil && l.Heads(thing) {
		return -1
	}
	return slices.IndexFunc(l.Items, func(id K) bool { return l.Same(id, thing) })
}

// numbers are the places of those that are meant.
func numbers[K any](items []K, is func(K) bool) []int {
	var at []int
	for i, id := range items {
		if is != nil && is(id) {
			at = append(at, i)
		}
	}
	return at
}

// Select puts the cursor on the thing that is meant, however far down the list, when the list has been read again. Where it is
// not there, Lost is set and the cursor left alone.
func (l *Listing[K]) Select(is func(id K) bool) { l.wanted = is }

// SelectElse puts the cursor on the thing that is meant when the list has been read again and the row it stood on is gone: what was changed
// may stand in another row.
func (l *Listing[K]) SelectElse(is func(id K) bool) { l.instead = is }

func (l *Listing[K]) selectWanted() {
	if l.wanted == nil {
		return
	}
	at := slices.IndexFunc(l.Items, l.wanted)
	if l.Lost = at < 0; !l.Lost {
		l.Table.Jump(at)
	}
	l.wanted = nil
}

func (l *Listing[K]) press(msg tea.KeyPressMsg) (cmd tea.Cmd, taken bool) {
	if l.Filtering {
		return l.edit(msg), true
	}
	switch {
	case key.Matches(msg, l.Keys.Find):
		l.Filtering = true
		l.input.Focus()
		l.Resize(l.W, l.H)
		return nil, true
	case l.Filtered() && msg.String() == "esc":
		return l.clear(), true
	case key.Matches(msg, l.Keys.MarkAll) && l.Table.Keys.Mark.Enabled() && l.RowID != nil:
		l.markAll()
		return nil, true
	case l.Table.Update(msg):
		return l.Want(), true
	}
	return nil, false
}

// edit changes the filter: Enter or an arrow goes to the list and keeps it, Esc takes it away.
func (l *Listing[K]) edit(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		return l.clear()
	case "enter", "down", "up", "tab":
		l.Filtering = false
		l.input.Blur()
		l.Resize(l.W, l.H)
		return nil
	}
	before := l.input.Value()
	l.input.Update(msg)
	if l.input.Value() == before {
		return nil
	}
	l.Table.SetCursor(0)
	return l.Load()
}

func (l *Listing[K]) clear() tea.Cmd {
	l.Filtering = false
	l.input.Blur()
	l.input.SetValue("")
	l.Resize(l.W, l.H)
	return l.Load()
}

// Find is the typed words that narrow the list.
func (l *Listing[K]) Find() string { return l.input.Value() }

// SetFind narrows the list by words as if they had been typed; the next Load reads with them.
func (l *Listing[K]) SetFind(words string) {
	l.input.SetValue(words)
	l.Resize(l.W, l.H)
}

// Filtered tells whether typed words narrow the list.
func (l *Listing[K]) Filtered() bool { return l.input.Value() != "" }

// Current is the identity of the selected row.
func (l *Listing[K]) Current() (id K, ok bool) {
	at := l.Table.Cursor()
	if at >= len(l.Items) {
		return id, false
	}
	return l.Items[at], true
}

// Top is the number of lines above the table.
func (l *Listing[K]) Top() int {
	n := 0
	if l.Heading != "" {
		n++
	}
	if l.Filtering || l.Filtered() {
		n++
	}
	return n
}

// Resize gives the list its size.
func (l *Listing[K]) Resize(w, h int) {
	l.W, l.H = w, h
	l.input.Resize(max(w-4, 1), 1)
	l.Table.Resize(w, max(h-l.Top(), 1))
}

// SetTheme changes the colours.
func (l *Listing[K]) SetTheme(th kit.Theme) {
	l.Table.SetTheme(th)
	l.input.SetTheme(th)
}

// View draws the heading, the filter where there is one, and the table.
func (l *Listing[K]) View() string {
	view := ""
	if l.Heading != "" {
		view += l.Desk.Theme.Muted.Render(kit.Fit(" "+kit.Plain(l.Heading), l.W)) + "\n"
	}
	if l.Filtering || l.Filtered() {
		view += l.Desk.Theme.Key.Render(kit.Fit(" / ", 3)) + kit.Fit(l.input.View(), l.W-3) + "\n"
	}
	empty := l.Table.Empty
	switch {
	case !l.Loaded:
		l.Table.Empty = l.Desk.T("app.loading") // not "nothing there" before anything was read
	case l.Filtered():
		l.Table.Empty = l.Desk.T("app.no_match_find") // whatever the list says of itself where it is empty
	}
	view += l.Table.View()
	l.Table.Empty = empty
	return view
}

// Cursor stands in the filter while it is typed in.
func (l *Listing[K]) Cursor() *tea.Cursor {
	if !l.Filtering {
		return nil
	}
	cursor := l.input.Cursor()
	if cursor != nil {
		cursor.X += 3
		if l.Heading != "" {
			cursor.Y++
		}
	}
	return cursor
}

// WheelStep is how far one turn of the wheel moves.
func WheelStep(msg tea.MouseWheelMsg) int {
	if msg.Button == tea.MouseWheelUp {
		return -3
	}
	return 3
}
