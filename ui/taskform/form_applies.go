package taskform

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// proposed is the day from which the rhythm that is typed can hold without a round being lost.
func (f *taskForm) proposed() model.Date {
	return f.task.RuleFrom(f.typedDeadline(), f.desk.Now(), f.said, f.desk.Calendar())
}

// appliesFrom tells whether the deadline holds from a day on: it recurs, or did.
func (f *taskForm) appliesFrom() bool {
	return f.task.ID != 0 && (f.task.Deadline.Every.Recurs() || model.Every(f.form.Value("every")).Recurs())
}

// proposeFrom shows that day, as long as nobody typed one, or whoever did took it out again.
func (f *taskForm) proposeFrom() {
	if f.appliesFrom() && !f.dated && f.form.Focused() != "applies_from" {
		f.form.SetValue("applies_from", f.proposed().Local())
	}
}

// withoutProposed leaves the day out of what was typed where it was only proposed: a form filled in again proposes its own.
func (f *taskForm) withoutProposed(typed map[string]string) map[string]string {
	if !f.dated {
		delete(typed, "applies_from")
	}
	return typed
}

// lostWords says what is lost where a rhythm holds from an earlier day than is proposed, and names the rounds something was said of.
func (f *taskForm) lostWords() string {
	d, to := f.desk, f.proposed()
	from, words := scene.TypedDay(d, f.form.Value("applies_from")), d.T("task.rounds_lost", to.Local())
	var names []string
	for _, r := range f.task.Rounds(d.Now(), f.said, d.Calendar(), lostMost, lostMost) {
		spoken := slices.ContainsFunc(r.Owed, func(o model.Owed) bool { return o.Said.State != "" })
		if on := r.Due.Date(); spoken && !r.Own && on >= from && on < to {
			names = append(names, part.RoundName(d, r.Key))
		}
	}
	if n := len(names); n > 0 {
		words = d.T("task.rounds_lost_named", n, strings.Join(names[:min(n, 3)], ", "), to.Local())
	}
	return words
}

// lostMost is how many rounds before and after now are looked through for what is lost.
const lostMost = 400

// losesRounds tells whether a rhythm that is to hold from an earlier day leaves rounds out, the first time that day is given: the old
// one may have been wrong.
func (f *taskForm) losesRounds(changed model.Task) bool {
	from := scene.TypedDay(f.desk, f.form.Value("applies_from"))
	if f.task.ID == 0 || len(changed.Past) == len(f.task.Past) && changed.Deadline == f.task.Deadline || from == f.early || from >= f.proposed() {
		return false
	}
	f.early = from
	return true
}

// countsFrom is the day from which the rounds of the task count; 0 for a task that is new.
func (f *taskForm) countsFrom() model.Date {
	if f.task.ID == 0 {
		return 0
	}
	return counted.From(f.task, f.desk.Calendar())
}
