package when

import (
	"slices"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// run is a row of moments with nothing of weight between them.
type run struct {
	moments []moment
	at      int // index of its first token
	end     int // index behind its last
	merged  bool
}

// span is the row in the text, without a period taken from before it.
func (u run) span() source.Span {
	p := u.moments[0].span
	for _, m := range u.moments {
		if m.span.From >= p.From {
			p.To = max(p.To, m.span.To)
		}
	}
	return p
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
	parted := false
	for i := 0; i < len(r.t); {
		if i == r.off.From && !r.off.Empty() {
			i = r.off.To
			continue
		}
		if next := r.cutOff(i); next > i {
			open, i = nil, next
			continue
		}
		if n := furtherOfMonth(r.t, i); open != nil && n > 0 && open.moments[len(open.moments)-1].form == formDay {
			open.moments = append(open.moments, moment{form: formDay, number: n, span: r.t.Over(i+1, i+2)})
			i += 2
			open.end = i
			continue
		}
		if d, next := furtherDate(r.t, i); open != nil && next > i && open.moments[len(open.moments)-1].form == formDate {
			open.moments = append(open.moments, moment{form: formDate, date: d, span: r.t.Over(i+1, next)})
			open.end, i = next, next
			continue
		}
		if more, next := furtherPeriod(r.t, open, i); next > i {
			open.moments = append(open.moments, more)
			open.end, i = next, next
			continue
		}
		m, next, ok := r.relative(i)
		if !ok {
			m, next, ok = readMoment(r.t, i)
		}
		if ok && m.lunar && r.saysAgain(runs, i) {
			r.taken = append(r.taken, r.t.Over(i, next))
			i = next
			continue
		}
		if !ok && open != nil {
			m, next, ok = r.partBehind(open, i)
		}
		if !ok {
			parted = parted || parting[r.t[i].Word]
			if open != nil && !r.bridges(open, i) {
				lead := open.lead()
				if open = nil; lead != nil { // "…, 6 tháng một lần, trước ngày 15"
					open = &run{moments: lead, at: i - 1, end: i}
					runs = append(runs, open)
				}
			}
			i++
			continue
		}
		if open == nil || !fits(open, m) {
			from := open.lead()
			open = &run{moments: from, at: i}
			runs = append(runs, open)
		}
		m.parted, parted = parted, false
		open.moments = append(open.moments, m)
		open.end = next
		i = next
	}
	for _, u := range runs {
		u.shareYear()
	}
	return runs
}

// saysAgain tells whether a day of the lunar calendar at i only tells again which the day before it is: "ngày 22/02/2026 (mùng 6 Tết)".
func (r *sentence) saysAgain(runs []*run, i int) bool {
	if len(runs) == 0 || !r.t.PrintedAs(i-1, "(", "tức", "nhằm") {
		return false
	}
	before := runs[len(runs)-1]
	return before.has(formDate) && before.first(formDate).date.Year > 0 && !before.has(formVague) && i-before.end < 4
}

// parting are the words and signs that stand between two times. Folded.
var parting = source.WordSet(", va hoac ( ;")

// furtherOfMonth reads the next day in a list of days of the month: ", 20" and "và 30" of "các ngày 10, 20 và 30 hằng
// tháng"; 0 is none.
func furtherOfMonth(t source.Tokens, i int) int {
	n := t.Number(i + 1)
	if t.Word(i) != "," && t.Word(i) != "va" || n < 1 || n > 31 || t.Digits(i+1) > 2 {
		return 0
	}
	if t.PrintedAs(i+2, "hằng", "hàng", "mỗi") || t.Word(i+2) == "cua" && t.Word(i+3) == "thang" || furtherOfMonth(t, i+2) > 0 {
		return n
	}
	return 0
}

// furtherDate reads the next day in a list of days with their months: ", 30/12" and "; ngày 30/12" of "trước 30/9, 30/12". Behind it the list
// goes on or the words end. next is i where none stands there.
func furtherDate(t source.Tokens, i int) (d dated.Day, next int) {
	if t.Word(i) != "," && t.Word(i) != ";" && t.Word(i) != "va" {
		return d, i
	}
	d, next, ok := dated.DayAt(t, i+1, true)
	if !ok || next < len(t) && !t[next-1].Stop && (t[next].Letter && t.Word(next) != "va" && t.Word(next) != "hang" || t[next].Number >= 0) {
		return d, i
	}
	return d, next
}

// fits tells whether m can belong to the same deadline as the row before it.
func fits(u *run, m moment) bool {
	return len(u.moments) < longestRun && (m.form != formMark && m.form != formWithin || !u.has(formDate) && !u.has(formWindow) && !u.has(formDay))
}

// lead takes off a row the rhythm it ends with, if a sign or word parts that from the rest and another is with it: it leads what follows.
func (u *run) lead() []moment {
	if u == nil || !u.pointed() {
		return nil
	}
	last := len(u.moments) - 1
	if m, _ := chunk(u.moments[:last]).rhythm(); m.rhythm() == "" || u.moments[last].form != formRecur || !u.moments[last].parted {
		return nil
	}
	lead := slices.Clone(u.moments[last:])
	u.moments = u.moments[:last]
	return lead
}

// longestRun bounds a row of moments; papers name a handful.
const longestRun = 16

// bridges tells whether the word at i may stand between two moments of one deadline.
func (r *sentence) bridges(u *run, i int) bool {
	switch r.t[i].Word {
	case "lan": // lần 1 trước 10 giờ, lần 2 trước 16 giờ
		return r.t.Number(i+1) > 0
	case "1", "2", "01", "02":
		return r.t.Word(i-1) == "lan"
	case "cac":
		return r.t.Word(i+1) == "ngay" || r.t.Word(i+1) == "thang" && (u.has(formDay) || u.has(formWithin))
	case "tru":
		return u.has(formRecur)
	case ",":
		return !u.has(formDate) && !u.has(formWindow) && !u.has(formDay) || r.onWeekday(u, i+1)
	case "(", ")", ":", "vao", "luc", "la", "cua", "cung", "khoang", "buoi", "sang", "chieu", "va", "hoac", "het", "thoi", "diem", "den",
		"ngay", "dot", "trong", "phien", "hop", "sau":
		return true
	}
	return false
}

// onWeekday tells whether the day of the week of what recurs from one day to another stands at i: "hằng tuần từ 6/9 đến 30/9, vào thứ Sáu".
func (r *sentence) onWeekday(u *run, i int) bool {
	if r.t.Word(i) == "vao" {
		i++
	}
	day, _ := dated.WeekdayAt(r.t, i)
	return day > 0 && u.has(formRecur) && u.has(formWindow) && !u.has(formWeekday)
}

// labels reads how often a report comes from its name just before the row, be it one word or several: "báo cáo quý, 6 tháng và năm trước
// ngày 15". A day with its month is that of the last.
func (r *sentence) labels(u *run) []moment {
	m, ok := r.label(u)
	if !ok {
		return nil
	}
	list := []moment{m}
	for i := r.indexOf(m.span); i > 1 && (r.t.Word(i-1) == "," || r.t.Word(i-1) == "va"); {
		from := i - 2
		if r.t.Word(from) == "thang" && (r.t.Number(from-1) == 6 || r.t.PrintedAs(from-1, "sáu")) {
			from--
		}
		every, next := unitAt(r.t, from)
		if next != i-1 || every == model.EveryYear && !r.t.PrintedAs(from, "năm") {
			break
		}
		if m.dated {
			r.doubt(doubt.AmbiguousDeadline, r.t.Over(from, next))
		} else {
			list = append([]moment{{form: formRecur, every: every, span: r.t.Over(from, next)}}, list...)
		}
		i = from
	}
	return list
}

// indexOf is the token a stretch of the sentence begins with.
func (r *sentence) indexOf(p source.Span) int {
	return slices.IndexFunc(r.t, func(one source.Token) bool { return one.From == p.From })
}

// label reads how often a report comes from its name just before the row: "báo cáo tuần vào chiều thứ Năm", "báo cáo 06
// tháng trước ngày 10/6, năm trước ngày 10/12".
func (r *sentence) label(u *run) (moment, bool) {
	dated, year := u.has(formDate), u.first(formDate).date.Year
	if u.has(formMonth) || u.has(formWindow) || u.has(formQuarter) || u.has(formYear) || u.has(formWeek) || u.has(formVague) ||
		!u.has(formMark) && !r.placed(u) || !dated && !u.has(formDay) && !u.has(formClock) && !u.has(formWeekday) {
		return moment{}, false
	}
	end := u.at
	for {
		switch r.t.Word(end - 1) {
		case "vao", "buoi", "sang", "chieu", "luc", "gui", "nop":
			end--
			continue
		}
		break
	}
	from := end - 1
	if r.t.Word(from) == "thang" && (r.t.Number(from-1) == 6 || r.t.PrintedAs(from-1, "sáu")) {
		from--
	}
	every, next := unitAt(r.t, from)
	if from < 1 || next != end || every == model.EveryYear && !r.t.PrintedAs(from, "năm") || !r.named(from) {
		return moment{}, false
	}
	if dated {
		if year != 0 || every != model.EveryYear && every != model.EveryHalfYear {
			return moment{}, false
		}
		every = model.EveryYear
	}
	if ofReport(r.t, from) {
		from -= 2
	}
	return moment{form: formRecur, every: every, dated: dated, span: r.t.Over(from, end)}, true
}

// named tells whether "báo cáo" stands before a length of time at i, or before another that it goes on with.
func (r *sentence) named(i int) bool {
	for j := i - 1; j > 0; j-- {
		if r.t[j].Word == "cao" && r.t[j-1].Word == "bao" {
			return true
		}
		if j == i-1 && r.t[j].Word != "," && r.t[j].Word != "va" {
			return false
		}
	}
	return false
}

// placed tells whether a row stands behind a word that puts something at a time: "họp vào chiều thứ Sáu".
func (r *sentence) placed(u *run) bool {
	switch r.t.Word(u.at - 1) {
	case "vao", "luc", "buoi", "sang", "chieu":
		return true
	}
	if len(u.moments) > 0 && u.moments[0].form == formPart {
		return true
	}
	return r.t.Word(u.at-1) == "ngay" && r.t.Word(u.at-2) == "cac"
}
