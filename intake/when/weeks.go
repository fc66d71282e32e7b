package when

import (
	"slices"

	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/model"
)

// nthOf reads which weekday of a month is meant: "tuần cuối của tháng", "tuần đầu hằng tháng", "đầu tiên của tháng".
// A month said elsewhere ("hằng tháng", "tháng 8") is left where it is.
func nthOf(t source.Tokens, m moment, i int) (moment, int, bool) {
	j := i
	if t.Word(j) == "cua" || t.Word(j) == "trong" {
		j++
	}
	week := t.Word(j) == "tuan"
	if week {
		j++
	}
	if list, next := weeksAt(t, j); week && len(list) > 1 {
		return manyWeeks(t, m, list, next)
	}
	nth, next := dated.PlaceAt(t, j)
	if nth == 0 && week && t.PrintedAs(j, "thứ") && t.Number(j+1) >= 1 && t.Number(j+1) <= 5 && t.Digits(j+1) <= 2 { // Hằng tháng, họp thứ Sáu tuần thứ 2
		nth, next = t.Number(j+1), j+2
	}
	whole := nth != 0 && (week || t[next-1].Word == "tien" || t[next-1].Word == "cung") // cuối alone may be that of the week
	if nth == 0 || !whole && !dated.OfMonth(t, next) {
		return m, i, true
	}
	if nth > 4 {
		return unheld(), next, true
	}
	m.nth = nth
	if end, ok := dated.EachMonth(t, next); ok {
		m.every, next = model.EveryMonth, end
	} else if _, ok := t.AnyPhrase(next, []string{"cua quy", "cua nam", "hang quy", "hang nam", "quy", "cua ky"}); ok {
		return unheld(), next, true
	}
	return m, next, true
}

// weeksAt reads which weeks of a month are named one behind the other: "thứ 2 và tuần thứ 4", "2, 4", "đầu và tuần cuối".
// Numbers alone have to end before the month.
func weeksAt(t source.Tokens, i int) (list []int, next int) {
	bare := false
	for next = i; ; {
		from := next
		if len(list) > 0 {
			if t.Word(from) != "," && t.Word(from) != "va" {
				break
			}
			from++
			if t.Word(from) == "tuan" {
				from++
			}
		}
		nth, end := dated.PlaceAt(t, from)
		if n := t.Number(from); nth == 0 && n >= 1 && n <= 5 && t.Digits(from) <= 2 {
			nth, end, bare = n, from+1, true
		} else if n := t.Number(from + 1); nth == 0 && t.PrintedAs(from, "thứ") && n >= 1 && n <= 5 {
			nth, end = n, from+2
		}
		if nth == 0 || t.Word(end) == "tuan" { // thứ Hai tuần cuối
			break
		}
		list, next = append(list, nth), end
	}
	if bare && !dated.OfMonth(t, next) {
		return nil, i
	}
	return list, next
}

// manyWeeks gives a day of the week the weeks of a month it is meant in.
func manyWeeks(t source.Tokens, m moment, list []int, next int) (moment, int, bool) {
	if slices.Max(list) > 4 {
		return unheld(), next, true
	}
	m.nth, m.further = list[0], list[1:]
	if end, ok := dated.EachMonth(t, next); ok {
		m.every, next = model.EveryMonth, end
	}
	return m, next, true
}

// readWeekOfMonth reads a week of every month without a day of it, which the book cannot hold: "tuần đầu hằng tháng".
func readWeekOfMonth(t source.Tokens, i int) (moment, int, bool) {
	if t.Word(i) != "tuan" {
		return moment{}, i, false
	}
	nth, next := dated.PlaceAt(t, i+1)
	if nth == 0 || !dated.OfMonth(t, next) {
		return moment{}, i, false
	}
	if end, ok := dated.EachMonth(t, next); ok {
		return moment{form: formVague, unheld: true}, end, true
	}
	if end, ok := t.AnyPhrase(next, []string{"hang thang", "moi thang"}); ok {
		return moment{form: formVague, unheld: true}, end, true
	}
	return moment{}, i, false
}

// readMonthEdge reads the first and the last day of every month: "ngày cuối cùng của tháng", "ngày làm việc đầu tiên
// của tháng", and its first days: "05 ngày đầu tháng".
func readMonthEdge(t source.Tokens, i int) (moment, int, bool) {
	n, at := 0, i
	if t.Number(i) > 0 && t.Digits(i) <= 2 {
		n, at = t.Number(i), i+1
	}
	if t.Word(at) != "ngay" {
		return moment{}, i, false
	}
	at++
	working := false
	if end, ok := t.Phrase(at, "lam viec"); ok {
		working, at = true, end
	}
	if t.Number(at) > 0 && t.Word(at+1) == "thang" { // ngày 01 tháng đầu quý
		return moment{}, i, false
	}
	nth, next := dated.PlaceAt(t, at)
	if end, ok := t.AnyPhrase(next, []string{"cua tuan", "hang tuan", "cua quy", "hang quy", "cua nam", "hang nam"}); ok && working && nth != 0 {
		return moment{form: formVague, unheld: true}, end, true
	}
	if nth != 1 && nth != -1 || !dated.OfMonth(t, next) {
		return moment{}, i, false
	}
	m := moment{form: formDay, number: 1, roll: working}
	switch {
	case nth < 0 && (working || n > 0), n > 0 && working, n > 28:
		m = moment{form: formVague, unheld: true}
	case t.PrintedAs(i-1, "những", "các", "mấy") && n == 0:
		m = moment{form: formVague, unheld: true}
	case n > 0:
		m = moment{form: formWindow, from: point{day: 1}, to: point{day: n}}
	case nth < 0:
		m.number = 31
	}
	if end, ok := dated.EachMonth(t, next); ok {
		m.every, next = model.EveryMonth, end
	} else if t.Word(next) == "cua" {
		next++
	}
	if t.Word(next) == "thang" { // of one month: another rule
		return moment{}, i, false
	}
	return m, next, true
}
