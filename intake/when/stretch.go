package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/told"
	"sotruc/model"
)

// point is one end of a stretch of days: a day, or a month, a quarter or a year, which is its first day and how many months it has.
type point struct {
	clock  model.Clock
	date   dated.Day
	months int
	day    int  // day of the month alone
	now    bool // từ nay
}

func (p point) empty() bool { return p == point{} }

// first and last are the days a stretch begins and ends with where p is its start or its end; 0 where the year is not known.
func (p point) first(ref model.Date) model.Date { return p.date.Near(ref) }

func (p point) last(ref model.Date) model.Date {
	first := p.date.Near(ref)
	if first == 0 || p.months == 0 {
		return first
	}
	return dated.EndOfMonth(first.Year(), int(first.Month())+p.months-1)
}

// readPoint reads a time of day, a day, or both; or a month, a quarter or a year.
func readPoint(t source.Tokens, i int) (point, int) {
	var p point
	if c, next, ok := dated.ClockAt(t, i); ok {
		p.clock, i = c, next
	}
	if d, next, ok := dated.DayAt(t, i, true); ok {
		p.date, i = d, next
	} else if n := t.Number(i + 1); (t.Word(i) == "ngay" || t.PrintedAs(i, "mùng", "mồng")) && n >= 1 && n <= 31 {
		p.day, i = n, i+2
		if t.Word(i) == "thang" && (t.Word(i+1) == "truoc" || t.Word(i+1) == "bao") {
			i += 2
		}
	} else if period, next := readPeriod(t, i); next > i {
		period.clock = p.clock
		p, i = period, next
	}
	return p, i
}

// readPeriod reads "tháng 9/2021", "quý IV", "năm 2022", "đầu tháng 9"; next is i where none stands there.
func readPeriod(t source.Tokens, i int) (p point, next int) {
	edge := ""
	from := i
	if t.PrintedAs(i, "đầu", "giữa", "cuối") {
		edge, from = t.Word(i), i+1
	}
	m, next, ok := readMonthMoment(t, from)
	if !ok {
		return point{}, i
	}
	switch m.form {
	case formMonth:
		p = point{date: dated.Day{Year: m.date.Year, Month: m.number, Day: 1}, months: 1}
	case formQuarter:
		p = point{date: dated.Day{Year: m.date.Year, Month: m.number*3 - 2, Day: 1}, months: 3}
	case formYear:
		p = point{date: dated.Day{Year: m.number, Month: 1, Day: 1}, months: 12}
	default:
		return point{}, i
	}
	switch {
	case edge == "dau":
		p.months = 0
	case edge == "giua" && p.months == 1:
		p.date.Day, p.months = 15, 0
	case edge == "giua":
		return point{}, i
	}
	return p, next
}

// beforeStart are the words and signs before "từ" behind which a month, a quarter or a year is when something begins, and not what somebody
// or something is from ("người về từ tháng 6"). Folded.
var beforeStart = source.WordSet(", ( : ; ke dau hien dung khai gian gui nop cao ngay tuan thang quy nam lan")

// endsPoint tells whether a day of the week, a day of the month or an hour ends before i: "thứ Sáu từ tháng 9", "16 giờ từ tháng 9".
func endsPoint(t source.Tokens, i int) bool {
	weekday, next := dated.WeekdayAt(t, i-2)
	_, end, clock := dated.ClockAt(t, i-2)
	_, full, minutes := dated.ClockAt(t, i-3)
	return weekday > 0 && next == i || clock && end == i || minutes && full == i || t.Word(i-2) == "ngay" && t.Number(i-1) > 0
}

