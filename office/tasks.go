package office

import (
	"context"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/store"
)

// Standing is a task that can be ticked, without its text, and where it stands.
type Standing struct {
	Task   model.Task
	Status model.TaskStatus
	Said   []model.Completion // without notes; of rounds long past only where the filter asks for all
}

// Standings are the tasks that a filter leaves and that can be ticked, as they stand at an instant; those of a unit are its
// duties. outlines are all the filter leaves, headings too.
func Standings(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, now model.Instant,
) (leaves []Standing, outlines []model.TaskOutline, err error) {
	outlines, err = book.TaskOutlines(ctx, f)
	if err != nil {
		return nil, nil, fmt.Errorf("read where tasks stand: %w", err)
	}
	cal := set.Calendar()
	leaves = make([]Standing, 0, len(outlines))
	for _, o := range outlines {
		if o.Leaf {
			leaves = append(leaves, Standing{o.Task, o.StatusAt(now, o.Completions, cal), o.Completions})
		}
	}
	return leaves, outlines, nil
}
