package when

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// everyMonth tells whether the row names a day of every month without the word hằng: "thứ Sáu tuần cuối của tháng".
func (u run) everyMonth() bool {
	for _, m := range u.moments {
		if m.every == model.EveryMonth && m.form != formRecur {
			return !u.has(formMonth)
		}
	}
	return false
}

// eachWeek tells whether days of the week without a week mean every week: "vào các ngày thứ 2, 4, 6".
func (r *sentence) eachWeek(u *run) bool {
	m := u.first(formWeekday)
	several := m.days != model.Weekdays(0).With(m.number) && !m.spanned
	return several && !u.has(formEdge) && (u.has(formMark) || r.placed(u))
}

// vague doubts a time no calendar settles, or a rhythm the book cannot hold.
func (r *sentence) vague(u *run) {
	m := u.first(formVague)
	if !u.has(formMark) && !m.strong && (!m.unheld || !r.isDuty(u) && !r.placed(u) && !u.has(formWithin)) {
		return
	}
	if m.lunar {
		if !r.isFeast(u.at) {
			r.doubt(doubt.Lunar, u.span())
		}
		return
	}
	if m.unheld {
		r.doubt(doubt.UnheldRhythm, u.span())
		return
	}
	r.doubt(doubt.AmbiguousDeadline, u.span())
}

