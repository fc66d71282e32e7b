package when

import (
	"sotruc/intake/dated"

	"sotruc/intake/source"
	"sotruc/model"
)

// unitAt reads a day, a week, a month, a quarter or a year as a length of time.
func unitAt(t source.Tokens, i int) (every model.Every, next int) {
	every, next, _ = readUnit(t, i)
	if every == model.EveryDay && t.PrintedAs(i, "ngay") && !t.Glued(i+1) { // báo cáo ngay
		return "", i
	}
	return every, next
}

// rhythm is what comes once in n units; unheld where the book cannot say it.
func rhythm(n int, unit model.Every) moment {
	m := moment{form: formRecur, every: unit, interval: n}
	switch {
	case n == 1:
		m.interval = 0
	case unit == model.EveryMonth && n == 6, unit == model.EveryQuarter && n == 2:
		m.every, m.interval = model.EveryHalfYear, 0
	case unit == model.EveryMonth && n == 12, unit == model.EveryQuarter && n == 4, unit == model.EveryHalfYear && n == 2:
		m.every, m.interval = model.EveryYear, 0
	case unit == model.EveryDay, unit == model.EveryWeek, unit == model.EveryMonth:
		if n > longestInterval {
			return unheld()
		}
	default:
		return unheld()
	}
	return m
}

// longestInterval is the most days, weeks or months the book counts from one round to the next.
const longestInterval = 365

// unheld is a rhythm the book has no fields for.
func unheld() moment { return moment{form: formVague, strong: true, unheld: true} }

// readInterval reads "02 tuần một lần", "15 ngày/lần", "mỗi 2 tháng", "cách ngày". Of "2-3 ngày/lần" the book cannot
// hold the days.
func readInterval(t source.Tokens, i int) (moment, int, bool) {
	if t.PrintedAs(i, "cách") {
		if unit, next := unitAt(t, i+1); unit != "" && t.Number(next) < 0 {
			return rhythm(2, unit), next, true
		}
		return moment{}, i, false
	}
	led := t.PrintedAs(i, "mỗi", "cứ", "hằng", "hàng")
	fixed := t.Word(i-1) == "ky" && t.Word(i-2) == "dinh" // định kỳ 10 ngày
	j := i
	if led || t.Word(i) == "tu" {
		j++
	}
	if t.PrintedAs(j, "nửa") {
		return readHalf(t, i, j+1)
	}
	n, loose, next := dated.RangeAt(t, j)
	if n == 0 || t.Word(i-1) == "/" && t.Glued(i) {
		return moment{}, i, false
	}
	if end, ok := shortUnit(t, next); ok {
		if behind, _, said := timesAt(t, end); said {
			return unheld(), behind, true
		}
		return unheld(), end, led && t.Number(end) < 0 && (t.PrintedAs(i, "cứ") || t.PrintedAs(i, "mỗi"))
	}
	unit, next := unitAt(t, next)
	if unit == "" {
		return moment{}, i, false
	}
	end, once, said := timesAt(t, next)
	if !said {
		if !led && !fixed || n == 1 || t.Number(next) >= 0 {
			return moment{}, i, false
		}
		end, once = next, true
	}
	if loose || !once {
		return unheld(), end, true
	}
	m := rhythm(n, unit)
	m.counted = said
	return m, end, true
}

// readHalf reads "nửa năm một lần" at i, whose unit stands at j; half a month the book cannot hold.
func readHalf(t source.Tokens, i, j int) (moment, int, bool) {
	unit, next := unitAt(t, j)
	end, once, said := timesAt(t, next)
	switch {
	case unit == "" || !said:
		return moment{}, i, false
	case unit == model.EveryYear && once:
		return moment{form: formRecur, every: model.EveryHalfYear, counted: true}, end, true
	}
	return unheld(), end, true
}

// shortUnit finds a length of time the book counts no rhythm in: hours, minutes, working days.
func shortUnit(t source.Tokens, i int) (next int, ok bool) {
	if t.PrintedAs(i, "giờ", "tiếng", "phút", "h") {
		return i + 1, true
	}
	return t.Phrase(i, "ngay lam viec")
}

// timesAt reads "/lần", "một lần", "/01 lần", "2 lần" behind a length of time; once tells whether it is one.
func timesAt(t source.Tokens, i int) (next int, once, ok bool) {
	slash := t.Word(i) == "/"
	if slash {
		i++
	}
	n, next := dated.CountAt(t, i)
	if t.PrintedAs(next, "lần") && (n > 0 || slash) {
		return next + 1, n <= 1, true
	}
	return i, false, false
}

// readTimes reads "2 lần/ngày", "1 lần mỗi tuần", "ngày 02 lần", "mỗi tuần ít nhất 02 lần". Of what comes several times
// in a period longer than a day the book cannot hold the days.
func readTimes(t source.Tokens, i int) (moment, int, bool) {
	if n, loose, next := dated.RangeAt(t, i); n > 0 && dated.IsTurn(t, next) {
		return readTurns(t, i, next, n, loose)
	}
	j := i
	if t.PrintedAs(i, "mỗi", "hằng", "hàng", "một") || t.Number(i) == 1 {
		j++
	}
	unit, after := unitAt(t, j)
	if unit == "" || t.Number(j) >= 0 || unit == model.EveryDay && !t.PrintedAs(j, "ngày") {
		return moment{}, i, false
	}
	if end, ok := t.AnyPhrase(after, []string{"it nhat la", "it nhat", "toi thieu", "khoang", "tu"}); ok {
		after = end
	}
	n, loose, end := dated.RangeAt(t, after)
	if n == 0 || !dated.IsTurn(t, end) || t.PrintedAs(end, "ngày") {
		return moment{}, i, false
	}
	return perPeriod(n, loose, 1, unit), end + 1, true
}

// readTurns reads the period behind "2 lần" at i, whose "lần" is at turn: "2 lần/ngày", "3 buổi mỗi tuần", "1 lần trong quý".
func readTurns(t source.Tokens, i, turn, n int, loose bool) (moment, int, bool) {
	j, days := turn+1, t.PrintedAs(turn, "ngày")
	if t.Word(j) != "/" && !t.PrintedAs(j, "mỗi", "một", "trong", "trên") {
		return moment{}, i, false
	}
	within := t.PrintedAs(j, "trong", "trên")
	if t.Word(j) == "/" || within {
		j++
	}
	if t.PrintedAs(j, "mỗi") {
		j++
	}
	length, after := dated.CountAt(t, j)
	if length == 0 {
		length, after = 1, j
	}
	unit, end := unitAt(t, after)
	switch {
	case unit == "", days && (unit == model.EveryDay || after != j):
		return moment{}, i, false
	case length > 1 && within && !t.PrintedAs(turn, "lần"): // 3 buổi trong 2 ngày
		return moment{}, i, false
	}
	return perPeriod(n, loose || days, length, unit), end, true
}

// perPeriod is what comes n times in a number of units.
func perPeriod(n int, loose bool, length int, unit model.Every) moment {
	switch {
	case n == 1 && !loose:
		m := rhythm(length, unit)
		m.counted = true
		return m
	case unit == model.EveryDay && length == 1:
		if loose {
			n++ // of 2 to 3 times a day neither is sure
		}
		return moment{form: formRecur, every: model.EveryDay, number: n, unheld: loose}
	}
	return unheld()
}
