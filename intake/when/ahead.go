package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/source"
)

// readAhead reads a count of days or weeks before a day: "15 ngày trước ngày 30/9", "trước ngày 30/9 ít nhất 15 ngày". The day that
// comes of it is nothing the book reckons, and the day that is named is not the one that is meant.
func readAhead(t source.Tokens, i int) (moment, int, bool) {
	if next, ok := countAt(t, i); ok && t.Word(next) == "truoc" {
		if end, ok := dayAt(t, next+1); ok {
			return moment{form: formVague, strong: true}, end, true
		}
		return moment{}, i, false
	}
	if t.Word(i) != "truoc" {
		return moment{}, i, false
	}
	end, ok := dayAt(t, i+1)
	if !ok {
		return moment{}, i, false
	}
	if t.Word(end) == "," {
		end++
	}
	if next, ok := t.AnyPhrase(end, []string{"it nhat", "toi thieu", "khoang", "chi"}); ok {
		end = next
	}
	next, ok := countAt(t, end)
	if _, from := t.AnyPhrase(next, []string{"ke tu", ", ke tu", "tinh tu", "sau", "tu", "mot lan", "truoc"}); from {
		return moment{}, i, false // a count of its own
	}
	return moment{form: formVague, strong: true}, next, ok
}

// countAt tells whether so many days or weeks stand at i, and where they end.
func countAt(t source.Tokens, i int) (next int, ok bool) {
	if t.Number(i) < 1 {
		return i, false
	}
	if unit := t.Word(i + 1); unit != "ngay" && unit != "tuan" {
		return i, false
	}
	if end, ok := t.Phrase(i+2, "lam viec"); ok {
		return end, true
	}
	return i + 2, true
}

// dayAt tells whether a day of the calendar stands at i, and where it ends.
func dayAt(t source.Tokens, i int) (next int, ok bool) {
	if end, ok := t.Phrase(i, "khi den"); ok {
		i = end
	}
	_, next, ok = dated.DayAt(t, i, true)
	return next, ok
}
