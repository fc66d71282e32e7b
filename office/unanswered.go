package office

import (
	"context"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/reply"
	"sotruc/store"
)

// Unanswered are the papers received that ask for an answer and have none, as reply.Waiting has it; of one paper alone, or of all where id is 0.
func Unanswered(ctx context.Context, book *store.Book, set config.Config, id model.DirectiveID, now model.Instant) (map[model.DirectiveID]reply.Wait, error) {
	tasks, err := book.TaskOutlines(ctx, model.TaskFilter{DirectiveID: id, Open: true, Settled: true, Texts: true})
	if err != nil {
		return nil, fmt.Errorf("read what papers ask for: %w", err)
	}
	papers, err := book.OwnPapers(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what answers papers: %w", err)
	}
	answered := map[model.DirectiveID]bool{}
	for _, p := range papers {
		if p.Stands() {
			answered[p.AnswersID] = true
		}
	}
	return reply.Waiting(tasks, func(id model.DirectiveID) bool { return answered[id] }, now, set.Calendar()), nil
}
