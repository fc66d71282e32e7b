package when

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// handVerbs are what is done by a time: to hand in, to finish, to meet.
var handVerbs = source.NewPhrases(
	"bao cao", "gui", "nop", "trinh", "hoan thanh", "xong", "tong hop", "cap nhat", "giao ban", "hop", "to chuc", "sinh hoat", "tra loi", "phan hoi", "so ket", "tong ket", "ket thuc", "cong bo", "dang ky", "gop y", "cho y kien",
)

// handsAt gives where a verb of handing in, finishing or meeting that begins at i ends; 0 where none does.
func (r *sentence) handsAt(i int) int {
	next, ok := handVerbs.At(r.t, i)
	if !ok || r.t.Word(i) == "hop" && !r.t.PrintedAs(i, "họp") || r.t.Word(i) == "trinh" && !r.t.PrintedAs(i, "trình") {
		return 0
	}
	if r.t.Word(i) == "cap" && (r.t.Word(next) == "ngay" || r.t.Word(next) == ":" || r.t.Word(next) == "luc") { // the foot of a page of the web
		return 0
	}
	switch r.t.Word(i - 1) {
	case "theo", "qua", "tu", "trong", "phoi", "tong":
		return 0
	case "ky", "phien", "cuoc", "buoi":
		if r.t.Word(i) == "hop" {
			return 0
		}
	}
	return next
}

// hands tells whether such a verb stands before i, near it and in the same sentence.
func (r *sentence) hands(i int) bool { return r.handsWithin(i, 10) }

func (r *sentence) handsWithin(i, near int) bool {
	for j := i - 1; j >= max(0, i-near); j-- {
		if r.handsAt(j) > 0 {
			return true
		}
	}
	return false
}

// within reads "trong ngày", "trong tuần này", "hôm nay", "sáng mai" behind a verb of handing in.
func (r *sentence) within(i int) (piece, bool) {
	t := r.t
	next, ok := t.AnyPhrase(i, []string{"ngay mai", "sang mai", "chieu mai", "hom nay", "sang nay", "chieu nay"})
	switch {
	case ok && t.Word(next-1) == "mai" && !t[next-1].Upper, ok && t.PrintedAs(next-1, "nay"):
	case t.PrintedAs(i, "trong") && (dated.IsPeriod(t.Word(i+1)) || t.PrintedAs(i+1, "ngày", "buổi")) && t.Number(i+2) < 0:
		next = i + 2
		if t.PrintedAs(next, "qua", "vừa", "trước", "học", "đã", "đó", "của") {
			return piece{}, false
		}
		if t.PrintedAs(next, "hôm") {
			next++
		}
		if t.PrintedAs(next, "này", "tới", "sau", "sáng", "chiều", "nay") {
			next++
		}
	default:
		return piece{}, false
	}
	if !r.handsWithin(i, 6) && (!t.PrintedAs(i, "trong") && !t.PrintedAs(i-1, "trong") || !deictic(t, i, next)) {
		return piece{}, false
	}
	return piece{from: r.back(i), to: next, code: doubt.AmbiguousDeadline, weak: true}, true
}

// inPeriod reads "trong tháng 12/2026", "trong quý I năm 2027" at the end of what is to be done, whatever the verb: it may be by then. One
// that is over is what the order is about.
func (r *sentence) inPeriod(i int) (piece, bool) {
	t := r.t
	if !t.PrintedAs(i, "trong") || !t.PrintedAs(i+1, "tháng", "quý", "năm") {
		return piece{}, false
	}
	last, year, next := t.Number(i+2), r.ref.Year(), i+3 // last: the last month of it
	switch {
	case t.PrintedAs(i+1, "năm"):
		last, year = 12, last
	case t.PrintedAs(i+1, "quý"):
		if last < 0 {
			last = quarters[t.Word(i+2)]
		}
		last *= 3
	}
	if behind := t.Number(next + 1); behind > 0 && !t.PrintedAs(i+1, "năm") && (t.Word(next) == "/" || t.PrintedAs(next, "năm")) {
		year, next = behind, next+2
	}
	ends := next >= len(t) || t[next-1].Stop || !t[next].Letter && t[next].Number < 0
	if over := year*12+last < r.ref.Year()*12+int(r.ref.Month()); !ends || over || last < 1 || last > 12 || year > r.ref.Year()+10 {
		return piece{}, false
	}
	return piece{from: i, to: next, code: doubt.AmbiguousDeadline, weak: true}, true
}

