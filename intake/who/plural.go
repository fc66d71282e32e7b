package who

import (
	"sotruc/intake/source"
)

// plurals stand before the name of many bodies at once.
var plurals = source.NewPhrases("toan the cac", "tat ca cac", "cac dong chi", "cac d / c", "cac", "nhung", "mot so", "toan the", "tat ca", "dong chi", "d / c")

// wholeAt reads the words at i that mean each of a kind of body, which has to follow: "mọi chi bộ", "từng chi bộ", "toàn bộ
// các chi bộ", "100% chi bộ", "tất cả 12 chi bộ", "12/12 chi bộ". later is whether the name may begin small.
func wholeAt(t source.Tokens, i int, later bool) (next int, ok bool) {
	next, ok = eachAt(t, i, later)
	if !ok {
		next, ok = t.AnyPhrase(i, []string{"toan bo", "het thay"})
	}
	led, all := next, ok
	if end, more := t.AnyPhrase(i, []string{"tat ca", "toan the", "ca"}); more && !ok && t.PrintedAs(i, "tất", "toàn", "cả") {
		led, all = end, true
	}
	if end, counted := howMany(t, led, all); counted {
		next, ok = end, true
	}
	if ok && t.PrintedAs(next, "các") {
		next++
	}
	return next, ok
}

// eachAt reads "mọi", "mỗi" and "từng" where a sentence begins or somebody is asked; elsewhere they only say how something
// is done: "cho từng đơn vị".
func eachAt(t source.Tokens, i int, later bool) (next int, ok bool) {
	if !t.PrintedAs(i, "mọi", "mỗi", "từng") {
		return i, false
	}
	switch t.Word(i - 1) {
	case "cau", "nghi", "giao":
		return i + 1, true
	}
	return i + 1, later || t[i].Upper
}

// howMany reads a number of bodies at i that means all of them: "100%", "12/12", and where they are said to be all "12".
func howMany(t source.Tokens, i int, all bool) (next int, ok bool) {
	n := t.Number(i)
	switch {
	case n < 1 || t.Digits(i) > 3:
	case n == 100 && t.Word(i+1) == "%":
		return i + 2, true
	case t.Word(i+1) == "/" && t.Number(i+2) == n:
		return i + 3, true
	case all:
		return i + 1, true
	default:
		_, cells := t.Phrase(i+1, "chi bo")
		return i + 1, cells
	}
	return i, false
}

// unnamed are those a paper may ask all of and that are no body: households, people, businesses.
var unnamed = source.NewPhrases(
	"ho gia dinh", "ho dan", "ho kinh doanh", "ho", "gia dinh", "ca nhan", "nguoi dan", "nguoi", "cong dan", "nhan dan", "co so", "nhom", "tap the", "to chuc", "xom", "khom", "buon", "ban lang", "lang",
	"quan chung", "hoi vien", "doan vien", "tin do", "chu nha tro", "tieu thuong", "dau moi", "thanh vien", "thanh phan",
)

// AllOf reads the words at i for all of those that no list of bodies names: "Mọi hộ gia đình", "Các cơ sở kinh doanh".
func AllOf(t source.Tokens, i int) (next int, ok bool) {
	next, ok = wholeAt(t, i, false)
	if !ok {
		next, ok = t.AnyPhrase(i, []string{"tat ca cac", "toan the cac", "tat ca", "toan the", "cac"})
	}
	if !ok {
		return i, false
	}
	return unnamed.At(t, next)
}
