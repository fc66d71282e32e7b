package dated

import "sotruc/intake/source"

// LunarAt tells whether a day or a month of the lunar calendar stands at i, which no day of the sun is read from: "20 tháng Chạp", "mùng 10
// tháng Giêng", "rằm tháng Bảy", "10/3 (âm lịch)", "30 Tết", "tháng Giêng". A mùng alone may be one of the sun.
func LunarAt(t source.Tokens, i int) (next int, ok bool) {
	if t.Word(i) == "thang" {
		return i + 2, ofMoon(t, i+1)
	}
	if t.Word(i) == "ngay" {
		i++
	}
	if t.PrintedAs(i, "mùng", "mồng") {
		i++
	}
	full := t.PrintedAs(i, "rằm") || t.Word(i) == "ram" && t.Word(i+1) == "thang"
	n, next := CountAt(t, i)
	switch {
	case full:
		next = i + 1
	case n < 1 || n > 30:
		return i, false
	}
	lunar := full || t.PrintedAs(next, "tết")
	switch month, end := monthAt(t, next+1); {
	case t.PrintedAs(next, "tết"):
		next++
	case t.Word(next) == "thang" && month > 0:
		lunar = lunar || ofMoon(t, next+1)
		_, next = YearAfter(t, end)
	case t.Word(next) == "/" && t.Number(next+1) > 0:
		_, next = YearAfter(t, next+2)
	}
	end := next
	if t.Word(end) == "(" {
		end++
	}
	if behind, ok := t.Phrase(end, "am lich"); ok {
		return behind, true
	}
	if t.PrintedAs(end, "ÂL") {
		return end + 1, true
	}
	return next, lunar
}

// ofMoon tells whether the name of a month at i is one that only the lunar calendar has.
func ofMoon(t source.Tokens, i int) bool {
	return t.PrintedAs(i, "giêng", "chạp") || t.PrintedAs(i, "gieng", "chap")
}
