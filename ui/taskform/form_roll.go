package taskform

import (
	"slices"

	"sotruc/model"
	"sotruc/model/elapsed"
	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// asksOnce is what is asked before a task is saved, once each, and the field it is about: a day that can hardly be meant, what becomes of
// the rounds of a task above, and of those of a roll call.
func (f *taskForm) asksOnce(t model.Task) (field, sentence string) {
	if f.beforeItsPaper(t.Deadline) {
		return "due", f.desk.T("task.before_paper_asked")
	}
	switch f.over(t.Deadline) {
	case elapsed.Day:
		return "due", f.desk.T("task.past_due_asked")
	case elapsed.Hour:
		return "due", f.desk.T("task.past_hour_asked")
	case elapsed.Nothing:
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
	words := ""
	if was.RollCall != t.RollCall {
		words = f.turns(t)
	} else if gone := f.leavers(t); len(gone) > 0 && was.Deadline.Every.Recurs() {
		words = f.leave(gone)
	}
	if words == "" || f.rolled == words {
		return "", ""
	}
	f.rolled = words
	return "roll", words + " " + d.T("task.save_again")
}

// turns says whose the rounds that have passed are once the task becomes a roll call, or is one no longer. Each counts once then, however
// many it was asked of.
func (f *taskForm) turns(t model.Task) string {
	d, was := f.desk, f.task
	passed := handed.Passed(was, d.Now(), f.said, d.Calendar())
	said := slices.ContainsFunc(f.said, func(c model.Completion) bool { return c.State != model.CompletionReopened })
	if said || passed == 0 {
		return ""
	}
	if !was.RollCall {
		return d.T("task.roll_turned", passed)
	}
	late := handed.LateOf(was, func(model.TaskUnit) bool { return true }, d.Now(), f.said, d.Calendar())
	who := t.Lead
	if who == "" {
		who = d.T("task.no_lead")
	}
	return d.T("task.roll_single", part.LateWords(d, late), passed, kit.Plain(who))
}

// leave says what becomes of the rounds of units that leave the list; "" where nothing fell due of them.
func (f *taskForm) leave(gone []model.TaskUnit) string {
	d := f.desk
	going := func(unit model.UnitID) bool {
		return slices.ContainsFunc(gone, func(u model.TaskUnit) bool { return u.UnitID == unit })
	}
	asked := false
	f.task.EachRound(d.Now(), f.said, d.Calendar(), func(r model.Round) bool {
		asked = asked || r.Due <= d.Now() && !r.Own && slices.ContainsFunc(r.Owed, func(o model.Owed) bool { return going(o.UnitID) })
		return !asked && r.Due <= d.Now()
	})
	if !asked {
		return ""
	}
	names := make([]string, len(gone))
	for i, u := range gone {
		names[i] = u.Name
	}
	late := handed.LateOf(f.task, func(u model.TaskUnit) bool { return going(u.UnitID) }, d.Now(), f.said, d.Calendar())
	return d.T("task.roll_leaves", kit.Plain(part.NamedFew(d, names))) + " " + part.RollPast(d, late)
}

// leavers are the units that a roll call asks now, and will not as the form has it.
func (f *taskForm) leavers(t model.Task) []model.TaskUnit {
	if !t.RollCall || t.RollKind != "" && t.RollKind == f.task.RollKind {
		return nil
	}
	var gone []model.TaskUnit
	for _, u := range f.task.Units {
		stays := func(other model.TaskUnit) bool { return other.Role == model.RoleRoll && other.UnitID == u.UnitID }
		kind := func(unit model.Unit) bool { return unit.ID == u.UnitID && t.RollKind.Has(unit.Kind) }
		if u.Role == model.RoleRoll && !u.Left && u.UnitID != 0 && u.Until == 0 && !slices.ContainsFunc(t.Units, stays) && !slices.ContainsFunc(f.units, kind) {
			gone = append(gone, u)
		}
	}
	return gone
}
