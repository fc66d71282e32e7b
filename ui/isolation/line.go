package isolation

import (
	"context"
	"slices"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// dayMarks are what was found of somebody on one day.
type dayMarks map[model.Session]model.CheckIn

// sessions lists the sessions of a day in order.
func sessions() [2]model.Session { return [2]model.Session{model.Morning, model.Afternoon} }

// marksOn asks what was found of people on a day.
func marksOn(ctx context.Context, d *scene.Desk, lines []model.PersonLine, on model.Date) (map[model.IsolationID]dayMarks, error) {
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
	marks := make(map[model.IsolationID]dayMarks, len(ids))
	for _, c := range found {
		if marks[c.IsolationID] == nil {
			marks[c.IsolationID] = dayMarks{}
		}
		marks[c.IsolationID][c.Session] = c
	}
	return marks, nil
}

// sessionMark is the letter of one session; "-" where nobody is expected.
func sessionMark(d *scene.Desk, i model.Isolation, on model.Date, s model.Session, marks dayMarks) string {
	if c, ok := marks[s]; ok {
		return part.Letter(d, c.Result)
	}
	if !i.Expects(on, s) {
		return "-"
	}
	return part.Letter(d, "")
}

// endCell is the last day, with a mark where it has passed and nobody said how it ended.
func endCell(i model.Isolation, on model.Date) string {
	switch {
	case i.ID == 0:
		return ""
	case i.StateOn(on) == model.StateUnconfirmed:
		return "▲" + part.ShortDate(i.LastDay())
	case i.LastDay() == on && i.Outcome == model.OutcomeNone:
		return "=" + part.ShortDate(i.LastDay())
	}
	return " " + part.ShortDate(i.LastDay())
}

// testCell is the next test, marked where it is due or late; of somebody positive who is no case yet, that.
func testCell(d *scene.Desk, i model.Isolation, on model.Date) string {
	if i.Category != model.CategoryF0 && i.Outcome == model.OutcomeNone &&
		slices.ContainsFunc(i.Tests, func(t model.Test) bool { return t.Result == model.TestPositive }) {
		return d.T("isolation.test_positive")
	}
	due, ok := i.NextTest()
	switch {
	case i.ID == 0 || !ok:
		return ""
	case due < on:
		return "▲" + part.ShortDate(due)
	case due == on:
		return "!" + part.ShortDate(due)
	}
	return " " + part.ShortDate(due)
}

// lineStyle is the look of a line: trouble first, then what is over.
func lineStyle(i model.Isolation, on model.Date, marks dayMarks) kit.RowStyle {
	for _, c := range marks {
		if c.Result != model.CheckInNormal {
			return kit.RowDanger
		}
	}
	switch {
	case i.ID != 0 && i.StateOn(on) == model.StateUnconfirmed:
		return kit.RowWarn
	case i.StateOn(on) == model.StateEnded || i.ID == 0:
		return kit.RowMuted
	}
	return kit.RowNormal
}
