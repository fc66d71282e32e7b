package entry

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/model"
	"sotruc/model/viet"
)

// TypedWeekdays reads days of the week as a form takes them: "T2, thứ năm; cn". Tones and case make no difference, English
// names and their first three letters do as well; nothing typed is none. ok is false where a part is no day of the week.
func TypedWeekdays(typed string) (days model.Weekdays, ok bool) {
	parts := strings.FieldsFunc(viet.Fold(typed), func(r rune) bool { return r == ',' || r == ';' || r == '+' })
	for _, part := range parts {
		day := typedWeekday(strings.Fields(part))
		if day == 0 {
			return 0, false
		}
		days = days.With(day)
	}
	return days, true
}

func typedWeekday(words []string) int {
	if len(words) == 0 {
		return 0
	}
	if day, rest, ok := cutWeekday(words); ok && len(rest) == 0 {
		return day
	}
	if len(words) > 1 {
		return 0
	}
	switch words[0] {
	case "8", "sun", "sunday":
		return 7
	}
	for n, name := range dated.WeekdayNames {
		if words[0] == name.English || words[0] == name.English[:3] {
			return n + 1
		}
	}
	return dated.WeekdayNamed(words[0])
}

// cutWeekday takes a day of the week off the front of words; Monday is 1.
func cutWeekday(words []string) (weekday int, rest []string, ok bool) {
	if words[0] == "cn" {
		return 7, words[1:], true
	}
	if len(words) > 1 && words[0] == "chu" && words[1] == "nhat" {
		return 7, words[2:], true
	}
	name, ok := strings.CutPrefix(words[0], "thu")
	if !ok {
		name, ok = strings.CutPrefix(words[0], "t")
	}
	rest = words[1:]
	if ok && name == "" && len(rest) > 0 {
		name, rest = rest[0], rest[1:]
	}
	if !ok {
		return 0, nil, false
	}
	weekday = dated.WeekdayNamed(name)
	return weekday, rest, weekday > 0
}

// readWeekdayTyped gives the day of the week that words behind it settle: none and tới, the next after today; tuần này,
// tuần sau; or a day in numbers, which must fall on it.
func readWeekdayTyped(weekday int, words []string, today model.Date) (model.Date, Refusal) {
	monday := today - model.Date(today.Weekday()-1)
	switch strings.Join(words, " ") {
	case "", "toi":
		return inCalendar(today + model.Date((weekday-today.Weekday()+6)%7+1))
	case "tuan nay", "nay":
		return inCalendar(monday + model.Date(weekday-1))
	case "tuan sau", "tuan toi":
		return inCalendar(monday + model.Date(7+weekday-1))
	case "tuan truoc", "tuan qua", "tuan roi", "tuan vua qua":
		return inCalendar(monday + model.Date(weekday-1-7))
	}
	on, no := numberedDay(strings.Join(words, " "), today)
	if no.Why == "" && on.Weekday() != weekday {
		return 0, Refusal{Why: OtherWeekday, On: on}
	}
	return on, no
}
