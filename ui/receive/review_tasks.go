package receive

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reviewTask is one task of a proposal, switched on or off.
type reviewTask struct {
	model.Task
	depth     int
	parent    int // its place in the list; -1 at the top
	on        bool
	candidate bool
	byHand    bool // made by the officer, not read
	checked   bool // the officer has said that it is right
	late      bool // the officer has said that it was due before the paper came in
	source    kit.Range
	doubts    []doubt.Doubt // the open ones
}

// reviewTasks lays a proposal's tasks out line by line, the candidates after them, switched off. rest are the doubts that
// stand at none of them.
func reviewTasks(p intake.Proposal) (lines []reviewTask, rest []doubt.Doubt) {
	spans := map[string][]kit.Range{}
	for _, s := range p.Spans {
		spans[s.Field] = append(spans[s.Field], kit.Range{Start: s.Start, End: s.End})
	}
	var walk func(tasks []model.Task, parent, depth int, field string)
	walk = func(tasks []model.Task, parent, depth int, field string) {
		for _, task := range tasks {
			at := len(lines)
			line := reviewTask{Task: task, depth: depth, parent: parent, on: field == doubt.FieldTasks, candidate: field != doubt.FieldTasks}
			if len(spans[field]) > 0 {
				line.source, spans[field] = spans[field][0], spans[field][1:]
			}
			line.Tasks = nil
			lines = append(lines, line)
			walk(task.Tasks, at, depth+1, field)
		}
	}
	walk(p.Directive.Tasks, -1, 0, doubt.FieldTasks)
	walk(p.Candidates, -1, 0, doubt.FieldCandidates)
	for _, open := range p.Doubts {
		if at := taskOf(lines, open); at >= 0 {
			lines[at].doubts = append(lines[at].doubts, open)
			continue
		}
		rest = append(rest, open)
	}
	return lines, rest
}

// taskOf gives the innermost task whose words a doubt is about, by where they stand or else by the deadline they are; -1
// where it is about none.
func taskOf(lines []reviewTask, open doubt.Doubt) int {
	switch open.Field {
	case doubt.FieldTasks, doubt.FieldDeadline, doubt.FieldCandidates:
	default:
		return -1
	}
	named := func(l model.Deadline) bool { return open.Start < 0 && open.Text != "" && l.Phrase == open.Text }
	for i := len(lines) - 1; i >= 0; i-- {
		at := lines[i].source
		if open.Start >= at.Start && open.Start < at.End || slices.ContainsFunc(lines[i].Deadlines, named) {
			return i
		}
	}
	return -1
}

// doubtText is the sentence of a doubt with the words it is about.
func doubtText(d *scene.Desk, open doubt.Doubt) string {
	text := d.T("doubt." + string(open.Code))
	if words := kit.Plain(strings.TrimSpace(open.Text)); words != "" {
		return text + " «" + kit.Fit(words, min(kit.Width(words), 60)) + "»"
	}
	if bare, leads := strings.CutSuffix(text, ":"); leads { // to the words it has not got
		return bare + "."
	}
	return text
}

// deadlinesText says in a cell when a task is due: of several deadlines the first, and how many more there are, since a cell cuts its end.
func (t reviewTask) deadlinesText(d *scene.Desk) string {
	var words []string
	for _, l := range t.deadlines() {
		if text := deadlineText(d, l, func(on model.Date) string { return part.ShortDay(d, on) }); text != "" {
			words = append(words, text)
		}
	}
	if len(words) > 1 {
		return words[0] + " +" + strconv.Itoa(len(words)-1)
	}
	return strings.Join(words, "")
}

// deadlines are those read from the text, or the one that was typed.
func (t reviewTask) deadlines() []model.Deadline {
	if len(t.Deadlines) > 0 || t.Deadline.Every == model.EveryNone {
		return t.Deadlines
	}
	return []model.Deadline{t.Deadline}
}

// phrase is what the deadlines were read from, as it can be typed anew.
func (t reviewTask) phrase() string {
	var words []string
	for _, l := range t.deadlines() {
		if l.Phrase != "" {
			words = append(words, l.Phrase)
		}
	}
	return strings.Join(words, "; ")
}

