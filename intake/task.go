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
	"sotruc/intake/who"
	"sotruc/model"
)

// mostTasks bounds what is read from one file; papers have dozens of tasks.
const mostTasks = 1000

// readTasks proposes the tasks of the paper, and as candidates the unnumbered paragraphs that ask for something or
// name a deadline. Reports and papers that ask for leave hand out nothing, and what is no paper at all neither.
func (r *reading) readTasks() {
	if r.kind.About || r.shape == shapeUnknown && r.kind.Abbr == "" && len(r.rows) == 0 || r.isManual() {
		return
	}
	if r.shape == shapeNews {
		told := r.body().Around(min(r.line(r.promulgate.From), len(r.rows)-1))
		r.bodyLine = max(r.bodyLine, r.line(told.To)+1)
	}
	out := r.body().Read()
	r.invited = meeting.Invites(r.Text, r.out.Directive.Subject, out.Paragraphs)
	for _, l := range out.Lists {
		for _, it := range r.taskItems(l) {
			if !r.invited && (r.kind.Abbr != "" && !r.kind.Tasks || it.Level == source.LevelArticle) && !r.givesTasks([]*outline.Item{it}) {
				continue
			}
			if told, ok := r.aside(it); ok && spread(r.out.Directive.Tasks, told) {
				continue
			}
			r.out.Directive.Tasks = append(r.out.Directive.Tasks, r.task(it, "")...)
		}
	}
	r.lift()
	rows := r.tableTasks()
	r.annexTasks()
	if r.invited {
		r.meet(out.Paragraphs)
	}
	for i := range r.out.Directive.Tasks {
		r.out.Directive.Tasks[i].Position = i + 1
	}
	r.candidates(r.answer(out.Loose), rows)
}

// candidates proposes the paragraphs outside the lists, but for the rows of tables that became tasks.
func (r *reading) candidates(loose []source.Span, rows []table.Row) {
	var start model.Date
	for _, p := range loose[:min(len(loose), outline.MostParagraphs)] {
		if len(r.out.Candidates) >= mostTasks {
			break
		}
		if !slices.ContainsFunc(rows, func(row table.Row) bool { return row.From <= p.From && p.To <= row.To }) {
			start = max(start, r.candidate(p))
		}
	}
	if start != 0 {
		told := when.Terms{Start: start}
		spread(r.out.Directive.Tasks, told)
		spread(r.out.Candidates, told)
	}
}

// isTaskList tells whether a list hands out tasks: its lead says so, or its items do.
func (r *reading) isTaskList(l *outline.List) bool {
	if r.kind.Abbr != "" && !r.kind.Tasks {
		return r.givesTasks(l.Items)
	}
	if l.Items[0].Level >= source.LevelDash && l.Lead.Empty() {
		return false
	}
	if !l.Lead.Empty() && r.Holds(l.Lead, outline.Requests) {
		return true
	}
	asked, all := r.countAsked(l.Items)
	return asked*2 >= all && asked > 0
}

// givesTasks tells whether any item of a paper that seldom holds tasks hands one to a body: "Điều 2. Giao Sở Y tế …".
func (r *reading) givesTasks(items []*outline.Item) bool {
	for _, it := range items {
		t := r.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+200)))
		if next, ok := t.AnyPhrase(0, []string{"giao cho", "giao", "yeu cau", "de nghi"}); ok {
			if len(who.BodiesAt(t, next)) > 0 {
				return true
			}
		}
	}
	return false
}

// countAsked counts the leaves that ask for something, and all of them.
func (r *reading) countAsked(items []*outline.Item) (asked, all int) {
	for _, it := range items {
		if r.isReason(it) || it.Cap && len(it.Items) == 0 {
			continue
		}
		if duty.Asks(r.Text, it.Words) {
			asked++
			all++
			continue
		}
		if len(it.Items) == 0 {
			all++
			continue
		}
		a, n := r.countAsked(it.Items)
		asked, all = asked+a, all+n
	}
	return asked, all
}

