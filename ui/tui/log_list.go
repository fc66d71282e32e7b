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

// journal lists what was done lately: when, who, what.
type journal struct {
	ledger[Step]
	title string
	cells func(Step) []string
}

func whenColumn(d *Desk) kit.Column { return kit.Column{Title: d.T("log.when"), Width: 16} }

func byColumn(d *Desk) kit.Column {
	return kit.Column{Title: d.T("log.by"), Width: 16, Min: 10, Priority: 2}
}

// newJournal lists the steps of the last days, newest first.
func newJournal(d *Desk) screen {
	j := newStepList(d, d.T("log.journal"))
	book := d.Book
	j.list.fetch = func(ctx context.Context, find string) ([]Step, error) {
		changes, err := book.ChangedSince(ctx, d.Now().Add(-journalReach))
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
	j.cells = func(s Step) []string { return []string{sayWhen(s.At), s.By, s.What} }
	book := d.Book
	j.list.fetch = func(ctx context.Context, find string) ([]Step, error) {
		changes, err := book.History(ctx, table, id)
		if err != nil {
			return nil, fmt.Errorf("read the history of a row: %w", err)
		}
		names, err := d.namesIn(ctx, changes)
		steps := make([]Step, len(changes))
		for i, c := range changes {
			steps[i] = Step{ID: c.StepID, At: c.At, By: c.By, Label: c.Label, What: d.changeLine(c, names), Changes: []model.Change{c}}
		}
		return siftSteps(d, steps, find), err
	}
	j.list.heading = d.tableName(table)
	return j
}

func newStepList(d *Desk, title string) *journal {
	j := &journal{title: title, ledger: newLedger[Step](d,
		whenColumn(d), byColumn(d),
		kit.Column{Title: d.T("log.what"), Width: 24, Min: 14},
		kit.Column{Title: d.T("log.thing"), Width: 20, Flex: 1, Priority: 1})}
	j.cells = func(s Step) []string { return []string{sayWhen(s.At), s.By, d.stepSaid(s), d.stepThing(s)} }
	j.list.rows = func(_ context.Context, steps []Step) ([]kit.Row, error) {
		rows := make([]kit.Row, len(steps))
		for i, s := range steps {
			rows[i] = kit.Row{ID: int64(s.ID), Cells: j.cells(s)}
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
func (d *Desk) stepsOf(changes []model.Change, names rowNames) []Step {
	var steps []Step
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		if n := len(steps); n == 0 || steps[n-1].ID != c.StepID {
			steps = append(steps, Step{ID: c.StepID, At: c.At, By: c.By, Label: c.Label})
		}
		last := &steps[len(steps)-1]
		last.Changes = append(last.Changes, c)
		if name := d.changedThing(c, names); name != "" && (last.What == "" || !slices.Contains(parts[:], c.Table)) {
			last.What = name
		}
	}
	for i := range steps {
		n := len(steps[i].Changes)
		switch {
		case steps[i].What == "":
			steps[i].What = d.T("app.count.rows", n)
		case n > 1:
			steps[i].What += fmt.Sprintf(" (%d)", n)
		}
	}
	return steps
}

// markUndone finds which steps are undone now, and which only took another back or did it again.
func markUndone(ctx context.Context, book *store.Book, steps []Step) error {
	ids := make([]model.StepID, len(steps))
	for i, s := range steps {
		ids[i] = s.ID
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
		steps[i].Undone, steps[i].Reversal = undone[steps[i].ID], !first[steps[i].ID]
	}
	return nil
}

// stepSaid is what was done.
func (d *Desk) stepSaid(s Step) string {
	if s.Reversal {
		return d.T("log.reversed", d.labelName(s.Label))
	}
	return d.labelName(s.Label)
}

// stepThing is what it was done to, after the mark of a step that was taken back.
func (d *Desk) stepThing(s Step) string {
	if s.Undone {
		return d.T("log.undone", s.What)
	}
	return s.What
}

func siftSteps(d *Desk, steps []Step, find string) []Step {
	return sift(steps, find, func(s Step) []string { return []string{sayWhen(s.At), s.By, d.stepSaid(s), d.stepThing(s)} })
}

// Update opens a step.
func (j *journal) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd, opened := j.pass(msg)
	if opened {
		if step, ok := j.list.current(); ok {
			return push{screen: newStepPage(j.desk, step)}, cmd
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
