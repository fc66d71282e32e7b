package scene

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// Ledger is what screens share that are one list over the whole body.
type Ledger[K any] struct {
	Desk *Desk
	List *Listing[K]
}

// NewLedger makes a list that cannot be marked; a screen that acts on several rows enables the marks.
func NewLedger[K any](d *Desk, columns ...kit.Column) Ledger[K] {
	l := Ledger[K]{d, NewListing[K](d, columns...)}
	l.Marks(false)
	return l
}

// Marks switches the keys that mark rows on or off.
func (l *Ledger[K]) Marks(on bool) {
	k := &l.List.Table.Keys
	k.Mark.SetEnabled(on)
	k.MarkUp.SetEnabled(on)
	k.MarkDown.SetEnabled(on)
}

// Pass gives the list a message. opened says that its row is to be opened: by Enter, or by a click on the selected row.
func (l *Ledger[K]) Pass(msg tea.Msg) (act Action, cmd tea.Cmd, opened bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok && !l.List.Filtering && key.Matches(press, l.List.Keys.Open) {
		return nil, nil, true
	}
	at := l.List.Table.Cursor()
	cmd, taken, err := l.List.Update(msg)
	if !taken {
		return nil, cmd, false
	}
	if err != nil {
		return l.Desk.Failure(err), cmd, false
	}
	_, click := msg.(tea.MouseClickMsg)
	return nil, cmd, click && at == l.List.Table.Cursor()
}

// Pressed is a key that may be a command: none is while a filter is typed.
func (l *Ledger[K]) Pressed(msg tea.Msg) (tea.KeyPressMsg, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	return press, ok && !l.List.Filtering
}

// Takes is true of Esc while words narrow the list: the first takes the words away, the next leaves the list.
func (l *Ledger[K]) Takes(msg tea.KeyPressMsg) bool {
	return l.List.Filtered() && msg.String() == "esc"
}

// Init asks for the list.
func (l *Ledger[K]) Init() tea.Cmd { return l.List.Load() }

// View draws the list.
func (l *Ledger[K]) View() string { return kit.Lines(l.List.View(), l.List.W, l.List.H) }

// Resize gives the list the body.
func (l *Ledger[K]) Resize(w, h int) { l.List.Resize(w, h) }

// SetTheme changes the colours.
func (l *Ledger[K]) SetTheme(th kit.Theme) { l.List.SetTheme(th) }

// Typing is true while a filter is typed.
func (l *Ledger[K]) Typing() bool { return l.List.Filtering }

// Cursor stands in the filter.
func (l *Ledger[K]) Cursor() *tea.Cursor { return l.List.Cursor() }

// Sift keeps what has every typed word in one of its texts, tones and case aside.
func Sift[K any](all []K, find string, texts func(K) []string) []K {
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
