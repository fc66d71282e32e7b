package part

import (
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/ui/scene"
)

// When is the time of day of an instant today, or its day.
func When(d *scene.Desk, i model.Instant) string {
	if i.Date() == d.Today() {
		return string(i.Clock())
	}
	return i.Date().Local()[:5]
}

// Left says how long it is until an instant, or how long it has been late.
func Left(d *scene.Desk, due model.Instant) string {
	late := ""
	seconds := int(due - d.Now())
	if seconds < 0 {
		late, seconds = "_late", -seconds
	}
	if days := seconds / (24 * 60 * 60); days > 0 {
		if late == "" {
			return d.T("app.time.days_left", days)
		}
		return d.T("app.time.days_late", days)
	}
	if late == "" {
		return d.T("app.time.hours_left", seconds/3600, seconds/60%60)
	}
	return d.T("app.time.hours_late", seconds/3600, seconds/60%60)
}

// Weekdays lists days of the week as they are typed: "T2, T5".
func Weekdays(d *scene.Desk, days model.Weekdays) string {
	var names []string
	for n := 1; n <= 7; n++ {
		if days.Has(n) {
			names = append(names, d.T("app.weekday_short."+strconv.Itoa(n)))
		}
	}
	return strings.Join(names, ", ")
}
