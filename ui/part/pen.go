package part

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Pen writes down what is said of tasks: the list and the card share it.
type Pen struct {
	desk  *scene.Desk
	Keys  PenKeys
	saved scene.Question[string]     // the sentence to show when it is saved
	asked scene.Question[scene.Fill] // what was said so far, in the form to change it
	again func(error) scene.Action   // opens the form of a write that failed once more, with what was typed
	last  []Target                   // ticked by the last tick

	LeftOut string                   // which of those that were marked a tick leaves out; said with what was ticked
	Changed func([]model.Completion) // told of what a write changed, once it is written; nil where nobody wants to know
	written []model.Completion       // what the write that is on its way changes
}

// Target is one thing that can be ticked: a round of a task, or in a roll call one unit of it.
type Target struct {
	model.Completion
	Stands model.TaskState // what was said so far
	Begins model.Date      // first day of the round's period
	Opens  model.Instant   // when the second round of a day begins; 0: it is none
	Since  model.Date      // before which it can hardly have been done
	Whose  string          // the unit that owes it by itself
	What   string          // the text of its task, where a list may show another row once it is ticked
}

// NextTarget is what a tick of a task means: the round that its status speaks of.
func NextTarget(t model.Task, s model.TaskStatus) Target {
	return Target{
		Completion: model.Completion{TaskID: t.ID, Period: s.Period, UnitID: s.UnitID}, Stands: s.State, Begins: s.Begins,
		Opens: counted.Opens(t.Deadline, s.Period, s.Due), Since: counted.Earliest(t, s.Begins), Whose: Whose(s.UnitID, t.Units),
	}
}

// Whose names a unit of a task; "" is who leads.
func Whose(id model.UnitID, units []model.TaskUnit) string {
	for _, u := range units {
		if id != 0 && u.UnitID == id {
			return u.Name
		}
	}
	return ""
}

// errNoted says that what is to be taken back holds words nobody typed again: nothing is written before it was asked why.
var errNoted = fmt.Errorf("it has a note: %w", model.ErrNothing)

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
			if p.Changed != nil {
				p.Changed(p.written)
			}
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

// write changes the book, and what is said of ticks; said is shown when it is done. It gives nil while an earlier write is on its way.
func (p *Pen) write(said string, ticks []model.Completion, work func(ctx context.Context) error) tea.Cmd {
	cmd := p.saved.Write(p.desk, func(ctx context.Context) (string, error) { return said, work(ctx) })
	if cmd != nil {
		p.again, p.written = nil, ticks
	}
	return cmd
}

// Tick says that targets are done, in one step; where all are, it takes that back. Rounds whose days have not come yet are
// asked about. What has a note or evidence is not taken back with it, but opened again with a reason.
func (p *Pen) Tick(targets []Target) (scene.Action, tea.Cmd) {
	var open, done []Target
	settled := 0 // waived, or said not to be executable
	for _, t := range targets {
		if t.Stands == model.TaskDone {
			done = append(done, t)
			continue
		}
		if t.Stands == model.TaskWaived || t.Stands == model.TaskNotExecutable {
			settled++
		}
		open = append(open, t)
	}
	switch ahead := p.ahead(open); {
	case ahead >= 0:
		return scene.Confirm{
			Text: p.aheadWords(open[ahead]), Yes: p.desk.T("task.ahead_yes"), Asked: "space",
			Then: func() (scene.Action, tea.Cmd) { return nil, p.tick(open) },
		}, nil
	case settled > 0:
		return scene.Confirm{
			Text: p.desk.T("task.tick_settled", settled), Yes: p.desk.T("task.ahead_yes"), Asked: "space",
			Then: func() (scene.Action, tea.Cmd) { return nil, p.tick(open) },
		}, nil
	case len(open) > 0:
		return nil, p.tick(open)
	case len(done) > 0:
		return nil, p.untick(done)
	}
	return nil, nil
}

// ahead is the first of targets that is not done and whose round has not begun; -1 where there is none.
func (p *Pen) ahead(targets []Target) int {
	return slices.IndexFunc(targets, func(t Target) bool {
		return (t.Begins > p.desk.Today() || t.Opens > p.desk.Now()) && t.Stands != model.TaskDone
	})
}

// aheadWords asks whether a round that has not begun is done: which it is, and where another of the same task was just ticked, how
// that is taken back.
func (p *Pen) aheadWords(t Target) string {
	words := p.aheadAsks(t)
	if slices.ContainsFunc(p.last, func(ticked Target) bool { return ticked.TaskID == t.TaskID }) {
		words += " " + p.desk.T("task.ahead_undo")
	}
	return words
}

// aheadAsks asks whether a round that has not begun is done.
func (p *Pen) aheadAsks(t Target) string {
	if t.Opens > p.desk.Now() {
		return p.desk.T("task.ahead_second", RoundName(p.desk, t.Period), string(t.Opens.Clock()))
	}
	begins := t.Begins.Local()
	if name := RoundName(p.desk, t.Period); name != begins {
		return p.desk.T("task.ahead_round", name, begins)
	}
	return p.desk.T("task.ahead", begins)
}

