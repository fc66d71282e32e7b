package office

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

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
	waits := reply.Waiting(tasks, set.Office.Name, func(id model.DirectiveID) bool { return answered[id] }, now, set.Calendar())
	lines, err := book.Directives(ctx, slices.Collect(maps.Keys(waits)))
	if err != nil {
		return nil, fmt.Errorf("read which papers ask for an answer: %w", err)
	}
	for _, line := range lines {
		if !reply.Asks(line.Directive, set.Office.Name) {
			delete(waits, line.ID)
		}
	}
	return waits, nil
}

// OpenReply is the open task of a paper received that is to answer it, in its words; "" where there is none. A paper of the office that answers it
// does not tick that task by itself: whether all that was asked for is said in it, somebody has to say.
func OpenReply(ctx context.Context, book *store.Book, id model.DirectiveID) (string, error) {
	tasks, err := book.TaskOutlines(ctx, model.TaskFilter{DirectiveID: id, Open: true, Texts: true})
	if err != nil {
		return "", fmt.Errorf("look for the task that is to answer a paper: %w", err)
	}
	for _, o := range tasks {
		if o.Leaf && !o.RollCall && reply.ToPaper(o.Words()) {
			words, _, _ := strings.Cut(o.Words(), "\n")
			return words, nil
		}
	}
	return "", nil
}
