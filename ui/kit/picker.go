package kit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"
)

// Item is one choice of a picker. Hint stands muted behind the label and is searched too.
type Item struct{ ID, Label, Hint string }

// PickerEvent is what a message did to a picker.
type PickerEvent int

// What a message can do to a picker.
const (
	PickerNone PickerEvent = iota
	PickerPicked
	PickerCancelled
)

// PickerKeys are the keys of a picker beside those that edit its filter.
type PickerKeys struct{ Up, Down, PageUp, PageDown, Pick, Cancel key.Binding }

// NewPickerKeys returns the keys with the help texts named up, down, pageup, pagedown, pick, cancel.
func NewPickerKeys(help Help) PickerKeys {
	return PickerKeys{
		Up:       bind(help, "up", "↑", "up"),
		Down:     bind(help, "down", "↓", "down"),
		PageUp:   bind(help, "pageup", "PgUp", "pgup"),
		PageDown: bind(help, "pagedown", "PgDn", "pgdown"),
		Pick:     bind(help, "pick", "Enter", "enter"),
		Cancel:   bind(help, "cancel", "Esc", "esc"),
	}
}

// Picker is a list to choose from by typing part of a name.
type Picker struct {
	Keys     PickerKeys
	Title    string
	Empty    string // shown when nothing matches
	AllowNew bool   // what was typed may be picked although it is not in the list
	NewText  string // stands before what was typed, "create new: "

	th     Theme
	ink    pens
	input  *Input
	fold   func(string) string
	items  []Item
	labels []string // folded labels
	texts  []string // folded labels and hints
	found  []int    // indexes of items, best first; -1 is the new one
	cursor int
	top    int
	w, h   int
	picked Item
	isNew  bool
}

// NewPicker returns a picker over items. fold makes two spellings equal for searching (without tones, lower case).
func NewPicker(th Theme, keys PickerKeys, fold func(string) string, items []Item) *Picker {
	if fold == nil {
		fold = strings.ToLower
	}
	p := &Picker{Keys: keys, input: NewInput(th), fold: fold, items: items}
	p.input.Focus()
	for _, it := range items {
		label := fold(it.Label)
		p.labels = append(p.labels, label)
		p.texts = append(p.texts, label+" "+fold(it.Hint))
	}
	p.SetTheme(th)
	p.Resize(40, 12)
	p.filter()
	return p
}

// SetTheme changes the colours.
func (p *Picker) SetTheme(th Theme) {
	p.th, p.ink = th, newPens(th)
	p.input.SetTheme(th)
}

// Resize gives the picker its size, border included.
func (p *Picker) Resize(w, h int) {
	p.w, p.h = max(w, 1), max(h, 1)
	p.input.Resize(max(p.inner()-Width(p.count())-3, 1), 1)
	p.scroll()
}

// SelectID puts the cursor on the item with that ID, when it is shown.
func (p *Picker) SelectID(id string) {
	for i, n := range p.found {
		if n >= 0 && p.items[n].ID == id {
			p.cursor = i
		}
	}
	p.scroll()
}

// Picked is the item Enter took. isNew says that it is not of the list: its Label is what was typed.
func (p *Picker) Picked() (item Item, isNew bool) { return p.picked, p.isNew }

// Update filters, moves and picks.
func (p *Picker) Update(msg tea.Msg) PickerEvent {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.Text == "" {
		k := p.Keys
		switch {
		case key.Matches(press, k.Up):
			p.move(-1)
		case key.Matches(press, k.Down):
			p.move(1)
		case key.Matches(press, k.PageUp):
			p.move(-p.page())
		case key.Matches(press, k.PageDown):
			p.move(p.page())
		case key.Matches(press, k.Cancel):
			return PickerCancelled
		case key.Matches(press, k.Pick):
			return p.pick()
		default:
			p.edit(msg)
		}
		return PickerNone
	}
	p.edit(msg)
	return PickerNone
}

func (p *Picker) edit(msg tea.Msg) {
	before := p.input.Value()
	if p.input.Update(msg) && p.input.Value() != before {
		p.filter()
	}
}

