package when

import (
	"strconv"
	"strings"

	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/viet"
)

// ParseDay reads a day as an officer types it into a form: 15/8, 15/08/2021, 15-8-2021, 15.8, 1508, 150821, 15082021,
// 2021-08-15, +7 and -1 (days from today), hôm nay, mai, ngày mai, mốt, hôm qua, a day of the week (thứ hai, t2, cn:
// the next such day after today), or a day alone: the nearest such day of this month or its neighbours. Tones and
// case make no difference. A day without a year is the one nearest to today.
func ParseDay(s string, today model.Date) (model.Date, bool) {
	s = source.OneLine(viet.Fold(viet.CleanLine(s)))
	s = strings.TrimPrefix(s, "ngay ")
	if s == "" {
		return 0, false
	}
	if days, ok := namedDay(s); ok {
		return inCalendar(today + model.Date(days))
	}
	if weekday, ok := namedWeekday(s); ok {
		return inCalendar(today + model.Date((weekday-today.Weekday()+6)%7+1))
	}
	if s[0] == '+' || s[0] == '-' {
		n, err := strconv.Atoi(s)
		if err != nil || n > 36600 || n < -36600 {
			return 0, false
		}
		return inCalendar(today + model.Date(n))
	}
	if date, err := model.ParseDate(s); err == nil && date != 0 {
		return date, true
	}
	return numberedDay(s, today)
}

func inCalendar(d model.Date) (model.Date, bool) {
	last, _ := model.NewDate(9999, 12, 31)
	return d, d > 0 && d <= last
}

// namedDay gives the days from today of a day with a name.
func namedDay(s string) (days int, ok bool) {
	switch s {
	case "hom nay", "nay", "h":
		return 0, true
	case "mai", "hom mai":
		return 1, true
	case "mot", "kia":
		return 2, true
	case "hom qua", "qua":
		return -1, true
	case "hom kia":
		return -2, true
	}
	return 0, false
}

func namedWeekday(s string) (weekday int, ok bool) {
	rest, ok := strings.CutPrefix(s, "thu")
	if !ok {
		rest, ok = strings.CutPrefix(s, "t")
	}
	if s == "cn" || s == "chu nhat" {
		return 7, true
	}
	if !ok {
		return 0, false
	}
	switch strings.TrimSpace(rest) {
	case "hai", "2":
		return 1, true
	case "ba", "3":
		return 2, true
	case "tu", "4":
		return 3, true
	case "nam", "5":
		return 4, true
	case "sau", "6":
		return 5, true
	case "bay", "7":
		return 6, true
	}
	return 0, false
}

// numberedDay reads what is only numbers: with signs or blanks between them, or run together.
func numberedDay(s string, today model.Date) (model.Date, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' || r == ' ' })
	if len(parts) == 1 {
		switch p := parts[0]; len(p) {
		case 4:
			parts = []string{p[:2], p[2:]}
		case 6, 8:
			parts = []string{p[:2], p[2:4], p[4:]}
		}
	}
	var n [3]int
	if len(parts) == 0 || len(parts) > len(n) {
		return 0, false
	}
	for i, p := range parts {
		value, err := strconv.ParseUint(p, 10, 16)
		if err != nil || len(p) > 4 || i < 2 && len(p) > 2 || i == 2 && len(p)%2 == 1 {
			return 0, false
		}
		n[i] = int(value)
	}
	switch len(parts) {
	case 1:
		return nearest(today, func(shift int) (model.Date, bool) {
			month := today.Year()*12 + int(today.Month()) - 1 + shift
			return model.NewDate(month/12, month%12+1, n[0])
		})
	case 2:
		if _, ok := model.NewDate(today.Year(), n[1], n[0]); !ok {
			return 0, false
		}
		return nearest(today, func(shift int) (model.Date, bool) { return model.NewDate(today.Year()+shift, n[1], n[0]) })
	}
	if len(parts[2]) == 2 {
		n[2] += 2000
	}
	return model.NewDate(n[2], n[1], n[0])
}

// nearest gives the day closest to today among this turn, the one before and the one after. Of two as close the later
// wins.
func nearest(today model.Date, turn func(shift int) (model.Date, bool)) (best model.Date, ok bool) {
	for _, shift := range []int{1, 0, -1} {
		d, exists := turn(shift)
		if exists && (!ok || distance(d, today) < distance(best, today)) {
			best, ok = d, true
		}
	}
	return best, ok
}

func distance(a, b model.Date) model.Date { return max(a-b, b-a) }
