package dated

import "sotruc/intake/source"

// Ordinal tells whether "thứ" at i only counts what stands before it: "lần thứ bảy", "ngày thứ ba".
func Ordinal(t source.Tokens, i int) bool {
	switch t.Word(i - 1) {
	case "ky":
		return t.Word(i-2) != "dinh"
	case "hop":
		return t.Word(i-2) == "ky"
	case "ngay":
		if t.Word(i-2) == "tru" || t.Word(i-2) == "cac" || t.Word(i-2) == "nhung" {
			return false
		}
		_, next := WeekdayAt(t, i)
		_, weekly := t.AnyPhrase(next, []string{"hang tuan", "moi tuan", "tuan"})
		return !weekly
	case "lan": // 2 tuần một lần thứ Sáu
		return t.Word(i-2) != "mot" && t.Word(i-2) != "/" && t.Number(i-2) != 1
	case "nam", "tuan", "thang": // hằng tuần thứ Sáu, mỗi 2 tuần thứ Sáu
		return !t.PrintedAs(i-2, "hằng", "hàng", "mỗi") && (t.Number(i-2) < 0 || !t.PrintedAs(i-3, "hằng", "hàng", "mỗi", "cứ"))
	case "khoa", "dot", "phan", "mui":
		return true
	}
	return false
}
