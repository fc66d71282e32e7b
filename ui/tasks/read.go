package tasks

import (
	"context"
	"fmt"
	"math"
	"slices"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/model/said"
	"sotruc/ui/scene"
)

// A card goes back over all rounds there ever were; roundsAhead is how far ahead it looks for the first that is open.
const (
	roundsPast  = math.MaxInt
	roundsAhead = 31
)

// taskFile is all that a card shows of a task.
type taskFile struct {
	task       model.Task
	status     model.TaskStatus
	lead       model.TaskState               // where it stands but for the days of supporting units
	paper      model.DirectiveLine           // ID 0: free-standing
	above      []model.Task                  // the headings it stands under, the uppermost first
	children   []taskChild                   // of a heading, which is not ticked itself
	spoken     said.Log                      // all that was ever said of it
	rounds     []model.Round                 // oldest first, with the next that is not due yet
	ahead      []model.Round                 // those that follow
	next       model.Instant                 // the next due instant not yet past; 0 none
	activities []model.Activity              // what was done for it
	evidence   []model.Evidence              // all that shows it was done, the newest by its day first; files without bytes
	missing    []model.Round                 // of a roll call: those missed, or else the one that is next
	tallies    map[model.UnitID]handed.Tally // of a roll call, over all rounds there ever were
}

// taskChild is a task below a heading.
type taskChild struct {
	model.Task
	status model.TaskStatus
	leaf   bool
}

// readTask reads all that a card shows; of what was said of the task only what changed since before was read. It runs within a
// command.
func readTask(ctx context.Context, d *scene.Desk, id model.TaskID, before said.Log) (taskFile, error) {
	f, err := readHead(ctx, d, id)
	if err != nil {
		return f, err
	}
	if f.spoken, err = d.Book.Spoken(ctx, id, before); err != nil {
		return f, fmt.Errorf("read what was said of a task: %w", err)
	}
	f.stand(d, f.spoken.Said, roundsPast)
	f.tallies = handed.Tallies(f.task, d.Now(), append(f.rounds[:len(f.rounds):len(f.rounds)], f.ahead...))
	return f, nil
}

// readPreview reads what the head of a card shows: of rounds long past no more than which are open.
func readPreview(ctx context.Context, d *scene.Desk, id model.TaskID) (taskFile, error) {
	f, err := readHead(ctx, d, id)
	if err != nil {
		return f, err
	}
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{ID: id, Settled: true})
	if err != nil || len(outlines) == 0 {
		return f, err
	}
	f.task.Settled = outlines[0].Settled
	f.stand(d, outlines[0].Completions, roundsPast)
	comes := func(r model.Round) bool { return r.Due >= d.Now() }
	if f.task.Settled.Upto == 0 || slices.ContainsFunc(f.rounds, comes) || slices.ContainsFunc(f.ahead, comes) {
		return f, nil
	}
	f.task.Settled = model.Settled{} // it is over: its last round is shown, which may be long ago
	said, err := d.Book.Completions(ctx, id)
	f.stand(d, said, 1)
	return f, err
}

// readHead reads what is known of a task but where it stands.
func readHead(ctx context.Context, d *scene.Desk, id model.TaskID) (taskFile, error) {
	var f taskFile
	var err error
	if f.task, err = d.Book.Task(ctx, id); err != nil {
		return f, err
	}
	if f.task.DirectiveID != 0 {
		papers, err := d.Book.Directives(ctx, []model.DirectiveID{f.task.DirectiveID})
		if err != nil {
			return f, err
		}
		if len(papers) > 0 {
			f.paper = papers[0]
		}
	}
	if f.activities, err = d.Book.TaskActivities(ctx, id); err != nil {
		return f, err
	}
	if err := readEvidence(ctx, d, &f); err != nil {
		return f, err
	}
	return f, readKin(ctx, d, &f)
}

// stand works out where the task stands, and its rounds: the last so many of those past due, and those ahead.
func (f *taskFile) stand(d *scene.Desk, said []model.Completion, past int) {
	now, cal := d.Now(), d.Calendar()
	status, round, rounds := f.task.Standing(now, said, cal, past, roundsAhead)
	f.lead = f.task.ForMember().StatusAt(now, said, cal).State
	f.status, f.missing = status, slices.DeleteFunc(slices.Clone(rounds), func(r model.Round) bool { return !r.Status(now).Late })
	if len(f.missing) == 0 {
		f.missing = []model.Round{round}
	}
	f.rounds, f.ahead, f.next = rounds, nil, 0
	for n, r := range f.rounds {
		if r.Due >= now && !r.Closed() {
			f.rounds, f.ahead, f.next = f.rounds[:n+1:n+1], f.rounds[n+1:], r.Due
			for _, more := range f.ahead { // what a list shows by itself
				if !f.task.RollCall && (more.Own || more.Due.Date() <= now.Date()) {
					f.rounds = append(f.rounds, more)
				}
			}
			return
		}
	}
}

// readKin reads the headings above a task and the tasks below it.
func readKin(ctx context.Context, d *scene.Desk, f *taskFile) error {
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{KinOf: f.task.ID, Settled: true})
	if err != nil {
		return err
	}
	parents := make(map[model.TaskID]model.TaskID, len(outlines))
	for _, o := range outlines {
		parents[o.ID] = o.ParentID
	}
	var ids []model.TaskID
	for id := f.task.ParentID; id != 0 && len(ids) <= len(outlines); id = parents[id] {
		ids = append([]model.TaskID{id}, ids...)
	}
	above := len(ids)
	now, cal := d.Now(), d.Calendar()
	for _, o := range outlines {
		if o.ParentID == f.task.ID {
			ids = append(ids, o.ID)
			f.children = append(f.children, taskChild{Task: o.Task, leaf: o.Leaf, status: handed.Awaiting(o.Task, o.StatusAt(now, o.Completions, cal), now, cal)})
		}
	}
	tasks, err := d.Book.Tasks(ctx, ids)
	if err != nil {
		return err
	}
	texts := make(map[model.TaskID]model.Task, len(tasks))
	for _, t := range tasks {
		texts[t.ID] = t
	}
	for _, id := range ids[:above] {
		if t, ok := texts[id]; ok {
			f.above = append(f.above, t)
		}
	}
	for i := range f.children {
		f.children[i].Task = texts[f.children[i].ID]
	}
	return nil
}
