package model

import (
	"cmp"
	"slices"
)

// IsolationState is what an isolation is on a day. It is computed; only the outcome is ever recorded.
type IsolationState string

// Not begun, at home or on a site, past the planned end without a word of how it ended (hết hạn, chờ xác nhận),
// self-monitoring afterwards, over. Nothing ends by itself.
const (
	IsolationNone    IsolationState = ""
	StateIsolating   IsolationState = "isolating"
	StateUnconfirmed IsolationState = "unconfirmed"
	StateMonitoring  IsolationState = "monitoring"
	StateEnded       IsolationState = "ended"
)

// Span is a run of days, both ends included.
type Span struct{ From, To Date }

// holds tells whether a day is one of them.
func (s Span) holds(d Date) bool { return d >= s.From && d <= s.To }

// Forever is a day that never comes.
const Forever Date = 1<<31 - 1

// LastDay is the day the isolation, or a watch, ends: the real one where it was ended, the planned one otherwise. It counts in full
// ("đến hết ngày"), whether the end was confirmed or not; only who became a case, moved, left, died or had it cancelled is
// counted as such on that day already.
func (i Isolation) LastDay() Date {
	if i.Outcome != OutcomeNone {
		return i.EndedOn
	}
	return i.PlannedEnd()
}

// PlannedEnd is the planned last day. Of a watch that is the one somebody named, else the last of its days from the anchor day on.
func (i Isolation) PlannedEnd() Date {
	if i.WatchOnly() && i.EndsOn <= i.StartsOn {
		return cmp.Or(i.AnchorOn, i.StartsOn) + Date(i.MonitorDays)
	}
	return i.EndsOn
}

// EndingOn is the isolation with another planned end, of a watch with another end of that: nobody is held because a date was moved. A day
// before it begins is a *FieldError on ends_on, and so is the first of a watch, which would leave nothing of it.
func (i Isolation) EndingOn(end Date) (Isolation, error) {
	var f faults
	f.add(end < i.StartsOn, "ends_on", CodeEndBeforeStart)
	if i.WatchOnly() {
		f.add(end == i.StartsOn, "ends_on", CodeNoDays)
		if i.Follow != FollowHousehold {
			i.Follow = FollowWatch // also where only the rule said so
		}
	}
	i.EndsOn = end
	return i, f.err()
}

// MonitoredUntil is the last day of self-monitoring, the last day itself where there is none; before the end was confirmed
// it is what the plan says. Only who completed goes on to monitor. Books have watches that were completed on their first day, which
// forms once proposed: those went on as planned.
func (i Isolation) MonitoredUntil() Date {
	switch {
	case i.Outcome != OutcomeNone && i.Outcome != OutcomeCompleted:
		return i.EndedOn - 1
	case !i.WatchOnly():
		return i.LastDay() + Date(i.MonitorDays)
	case i.EndedOn > i.StartsOn:
		return i.EndedOn
	}
	return i.PlannedEnd()
}

// Held are the days under isolation; none for a regime of monitoring only, or an order that was cancelled.
func (i Isolation) Held() Span {
	if i.WatchOnly() || i.Outcome == OutcomeCancelled {
		return Span{i.StartsOn, i.StartsOn - 1}
	}
	if i.Outcome != OutcomeNone && i.Outcome != OutcomeCompleted {
		return Span{i.StartsOn, i.EndedOn - 1}
	}
	return Span{i.StartsOn, i.LastDay()}
}

// Monitored are the days of self-monitoring, which follow those under isolation.
func (i Isolation) Monitored() Span {
	from := i.Held().To + 1
	if i.MonitorDays == 0 || i.Outcome == OutcomeCancelled || i.Outcome == OutcomeNone && !i.WatchOnly() {
		return Span{from, from - 1}
	}
	return Span{from, i.MonitoredUntil()}
}

// Unanswered are the days past the planned end while nobody says how it ended.
func (i Isolation) Unanswered() Span {
	if i.Outcome != OutcomeNone || i.WatchOnly() {
		return Span{i.StartsOn, i.StartsOn - 1}
	}
	return Span{i.EndsOn + 1, Forever}
}

