package office

import (
	"context"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/store"
)

// Load is what somebody has still to do: tasks that are not closed, those of them that are late, and beside them those a unit
// supports, or is called upon for, and has not done.
type Load struct{ Open, Late, Support int }

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

// Loads count what each unit leads and supports and each member does, at an instant. A task that several have counts for each.
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
		for _, id := range beside(l.Task) {
			if s := l.Task.StatusFor(id, now, l.Said, set.Calendar()); !s.Closed() {
				load := units[id]
				load.Support++
				units[id] = load
			}
		}
		if id := l.Task.MemberID; id != 0 {
			members[id] = members[id].With(l.Status)
		}
	}
	return units, members, nil
}

// beside are the units that a task asks for beside its lead, each once.
func beside(t model.Task) []model.UnitID {
	var ids []model.UnitID
	for _, u := range t.Units {
		if u.UnitID != 0 && u.UnitID != t.LeadID && !slices.Contains(ids, u.UnitID) {
			ids = append(ids, u.UnitID)
		}
	}
	return ids
}
