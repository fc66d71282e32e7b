package tasks

import (
	"context"

	"sotruc/model"
	"sotruc/ui/scene"
)

// roundsShown is how many rounds a card goes back.
const roundsShown = 31

// taskFile is all that a card shows of a task.
type taskFile struct {
	task     model.Task
	status   model.TaskStatus
	paper    model.DirectiveLine // ID 0: free-standing
	above    []model.Task        // the headings it stands under, the uppermost first
	children []taskChild         // of a heading, which is not ticked itself
	said     []model.Completion  // newest first
	rounds   []taskRound         // oldest first; a task that does not recur has one
	next     model.Instant       // the next due instant not yet past; 0 none
}

// taskChild is a task below a heading.
type taskChild struct {
	model.Task
	status model.TaskStatus
	leaf   bool
}

// taskRound is one round of a task, and where it stands.
type taskRound struct {
	model.DuePeriod
	status model.TaskStatus
	said   map[model.UnitID]model.Completion // 0 where there is no roll call
}

// readTask reads all that a card shows. It runs within a command.
func readTask(ctx context.Context, d *scene.Desk, id model.TaskID) (taskFile, error) {
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
	if f.said, err = d.Book.Completions(ctx, id); err != nil {
		return f, err
	}
	if err := readKin(ctx, d, &f); err != nil {
		return f, err
	}
	now, cal := d.Now(), d.Calendar()
	f.status = f.task.StatusAt(now, f.said, cal)
	f.rounds = taskRounds(f.task, f.status, f.said, now, cal)
	if due := nextDues(f.task, now, cal, 1); len(due) > 0 {
		f.next = due[0]
	}
	return f, nil
}

// readKin reads the headings above a task and the tasks below it.
func readKin(ctx context.Context, d *scene.Desk, f *taskFile) error {
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{DirectiveID: f.task.DirectiveID})
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
			f.children = append(f.children, taskChild{Task: o.Task, leaf: o.Leaf, status: o.StatusAt(now, o.Completions, cal)})
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

// taskRounds lists the last rounds that have begun, oldest first.
func taskRounds(t model.Task, s model.TaskStatus, said []model.Completion, now model.Instant, cal model.Calendar) []taskRound {
	if !t.Deadline.Every.Recurs() {
		round := taskRound{status: s, said: map[model.UnitID]model.Completion{}}
		round.Due = s.Due
		for _, c := range said {
			if c.Period == "" {
				round.said[c.UnitID] = c
			}
		}
		return []taskRound{round}
	}
	dl := begun(t, now)
	periods := dl.Periods(dl.StartsOn.At(""), now, cal)
	if len(periods) > roundsShown {
		periods = periods[len(periods)-roundsShown:]
	}
	rounds := make([]taskRound, len(periods))
	for i, p := range periods {
		rounds[i] = roundOf(t, p, said, now)
	}
	return rounds
}

// begun is the deadline of a task with the day from which its rounds count.
func begun(t model.Task, now model.Instant) model.Deadline {
	dl := t.Deadline
	if dl.StartsOn == 0 {
		dl.StartsOn = t.CreatedAt.Date()
	}
	if dl.StartsOn == 0 {
		dl.StartsOn = now.Date()
	}
	return dl
}

// roundOf tells where one round of a task stands: as a task without rounds would, of which only this was said.
func roundOf(t model.Task, p model.DuePeriod, all []model.Completion, now model.Instant) taskRound {
	round := taskRound{DuePeriod: p, said: map[model.UnitID]model.Completion{}}
	var said []model.Completion
	for _, c := range all {
		if c.Period == p.Key {
			round.said[c.UnitID] = c
			c.Period = ""
			said = append(said, c)
		}
	}
	t.Deadline, t.CreatedAt = model.Deadline{}, 0
	round.status = t.StatusAt(now, said, model.Calendar{})
	round.status.Period, round.status.Due = p.Key, p.Due
	round.status.Late = now > p.Due && !round.status.Closed()
	return round
}

// nextDues are the next n due instants of a task that are not past.
func nextDues(t model.Task, now model.Instant, cal model.Calendar, n int) []model.Instant {
	if !t.Deadline.Every.Recurs() {
		if due, ok := t.Deadline.DueAt(cal); ok && due >= now {
			return []model.Instant{due}
		}
		return nil
	}
	dl := begun(t, now)
	from := max(now.Date()-spanOf(dl.Every), dl.StartsOn)
	to := max(now.Date(), dl.StartsOn) + model.Date(n+1)*spanOf(dl.Every)
	var dues []model.Instant
	for _, p := range dl.Periods(from.At(""), to.At(""), cal) {
		if p.Due >= now && len(dues) < n {
			dues = append(dues, p.Due)
		}
	}
	return dues
}

// spanOf is the most days a round can have.
func spanOf(e model.Every) model.Date {
	switch e {
	case model.EveryDay:
		return 4 // a weekend moves the due days of three rounds onto one
	case model.EveryWeek:
		return 8
	case model.EveryMonth:
		return 31
	case model.EveryQuarter:
		return 92
	case model.EveryHalfYear:
		return 184
	default:
		return 366
	}
}
