package model

import (
	"fmt"
	"strconv"
	"strings"
)

// period names a turn.
func (d Deadline) period(t turn, n int, due Instant) DuePeriod {
	p := DuePeriod{From: t.period, To: t.period, Due: due}
	switch d.Every {
	case EveryDay:
		p.Key = t.day.String()
	case EveryWeek:
		p.To = t.period + 6
		thursday := t.period + 3 // decides the year of an ISO week
		week := int(thursday-day(thursday.Year(), 1, 1))/7 + 1
		p.Key = fmt.Sprintf("%d-W%02d", thursday.Year(), week)
		if d.AlsoOn != 0 {
			p.Key += "-" + strconv.Itoa(t.day.Weekday())
			for n := 1; n < t.day.Weekday(); n++ {
				if d.OnWeekdays().Has(n) {
					p.From = t.period + Date(n) // the day after the one before it
				}
			}
		}
	default:
		months := d.monthsEach()
		p.To = addMonths(t.period, months) - 1
		p.Key = monthsKey(t.period, months)
	}
	if n > 0 {
		p.Key += "/" + strconv.Itoa(n+1)
	}
	return p
}

// monthsKey is 2021-08, 2021-Q3, 2021-H2 or 2021.
func monthsKey(first Date, months int) string {
	month := int(first.Month())
	switch months {
	case 12:
		return first.String()[:4]
	case 6:
		return first.String()[:4] + "-H" + strconv.Itoa(month/6+1)
	case 3:
		return first.String()[:4] + "-Q" + strconv.Itoa(month/3+1)
	}
	return first.String()[:7]
}

// keyStart is the first day of the period a key names; false where it names none.
func keyStart(key string) (Date, bool) {
	key, _, _ = strings.Cut(key, "/")
	year, part, found := strings.Cut(key, "-")
	y, err := strconv.Atoi(year)
	switch {
	case err != nil || y < 1 || len(year) != 4:
		return 0, false
	case !found:
		return day(y, 1, 1), true
	case part == "":
		return 0, false
	}
	number := func(s string, most int) int {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > most {
			return 0
		}
		return n
	}
	switch part[0] {
	case 'W':
		week, _, _ := strings.Cut(part[1:], "-")
		n := number(week, 53)
		return monday(day(y, 1, 4)) + Date(7*(n-1)), n != 0
	case 'Q':
		n := number(part[1:], 4)
		return day(y, max(3*n-2, 1), 1), n != 0
	case 'H':
		n := number(part[1:], 2)
		return day(y, max(6*n-5, 1), 1), n != 0
	}
	if len(part) == 2 {
		n := number(part, 12)
		return day(y, max(n, 1), 1), n != 0
	}
	on, err := ParseDate(key)
	return on, err == nil
}

// periodOf is the period a key names; false where the rule has none such.
func (d Deadline) periodOf(key string, cal Calendar) (found DuePeriod, ok bool) {
	start, named := keyStart(key)
	if !named || !d.Every.Recurs() {
		return found, false
	}
	d.eachPeriod((start - 1).At(""), cal, func(p DuePeriod) bool {
		found, ok = p, p.Key == key
		return !ok && p.From <= start+6
	})
	return found, ok
}