// recurring reads "trước 16 giờ thứ Sáu hằng tuần" and its like.
func (r *sentence) recurring(u *run) {
	if !u.has(formRecur) {
		u.moments = append(u.moments, moment{form: formRecur, every: model.EveryMonth, span: u.moments[0].span})
	}
	bare := !u.has(formDay) && !u.has(formDate) && !u.has(formMonth) && !u.has(formClock) && !u.has(formWeekday) && !u.has(formWindow) && !u.has(formPart)
	if bare && !r.isDuty(u) && !r.placed(u) && !r.alone {
		if u.first(formRecur).counted {
			r.later = append(r.later, u)
		}
		if u.first(formRecur).number > 1 {
			r.doubt(doubt.UnheldRhythm, u.span())
		}
		return
	}
	base, ok := r.stretch(u)
	if !ok || r.lasts(u) {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	if relation, _ := u.relation(); (relation == "" || relation == model.RelationAt) && !bare && !u.has(formWindow) {
		base.Relation = model.RelationAt
	}
	times := u.first(formRecur)
	switch unheld := times.number > 1 && times.number != u.count(formClock) || times.unheld; {
	case unheld:
		r.doubt(doubt.UnheldRhythm, u.phrase())
	case bare && !u.has(formEdge) && (times.every != model.EveryDay || times.interval == 0 || !r.starts):
		r.doubt(doubt.NoDate, u.phrase())
	}
	for _, m := range u.moments {
		if m.form == formRecur {
			one := base
			one.Every, one.Interval = m.every, m.interval
			if !r.onWeekdays(u, &one) {
				continue
			}
			r.eachPoint(u, one)
			for _, one.Nth = range u.first(formWeekday).further {
				r.eachPoint(u, one)
			}
		}
	}
}

// lasts tells whether the hours of a row may be how long something is done, and not when: "trực mỗi ngày 8 giờ", but not "báo cáo mỗi ngày 8 giờ".
func (r *sentence) lasts(u *run) bool {
	n := len(u.moments)
	if n != 2 || u.at == 0 || u.moments[0].form != formRecur || u.moments[1].form != formClock || u.moments[1].parted || r.hands(u.at) {
		return false
	}
	return u.moments[0].every == model.EveryDay && strings.HasSuffix(string(u.moments[1].clock), ":00")
}

// onWeekdays gives a rule the days of the week the row names. Some rules have no room for them, which it doubts.
func (r *sentence) onWeekdays(u *run, d *model.Deadline) bool {
	w := u.first(formWeekday)
	if w.form == 0 {
		return true
	}
	d.Weekday, d.Nth = w.number, w.nth
	days := w.days
	for _, m := range u.moments {
		if m.form == formWeekday && !m.spanned && !w.spanned {
			days |= m.days
		}
	}
	switch {
	case d.Every == model.EveryDay && d.Interval == 0 && w.spanned && w.nth == 0: // hằng ngày, từ thứ Hai đến thứ Sáu
		d.Every = model.EveryWeek
	case d.Every == model.EveryWeek && !w.spanned && w.nth == 0:
	case d.Every == model.EveryMonth && w.nth != 0 && !u.has(formDay) && !u.has(formWindow):
		return true
	default:
		r.doubt(doubt.UnheldRhythm, u.span())
		return false
	}
	for day := 7; day >= 1; day-- {
		if days.Has(day) {
			d.Weekday = day
		}
	}
	for day := d.Weekday + 1; day <= 7; day++ {
		if days.Has(day) {
			d.AlsoOn = d.AlsoOn.With(day)
		}
	}
	return true
}

// nthWeekday reads a weekday of one month: "thứ Sáu cuối cùng của tháng 8".
func (r *sentence) nthWeekday(u *run) {
	w := u.first(formWeekday)
	first, last := r.bounds(u)
	if first == 0 {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	for _, nth := range append([]int{w.nth}, w.further...) {
		due := last - model.Date((last.Weekday()-w.number+7)%7)
		if nth > 0 {
			due = first + model.Date((w.number-first.Weekday()+7)%7+7*(nth-1))
		}
		d := model.Deadline{Every: model.EveryOnce, Due: due}
		if relation, _ := u.relation(); relation == "" {
			d.Relation = model.RelationAt
		}
		r.emit(u, d)
	}
}

// eachPoint makes one deadline for every day or time of day the row names.
func (r *sentence) eachPoint(u *run, d model.Deadline) {
	if u.has(formDay) && (d.Every == model.EveryDay || d.Every == model.EveryWeek) { // vào ngày 30 và thứ Sáu hằng tuần
		r.doubt(doubt.UnheldRhythm, u.span())
		return
	}
	if !r.quarterly(u, &d) {
		r.doubt(doubt.UnheldRhythm, u.span())
		return
	}
	if several := u.count(formMonth) > 1 && d.Every == model.EveryYear; several {
		for _, m := range u.moments {
			if m.form == formMonth {
				one := *u
				one.moments = append(slices.DeleteFunc(slices.Clone(u.moments), func(o moment) bool { return o.form == formMonth }), m)
				r.eachPoint(&one, d)
			}
		}
		return
	}
	r.monthOfYear(u, &d)
	if e := u.first(formEdge); e.form != 0 && !u.has(formDay) {
		if !e.late || d.Every == model.EveryDay || d.Every == model.EveryWeek {
			r.doubt(doubt.AmbiguousDeadline, u.span())
			return
		}
		if relation, _ := u.relation(); relation != model.RelationBefore { // before the last day, which need not be the 31st
			d.Day = 31
		}
	}
	points := 0
	for _, m := range u.moments {
		one := d
		switch {
		case m.form == formDate && d.Every == model.EveryYear && m.date.Year == 0:
			one.Day, one.Month = m.date.Day, m.date.Month
		case m.form == formDate:
			r.doubt(doubt.AmbiguousDeadline, u.span())
			return
		case m.form == formDay:
			one.Day, one.Roll = m.number, m.roll
			if of := u.first(formMonth); d.Every == model.EveryYear && of.date.Year == 0 {
				one.Month = of.number
			}
		default:
			continue
		}
		points++
		r.emit(u, one)
	}
	if points == 0 {
		r.emit(u, d)
	}
}

// isDuty tells whether a bare "hằng tháng" is when something must be done, and not what kind of plan is meant.
func (r *sentence) isDuty(u *run) bool {
	if u.at == 0 || u.has(formMark) {
		return true
	}
	from := max(0, u.at-8)
	before := " " + r.Flat(source.Over(r.t[from].From, r.t[u.at].From)) + " "
	for _, verb := range []string{" bao cao ", " cong bo ", " gui ", " tong hop ", " giao ban ", " cap nhat ", " dinh ky ", " tan suat ", " hop "} {
		if strings.Contains(before, verb) {
			return true
		}
	}
	return false
}
