// Package said keeps what was said of a task between two looks at it.
package said

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Log is all that was said of a task, newest first, and the row of the journal up to which it is known.
type Log struct {
	Upto int64 // 0: nothing was read yet
	Said []model.Completion
}

// Again is what was said with what is there now of those that changed since, known up to a row of the journal.
func (s Log) Again(upto int64, changed []model.CompletionID, now []model.Completion) Log {
	again := make(map[model.CompletionID]bool, len(changed))
	for _, id := range changed {
		again[id] = true
	}
	newest := func(a, b model.Completion) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID)) }
	slices.SortFunc(now, newest)
	all := make([]model.Completion, 0, len(s.Said)+len(now))
	for _, c := range s.Said {
		for len(now) > 0 && newest(now[0], c) < 0 {
			all, now = append(all, now[0]), now[1:]
		}
		if !again[c.ID] {
			all = append(all, c)
		}
	}
	return Log{upto, append(all, now...)}
}
