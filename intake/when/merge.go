package when

import (
	"slices"

	"sotruc/model"
)

// merge gives a row without a period the one said elsewhere in the sentence: "Hằng tháng, các chi bộ gửi báo cáo
// trước ngày 25", and without a month of the quarter that: "Vào tháng đầu quý, báo cáo trước ngày 10".
func (r *sentence) merge(runs []*run) {
	for _, part := range runs {
		if list := r.labels(part); len(list) > 0 && !part.has(formRecur) {
			part.moments = append(list, part.moments...)
			continue
		}
		if !r.pointed(part) {
			continue
		}
		if !part.has(formRecur) {
			from := first(runs, func(other *run) bool { return r.rules(other, part) })
			for _, f := range []form{formRecur, formStart, formUntil, formMonth, formQuarter, formYear, formWithin} {
				part.borrow(f, from)
			}
		}
		if part.has(formDay) && !part.has(formQuarterMonth) && !part.has(formNextMonth) {
			part.borrow(formQuarterMonth, first(runs, func(other *run) bool { return other.has(formQuarterMonth) && !other.pointed() }))
		}
	}
}

// pointed tells whether a row says when in a period something is due, and not in which.
func (r *sentence) pointed(u *run) bool {
	led := u.has(formMark) || r.placed(u) || u.has(formQuarterMonth) || r.sets(u)
	if u.has(formWindow) || u.has(formQuarter) || u.has(formYear) || u.has(formWeek) {
		return false
	}
	return r.yearless(u) || led && !u.has(formDate) && !u.has(formMonth) && u.pointed()
}

// sets tells whether a row that begins with a bare day of the month is one that a rhythm beside it is about: it opens the sentence, it stands
// right before a rhythm ("báo cáo ngày 10, 2 tháng một lần"), or right behind a verb of handing in, at the end of its clause.
func (r *sentence) sets(u *run) bool {
	if len(u.moments) == 0 || u.moments[0].form != formDay {
		return false
	}
	if u.at == 0 {
		return true
	}
	behind := u.end
	if r.t.Word(behind) == "," {
		behind++
	}
	_, named := events.At(r.t, u.at-1) // tại cuộc họp ngày 10, …
	if _, rhythm := RecurrenceAt(r.t, behind); rhythm && !named {
		return true
	}
	ends := u.end >= len(r.t) || r.t[u.end-1].Stop || !r.t[u.end].Letter && r.t[u.end].Number < 0
	return ends && (r.handsAt(u.at-1) == u.at || r.handsAt(u.at-2) == u.at)
}

// pointed tells whether the row names a day or an hour within a period.
func (u run) pointed() bool { return u.has(formDay) || u.has(formClock) || u.has(formWeekday) }

// yearless tells whether all days, or the month, of a row may come each year.
func (r *sentence) yearless(u *run) bool {
	marked := u.has(formMark) || u.has(formWithin) || u.has(formDate) || r.placed(u)
	for _, m := range u.moments {
		if (m.form == formDate || m.form == formMonth) && (m.date.Year != 0 || m.date.Bad) {
			return false
		}
	}
	return marked && (u.has(formDate) || u.has(formMonth)) && !u.has(formDay)
}

// rules tells whether a row is a rhythm alone that is that of part. Of days with their month only one of years is: it stands
// before them, and is no word of what something is called ("quy hoạch hằng năm, gửi trước ngày 15/12").
func (r *sentence) rules(u, part *run) bool {
	if u == part || !u.has(formRecur) || u.pointed() || u.has(formDate) || u.has(formMonth) && !u.has(formWithin) || u.has(formWindow) {
		return false
	}
	if !r.yearless(part) {
		return true
	}
	leads := u.at == 0 || !r.t[u.at-1].Letter || r.t.Word(u.end) != ","
	return u.first(formRecur).every == model.EveryYear && u.at < part.at && leads && !r.describes(u.at, u.end)
}

// first is the first row that is wanted; nil is none.
func first(runs []*run, wanted func(*run) bool) *run {
	if at := slices.IndexFunc(runs, wanted); at >= 0 {
		return runs[at]
	}
	return nil
}

// borrow adds the moments of a form that another row has; that one is read with this then.
func (u *run) borrow(f form, from *run) {
	if from == nil {
		return
	}
	from.merged = true
	for _, m := range from.moments {
		if m.form == f {
			u.moments = append(u.moments, m)
		}
	}
}
