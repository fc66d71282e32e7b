package duty

import (
	"slices"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// LeftOut parts the tokens of a paragraph into those without the words that leave somebody out, and the names of whom they leave out: "Các
// chi bộ (trừ Chi bộ 3) báo cáo …". Both are as they stand where nobody is.
func LeftOut(t source.Tokens) (rest, except source.Tokens) {
	for i := 1; i < len(t); i++ {
		if !t.PrintedAs(i, "trừ") {
			continue
		}
		names := who.NamesAt(t, i+1, true)
		if len(names) == 0 {
			continue
		}
		from, end := i, names.End()
		if t.PrintedAs(from-1, "ngoại") {
			from--
		}
		if sign := t.Word(from - 1); sign == "(" || sign == "," {
			from--
			if next := t.Word(end); sign == "(" && next == ")" || sign == next {
				end++
			}
		}
		return slices.Concat(t[:from], t[end:]), t[i+1 : names.End()]
	}
	return t, nil
}

// EachReports tells whether those a task begins with report something, each for itself: the word stands at once behind their names or begins a
// part of the sentence, and no word says that they do it together.
func EachReports(s *source.Text, p source.Span) bool {
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+900)))
	doers := Doers(s, t)
	if len(doers) < 1 {
		return false
	}
	reports, begins := false, true
	for i := doers.End(); i < len(t) && !t[i-1].Stop; i++ {
		if _, joint := t.AnyPhrase(i, jointly); joint {
			return false
		}
		_, says := t.AnyPhrase(i, reporting)
		reports = reports || says && (begins || i < doers.End()+mostBetween)
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
