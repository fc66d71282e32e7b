package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/called"
)

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
// Where one leads and others help it, or where they are to do something together, it stays theirs as it is; where all units of a kind stand in a
// row with others, it is doubted, for only who stands first is called then.
func (r *reading) callRow(t *model.Task, p source.Span) {
	if t.Lead == "" || len(t.Units) == 0 || t.RollCall || len(t.Tasks) > 0 || !called.Asked(*t) || !duty.EachReports(r.Text, p) {
		return
	}
	kind, many, alike := called.KindOf(t.Lead), called.Many(t.Lead), true
	row := []model.TaskUnit{{Name: t.Lead, Role: model.RoleRoll}}
	for _, u := range t.Units {
		alike = alike && called.KindOf(u.Name) == kind
		many = many || called.Many(u.Name)
		row = append(row, model.TaskUnit{Name: u.Name, Role: model.RoleRoll})
	}
	switch {
	case many:
		words := r.Tokens(p)
		doers := duty.Doers(r.Text, words)
		r.doubtAt(doubt.FieldTasks, doubt.EachReports, words.Over(doers[0][0], doers.End()))
	case alike && kind != model.UnitBody:
		t.Lead, t.Units, t.RollCall = "", row, true
	}
}
