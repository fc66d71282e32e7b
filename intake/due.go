package intake

import (
	"math"
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// due reads the deadlines of an item, each paragraph for itself.
func (r *reading) due(t *model.Task, list []source.Span) {
	for _, p := range list {
		terms := r.termsIn(p)
		r.addTerms(t, terms)
		spreadTo(t, when.Terms{Start: terms.Start, Roll: terms.Roll})
		if terms.Start != 0 && len(t.Deadlines) > 0 { // of what is done once the start is in its words
			r.used = append(r.used, terms.Began)
		}
	}
	r.settle(t)
}

// termsIn reads the deadlines of a stretch of the paper. A stretch of days that ended before the paper was issued tells
// what the task is about ("xác minh người ra vào từ ngày 06/8 đến ngày 15/8"), not when to do it.
func (r *reading) termsIn(p source.Span) when.Terms {
	issued := r.out.Directive.IssuedOn
	all := when.Read(r.Text, p, issued)
	all.Found = slices.DeleteFunc(all.Found, func(d when.Term) bool { return d.To != 0 && d.To < issued })
	return all
}

// addTerms gives a task the deadlines of a stretch. The book keeps one, so the officer is asked about each further one, where it stands.
func (r *reading) addTerms(t *model.Task, terms when.Terms) {
	terms.Found = slices.DeleteFunc(slices.Clone(terms.Found), func(d when.Term) bool { // read behind its label, and with the line
		return slices.ContainsFunc(t.Deadlines, func(one model.Deadline) bool { return one.Phrase == d.Phrase && one.Due == d.Due && d.Due != 0 })
	})
	for i, d := range terms.Found {
		if i+len(t.Deadlines) > 0 {
			r.doubtAt(doubt.FieldDeadline, doubt.AmbiguousDeadline, d.Span)
		}
	}
	r.takeTerms(t, terms)
}

// takeTerms is addTerms of which nobody is asked.
func (r *reading) takeTerms(t *model.Task, terms when.Terms) {
	for _, d := range terms.Found {
		t.Deadlines = append(t.Deadlines, d.Deadline)
		r.note(doubt.FieldDeadline, d.Span)
		if lastDay(d.Deadline) < r.out.Directive.IssuedOn {
			r.doubtAt(doubt.FieldDeadline, doubt.DueBeforeIssue, d.Span)
		}
	}
	r.out.Doubts = append(r.out.Doubts, terms.Doubts...)
	r.used = append(r.used, terms.Used...)
}

// dueOfAll gives the tasks that name no day the one that a paragraph behind them says of all. It gives the paragraphs that are left: where one asks
// for more, or no task has a use for its day, it stays.
func (r *reading) dueOfAll(loose []source.Span) []source.Span {
	return slices.DeleteFunc(loose, func(p source.Span) bool {
		if len(r.out.Directive.Tasks) == 0 || !outline.OfAll(r.Text, p) {
			return false
		}
		terms, used := r.termsIn(p), false
		if len(terms.Found) != 1 || len(terms.Doubts) > 0 {
			return false
		}
		for i := range r.out.Directive.Tasks {
			if t := &r.out.Directive.Tasks[i]; !isDue(*t) {
				t.Deadlines, used = []model.Deadline{terms.Found[0].Deadline}, true
				r.settle(t)
			}
		}
		more := r.Holds(p, []string{" bao cao ", " gui "})
		if used && !more {
			r.note(doubt.FieldDeadline, terms.Found[0].Span)
			r.used = append(r.used, p)
		}
		return used && !more
	})
}

// isDue tells whether a task or one under it names a day.
func isDue(t model.Task) bool { return len(t.Deadlines) > 0 || slices.ContainsFunc(t.Tasks, isDue) }

// settle proposes the one deadline the book keeps: of several the first.
func (r *reading) settle(t *model.Task) {
	if len(t.Deadlines) > 0 {
		t.Deadline = t.Deadlines[0]
	}
}

// lastDay is the last day on which a deadline can be met; one without end has the last day there is.
func lastDay(d model.Deadline) model.Date {
	day := max(d.Due, d.To, d.EndsOn)
	switch {
	case day == 0:
		return math.MaxInt32
	case d.Every == model.EveryOnce && d.Relation == model.RelationBefore && d.Time == "":
		return day - 1
	}
	return day
}

// aside reads an item that is no duty but says of those before it from when they count, or what becomes of a due day
// that is a day off: "- Thời gian thực hiện: bắt đầu từ ngày 03/8/2021".
func (r *reading) aside(it *outline.Item) (when.Terms, bool) {
	if len(it.Items) > 0 || len(it.More) > 0 {
		return when.Terms{}, false
	}
	return r.asideIn(it.Words)
}

func (r *reading) asideIn(p source.Span) (when.Terms, bool) {
	if p.To-p.From > 200 || !r.Starts(p, []string{
		"thoi gian thuc hien", "thoi gian bat dau", "thoi gian ap dung", "thoi diem bat dau", "thoi diem thuc hien", "bat dau tu", "bat dau thuc hien",
		"thuc hien tu ngay", "thuc hien ke tu", "ap dung tu", "neu trung", "neu ngay", "truong hop trung", "truong hop ngay", "neu roi vao",
	}) {
		return when.Terms{}, false
	}
	terms := r.termsIn(p)
	return when.Terms{Start: terms.Start, Roll: terms.Roll, Began: terms.Began}, len(terms.Found) == 0 && (terms.Start != 0 || terms.Roll)
}

// tell is spread of what the paper says, which has its use then.
func (r *reading) tell(tasks []model.Task, told when.Terms) bool {
	used := spread(tasks, told)
	if used {
		r.used = append(r.used, told.Began)
	}
	return used
}

// spread gives tasks and those under them what was told of their deadlines. It tells whether any has a use for it.
func spread(tasks []model.Task, told when.Terms) bool {
	used := false
	for i := range tasks {
		own, under := spreadTo(&tasks[i], told), spread(tasks[i].Tasks, told)
		used = used || own || under
	}
	return used
}

// spreadTo is spread for one task without those under it.
func spreadTo(t *model.Task, told when.Terms) bool {
	used := false
	tell := func(d *model.Deadline) {
		if told.Start != 0 && d.Every.Recurs() && d.StartsOn == 0 {
			d.StartsOn, used = told.Start, true
		}
		if told.Roll && (d.Every.Recurs() || d.Every == model.EveryOnce) {
			d.Roll, used = true, true
		}
	}
	for i := range t.Deadlines {
		tell(&t.Deadlines[i])
	}
	tell(&t.Deadline)
	return used
}
