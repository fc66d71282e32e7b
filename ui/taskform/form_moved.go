package taskform

import (
	"slices"

	"sotruc/model"
	"sotruc/model/elapsed"
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

// over is by what the deadline typed is over already, the first time it is given: it may be meant. That its day is over is asked only of a task
// that had another: a new one may be written down after it was done.
func (f *taskForm) over(rule model.Deadline) elapsed.By {
	cal := f.desk.Calendar()
	due, _ := rule.DueAt(cal)
	was, _ := f.first().DueAt(cal)
	by := elapsed.At(rule, f.desk.Now(), cal)
	switch {
	case rule.Every != model.EveryOnce, due == was, due == f.late, by == elapsed.Nothing:
		return elapsed.Nothing
	case by == elapsed.Day && (f.task.ID == 0 || due.Date() == was.Date() || max(rule.Due, rule.To) == f.warned):
		return elapsed.Nothing
	}
	f.late = due
	return by
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
