// Package dated reads a day of the calendar and a time of day as papers print them, from the words of a text. It knows no deadline: what a
// day is for is told by those who read it.
package dated

import (
	"slices"

	"sotruc/intake/source"
	"sotruc/model"
)

// Day is a day as a paper gives it; the year may be missing. A bad one is printed as a day but is none.
type Day struct {
	Year, Month, Day int
	Bad              bool
	Worded           bool // its month stands behind the word tháng
}

// DayAt reads a day at i: d/m/yyyy, dd-mm-yyyy, d.m.yyyy, d/m, "20 tháng 12 năm 2023", each with or without the word
// ngày. A day and month alone are told from other pairs of numbers by "ngày", or by the caller where sure is set.
func DayAt(t source.Tokens, i int, sure bool) (d Day, next int, ok bool) {
	if _, lunar := LunarAt(t, i); lunar {
		return Day{}, 0, false
	}
	if t.Word(i) == "ngay" && t.Number(i+1) >= 0 {
		i, sure = i+1, true
	}
	if t.Digits(i) < 1 || t.Digits(i) > 2 || i > 0 && t.Glued(i) && joins(t[i-1].Word) {
		return Day{}, 0, false
	}
	if t.Word(i+1) == "thang" {
		return readWordedDay(t, i, sure)
	}
	if month := slices.Index(english, printed(t, i+1)) + 1; month > 0 && t.Digits(i+2) == 4 {
		d = Day{Day: t.Number(i), Month: month, Year: t.Number(i + 2), Worded: true}
		d.Check()
		return d, i + 3, true
	}
	return readPlainDay(t, i, sure)
}

// english are the months as the headers of an e-mail have them: "Mon, 19 Oct 2026". Source: RFC 5322 §3.3.
var english = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// printed is a word as it is printed; "" beyond the ends.
func printed(t source.Tokens, i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return t[i].Print
}

// joins tells whether a sign before digits makes them part of a longer number or symbol.
func joins(sign string) bool { return sign == "/" || sign == "." || sign == "-" || sign == "," }

// readWordedDay reads "20 tháng 12 năm 2023", "05 tháng tư", "20 tháng 12/2023".
func readWordedDay(t source.Tokens, i int, sure bool) (d Day, next int, ok bool) {
	month, next := monthAt(t, i+2)
	if month < 0 {
		return Day{}, 0, false
	}
	d = Day{Day: t.Number(i), Month: month, Worded: true}
	d.Year, next = YearAfter(t, next)
	d.Check()
	return d, next, sure || d.Year > 0
}

// monthAt reads the number of a month in digits or words; -1 is none. The blank of "tháng … năm 2016" is no
// month, although năm is also the word for five.
func monthAt(t source.Tokens, i int) (month, next int) {
	if n := t.Digits(i); n == 1 || n == 2 {
		return t.Number(i), i + 1
	}
	if t.Word(i) == "nam" && t.Digits(i+1) == 4 {
		return -1, i
	}
	names := []string{"gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"}
	for n := len(names) - 1; n >= 0; n-- {
		if next, ok := t.Phrase(i, names[n]); ok && (n != 5 || t.PrintedAs(i, "sáu")) { // tháng sau is the next
			return n + 1, next
		}
	}
	switch t.Word(i) {
	case "mot":
		return 1, i + 1
	case "bon":
		return 4, i + 1
	case "chap":
		return 12, i + 1
	}
	return -1, i
}

// YearAfter reads "năm 2023" or "/2023" behind a month; 0 is none.
func YearAfter(t source.Tokens, i int) (year, next int) {
	switch {
	case t.Word(i) == "nam" && t.Digits(i+1) == 4:
		return t.Number(i + 1), i + 2
	case t.Word(i) == "," && t.Word(i+1) == "nam" && t.Digits(i+2) == 4:
		return t.Number(i + 2), i + 3
	case joins(t.Word(i)) && t.Glued(i+1) && t.Digits(i+1) == 4:
		return t.Number(i + 1), i + 2
	}
	return 0, i
}

// readPlainDay reads d/m/yyyy and d/m with any of the signs / - .
func readPlainDay(t source.Tokens, i int, sure bool) (d Day, next int, ok bool) {
	sign := t.Word(i + 1)
	if sign == "–" {
		sign = "-"
	}
	if spacedDay(t, i) {
		d = Day{Day: t.Number(i), Month: t.Number(i + 2), Year: t.Number(i + 4)}
		d.Check()
		return d, i + 5, true
	}
	if sign != "/" && (sign != "-" && sign != "." || !t.Glued(i+1) || !t.Glued(i+2)) {
		return Day{}, 0, false
	}
	if n := t.Digits(i + 2); n < 1 || n > 2 {
		return Day{}, 0, false
	}
	d, next = Day{Day: t.Number(i), Month: t.Number(i + 2)}, i+3
	last := t.Word(i + 3)
	if n := t.Digits(i + 4); last == sign && t.Glued(i+4) && (n == 4 || n == 2) {
		d.Year, next = t.Number(i+4), i+5
		if n == 2 {
			d.Year += 2000
		}
	} else if last == "/" || last == "-" && t.Glued(i+3) {
		return Day{}, 0, false // the head of a symbol, or a range
	} else if t.Word(next) == "nam" && t.Digits(next+1) == 4 {
		d.Year, next = t.Number(next+1), next+2
	}
	named := sign == "/" && t.PrintedAs(i-1, "ngày") && t.Word(next) != "lan" // trước ngày 20/8 tổ trưởng báo cáo
	if d.Year == 0 && (sign == "." || !sure || CountsDays(t.Word(next)) && !named) {
		return Day{}, 0, false
	}
	d.Check()
	return d, next, !d.Bad || sure || d.Year > 0
}

