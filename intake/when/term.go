// Package when reads what words say about time: deadlines and what comes again, in a paper and as an officer types them, and the days an
// officer types. It knows no task; what no calendar settles becomes a doubt or nothing.
package when

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/told"
	"sotruc/model"
)

// interpret makes deadlines of one row of moments.
func (r *sentence) interpret(u *run) {
	if r.isNoDeadline(u) || told.Past(r.t, u.at) {
		r.taken = append(r.taken, u.span())
		return
	}
	if !u.has(formRecur) {
		u.ofNextDate()
	}
	for _, m := range u.moments {
		if m.form == formDate && m.date.Bad {
			r.doubt(doubt.InvalidDate, m.span)
			return
		}
	}
	switch {
	case u.has(formOther):
	case u.has(formHours):
		r.hours(u)
	case u.has(formVague):
		r.vague(u)
	case u.has(formStart) && !u.has(formMark) && !u.has(formRecur):
		r.start(u)
	case u.has(formCount):
		r.counted(u)
	case u.has(formRecur) || u.everyMonth():
		r.recurring(u)
	case u.has(formQuarterMonth):
		r.quarterMonth(u)
	case u.has(formWindow):
		r.window(u)
	case u.has(formUntil):
		r.until(u)
	case u.has(formDate):
		r.once(u)
	case u.has(formDay) && u.has(formMonth) && !u.has(formEdge) && !u.has(formNextMonth) && !u.has(formWeekday):
		u.daysOfMonths()
		r.once(u)
	case u.has(formMonth) && u.first(formWeekday).nth != 0:
		r.nthWeekday(u)
	case u.has(formWeek) && !u.has(formDay) && !u.has(formClock) && !u.has(formPart) && !u.has(formWeekday):
		r.week(u)
	case u.has(formMonth) && u.has(formNextMonth): // trong tháng này, tháng sau
		r.doubt(doubt.AmbiguousDeadline, u.span())
	case u.has(formMonth), u.has(formQuarter), u.has(formYear), u.has(formEdge):
		r.period(u)
	case u.has(formWeekday) && u.has(formWeek):
		r.weekday(u)
	case u.has(formWeekday) && u.first(formWeekday).days != 0 && r.eachWeek(u):
		u.moments = append(u.moments, moment{form: formRecur, every: model.EveryWeek})
		r.recurring(u)
	case u.has(formWeekday) && u.first(formWeekday).nth != 0 && (u.has(formMark) || r.placed(u) || r.isDuty(u)):
		r.doubt(doubt.AmbiguousDeadline, u.span())
	case u.has(formDay) && u.has(formNextMonth) && r.placed(u):
		r.doubt(doubt.AmbiguousDeadline, u.span())
	case u.has(formMark) && u.first(formMark).strong && (u.has(formDay) || u.has(formClock) || u.has(formWeekday)):
		r.doubt(doubt.AmbiguousDeadline, u.span())
	}
}

// isNoDeadline knows the words before a time that make it something else: the time a paper was issued, the state of
// figures, a reporting period, a rule's coming into force, the validity of a test.
func (r *sentence) isNoDeadline(u *run) bool {
	from := max(0, u.at-10)
	before := r.Flat(source.Over(r.t[from].From, r.t[u.at].From)) + " "
	for _, end := range []string{"khung gio ", "hieu luc ", "hieu luc sau ", "hieu luc ke ", "sau thoi gian ", "dip le ", "toi thieu sau "} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	if r.isLabel(u) {
		return true
	}
	if r.t.PrintedAs(u.at-1, "hồi", "tính") { // not "đại hội", "UBND tỉnh"
		return true
	}
	if (u.has(formWindow) || u.has(formUntil)) && !u.has(formRecur) {
		before = r.Flat(source.Over(r.t[max(0, u.at-40)].From, r.t[u.at].From)) + " "
		for _, words := range []string{"ket qua thuc hien", "so lieu", "ky bao cao", "bao cao ket qua", "tinh hinh tu"} {
			if strings.Contains(before, words) {
				return true
			}
		}
	}
	return strings.Contains(before, "hieu luc")
}

// isLabel tells whether the row is in the name of what is done, and not when: "nhiệm vụ 3 tháng cuối năm 2025", "những tháng cuối năm"; or
// is only what somebody expects: "dự kiến trong tháng 5/2020".
func (r *sentence) isLabel(u *run) bool {
	_, strong := u.relation()
	if r.t.Word(u.at-1) == "kien" && r.t.PrintedAs(u.at-2, "dự") {
		return !strong && !u.has(formDate)
	}
	if len(u.moments) == 0 || u.moments[0].form != formEdge || !r.t.PrintedAs(u.at-1, "tháng") {
		return false
	}
	led := r.t.PrintedAs(u.at-3, "trong") || r.t.PrintedAs(u.at-2, "trong")
	return !led && !strong && (r.t.Number(u.at-2) > 0 || r.t.PrintedAs(u.at-2, "những", "các", "mấy"))
}

