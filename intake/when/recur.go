package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/model"
)

// readRecur reads how often: "hằng tháng", "mỗi tuần", "hằng 6 tháng", "1 lần/tuần".
func readRecur(t source.Tokens, i int) (moment, int, bool) {
	if t.PrintedAs(i, "hằng", "hàng", "mỗi", "mọi", "từng") {
		if every, next, ok := readUnit(t, i+1); ok {
			return moment{form: formRecur, every: every}, next, true
		}
		if day, _ := dated.WeekdayAt(t, i+1); day > 0 && t.PrintedAs(i, "hằng", "hàng", "mỗi") { // mỗi thứ Hai
			return moment{form: formRecur, every: model.EveryWeek}, i + 1, true
		}
	}
	// In a list only the first has the word: "định kỳ tháng, quý, 6 tháng và năm".
	if chained(t, i) {
		if every, next, ok := readUnit(t, i); ok {
			return moment{form: formRecur, every: every}, next, true
		}
	}
	return moment{}, i, false
}

// readUnit reads the unit of a recurrence.
func readUnit(t source.Tokens, i int) (every model.Every, next int, ok bool) {
	switch t.Word(i) {
	case "ngay":
		every = model.EveryDay
	case "tuan":
		every = model.EveryWeek
	case "thang":
		every = model.EveryMonth
	case "quy":
		every = model.EveryQuarter
	case "nam":
		every = model.EveryYear
	default:
		if t.Number(i) == 6 && t.Word(i+1) == "thang" || t.Word(i) == "sau" && t.Word(i+1) == "thang" {
			return model.EveryHalfYear, i + 2, true
		}
		return "", i, false
	}
	// A number behind the unit makes it a point in time: "tháng 6", "năm 2021"; an hour does not: "hằng ngày 14h".
	_, _, clock := dated.ClockAt(t, i+1)
	return every, i + 1, t.Number(i+1) < 0 || clock
}

// chained tells whether a unit at i goes on a list that "định kỳ", "tần suất" or "hằng" began.
func chained(t source.Tokens, i int) bool {
	for j, steps := i-1, 0; j >= 0 && steps < 24; j, steps = j-1, steps+1 {
		switch t[j].Word {
		case "ky", "suat", "hang", "moi":
			return t[j].Word == "hang" || t[j].Word == "moi" || j > 0 && (t[j-1].Word == "dinh" || t[j-1].Word == "tan")
		case ",", "va", "ngay", "tuan", "thang", "quy", "nam", "6", "06", "sau", ":", "thuc", "hien", "bao", "cao":
		default:
			return false
		}
		if t[j].Stop {
			return false
		}
	}
	return false
}

// readCount reads a number of days or hours that runs from an event: "45 ngày kể từ ngày kết thúc quý".
func readCount(t source.Tokens, i int) (moment, int, bool) {
	n := t.Number(i)
	if n < 1 || t.Word(i-1) == "/" && t.Glued(i) { // trực 24/24 giờ từ …
		return moment{}, i, false
	}
	unit, next := t.Word(i+1), i+2
	switch unit {
	case "ngay", "gio", "h", "tuan", "thang", "nam":
	default:
		return moment{}, i, false
	}
	if end, ok := t.Phrase(next, "lam viec"); ok {
		unit, next = "working", end
	}
	next, ok := t.AnyPhrase(next, []string{", ke tu", "ke tu", "tinh tu", "sau khi", "sau", "tu"})
	if !ok {
		return moment{}, i, false
	}
	event := ""
	for end := next; end < len(t) && end < next+8; end++ {
		event += " " + t[end].Word
		if t[end].Stop {
			break
		}
	}
	if end, ok := t.AnyPhrase(next, []string{
		"ngay ket thuc quy", "ngay ket thuc 6 thang dau nam tai chinh", "ngay ket thuc 6 thang dau nam", "ngay ket thuc nam tai chinh",
		"ngay ket thuc nam", "ngay ket thuc thang", "ngay ban hanh", "ngay ky",
	}); ok {
		next = end
	}
	return moment{form: formCount, number: n, unit: unit, event: event}, next, true
}

// RecurrenceAt tells whether words that make a duty come again stand at i ("hằng tháng"), and where they end.
func RecurrenceAt(t source.Tokens, i int) (next int, ok bool) {
	if i >= len(t) {
		return i, false
	}
	m, next, ok := readMoment(t, i)
	return next, ok && m.form == formRecur
}