// readWindow reads "từ … đến …", "từ nay đến …", "đến hết ngày …", and "từ ngày …" with no end.
func readWindow(t source.Tokens, i int) (moment, int, bool) {
	if m, next, ok := readUntil(t, i); ok {
		return m, next, ok
	}
	if t.Word(i) != "tu" {
		return moment{}, i, false
	}
	if m, next, ok := readDaysOfMonth(t, i); ok {
		return m, next, true
	}
	led := i == 0 || beforeStart[t.Word(i-1)] || endsPoint(t, i)
	var from point
	next := i + 2
	if t.Word(i+1) == "nay" {
		from.now = true
	} else {
		from, next = readPoint(t, i+1)
	}
	if led && dated.IsPeriod(t.Word(i+1)) && t.PrintedAs(i+2, "sau", "tới", "này") { // kể từ tháng sau
		return moment{form: formVague, strong: true}, i + 3, true
	}
	if from.empty() {
		return moment{}, i, false
	}
	late := t.PrintedAs(i+1, "cuối") // nobody says on which day the end of a month begins
	switch t.Word(next) {
	case "den", "toi", "-", "–":
		j, whole := next+1, false
		if t.Word(j) == "het" {
			j, whole = j+1, true
		}
		to, end := readPoint(t, j)
		if n := t.Number(j); to.empty() && from.day > 0 && n >= 1 && n <= 31 && t.Digits(j) <= 2 { // từ ngày 1 đến 5
			to.day, end = n, j+1
		}
		if !to.empty() && late {
			return moment{form: formVague, strong: true}, end, true
		}
		if !to.empty() {
			return finishWindow(t, moment{form: formWindow, from: from, to: to, whole: whole && to.months == 0}, end)
		}
		if end, ok := t.Phrase(next, "den cuoi"); ok {
			return moment{form: formVague, strong: true}, end, true
		}
	}
	if from.date.Day > 0 && (from.months == 0 || led) && !late {
		return moment{form: formStart, date: from.date}, next, true
	}
	return moment{}, i, false
}

// readDaysOfMonth reads "từ 1 đến 5 hằng tháng", in which nothing says that the numbers are days but the rhythm behind them.
func readDaysOfMonth(t source.Tokens, i int) (moment, int, bool) {
	from, j := t.Number(i+1), i+3
	if t.Word(i+2) != "den" && t.Word(i+2) != "-" && t.Word(i+2) != "–" || from < 1 {
		return moment{}, i, false
	}
	if t.Word(j) == "ngay" {
		j++
	}
	to := t.Number(j)
	_, monthly := t.AnyPhrase(j+1, []string{"hang thang", "moi thang", "cua thang", "hang quy", "moi quy"})
	return moment{form: formWindow, from: point{day: from}, to: point{day: to}}, j + 1, monthly && from <= to && to <= 31
}

// finishWindow gives the start the year of the end, and tells hours from days.
func finishWindow(t source.Tokens, m moment, next int) (moment, int, bool) {
	if m.from.date.Year == 0 && m.from.date.Day > 0 {
		m.from.date.Year = m.to.date.Year
		if m.to.date.Year > 0 && m.from.date.Month > m.to.date.Month { // từ tháng 11 đến tháng 2/2022
			m.from.date.Year--
		}
	}
	if m.to.date.Day == 0 && m.to.day == 0 {
		m.form = formOther
	}
	for t.Word(next) == "cua" && t.Word(next+1) == "thang" {
		return moment{form: formOther}, next + 2, true // the days of a reporting period
	}
	return m, next, true
}

// readUntil reads "đến hết ngày 15/9", "đến hết tháng 9" and "đến 22-4 hoặc 30-4".
func readUntil(t source.Tokens, i int) (moment, int, bool) {
	if t.Word(i) != "den" {
		return moment{}, i, false
	}
	j, whole := i+1, false
	if t.Word(j) == "het" {
		j, whole = j+1, true
	}
	to, next := readPoint(t, j)
	if to.date.Day == 0 {
		return moment{}, i, false
	}
	if t.Word(next) == "hoac" {
		if _, end, ok := dated.DayAt(t, next+1, true); ok {
			return moment{form: formVague, strong: true}, end, true
		}
	}
	return moment{form: formUntil, to: to, whole: whole}, next, true
}

