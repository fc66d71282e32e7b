package taskform

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
)

// asksOnce is what is asked before a task is saved, once each, and the field it is about: a day that can hardly be meant, what becomes of
// the rounds of a task above, and of those of a roll call.
func (f *taskForm) asksOnce(t model.Task) (field, sentence string) {
	if f.beforeItsPaper(t.Deadline) {
		return "due", f.desk.T("task.before_paper_asked")
	}
	if f.isPast(t.Deadline) {
		return "due", f.desk.T("task.past_due_asked")
	}
	if words := f.leavesLate(t.ParentID); words != "" {
		return "parent_id", words
	}
	return f.rollAsks(t)
}

// rollAsks says what becomes of the rounds there were where a roll call is to ask others, or the task is to be one or none: "" where there
// is nothing to say, or it was said. A task that something is said of stays what it is, which the book refuses; where nothing is, the
// rounds there were are those of whom it asks now. Who leaves a list is asked no more, and still owes what fell due before.
func (f *taskForm) rollAsks(t model.Task) (field, sentence string) {
	d, was := f.desk, f.task
	if was.ID == 0 {
		return "", ""
	}
	said := slices.ContainsFunc(f.said, func(c model.Completion) bool { return c.State != model.CompletionReopened })
	if was.RollCall != t.RollCall {
		passed, _ := f.passed(func(model.UnitID) bool { return true })
		if said || passed == 0 || f.turned == passed {
			return "", ""
		}
		f.turned = passed
		return "roll", d.T("task.roll_turned", passed)
	}
	gone := f.leavers(t)
	if len(gone) == 0 || !was.Deadline.Every.Recurs() {
		return "", ""
	}
	passed, late := f.passed(func(unit model.UnitID) bool {
		return slices.ContainsFunc(gone, func(u model.TaskUnit) bool { return u.UnitID == unit })
	})
	names := make([]string, len(gone))
	for i, u := range gone {
		names[i] = kit.Plain(u.Name)
	}
	who := strings.Join(names, "; ")
	if passed == 0 || f.left == who {
		return "", ""
	}
	f.left = who
	if late == 0 {
		return "roll", d.T("task.roll_leaves", who)
	}
	return "roll", d.T("task.roll_leaves_late", who, late)
}

// leavers are the units that a roll call asks now, and will not as the form has it.
func (f *taskForm) leavers(t model.Task) []model.TaskUnit {
	if !t.RollCall || t.RollKind != "" && t.RollKind == f.task.RollKind {
		return nil
	}
	var gone []model.TaskUnit
	for _, u := range f.task.Units {
		stays := func(other model.TaskUnit) bool { return other.Role == model.RoleRoll && other.UnitID == u.UnitID }
		kind := func(unit model.Unit) bool { return unit.ID == u.UnitID && unit.Kind == t.RollKind }
		if u.Role == model.RoleRoll && !u.Left && u.UnitID != 0 && u.Until == 0 && !slices.ContainsFunc(t.Units, stays) && !slices.ContainsFunc(f.units, kind) {
			gone = append(gone, u)
		}
	}
	return gone
}

// passed counts the rounds that fell due of some units, 0 being the lead, and how many of those are late.
func (f *taskForm) passed(of func(model.UnitID) bool) (passed, late int) {
	now := f.desk.Now()
	f.task.EachRound(now, f.said, f.desk.Calendar(), func(r model.Round) bool {
		for _, o := range r.Owed {
			if r.Due == 0 || r.Due > now || r.Own || !of(o.UnitID) {
				continue
			}
			passed++
			if !o.Closed() {
				late++
			}
		}
		return r.Due <= now
	})
	return passed, late
}
