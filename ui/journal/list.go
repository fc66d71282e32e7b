package journal

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
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// How far back the journal goes on the screen, and how many steps it lists.
const (
	journalReach = 7 * 24 * time.Hour
	journalLimit = 500
)

// journal lists what was done lately: when, who, what.
type journal struct {
	scene.Ledger[scene.Step]
	title string
	cells func(scene.Step) []string
}

func whenColumn(d *scene.Desk) kit.Column { return kit.Column{Title: d.T("log.when"), Width: 16} }

func byColumn(d *scene.Desk) kit.Column {
	return kit.Column{Title: d.T("log.by"), Width: 16, Min: 10, Priority: 2}
}

// NewJournal lists the steps of the last days, newest first.
func NewJournal(d *scene.Desk) scene.Screen {
	j := newStepList(d, d.T("log.journal"))
	book := d.Book
	j.List.Fetch = func(ctx context.Context, find string) ([]scene.Step, error) {
		changes, err := book.ChangedSince(ctx, d.Now().Add(-journalReach))
		if err != nil {
			return nil, fmt.Errorf("read the journal: %w", err)
		}
		names := part.RowNames{}
		if err := part.NameTasks(ctx, d, names, changes); err != nil {
			return nil, err
		}
		steps := stepsOf(d, changes, names)
		if len(steps) > journalLimit {
			steps = steps[:journalLimit]
		}
		if err := markUndone(ctx, book, steps); err != nil {
			return nil, err
		}
		return siftSteps(d, steps, find), nil
	}
	j.List.Heading = d.T("log.journal_reach", int(journalReach.Hours())/24, journalLimit)
	return j
}

// NewHistory lists what was done to one row of the book, newest first.
func NewHistory(d *scene.Desk, table string, id int64) scene.Screen {
	j := newStepList(d, d.T("log.history"))
	j.List.Table.SetColumns(whenColumn(d), byColumn(d), kit.Column{Title: d.T("log.change"), Width: 40, Min: 14, Flex: 1})
	j.cells = func(s scene.Step) []string { return []string{scene.Moment(s.At), s.By, s.What} }
	book := d.Book
	j.List.Fetch = func(ctx context.Context, find string) ([]scene.Step, error) {
		changes, err := book.History(ctx, table, id)
		if err != nil {
			return nil, fmt.Errorf("read the history of a row: %w", err)
		}
		names, err := part.NamesIn(ctx, d, changes)
		steps := make([]scene.Step, len(changes))
		for i, c := range changes {
			told := c
			if c.Kind == "undo" { // what was undone is told, as it was told when it was done
				told.Before, told.After = c.After, c.Before
			}
			steps[i] = scene.Step{ID: c.StepID, At: c.At, By: c.By, Label: c.Label, What: part.Did(d, c, part.ChangeLine(d, told, names)), Changes: []model.Change{c}}
		}
		return siftSteps(d, steps, find), err
	}
	j.List.Heading = part.TableName(d, table)
	return j
}

func newStepList(d *scene.Desk, title string) *journal {
	j := &journal{title: title, Ledger: scene.NewLedger[scene.Step](d,
		whenColumn(d), byColumn(d),
		kit.Column{Title: d.T("log.what"), Width: 24, Min: 14},
		kit.Column{Title: d.T("log.thing"), Width: 20, Flex: 1, Priority: 1})}
	j.cells = func(s scene.Step) []string {
		return []string{scene.Moment(s.At), s.By, stepSaid(d, s), stepThing(d, s)}
	}
	j.List.Rows = func(_ context.Context, steps []scene.Step) ([]kit.Row, error) {
		rows := make([]kit.Row, len(steps))
		for i, s := range steps {
			rows[i] = kit.Row{ID: int64(s.ID), Cells: j.cells(s)}
		}
		return rows, nil
	}
	j.List.Table.Empty = d.T("log.empty")
	j.List.Keys.Open.SetHelp("Enter", d.T("log.key.detail"))
	return j
}

// parts are tables whose rows are parts of another's: they do not name a step that changed both.
var parts = [...]string{"file", "report_file", "sending", "citation", "task", "task_unit", "membership", "isolation_change"}

// stepsOf gathers the changes of each step, the newest step first; the first change names it.
func stepsOf(d *scene.Desk, changes []model.Change, names part.RowNames) []scene.Step {
	var steps []scene.Step
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		if n := len(steps); n == 0 || steps[n-1].ID != c.StepID {
			steps = append(steps, scene.Step{ID: c.StepID, At: c.At, By: c.By, Label: c.Label})
		}
		last := &steps[len(steps)-1]
		last.Changes = append(last.Changes, c)
		if name := part.ChangedThing(d, c, names); name != "" && (last.What == "" || !slices.Contains(parts[:], c.Table)) {
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
func markUndone(ctx context.Context, book *store.Book, steps []scene.Step) error {
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
func stepSaid(d *scene.Desk, s scene.Step) string {
	if s.Reversal {
		return d.T("log.reversed", part.LabelName(d, s.Label))
	}
	return part.LabelName(d, s.Label)
}

// stepThing is what it was done to, after the mark of a step that was taken back.
func stepThing(d *scene.Desk, s scene.Step) string {
	if s.Undone {
		return d.T("log.undone", s.What)
	}
	return s.What
}

func siftSteps(d *scene.Desk, steps []scene.Step, find string) []scene.Step {
	return scene.Sift(steps, find, func(s scene.Step) []string {
		return []string{scene.Moment(s.At), s.By, stepSaid(d, s), stepThing(d, s)}
	})
}

// Update opens a step.
func (j *journal) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd, opened := j.Pass(msg)
	if opened {
		if step, ok := j.List.Current(); ok {
			return scene.Push{Screen: NewStep(j.Desk, step)}, cmd
		}
	}
	return act, cmd
}

// Title says what this is.
func (j *journal) Title() string { return j.title }

// ShortHelp lists the keys of the footer.
func (j *journal) ShortHelp() []key.Binding {
	return []key.Binding{j.Desk.Move(), j.List.Keys.Open, j.List.Keys.Find}
}

// FullHelp lists all keys.
func (j *journal) FullHelp() [][]key.Binding {
	return [][]key.Binding{{j.List.Keys.Open, j.List.Keys.Find}, j.List.Table.Keys.All()}
}
