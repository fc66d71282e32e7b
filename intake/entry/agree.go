package entry

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/model"
)

// agree reads words that name a day twice: a day with its day of the week behind it, or with the week or the month it is in. Two days that
// are not the same are refused by both their names, and so is a day that does not fall on the day of the week beside it. ok is false where
// there are no two names.
func agree(words []string, today model.Date) (on model.Date, no Refusal, ok bool) {
	words = strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(strings.Join(words, " ")))
	for at := 1; at < len(words); at++ {
		left, right := words[:at], words[at:]
		stretch := right[0] == "den" || right[0] == "toi" // a day to another
		if stretch || isNumber(words[at-1]) && (at == 1 || words[at-2] != "thang") || len(right) == 1 && isNumber(right[0]) {
			continue
		}
		on, no = readDay(leaveOut(left), today)
		right = leaveOut(right)
		if no.Why == OtherWeekday {
			return 0, no, true
		}
		if no.Why != "" {
			continue
		}
		if weekday, rest, is := cutWeekday(right); is && len(rest) == 0 {
			if _, alone, is := cutWeekday(left); is && len(alone) == 0 { // two days of the week
				continue
			}
			if left[0] == "tuan" { // tuần sau thứ hai
				on, no = readWeekdayTyped(weekday, left, today)
				return on, no, true
			}
			if on.Weekday() != weekday {
				return 0, Refusal{Why: OtherWeekday, On: on}, true
			}
			return on, Refusal{}, true
		}
		also, no := readDay(right, today)
		if no.Why == OtherWeekday {
			return 0, no, true
		}
		if no.Why == "" && (also == on || within(right, on, today)) {
			return on, Refusal{}, true
		}
		if no.Why == "" && within(left, also, today) { // tháng sau ngày 5
			return also, Refusal{}, true
		}
		if no.Why == "" {
			return 0, Refusal{Why: TwoDays, On: on, Other: also}, true
		}
	}
	return 0, Refusal{}, false
}

// within tells whether words name a week, a month, a quarter or a year as a whole, and a day is one of it.
func within(words []string, on, today model.Date) bool {
	if !dated.IsPeriod(words[0]) {
		return false
	}
	first, _ := dated.NamedPeriod(append([]string{"dau"}, words...), today)
	last, ok := dated.NamedPeriod(words, today)
	if words[0] == "tuan" {
		last = first + 6
	}
	return ok && first <= on && on <= last
}

// isNumber tells whether a word is a small number alone, which is a day only where nothing stands with it.
func isNumber(word string) bool {
	return len(word) < 3 && strings.Trim(word, "0123456789") == ""
}
