package outgoing

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// list is the register of own papers, the newest first, the reports that were issued among them.
type list struct {
	scene.Ledger[outgoing.Line]
	kind    string // it is narrowed to; "" is all
	keys    listKeys
	facts   scene.Question[facts]
	known   facts
	dropped scene.Question[string] // what is said of it
	print   printing
	peek    part.Peek
}

// facts are the numbers given, and those that are missing between them.
type facts struct {
	given []outgoing.Number
	gaps  []outgoing.Gap
}

// listBeside are the columns the register keeps beside a card.
const listBeside = 80

// NewList shows the register, of one kind where it is not "".
func NewList(d *scene.Desk, kind string) scene.Screen {
	l := &list{
		Ledger: scene.NewLedger[outgoing.Line](d,
			kit.Column{Title: d.T("outgoing.column.symbol"), Width: 13, Min: 11},
			kit.Column{Title: d.T("outgoing.column.on"), Width: 10},
			kit.Column{Title: d.T("outgoing.column.kind"), Width: 12, Min: 10, Priority: 3},
			kit.Column{Title: d.T("outgoing.column.subject"), Width: 30, Min: 28, Flex: 3},
			kit.Column{Title: d.T("outgoing.column.recipients"), Width: 16, Min: 10, Flex: 1, Priority: 1},
			kit.Column{Title: d.T("outgoing.column.answers"), Width: 14, Min: 10, Priority: 2}),
		kind: kind, keys: newListKeys(d), print: printing{desk: d}, peek: part.NewPeek(d, listBeside),
	}
	l.List.Fetch = func(ctx context.Context, find string) ([]outgoing.Line, error) {
		lines, err := office.OwnLines(ctx, d.Book, d.Config)
		if err != nil {
			return nil, fmt.Errorf("list the own papers: %w", err)
		}
		slices.Reverse(lines)
		lines = slices.DeleteFunc(lines, func(one outgoing.Line) bool { return l.kind != "" && one.Kind != l.kind })
		return scene.Sift(lines, find, outgoing.Line.Texts), nil
	}
	l.List.Rows = func(_ context.Context, page []outgoing.Line) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = row(d, one)
		}
		return rows, nil
	}
	l.List.Same = func(a, b outgoing.Line) bool { return a.ID == b.ID && a.ReportID == b.ReportID }
	l.enable()
	l.head()
	return l
}

// row is a line of the list; what was cancelled says so before its subject.
func row(d *scene.Desk, l outgoing.Line) kit.Row {
	kind, _ := outgoing.KindOf(l.Kind)
	r := kit.Row{ID: 1, Cells: []string{l.Symbol, l.On.Local(), kind.Name, subjectOf(d, l.Paper), l.Recipients, l.Answers}}
	if !l.Stands() {
		r.Style = kit.RowMuted
	}
	return r
}

func subjectOf(d *scene.Desk, p outgoing.Paper) string {
	if p.Stands() {
		return p.Subject
	}
	return d.T("outgoing.cancelled", p.Subject)
}

// Init asks for the register and for the numbers given.
func (l *list) Init() tea.Cmd {
	return tea.Batch(l.List.Load(), l.look())
}

func (l *list) look() tea.Cmd {
	d := l.Desk
	return l.facts.Ask(func(ctx context.Context) (facts, error) {
		given, err := d.Book.NumbersGiven(ctx)
		if err != nil {
			return facts{}, fmt.Errorf("list the numbers given: %w", err)
		}
		return facts{given, outgoing.Gaps(given, d.Config.Report.TermStarted, d.Today())}, nil
	})
}

// Update adds, opens, changes, deletes and prints.
func (l *list) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := l.update(msg)
	if _, again := msg.(scene.Reload); again {
		cmd = tea.Batch(cmd, l.look())
	}
	l.enable()
	one, _ := l.List.Current()
	return act, tea.Batch(cmd, l.peek.Follow(msg, int64(one.ID), func() scene.Screen { return NewCard(l.Desk, one.ID) }))
}

// View draws the register, and the card of the paper that is selected where there is room for both.
func (l *list) View() string { return l.peek.View(l.Desk, l.List.View()) }

// Resize gives the size of the body.
func (l *list) Resize(w, h int) {
	l.peek.Resize(w, h)
	l.List.Resize(l.peek.List())
}

func (l *list) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	d := l.Desk
	if got, ok := l.facts.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), nil
		}
		l.known = got.Value
		l.head()
		return nil, l.List.Want()
	}
	if got, ok := l.dropped.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), nil
		}
		return scene.Notice{Text: got.Value}, nil
	}
	if act, ok := l.print.take(msg); ok {
		return act, nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok && !l.peek.InList(click.X, click.Y) {
		return nil, nil
	}
	if press, ok := l.Pressed(msg); ok {
		if act, cmd, ok := l.press(press); ok {
			return act, cmd
		}
	}
	act, cmd, opened := l.Pass(msg)
	if one, ok := l.List.Current(); opened && ok {
		return l.open(one), cmd
	}
	return act, cmd
}

func (l *list) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	one, some := l.List.Current()
	some = some && one.ID != 0 // a report is changed where reports are
	switch k := l.List.Keys; {
	case key.Matches(msg, k.New):
		return l.add(), nil, true
	case key.Matches(msg, l.keys.Kind):
		return l.pickKind(), nil, true
	case key.Matches(msg, l.peek.Toggles):
		l.peek.Toggle()
		l.List.Resize(l.peek.List())
		return nil, l.List.Want(), true
	case key.Matches(msg, l.keys.Print):
		return l.print.ask(l.List.Items), nil, true
	case key.Matches(msg, l.keys.Incoming):
		return scene.Pop{}, nil, true
	case some && key.Matches(msg, k.Edit):
		return scene.Push{Screen: newForm(l.Desk, one.Paper, nil)}, nil, true
	case some && key.Matches(msg, l.keys.History):
		return scene.Show{Place: scene.History{Table: "outgoing", ID: int64(one.ID)}}, nil, true
	case some && key.Matches(msg, k.Delete):
		d := l.Desk
		return nil, l.dropped.Write(d, func(ctx context.Context) (string, error) { return bin(ctx, d, one.Paper) }), true
	}
	return nil, nil, false
}

