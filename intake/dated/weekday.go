package dated

import (
	"strconv"

	"sotruc/intake/source"
)

// WeekdayNames are the days of the week behind "thứ", Monday first; Sunday has a name of its own.
var WeekdayNames = [...]struct{ Print, Folded, English string }{
	{"Hai", "hai", "monday"},
	{"Ba", "ba", "tuesday"},
	{"Tư", "tu", "wednesday"},
	{"Năm", "nam", "thursday"},
	{"Sáu", "sau", "friday"},
	{"Bảy", "bay", "saturday"},
}

// WeekdayNamed is the day whose name stands behind "thứ", by word or by number; 0 is none.
func WeekdayNamed(word string) int {
	for n, name := range WeekdayNames {
		if word == name.Folded || word == strconv.Itoa(n+2) {
			return n + 1
		}
	}
	return 0
}

// WeekdayAt reads one day of the week by its name; 0 is none.
func WeekdayAt(t source.Tokens, i int) (day, next int) {
	if next, ok := t.Phrase(i, "chu nhat"); ok {
		return 7, next
	}
	if !t.PrintedAs(i, "thứ") {
		return 0, i
	}
	n := t.Number(i+1) - 1
	if named := WeekdayNamed(t.Word(i + 1)); named > 0 {
		n = named
	}
	if n < 1 || n > 6 {
		return 0, i
	}
	return n, i + 2
}

// SpanTo reads the end of a stretch of days: "đến thứ Sáu", "- thứ 6", "-6". "2-4-6" is no stretch.
func SpanTo(t source.Tokens, i int) (last, next int) {
	switch t.Word(i) {
	case "den", "toi", "-", "–":
	default:
		return 0, i
	}
	if t.Word(i+1) == "het" {
		i++
	}
	last, next = WeekdayAt(t, i+1)
	if last == 0 {
		last, next = bareDay(t, i+1)
	}
	if sign := t.Word(next); sign == "-" || sign == "–" {
		return 0, i
	}
	return last, next
}

// FurtherDay reads the next day of a list: ", thứ Tư", "và thứ Năm", ", 4", "-4", "và CN"; 0 is none.
func FurtherDay(t source.Tokens, i int) (day, next int) {
	switch t.Word(i) {
	case ",", "va", "-", "–", "/", ";", "hoac", "&":
	default:
		return 0, i
	}
	j := i + 1
	if t.Word(i) == "," && t.Word(j) == "va" {
		j++
	}
	for t.Word(j) == "vao" {
		j++
	}
	if t[i].Word == ";" || t[i].Word == "hoac" {
		return 0, i
	}
	if day, next = WeekdayAt(t, j); day > 0 {
		return day, next
	}
	if t.Word(j) == "cn" {
		return 7, j + 1
	}
	return bareDay(t, j)
}

// bareDay reads a day of the week that is only a number in a list of them: the 4 of "thứ 2, 4 và 6".
func bareDay(t source.Tokens, i int) (day, next int) {
	n := t.Number(i)
	for k, name := range WeekdayNames {
		if i < len(t) && t[i].Print == name.Print {
			return k + 1, i + 1
		}
	}
	if t.Digits(i) != 1 || n < 2 || n > 7 {
		return 0, i
	}
	switch t.Word(i + 1) {
	case "gio", "h", "g", ":", "/", "lan", "ngay", "tuan", "thang", "nguoi", "ho", "%":
		return 0, i
	case ".":
		if t.Glued(i + 2) {
			return 0, i
		}
	}
	return n - 1, i + 1
}
