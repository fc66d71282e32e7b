package when

import (
	"strconv"
	"strings"

	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/viet"
)

// readWeekday reads days of the week: "thứ Sáu", "thứ Hai và thứ Năm", "thứ 2, 4, 6", "từ thứ 2 đến thứ 6", and which
// one of a month: "thứ Sáu tuần cuối của tháng". The seventh congress and the seventh day are none.
func readWeekday(t source.Tokens, i int) (moment, int, bool) {
	from := i
	if t.Word(i) == "tu" {
		from++
	}
	if isOrdinal(t, from) {
		return moment{}, i, false
	}
	first, next := weekdayAt(t, from)
	if first == 0 {
		return moment{}, i, false
	}
	m := moment{form: formWeekday, number: first, days: model.Weekdays(0).With(first)}
	if last, end := spanTo(t, next); last > first {
		for day := first; day <= last; day++ {
			m.days = m.days.With(day)
		}
		m.spanned = true
		return m, end, true
	}
	if from > i {
		return moment{}, i, false
	}
	except := exceptAt(t, i)
	for {
		day, end := furtherDay(t, next)
		if day == 0 {
			break
		}
		m.days, m.number, next = m.days.With(day), min(m.number, day), end
	}
	if except {
		m.days, m.spanned = m.days^(1<<7-1), true
		return m, next, true
	}
	if m.days == model.Weekdays(0).With(first) {
		return nthOf(t, m, next)
	}
	return m, next, true
}

// exceptAt tells whether the days at i are those left out: "hằng ngày, trừ thứ Bảy và Chủ nhật".
func exceptAt(t source.Tokens, i int) bool {
	for i--; t.Word(i) == "ngay" || t.Word(i) == "cac"; i-- {
	}
	return t.Word(i) == "tru"
}

// isOrdinal tells whether "thứ" at i only counts what stands before it: "lần thứ bảy", "ngày thứ ba".
func isOrdinal(t source.Tokens, i int) bool {
	switch t.Word(i - 1) {
	case "ky":
		return t.Word(i-2) != "dinh"
	case "hop":
		return t.Word(i-2) == "ky"
	case "ngay":
		if t.Word(i-2) == "tru" || t.Word(i-2) == "cac" || t.Word(i-2) == "nhung" {
			return false
		}
		_, next := weekdayAt(t, i)
		_, weekly := t.AnyPhrase(next, []string{"hang tuan", "moi tuan", "tuan"})
		return !weekly
	case "lan", "khoa", "dot", "phan", "mui", "nam", "tuan", "thang":
		return true
	}
	return false
}

// weekdayNames are the days of the week behind "thứ", Monday first; Sunday has a name of its own.
var weekdayNames = [...]struct{ print, folded, english string }{
	{"Hai", "hai", "monday"},
	{"Ba", "ba", "tuesday"},
	{"Tư", "tu", "wednesday"},
	{"Năm", "nam", "thursday"},
	{"Sáu", "sau", "friday"},
	{"Bảy", "bay", "saturday"},
}

// weekdayNamed is the day whose name stands behind "thứ", by word or by number; 0 is none.
func weekdayNamed(word string) int {
	for n, name := range weekdayNames {
		if word == name.folded || word == strconv.Itoa(n+2) {
			return n + 1
		}
	}
	return 0
}

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
	for n, name := range weekdayNames {
		if words[0] == name.english || words[0] == name.english[:3] {
			return n + 1
		}
	}
	return weekdayNamed(words[0])
}

// weekdayAt reads one day of the week by its name; 0 is none.
func weekdayAt(t source.Tokens, i int) (day, next int) {
	if next, ok := t.Phrase(i, "chu nhat"); ok {
		return 7, next
	}
	if !t.PrintedAs(i, "thứ") {
		return 0, i
	}
	n := t.Number(i+1) - 1
	if named := weekdayNamed(t.Word(i + 1)); named > 0 {
		n = named
	}
	if n < 1 || n > 6 {
		return 0, i
	}
	return n, i + 2
}

// spanTo reads the end of a stretch of days: "đến thứ Sáu", "- thứ 6", "-6". "2-4-6" is no stretch.
func spanTo(t source.Tokens, i int) (last, next int) {
	switch t.Word(i) {
	case "den", "toi", "-", "–":
	default:
		return 0, i
	}
	if t.Word(i+1) == "het" {
		i++
	}
	last, next = weekdayAt(t, i+1)
	if last == 0 {
		last, next = bareDay(t, i+1)
	}
	if sign := t.Word(next); sign == "-" || sign == "–" {
		return 0, i
	}
	return last, next
}

// furtherDay reads the next day of a list: ", thứ Tư", "và chiều thứ Năm", ", 4", "-4", "và CN"; 0 is none.
func furtherDay(t source.Tokens, i int) (day, next int) {
	switch t.Word(i) {
	case ",", "va", "-", "–", "/", ";", "hoac", "&":
	default:
		return 0, i
	}
	j := i + 1
	if t.Word(i) == "," && t.Word(j) == "va" {
		j++
	}
	for t.Word(j) == "buoi" || t.Word(j) == "sang" || t.Word(j) == "chieu" || t.Word(j) == "vao" {
		j++
	}
	if t[i].Word == ";" || t[i].Word == "hoac" {
		return 0, i
	}
	if day, next = weekdayAt(t, j); day > 0 {
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
	for k, name := range weekdayNames {
		if i < len(t) && t[i].Print == name.print {
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
