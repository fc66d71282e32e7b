package when

import (
	"strings"
	"unicode/utf8"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// readDeadlines reads every deadline that text names. A day without a year is the one nearest to ref, the day of the
// paper; where ref is 0 such a day gives no deadline. What cannot be told for certain gives none.
func readDeadlines(text string, ref model.Date) []model.Deadline {
	s := source.New(text)
	terms := Read(s, source.Over(0, len(s.Fold)), ref)
	list := make([]model.Deadline, 0, len(terms.Found))
	for _, t := range terms.Found {
		list = append(list, t.Deadline)
	}
	if len(list) == 0 && isSoon(strings.Trim(s.Flat(source.Over(0, len(s.Fold))), " .")) {
		return []model.Deadline{{Every: model.EveryASAP, Phrase: s.Value(source.Over(0, len(s.Fold)))}}
	}
	return list
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
	Span source.Span
}

// Terms is what a stretch of text says about deadlines.
type Terms struct {
	Found  []Term
	Doubts []doubt.Doubt
	Start  model.Date // "thời gian thực hiện: bắt đầu từ ngày …"
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

// Read reads the deadlines that p names. A day without a year is the one nearest to ref, as in readDeadlines.
func Read(s *source.Text, p source.Span, ref model.Date) Terms {
	var all Terms
	var t source.Tokens
	for !p.Empty() && len(all.Found)+len(all.Doubts) < mostTerms {
		part := sentences(s, p)
		p.From = part.To
		t = s.AppendTokens(t[:0], part)
		for from := 0; from < len(t); {
			to := from
			for !t[to].Stop && to < from+longestSentence {
				to++
			}
			r := sentence{Text: s, t: t[from : to+1], ref: ref, out: &all}
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
}

func (r *sentence) read() {
	if r.rolls() {
		for i := range r.out.Found {
			if r.out.Found[i].Every.Recurs() {
				r.out.Found[i].Roll = true
			}
		}
	}
	runs := r.runs()
	r.merge(runs)
	for _, run := range runs {
		if len(run.moments) > 0 && !run.merged {
			r.interpret(run)
		}
	}
	r.soon()
}

// rolls tells whether the sentence moves a due day that is no working day.
func (r *sentence) rolls() bool {
	flat := r.Flat(r.t.Over(0, len(r.t)))
	return strings.Contains(flat, "trung") && strings.Contains(flat, "ngay nghi") && strings.Contains(flat, "ngay lam viec")
}

// run is a row of moments with nothing of weight between them.
type run struct {
	moments []moment
	at      int // index of its first token
	end     int // index behind its last
	merged  bool
}

func (u run) span() source.Span {
	return source.Over(u.moments[0].span.From, u.moments[len(u.moments)-1].span.To)
}

func (u run) has(f form) bool { return u.count(f) > 0 }

func (u run) count(f form) int {
	n := 0
	for _, m := range u.moments {
		if m.form == f {
			n++
		}
	}
	return n
}

func (u run) first(f form) moment {
	for _, m := range u.moments {
		if m.form == f {
			return m
		}
	}
	return moment{}
}

// runs finds the rows of moments of the sentence.
func (r *sentence) runs() []*run {
	var runs []*run
	var open *run
	for i := 0; i < len(r.t); {
		m, next, ok := readMoment(r.t, i)
		if !ok {
			if open != nil && !r.bridges(open, i) {
				open = nil
			}
			i++
			continue
		}
		if open == nil || !fits(open, m) {
			open = &run{at: i}
			runs = append(runs, open)
		}
		open.moments = append(open.moments, m)
		open.end = next
		i = next
	}
	return runs
}

// fits tells whether m can belong to the same deadline as the row before it.
func fits(u *run, m moment) bool {
	return len(u.moments) < longestRun && (m.form != formMark && m.form != formWithin || !u.has(formDate) && !u.has(formWindow) && !u.has(formDay))
}

// longestRun bounds a row of moments; papers name a handful.
const longestRun = 16

// bridges tells whether the word at i may stand between two moments of one deadline.
func (r *sentence) bridges(u *run, i int) bool {
	switch r.t[i].Word {
	case ",":
		return !u.has(formDate) && !u.has(formWindow) && !u.has(formDay)
	case "(", ")", ":", "vao", "luc", "la", "cua", "cung", "khoang", "buoi", "sang", "chieu", "va", "hoac", "het", "thoi", "diem", "den",
		"ngay", "dot", "trong", "phien", "hop", "sau":
		return true
	}
	return false
}

// merge gives a row without a period the one said elsewhere in the sentence: "Hằng tháng, các chi bộ gửi báo cáo
// trước ngày 25".
func (r *sentence) merge(runs []*run) {
	for _, part := range runs {
		dated := part.has(formDate) || part.has(formMonth) || part.has(formWindow) || part.has(formQuarter) || part.has(formYear) || part.has(formWeek)
		if part.has(formRecur) || dated || !part.has(formMark) || !part.has(formDay) && !part.has(formClock) && !part.has(formWeekday) {
			continue
		}
		var near *run
		for _, other := range runs {
			if other.has(formRecur) && !other.has(formDay) && !other.has(formClock) && !other.has(formWeekday) && !other.has(formWindow) &&
				(near == nil || other.at < part.at) {
				near = other
			}
		}
		if near == nil {
			continue
		}
		near.merged = true
		for _, m := range near.moments {
			if m.form == formRecur {
				part.moments = append(part.moments, m)
			}
		}
	}
}

// soon finds "kịp thời báo cáo", "báo cáo ngay": a deadline that names no day.
func (r *sentence) soon() {
	for i := range r.t {
		from, to, ok := soonAt(r.t, i)
		if !ok || r.isPast(from) {
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
	if to, ok := t.AnyPhrase(i+2, haste); ok && (t.Word(i+2) != "ngay" || t.PrintedAs(i+2, "ngay")) && t.Word(to) != "trong" {
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
	d.Phrase = r.Value(p)
	r.out.Found = append(r.out.Found, Term{d, p})
}

// doubt notes words about a deadline that the officer must settle.
func (r *sentence) doubt(code doubt.Code, p source.Span) {
	start, end := r.Printed(p)
	r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldDeadline, code, r.Value(p), start, end))
}
