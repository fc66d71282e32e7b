package diary

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// diaryLimit bounds how many lines of a diary are read, the newest.
const diaryLimit = 5000

// diary is a list of things that happened, newest first, each added, changed and deleted one by one. The report counts
// them.
type diary[K any] struct {
	scene.Ledger[K]
	title  string
	form   func(K) scene.Screen // of the zero K: to add one
	name   func(K) string       // for the notice
	drop   func(ctx context.Context, one K) error
	binned scene.Question[K]

	extra  key.Binding                            // one more thing to do with a line, where there is any
	does   func(one K) (scene.Action, tea.Cmd)    // what it does
	fits   func(one K) bool                       // whether it applies
	answer func(msg tea.Msg) (scene.Action, bool) // takes the answers of what it asked
	texts  func(one K) []string                   // what a filter looks through
	all    func(ctx context.Context) ([]K, error) // every line
	row    func(one K) kit.Row

	reopens, other string // the kinds of the form of a line, and of the one more thing to do with it, as drafts name them
}

func newDiary[K any](d *scene.Desk, section string, columns ...kit.Column) *diary[K] {
	y := &diary[K]{Ledger: scene.NewLedger[K](d, columns...), title: d.T(section + ".title")}
	y.List.Fetch = func(ctx context.Context, find string) ([]K, error) {
		all, err := y.all(ctx)
		return scene.Sift(all, find, y.texts), err
	}
	y.List.Rows = func(_ context.Context, page []K) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = y.row(one)
		}
		return rows, nil
	}
	y.List.Table.Empty = d.T(section + ".empty")
	y.extra.SetEnabled(false)
	y.enable()
	return y
}

// Update adds, opens and deletes lines.
func (y *diary[K]) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := y.update(msg)
	y.enable()
	return act, cmd
}

func (y *diary[K]) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := y.binned.Take(msg); ok {
		if got.Err != nil {
			return y.Desk.Failure(got.Err), nil
		}
		return scene.Notice{Text: y.Desk.T("log.binned", y.name(got.Value))}, nil
	}
	if y.answer != nil {
		if act, ok := y.answer(msg); ok {
			return act, nil
		}
	}
	one, chosen := y.List.Current()
	if press, ok := y.Pressed(msg); ok {
		switch k := y.List.Keys; {
		case key.Matches(press, k.New):
			var none K
			return scene.Push{Screen: y.form(none)}, nil
		case chosen && key.Matches(press, k.Edit):
			return scene.Push{Screen: y.form(one)}, nil
		case chosen && key.Matches(press, k.Delete):
			return nil, y.bin(one)
		case chosen && key.Matches(press, y.extra):
			return y.does(one)
		}
	}
	act, cmd, opened := y.Pass(msg)
	if one, ok := y.List.Current(); opened && ok && y.List.Keys.Open.Enabled() {
		return scene.Push{Screen: y.form(one)}, cmd
	}
	return act, cmd
}

func (y *diary[K]) bin(one K) tea.Cmd {
	drop := y.drop
	return y.binned.Write(y.Desk, func(ctx context.Context) (K, error) { return one, drop(ctx, one) })
}

// enable leaves the keys that apply: a book that is only read is not written.
func (y *diary[K]) enable() {
	one, chosen := y.List.Current()
	writes := !y.Desk.Book.ReadOnly()
	k := &y.List.Keys
	k.New.SetEnabled(writes)
	k.Open.SetEnabled(writes && chosen)
	k.Edit.SetEnabled(writes && chosen)
	k.Delete.SetEnabled(writes && chosen)
	if y.fits != nil {
		y.extra.SetEnabled(writes && chosen && y.fits(one))
	}
}

// Title says what is listed.
func (y *diary[K]) Title() string { return y.title }

// ShortHelp lists the keys of the footer.
func (y *diary[K]) ShortHelp() []key.Binding {
	k := y.List.Keys
	return []key.Binding{k.New, k.Open, y.extra, k.Delete, k.Find}
}

// FullHelp lists all keys.
func (y *diary[K]) FullHelp() [][]key.Binding {
	k := y.List.Keys
	return [][]key.Binding{{k.New, k.Open, k.Edit, k.Delete, k.Find, y.extra}, y.List.Table.Keys.All()}
}