func (p *Picker) pick() PickerEvent {
	if p.cursor >= len(p.found) {
		return PickerNone
	}
	if n := p.found[p.cursor]; n >= 0 {
		p.picked, p.isNew = p.items[n], false
	} else {
		p.picked, p.isNew = Item{Label: strings.TrimSpace(p.input.Value())}, true
	}
	return PickerPicked
}

func (p *Picker) move(by int) {
	p.cursor = max(min(p.cursor+by, len(p.found)-1), 0)
	p.scroll()
}

// filter ranks: the label begins so, a word of it begins so, it holds it, all typed words are somewhere, the letters
// come in that order.
func (p *Picker) filter() {
	typed := strings.TrimSpace(p.input.Value())
	want := p.fold(typed)
	p.found, p.cursor, p.top = p.found[:0], 0, 0
	if want == "" {
		for i := range p.items {
			p.found = append(p.found, i)
		}
		p.Resize(p.w, p.h)
		return
	}
	rank := make([]int, len(p.items))
	words := strings.Fields(want)
	exact := false
	for i, label := range p.labels {
		exact = exact || p.items[i].Label == typed
		if rank[i] = p.rank(i, label, want, words); rank[i] > 0 {
			p.found = append(p.found, i)
		}
	}
	slices.SortStableFunc(p.found, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
	for _, m := range fuzzy.Find(want, p.labels) {
		if rank[m.Index] == 0 {
			p.found = append(p.found, m.Index)
		}
	}
	if p.AllowNew && !exact {
		p.found = append(p.found, -1)
	}
	p.Resize(p.w, p.h)
}

func (p *Picker) rank(i int, label, want string, words []string) int {
	switch {
	case strings.HasPrefix(label, want):
		return 1
	case strings.Contains(label, " "+want):
		return 2
	case strings.Contains(label, want):
		return 3
	}
	for _, word := range words {
		if !strings.Contains(p.texts[i], word) {
			return 0
		}
	}
	return 4
}

func (p *Picker) count() string {
	n := len(p.found)
	if n > 0 && p.found[n-1] < 0 {
		n--
	}
	return strconv.Itoa(n) + "/" + strconv.Itoa(len(p.items))
}

func (p *Picker) frame() int {
	if p.w < 4 || p.h < 4 {
		return 0
	}
	return 2
}

func (p *Picker) inner() int { return p.w - p.frame() }

func (p *Picker) page() int { return max(p.h-p.frame()-1, 1) }

func (p *Picker) scroll() {
	p.top = min(p.top, p.cursor)
	p.top = max(p.top, p.cursor-p.page()+1, 0)
}

// Cursor is the real cursor relative to the picker.
func (p *Picker) Cursor() *tea.Cursor {
	c := p.input.Cursor()
	c.X = min(c.X+p.frame()/2+2, p.w-1)
	c.Y = p.frame() / 2
	return c
}

// View draws the picker.
func (p *Picker) View() string {
	w := p.inner()
	lines := []string{Join("> "+p.input.View(), p.ink.muted.on(p.count()), w)}
	for i := p.top; i < min(p.top+p.page(), len(p.found)); i++ {
		lines = append(lines, p.line(i, w))
	}
	if len(p.found) == 0 {
		for _, line := range Wrap(p.Empty, max(w-2, 1)) {
			lines = append(lines, p.ink.muted.on("  "+line))
		}
	}
	if p.frame() == 0 {
		return block(lines, p.w, p.h)
	}
	return Box(p.Title, block(lines, w, p.h-2), p.w, p.h, p.th)
}

func (p *Picker) line(i, w int) string {
	n := p.found[i]
	label, hint := Plain(p.NewText)+strings.TrimSpace(p.input.Value()), ""
	if n >= 0 {
		label, hint = Plain(p.items[n].Label), Plain(p.items[n].Hint)
	}
	if Width(hint) > w/2 {
		hint = Fit(hint, w/2)
	}
	if i == p.cursor {
		return p.ink.selected.on(Join("▌ "+label, hint, w))
	}
	return Join("  "+label, p.ink.muted.on(hint), w)
}
