package figure

import (
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
)

// alarms counts the people with an alarm that nobody answered, and the answers. An alarm is there from the day it was recorded, of a
// test the result was known on, to the day before the first answer to it was, or until it was said how the isolation ended, see
// alarm.Positives for tests: one that was answered on its day is never there at the end of a day. One of several isolations is there of each
// until the end of that; an answer closes it for all, and is one in the figures of each disease it was for.
func (t *tally) alarms(f model.Facts) {
	some := about(f)
	of := make(map[model.IsolationID]model.Isolation, len(f.Isolations))
	for _, i := range some {
		of[i.ID] = i
	}
	answers := make(map[model.IsolationID][]model.AlarmAnswer, len(f.Answers))
	shared := slices.DeleteFunc(slices.Clone(f.Alarms), func(one model.Alarm) bool { return len(one.Also) == 0 })
	for _, a := range f.Answers {
		answers[a.IsolationID] = append(answers[a.IsolationID], a)
		if f.Disease == "" || a.Disease == f.Disease || answersFor(a, shared, of) {
			t.flowAt("alarm.answered", a.At, 1, person(t.whose[a.IsolationID]))
		}
	}
	people := map[model.PersonID][]model.Span{}
	add := func(one model.Alarm, id model.IsolationID, open model.Span) {
		for _, owner := range alarm.Owners(one) {
			for _, a := range answers[owner] {
				if alarm.Covers(a, one) {
					open.To = min(open.To, t.period.DayOf(a.At)-1)
				}
			}
		}
		if open.To >= open.From {
			who := of[id].PersonID
			people[who] = append(people[who], open)
		}
	}
	for _, one := range f.Alarms {
		for _, id := range alarm.Owners(one) {
			i, known := of[id]
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
			add(one, id, open)
		}
	}
	for _, one := range alarm.Positives(some, f.Tests) {
		add(one.Alarm, one.IsolationID, one.Days)
	}
	stockUnion(t, "alarm.open", people, person)
}

// answersFor tells whether an answer was about an alarm that is of one of some isolations as well.
func answersFor(a model.AlarmAnswer, alarms []model.Alarm, some map[model.IsolationID]model.Isolation) bool {
	return slices.ContainsFunc(alarms, func(one model.Alarm) bool {
		owners := alarm.Owners(one)
		return slices.Contains(owners, a.IsolationID) && alarm.Covers(a, one) &&
			slices.ContainsFunc(owners, func(id model.IsolationID) bool { return some[id].ID != 0 })
	})
}
