package journal

import (
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// bin lists what was deleted, the last first; everything in it can come back.
type bin struct {
	scene.Ledger[model.BinLine]
	restore key.Binding
	back    scene.Question[[]model.BinLine]
}

// NewBin shows the bin.
func NewBin(d *scene.Desk) scene.Screen {
	b := &bin{
		Ledger: scene.NewLedger[model.BinLine](d,
			kit.Column{Title: d.T("bin.kind"), Width: 14, Min: 10},
			kit.Column{Title: d.T("bin.what"), Width: 30, Min: 14, Flex: 1},
			kit.Column{Title: d.T("bin.when"), Width: 16, Priority: 1},
			kit.Column{Title: d.T("bin.by"), Width: 18, Priority: 2}),
		restore: scene.Bind(d, "bin.key.restore", "r/F5", "r", "f5", "enter"),
	}
	b.Marks(true)
	b.List.RowID = binID
	book := d.Book
	b.List.Fetch = func(ctx context.Context, find string) ([]model.BinLine, error) {
		all, err := book.Bin(ctx)
		return scene.Sift(all, find, func(one model.BinLine) []string {
			return []string{part.TableName(d, one.Table), one.What, scene.Moment(one.At), one.By}
		}), err
	}
	b.List.Rows = func(_ context.Context, page []model.BinLine) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = kit.Row{ID: binID(one), Cells: []string{part.TableName(d, one.Table), one.What, scene.Moment(one.At), one.By}}
		}
		return rows, nil
	}
	b.List.Table.Empty = d.T("bin.empty")
	b.List.Keys.Open.SetEnabled(false)
	b.restore.SetEnabled(!d.Book.ReadOnly())
	return b
}

// binID is a number of a line of its own: rows of several tables share their ids.
func binID(line model.BinLine) int64 {
	id := line.ID
	for _, c := range []byte(line.Table) {
		id = id*31 + int64(c)
	}
	return id&(1<<62-1) | 1<<62
}

// Update takes things out of the bin.
func (b *bin) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := b.back.Take(msg); ok {
		return b.restored(got), nil
	}
	if press, ok := b.Pressed(msg); ok && key.Matches(press, b.restore) {
		return nil, b.bringBack()
	}
	act, cmd, _ := b.Pass(msg)
	return act, cmd
}

// bringBack restores them as one step.
func (b *bin) bringBack() tea.Cmd {
	lines, book := b.List.Chosen(), b.Desk.Book
	if len(lines) == 0 {
		return nil
	}
	return b.back.Write(b.Desk, func(ctx context.Context) ([]model.BinLine, error) {
		if err := book.RestoreAll(ctx, lines); err != nil {
			return nil, fmt.Errorf("restore: %w", err)
		}
		return lines, nil
	})
}

func (b *bin) restored(got scene.Answer[[]model.BinLine]) scene.Action {
	if got.Err != nil {
		return b.Desk.Failure(got.Err)
	}
	b.List.Unmark(nil)
	said := b.Desk.T("bin.restored_many", len(got.Value))
	if len(got.Value) == 1 {
		said = b.Desk.T("bin.restored", kit.Plain(got.Value[0].What))
	}
	if slices.ContainsFunc(got.Value, func(l model.BinLine) bool { return l.Table == "unit" }) {
		said += ". " + b.Desk.T("bin.restored_unit")
	}
	return scene.Notice{Text: said}
}

// Marked counts the lines that are marked.
func (b *bin) Marked() (all, hidden int) { return b.List.MarkCount() }

// Title says what this is.
func (b *bin) Title() string { return b.Desk.T("bin.title") }

// ShortHelp lists the keys of the footer.
func (b *bin) ShortHelp() []key.Binding {
	return []key.Binding{b.restore, b.List.Table.Keys.Mark, b.List.Keys.Find}
}

// FullHelp lists all keys.
func (b *bin) FullHelp() [][]key.Binding {
	return [][]key.Binding{{b.restore, b.List.Keys.Find, b.List.Keys.MarkAll}, b.List.Table.Keys.All()}
}
