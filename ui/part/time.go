package part

import (
	"cmp"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// When is the time of day of an instant today, or its day.
func When(d *scene.Desk, i model.Instant) string {
	if i.Date() == d.Today() {
		return string(i.Clock())
	}
	return i.Date().Local()[:5]
}

// Left says how long it is until an instant, or how long it has been late: in minutes up to an hour, at least one, in hours up to a day, then in days
// of the calendar.
func Left(d *scene.Desk, due model.Instant) string {
	late := ""
	seconds := int(due - d.Now())
	if seconds < 0 {
		late, seconds = "_late", -seconds
	}
	if seconds >= 24*60*60 {
		days := int(due.Date() - d.Today())
		if late == "" {
			return d.T("app.time.days_left", days)
		}
		return d.T("app.time.days_late", -days)
	}
	if seconds < 60*60 {
		return d.T("app.time.minutes"+cmp.Or(late, "_left"), max(1, seconds/60))
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

// Stamp is when something was said: "16/08 13:05"; nothing for 0.
func Stamp(d *scene.Desk, at model.Instant) string {
	if at == 0 {
		return ""
	}
	return ShortDay(d, at.Date()) + " " + string(at.Clock())
}

// DueInstant is a due instant with its weekday: "Thứ Sáu 20/08/2021 17:00".
func DueInstant(d *scene.Desk, i model.Instant) string {
	return d.Weekday(i.Date()) + " " + i.Date().Local() + " " + string(i.Clock())
}

// WithDayOff is the words for when something falls due, and that the office is closed then, with the name of the holiday: such a day may be
// meant, and is seen before it is saved.
func WithDayOff(d *scene.Desk, words string, due model.Date) string {
	cal := d.Calendar()
	name := cmp.Or(cal.Holidays[due], cal.Public[due])
	switch {
	case cal.Working(due):
		return words
	case name == "":
		return d.T("task.day_off", words)
	}
	return d.T("task.day_off_named", words, kit.Plain(name))
}
