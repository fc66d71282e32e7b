package when

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/told"
	"sotruc/model"
)

// period reads a month, a quarter or a year as a deadline: "hoàn thành trong tháng 3", "trước quý IV/2021",
// "cuối tháng 8", and two of them as a window: "trong tháng 02/2020 và nửa đầu tháng 3/2020".
func (r *sentence) period(u *run) {
	relation, strong := u.relation()
	if !strong && told.Behind(r.t, u.end) {
		r.taken = append(r.taken, u.span())
		return
	}
	if (strong || u.has(formWithin)) && u.count(formMonth)+u.count(formQuarter)+u.count(formYear) > 1 && r.Holds(u.span(), []string{" hoac "}) {
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	if u.count(formMonth) > 1 && u.has(formWithin) {
		r.twoMonths(u)
		return
	}
	pointed := u.has(formWithin) || u.has(formEdge)
	first, last := r.bounds(u)
	pointed = pointed || last >= r.ref && r.finishedAt(u)
	if last >= r.ref && u.has(formWithin) && !u.has(formEdge) && !strong && !r.finishes(u) {
		r.limit(u, model.Deadline{Every: model.EveryOnce, Due: last}, limits{holds: true, only: true, since: max(first, r.ref), close: true})
		return
	}
	if !strong && (!pointed || !r.finishes(u)) {
		return
	}
	edge := u.first(formEdge)
	switch {
	case (strong || edge.form != 0) && u.count(formMonth)+u.count(formQuarter)+u.count(formYear) > 1: // trước tháng 9, tháng 10
		r.doubt(doubt.AmbiguousDeadline, u.span())
	case first == 0 || edge.form != 0 && !edge.late:
		switch {
		case first == 0 && dated.IsPeriod(r.t.Word(u.end)) && r.t.Number(u.end+1) < 0 && (strong || r.placed(u)): // chậm nhất cuối tuần
			r.doubt(doubt.AmbiguousDeadline, r.t.Over(u.at, u.end+1))
		case strong || u.has(formMonth) || u.count(formQuarter) > 1:
			r.doubt(doubt.AmbiguousDeadline, u.span())
		}
		return
	case relation == model.RelationBefore && edge.form == 0:
		r.emit(u, model.Deadline{Every: model.EveryOnce, Due: first})
	case edge.form != 0:
		r.emit(u, model.Deadline{Every: model.EveryOnce, Due: last, Relation: model.RelationBy})
	default:
		r.limit(u, model.Deadline{Every: model.EveryOnce, Due: last}, limits{holds: u.has(formWithin) && !strong, since: max(first, r.ref), close: true})
	}
}

// bounds gives the first and the last day of the month, quarter or year of the row, or of several that follow one another; 0 where the year is
// not known, or they do not.
func (r *sentence) bounds(u *run) (first, last model.Date) {
	of := formYear
	switch {
	case u.has(formMonth):
		of = formMonth
	case u.has(formQuarter):
		of = formQuarter
	}
	for _, m := range u.moments {
		if m.form != of {
			continue
		}
		year, month, length := m.date.Year, m.number, 1
		if of == formQuarter {
			month, length = m.number*3-2, 3
		}
		if of == formYear {
			year, month, length = m.number, 1, 12
		}
		if year == 0 {
			start := dated.Day{Month: month, Day: 1}.Near(r.ref)
			if start == 0 {
				return 0, 0
			}
			year = start.Year()
		}
		from, _ := model.NewDate(year, month, 1)
		if first != 0 && from != last+1 {
			return 0, 0
		}
		if first == 0 {
			first = from
		}
		last = dated.EndOfMonth(year, month+length-1)
	}
	return first, last
}

// twoMonths reads the window of two months, either of which may be half.
func (r *sentence) twoMonths(u *run) {
	var d model.Deadline
	half := ""
	for _, m := range u.moments {
		if m.form == formEdge {
			half = m.unit
		}
		if m.form == formMonth {
			one := run{moments: []moment{m}}
			first, last := r.bounds(&one)
			if first == 0 || half != "" && half != "nua dau" && half != "nua cuoi" {
				r.doubt(doubt.AmbiguousDeadline, u.span())
				return
			}
			if half == "nua dau" {
				last = first + 14
			}
			if half == "nua cuoi" {
				first += 15
			}
			if d.To != 0 && first != d.To+1 {
				r.doubt(doubt.AmbiguousDeadline, u.span())
				return
			}
			if d.From == 0 {
				d.From = first
			}
			d.To, half = last, ""
		}
	}
	d.Every = model.EveryOnce
	r.emit(u, d)
}

// counted reads a number of days from an event. Only the end of a period and the day of the paper are days a
// calendar knows.
func (r *sentence) counted(u *run) {
	m := u.first(formCount)
	_, strong := u.relation()
	within := u.at > 0 && (r.t.Word(u.at-1) == "vong" || r.t.Word(u.at-1) == "han" || r.t.PrintedAs(u.at-1, "sau")) || u.has(formWithin)
	if !strong && (!within || strings.Contains(m.event, "lay mau")) {
		return
	}
	d := model.Deadline{Relation: model.RelationBy}
	switch event := m.event; {
	case m.unit != "ngay":
	case strings.Contains(event, "ket thuc quy") && m.number <= 30:
		d.Every, d.Month, d.Day = model.EveryQuarter, 1, m.number
	case strings.Contains(event, "ket thuc thang") && m.number <= 28:
		d.Every, d.Day = model.EveryMonth, m.number
	case strings.Contains(event, "ket thuc 6 thang dau nam") && m.number <= 180:
		d = yearly(d, 6, m.number)
	case strings.Contains(event, "ket thuc nam") && m.number <= 58:
		d = yearly(d, 12, m.number)
	case (strings.Contains(event, "ngay ban hanh") || strings.Contains(event, "ngay ky")) && r.ref != 0:
		d.Every, d.Due = model.EveryOnce, r.ref+model.Date(m.number)
	}
	if d.Every == "" {
		r.doubt(doubt.NoDate, u.span())
		return
	}
	r.emit(u, d)
}

// yearly puts d on the day that comes days after the end of a month, every year.
func yearly(d model.Deadline, month, days int) model.Deadline {
	due := dated.EndOfMonth(2001, month) + model.Date(days)
	d.Every, d.Month, d.Day = model.EveryYear, int(due.Month()), due.Day()
	return d
}
