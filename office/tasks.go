package office

import (
	"context"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store"
)

// Standing is a task that can be ticked, without its text, and where it or a line of its agenda stands.
type Standing struct {
	Task   model.Task
	Status model.TaskStatus
	Line   int                // of an agenda: which of the task's lines it is, the same while nobody changes the task
	Said   []model.Completion // without notes; of rounds long past only where the filter asks for all
}

// Standings are the tasks that a filter leaves and that can be ticked, as they stand at an instant; where it asks for one
// unit, as they stand for that one. outlines are all the filter leaves, headings too.
func Standings(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, now model.Instant,
) (leaves []Standing, outlines []model.TaskOutline, err error) {
	cal := set.Calendar()
	return eachStanding(ctx, book, set, f, now, func(all []Standing, o model.TaskOutline) []Standing {
		return append(all, Standing{Task: o.Task, Status: handed.Awaiting(o.Task, o.StatusFor(f.UnitID, now, o.Completions, cal), now, cal), Said: o.Completions})
	})
}

// Agenda is Standings with every line of their agendas.
func Agenda(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, now model.Instant,
) (lines []Standing, outlines []model.TaskOutline, err error) {
	cal := set.Calendar()
	return eachStanding(ctx, book, set, f, now, func(all []Standing, o model.TaskOutline) []Standing {
		for n, s := range o.Agenda(f.UnitID, now, o.Completions, cal) {
			all = append(all, Standing{Task: o.Task, Status: handed.Awaiting(o.Task, s, now, cal), Line: n, Said: o.Completions})
		}
		return all
	})
}

func eachStanding(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, now model.Instant,
	with func([]Standing, model.TaskOutline) []Standing,
) (all []Standing, outlines []model.TaskOutline, err error) {
	outlines, err = book.TaskOutlines(ctx, f)
	if err != nil {
		return nil, nil, fmt.Errorf("read where tasks stand: %w", err)
	}
	cal := set.Calendar()
	all = make([]Standing, 0, len(outlines))
	for _, o := range outlines {
		if o.Leaf && handed.Asked(&o, f.UnitID, now, cal) {
			all = with(all, forWhom(f, o))
		}
	}
	return all, outlines, nil
}

// forWhom is a leaf as it stands for the member a filter asks for; for a unit the model says it.
func forWhom(f model.TaskFilter, o model.TaskOutline) model.TaskOutline {
	if f.MemberID != 0 && f.UnitID == 0 {
		o.Task = o.ForMember()
	}
	return o
}
