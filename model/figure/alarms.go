package figure

import "sotruc/model"

// alarms counts the people with an alarm that nobody answered, and the answers. An alarm is there from the day it was recorded to
// the day before the first answer to it was, or until it was said how the isolation ended: one that was answered on its day
// is never there at the end of a day.
func (t *tally) alarms(f model.Facts) {
	of := make(map[model.IsolationID]model.Isolation, len(f.Isolations))
	for _, i := range about(f) {
		of[i.ID] = i
	}
	answers := make(map[model.IsolationID][]model.AlarmAnswer, len(f.Answers))
	for _, a := range f.Answers {
		answers[a.IsolationID] = append(answers[a.IsolationID], a)
		t.flow("alarm.answered", t.period.DayOf(a.At), 1, person(t.whose[a.IsolationID]))
	}
	people := map[model.PersonID][]model.Span{}
	for _, alarm := range f.Alarms {
		i, known := of[alarm.IsolationID]
		if !known || i.Outcome == model.OutcomeCancelled {
			continue
		}
		open := model.Span{From: alarm.Day, To: model.Forever}
		if alarm.At != 0 {
			open.From = max(open.From, t.period.DayOf(alarm.At))
		}
		if i.Outcome != model.OutcomeNone {
			open.To = i.EndedOn - 1
		}
		for _, a := range answers[alarm.IsolationID] {
			if a.Covers(alarm.CheckIn) {
				open.To = min(open.To, t.period.DayOf(a.At)-1)
			}
		}
		if open.To >= open.From {
			people[i.PersonID] = append(people[i.PersonID], open)
		}
	}
	stockUnion(t, "alarm.open", people, person)
}
