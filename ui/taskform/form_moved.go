package taskform

import (
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/scene"
)

// postpones tells whether the day of a task that is due once is changed to another.
func (f *taskForm) postpones() bool {
	old := f.task.Deadline
	if f.task.ID == 0 || old.Every != model.EveryOnce {
		return false
	}
	moved := model.Task{Deadline: old, CreatedAt: f.task.CreatedAt}.WithRule(f.typedFields(), f.desk.Today(), model.PastRule{Reason: "moved"})
	return len(moved.Past) > 0
}

// changesRhythm tells whether a rhythm is changed and kept for the rounds before: a reason may be kept with it.
func (f *taskForm) changesRhythm() bool {
	if f.task.ID == 0 || !f.task.Deadline.Every.Recurs() {
		return false
	}
	changed := f.task
	changed.Past = nil
	changed = changed.WithRule(f.typedFields(), scene.TypedDay(f.desk, f.form.Value("applies_from")), model.PastRule{})
	return len(changed.Past) > 0
}

// isPast tells whether the day of a task was changed to one that is over, the first time it is given: it may be meant.
func (f *taskForm) isPast(rule model.Deadline) bool {
	due, was := max(rule.Due, rule.To), max(f.task.Deadline.Due, f.task.Deadline.To)
	if f.task.ID == 0 || rule.Every != model.EveryOnce || due == 0 || due >= f.desk.Today() || due == was || due == f.warned {
		return false
	}
	f.warned = due
	return true
}

// isPastHour tells whether something typed is due today at an hour that is over, the first time: "hôm nay" is, behind the office hours.
func (f *taskForm) isPastHour(rule model.Deadline) bool {
	due, ok := rule.DueAt(f.desk.Calendar())
	was, _ := f.first().DueAt(f.desk.Calendar())
	if rule.Every != model.EveryOnce || !ok || due >= f.desk.Now() || due.Date() != f.desk.Today() || due == was || due == f.late {
		return false
	}
	f.late = due
	return true
}

// reworded tells whether the words of a paper about when something is due once are replaced: that needs a reason.
func (f *taskForm) reworded() bool {
	old := f.task.Deadline.Phrase
	return f.postpones() && f.task.DirectiveID != 0 && old != "" && f.form.Value("phrase") != old
}

// movedBefore tells whether what is due once was moved already: then each day it had is kept, so that none stands with the reason of
// another.
func (f *taskForm) movedBefore() bool {
	return slices.ContainsFunc(f.task.Past, func(past model.PastRule) bool { return past.Deadline.Every == model.EveryOnce })
}

func (f *taskForm) reason() string { return viet.CleanLine(f.form.Value("moved")) }
