package tasks

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// dueInstant is a due instant with its weekday: "Thứ Sáu 20/08/2021 17:00".
func dueInstant(d *scene.Desk, i model.Instant) string {
	return d.Weekday(i.Date()) + " " + i.Date().Local() + " " + string(i.Clock())
}

// deadlineWords says a deadline as a sentence would: "trước 14:00 Thứ Sáu hằng tuần, từ 03/08/2021".
func deadlineWords(d *scene.Desk, dl model.Deadline) string {
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
	return strings.Join(strings.Fields(strings.Join([]string{
		relationWords(d, dl), string(dl.Time), dayWords(d, dl), d.T("word.every." + string(dl.Every)),
	}, " ")), " ")
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
	if dl.Every == model.EveryWeek && dl.Weekday != 0 {
		return d.T(fmt.Sprintf("app.weekday.%d", dl.Weekday))
	}
	if dl.Every == model.EveryDay || dl.Every == model.EveryWeek {
		return ""
	}
	day := d.T("task.deadline.day", dl.Day)
	switch {
	case dl.Day == 0 || dl.Day == 31:
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

// roundName says the key of a round in words: "Tuần 33/2021", "Quý 3/2021", "16/08/2021". A key of another form is
// shown as it is; none is a task that does not recur.
func roundName(d *scene.Desk, key string) string {
	if key == "" {
		return d.T("word.every.once")
	}
	if on, err := model.ParseDate(key); err == nil {
		return on.Local()
	}
	year, part, found := strings.Cut(key, "-")
	switch {
	case !found:
		return d.T("task.period.year", year)
	case part == "":
	case part[0] == 'W':
		return d.T("task.period.week", part[1:], year)
	case part[0] == 'Q':
		return d.T("task.period.quarter", part[1:], year)
	case part == "H1":
		return d.T("task.period.half1", year)
	case part == "H2":
		return d.T("task.period.half2", year)
	case len(part) == 2:
		return d.T("task.period.month", part, year)
	}
	return kit.Plain(key)
}

// roundHead is a round in two lines of two cells, for the head of a grid.
func roundHead(key string, due model.Instant) kit.GridColumn {
	year, part, found := strings.Cut(key, "-")
	switch {
	case !found || strings.Contains(part, "-"): // a day, once or a year: the day it is due
		if due == 0 {
			return kit.GridColumn{Top: "✓"}
		}
		local := due.Date().Local()
		return kit.GridColumn{Top: local[:2], Bottom: local[3:5]}
	case part[0] == 'W':
		return kit.GridColumn{Top: part[1:], Bottom: year[len(year)-2:]}
	}
	return kit.GridColumn{Top: part, Bottom: year[len(year)-2:]}
}
