package receive

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/waiting"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// waitingList lists the papers that came in and have no number yet. They are reviewed one after the other, as the files of a folder are.
type waitingList struct {
	scene.Ledger[waiting.Paper]
	dropped scene.Question[int]
	reasons reasons
}

// NewWaiting lists the papers that wait to be looked at.
func NewWaiting(d *scene.Desk) scene.Screen {
	s := &waitingList{Ledger: scene.NewLedger[waiting.Paper](d,
		kit.Column{Title: d.T("directive.column.file"), Width: 30, Min: 20, Flex: 1},
		kit.Column{Title: d.T("directive.column.came"), Width: 16},
		kit.Column{Title: d.T("directive.column.size"), Width: 8, Right: true, Priority: 1},
		kit.Column{Title: d.T("directive.column.brought_by"), Width: 16, Priority: 2})}
	s.Marks(true)
	s.List.RowID = func(p waiting.Paper) int64 { return int64(p.ID) }
	s.List.Same = func(a, b waiting.Paper) bool { return a.ID == b.ID }
	cells := func(p waiting.Paper) []string {
		return []string{kit.Plain(p.File.Name), scene.Moment(p.Came), part.FileSize(p.File.Size), p.By}
	}
	s.List.Fetch = func(ctx context.Context, find string) ([]waiting.Paper, error) {
		all, err := d.Book.WaitingPapers(ctx)
		return scene.Sift(all, find, cells), err
	}
	s.List.Rows = func(_ context.Context, page []waiting.Paper) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, p := range page {
			rows[i] = kit.Row{ID: int64(p.ID), Cells: cells(p)}
		}
		return rows, nil
	}
	s.List.Table.Empty = d.T("directive.waiting.empty")
	s.List.Keys.Open.SetHelp(s.List.Keys.Open.Help().Key, d.T("directive.waiting.look"))
	s.List.Keys.New.SetEnabled(false)
	s.List.Keys.Edit.SetEnabled(false)
	s.List.Keys.Delete.SetEnabled(!d.Book.ReadOnly())
	return s
}

// Update looks at papers, or drops them, and reads the one that the cursor comes to.
func (s *waitingList) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	var act scene.Action
	var cmd tea.Cmd
	if !s.reasons.take(msg) {
		act, cmd = s.update(msg)
	}
	if at, there := s.List.Current(); there {
		cmd = tea.Batch(cmd, s.reasons.ask(s.Desk, at))
	}
	return act, cmd
}

func (s *waitingList) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	d := s.Desk
	if got, ok := s.dropped.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), nil
		}
		s.List.Unmark(nil)
		return scene.Notice{Text: d.T("directive.waiting.dropped", got.Value)}, nil
	}
	if press, ok := s.Pressed(msg); ok && key.Matches(press, s.List.Keys.Delete) {
		act, cmd := s.drop(press.String())
		return act, cmd
	}
	act, cmd, opened := s.Pass(msg)
	if opened {
		return s.look(), cmd
	}
	return act, cmd
}

// look reviews the marked papers, or the selected one and those behind it.
func (s *waitingList) look() scene.Action {
	papers := s.List.Chosen()
	if len(papers) == 0 {
		return nil
	}
	if all, _ := s.List.MarkCount(); all == 0 {
		at := slices.IndexFunc(s.List.Items, func(p waiting.Paper) bool { return p.ID == papers[0].ID })
		papers = s.List.Items[max(at, 0):]
	}
	return scene.Push{Screen: newQueueScreen(s.Desk, queueOfWaiting(s.Desk, papers))}
}

// drop moves papers to the bin; it asks only for more than one.
func (s *waitingList) drop(asked string) (scene.Action, tea.Cmd) {
	d := s.Desk
	var ids []waiting.PaperID
	for _, p := range s.List.Chosen() {
		ids = append(ids, p.ID)
	}
	do := func() tea.Cmd {
		return s.dropped.Write(d, func(ctx context.Context) (int, error) { return len(ids), d.Book.DropWaiting(ctx, ids) })
	}
	switch len(ids) {
	case 0:
		return nil, nil
	case 1:
		return nil, do()
	}
	return scene.Confirm{
		Text: d.T("directive.waiting.ask_drop", len(ids)), Yes: d.T("directive.answer_delete"), Asked: asked,
		Then: func() (scene.Action, tea.Cmd) { return nil, do() },
	}, nil
}

// queueOfWaiting lines papers up that wait in the book.
func queueOfWaiting(d *scene.Desk, papers []waiting.Paper) *paperQueue {
	q := &paperQueue{from: d.T("directive.waiting.title")}
	for _, p := range papers {
		q.items = append(q.items, queuedPaper{name: p.File.Name, waits: p.ID, read: readWaiting(d.Book, p.ID)})
	}
	return q
}

// readWaiting reads a paper that waits from its file in the book. It came when it was put there.
func readWaiting(book *store.Book, id waiting.PaperID) reads {
	return func(ctx context.Context, how office.Reading) (office.Incoming, error) {
		p, err := book.WaitingPaper(ctx, id)
		if err != nil {
			return office.Incoming{}, err
		}
		in, err := how.ReadBytes(ctx, p.File.Name, p.File.Bytes)
		in.Proposal.Directive.ReceivedAt = p.Came
		return in, err
	}
}

// Resize gives the list what the reasons leave.
func (s *waitingList) Resize(w, h int) { s.List.Resize(w, s.reasons.resize(w, h)) }

// View draws the list, and below it why the paper under the cursor waits.
func (s *waitingList) View() string {
	at, there := s.List.Current()
	if !there || s.reasons.h < 2 {
		return kit.Lines(s.Ledger.View(), s.List.W, s.List.H+s.reasons.h)
	}
	return s.Ledger.View() + "\n" + s.reasons.view(s.Desk, at.ID)
}

// Marked counts the papers that are marked.
func (s *waitingList) Marked() (all, hidden int) { return s.List.MarkCount() }

// Title says what this is.
func (s *waitingList) Title() string { return s.Desk.T("directive.waiting.title") }

// ShortHelp lists the keys of the footer.
func (s *waitingList) ShortHelp() []key.Binding {
	k := s.List.Keys
	return []key.Binding{k.Open, k.Delete, s.List.Table.Keys.Mark, k.Find}
}

// FullHelp lists all keys.
func (s *waitingList) FullHelp() [][]key.Binding {
	k := s.List.Keys
	return [][]key.Binding{{k.Open, k.Delete, k.Find, k.MarkAll}, s.List.Table.Keys.All()}
}
