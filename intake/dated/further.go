package dated

import (
	"sotruc/intake/source"
	"sotruc/model"
)

// FurtherPeriod reads the next month, quarter or year in a list of them, as the unit thang, quy or nam says: ", 12", "và tháng 12", "-10/2021". A number
// alone counts only where nothing else that is counted stands behind it. n is 0 where the list ends.
func FurtherPeriod(t source.Tokens, i int, unit string) (n, year, next int) {
	switch t.Word(i) {
	case ",", "va", "-", "–", "&":
	default:
		return 0, 0, i
	}
	j := i + 1
	if t.Word(i) == "," && t.Word(j) == "va" {
		j++
	}
	named := t.Word(j) == unit
	if named {
		j++
	}
	most := 12
	if unit == "quy" {
		most = 4
	}
	if n = t.Number(j); unit == "nam" && t.Digits(j) == 4 {
		most = 2099
	} else if t.Digits(j) > 2 || unit == "nam" {
		n = 0
	}
	if roman := map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[t.Word(j)]; unit == "quy" && roman > 0 {
		n = roman
	}
	if n < 1 || n > most {
		return 0, 0, i
	}
	year, next = YearAfter(t, j+1)
	switch word := t.Word(next); {
	case word == "thang" && !named, joins(word) && t.Glued(next+1) && t.Number(next+1) >= 0, CountsDays(word): // , 12 tháng 10; , 12/10
		return 0, 0, i
	case named, next >= len(t), t[next-1].Stop, !t[next].Letter && t[next].Number < 0 && word != "%":
		return n, year, next
	case word == "va", word == "hang", word == "moi", word == "cua", word == "nam" && t.PrintedAs(next, "năm"):
		return n, year, next
	}
	return 0, 0, i
}

// besideDay are the words between a day and its day of the week. Folded.
var besideDay = source.WordSet(", ( ngay tuc la nham vao : – -")

// WeekdayBeside reads a day of the calendar with the day of the week that stands before or behind it: "thứ Sáu, ngày 20/8", "ngày 30/8 (thứ
// Ba)". A "thứ ba," that goes on with words may be the third point of a list.
func WeekdayBeside(t source.Tokens, i int) (d Day, weekday, next int) {
	if weekday, next = WeekdayAt(t, i); weekday > 0 {
		if t.Word(next) == "va" || t.Word(next) == "hoac" { // thứ Hai và ngày 3/9: two days
			next++
		}
		for besideDay[t.Word(next)] && !t[next-1].Stop && t.Number(next+1) < 0 {
			next++
		}
		if t.Word(next) != "ngay" && besideDay[t.Word(next)] {
			next++
		}
		d, next, ok := DayAt(t, next, true)
		if !ok {
			return Day{}, 0, i
		}
		return d, weekday, next
	}
	d, next, ok := DayAt(t, i, true)
	if !ok || t[next-1].Stop {
		return Day{}, 0, i
	}
	comma := t.Word(next) == ","
	for besideDay[t.Word(next)] && !t[next-1].Stop {
		next++
	}
	weekday, end := WeekdayAt(t, next)
	if weekday == 0 || comma && end < len(t) && !t[end-1].Stop && (t[end].Letter || t.Word(end) == ",") && t[end-1].Letter && !t[end-1].Upper {
		return Day{}, 0, i
	}
	return d, weekday, end
}

// Falls tells whether a day falls on a day of the week, in the year nearest to ref; where no year is known it may.
func (d Day) Falls(weekday int, ref model.Date) bool {
	on := d.Near(ref)
	return on == 0 || on.Weekday() == weekday
}
