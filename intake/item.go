package intake

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/meeting"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/table"
	"sotruc/model"
)

// parts are the paragraphs of an item by what they are.
type parts struct {
	own    []source.Span   // what is to be done
	orders []*outline.Item // orders of their own that stand behind it
	below  []*outline.Item // the points under it
	labels []table.Part    // who does it and by when, on lines of their own
	after  bool            // the orders are given beside it, and not instead
}

// partsOf parts an item. A point that is only a paper the item is about is none, and where the item itself asks for nothing, one
// order behind it is what it asks for.
func (r *reading) partsOf(it *outline.Item) parts {
	s := parts{own: []source.Span{it.Words}}
	if len(it.More)+len(it.Items) == 0 {
		return s
	}
	asked := duty.Asks(r.Text, it.Words) || duty.Doers(r.Text, r.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+300)))) != nil
	for _, p := range it.More {
		if labels := table.Labels(r.Text, p); labels != nil {
			s.labels, s.own = append(s.labels, labels...), append(s.own, p)
		} else if outline.IsOrder(r.Text, p) && !it.Closing && !r.Ends(p, ":") {
			s.orders = append(s.orders, &outline.Item{Paragraph: outline.Paragraph{Span: p, Words: p}, Closing: true})
		} else {
			s.own = append(s.own, p)
		}
	}
	for _, child := range it.Items {
		labels := r.labelsOf(child)
		switch {
		case child.Closing:
			s.orders = append(s.orders, child)
		case labels != nil:
			s.labels = append(s.labels, labels...)
		case !duty.IsGround(r.Text, child):
			s.below = append(s.below, child)
		}
	}
	s.after = asked || len(s.below)+len(s.labels) > 0
	if !s.after && len(s.orders) == 1 {
		s.own = append(s.own, s.orders[0].Words)
		s.own = append(s.own, s.orders[0].More...)
		s.orders = nil
	}
	return s
}

// labelsOf reads a point that only says who does the task above it and by when. What says from when duties count does not.
func (r *reading) labelsOf(it *outline.Item) []table.Part {
	if it.Level < source.LevelDash || len(it.Items) > 0 {
		return nil
	}
	if _, told := r.aside(it); told {
		return nil
	}
	labels := table.Labels(r.Text, it.Words)
	for _, p := range it.More {
		more := table.Labels(r.Text, p)
		if labels == nil || more == nil {
			return nil
		}
		labels = append(labels, more...)
	}
	return labels
}

// taskItems are the items of a list that are tasks: all of one that hands out tasks, but for duty.IsDecision, and of another those that hand
// something to a body. What an invitation says of the meeting is none.
func (r *reading) taskItems(l *outline.List) []*outline.Item {
	if r.invited {
		return r.invitedItems(l)
	}
	if !r.ordering() || l.Items[0].Level == source.LevelArticle {
		given, beside := duty.Given(r.Text, l, r.out.Directive.IssuedOn)
		for _, it := range beside {
			r.beside = append(r.beside, duty.PartedAt(r.Text, it.Words)...)
		}
		return given
	}
	all := r.isTaskList(l)
	return slices.DeleteFunc(slices.Clone(l.Items), func(it *outline.Item) bool {
		if all {
			return duty.IsDecision(r.Text, it)
		}
		if it.Level < source.LevelDash || !l.Lead.Empty() {
			return !duty.HandsOut(r.Text, it) && !r.isDated(it)
		}
		if r.isDated(it) {
			r.beside = append(r.beside, it.Words)
		}
		return true
	})
}

// invitedItems are the items of an invitation that ask somebody to do something for the meeting, and the orders behind those that only tell of it.
func (r *reading) invitedItems(l *outline.List) []*outline.Item {
	var list []*outline.Item
	for _, it := range l.Items {
		told := meeting.Label(r.Text, it.Words) != "" && outline.Handed(r.Text, it.Words).Empty()
		switch {
		case !told && (meeting.Assigns(r.Text, it.Words) || duty.HandsOut(r.Text, it) || meeting.AsksBelow(r.Text, it)):
			list = append(list, it)
		case told:
			for _, p := range it.More {
				if outline.IsOrder(r.Text, p) {
					list = append(list, &outline.Item{Paragraph: outline.Paragraph{Span: p, Words: p}, Closing: true})
				}
			}
		}
	}
	return list
}

