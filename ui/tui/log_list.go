package tui

import (
	"context"
	"fmt"
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
)

// How far back the journal goes on the screen, and how many steps it lists.
const (
	journalReach = 7 * 24 * time.Hour
	journalLimit = 500
)

// stepSeen is a step of the journal with the rows it changed, oldest first.
type stepSeen struct {
	id       model.StepID
	at       model.Instant
	by       string
	label    string
	what     string
	undone   bool // taken back, and not done again since
	reversal bool // took another step back, or did it again
	changes  []model.Change
}

// journal lists what was done lately: when, who, what.
type journal struct {
	ledger[stepSeen]
	title string
	cells func(stepSeen) []string
}

func whenColumn(d *Desk) kit.Column { return kit.Column{Title: d.T("log.when"), Width: 16} }

func byColumn(d *Desk) kit.Column {
	return kit.Column{Title: d.T("log.by"), Width: 16, Min: 10, Priority: 2}
}

// newJournal lists the steps of the last days, newest first.
func newJournal(d *Desk) screen {
	j := newStepList(d, d.T("log.journal"))
	book := d.Book
	j.list.fetch = func(ctx context.Context, find string) ([]stepSeen, error) {
		changes, err := book.ChangedSince(ctx, d.now().Add(-journalReach))
		if err != nil {
			return nil, fmt.Errorf("read the journal: %w", err)
		}
		names := rowNames{}
		if err := d.nameTasks(ctx, names, changes); err != nil {
			return nil, err
		}
		steps := d.stepsOf(changes, names)
		if len(steps) > journalLimit {
			steps = steps[:journalLimit]
		}
		if err := markUndone(ctx, book, steps); err != nil {
			return nil, err
		}
		return siftSteps(d, steps, find), nil
	}
	j.list.heading = d.T("log.journal_reach", int(journalReach.Hours())/24, journalLimit)
	return j
}

// newHistory lists what was done to one row of the book, newest first.
func newHistory(d *Desk, table string, id int64) screen {
	j := newStepList(d, d.T("log.history"))
	j.list.table.SetColumns(whenColumn(d), byColumn(d), kit.Column{Title: d.T("log.change"), Width: 40, Min: 14, Flex: 1})
	j.cells = func(s stepSeen) []string { return []string{sayWhen(s.at), s.by, s.what} }
	book := d.Book
	j.list.fetch = func(ctx context.Context, find string) ([]stepSeen, error) {
		changes, err := book.History(ctx, table, id)
		if err != nil {
			return nil, fmt.Errorf("read the history of a row: %w", err)
		}
		names, err := d.namesIn(ctx, changes)
		steps := make([]stepSeen, len(changes))
		for i, c := range changes {
			steps[i] = stepSeen{id: c.StepID, at: c.At, by: c.By, label: c.Label, what: d.changeLine(c, names), changes: []model.Change{c}}
		}
		return siftSteps(d, steps, find), err
	}
	j.list.heading = d.tableName(table)
	return j
}

func newStepList(d *Desk, title string) *journal {
	j := &journal{title: title, ledger: newLedger[stepSeen](d,
		whenColumn(d), byColumn(d),
		kit.Column{Title: d.T("log.what"), Width: 24, Min: 14},
		kit.Column{Title: d.T("log.thing"), Width: 20, Flex: 1, Priority: 1})}
	j.cells = func(s stepSeen) []string { return []string{sayWhen(s.at), s.by, d.stepSaid(s), d.stepThing(s)} }
	j.list.rows = func(_ context.Context, steps []stepSeen) ([]kit.Row, error) {
		rows := make([]kit.Row, len(steps))
		for i, s := range steps {
			rows[i] = kit.Row{ID: int64(s.id), Cells: j.cells(s)}
		}
		return rows, nil
	}
	j.list.table.Empty = d.T("log.empty")
	j.list.keys.Open.SetHelp("Enter", d.T("log.key.detail"))
	return j
}

// parts are tables whose rows are parts of another's: they do not name a step that changed both.
var parts = [...]string{"file", "report_file", "sending", "citation", "task", "task_unit", "membership", "isolation_change"}

// stepsOf gathers the changes of each step, the newest step first; the first change names it.
func (d *Desk) stepsOf(changes []model.Change, names rowNames) []stepSeen {
	var steps []stepSeen
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		if n := len(steps); n == 0 || steps[n-1].id != c.StepID {
			steps = append(steps, stepSeen{id: c.StepID, at: c.At, by: c.By, label: c.Label})
		}
		last := &steps[len(steps)-1]
		last.changes = append(last.changes, c)
		if name := d.changedThing(c, names); name != "" && (last.what == "" || !slices.Contains(parts[:], c.Table)) {
			last.what = name
		}
	}
	for i := range steps {
		n := len(steps[i].changes)
		switch {
		case steps[i].what == "":
			steps[i].what = d.T("app.count.rows", n)
		case n > 1:
			steps[i].what += fmt.Sprintf(" (%d)", n)
		}
	}
	return steps
}

// markUndone finds which steps are undone now, and which only took another back or did it again.
func markUndone(ctx context.Context, book *store.Book, steps []stepSeen) error {
	ids := make([]model.StepID, len(steps))
	for i, s := range steps {
		ids[i] = s.id
	}
	undone, err := book.Undone(ctx, ids)
	if err != nil {
		return fmt.Errorf("find what was undone: %w", err)
	}
	done, err := book.Steps(ctx, 2*journalLimit)
	if err != nil {
		return fmt.Errorf("find what was done: %w", err)
	}
	first := make(map[model.StepID]bool, len(done))
	for _, s := range done {
		first[s.ID] = true
	}
	for i := range steps {
		steps[i].undone, steps[i].reversal = undone[steps[i].id], !first[steps[i].id]
	}
	return nil
}

// stepSaid is what was done.
func (d *Desk) stepSaid(s stepSeen) string {
	if s.reversal {
		return d.T("log.reversed", d.labelName(s.label))
	}
	return d.labelName(s.label)
}

// stepThing is what it was done to, after the mark of a step that was taken back.
func (d *Desk) stepThing(s stepSeen) string {
	if s.undone {
		return d.T("log.undone", s.what)
	}
	return s.what
}

func siftSteps(d *Desk, steps []stepSeen, find string) []stepSeen {
	return sift(steps, find, func(s stepSeen) []string { return []string{sayWhen(s.at), s.by, d.stepSaid(s), d.stepThing(s)} })
}

// Update opens a step.
func (j *journal) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd, opened := j.pass(msg)
	if opened {
		if step, ok := j.list.current(); ok {
			return push{newStepPage(j.desk, step)}, cmd
		}
	}
	return act, cmd
}

// Title says what this is.
func (j *journal) Title() string { return j.title }

// ShortHelp lists the keys of the footer.
func (j *journal) ShortHelp() []key.Binding {
	return []key.Binding{j.list.table.Keys.Up, j.list.keys.Open, j.list.keys.Find}
}

// FullHelp lists all keys.
func (j *journal) FullHelp() [][]key.Binding {
	return [][]key.Binding{{j.list.keys.Open, j.list.keys.Find}, j.list.table.Keys.All()}
}
