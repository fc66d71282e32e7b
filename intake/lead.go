package intake

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
	"sotruc/model"
	"sotruc/model/called"
)

// assign finds who does a task: the bodies its first sentence begins with, or those behind "đề nghị", "yêu cầu",
// "giao"; the first leads. Those it directs ("chỉ đạo"), and those behind "phối hợp với" support. It tells whether the
// text is nothing but a name.
func (r *reading) assign(task *model.Task, p source.Span) (pure bool) {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+900)))
	r.askExcepted(t)
	t, except := duty.LeftOut(t)
	doers := duty.Doers(r.Text, t)
	if len(doers) == 0 {
		r.askCut(t, who.BodiesAt(t, 0))
		return false
	}
	end := doers.End()
	names := called.AllOf(who.Printed(r.Text, t, doers), who.Printed(r.Text, except, who.NamesAt(except, 0, true)))
	if len(doers) > 1 && len(called.WholeOf(names[0]).Kinds) > 1 {
		r.doubtAt(doubt.FieldTasks, doubt.SeveralKinds, t.Over(doers[0][0], end))
	}
	if last := doers[len(doers)-1]; who.Rest(t, last[1]-2) {
		r.doubtAt(doubt.FieldTasks, doubt.TheRest, t.Over(last[0], last[1]))
	}
	if task.Lead = names[0]; doers[0][0] > 0 && duty.ForAllWards(task.Lead) && !r.isWards() { // "Đề nghị Đảng ủy các phường, xã …" asks the office that gets the paper
		task.Lead = theOffice
	}
	addSupport(task, names[1:])
	r.askCut(t, doers)
	for i := end; i < len(t) && !t[i-1].Stop; i++ {
		next, ok := t.AnyPhrase(i, duty.Supporting)
		helps := ok
		if !ok && i <= end+3 {
			next, ok = t.AnyPhrase(i, duty.Directing)
		}
		if !ok {
			continue
		}
		with := who.NamesAt(t, next, helps)
		addSupport(task, who.Printed(r.Text, t, with))
		i = next - 1
		if len(with) > 0 {
			i = with.End() - 1
		}
	}
	return end == len(t) || end == len(t)-1 && t[end].Stop
}

// askedBy is who leads the items of a list that name nobody: the one body that the words before the list ask.
func (r *reading) askedBy(p source.Span) string {
	t := r.Tokens(outline.Handed(r.Text, p))
	names := who.Printed(r.Text, t, duty.Doers(r.Text, t))
	switch {
	case len(names) != 1:
		return ""
	case duty.ForAllWards(names[0]) && !r.isWards():
		return theOffice
	}
	return names[0]
}

// askWho doubts who is to do a task nobody was found for, where it names somebody.
func (r *reading) askWho(task *model.Task, p source.Span) {
	if task.Lead != "" {
		return
	}
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+300)))
	if words, code := duty.Unheard(r.Text, t); code != "" {
		r.doubtAt(doubt.FieldTasks, code, words)
	}
}

// askEach doubts that only who stands first leads where several bodies are each to report: "Công an phường và Trạm Y tế báo cáo …". Of rows that
// callRow knows it says nothing.
func (r *reading) askEach(task *model.Task, p source.Span) {
	many := func(u model.TaskUnit) bool { return called.Many(u.Name) }
	if task.Lead == "" || task.RollCall || len(task.Tasks) > 0 || called.Many(task.Lead) || slices.ContainsFunc(task.Units, many) || !called.Asked(*task) {
		return
	}
	t := r.Tokens(p)
	if doers := duty.Doers(r.Text, t); len(doers) > 1 && duty.EachReports(r.Text, p) {
		r.doubtAt(doubt.FieldTasks, doubt.EachReports, t.Over(doers[0][0], doers.End()))
	}
}

// askCut doubts the name of a body that may not have been read to its end: a number is left behind it, or a cell is named by half a word.
func (r *reading) askCut(t source.Tokens, list who.Names) {
	for i, n := range list {
		switch end, cut := who.Cut(t, n); {
		case cut && (!t[n[1]-1].Letter || !duty.IsAct(r.Text, t, n[1])):
			r.doubtAt(doubt.FieldTasks, doubt.CutName, t.Over(n[0], end))
		case i > 0 && who.SharesHead(t, list[i-1], n):
			r.doubtAt(doubt.FieldTasks, doubt.CutName, t.Over(list[i-1][0], n[1]))
		}
	}
}

// askExcepted doubts whom a task leaves out: "mọi chi bộ, trừ Chi bộ 3". The roster is not known here.
func (r *reading) askExcepted(t source.Tokens) {
	for i := range t {
		if !t.PrintedAs(i, "trừ") {
			continue
		}
		if names := who.NamesAt(t, i+1, true); len(names) > 0 {
			r.doubtAt(doubt.FieldTasks, doubt.Excepted, t.Over(i, names.End()))
		}
	}
}
