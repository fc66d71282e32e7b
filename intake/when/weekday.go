package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/model"
)

// readWeekday reads days of the week: "thứ Sáu", "thứ Hai và thứ Năm", "thứ 2, 4, 6", "từ thứ 2 đến thứ 6", and which
// one of a month: "thứ Sáu tuần cuối của tháng". The seventh congress and the seventh day are none.
func readWeekday(t source.Tokens, i int) (moment, int, bool) {
	from := i
	if t.Word(i) == "tu" {
		from++
	}
	if dated.Ordinal(t, from) {
		return moment{}, i, false
	}
	first, next := dated.WeekdayAt(t, from)
	if first == 0 {
		return moment{}, i, false
	}
	m := moment{form: formWeekday, number: first, days: model.Weekdays(0).With(first)}
	if last, end := dated.SpanTo(t, next); last > first {
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
		day, end := dated.FurtherDay(t, next)
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
