package dated

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
)

// NamedPeriod gives the day that the start, the middle or the end of a week, month, quarter or year stands for as a
// deadline: đầu, giữa, cuối or hết before tuần, tháng, quý, năm, and behind it này, sau or a number: cuối tháng, hết
// tháng 8, cuối quý III/2021, đầu tháng sau. Without an edge it is the end (tuần sau), which a period by its number does
// not name. A week has the five days that are worked: it ends on Friday, for those who ask on a weekend on Sunday; its
// middle is Wednesday. The middle of a month is the 15th, of a year 30 June; a quarter has none. The month or quarter of
// a number alone is the one that ends nearest to today.
func NamedPeriod(words []string, today model.Date) (model.Date, bool) {
	edge := ""
	switch words[0] {
	case "dau", "giua", "cuoi", "het":
		edge, words = words[0], words[1:]
	}
	if len(words) == 0 || !IsPeriod(words[0]) {
		return 0, false
	}
	unit, which := words[0], strings.Join(words[1:], " ")
	shift, known := periodShift(which)
	if edge == "" && (which == "" || !known) {
		return 0, false
	}
	if unit == "tuan" {
		return weekPoint(edge, shift, today), known
	}
	var year, month, length int
	switch {
	case !known:
		year, month, length = numberedPeriod(unit, which, today)
	case unit == "nam":
		year, month, length = today.Year()+shift, 1, 12
	default:
		length = 1
		if unit == "quy" {
			length = 3
		}
		first := today.Year()*12 + int(today.Month()) - 1
		first += shift*length - first%length
		year, month = first/12, first%12+1
	}
	first, ok := model.NewDate(year, month, 1)
	switch {
	case !ok:
		return 0, false
	case edge == "dau":
		return first, true
	case edge != "giua":
		return EndOfMonth(year, month+length-1), true
	case unit == "thang":
		return first + 14, true
	case unit == "nam":
		return EndOfMonth(year, 6), true
	}
	return 0, false
}

// periodShift reads which period is meant, counted from that of today; ok is false where the words say it otherwise.
func periodShift(which string) (shift int, ok bool) {
	switch which {
	case "", "nay":
		return 0, true
	case "sau", "toi":
		return 1, true
	case "truoc":
		return -1, true
	}
	return 0, false
}

// weekPoint is a day of the week that lies shift weeks from today's.
func weekPoint(edge string, shift int, today model.Date) model.Date {
	monday := today - model.Date(today.Weekday()-1) + model.Date(7*shift)
	switch {
	case edge == "dau":
		return monday
	case edge == "giua":
		return monday + 2
	case shift == 0 && today.Weekday() > 5:
		return monday + 6
	}
	return monday + 4
}

// numberedPeriod reads the number of a month, quarter or year, "8", "8/2021", "iii nam 2021", as its first month and
// its length in months; length 0 is none.
func numberedPeriod(unit, which string, today model.Date) (year, month, length int) {
	number, rest, hasYear := strings.Cut(strings.NewReplacer(" nam ", "/", " / ", "/").Replace(which), "/")
	if unit == "nam" && hasYear { // năm 2021 … thứ năm …
		return 0, 0, 0
	}
	if unit == "nam" {
		number, rest, hasYear = "1", number, !hasYear
	}
	n, err := strconv.ParseUint(number, 10, 8)
	length, most := 1, uint64(12)
	switch unit {
	case "quy":
		length, most = 3, 4
		if at := slices.Index([]string{"i", "ii", "iii", "iv"}, number); at >= 0 {
			n, err = uint64(at)+1, nil
		}
	case "nam":
		length, most = 12, 1
	}
	if err != nil || n < 1 || n > most {
		return 0, 0, 0
	}
	month = (int(n)-1)*length + 1
	if !hasYear {
		last := EndOfMonth(today.Year(), month+length-1)
		return YearOf(month+length-1, last.Day(), today), month, length
	}
	y, err := strconv.ParseUint(rest, 10, 16)
	if err != nil || len(rest) != 4 {
		return 0, 0, 0
	}
	return int(y), month, length
}

// IsPeriod tells whether a word is a week, a month, a quarter or a year.
func IsPeriod(word string) bool {
	return word == "tuan" || word == "thang" || word == "quy" || word == "nam"
}

// EndOfMonth gives the last day of a month; month 13 is January of the year after.
func EndOfMonth(year, month int) model.Date {
	next, _ := model.NewDate(year+month/12, month%12+1, 1)
	return next - 1
}

// YearOf is the year in which a day of a month comes nearest to today; a day that the month has not is counted on into
// the next.
func YearOf(month, day int, today model.Date) int {
	year, nearest := 0, model.Date(0)
	for _, y := range []int{today.Year() + 1, today.Year(), today.Year() - 1} {
		first, ok := model.NewDate(y, month, 1)
		if far := Apart(first+model.Date(day-1), today); ok && (year == 0 || far < nearest) {
			year, nearest = y, far
		}
	}
	return year
}

// Apart is how many days lie between two.
func Apart(a, b model.Date) model.Date { return max(a-b, b-a) }