// spacedDay tells whether a day with its year of four digits stands at i, its signs alike and with blanks around them: "10 /9/ 2026", "07 - 9 - 2026".
func spacedDay(t source.Tokens, i int) bool {
	sign, n := t.Word(i+1), t.Digits(i+2)
	return joins(sign) && sign != "," && t.Word(i+3) == sign && n > 0 && n < 3 && t.Digits(i+4) == 4 && !t[i+1].Stop && !t[i+3].Stop && t.Number(i+4) >= 1900 && t.Number(i+4) < 2100 && t.Number(i+2) <= 12
}

// CountsDays tells whether a word makes the numbers before it a count: "2-3 ngày", "15/20 hộ".
func CountsDays(word string) bool {
	switch word {
	case "ngay", "lan", "nguoi", "ho", "truong", "ca", "gio", "%", "don", "chi", "xa", "phuong", "thon", "to":
		return true
	}
	return false
}

// Check marks as bad a day the calendar does not have. 29/02 without a year passes.
func (d *Day) Check() {
	year := d.Year
	if year == 0 {
		year = 2000
	}
	_, ok := model.NewDate(year, d.Month, d.Day)
	d.Bad = !ok || year < 1900
}

// Date gives the day of the calendar; no date where the year is missing or the day is bad.
func (d Day) Date() model.Date {
	if d.Bad || d.Year == 0 {
		return 0
	}
	date, _ := model.NewDate(d.Year, d.Month, d.Day)
	return date
}

// halfYear is how far back a day without a year may lie before it means the next year.
const halfYear = 183

// Near gives the day in the year of ref, or in the next where that is more than half a year before ref.
func (d Day) Near(ref model.Date) model.Date {
	if d.Year != 0 || d.Bad {
		return d.Date()
	}
	if ref == 0 {
		return 0
	}
	d.Year = ref.Year()
	date := d.Date()
	if date == 0 || date+halfYear < ref {
		d.Year++
		if later, ok := model.NewDate(d.Year, d.Month, d.Day); ok {
			return later
		}
	}
	return date
}

// Past gives the day in the year of ref, or in the year before where that would be after ref.
func (d Day) Past(ref model.Date) model.Date {
	if d.Year != 0 || d.Bad || ref == 0 {
		return d.Date()
	}
	d.Year = ref.Year()
	if date, ok := model.NewDate(d.Year, d.Month, d.Day); ok && date <= ref {
		return date
	}
	d.Year--
	return d.Date()
}

// beginsDate tells whether the number at i is the day of a date: 16 giờ 05/8, and not 16h30.
func beginsDate(t source.Tokens, i int) bool {
	return joins(t.Word(i+1)) && t.Glued(i+1) && t.Number(i+2) >= 0 && t.Glued(i+2)
}

// goesOnToHour tells whether a dash at i stands before a further hour: the "-" of "8h00-10h00", whose minutes are no day.
func goesOnToHour(t source.Tokens, i int) bool {
	if dash := t.Word(i); dash != "-" && dash != "–" || t.Number(i+1) < 0 {
		return false
	}
	unit := t.Word(i + 2)
	return unit == "h" || unit == "g" || unit == "gio"
}

// ClockAt reads a time of day at i: "14 giờ", "14h00", "16 giờ 30 phút", "10h00'", "14:00", and with the part of the day behind it: "3 giờ
// chiều". A count of hours ("sau 24 giờ", "72h kể từ") is none.
func ClockAt(t source.Tokens, i int) (c model.Clock, next int, ok bool) {
	hour := t.Number(i)
	if hour < 0 || hour > 24 || t.Digits(i) > 2 || t.Word(i-1) == "/" && t.Glued(i) { // trực 24/24 giờ
		return "", 0, false
	}
	minute, next := 0, i+2
	switch word := t.Word(i + 1); {
	case word == "gio", word == "h", word == "g" && t.Glued(i+1) && (t.Glued(i+2) || t.PrintedAs(i+2, "ngày", "sáng", "chiều", "thứ", "hôm")):
		if n := t.Digits(i + 2); n == 2 && (!beginsDate(t, i+2) || goesOnToHour(t, i+3)) {
			minute, next = t.Number(i+2), i+3
		}
	case word == ":" && t.Glued(i+1) && t.Glued(i+2) && t.Digits(i+2) == 2:
		minute, next = t.Number(i+2), i+3
	default:
		return "", 0, false
	}
	for {
		switch t.Word(next) {
		case "phut", "p", "'", "’", "′":
			next++
			continue
		}
		break
	}
	switch t.Word(next) {
	case "ke", "tiep", "qua", "lien":
		return "", 0, false
	}
	switch t.Word(i - 1) {
	case "sau", "vong", "trong", "moi":
		return "", 0, false
	}
	if c, ok = model.NewClock(hour, minute); !ok {
		return "", 0, false
	}
	if part, end := PartAt(t, next); part != "" {
		c, ok = part.Clock(c)
		next = end
	}
	return c, next, ok
}
