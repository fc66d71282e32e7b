package sample

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// tests answers the test days of every isolation: nearly all taken on their day, the result known the day after; some
// overdue, today's taken only in part, one ordered beyond the rule.
func (m *maker) tests() {
	d := m.dice("tests")
	for n, h := range m.ward.Homes {
		for _, i := range h.Isolations {
			for _, number := range i.TestDays {
				m.swab(d, i, i.AnchorOn+model.Date(number-1), n)
			}
			m.caseTest(i)
		}
	}
	if i, ok := m.running(0); ok {
		m.ward.Tests = append(m.ward.Tests, model.Test{
			IsolationID: i.ID, Kind: model.TestPCR, DueOn: m.day(1), Result: model.TestPending, Note: "Sốt sáng nay, lấy mẫu thêm",
		})
	}
	all := m.ward.Tests
	slices.SortStableFunc(all, func(a, b model.Test) int { return cmp.Compare(recorded(a), recorded(b)) })
	for n := range all {
		all[n].ID = model.TestID(n + 1)
	}
}

// recorded is the day a test is written into the book: that of the result, or of the sample, or before the due day.
func recorded(t model.Test) model.Date {
	switch {
	case t.ResultOn != 0:
		return t.ResultOn
	case t.TakenOn != 0:
		return t.TakenOn
	}
	return t.DueOn - 1
}

// running is the first isolation of the n-th household, if it still runs.
func (m *maker) running(n int) (model.Isolation, bool) {
	i := m.ward.Homes[n].Isolations[0]
	return i, i.StateOn(m.today) == model.StateIsolating
}

// swab is one test due on a day, in the n-th household.
func (m *maker) swab(d *dice, i model.Isolation, due model.Date, n int) {
	kind := model.TestPCR
	if d.chance(150) {
		kind = model.TestRapid
	}
	late := 0
	if d.chance(60) {
		late = 1
	}
	t := model.Test{IsolationID: i.ID, Kind: kind, DueOn: due, TakenOn: due + model.Date(late), Result: model.TestNegative}
	t.ResultOn = t.TakenOn + 1
	forgotten := i.Outcome == model.OutcomeNone && n%len(deck) == 3 && due > m.today-6
	switch {
	case t.TakenOn > m.today, t.TakenOn < i.StartsOn, t.TakenOn > i.LastDay()+1, forgotten:
		return
	case i.Outcome == model.OutcomeBecameCase && t.TakenOn >= i.EndedOn-1:
		return // caseTest has it
	case due == m.today && n%2 == 0:
		return // not yet taken today
	}
	if kind == model.TestRapid {
		t.ResultOn = t.TakenOn
	}
	if t.ResultOn >= m.today {
		t.Result, t.ResultOn = model.TestPending, 0
	}
	m.ward.Tests = append(m.ward.Tests, t)
}

// caseTest is the positive test that made an isolation end.
func (m *maker) caseTest(i model.Isolation) {
	if i.Outcome == model.OutcomeBecameCase {
		m.ward.Tests = append(m.ward.Tests, model.Test{
			IsolationID: i.ID, Kind: model.TestPCR, TakenOn: i.EndedOn - 1, ResultOn: i.EndedOn, Result: model.TestPositive,
		})
	}
}