// tick writes that targets are done.
func (p *Pen) tick(open []Target) tea.Cmd {
	ticks := make([]model.Completion, len(open))
	spoken := make([]bool, len(open))
	for i, t := range open {
		ticks[i], spoken[i] = t.Completion, t.Stands != model.TaskOpen
		ticks[i].State = model.CompletionDone
	}
	book := p.desk.Book
	p.last = open
	return p.write(p.tickedWords(open), ticks, func(ctx context.Context) error {
		if err := keepNotes(ctx, p.desk, ticks, spoken); err != nil {
			return err
		}
		return book.Complete(ctx, ticks)
	})
}

// tickedWords says what was ticked; of one alone of which round of a duty, whose, and in a list what.
func (p *Pen) tickedWords(ticks []Target) string {
	one, what := ticks[0], ""
	if one.What != "" {
		what = ": " + ShortText(one.What, 30)
	}
	switch whose := ShortText(one.Whose, 30); {
	case len(ticks) > 1:
		return strings.TrimSpace(p.counted("task.ticked", len(ticks)) + " " + p.LeftOut)
	case one.Period == "" && whose == "":
		return strings.TrimSpace(p.desk.T("task.ticked", what) + " " + p.LeftOut)
	case one.Period == "":
		return p.desk.T("task.ticked_unit", whose, what)
	case whose == "":
		return p.desk.T("task.ticked_round", RoundName(p.desk, one.Period), what)
	default:
		return p.desk.T("task.ticked_round_unit", RoundName(p.desk, one.Period), whose, what)
	}
}

// untick takes back what was said of targets, where that was no more than that they are done.
func (p *Pen) untick(done []Target) tea.Cmd {
	book := p.desk.Book
	p.last = nil
	ticks := make([]model.Completion, len(done))
	for i, t := range done {
		ticks[i] = t.Completion
	}
	cmd := p.write(strings.TrimSpace(p.counted("task.unticked", len(ticks))+" "+p.LeftOut), ticks, func(ctx context.Context) error {
		before, err := said(ctx, p.desk, ticks)
		if err != nil {
			return err
		}
		shown := map[model.TaskID][]model.Evidence{}
		for i, tick := range ticks {
			if _, read := shown[tick.TaskID]; !read {
				if shown[tick.TaskID], err = book.Evidence(ctx, tick.TaskID); err != nil {
					return fmt.Errorf("look for evidence: %w", err)
				}
			}
			noted := before[i].Note != "" || before[i].Evidence != ""
			if noted || slices.ContainsFunc(shown[tick.TaskID], func(e model.Evidence) bool { return e.For(tick.TaskID, tick.Period, tick.UnitID) }) {
				return errNoted
			}
		}
		return book.ClearCompletions(ctx, ticks)
	})
	if cmd != nil {
		p.again = func(err error) scene.Action {
			if errors.Is(err, errNoted) {
				return p.reopenForm(ticks, "")
			}
			return p.desk.Failure(err)
		}
	}
	return cmd
}

// reopenForm asks why what was done is open again; note and evidence stay.
func (p *Pen) reopenForm(ticks []model.Completion, reason string) scene.Action {
	d := p.desk
	return scene.Fill{
		Title: d.T("task.reopen_title"),
		Fields: []kit.Field{{
			Key: "reason", Label: d.T("task.field.reason"), Required: true, Value: reason, Help: d.T("task.help.reopen"), Limit: model.MaxLine,
		}},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			opened := slices.Clone(ticks)
			spoken := make([]bool, len(opened))
			for i := range opened {
				spoken[i] = true
				opened[i].State, opened[i].Reason = model.CompletionReopened, viet.CleanLine(values["reason"])
				if wrong := d.FieldSentences(opened[i].Validate()); wrong != nil {
					return nil, nil, wrong
				}
			}
			cmd := p.write(p.counted("task.reopened", len(opened)), opened, func(ctx context.Context) error {
				if err := keepNotes(ctx, d, opened, spoken); err != nil {
					return err
				}
				return d.Book.Complete(ctx, opened)
			})
			if cmd == nil {
				return nil, nil, p.busy()
			}
			p.again = func(err error) scene.Action {
				return scene.Several{scene.Retyped(p.reopenForm(ticks, values["reason"])), d.Failure(err)}
			}
			return nil, cmd, nil
		},
	}
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
	before, err := said(ctx, d, ticks)
	if err != nil {
		return err
	}
	for i := range ticks {
		if spoken[i] {
			ticks[i].Note, ticks[i].Evidence = before[i].Note, before[i].Evidence
		}
	}
	return nil
}

// said reads what the book holds for the task, round and unit of each; of what it holds nothing for, the one given.
func said(ctx context.Context, d *scene.Desk, ticks []model.Completion) ([]model.Completion, error) {
	before, err := d.Book.Said(ctx, ticks)
	if err != nil {
		return nil, fmt.Errorf("read what was said: %w", err)
	}
	return before, nil
}

// Bin moves tasks to the bin. One comes back with undo and is not asked about; several are.
func (p *Pen) Bin(ids []model.TaskID) (scene.Action, tea.Cmd) {
	book := p.desk.Book
	work := func(ctx context.Context) error { return book.DeleteTasks(ctx, ids) }
	if len(ids) == 1 {
		return nil, p.write(p.desk.T("task.binned"), nil, work)
	}
	return scene.Confirm{
		Text: p.desk.T("task.bin_many", len(ids)), Yes: p.desk.T("app.key.delete"), Asked: "d",
		Then: func() (scene.Action, tea.Cmd) { return nil, p.write(p.desk.T("task.binned_many", len(ids)), nil, work) },
	}, nil
}
