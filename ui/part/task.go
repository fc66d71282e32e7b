package part

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// StateMark is the sign of where a task stands, one cell wide: it says without colour what colour says.
func StateMark(s model.TaskStatus) string {
	switch {
	case s.Late:
		return "▲"
	case s.State == model.TaskDone:
		return "✓"
	case s.State == model.TaskDoing:
		return "~"
	case s.State == model.TaskNotExecutable:
		return "–"
	}
	return " "
}

// StateWords names where a task stands: "Quá hạn · Đang làm".
func StateWords(d *scene.Desk, s model.TaskStatus) string {
	words := d.T("word.task." + string(s.State))
	if s.Late {
		words = d.T("word.task.late") + " · " + words
	}
	if s.Of > 0 {
		words += fmt.Sprintf(" · %d/%d", s.Done, s.Of)
	}
	return words
}

// StateName is a single word for where a task stands.
func StateName(d *scene.Desk, s model.TaskStatus) string {
	if s.Late && s.State == model.TaskOpen {
		return d.T("word.task.late")
	}
	return d.T("word.task." + string(s.State))
}

// TaskStyle is the look of a task in a list.
func TaskStyle(d *scene.Desk, s model.TaskStatus) kit.RowStyle {
	switch {
	case s.Late:
		return kit.RowDanger
	case s.Closed():
		return kit.RowMuted
	case s.Due != 0 && s.Period == "" && s.Due.Date() <= d.Today()+model.Date(d.Config.Tasks.WarningDays):
		return kit.RowWarn
	case s.Due != 0 && s.Due.Date() == d.Today():
		return kit.RowWarn
	}
	return kit.RowNormal
}

// Due says in a few cells when a task is due next. "~" before a day says that no paper names it: it follows from
// the office's own rule for tasks without deadline.
func Due(d *scene.Desk, s model.TaskStatus, dl model.Deadline) string {
	switch {
	case dl.Every == model.EveryASAP:
		return d.T("word.every.asap")
	case dl.Every.Recurs():
		words := d.T("word.every." + string(dl.Every))
		switch {
		case dl.Every == model.EveryDay && dl.Time != "":
			words += " " + string(dl.Time)
		case dl.Every != model.EveryDay && s.Due != 0:
			words += " " + ShortDay(d, s.Due.Date())
		}
		return words
	case s.Due == 0:
		return d.T("task.deadline.none")
	case dl.Every == model.EveryNone:
		return "~" + ShortDay(d, s.Due.Date())
	case dl.Time != "":
		return ShortDay(d, s.Due.Date()) + " " + string(s.Due.Clock())
	}
	return ShortDay(d, s.Due.Date())
}

// ShortDay is a day as dd/mm, with the year where it is not the running one.
func ShortDay(d *scene.Desk, on model.Date) string {
	local := on.Local()
	if on.Year() != d.Today().Year() {
		return local[:6] + local[8:]
	}
	return local[:5]
}

// DueInstant is a due instant with its weekday: "Thứ Sáu 20/08/2021 17:00".
func DueInstant(d *scene.Desk, i model.Instant) string {
	return d.Weekday(i.Date()) + " " + i.Date().Local() + " " + string(i.Clock())
}

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

// PeriodName says the key of a round in words: "Tuần 33/2021", "Quý 3/2021", "16/08/2021". A key of another form is
// shown as it is; none is a task that does not recur.
func PeriodName(d *scene.Desk, key string) string {
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

// PeriodHead is a round in two lines of two cells, for the head of a grid.
func PeriodHead(key string, due model.Instant) kit.GridColumn {
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

// ShortText is a text on one line of at most n cells, for a notice or a title.
func ShortText(text string, n int) string {
	text = kit.Plain(text)
	return strings.TrimRight(kit.Fit(text, min(n, kit.Width(text))), " ")
}
