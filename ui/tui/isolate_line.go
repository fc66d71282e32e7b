package tui

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/ui/kit"
)

// isolateMarks are what was found of somebody on one day.
type isolateMarks map[model.Session]model.CheckIn

// isolateSessions lists the sessions of a day in order.
func isolateSessions() [2]model.Session { return [2]model.Session{model.Morning, model.Afternoon} }

// isolateMarksOf asks what was found of people on a day.
func isolateMarksOf(ctx context.Context, d *Desk, lines []model.PersonLine, on model.Date) (map[model.IsolationID]isolateMarks, error) {
	ids := make([]model.IsolationID, 0, len(lines))
	for _, l := range lines {
		if l.Isolation.ID != 0 {
			ids = append(ids, l.Isolation.ID)
		}
	}
	found, err := d.Book.CheckIns(ctx, ids, on, on)
	if err != nil {
		return nil, err
	}
	marks := make(map[model.IsolationID]isolateMarks, len(ids))
	for _, c := range found {
		if marks[c.IsolationID] == nil {
			marks[c.IsolationID] = isolateMarks{}
		}
		marks[c.IsolationID][c.Session] = c
	}
	return marks, nil
}

// isolateMark is the letter of one session; "-" where nobody is expected.
func (d *Desk) isolateMark(i model.Isolation, on model.Date, s model.Session, marks isolateMarks) string {
	if c, ok := marks[s]; ok {
		return d.isolateLetter(c.Result)
	}
	if !i.Expects(on, s) {
		return "-"
	}
	return d.isolateLetter("")
}

// isolateMissed counts the check-ins whose session is over and which nobody recorded.
func (d *Desk) isolateMissed(l model.PersonLine, on model.Date, marks isolateMarks) int {
	now := d.Now()
	recorded := l.Recorded
	for _, s := range isolateSessions() {
		running := on == now.Date() && (s == model.Afternoon || model.SessionAt(now) == model.Morning)
		if _, ok := marks[s]; ok && running && l.Isolation.Expects(on, s) {
			recorded--
		}
	}
	if on < now.Date() {
		now = (on + 1).At("")
	}
	return max(l.Isolation.ExpectedBy(now)-recorded, 0)
}

// isolateDayText is how far an isolation has come: "8/15", "TD 3/14" while monitoring, or how it ended.
func (d *Desk) isolateDayText(i model.Isolation, on model.Date) string {
	if i.ID == 0 {
		return "-"
	}
	switch i.StateOn(on) {
	case model.StateIsolating:
		return fmt.Sprintf("%d/%d", on-i.StartsOn+1, i.LastDay()-i.StartsOn+1)
	case model.StateMonitoring:
		return d.T("isolation.monitor_day", i.MonitoredUntil()-on)
	case model.IsolationNone:
		return d.T("isolation.from_day", isolateShort(i.StartsOn))
	case model.StateEnded:
	}
	if i.Outcome != model.OutcomeNone {
		return d.T("isolation.outcome_short." + string(i.Outcome))
	}
	return d.T("isolation.over")
}

// isolateEnds is the last day, with a mark where it has passed and nobody said how it ended.
func (d *Desk) isolateEnds(i model.Isolation, on model.Date) string {
	switch {
	case i.ID == 0:
		return ""
	case i.Unconfirmed(on):
		return "▲" + isolateShort(i.LastDay())
	case i.LastDay() == on && i.Outcome == model.OutcomeNone:
		return "=" + isolateShort(i.LastDay())
	}
	return " " + isolateShort(i.LastDay())
}

// isolateTest is the next test, marked where it is due or late; of somebody positive who is no case yet, that.
func (d *Desk) isolateTest(i model.Isolation, on model.Date) string {
	if i.Category != model.CategoryF0 && i.Outcome == model.OutcomeNone &&
		slices.ContainsFunc(i.Tests, func(t model.Test) bool { return t.Result == model.TestPositive }) {
		return d.T("isolation.test_positive")
	}
	due, ok := i.NextTest()
	switch {
	case i.ID == 0 || !ok:
		return ""
	case due < on:
		return "▲" + isolateShort(due)
	case due == on:
		return "!" + isolateShort(due)
	}
	return " " + isolateShort(due)
}

// isolateStyle is the look of a line: trouble first, then what is over.
func isolateStyle(i model.Isolation, on model.Date, marks isolateMarks) kit.RowStyle {
	for _, c := range marks {
		if c.Result != model.CheckInNormal {
			return kit.RowDanger
		}
	}
	switch {
	case i.ID != 0 && i.Unconfirmed(on):
		return kit.RowWarn
	case i.StateOn(on) == model.StateEnded || i.ID == 0:
		return kit.RowMuted
	}
	return kit.RowNormal
}
