package tasks

import (
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// weekdaysText lists days of the week as they are typed: "T2, T5".
func weekdaysText(d *scene.Desk, days model.Weekdays) string {
	var names []string
	for n := 1; n <= 7; n++ {
		if days.Has(n) {
			names = append(names, d.T("app.weekday_short."+strconv.Itoa(n)))
		}
	}
	return strings.Join(names, ", ")
}

// parseWeekdays reads days of the week, and shows them as weekdaysText does.
func parseWeekdays(d *scene.Desk) func(typed string) kit.Parsed {
	return func(typed string) kit.Parsed {
		days, ok := typedWeekdays(typed)
		if !ok {
			return kit.Parsed{Wrong: d.T("error." + string(model.CodeUnknown))}
		}
		return kit.Parsed{Shown: weekdaysText(d, days)}
	}
}

// weekdayNames are the ways a day of the week is typed, without tones, Monday first.
var weekdayNames = [7][]string{
	{"2", "t2", "thu 2", "thu hai", "hai", "mon", "monday"},
	{"3", "t3", "thu 3", "thu ba", "ba", "tue", "tuesday"},
	{"4", "t4", "thu 4", "thu tu", "tu", "wed", "wednesday"},
	{"5", "t5", "thu 5", "thu nam", "nam", "thu", "thursday"},
	{"6", "t6", "thu 6", "thu sau", "sau", "fri", "friday"},
	{"7", "t7", "thu 7", "thu bay", "bay", "sat", "saturday"},
	{"8", "cn", "chu nhat", "sun", "sunday"},
}

// typedWeekdays reads "T2, thứ năm; cn"; nothing typed is none.
func typedWeekdays(typed string) (days model.Weekdays, ok bool) {
	for word := range strings.FieldsFuncSeq(viet.Fold(typed), func(r rune) bool { return r == ',' || r == ';' || r == '+' }) {
		found := false
		for n, names := range weekdayNames {
			for _, name := range names {
				if strings.TrimSpace(word) == name {
					days, found = days.With(n+1), true
				}
			}
		}
		if !found {
			return 0, false
		}
	}
	return days, true
}

// nthValue is the option of which weekday of a month.
func nthValue(nth int) string { return number(nth) }
