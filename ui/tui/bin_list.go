package tui

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// bin lists what was deleted, the last first; everything in it can come back.
type bin struct {
	ledger[model.BinLine]
	restore key.Binding
	back    question[[]model.BinLine]
}

// newBin shows the bin.
func newBin(d *Desk) screen {
	b := &bin{
		ledger: newLedger[model.BinLine](d,
			kit.Column{Title: d.T("bin.kind"), Width: 14, Min: 10},
			kit.Column{Title: d.T("bin.what"), Width: 30, Min: 14, Flex: 1},
			kit.Column{Title: d.T("bin.when"), Width: 16, Priority: 1},
			kit.Column{Title: d.T("bin.by"), Width: 18, Priority: 2}),
		restore: bindTo(d, "bin.key.restore", "r/F5", "r", "f5", "enter"),
	}
	b.marks(true)
	book := d.Book
	b.list.fetch = func(ctx context.Context, find string) ([]model.BinLine, error) {
		all, err := book.Bin(ctx)
		return sift(all, find, func(one model.BinLine) []string {
			return []string{d.tableName(one.Table), one.What, sayWhen(one.At), one.By}
		}), err
	}
	b.list.rows = func(_ context.Context, page []model.BinLine) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = kit.Row{ID: binID(one), Cells: []string{d.tableName(one.Table), one.What, sayWhen(one.At), one.By}}
		}
		return rows, nil
	}
	b.list.table.Empty = d.T("bin.empty")
	b.list.keys.Open.SetEnabled(false)
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
func (b *bin) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := b.back.take(msg); ok {
		return b.restored(got), nil
	}
	if press, ok := b.pressed(msg); ok && key.Matches(press, b.restore) {
		return nil, b.bringBack()
	}
	act, cmd, _ := b.pass(msg)
	return act, cmd
}

// chosen are the marked lines, or the selected one.
func (b *bin) chosen() []model.BinLine {
	marked := map[int64]bool{}
	for _, id := range b.list.table.Marked() {
		marked[id] = true
	}
	var lines []model.BinLine
	for _, line := range b.list.items {
		if marked[binID(line)] {
			lines = append(lines, line)
		}
	}
	if line, ok := b.list.current(); ok && len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// bringBack restores them as one step.
func (b *bin) bringBack() tea.Cmd {
	lines, book := b.chosen(), b.desk.Book
	if len(lines) == 0 {
		return nil
	}
	return b.back.write(b.desk, func(ctx context.Context) ([]model.BinLine, error) {
		if err := book.RestoreAll(ctx, lines); err != nil {
			return nil, fmt.Errorf("restore: %w", err)
		}
		return lines, nil
	})
}

func (b *bin) restored(got answer[[]model.BinLine]) action {
	if got.err != nil {
		return b.desk.failure(got.err)
	}
	b.list.table.ClearMarks()
	if len(got.value) == 1 {
		return notice{text: b.desk.T("bin.restored", kit.Plain(got.value[0].What))}
	}
	return notice{text: b.desk.T("bin.restored_many", len(got.value))}
}

// Title says what this is.
func (b *bin) Title() string { return b.desk.T("bin.title") }

// ShortHelp lists the keys of the footer.
func (b *bin) ShortHelp() []key.Binding {
	return []key.Binding{b.restore, b.list.table.Keys.Mark, b.list.keys.Find}
}

// FullHelp lists all keys.
func (b *bin) FullHelp() [][]key.Binding {
	return [][]key.Binding{{b.restore, b.list.keys.Find}, b.list.table.Keys.All()}
}
