package taskform

import (
	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// parseWeekdays reads days of the week, and shows them as part.Weekdays does.
func parseWeekdays(d *scene.Desk) func(typed string) kit.Parsed {
	return func(typed string) kit.Parsed {
		days, ok := entry.TypedWeekdays(typed)
		if !ok {
			return kit.Parsed{Wrong: d.T("error." + string(model.CodeUnknown))}
		}
		return kit.Parsed{Shown: part.Weekdays(d, days)}
	}
}

// nthValue is the option of which weekday of a month.
func nthValue(nth int) string { return number(nth) }
