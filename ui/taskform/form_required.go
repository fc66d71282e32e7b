package taskform

import (
	"sotruc/model"
	"sotruc/ui/kit"
)

// require marks the fields that must be filled in as the others stand: a task that is due once has its day, a month counted by
// weekdays its weekday, a list its kinds or units, and words of a paper that are replaced a reason.
func (f *taskForm) require() {
	v := f.form.Value
	for name, needed := range map[string]bool{
		"due":        model.Every(v("every")) == model.EveryOnce,
		"weekday":    model.Every(v("every")) == model.EveryMonth && v("nth") != "",
		"roll_kinds": v("roll") == kit.On && v("roll_list") == rollSeveral,
		"roll_names": v("roll") == kit.On && v("roll_list") == rollChosen,
		"moved":      f.reworded(),
	} {
		f.form.SetRequired(name, needed)
	}
}
