package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// ledger is what screens share that are one list over the whole body.
type ledger[K any] struct {
	desk *Desk
	list *listing[K]
}

// newLedger makes a list that cannot be marked; a screen that acts on several rows enables the marks.
func newLedger[K any](d *Desk, columns ...kit.Column) ledger[K] {
	l := ledger[K]{d, newListing[K](d, columns...)}
	l.marks(false)
	return l
}

// marks switches the keys that mark rows on or off.
func (l *ledger[K]) marks(on bool) {
	k := &l.list.table.Keys
	k.Mark.SetEnabled(on)
	k.MarkUp.SetEnabled(on)
	k.MarkDown.SetEnabled(on)
}

// pass gives the list a message. opened says that its row is to be opened: by Enter, or by a click on the selected row.
func (l *ledger[K]) pass(msg tea.Msg) (act action, cmd tea.Cmd, opened bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok && !l.list.typing && key.Matches(press, l.list.keys.Open) {
		return nil, nil, true
	}
	at := l.list.table.Cursor()
	cmd, taken, err := l.list.Update(msg)
	if !taken {
		return nil, cmd, false
	}
	if err != nil {
		return l.desk.failure(err), cmd, false
	}
	_, click := msg.(tea.MouseClickMsg)
	return nil, cmd, click && at == l.list.table.Cursor()
}

// pressed is a key that may be a command: none is while a filter is typed.
func (l *ledger[K]) pressed(msg tea.Msg) (tea.KeyPressMsg, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	return press, ok && !l.list.typing
}

// Init asks for the list.
func (l *ledger[K]) Init() tea.Cmd { return l.list.load() }

// View draws the list.
func (l *ledger[K]) View() string { return kit.Lines(l.list.View(), l.list.w, l.list.h) }

// Resize gives the list the body.
func (l *ledger[K]) Resize(w, h int) { l.list.Resize(w, h) }

// SetTheme changes the colours.
func (l *ledger[K]) SetTheme(th kit.Theme) { l.list.SetTheme(th) }

// Typing is true while a filter is typed.
func (l *ledger[K]) Typing() bool { return l.list.typing }

// Cursor stands in the filter.
func (l *ledger[K]) Cursor() *tea.Cursor { return l.list.Cursor() }

// sift keeps what has every typed word in one of its texts, tones and case aside.
func sift[K any](all []K, find string, texts func(K) []string) []K {
	words := strings.Fields(viet.Fold(find))
	if len(words) == 0 {
		return all
	}
	var kept []K
	for _, one := range all {
		folded := viet.Fold(strings.Join(texts(one), " "))
		hit := true
		for _, word := range words {
			hit = hit && strings.Contains(folded, word)
		}
		if hit {
			kept = append(kept, one)
		}
	}
	return kept
}
