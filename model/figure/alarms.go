package figure

import (
	"sotruc/model"
	"sotruc/model/alarm"
)

// alarms counts the people with an alarm that nobody answered, and the answers. An alarm is there from the day it was recorded, of a
// test the result was known on, to the day before the first answer to it was, or until it was said how the isolation ended, see
// alarm.Positives for tests: one that was answered on its day is never there at the end of a day.
func (t *tally) alarms(f model.Facts) {
	some := about(f)
	of := make(map[model.IsolationID]model.Isolation, len(f.Isolations))
	for _, i := range some {
		of[i.ID] = i
	}
	answers := make(map[model.IsolationID][]model.AlarmAnswer, len(f.Answers))
	for _, a := range f.Answers {
		answers[a.IsolationID] = append(answers[a.IsolationID], a)
		t.flow("alarm.answered", t.period.DayOf(a.At), 1, person(t.whose[a.IsolationID]))
	}
	people := map[model.PersonID][]model.Span{}
	add := func(one model.Alarm, open model.Span) {
		for _, a := range answers[one.IsolationID] {
			if alarm.Covers(a, one) {
				open.To = min(open.To, t.period.DayOf(a.At)-1)
			}
		}
		if open.To >= open.From {
			who := of[one.IsolationID].PersonID
			people[who] = append(people[who], open)
		}
	}
	for _, one := range f.Alarms {
		i, known := of[one.IsolationID]
		if !known || i.Outcome == model.OutcomeCancelled {
			continue
		}
		open := model.Span{From: one.Day, To: model.Forever}
		if one.At != 0 {
			open.From = max(open.From, t.period.DayOf(one.At))
		}
		if i.Outcome != model.OutcomeNone {
			open.To = i.EndedOn - 1
		}
		add(one, open)
	}
	for _, one := range alarm.Positives(some, f.Tests) {
		add(one.Alarm, one.Days)
	}
	stockUnion(t, "alarm.open", people, person)
}
