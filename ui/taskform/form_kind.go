package taskform

import (
	"strconv"

	"sotruc/model"
	"sotruc/ui/scene"
)

// followKind fills in what another kind of deadline needs and the one before it said: the weekday of the day a duty of every week was
// due on, and the day of a task that was due once before it recurred.
func (f *taskForm) followKind() {
	due := f.form.Value("due")
	every := model.Every(f.form.Value("every"))
	if every == model.EveryWeek {
		if on := scene.TypedDay(f.desk, due); on != 0 && f.form.Value("weekday") == "" && f.form.Value("also_on") == "" {
			f.form.SetValue("weekday", strconv.Itoa(on.Weekday()))
		}
	}
	if every == model.EveryOnce {
		if was := f.onceDue(); due == "" && was != 0 {
			f.form.SetValue("due", was.Local())
		}
	}
}

// onceDue is the day the task was due on last before it recurred; 0 where it never had one.
func (f *taskForm) onceDue() model.Date {
	for i := len(f.task.Past) - 1; i >= 0; i-- {
		if was := f.task.Past[i].Deadline; was.Every == model.EveryOnce {
			return max(was.Due, was.To)
		}
	}
	return 0
}
