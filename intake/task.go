package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/intake/who"
	"sotruc/model"
)

// mostTasks bounds what is read from one file; papers have dozens of tasks.
const mostTasks = 1000

// readTasks proposes the tasks of the paper, and as candidates the unnumbered paragraphs that ask for something or
// name a deadline. Reports and papers that ask for leave hand out nothing.
func (r *reading) readTasks() {
	if r.kind.About || r.shape == shapeUnknown && r.kind.Abbr == "" && len(r.rows) == 0 {
		return
	}
	if r.shape == shapeNews {
		told := r.body().Around(min(r.line(r.promulgate.From), len(r.rows)-1))
		r.bodyLine = max(r.bodyLine, r.line(told.To)+1)
	}
	out := r.body().Read()
	for _, l := range out.Lists {
		if !r.isTaskList(l) {
			continue
		}
		for _, it := range l.Items {
			if (r.kind.Abbr != "" && !r.kind.Tasks || it.Level == source.LevelArticle) && !r.givesTasks([]*outline.Item{it}) {
				continue
			}
			if told, ok := r.aside(it); ok && spread(r.out.Directive.Tasks, told) {
				continue
			}
			if t, ok := r.task(it, ""); ok {
				r.out.Directive.Tasks = append(r.out.Directive.Tasks, t)
			}
		}
	}
	var start model.Date
	for _, p := range out.Loose[:min(len(out.Loose), outline.MostParagraphs)] {
		if len(r.out.Candidates) >= mostTasks {
			break
		}
		start = max(start, r.candidate(p))
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
		if r.isReason(it) {
			continue
		}
		if r.asks(it.Words) {
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

// task makes a task of an item and those under it. lead is the body of the heading above.
func (r *reading) task(it *outline.Item, lead string) (model.Task, bool) {
	if r.isReason(it) || r.tasks >= mostTasks {
		return model.Task{}, false
	}
	r.tasks++
	t := model.Task{Ordinal: it.Print, Text: r.taskText(it)}
	end := it.To
	if n := len(it.More); n > 0 {
		end = it.More[n-1].To
	}
	noted := len(r.out.Spans)
	r.note(doubt.FieldTasks, source.Over(it.From, end))
	pure := r.assign(&t, it.Words)
	if t.Lead == "" {
		t.Lead = lead
	}
	r.askWho(&t, it.Words)
	r.due(&t, it)
	under := ""
	if pure || len(it.More) == 0 && strings.HasSuffix(r.Flat(it.Words), ":") { // "2. Trạm Y tế làm các việc sau:"
		under = t.Lead
	}
	r.readUnder(&t, it, under)
	if it.Cap && len(t.Tasks) == 0 && len(t.Deadlines) == 0 && t.Lead == "" && !slices.ContainsFunc(it.More, r.asks) {
		r.out.Spans = r.out.Spans[:noted]
		return model.Task{}, false // a heading over nothing to do
	}
	for i := range t.Tasks {
		t.Tasks[i].Position = i + 1
	}
	t.Position = len(r.out.Directive.Tasks) + 1
	return t, true
}

// readUnder makes tasks of the items under one. A line that only says from when the duties before it count is none.
func (r *reading) readUnder(t *model.Task, it *outline.Item, lead string) {
	for _, child := range it.Items {
		if told, ok := r.aside(child); ok {
			own, before := spreadTo(t, told), spread(t.Tasks, told)
			if own || before {
				continue
			}
		}
		if sub, ok := r.task(child, lead); ok {
			t.Tasks = append(t.Tasks, sub)
			for _, p := range child.More {
				if told, ok := r.asideIn(p); ok {
					spread(t.Tasks, told)
				}
			}
		}
	}
}

// taskText is the words of an item, one line a paragraph.
func (r *reading) taskText(it *outline.Item) string {
	parts := []string{r.Value(it.Words)}
	for _, p := range it.More {
		parts = append(parts, r.Value(p))
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
	asked := r.asks(p) || r.asksWithin(p) || len(terms.Doubts) > 0 && r.asksBehindTime(p)
	if len(terms.Found) == 0 && (!asked || r.Ends(p, ":")) || told || r.Holds(p, []string{" thong bao de "}) || p.To-p.From < 30 {
		return terms.Start
	}
	t := model.Task{Text: r.Value(p), Position: len(r.out.Candidates) + 1}
	r.note(doubt.FieldCandidates, p)
	r.assign(&t, p)
	r.askWho(&t, p)
	r.addTerms(&t, terms)
	r.settle(&t)
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
