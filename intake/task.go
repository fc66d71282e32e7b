package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/meeting"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/table"
	"sotruc/intake/when"
	"sotruc/model"
)

// mostTasks bounds what is read from one file; papers have dozens of tasks.
const mostTasks = 1000

// mostShown bounds what a doubt shows of a paragraph, in bytes.
const mostShown = 160

// readTasks proposes the tasks of the paper, and as candidates the unnumbered paragraphs that ask for something or
// name a deadline. Reports and papers that ask for leave hand out nothing, and what is no paper at all neither.
func (r *reading) readTasks() {
	if r.said() || r.kind.About && r.kind.Abbr != "BB" || r.shape == shapeUnknown && r.kind.Abbr == "" && len(r.rows) == 0 || r.isManual() {
		return
	}
	if r.shape == shapeNews {
		told := r.body().Around(min(r.line(r.promulgate.From), len(r.rows)-1))
		r.bodyLine = max(r.bodyLine, r.line(told.To)+1)
	}
	duty.Hush(r.Text, r.body().Paragraphs())
	out := r.body().Read()
	r.invited = meeting.Invites(r.Text, r.kind.Name, r.out.Directive.Subject, out.Paragraphs)
	var asked []source.Span
	for _, l := range out.Lists {
		if p := duty.AskedList(r.Text, l, r.isWards()); !p.Empty() && r.ordering() && !r.invited {
			asked = append(asked, p)
			continue
		}
		lead := r.askedBy(l.Lead)
		for _, it := range r.taskItems(l) {
			if told, ok := r.aside(it); ok && r.tell(r.out.Directive.Tasks, told) {
				continue
			}
			r.out.Directive.Tasks = append(r.out.Directive.Tasks, r.task(it, lead)...)
		}
	}
	r.lift()
	rows := r.tableTasks()
	r.annexTasks()
	r.behindSignature()
	if r.invited {
		r.meet(out.Paragraphs)
	}
	for i := range r.out.Directive.Tasks {
		r.out.Directive.Tasks[i].Position = i + 1
	}
	r.candidates(r.answer(append(asked, duty.PartedAt(r.Text, r.dueOfAll(out.Loose)...)...)), rows)
}

// candidates proposes the paragraphs outside the lists, but for the rows of tables that became tasks.
func (r *reading) candidates(loose []source.Span, rows []table.Row) {
	var told when.Terms // the last that says since when
	loose = append(r.beside, loose...)
	for _, p := range duty.PartedAt(r.Text, loose[:min(len(loose), outline.MostParagraphs)]...) {
		if len(r.out.Candidates) >= mostTasks {
			break
		}
		if !slices.ContainsFunc(rows, func(row table.Row) bool { return row.From <= p.From && p.From < row.To }) {
			if terms := r.candidate(p); terms.Start > told.Start {
				told = when.Terms{Start: terms.Start, Began: terms.Began}
			}
		}
	}
	if told.Start != 0 {
		r.tell(r.out.Directive.Tasks, told)
		r.tell(r.out.Candidates, told)
	}
}

// ordering tells whether the paper is of a kind that hands out tasks, or of none that is known.
func (r *reading) ordering() bool { return r.kind.Abbr == "" || r.kind.Tasks }

// isTaskList tells whether a list hands out tasks: its lead says so, or its items do.
func (r *reading) isTaskList(l *outline.List) bool {
	if l.Items[0].Level >= source.LevelDash && l.Lead.Empty() {
		return false
	}
	if !l.Lead.Empty() && r.Holds(l.Lead, outline.Requests) {
		return true
	}
	asked, all := duty.CountAsked(r.Text, l.Items)
	return asked*2 >= all && asked > 0
}

// taskText is the words of paragraphs, one line each.
func (r *reading) taskText(list []source.Span) string {
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = r.Value(p)
	}
	return strings.Join(parts, "\n")
}

// candidate proposes a paragraph outside the lists, if it asks for something or names a deadline. It gives what it says of
// time, with the first day of what recurs.
func (r *reading) candidate(p source.Span) when.Terms {
	if r.Starts(p, outline.IntroWords) && !duty.AsksWithin(r.Text, p) {
		return when.Terms{}
	}
	terms := r.termsIn(p)
	told := r.Starts(p, []string{"theo bao cao", "tinh den ", "theo thong ke"})
	asked := slices.Contains(r.beside, p) || duty.Asks(r.Text, p) || duty.AsksWithin(r.Text, p) || len(terms.Doubts) > 0 && duty.AsksBehindTime(r.Text, p)
	if len(terms.Found) == 0 && (!asked || r.Ends(p, ":")) || told || r.Holds(p, []string{" thong bao de "}) || p.To-p.From < 30 {
		return terms
	}
	t := model.Task{Text: r.Value(p), Position: len(r.out.Candidates) + 1}
	r.note(doubt.FieldCandidates, p)
	r.assign(&t, p)
	r.askWho(&t, p)
	r.addTerms(&t, terms)
	r.settle(&t)
	r.callRow(&t, p)
	r.askEach(&t, p)
	r.out.Candidates = append(r.out.Candidates, t)
	shown := source.Over(p.From, min(p.To, p.From+mostShown))
	switch { // nobody who only looks at the tasks would see it
	case duty.AsksOffice(r.Text, p, r.isWards()), r.endLine < len(r.rows) && p.From >= r.rows[r.endLine].From, len(terms.Found)+len(terms.Doubts) == 0 && duty.AtTime(r.Text, p, r.out.Directive.IssuedOn):
		r.doubtAt(doubt.FieldCandidates, doubt.UnusedOrder, shown)
	case !r.alone && r.shape == shapePaper && len(r.out.Directive.Tasks) == 0 && t.Lead != "" && len(terms.Found)+len(terms.Doubts) > 0:
		r.alone = true
		r.doubtAt(doubt.FieldCandidates, doubt.OnlyCandidates, shown)
	}
	return terms
}
