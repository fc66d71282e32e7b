package part

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/scene"
)

// Pen writes down what is said of tasks: the list and the card share it.
type Pen struct {
	desk  *scene.Desk
	Keys  PenKeys
	saved scene.Question[string]     // the sentence to show when it is saved
	asked scene.Question[scene.Fill] // what was said so far, in the form to change it
	again func(error) scene.Action   // opens the form of a write that failed once more, with what was typed
}

// Target is one thing that can be ticked: a round of a task, or in a roll call one unit of it.
type Target struct {
	model.Completion
	Stands model.TaskState // what was said so far
}

// PenKeys are the keys that change a task, on the list and on the card.
type PenKeys struct {
	Tick, State, Note, Directive key.Binding
}

// NewPen makes one; in a book for reading only its keys are off.
func NewPen(d *scene.Desk) Pen {
	k := PenKeys{
		Tick:      TaskKey(d, "tick", "Space", "space"),
		State:     TaskKey(d, "state", "x", "x", "f4"),
		Note:      TaskKey(d, "note", "t", "t", "f5"),
		Directive: TaskKey(d, "directive", "g", "g", "f9"),
	}
	for _, b := range []*key.Binding{&k.Tick, &k.State, &k.Note} {
		b.SetEnabled(!d.Book.ReadOnly())
	}
	return Pen{desk: d, Keys: k}
}

// TaskKey binds keys under a name of task.key.
func TaskKey(d *scene.Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T("task.key."+name)))
}

// Take shows how a write ended, and opens the form that was asked for. A write that failed opens its form again.
func (p *Pen) Take(msg tea.Msg) (scene.Action, bool) {
	if got, ok := p.saved.Take(msg); ok {
		if got.Err == nil {
			return scene.Notice{Text: got.Value}, true
		}
		if p.again != nil {
			return p.again(got.Err), true
		}
		return p.desk.Failure(got.Err), true
	}
	if got, ok := p.asked.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), true
		}
		return got.Value, true
	}
	return nil, false
}

// write changes the book; said is shown when it is done. It gives nil while an earlier write is on its way.
func (p *Pen) write(said string, work func(ctx context.Context) error) tea.Cmd {
	cmd := p.saved.Write(p.desk, func(ctx context.Context) (string, error) { return said, work(ctx) })
	if cmd != nil {
		p.again = nil
	}
	return cmd
}

// Tick says that targets are done, in one step; where all are, it takes that back.
func (p *Pen) Tick(targets []Target) tea.Cmd {
	book := p.desk.Book
	var open, done []model.Completion
	var spoken []bool
	for _, t := range targets {
		if t.Stands == model.TaskDone {
			done = append(done, t.Completion)
			continue
		}
		t.State = model.CompletionDone
		open = append(open, t.Completion)
		spoken = append(spoken, t.Stands != model.TaskOpen)
	}
	switch {
	case len(open) > 0:
		return p.write(p.counted("task.ticked", len(open)), func(ctx context.Context) error {
			if err := keepNotes(ctx, p.desk, open, spoken); err != nil {
				return err
			}
			return book.Complete(ctx, open)
		})
	case len(done) > 0:
		return p.write(p.counted("task.unticked", len(done)), func(ctx context.Context) error {
			return book.ClearCompletions(ctx, done)
		})
	}
	return nil
}

// counted is a sentence about one thing, or about n.
func (p *Pen) counted(name string, n int) string {
	if n == 1 {
		return p.desk.T(name)
	}
	return p.desk.T(name+"_many", n)
}

// keepNotes gives ticks the note and the evidence of what they replace; spoken says which replace something.
func keepNotes(ctx context.Context, d *scene.Desk, ticks []model.Completion, spoken []bool) error {
	for i := range ticks {
		if !spoken[i] {
			continue
		}
		before, err := said(ctx, d, ticks[i])
		if err != nil {
			return err
		}
		ticks[i].Note, ticks[i].Evidence = before.Note, before.Evidence
	}
	return nil
}

// said reads what the book holds for the task, round and unit of c; c itself where it holds nothing.
func said(ctx context.Context, d *scene.Desk, c model.Completion) (model.Completion, error) {
	all, err := d.Book.Completions(ctx, c.TaskID)
	if err != nil {
		return c, err
	}
	for _, one := range all {
		if one.Period == c.Period && one.UnitID == c.UnitID {
			return one, nil
		}
	}
	return c, nil
}

// Bin moves tasks to the bin. One comes back with undo and is not asked about; several are.
func (p *Pen) Bin(ids []model.TaskID) (scene.Action, tea.Cmd) {
	book := p.desk.Book
	work := func(ctx context.Context) error { return book.DeleteTasks(ctx, ids) }
	if len(ids) == 1 {
		return nil, p.write(p.desk.T("task.binned"), work)
	}
	return scene.Confirm{
		Text: p.desk.T("task.bin_many", len(ids)), Yes: p.desk.T("app.key.delete"), Asked: "d",
		Then: func() (scene.Action, tea.Cmd) { return nil, p.write(p.desk.T("task.binned_many", len(ids)), work) },
	}, nil
}