// isReason tells whether an item is a heading over what was, why or how much: not a task, nor what stands under it.
func (r *reading) isReason(it *outline.Item) bool {
	if it.Words.To-it.Words.From > 160 || it.Level > source.LevelArabic || it.Level == source.LevelArabic && it.Words.To-it.Words.From > 90 {
		return false
	}
	if r.Starts(it.Words, []string{"tinh hinh va nhiem vu"}) || r.Holds(it.Words, []string{" truoc ngay ", " cham nhat ", " gui ve ", " bao cao ve "}) {
		return false
	}
	if r.Starts(it.Words, []string{"yeu cau "}) && len(who.BodiesAt(r.Tokens(it.Words), 2)) > 0 { // Yêu cầu các chi bộ …
		return false
	}
	return r.Starts(it.Words, reasonWords) || r.Starts(it.Words, factLabels)
}

// factLabels begin what a plan says of itself: for whom, when and where, not what to do.
var factLabels = []string{
	"doi tuong:", "doi tuong ap dung:", "doi tuong tham gia:", "thoi gian:", "thoi gian, dia diem:", "thoi gian va dia diem:", "dia diem:",
	"thanh phan:", "thanh phan tham gia:", "thanh phan tham du:", "so luong:", "hinh thuc:", "pham vi:", "noi dung:", "chu de:",
}

var reasonWords = []string{
	"danh gia ", "tinh hinh ", "ket qua ", "su can thiet", "muc dich", "yeu cau ", "quan diem", "muc tieu", "can cu", "boi canh", "nguyen nhan", "han che", "uu diem",
	"ton tai", "khai quat", "dac diem", "thuc trang", "mot so ket qua", "nhung ket qua", "kinh phi", "phan thu nhat tinh hinh", "cac thanh phan", "quy dinh chung",
	"pham vi dieu chinh", "giai thich tu ngu", "dieu khoan thi hanh", "hieu luc thi hanh",
}

// taskText is the words of paragraphs, one line each.
func (r *reading) taskText(list []source.Span) string {
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = r.Value(p)
	}
	return strings.Join(parts, "\n")
}

// candidate proposes a paragraph outside the lists, if it asks for something or names a deadline. It gives the first
// day of what recurs, where the paragraph only says that.
func (r *reading) candidate(p source.Span) model.Date {
	if r.Starts(p, outline.IntroWords) && !r.asksWithin(p) {
		return 0
	}
	terms := r.termsIn(p)
	told := r.Starts(p, []string{"theo bao cao", "tinh den ", "theo thong ke"})
	asked := duty.Asks(r.Text, p) || r.asksWithin(p) || len(terms.Doubts) > 0 && duty.AsksBehindTime(r.Text, p)
	if len(terms.Found) == 0 && (!asked || r.Ends(p, ":")) || told || r.Holds(p, []string{" thong bao de "}) || p.To-p.From < 30 {
		return terms.Start
	}
	t := model.Task{Text: r.Value(p), Position: len(r.out.Candidates) + 1}
	r.note(doubt.FieldCandidates, p)
	r.assign(&t, p)
	r.askWho(&t, p)
	r.addTerms(&t, terms)
	r.settle(&t)
	r.callRow(&t, p)
	r.out.Candidates = append(r.out.Candidates, t)
	return terms.Start
}

// asksWithin tells whether a paragraph that begins with its grounds goes on to ask bodies for something: "Thực hiện Công
// văn …, Đảng ủy phường đề nghị các chi bộ …".
func (r *reading) asksWithin(p source.Span) bool {
	if r.Ends(p, ":") || !r.Starts(p, outline.IntroWords) {
		return false
	}
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+1500)))
	for i := 4; i < len(t); i++ {
		next, ok := t.AnyPhrase(i, []string{"de nghi", "yeu cau", "giao"})
		if !ok || t[i-1].Stop || i > 0 && t[i-1].Word == "theo" {
			continue
		}
		if len(who.BodiesAt(t, next)) > 0 {
			return true
		}
	}
	return false
}
