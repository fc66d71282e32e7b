package intake

import (
	"slices"
	"strings"

	"sotruc/intake/cell"
	"sotruc/intake/conserve"
	"sotruc/intake/doubt"
	"sotruc/intake/meeting"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/table"
	"sotruc/intake/who"
	"sotruc/model"
	"sotruc/model/called"
)

// label gives a task what the lines under it say: who leads it, who supports it, by when. Other facts stand behind its words.
func (r *reading) label(t *model.Task, labels []table.Part) {
	for _, one := range labels {
		switch one.Role {
		case table.RoleLead, table.RoleBoth:
			r.ledBy(t, one.Words)
		case table.RoleSupport:
			addSupport(t, r.namesIn(one.Words))
		case table.RoleDue:
			r.dueIn(t, one.Words)
		default:
			t.Text += "\n" + r.Value(one.All)
		}
	}
	r.settle(t)
}

// ledBy makes the first named in a cell lead, and the others support.
func (r *reading) ledBy(t *model.Task, p source.Span) {
	if labels := table.Labels(r.Text, p); labels != nil { // Chủ trì: A; phối hợp: B
		r.label(t, labels)
		return
	}
	names := called.AllOf(r.namesIn(p), nil)
	if len(names) > 0 && (t.Lead == "" || t.Lead != names[0]) {
		t.Lead, names = names[0], names[1:]
	}
	addSupport(t, names)
}

// dueIn reads the deadline in a cell.
func (r *reading) dueIn(t *model.Task, p source.Span) {
	r.addTerms(t, cell.Due(r.Text, p, r.out.Directive.IssuedOn))
}

// namesIn are the names in a cell: those of bodies, or whatever stands there between signs.
func (r *reading) namesIn(p source.Span) []string {
	var names []string
	for !p.Empty() {
		to := p.To
		if cut := strings.IndexByte(r.Fold[p.From:p.To], ';'); cut >= 0 {
			to = p.From + cut
		}
		names = append(names, r.namesOf(r.TrimAny(source.Over(p.From, to), ".,;-"))...)
		p.From = min(to+1, p.To)
	}
	return names
}

func (r *reading) namesOf(p source.Span) []string {
	t := r.Tokens(p)
	var names []string
	for _, lead := range []string{"giao", "chu tri", "phoi hop voi"} {
		if next, ok := t.Phrase(0, lead); ok && next < len(t) {
			t = t[next:]
		}
	}
	if all := r.Value(p); len(called.WholeOf(all).Except) > 0 {
		return []string{all}
	}
	if list := who.NamesAt(t, 0, true); len(list) > 0 && (list.End() == len(t) || t[list.End()].Stop) {
		return who.Printed(r.Text, t, list)
	}
	for part := range strings.SplitSeq(r.Value(p), ", ") {
		if part = strings.Trim(part, " .,;-"); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// tableTasks makes tasks of the rows of the tables that hand them out, wherever these stand behind the head.
func (r *reading) tableTasks() []table.Row {
	rows := table.Read(r.Text, r.rows, r.bodyLine)
	for _, row := range rows {
		if r.tasks++; r.tasks > mostTasks {
			break
		}
		t := model.Task{Ordinal: strings.TrimRight(r.Value(row.Ordinal), ". "), Text: r.Value(row.Text)}
		r.note(doubt.FieldTasks, row.Span)
		for _, cell := range []source.Span{row.Lead, row.Both} {
			r.ledBy(&t, cell)
		}
		addSupport(&t, r.namesIn(row.Support))
		if row.Due.Empty() {
			r.due(&t, []source.Span{row.Text})
		} else {
			r.dueIn(&t, row.Due)
			r.settle(&t)
		}
		r.out.Directive.Tasks = append(r.out.Directive.Tasks, t)
	}
	return rows
}

// meet makes a task of each meeting an invitation invites to; that none has a time is in doubt.
func (r *reading) meet(list []outline.Paragraph) {
	found := meeting.Find(r.Text, r.out.Directive.Subject, list, r.out.Directive.IssuedOn)
	if first := found[0]; first.Due.Due == 0 {
		r.out.Doubts = append(r.out.Doubts, doubt.About(doubt.FieldDeadline, doubt.NoDate, first.Name))
		return
	}
	r.askBefore(meeting.Before(found[0].Due))
	for _, m := range found {
		r.note(doubt.FieldTasks, m.Span)
		r.note(doubt.FieldDeadline, m.When)
		r.out.Directive.Tasks = append(r.out.Directive.Tasks, model.Task{Text: m.Words(r.Text), Deadline: m.Due, Deadlines: []model.Deadline{m.Due}})
	}
}

// askBefore has the tasks of an invitation that name no time done before the meeting, which they are for, and doubts it: the paper does not say so.
func (r *reading) askBefore(meets model.Deadline) {
	var spans []Span
	for _, s := range r.out.Spans {
		if s.Field == doubt.FieldTasks {
			spans = append(spans, s)
		}
	}
	var walk func(tasks []model.Task)
	walk = func(tasks []model.Task) {
		for i := range tasks {
			t := &tasks[i]
			if len(spans) == 0 {
				return
			}
			at := spans[0]
			spans = spans[1:]
			told := func(d doubt.Doubt) bool {
				return d.Field == doubt.FieldDeadline && at.Start <= d.Start && d.Start < at.End
			}
			if len(t.Tasks) == 0 && len(t.Deadlines) == 0 && !slices.ContainsFunc(r.out.Doubts, told) {
				r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldDeadline, doubt.NoDate, source.OneLine(r.out.Directive.Text[at.Start:at.End]), at.Start, at.End))
				t.Deadline, t.Deadlines = meets, []model.Deadline{meets}
			}
			walk(t.Tasks)
		}
	}
	walk(r.out.Directive.Tasks)
}

