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
	// A number behind the unit makes it a point in time: "tháng 6", "năm 2021".
	return every, i + 1, t.Number(i+1) < 0
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

// readWindow reads "từ … đến …", "từ nay đến …", "đến hết ngày …", and "từ ngày …" with no end.
func readWindow(t source.Tokens, i int) (moment, int, bool) {
	if m, next, ok := readUntil(t, i); ok {
		return m, next, ok
	}
	if t.Word(i) != "tu" {
		return moment{}, i, false
	}
	var from point
	next := i + 2
	if t.Word(i+1) == "nay" {
		from.now = true
	} else {
		from, next = readPoint(t, i+1)
	}
	if from.empty() {
		return moment{}, i, false
	}
	switch t.Word(next) {
	case "den", "toi", "-", "–":
		j, whole := next+1, false
		if t.Word(j) == "het" {
			j, whole = j+1, true
		}
		to, end := readPoint(t, j)
		if n := t.Number(j); to.empty() && from.day > 0 && n >= 1 && n <= 31 && t.Digits(j) <= 2 { // từ ngày 1 đến 5
			to.day, end = n, j+1
		}
		if !to.empty() {
			return finishWindow(t, moment{form: formWindow, from: from, to: to, whole: whole}, end)
		}
		if end, ok := t.Phrase(next, "den cuoi"); ok {
			return moment{form: formVague, strong: true}, end, true
		}
	}
	if from.date.Day > 0 {
		return moment{form: formStart, date: from.date}, next, true
	}
	return moment{}, i, false
}

// finishWindow gives the start the year of the end, and tells hours from days.
func finishWindow(t source.Tokens, m moment, next int) (moment, int, bool) {
	if m.from.date.Year == 0 && m.from.date.Day > 0 {
		m.from.date.Year = m.to.date.Year
	}
	if m.to.date.Day == 0 && m.to.day == 0 {
		m.form = formOther
	}
	for t.Word(next) == "cua" && t.Word(next+1) == "thang" {
		return moment{form: formOther}, next + 2, true // the days of a reporting period
	}
	return m, next, true
}

// readUntil reads "đến hết ngày 15/9" and "đến 22-4 hoặc 30-4".
func readUntil(t source.Tokens, i int) (moment, int, bool) {
	if t.Word(i) != "den" {
		return moment{}, i, false
	}
	j, whole := i+1, false
	if t.Word(j) == "het" {
		j, whole = j+1, true
	}
	to, next := readPoint(t, j)
	if to.date.Day == 0 {
		return moment{}, i, false
	}
	if t.Word(next) == "hoac" {
		if _, end, ok := dated.DayAt(t, next+1, true); ok {
			return moment{form: formVague, strong: true}, end, true
		}
	}
	return moment{form: formUntil, to: to, whole: whole}, next, true
}

// readPoint reads a time of day, a day, or both.
func readPoint(t source.Tokens, i int) (point, int) {
	var p point
	if c, next, ok := dated.ClockAt(t, i); ok {
		p.clock, i = c, next
	}
	if d, next, ok := dated.DayAt(t, i, true); ok {
		p.date, i = d, next
	} else if n := t.Number(i + 1); (t.Word(i) == "ngay" || t.PrintedAs(i, "mùng", "mồng")) && n >= 1 && n <= 31 {
		p.day, i = n, i+2
		if t.Word(i) == "thang" && (t.Word(i+1) == "truoc" || t.Word(i+1) == "bao") {
			i += 2
		}
	}
	return p, i
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
	m, next, ok := readMoment(t, i)
	return next, ok && m.form == formRecur
}