// occasions are what something may be due before, after or at that no calendar of the book knows.
var occasions = source.NewPhrases(
	"ky hop", "phien hop", "hoi nghi", "dai hoi", "cuoc hop", "buoi hop", "ngay hop", "ngay bau cu", "ngay khai mac", "ngay khai giang", "ngay to chuc", "dot", "tet", "dip", "khai giang",
	"nam hoc moi", "le", "khi to chuc", "khi ket thuc", "khi hoan thanh", "khi dien ra", "khi khai mac", "khi khai giang", "khi hop", "ngay le", "mua", "giao thua",
)

// aroundEvent reads "trước kỳ họp 05 ngày", "khi kết thúc đợt", "sau hội nghị" beside a verb of handing in.
func (r *sentence) aroundEvent(i int) (piece, bool) {
	t := r.t
	end := 0
	if t.PrintedAs(i, "trước", "sau") {
		end, _ = occasions.At(t, i+1)
	}
	if next, ok := t.AnyPhrase(i, []string{"khi ket thuc", "ket thuc dot", "ngay khi ket thuc", "den khi"}); ok && end <= i+1 {
		end = next
	}
	if end <= i+1 || t.PrintedAs(i+1, "lẽ", "lề", "tết") && t.Word(i+1) == "le" {
		return piece{}, false
	}
	near := r.hands(i)
	for j := end; j < min(end+12, len(t)) && !near && !t[j-1].Stop; j++ {
		near = r.handsAt(j) > 0
	}
	if !near {
		return piece{}, false
	}
	return piece{from: i, to: withLength(t, end), code: doubt.NoDate, weak: true}, true
}

// byName reads a rhythm that is only in the name of a report, or behind "theo": "báo cáo tuần", "theo quý", "báo cáo 6 tháng".
func (r *sentence) byName(i int) (piece, bool) {
	t := r.t
	j := i + 1
	if next, ok := t.AnyPhrase(i, []string{"bao cao", "so ket", "tong ket"}); ok {
		j = next
		if n := t.Number(j); (n == 6 || n == 9) && t.Word(j+1) == "thang" {
			return piece{from: i, to: r.furtherNames(j + 2), code: doubt.NoDate, weak: true}, true
		}
	} else if !t.PrintedAs(i, "theo") || !r.hands(i) {
		return piece{}, false
	}
	if next, ok := t.Phrase(j, "dinh ky"); ok {
		return piece{from: i, to: next, code: doubt.NoDate, weak: true}, true
	}
	named := t.PrintedAs(j, "ngày", "tuần", "tháng", "quý", "năm") || t.Word(i) == "theo" && t.PrintedAs(j, "đợt")
	if !named || t.Number(j+1) >= 0 || romans[t.Word(j+1)] || t.PrintedAs(j+1, "qua", "trước", "này", "học", "nay", "mai", "kia", "hôm") || t.Word(j+1) == "lam" {
		return piece{}, false
	}
	return piece{from: i, to: r.furtherNames(j + 1), code: doubt.NoDate, weak: true}, true
}

// furtherNames gives where the names end that go on with the name of a report which ends before i: ", 6 tháng và năm".
func (r *sentence) furtherNames(i int) int {
	for r.t.Word(i) == "," || r.t.Word(i) == "va" {
		every, next := unitAt(r.t, i+1)
		if every == "" || r.t.Number(next) >= 0 || r.t.Number(i+1) >= 0 && every != model.EveryHalfYear {
			break
		}
		i = next
	}
	return i
}

// quarters are the numbers of quarters, and romans whether a word is one.
var (
	quarters = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}
	romans   = source.WordSet("i ii iii iv")
)

// leftOver reads the moments that rules have readers for and that became no deadline where they stand.
func (r *sentence) leftOver(i int) (piece, bool) {
	m, next, ok := readMoment(r.t, i)
	if !ok {
		return piece{}, false
	}
	p, due := r.momentLeft(m, i, next)
	switch {
	case due:
		return p, true
	case m.form == formMark, m.form == formWithin, m.form == formEdge: // the time they stand before is read for itself
		return piece{}, false
	}
	return piece{from: i, to: next}, true
}

