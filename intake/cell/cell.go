// Package cell reads by when something is due, or takes place, from a place that holds nothing else: the cell of a table, what stands behind a
// label.
package cell

import (
	"regexp"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// Due reads by when something is due from a cell of a table, or from what stands behind "Thời gian hoàn thành:": a day, a month
// or a rhythm alone is one there. What names no day is in doubt, but for what is to be done all the time.
func Due(s *source.Text, p source.Span, ref model.Date) when.Terms {
	terms := when.Read(s, p, ref)
	if len(terms.Found) > 0 || p.Empty() {
		return terms
	}
	words := s.Value(p)
	if severalPeriods.MatchString(s.Flat(p)) || dated.WeekOfMonth(s.Tokens(p), 0) > 0 || dated.WeekOfYear(s.Tokens(p), 0) > 0 {
		start, end := s.Printed(p)
		return when.Terms{Doubts: append(terms.Doubts, doubt.At(doubt.FieldDeadline, doubt.AmbiguousDeadline, words, start, end))}
	}
	if d, until, ok := onlyDay(s, p, ref); ok {
		if d.From != 0 { // a stretch of days
			d.Due = 0
		}
		if until != "" { // what takes hours is done when they end
			d.Time, d.Relation = until, model.RelationBy
		}
		return when.Terms{Found: []when.Term{{Deadline: d, Span: p}}}
	}
	for _, lead := range []string{"Hoàn thành trong ", "Báo cáo "} {
		led := source.New(lead + words)
		if found := when.Read(led, source.Over(0, len(led.Fold)), ref).Found; len(found) > 0 {
			for i := range found {
				found[i].Phrase, found[i].Span = words, p
			}
			return when.Terms{Found: found, Doubts: terms.Doubts}
		}
	}
	if len(terms.Doubts) == 0 && !s.Starts(p, []string{"thuong xuyen", "lien tuc", "hang "}) {
		start, end := s.Printed(p)
		terms.Doubts = append(terms.Doubts, doubt.At(doubt.FieldDeadline, doubt.NoDate, words, start, end))
	}
	return terms
}

// severalPeriods finds months or quarters that are named together: "Tháng 9-10/2025", "Quý III, IV".
var severalPeriods = regexp.MustCompile(`^(trong )?(thang|quy) [0-9ivx]+ ?([-–,]|va|den) ?[0-9ivx]`)

// OnDay is Instant of what a calendar has on a day: the hour stands at the start of its words.
func OnDay(s *source.Text, day, words source.Span, ref model.Date) model.Deadline {
	const start = 6 // words and signs
	d := Instant(s, day, ref)
	t := s.Tokens(source.Over(words.From, min(words.To, words.From+40)))
	for i := 0; i < min(len(t), start) && d.Due != 0 && d.Time == ""; i++ {
		if c, _, ok := dated.ClockAt(t, i); ok {
			d.Time = c
		}
	}
	return d
}

// Near is the day by which one without a year is told: that of the paper or, of one without, the first that p names with its year; 0 where it names none.
func Near(s *source.Text, p source.Span, of model.Date) model.Date {
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+400)))
	for i := 0; i < len(t) && of == 0; i++ {
		if d, _, ok := dated.DayAt(t, i, true); ok && !d.Bad && d.Year != 0 {
			of = d.Near(0)
		}
	}
	return of
}

// onlyDay reads the one day of p, with its hour and until when that lasts: "8h00 - 10h00 ngày 28/12/2011".
func onlyDay(s *source.Text, p source.Span, ref model.Date) (d model.Deadline, until model.Clock, ok bool) {
	d = model.Deadline{Every: model.EveryOnce, Relation: model.RelationBy, Phrase: s.Value(p)}
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+200)))
	for i := 0; i < len(t); {
		if c, next, clock := dated.ClockAt(t, i); clock && d.Due == 0 {
			switch sign := t.Word(i - 1); {
			case d.Time == "":
				d.Time, d.Relation = c, model.RelationAt
			case until == "" && c > d.Time && (sign == "-" || sign == "–" || t.PrintedAs(i-1, "đến", "tới")):
				until = c
			}
			i = next
			continue
		}
		if n := t.Number(i); n >= 1 && n <= 31 && t.Digits(i) <= 2 && d.Due == 0 && (t.Word(i+1) == "-" || t.Word(i+1) == "–") { // 12-13/11
			if last, next, ok := dated.DayAt(t[i+2:], 0, true); ok && !last.Bad && last.Day > n {
				d.To = last.Near(ref)
				d.From, d.Due, i = d.To-model.Date(last.Day-n), d.To, i+2+next
				continue
			}
		}
		day, next, ok := dated.DayAt(t, i, true)
		if !ok {
			i++
			continue
		}
		if t.PrintedAs(next, "ngày", "buổi") { // 1/2 ngày
			i = next
			continue
		}
		if day.Bad { // 8h00-10h00
			i++
			continue
		}
		if d.Due != 0 {
			return d, "", false
		}
		d.Due, i = day.Near(ref), next
	}
	return d, until, d.Due != 0
}

// Instant reads the day and the hour at which something takes place; the zero Deadline where p names no day.
func Instant(s *source.Text, p source.Span, ref model.Date) model.Deadline {
	d, _, ok := onlyDay(s, p, ref)
	if !ok {
		return model.Deadline{}
	}
	d.Relation = model.RelationAt
	if d.From != 0 { // it begins on the first of its days
		d.Due, d.From, d.To = d.From, 0, 0
	}
	return d
}