// stretch is what the row says of days from one to another: those of a month, and from when to when it recurs.
func (r *sentence) stretch(u *run) (d model.Deadline, ok bool) {
	if u.has(formStart) {
		d.StartsOn = u.first(formStart).date.Near(r.ref)
	}
	if u.has(formUntil) {
		m := u.first(formUntil)
		if d.EndsOn = m.to.last(r.ref); d.EndsOn == 0 {
			return d, false
		}
	}
	if u.count(formWindow) > 1 { // từ 1/9 đến 15/9 và từ 1/10 đến 15/10
		return d, false
	}
	if u.has(formWindow) {
		w := u.first(formWindow)
		d.FromDay, d.Day = w.from.day, w.to.day
		d.StartsOn, d.EndsOn = w.from.first(r.ref), w.to.last(r.ref)
		if w.from.now {
			d.StartsOn = r.ref
		}
		if d.EndsOn == 0 && w.to.date.Day > 0 || d.FromDay > d.Day {
			return d, false
		}
	}
	if r.duringPeriod(u) {
		first, last := r.bounds(u)
		if first == 0 || !u.has(formWithin) || u.has(formEdge) {
			return d, false
		}
		d.StartsOn, d.EndsOn = max(first, r.ref), last
	}
	return d, d.EndsOn == 0 || d.StartsOn <= d.EndsOn
}

// duringPeriod tells whether what recurs in a row does so in a month, a quarter or a year that the row names.
func (r *sentence) duringPeriod(u *run) bool {
	if m := u.first(formRecur); m.every == model.EveryYear && u.first(formMonth).date.Year == 0 { // hằng năm, trước tháng 12
		return u.has(formQuarter) || u.has(formYear)
	}
	return u.has(formMonth) || u.has(formQuarter) || u.has(formYear)
}

// start notes the first day of what recurs.
func (r *sentence) start(u *run) {
	if first := u.first(formStart).date.Near(r.ref); first != 0 {
		r.out.Start, r.out.Began = first, u.span()
		r.taken = append(r.taken, u.span())
	}
}

// window reads "từ ngày … đến ngày …".
func (r *sentence) window(u *run) {
	w := u.first(formWindow)
	d := model.Deadline{Every: model.EveryOnce, To: w.to.last(r.ref)}
	switch {
	case w.from.date.Bad || w.to.date.Bad:
		r.doubt(doubt.InvalidDate, w.span)
		return
	case u.count(formWindow)+u.count(formDate)+u.count(formDay) > 1 && !u.has(formMark):
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	case w.from.now:
		d.From = r.ref
	case w.from.day > 0 && w.to.date.Day > 0: // từ ngày 1 đến ngày 5/9
		d.From, _ = model.NewDate(max(1, d.To.Year()), w.to.date.Month, w.from.day)
	default:
		d.From = w.from.first(r.ref)
	}
	if d.From > d.To && w.from.date.Year == 0 && w.from.date.Month > w.to.date.Month { // the new year lies between them
		if d.From < r.ref {
			d.From, _ = model.NewDate(d.To.Year()-1, w.from.date.Month, w.from.date.Day)
		} else {
			to := w.to
			to.date.Year = d.From.Year() + 1
			d.To = to.last(r.ref)
		}
	}
	if d.To == 0 || d.From > d.To || d.From == 0 && !w.from.now {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	d.Time = w.to.clock
	if w.whole {
		d.Time = "24:00"
	}
	months := w.from.months > 0 || w.to.months > 0
	if months && (d.To < r.ref || told.Behind(r.t, u.end)) {
		r.taken = append(r.taken, u.span())
		return
	}
	r.limit(u, d, limits{holds: true, only: months && !r.finishes(u)})
}

// until reads "đến hết ngày …", "đến hết tháng …". Without hết it is a deadline only behind a word of finishing.
func (r *sentence) until(u *run) {
	m := u.first(formUntil)
	_, strong := u.relation()
	if !m.whole && !strong && m.to.months == 0 && !r.finishes(u) {
		return
	}
	if m.to.date.Bad {
		r.doubt(doubt.InvalidDate, m.span)
		return
	}
	d := model.Deadline{Every: model.EveryOnce, Due: m.to.last(r.ref), Relation: model.RelationBy, Time: m.to.clock}
	if m.whole && m.to.months == 0 {
		d.Time = "24:00"
	}
	switch {
	case d.Due == 0:
		r.doubt(doubt.AmbiguousDeadline, u.span())
	case m.to.months > 0 && (d.Due < r.ref || told.Behind(r.t, u.end)):
		r.taken = append(r.taken, u.span())
	default:
		r.limit(u, d, limits{holds: m.whole || m.to.months > 0, only: m.to.months > 0 && !m.whole && !strong && !r.finishes(u)})
	}
}
