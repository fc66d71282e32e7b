// Package alarm says which alarms stand: what a positive test means, what an answer is about, what nobody answered.
package alarm

import (
	"slices"

	"sotruc/model"
)

// Owners are the isolations an alarm is of: what a round found is a fact of the person, and an alarm of all she was followed for then, see Found.
func Owners(one model.Alarm) []model.IsolationID {
	return append([]model.IsolationID{one.IsolationID}, one.Also...)
}

// Covers tells whether an answer is about an alarm of its isolation: about the test it names, or, where it names none, about what rounds
// found by then. Of an alarm of several isolations an answer of any of them is about it.
func Covers(a model.AlarmAnswer, one model.Alarm) bool {
	if a.TestID != 0 || one.TestID != 0 {
		return a.TestID == one.TestID
	}
	return one.Session.Ends(one.Day) <= a.Session.Ends(a.Day) && one.At <= a.At
}

// Unanswered are the alarms that none of the answers covers; alarms and answers may be of several isolations.
func Unanswered(alarms []model.Alarm, answers []model.AlarmAnswer) []model.Alarm {
	of := map[model.IsolationID][]model.AlarmAnswer{}
	for _, a := range answers {
		of[a.IsolationID] = append(of[a.IsolationID], a)
	}
	var open []model.Alarm
	for _, one := range alarms {
		answered := false
		for _, id := range Owners(one) {
			answered = answered || slices.ContainsFunc(of[id], func(a model.AlarmAnswer) bool { return Covers(a, one) })
		}
		if !answered {
			open = append(open, one)
		}
	}
	return open
}

// Answers begins the answers to alarms: one for each test, and one for each isolation of the latest session that has an alarm; to what is an alarm of
// several isolations there is one.
func Answers(alarms []model.Alarm) []model.AlarmAnswer {
	var answers []model.AlarmAnswer
	at := map[model.IsolationID]int{}
	for _, one := range alarms {
		begun := model.AlarmAnswer{IsolationID: one.IsolationID, TestID: one.TestID, Day: one.Day, Session: one.Session}
		if one.TestID != 0 {
			answers = append(answers, begun)
			continue
		}
		n, known := 0, false
		for _, id := range Owners(one) {
			if !known {
				n, known = at[id]
			}
		}
		if !known {
			n = len(answers)
			at[one.IsolationID] = n
			answers = append(answers, begun)
		}
		if a := &answers[n]; one.Session.Ends(one.Day) > a.Session.Ends(a.Day) {
			a.Day, a.Session = one.Day, one.Session
		}
	}
	return answers
}
