package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store"
)

// Load is what somebody has still to do: tasks that are not closed, those of them that are late, and beside them those a unit
// supports, or is called upon for, and has not done, with those of them that are late.
type Load struct{ Open, Late, Support, SupportLate int }

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

// Gone are the units in the bin that still owe something: rounds of a roll call that fell due before they went, and what was opened
// again since.
func Gone(ctx context.Context, book *store.Book, set config.Config, now model.Instant) ([]model.Unit, error) {
	units, err := book.GoneUnits(ctx)
	if err != nil || len(units) == 0 {
		return nil, err
	}
	loads, _, err := Loads(ctx, book, set, now)
	return slices.DeleteFunc(units, func(u model.Unit) bool { return loads[u.ID].Open+loads[u.ID].Support == 0 }), err
}

// Loads count what each unit leads and supports and each member does, at an instant: all of a unit together is what a hand-over
// counts, but for roll calls of every unit of a kind, which nobody hands over. A task that several have counts for each, and one below
// a heading also for who leads that.
func Loads(ctx context.Context, book *store.Book, set config.Config, now model.Instant) (map[model.UnitID]Load, map[model.MemberID]Load, error) {
	outlines, err := book.TaskOutlines(ctx, model.TaskFilter{Open: true, Settled: true})
	if err != nil {
		return nil, nil, fmt.Errorf("read who has what to do: %w", err)
	}
	units, members, cal := map[model.UnitID]Load{}, map[model.MemberID]Load{}, set.Calendar()
	for i := range outlines {
		if !outlines[i].Leaf {
			continue
		}
		for _, h := range handed.Hands(&outlines[i], now, cal) {
			load := units[h.Unit]
			switch {
			case h.Member != 0:
				members[h.Member] = members[h.Member].With(h.Status)
			case h.Leads:
				units[h.Unit] = load.With(h.Status)
			default:
				beside := Load{}.With(h.Status)
				load.Support += beside.Open
				load.SupportLate += beside.Late
				units[h.Unit] = load
			}
		}
	}
	return units, members, nil
}