// isDated tells whether an item says who does something, and by when, whatever that is.
func (r *reading) isDated(it *outline.Item) bool {
	t := r.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+200)))
	return len(duty.Doers(r.Text, t)) > 0 && len(r.termsIn(it.Words).Found) > 0
}

// task makes tasks of an item and those under it: one, and behind it the orders that are given beside it. lead is the body of the
// heading above.
func (r *reading) task(it *outline.Item, lead string) []model.Task {
	if !it.Closing && duty.IsReason(r.Text, it) || r.tasks >= mostTasks {
		return nil
	}
	if parted := duty.Parted(r.Text, it); len(parted) > 1 {
		list := r.task(parted[0], lead)
		for _, order := range parted[1:] {
			list = append(list, r.task(order, "")...)
		}
		return list
	}
	r.tasks++
	s := r.partsOf(it)
	t := model.Task{Ordinal: it.Print, Text: r.taskText(s.own)}
	noted := len(r.out.Spans)
	r.note(doubt.FieldTasks, r.spanOf(it, s))
	pure := r.assign(&t, it.Words)
	for _, p := range s.own[1:] {
		if t.Lead == "" && outline.IsOrder(r.Text, p) {
			r.assign(&t, p)
		}
	}
	labelled := len(s.labels) > 0
	if labelled {
		r.label(&t, s.labels)
	}
	if t.Lead == "" {
		t.Lead = lead
	}
	r.askWho(&t, it.Words)
	if further := duty.Further(r.Text, s.own); !further.Empty() {
		r.doubtAt(doubt.FieldTasks, doubt.FurtherDoer, further)
	}
	r.due(&t, s.own)
	under := ""
	if pure || r.Ends(s.own[len(s.own)-1], ":") || outline.IsNames(r.Text, it.Words) { // "2. Trạm Y tế làm các việc sau:"
		under = t.Lead
	}
	var beside []*outline.Item
	if len(s.below) == 0 {
		beside, s.orders = s.orders, nil
	}
	r.readUnder(&t, append(s.below, s.orders...), under)
	if it.Cap && len(t.Tasks) == 0 && len(t.Deadlines) == 0 && t.Lead == "" && !slices.ContainsFunc(it.More, func(p source.Span) bool { return duty.Asks(r.Text, p) }) {
		r.out.Spans = r.out.Spans[:noted]
		return nil // a heading over nothing to do
	}
	for i := range t.Tasks {
		t.Tasks[i].Position = i + 1
	}
	r.callRow(&t, it.Words)
	r.askEach(&t, it.Words)
	list := []model.Task{t}
	for _, order := range beside {
		list = append(list, r.task(order, "")...)
	}
	return list
}

// spanOf is where the words of an item stand, without those of the tasks under it.
func (r *reading) spanOf(it *outline.Item, s parts) source.Span {
	p := it.Span
	if len(s.below) == 0 && len(s.orders) == 0 {
		for _, label := range s.labels {
			p.To = max(p.To, label.All.To)
		}
	}
	for _, own := range s.own[1:] {
		p.To = max(p.To, own.To)
	}
	return p
}

// readUnder makes tasks of the items under one. A line that only says from when the duties before it count is none.
func (r *reading) readUnder(t *model.Task, list []*outline.Item, lead string) {
	for _, child := range list {
		if told, ok := r.aside(child); ok {
			own, before := spreadTo(t, told), r.tell(t.Tasks, told)
			if own || before {
				r.used = append(r.used, told.Began)
				continue
			}
		}
		sub := r.task(child, lead)
		t.Tasks = append(t.Tasks, sub...)
		for _, p := range child.More {
			if told, ok := r.asideIn(p); ok && len(sub) > 0 {
				r.tell(t.Tasks, told)
			}
		}
	}
}
