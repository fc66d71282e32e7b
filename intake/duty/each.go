package duty

import (
	"slices"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// LeftOut parts the tokens of a paragraph into those without the words that leave somebody out, and the names of whom they leave out: "Các
// chi bộ (trừ Chi bộ 3) báo cáo …". Both are as they stand where nobody is. Brackets that only say which part a name has are in neither.
func LeftOut(t source.Tokens) (rest, except source.Tokens) {
	t = withoutRoles(t)
	for i := 1; i < len(t); i++ {
		next, is := ExceptAt(t, i)
		if !is {
			continue
		}
		names := who.NamesAt(t, next, true)
		if len(names) == 0 {
			continue
		}
		return slices.Concat(t[:i], t[BehindExcept(t, i, names.End()):]), t[next:names.End()]
	}
	return t, nil
}

// ExceptAt reads the words at i that leave out who stands behind them: "(trừ", ", ngoại trừ". A word alone is in small letters and has its tone.
func ExceptAt(t source.Tokens, i int) (next int, is bool) {
	if sign := t.Word(i); sign == "(" || sign == "," {
		i++
	}
	if t.PrintedAs(i, "ngoại") {
		i++
	}
	return i + 1, t.PrintedAs(i, "trừ")
}

// BehindExcept is where the words that leave somebody out end, which begin at i and whose names end before end: with the sign that closes them.
func BehindExcept(t source.Tokens, i, end int) int {
	if sign, next := t.Word(i), t.Word(end); sign == "(" && next == ")" || sign == "," && next == "," {
		return end + 1
	}
	return end
}

// EachReports tells whether those a task begins with report something, each for itself: the word stands at once behind their names or begins a
// part of the sentence, and no word says that they do it together.
func EachReports(s *source.Text, p source.Span) bool {
	t, _ := LeftOut(s.Tokens(source.Over(p.From, min(p.To, p.From+900))))
	doers := Doers(s, t)
	return len(doers) > 0 && EachReportsFrom(t, doers.End())
}

// EachReportsFrom is EachReports of those whose names end before from.
func EachReportsFrom(t source.Tokens, from int) bool {
	reports, begins := false, true
	for i := from; i < len(t) && !t[i-1].Stop; i++ {
		if _, joint := t.AnyPhrase(i, jointly); joint {
			return false
		}
		_, says := t.AnyPhrase(i, reporting)
		reports = reports || says && (begins || i < from+mostBetween)
		begins = t.Word(i) == "," || t.Word(i) == ";" || t.Word(i) == "va"
	}
	return reports
}

// mostBetween is how many words may stand between the names and the word for what they do: "định kỳ thứ Sáu hằng tuần".
const mostBetween = 8

var (
	reporting = []string{"bao cao", "gui", "nop", "trinh", "dang ky"}
	jointly   = []string{"chu tri", "phoi hop", "cung", "chung", "lien tich", "thay phien", "luan phien"}
)
