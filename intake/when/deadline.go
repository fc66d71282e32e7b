package when

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/told"
	"sotruc/model"
)

// readDeadlines reads every deadline that text names. A day without a year is the one nearest to ref, the day of the
// paper; where ref is 0 such a day gives no deadline. What cannot be told for certain gives a doubt.
func readDeadlines(text string, ref model.Date) (list []model.Deadline, doubts []doubt.Doubt) {
	s := source.New(text)
	terms := read(s, source.Over(0, len(s.Fold)), ref, false)
	list = make([]model.Deadline, 0, len(terms.Found))
	for _, t := range terms.Found {
		list = append(list, t.Deadline)
	}
	if len(list) == 0 && isSoon(strings.Trim(s.Flat(source.Over(0, len(s.Fold))), " .")) {
		return []model.Deadline{{Every: model.EveryASAP, Phrase: s.Value(source.Over(0, len(s.Fold)))}}, nil
	}
	return list, terms.Doubts
}

// isSoon tells whether words, alone in a field, mean as soon as possible.
func isSoon(words string) bool {
	switch words {
	case "kip thoi", "ngay", "ngay lap tuc", "som nhat", "som nhat co the", "cang som cang tot", "khan truong":
		return true
	}
	return false
}

// Term is a deadline and where it stands.
type Term struct {
	model.Deadline
	Span   source.Span
	limits limits
}

// Terms is what a stretch of text says about deadlines.
type Terms struct {
	Found  []Term
	Doubts []doubt.Doubt
	Used   []source.Span // what is part of a deadline that stands elsewhere: how long it recurs
	Start  model.Date    // "thời gian thực hiện: bắt đầu từ ngày …"
	Began  source.Span   // where that stands
	Roll   bool          // "nếu trùng ngày nghỉ thì … ngày làm việc tiếp theo"
}

// longestSentence bounds a sentence, in tokens, so that text without stops costs no more than a paper.
const longestSentence = 300

// mostTerms bounds the deadlines of one paragraph.
const mostTerms = 64

// sentences cuts some sentences off the start of p: a few KB, up to the last full stop or blank, so that a paragraph of
// any length is read in little memory.
func sentences(s *source.Text, p source.Span) source.Span {
	const room = 4096
	if p.To-p.From <= room {
		return p
	}
	text := s.Fold[p.From : p.From+room]
	for _, end := range []string{". ", ".\n", "; ", "\n", " "} {
		if cut := strings.LastIndex(text, end); cut > 0 {
			return source.Over(p.From, p.From+cut+len(end))
		}
	}
	for room := room; ; room-- {
		if utf8.RuneStart(s.Fold[p.From+room]) {
			return source.Over(p.From, p.From+room)
		}
	}
}

// Read reads the deadlines that p names. A day without a year is the one nearest to ref, the day of the paper, as in readDeadlines; what counts from
// the day the words were written ("hôm nay", "trong tuần sau") counts from ref.
func Read(s *source.Text, p source.Span, ref model.Date) Terms { return read(s, p, ref, true) }

// read is Read; counts tells whether anything counts from ref. What is typed or noted does so in words of its own (ReadDay).
func read(s *source.Text, p source.Span, ref model.Date, counts bool) Terms {
	var all Terms
	var t source.Tokens
	for !p.Empty() && len(all.Found)+len(all.Doubts) < mostTerms {
		part := sentences(s, p)
		p.From = part.To
		t = dated.Numerals(s.AppendTokens(t[:0], part))
		for from := 0; from < len(t); {
			to := from
			for to < from+longestSentence {
				_, next := furtherDate(t, to)
				if t[to].Stop && (t[to].Word != ";" || next == to) {
					break
				}
				t[to].Stop = false // "trước 30/9; 30/12"
				to++
			}
			r := sentence{Text: s, t: t[from : to+1], ref: ref, counts: counts, out: &all}
			r.read()
			from = to + 1
		}
	}
	if all.Start != 0 {
		for i := range all.Found {
			if d := &all.Found[i].Deadline; d.Every.Recurs() && d.StartsOn == 0 {
				d.StartsOn = all.Start
			}
		}
	}
	return all
}

// sentence reads the deadlines of one sentence.
type sentence struct {
	*source.Text
	t   source.Tokens
	ref model.Date
	out *Terms

	counts bool // days from today count from ref

	off    source.Span   // the tokens about a due day that is a day off
	starts bool          // it says from when
	later  []*run        // what comes "1 lần/tuần" beside other deadlines
	alone  bool          // there are no others
	taken  []source.Span // what was read, doubted, or is no deadline
	gave   []Term        // what it says, without what names no day
}