// OverAtOnce tells whether nobody is held or watched, on the first day already: nothing is asked for, or the days were over before.
func (i Isolation) OverAtOnce() bool {
	return i.StartsOn != 0 && i.Outcome == OutcomeNone && i.StateOn(i.StartsOn) == StateEnded
}

// StateOn says what the isolation is on a day. A regime of 0 days begins with monitoring: its only isolation day would
// be the start day, which is not one.
func (i Isolation) StateOn(d Date) IsolationState {
	switch {
	case d < i.StartsOn:
		return IsolationNone
	case i.Held().holds(d):
		return StateIsolating
	case i.Unanswered().holds(d):
		return StateUnconfirmed
	case i.Monitored().holds(d):
		return StateMonitoring
	}
	return StateEnded
}

// WatchOnly tells whether somebody is followed without being held, also where the rule has no day for it: no decision is needed, and there
// are no isolation days at all.
func (i Isolation) WatchOnly() bool {
	return i.Follow == FollowWatch || i.Follow == FollowHousehold || i.Days == 0 && i.RegimeID != "" && i.EndsOn <= i.StartsOn
}

// Unconfirmed tells whether the planned end has passed on d and nobody has said how it ended.
func (i Isolation) Unconfirmed(d Date) bool { return i.StateOn(d) == StateUnconfirmed }

// EndAfter is the end that change k set; of change -1 the end as it was ordered.
func (i Isolation) EndAfter(k int) Date {
	if k+1 < len(i.Changes) {
		return i.Changes[k+1].PreviousEnd
	}
	return i.PlannedEnd()
}

// SessionAt is the part of the day an instant falls in; the morning ends at noon.
func SessionAt(i Instant) Session {
	if i.Clock() < "12:00" {
		return Morning
	}
	return Afternoon
}

// Expects tells whether somebody must look in. Two a day: from the afternoon of the first day on; one a day: in the
// morning, from the second day on. The last day counts. On a central site or in hospital others look in.
func (i Isolation) Expects(d Date, s Session) bool {
	if i.Place != PlaceHome || i.StateOn(d) != StateIsolating {
		return false
	}
	switch i.CheckIns {
	case 1:
		return s == Morning && d > i.StartsOn
	case 2:
		return s == Afternoon || d > i.StartsOn
	}
	return false
}

// Waiting is the test of a kind that was taken on a day and whose result is not known yet.
func (i Isolation) Waiting(kind TestKind, taken Date) (Test, bool) {
	at := slices.IndexFunc(i.Tests, func(t Test) bool {
		return t.Kind == kind && t.TakenOn == taken && t.TakenOn != 0 && t.Result == TestPending
	})
	if at < 0 {
		return Test{}, false
	}
	return i.Tests[at], true
}

// RegimeTests are the days the regime wants tests on, day 1 being the anchor day.
func (i Isolation) RegimeTests() []Date {
	var days []Date
	for _, n := range i.TestDays {
		days = append(days, i.AnchorOn+Date(n-1))
	}
	return days
}

// NextTest is the earliest day a test is due that no test taken answers: of the regime's test days, and of tests ordered beyond them. A test taken without a due day answers the last due day before it.
func (i Isolation) NextTest() (Date, bool) {
	if i.Outcome != OutcomeNone {
		return 0, false
	}
	due := i.RegimeTests()
	answered := map[Date]bool{}
	for _, t := range i.Tests {
		switch {
		case t.TakenOn == 0:
			due = append(due, t.DueOn)
		case t.DueOn != 0:
			answered[t.DueOn] = true
		}
	}
	slices.Sort(due)
	for _, t := range i.Tests {
		if t.TakenOn != 0 && t.DueOn == 0 {
			if at, exact := slices.BinarySearch(due, t.TakenOn); exact {
				answered[due[at]] = true
			} else if at > 0 {
				answered[due[at-1]] = true
			}
		}
	}
	for _, d := range due {
		if !answered[d] {
			return d, true
		}
	}
	return 0, false
}