// momentLeft is the piece of a moment that ends before next, and whether it may be when something is due.
func (r *sentence) momentLeft(m moment, i, next int) (piece, bool) {
	p := piece{from: r.back(i), to: r.goesOn(next), code: doubt.AmbiguousDeadline}
	point := dated.PointsAt[r.t.Word(i-1)] || r.t.PrintedAs(i-1, "sáng", "chiều", "trưa", "buổi")
	direct := r.handsWithin(p.from, 4)
	switch m.form {
	case formClock:
		p.weak = !point
		if end, ok := r.t.AnyPhrase(next, []string{"ngay mai", "hom nay", "mai"}); ok && !r.t[end-1].Upper && (p.to == next || p.to == end) { // 8h sáng mai
			p.to, p.weak, direct = end, false, true
		}
		return p, point || direct || r.t.Word(i-1) == ":"
	case formWeekday, formPart:
		p.weak = !point
		several := m.form == formWeekday && m.days != model.Weekdays(0).With(m.number)
		return p, point || direct || several
	case formDay:
		p.weak = len(r.gave) == 0
		return p, point || direct
	case formWeek, formQuarterMonth, formNextMonth:
		p.weak = true
		return p, point
	case formDate, formUntil:
		date := m.date
		if m.form == formUntil {
			date = m.to.date
		}
		beside := len(r.gave) > 0 && r.ref != 0
		p.weak = !beside
		return p, (point || direct || beside) && r.isAhead(date) && !r.isFeast(i)
	case formMonth, formQuarter, formYear:
		p.weak = true
		_, last := r.bounds(&run{moments: []moment{m}})
		return p, last >= r.ref && (point && r.hands(i) || r.handsAt(i-2) == i && r.t.Word(i-1) == "thanh")
	case formMark:
		p.code, p.weak = doubt.NoDate, true
		return p, m.unit == "dinh ky" && !r.describes(i, next)
	case formRecur:
		if p.code, p.weak = doubt.NoDate, true; len(r.gave) > 0 && !r.comes(m.every) {
			p.code, p.weak = doubt.AmbiguousDeadline, false
		}
		return p, !r.describes(i, next)
	case formCount:
		p.code, p.weak = doubt.NoDate, true
		return p, !r.watches(i) && !strings.Contains(m.event, "lay mau") && (point || direct)
	case formVague:
		p.code = doubt.UnheldRhythm
		return p, m.unheld
	case formOther:
		p.weak = true
		return p, r.hands(i)
	case formHours, formWindow, formStart, formWithin, formEdge: // read elsewhere, or no time by themselves
	}
	return piece{}, false
}

// comes tells whether the sentence gave a deadline of that rhythm.
func (r *sentence) comes(every model.Every) bool {
	return slices.ContainsFunc(r.gave, func(d Term) bool { return d.Every == every })
}

// goesOn gives where the moments end that go on with one that ends before i: the day behind an hour, further days of a list.
func (r *sentence) goesOn(i int) int {
	for range longestRun {
		next, ok := r.furtherMoment(i)
		if !ok {
			break
		}
		i = next
	}
	return i
}

// furtherMoment reads a moment, or a bare number, at i or behind a sign or small word there.
func (r *sentence) furtherMoment(i int) (next int, ok bool) {
	for j := i; j < min(i+4, len(r.t)) && !r.t[j-1].Stop; j++ {
		if m, next, ok := readMoment(r.t, j); ok && m.form != formMark && m.form != formWithin && m.form != formEdge {
			return next, true
		}
		if n := r.t.Digits(j); j > i && (n == 1 || n == 2) {
			return j + 1, true
		}
		if sign := !r.t[j].Letter && r.t[j].Number < 0; !sign && r.t[j].Word != "va" && r.t[j].Word != "ngay" {
			break
		}
	}
	return i, false
}

// isAhead tells whether a day lies on or behind the day of the paper. A paper that is only cited was written before.
func (r *sentence) isAhead(d dated.Day) bool {
	day := d.Near(r.ref)
	return day == 0 && d.Year == 0 || day > r.ref
}

// isFeast tells whether the day at i is a feast or the name of a campaign.
func (r *sentence) isFeast(i int) bool {
	from := max(0, i-5)
	before := " " + r.Flat(source.Over(r.t[from].From, r.t[i].To)) + " "
	for _, word := range []string{" le ", " quoc khanh ", " ky niem ", " dip ", " chao mung ", " so ", " nhiem ky "} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

// describes tells whether "hằng năm" or "định kỳ" at i only says what kind of plan, life or meeting is meant.
func (r *sentence) describes(i, next int) bool {
	if r.t.PrintedAs(i, "từng") && r.t.Word(i-1) != "theo" {
		return true
	}
	if n, _ := dated.CountAt(r.t, next); n > 0 && !r.t.PrintedAs(next+1, "lần") {
		return true // mỗi ngày một phường
	}
	for j := i - 1; j >= max(0, i-6) && r.t[j].Word != "," && !r.t[j].Stop; j-- {
		if _, ok := described.At(r.t, j); ok {
			return true
		}
	}
	return false
}

// described are what "hằng năm" and "định kỳ" only tell the kind of.
var described = source.NewPhrases(
	"ke hoach", "nhiem vu", "chuong trinh", "cuoc song", "doi song", "ngan sach", "binh quan", "xep loai", "kinh phi", "nghi quyet", "so lieu", "chi tieu", "chat luong",
	"vao sinh hoat", "trong sinh hoat", "cac cuoc hop",
)
