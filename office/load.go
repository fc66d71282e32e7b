package office

import (
	"context"

	"sotruc/config"
	"sotruc/model"
	"sotruc/store"
)

// Load is what somebody has still to do: tasks that are not closed, and those of them that are late.
type Load struct{ Open, Late int }

// With is the load with a task that stands so.
func (l Load) With(s model.TaskStatus) Load {
	if !s.Closed() {
		l.Open++
	}
	if s.Late {
		l.Late++
	}
	return l
}

// Loads count what each unit leads and each member does, at an instant. A task that both have counts for both.
func Loads(ctx context.Context, book *store.Book, set config.Config, now model.Instant) (map[model.UnitID]Load, map[model.MemberID]Load, error) {
	leaves, _, err := Standings(ctx, book, set, model.TaskFilter{Open: true, Settled: true}, now)
	if err != nil {
		return nil, nil, err
	}
	units, members := map[model.UnitID]Load{}, map[model.MemberID]Load{}
	for _, l := range leaves {
		if id := l.Task.LeadID; id != 0 {
			units[id] = units[id].With(l.Status)
		}
		if id := l.Task.MemberID; id != 0 {
			members[id] = members[id].With(l.Status)
		}
	}
	return units, members, nil
}
