package handed

import (
	"cmp"
	"slices"
	"strings"

	"sotruc/model"
)

// OwedBy names who has not done what is open of a task for some units, 0 being who leads: each once, the units in the order of the task
// and who leads behind them. It is "" where that is who leads alone.
func OwedBy(t model.Task, open []model.UnitID) string {
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, u := range t.Units {
		asked := t.RollCall && u.Role == model.RoleRoll || u.UnitID != 0 && u.DueOn != 0
		if asked && slices.Contains(open, u.UnitID) {
			add(u.Name)
		}
	}
	if lead := t.Leader(); len(names) > 0 && !t.RollCall && slices.Contains(open, 0) {
		add(cmp.Or(lead.Lead, lead.Member))
	}
	return strings.Join(names, "; ")
}

// Owing names who has not done what is late of a task, or where nothing is what is next, as OwedBy; of what a unit has a part in, 0 being
// everybody.
func Owing(t model.Task, unit model.UnitID, now model.Instant, said []model.Completion, cal model.Calendar) string {
	return OwedBy(t, Open(t, unit, t.StatusFor(unit, now, said, cal), now, said, cal))
}

// Open are the units that have not done what a line of the agenda stands for, 0 being who leads: where it is late, all that is past due, else the
// round it is of; of what a unit has a part in, 0 being everybody.
func Open(t model.Task, unit model.UnitID, status model.TaskStatus, now model.Instant, said []model.Completion, cal model.Calendar) []model.UnitID {
	from, to := status.Due, status.Due
	if status.Late {
		from, to = 0, now-1
	}
	var open []model.UnitID
	for _, r := range t.RoundsDue(unit, from, to, now, said, cal) {
		for _, o := range r.Owed {
			if !o.Closed() && !slices.Contains(open, o.UnitID) {
				open = append(open, o.UnitID)
			}
		}
	}
	return open
}

// Concerned are the units that have to do with a task: the one given first, then the lead, none twice.
func Concerned(t model.Task, first model.UnitID) []model.UnitID {
	ids := []model.UnitID{cmp.Or(first, t.Leader().LeadID)}
	if lead := t.Leader().LeadID; lead != ids[0] {
		ids = append(ids, lead)
	}
	for _, h := range t.Above {
		if !slices.Contains(ids, h.LeadID) {
			ids = append(ids, h.LeadID)
		}
	}
	for _, u := range t.Units {
		if !slices.Contains(ids, u.UnitID) {
			ids = append(ids, u.UnitID)
		}
	}
	return ids
}