func (r *sentence) read() {
	if from, to, ok := dated.DayOffClause(r.t); ok {
		r.off = source.Over(from, to)
	}
	first, doubts := len(r.out.Found), len(r.out.Doubts)
	if !r.off.Empty() {
		r.taken = append(r.taken, r.t.Over(r.off.From, r.off.To))
	}
	runs := apart(r.runs())
	for _, run := range runs {
		r.starts = r.starts || run.has(formStart)
	}
	r.merge(runs)
	for _, run := range runs {
		if run.merged {
			r.taken = append(r.taken, run.span())
			r.out.Used = append(r.out.Used, run.span())
		} else {
			r.interpret(run)
		}
	}
	for _, run := range r.later {
		if r.alone = len(r.out.Found) == first; !r.alone {
			r.doubt(doubt.AmbiguousDeadline, run.span())
			continue
		}
		r.recurring(run)
	}
	r.pairTimes(first)
	r.bound(first)
	told := len(r.out.Found) > first
	r.roll(first)
	r.gave = r.out.Found[first:]
	r.disagree(first)
	r.soon()
	r.unread(told || len(r.out.Doubts) > doubts)
}

// pairTimes makes one deadline of two that are the same day at different times: twice a day.
func (r *sentence) pairTimes(first int) {
	for i := first; i+1 < len(r.out.Found); i++ {
		one, next := &r.out.Found[i], r.out.Found[i+1]
		if one.Every != model.EveryDay || one.Also != "" || one.Time == "" || one.Time >= next.Time || one.Span != next.Span {
			continue
		}
		same := next.Deadline
		same.Time = one.Time
		if same == one.Deadline {
			one.Also = next.Time
			r.out.Found = slices.Delete(r.out.Found, i+1, i+2)
		}
	}
}

// disagree doubts the days of deadlines that do not fall on the day of the week, or lie in the week, that is named beside them.
func (r *sentence) disagree(first int) {
	for i := 0; i < len(r.t); i++ {
		d, weekday, next := dated.WeekdayBeside(r.t, i)
		if weekday == 0 || d.Bad || dated.Ordinal(r.t, i) {
			continue
		}
		used := slices.ContainsFunc(r.out.Found[first:], func(one Term) bool {
			on := d.Near(r.ref)
			bound := (one.StartsOn == on || one.EndsOn == on) && (one.Every != model.EveryWeek || one.Weekday != weekday) // hằng tuần … đến 30/9, thứ Sáu
			return one.Due == on || one.From == on || one.To == on || bound
		})
		wrong := !d.Falls(weekday, r.ref)
		if week, end, ok := readMonthMoment(r.t, next); ok && week.form == formWeek && r.ref != 0 && next < len(r.t) {
			monday := r.ref - model.Date(r.ref.Weekday()-1) + model.Date(7*week.number)
			on := d.Near(r.ref)
			wrong, next = wrong || on < monday || on > monday+6, end
		}
		if used && wrong {
			r.doubt(doubt.AmbiguousDeadline, r.t.Over(i, next))
		}
		i = next - 1
	}
}

// opens tells whether p stands at the start of the sentence, but for "thời gian thực hiện".
func (r *sentence) opens(p source.Span) bool {
	switch r.Flat(source.Over(r.t[0].From, p.From)) {
	case "", "cho", "thuc hien", "thoi gian", "thoi gian thuc hien", "thoi gian thuc hien:":
		return true
	}
	return false
}

// soon finds "kịp thời báo cáo", "báo cáo ngay": a deadline that names no day.
func (r *sentence) soon() {
	for i := range r.t {
		from, to, ok := soonAt(r.t, i)
		if !ok || told.Past(r.t, from) {
			continue
		}
		whom, end := r.toWhom(i, from)
		p := r.t.Over(from, to)
		if end > p.To && from <= i {
			p.To = end
		}
		r.found(model.Deadline{Every: model.EveryASAP, ToWhom: whom}, p)
		r.doubt(doubt.NoDate, p)
		return
	}
}

// soonAt finds the verb báo cáo at i with a word of haste before or behind it.
func soonAt(t source.Tokens, i int) (from, to int, ok bool) {
	if _, ok := t.Phrase(i, "bao cao"); !ok {
		return 0, 0, false
	}
	haste := []string{"ngay lap tuc", "ngay", "kip thoi", "khan truong", "hoa toc"}
	if to, ok := t.AnyPhrase(i+2, haste); ok && (t.Word(i+2) != "ngay" || t.PrintedAs(i+2, "ngay")) && t.Word(to) != "trong" && t.Word(to) != "hom" {
		return i, to, true
	}
	for _, phrase := range []string{"kip thoi", "khan truong", "ngay lap tuc", "hoa toc"} {
		n := strings.Count(phrase, " ") + 1
		if _, ok := t.Phrase(i-n, phrase); ok {
			return i - n, i + 2, true
		}
	}
	return 0, 0, false
}

// found notes a deadline read from p.
func (r *sentence) found(d model.Deadline, p source.Span) {
	if words := r.Fold[p.From:p.To]; strings.Count(words, "(") > strings.Count(words, ")") && strings.HasPrefix(r.Fold[p.To:], ")") {
		p.To++ // "hằng ngày (trừ thứ Bảy, Chủ nhật)"
	}
	d.Phrase = r.Value(p)
	r.taken = append(r.taken, p)
	r.out.Found = append(r.out.Found, Term{Deadline: d, Span: p})
}

// doubt notes words about a deadline that the officer must settle.
func (r *sentence) doubt(code doubt.Code, p source.Span) {
	r.taken = append(r.taken, p)
	start, end := r.Printed(p)
	r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldDeadline, code, r.Value(p), start, end))
}
