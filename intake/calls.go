package intake

import (
	"slices"
	"strings"

	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/intake/who"
	"sotruc/model"
	"sotruc/model/called"
)

// leftOut parts the tokens of a paragraph into those without the words that leave somebody out, and the names of whom they leave out: "Các
// chi bộ (trừ Chi bộ 3) báo cáo …". Both are as they stand where nobody is.
func leftOut(t source.Tokens) (rest, except source.Tokens) {
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

// allOf makes one name of those of whole kinds of units that stand in a row, with whom they leave out: all of them are called upon, and none
// only supports the first. Other names are as they were, and so are those of one kind that nobody is left out of.
func (r *reading) allOf(names, except []string) []string {
	kinds := 0
	for kinds < len(names) && len(called.WholeOf(strings.Join(names[:kinds+1], ", ")).Kinds) > 0 {
		kinds++
	}
	if kinds == 0 || kinds == 1 && len(except) == 0 || kinds < len(names) {
		return names
	}
	all := strings.Join(names, ", ")
	if last := len(names) - 1; last > 0 {
		all = strings.Join(names[:last], ", ") + " và " + names[last]
	}
	if len(except) > 0 {
		all += " (trừ " + strings.Join(except, ", ") + ")"
	}
	return []string{all}
}

// callRow makes a roll call of a task that units of one kind, named one by one, are each to report: "Chi bộ 1, Chi bộ 2 và Chi bộ 5 báo cáo …".
// Where one leads and others help it, or where they are to do something together, it stays theirs as it is.
func (r *reading) callRow(t *model.Task, p source.Span) {
	if t.Lead == "" || len(t.Units) == 0 || t.RollCall || len(t.Tasks) > 0 || !called.Asked(*t) || !r.eachReports(p) {
		return
	}
	kind := called.KindOf(t.Lead)
	row := []model.TaskUnit{{Name: t.Lead, Role: model.RoleRoll}}
	for _, u := range t.Units {
		if called.KindOf(u.Name) != kind || called.Many(u.Name) {
			return
		}
		row = append(row, model.TaskUnit{Name: u.Name, Role: model.RoleRoll})
	}
	if kind != model.UnitBody && !called.Many(t.Lead) {
		t.Lead, t.Units, t.RollCall = "", row, true
	}
}

// eachReports tells whether those a task begins with report something, each for itself: the word stands at once behind their names or begins a
// part of the sentence, and no word says that they do it together.
func (r *reading) eachReports(p source.Span) bool {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+900)))
	doers := duty.Doers(r.Text, t)
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