// rows are those of the table; the candidates stand under a heading. places gives the task of each row, -1 for the
// heading.
func (s *review) rows() (rows []kit.Row, places []int) {
	d, candidates, unled := s.desk, false, s.unled()
	for i, t := range s.tasks {
		if t.candidate && !candidates {
			candidates = true
			rows = append(rows, kit.Row{Cells: []string{d.T("directive.review.candidates")}, Style: kit.RowHeader})
			places = append(places, -1)
		}
		box, style := "[ ] ", kit.RowMuted
		switch {
		case t.on && t.checked:
			box, style = "[✓] ", kit.RowNormal
		case t.on:
			box, style = "[x] ", kit.RowNormal
		}
		if len(s.doubtsOf(t)) > 0 {
			box += "! "
			if t.on {
				style = kit.RowWarn
			}
		}
		if t.Ordinal != "" {
			box += part.Ordinal(t.Ordinal) + " "
		}
		lead := t.Lead
		if lead != "" && s.isStranger(t.LeadID, lead) && !called.Many(lead) {
			lead = "+ " + lead
		}
		lead = strings.TrimLeft(lead+s.calledWords(t.Task), " ")
		if slices.Contains(unled, i) {
			lead = d.T("directive.review.no_lead")
		}
		rows = append(rows, kit.Row{
			ID: int64(i + 1), Indent: min(t.depth, 6), Style: style, Cells: []string{box + kit.Plain(t.Text), part.Doer(lead, s.memberName(t.MemberID)), t.deadlinesText(d)},
		})
		places = append(places, i)
	}
	return rows, places
}

// toggle switches a task on or off: off takes everything below it along, on everything above it.
func toggle(lines []reviewTask, at int) {
	on := !lines[at].on
	lines[at].on = on
	if on {
		switchOnAbove(lines, at)
	}
	for i := at + 1; i < len(lines) && lines[i].depth > lines[at].depth; i++ {
		lines[i].on = on
	}
}

// switchOnAbove switches on what the line at hangs on.
func switchOnAbove(lines []reviewTask, at int) {
	for up := lines[at].parent; up >= 0; up = lines[up].parent {
		lines[up].on = true
	}
}

// chosen builds the tree of the tasks that are on.
func chosen(lines []reviewTask) []model.Task {
	below := map[int][]int{}
	for i, t := range lines {
		if t.on {
			below[t.parent] = append(below[t.parent], i)
		}
	}
	var grow func(parent int) []model.Task
	grow = func(parent int) []model.Task {
		var tasks []model.Task
		for _, i := range below[parent] {
			task := lines[i].Task
			task.Tasks = grow(i)
			tasks = append(tasks, task)
		}
		return tasks
	}
	return grow(-1)
}

// countChosen counts the tasks that are on and have none below them that are.
func countChosen(lines []reviewTask) int {
	headings := map[int]bool{}
	n := 0
	for _, t := range lines {
		if t.on {
			n++
			headings[t.parent] = true
		}
	}
	for i := range lines {
		if headings[i] {
			n--
		}
	}
	return n
}

// deadlineText is a deadline of a proposal in words, its days as they are to be written.
func deadlineText(d *scene.Desk, l model.Deadline, written func(model.Date) string) string {
	var text string
	switch {
	case l.Every == model.EveryNone:
		return ""
	case l.Every != model.EveryOnce && l.Interval > 1:
		text = d.T("task.deadline.each_"+string(l.Every), l.Interval)
	case l.Every != model.EveryOnce:
		text = d.T("word.every." + string(l.Every))
	case l.From != 0 && l.To != 0:
		return l.From.Local()[:5] + " – " + written(l.To)
	default:
		day := l.Due
		if day == 0 {
			day = l.To
		}
		text = written(day)
		if l.Relation == model.RelationBefore {
			text = d.T("word.relation.before") + " " + text
		}
	}
	for day := 1; day <= 7; day++ {
		if (l.Every == model.EveryWeek || l.Nth != 0) && l.Weekday == day || l.AlsoOn.Has(day) {
			text += " " + d.T("app.weekday_short."+strconv.Itoa(day))
		}
	}
	switch {
	case l.Nth != 0:
		text += " " + d.T("task.nth."+strconv.Itoa(l.Nth))
	case l.Every.Recurs() && l.FromDay > 0:
		text += " " + d.T("task.deadline.days", l.FromDay, l.Day)
	case l.Every.Recurs() && l.Day > 0:
		text += " " + d.T("directive.day_of_month", l.Day)
	}
	switch {
	case l.Also != "":
		text = d.T("task.deadline.twice", string(l.Time), string(l.Also)) + " " + text
	case l.Time != "":
		text = string(l.Time) + " " + text
	}
	return text
}
