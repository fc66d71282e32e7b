package intake

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/called"
)

// callRow makes a roll call of a task that units of one kind, named one by one, are each to report. Where one leads and others help it, or where
// they are to do something together, it stays theirs as it is; where all units of a kind stand in a row with others, it is doubted, for only who
// stands first is called then.
func (r *reading) callRow(t *model.Task, p source.Span) {
	words := r.Tokens(p)
	if doers := duty.Doers(r.Text, words); len(doers) > 0 && duty.EachReports(r.Text, p) && called.Row(t) {
		r.doubtAt(doubt.FieldTasks, doubt.EachReports, words.Over(doers[0][0], doers.End()))
	}
}

// calledAt is namesAt, where those of whole kinds of units are one name, with whom they leave out: "Các chi bộ (trừ Chi bộ 3)".
func (n *note) calledAt(t source.Tokens, i int, given bool) (list []named, end int) {
	list, end = n.namesAt(t, i, given)
	if len(list) == 0 || slices.ContainsFunc(list, func(one named) bool { return one.role != roleUnsaid }) {
		return list, end
	}
	var except []named
	behind := end
	if from, out := duty.ExceptAt(t, end); out {
		if except, behind = n.namesAt(t, from, true); len(except) > 0 {
			behind = duty.BehindExcept(t, end, behind)
		}
	}
	all := called.AllOf(namesOf(list), namesOf(except))
	if len(all) > 1 || len(list) == 1 && len(except) == 0 {
		return list, end
	}
	one := list[0]
	one.to, one.name = behind, all[0]
	return []named{one}, behind
}