// bin moves a paper to the bin, and says what it was evidence of. It runs within a command.
func bin(ctx context.Context, d *scene.Desk, p outgoing.Paper) (string, error) {
	shows, err := d.Book.DeleteOwnPaper(ctx, p.ID)
	if shows > 0 {
		return d.T("outgoing.binned_shown", kit.Plain(p.Symbol), shows), err
	}
	return d.T("log.binned", kit.Plain(p.Symbol)), err
}

// open shows a paper, or the report.
func (l *list) open(one outgoing.Line) scene.Action {
	if one.ReportID != 0 {
		return scene.Show{Place: scene.Report{ID: one.ReportID}}
	}
	return scene.Push{Screen: NewCard(l.Desk, one.ID)}
}

// add asks what kind the new paper is, unless the list is of one kind.
func (l *list) add() scene.Action {
	d := l.Desk
	form := func(kind string) scene.Action {
		paper := outgoing.Paper{Kind: kind, Number: l.next(kind), On: d.Today(), Signer: d.Config.Office.SignerName}
		return scene.Push{Screen: newForm(d, paper, func(p outgoing.Paper) {
			l.List.Select(func(one outgoing.Line) bool { return one.ID == p.ID })
		})}
	}
	if l.kind != "" {
		return form(l.kind)
	}
	var items []kit.Item
	for _, k := range outgoing.Kinds() {
		items = append(items, kit.Item{ID: k.Code, Label: k.Name, Hint: d.T("outgoing.next_number", outgoing.Numeral(l.next(k.Code), ""))})
	}
	return scene.Pick{Title: d.T("outgoing.new_kind"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) { return form(item.ID), nil }}
}

// next is the number the next paper of a kind gets today.
func (l *list) next(kind string) int {
	return office.Next(l.known.given, l.Desk.Config, kind, l.Desk.Today())
}

// pickKind narrows the list to a kind, those there are papers of.
func (l *list) pickKind() scene.Action {
	d := l.Desk
	items := []kit.Item{{ID: "", Label: d.T("outgoing.all_kinds")}}
	for _, k := range outgoing.Kinds() {
		if n := l.count(k.Code); n > 0 {
			items = append(items, kit.Item{ID: k.Code, Label: k.Name, Hint: fmt.Sprint(n)})
		}
	}
	return scene.Pick{Title: d.T("outgoing.pick_kind"), Items: items, At: l.kind, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		l.kind = item.ID
		l.head()
		l.List.Table.SetCursor(0)
		return nil, l.List.Load()
	}}
}

// count is how many numbers of a kind are given.
func (l *list) count(kind string) int {
	n := 0
	for _, one := range l.known.given {
		if one.Kind == kind {
			n++
		}
	}
	return n
}

// head says what the list is narrowed to, and which numbers of the term are missing.
func (l *list) head() {
	d := l.Desk
	var words []string
	l.List.Table.Empty = d.T("outgoing.empty")
	if k, ok := outgoing.KindOf(l.kind); ok {
		words = append(words, k.Name)
		l.List.Table.Empty = d.T("outgoing.empty_kind", k.Name)
	}
	if d.Book.ReadOnly() {
		l.List.Table.Empty = d.T("outgoing.empty_read_only")
	}
	if gaps := gapWords(d, l.known.gaps, l.kind); gaps != "" {
		words = append(words, gaps)
	}
	l.List.Heading = strings.Join(words, " · ")
	l.List.Resize(l.peek.List())
}

// gapWords names the numbers of a kind, or of all, that nothing has.
func gapWords(d *scene.Desk, gaps []outgoing.Gap, kind string) string {
	var words []string
	for _, g := range gaps {
		if kind == "" || g.Kind == kind {
			words = append(words, g.String())
		}
	}
	if len(words) == 0 {
		return ""
	}
	return d.T("outgoing.gaps", strings.Join(words, ", "))
}

// enable leaves the keys that apply: a report is changed where reports are, and a book that is only read is not written.
func (l *list) enable() {
	one, some := l.List.Current()
	own, k := some && one.ID != 0, &l.List.Keys
	k.Open.SetEnabled(some)
	part.Enable(own && !l.Desk.Book.ReadOnly(), &k.Edit, &k.Delete)
	k.New.SetEnabled(!l.Desk.Book.ReadOnly())
	l.keys.History.SetEnabled(own)
}

// Title is the name of the register.
func (l *list) Title() string { return l.Desk.T("outgoing.title") }

// ShortHelp lists the keys of the footer.
func (l *list) ShortHelp() []key.Binding {
	k := l.List.Keys
	return []key.Binding{k.New, k.Open, k.Edit, k.Delete, k.Find, l.keys.Kind, l.keys.Print, l.keys.Incoming}
}

// FullHelp lists all keys.
func (l *list) FullHelp() [][]key.Binding {
	k := l.List.Keys
	return [][]key.Binding{
		{k.New, k.Open, k.Edit, k.Delete, k.Find}, {l.keys.Kind, l.keys.Print, l.keys.Incoming, l.keys.History, l.peek.Toggles}, l.List.Table.Keys.All(),
	}
}
