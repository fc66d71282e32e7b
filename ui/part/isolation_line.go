package part

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Marks are what was found of somebody on one day.
type Marks map[model.Session]model.CheckIn

// Sessions lists the sessions of a day in order.
func Sessions() [2]model.Session { return [2]model.Session{model.Morning, model.Afternoon} }

// MarksOf asks what was found of people on a day.
func MarksOf(ctx context.Context, d *scene.Desk, lines []model.PersonLine, on model.Date) (map[model.IsolationID]Marks, error) {
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
	marks := make(map[model.IsolationID]Marks, len(ids))
	for _, c := range found {
		if marks[c.IsolationID] == nil {
			marks[c.IsolationID] = Marks{}
		}
		marks[c.IsolationID][c.Session] = c
	}
	return marks, nil
}

// Mark is the letter of one session; "-" where nobody is expected.
func Mark(d *scene.Desk, i model.Isolation, on model.Date, s model.Session, marks Marks) string {
	if c, ok := marks[s]; ok {
		return Letter(d, c.Result)
	}
	if !i.Expects(on, s) {
		return "-"
	}
	return Letter(d, "")
}

// Missed counts the check-ins whose session is over and which nobody recorded.
func Missed(d *scene.Desk, l model.PersonLine, on model.Date, marks Marks) int {
	now := d.Now()
	recorded := l.Recorded
	for _, s := range Sessions() {
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

// DayOf is how far an isolation has come: "8/15", "TD 3/14" while monitoring, or how it ended.
func DayOf(d *scene.Desk, i model.Isolation, on model.Date) string {
	if i.ID == 0 {
		return "-"
	}
	switch i.StateOn(on) {
	case model.StateIsolating:
		return fmt.Sprintf("%d/%d", on-i.StartsOn+1, i.LastDay()-i.StartsOn+1)
	case model.StateMonitoring:
		return d.T("isolation.monitor_day", i.MonitoredUntil()-on)
	case model.IsolationNone:
		return d.T("isolation.from_day", ShortDate(i.StartsOn))
	case model.StateEnded:
	}
	if i.Outcome != model.OutcomeNone {
		return d.T("isolation.outcome_short." + string(i.Outcome))
	}
	return d.T("isolation.over")
}

// Ends is the last day, with a mark where it has passed and nobody said how it ended.
func Ends(i model.Isolation, on model.Date) string {
	switch {
	case i.ID == 0:
		return ""
	case i.Unconfirmed(on):
		return "▲" + ShortDate(i.LastDay())
	case i.LastDay() == on && i.Outcome == model.OutcomeNone:
		return "=" + ShortDate(i.LastDay())
	}
	return " " + ShortDate(i.LastDay())
}

// NextTest is the next test, marked where it is due or late; of somebody positive who is no case yet, that.
func NextTest(d *scene.Desk, i model.Isolation, on model.Date) string {
	if i.Category != model.CategoryF0 && i.Outcome == model.OutcomeNone &&
		slices.ContainsFunc(i.Tests, func(t model.Test) bool { return t.Result == model.TestPositive }) {
		return d.T("isolation.test_positive")
	}
	due, ok := i.NextTest()
	switch {
	case i.ID == 0 || !ok:
		return ""
	case due < on:
		return "▲" + ShortDate(due)
	case due == on:
		return "!" + ShortDate(due)
	}
	return " " + ShortDate(due)
}

// IsolationStyle is the look of a line: trouble first, then what is over.
func IsolationStyle(i model.Isolation, on model.Date, marks Marks) kit.RowStyle {
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
