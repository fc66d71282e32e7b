package dated

import "sotruc/intake/source"

// PlaceAt reads "đầu tiên", "thứ hai", "cuối cùng": 1 to 5, -1 is the last, 0 is none.
func PlaceAt(t source.Tokens, i int) (nth, next int) {
	for _, place := range []struct {
		words string
		nth   int
	}{
		{"dau tien", 1}, {"dau", 1}, {"thu nhat", 1}, {"cuoi cung", -1}, {"cuoi", -1}, {"thu hai", 2}, {"thu ba", 3}, {"thu tu", 4}, {"thu nam", 5},
	} {
		if next, ok := t.Phrase(i, place.words); ok {
			return place.nth, next
		}
	}
	if t.PrintedAs(i, "thứ") {
		i++
	}
	if n := t.Number(i); n >= 1 && n <= 5 && t.Digits(i) <= 2 && OfMonth(t, i+1) {
		return n, i + 1
	}
	return 0, i
}

// OfMonth tells whether "tháng", with what may stand before it, comes at i.
func OfMonth(t source.Tokens, i int) bool {
	_, ok := t.AnyPhrase(i, []string{"cua thang", "trong thang", "cua moi thang", "cua hang thang", "hang thang", "moi thang", "thang"})
	return ok
}

// EachMonth reads "của tháng" where no one month is meant.
func EachMonth(t source.Tokens, i int) (next int, ok bool) {
	next, ok = t.AnyPhrase(i, []string{"cua thang", "trong thang", "cua moi thang", "cua hang thang", "thang"})
	if !ok || t.Number(next) >= 0 {
		return i, false
	}
	switch t.Word(next) {
	case "nay", "toi", "sau", "truoc", "ke", "tiep", "lien", "mot", "hai", "ba", "tu", "gieng", "chap":
		return i, false
	}
	return next, true
}

// PlaceOfDay tells whether a number of a day and its month stand at i, which may as well be a day of the week: the "thứ năm cuối tháng" of "ngày thứ
// năm cuối tháng". It gives where they end; 0 where they are not there.
func PlaceOfDay(t source.Tokens, i int) int {
	day, next := WeekdayAt(t, i)
	if day == 0 {
		return 0
	}
	if _, end := PlaceAt(t, next); end > next {
		next = end
	}
	end, ok := t.AnyPhrase(next, []string{"cua thang", "trong thang", "hang thang", "moi thang", "thang", "cua quy", "quy"})
	if !ok {
		return 0
	}
	return end
}

// WeekOfMonth gives where a week of one month ends that begins at i: "tuần 4 tháng 8", "tuần thứ ba của tháng 9/2026"; 0 where none does. Which days it
// has is a convention of those who wrote it.
func WeekOfMonth(t source.Tokens, i int) int {
	if !t.PrintedAs(i, "tuần", "Tuần", "TUẦN") {
		return 0
	}
	nth, next := PlaceAt(t, i+1)
	if n := t.Number(i + 1); nth == 0 && n >= 1 && n <= 5 && t.Digits(i+1) <= 2 {
		nth, next = n, i+2
	}
	if t.Word(next) == "," {
		next++
	}
	month, ok := t.AnyPhrase(next, []string{"cua thang", "trong thang", "thang"})
	if nth == 0 || !ok {
		return 0
	}
	n, end := monthAt(t, month)
	if n < 1 || n > 12 {
		return 0
	}
	_, end = YearAfter(t, end)
	return end
}

// WeekOfYear gives where a week of a year ends that begins at i and is named by its number: "tuần 36", "tuần thứ 36 năm 2025"; 0 where none does, as
// where something is counted: "tuần 1 lần". Which days it has depends on the day a week begins with.
func WeekOfYear(t source.Tokens, i int) int {
	if !t.PrintedAs(i, "tuần", "Tuần", "TUẦN") {
		return 0
	}
	next := i + 1
	if t.PrintedAs(next, "thứ", "số") {
		next++
	}
	if n := t.Number(next); n < 1 || n > 53 || t.Digits(next) > 2 {
		return 0
	}
	if year, end := YearAfter(t, next+1); year > 0 {
		return end
	}
	if next++; next < len(t) && !t[next-1].Stop && (t[next].Letter || t[next].Number >= 0) {
		return 0
	}
	return next
}
