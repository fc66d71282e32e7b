package part

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// DeadlineWords says a deadline as a sentence would: "trước 14:00 Thứ Sáu hằng tuần, từ 03/08/2021".
func DeadlineWords(d *scene.Desk, dl model.Deadline) string {
	var words string
	switch dl.Every {
	case model.EveryNone:
		return d.T("task.deadline.none")
	case model.EveryOnce:
		words = onceWords(d, dl)
	case model.EveryASAP:
		words = d.T("word.every.asap")
	default:
		words = recurWords(d, dl)
	}
	if dl.Every.Recurs() {
		if dl.StartsOn != 0 {
			words += d.T("task.deadline.starts", dl.StartsOn.Local())
		}
		if dl.EndsOn != 0 {
			words += d.T("task.deadline.ends", dl.EndsOn.Local())
		}
	}
	if dl.Roll {
		words += d.T("task.deadline.rolls")
	}
	if dl.ToWhom != "" {
		words += d.T("task.deadline.to_whom", kit.Plain(dl.ToWhom))
	}
	return words
}

func onceWords(d *scene.Desk, dl model.Deadline) string {
	on := dl.Due
	if on == 0 {
		on = dl.To
	}
	day := d.T("task.deadline.on", on.Local())
	if dl.Time != "" {
		day = d.T("task.deadline.at_on", string(dl.Time), on.Local())
	}
	if dl.From != 0 {
		return d.T("task.deadline.window", dl.From.Local(), day)
	}
	return strings.TrimSpace(relationWords(d, dl) + " " + day)
}

// recurWords puts relation, time, day and rhythm one after the other.
func recurWords(d *scene.Desk, dl model.Deadline) string {
	clock, rhythm := string(dl.Time), d.T("word.every."+string(dl.Every))
	if dl.Also != "" {
		clock = d.T("task.deadline.twice", string(dl.Time), string(dl.Also))
	}
	if dl.Interval > 1 {
		rhythm = d.T("task.deadline.each_"+string(dl.Every), dl.Interval)
	}
	if weekly := dl.Every == model.EveryWeek; weekly && dl.Weekday == 0 && dl.AlsoOn == 0 {
		rhythm += " " + d.T("task.deadline.no_weekday")
	}
	return strings.Join(strings.Fields(strings.Join([]string{relationWords(d, dl), clock, dayWords(d, dl), rhythm}, " ")), " ")
}

// relationWords is the word before the date; "at" needs a time of day to stand before.
func relationWords(d *scene.Desk, dl model.Deadline) string {
	if dl.Relation == "" || dl.Relation == model.RelationAt && dl.Time == "" {
		return ""
	}
	return d.T("word.relation." + string(dl.Relation))
}

// dayWords is the day within a round; "" where the deadline names none.
func dayWords(d *scene.Desk, dl model.Deadline) string {
	switch {
	case dl.Every == model.EveryWeek && dl.AlsoOn != 0:
		named := dl.AlsoOn
		if dl.Weekday != 0 {
			named = named.With(dl.Weekday)
		}
		return Weekdays(d, named)
	case dl.Every == model.EveryWeek:
		on := 1
		for !dl.OnWeekdays().Has(on) {
			on++
		}
		return d.T(fmt.Sprintf("app.weekday.%d", on))
	case dl.Every == model.EveryMonth && dl.Nth != 0:
		return d.T(fmt.Sprintf("app.weekday.%d", dl.Weekday)) + " " + d.T(fmt.Sprintf("task.nth.%d", dl.Nth))
	}
	if dl.Every == model.EveryDay {
		return ""
	}
	day := d.T("task.deadline.day", dl.Day)
	switch {
	case dl.Day == 0 || dl.Day == 31 && (dl.Relation != model.RelationBefore || dl.Time != ""):
		day = d.T("task.deadline.last_day")
	case dl.FromDay != 0:
		day = d.T("task.deadline.days", dl.FromDay, dl.Day)
	}
	switch {
	case dl.Every == model.EveryMonth || dl.Month == 0:
		return day
	case dl.Every == model.EveryYear:
		return day + " " + d.T("task.deadline.month", dl.Month)
	}
	return day + " " + d.T("task.deadline.month_of", dl.Month)
}
