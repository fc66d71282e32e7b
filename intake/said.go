package intake

import (
	"sotruc/intake/cell"
	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/message"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// said proposes what an e-mail, a chat, a text of nobody known or a calendar of a week says: each sentence with a time, or that asks somebody. It tells whether the text is one.
func (r *reading) said() bool {
	var list []message.Entry
	if r.kind.Abbr == "" {
		list = message.Week(r.Page)
	}
	if list == nil && r.ownLine < 0 {
		var day source.Span
		list, day = message.Find(r.Page)
		t := r.Tokens(day)
		for i := 0; i < len(t) && r.out.Directive.IssuedOn == 0; i++ {
			if d, next, ok := dated.DayAt(t, i, true); ok && !d.Bad && d.Year != 0 {
				r.issued(d, t.Over(i, next))
			}
		}
	}
	if list == nil && r.isManual() {
		list = message.Plain(r.Page)
	}
	for _, one := range list {
		r.proposeSaid(one)
	}
	return list != nil
}

func (r *reading) proposeSaid(one message.Entry) {
	terms := when.ReadSpoken(r.Text, one.Words, r.out.Directive.IssuedOn)
	t := model.Task{Text: r.Value(one.Words), Position: len(r.out.Candidates) + 1}
	r.assign(&t, one.Act)
	if len(terms.Found)+len(terms.Doubts) == 0 && t.Lead == "" && one.Day.Empty() && !duty.Asks(r.Text, one.Words) && !duty.AsksWithin(r.Text, one.Words) {
		return
	}
	r.note(doubt.FieldCandidates, one.Words)
	r.addTerms(&t, terms)
	switch due := cell.OnDay(r.Text, one.Day, one.Words, cell.Near(r.Text, one.Week, r.out.Directive.IssuedOn)); {
	case len(terms.Found) > 0 || one.Day.Empty():
	case due.Due != 0:
		t.Deadlines = []model.Deadline{due}
	default:
		r.doubtAt(doubt.FieldDeadline, doubt.AmbiguousDeadline, one.Day)
	}
	r.settle(&t)
	r.out.Candidates = append(r.out.Candidates, t)
}