// relation gives the strongest mark of the row.
func (u run) relation() (relation model.Relation, strong bool) {
	for _, m := range u.moments {
		if m.form != formMark && m.form != formWithin {
			continue
		}
		strong = strong || m.strong
		if relation == "" || m.relation == model.RelationBefore || relation == model.RelationAt {
			relation = m.relation
		}
	}
	return relation, strong
}

// emit notes d with what the row says beside its days.
func (r *sentence) emit(u *run, d model.Deadline) {
	window := d.To != 0 || d.FromDay != 0
	if relation, _ := u.relation(); d.Relation == "" && relation != model.RelationAt && !window {
		d.Relation = relation
	}
	d.ToWhom, _ = r.toWhom(u.at, u.end)
	if d.Time != "" {
		r.found(d, u.phrase())
		return
	}
	times, ok := r.timesOf(u)
	if !ok {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	if u.has(formPart) && times[0] != "" && !u.has(formClock) && d.Relation == model.RelationAt {
		d.Relation = model.RelationBy // within the morning, and not as it ends
	}
	for _, d.Time = range times {
		r.found(d, u.phrase())
	}
}

// timesOf are the times of day of a row, "" where it names none. The morning ends at noon as that of a check-in does, and the afternoon with
// the office hours; when an evening or a night ends, or what is before a part of the day, nobody knows without an hour, which it doubts.
func (r *sentence) timesOf(u *run) (list []model.Clock, ok bool) {
	part := u.first(formPart)
	relation, _ := u.relation()
	for _, m := range u.moments {
		if m.form != formClock {
			continue
		}
		if part.form != 0 {
			if m.clock, ok = part.part.Clock(m.clock); !ok {
				return nil, false
			}
		}
		list = append(list, m.clock)
	}
	switch {
	case len(list) > 0:
		return list, true
	case part.form == 0:
	case part.part == dated.Evening, part.part == dated.Night, relation == model.RelationBefore:
		r.doubt(doubt.AmbiguousDeadline, part.span)
	case part.part == dated.Morning, part.part == dated.Noon:
		return []model.Clock{"12:00"}, true
	}
	return []model.Clock{""}, true
}

// phrase is the row from its first to its last word; a period taken from elsewhere in the sentence is left where it is.
func (u run) phrase() source.Span {
	p := u.moments[0].span
	for _, m := range u.moments {
		if m.span.From >= p.From && m.span.To > p.To || m.span.To == p.To {
			p.To = m.span.To
		}
	}
	if last := u.moments[len(u.moments)-1]; last.form == formRecur && last.span.From > p.From+120 {
		p.To = u.moments[len(u.moments)-2].span.To
	}
	return p
}

// once reads a day, or several, behind a mark.
func (r *sentence) once(u *run) {
	_, strong := u.relation()
	placed := !strong && r.finishedAt(u) && r.isAhead(u.first(formDate).date)
	if !strong && !placed && (!u.has(formWithin) || !r.finishes(u)) {
		return
	}
	for _, m := range u.moments {
		if m.form != formDate {
			continue
		}
		d := model.Deadline{Every: model.EveryOnce, Due: m.date.Near(r.ref)}
		if d.Due == 0 {
			r.doubt(doubt.AmbiguousDeadline, u.span())
			return
		}
		if placed && !r.t.PrintedAs(u.at-1, "thành", "xong", "thúc") {
			d.Relation = model.RelationAt
		}
		r.emit(u, d)
	}
}

// finishedAt tells whether the row stands right behind a word of finishing, or behind one of handing in or meeting and "vào":
// "hoàn thành ngày 20/8", "họp vào ngày 20/8".
func (r *sentence) finishedAt(u *run) bool {
	end := u.at
	put := r.t.PrintedAs(end-1, "vào")
	if put {
		end--
	}
	if r.handsAt(end-1) != end && r.handsAt(end-2) != end {
		return false
	}
	return put || r.t.PrintedAs(end-1, "thành", "xong", "thúc")
}

// finishes tells whether the sentence, before the row, is about finishing or handing in something.
func (r *sentence) finishes(u *run) bool {
	if u.at == 0 || r.t[u.at-1].Word == ":" {
		return true
	}
	before := " " + r.Flat(source.Over(r.t[0].From, r.t[u.at].From)) + " "
	for _, verb := range []string{" hoan thanh ", " xong ", " gui ", " bao cao ", " ket thuc ", " thoi gian ", " thoi han ", " trien khai ", " to chuc "} {
		if strings.Contains(before, verb) {
			return true
		}
	}
	return false
}

// weekday reads "thứ Sáu tuần tới" from the day of the paper.
func (r *sentence) weekday(u *run) {
	if r.ref == 0 {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	monday := r.ref - model.Date(r.ref.Weekday()-1) + model.Date(7*u.first(formWeek).number)
	d := model.Deadline{Every: model.EveryOnce, Due: monday + model.Date(u.first(formWeekday).number-1)}
	if relation, _ := u.relation(); relation == "" {
		d.Relation = model.RelationAt
	}
	r.emit(u, d)
}