// lift puts the tasks under headings in their place, where there is nothing else: "II. NHIỆM VỤ, GIẢI PHÁP" is nothing to be ticked. The
// ordinals say where they stood: "II.1".
func (r *reading) lift() {
	isHeading := func(t model.Task) bool {
		return len(t.Tasks) > 0 && t.Lead == "" && len(t.Deadlines) == 0 && t.Text == strings.ToUpper(t.Text)
	}
	headings := r.out.Directive.Tasks
	if len(headings) == 0 || slices.ContainsFunc(headings, func(t model.Task) bool { return !isHeading(t) }) {
		return
	}
	var tasks []model.Task
	at := slices.IndexFunc(r.out.Spans, func(s Span) bool { return s.Field == doubt.FieldTasks })
	for _, heading := range headings {
		r.out.Spans = slices.Delete(r.out.Spans, at, at+1) // the heading's; those of the tasks under it follow
		for _, t := range heading.Tasks {
			if heading.Ordinal != "" && t.Ordinal != "" && t.Ordinal != "-" {
				t.Ordinal = heading.Ordinal + "." + t.Ordinal
			}
			tasks = append(tasks, t)
			at = r.behindTask(at, t)
		}
	}
	r.out.Directive.Tasks = tasks
}

// behindTask is where the span behind those of a task and of all under it stands, which begin at at.
func (r *reading) behindTask(at int, t model.Task) int {
	for at++; at < len(r.out.Spans) && r.out.Spans[at].Field != doubt.FieldTasks; at++ {
	}
	for _, sub := range t.Tasks {
		at = r.behindTask(at, sub)
	}
	return at
}

// isManual tells whether a text is no paper anybody issued, nor about one: a manual, a form.
func (r *reading) isManual() bool {
	d := r.out.Directive
	return r.shape == shapeUnknown && len(r.hits) == 0 && len(d.Cites) == 0 && d.Symbol == "" && d.Kind == "" && d.Issuer == "" && d.Signer == "" && r.greeting < 0
}

// conserve doubts what of the text no task, no candidate and no doubt has. Of a paper of a kind that hands out nothing, and has no task, only what orders
// a body to do something by a day counts; a text that is no paper has nothing to lose.
func (r *reading) conserve() {
	if r.isManual() || r.shape == shapeNews || r.shape == shapeUnknown && r.kind.About {
		return
	}
	taken := conserve.Taken{Terms: slices.Clone(r.used), On: r.out.Directive.IssuedOn}
	taken.Told = r.kind.About || !r.ordering() && len(r.out.Directive.Tasks) == 0
	for _, s := range r.out.Spans {
		p := source.Over(r.Folded(s.Start), r.Folded(s.End))
		switch s.Field {
		case doubt.FieldTasks, doubt.FieldCandidates:
			taken.Tasks = append(taken.Tasks, p)
		case doubt.FieldCites:
			taken.Cites = append(taken.Cites, p)
		case doubt.FieldDeadline:
			taken.Terms = append(taken.Terms, p)
		}
	}
	for _, d := range r.out.Doubts {
		if d.Start >= 0 {
			taken.Terms = append(taken.Terms, source.Over(r.Folded(d.Start), r.Folded(d.End)))
		}
	}
	r.out.Doubts = append(r.out.Doubts, conserve.Left(r.Text, r.rows, r.bodyLine, r.endLine, taken)...)
}
