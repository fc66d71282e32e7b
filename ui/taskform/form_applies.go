package taskform

import (
	"sotruc/model"
	"sotruc/ui/scene"
)

// proposed is the day from which the rhythm that is typed can hold without a round being lost.
func (f *taskForm) proposed() model.Date {
	return f.task.RuleFrom(f.typedDeadline(), f.desk.Now(), f.said, f.desk.Calendar())
}

// proposeFrom shows that day, as long as nobody typed another.
func (f *taskForm) proposeFrom() {
	if f.task.ID == 0 || !f.task.Deadline.Every.Recurs() || f.form.Focused() == "applies_from" || f.form.Value("applies_from") != f.applies.Local() {
		return
	}
	f.applies = f.proposed()
	f.form.SetValue("applies_from", f.applies.Local())
}

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
