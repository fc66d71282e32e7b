package office_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/store"
)

// Since a report was issued only what is about its days counts, with what it makes of the figures; a correction says just that, and
// what the report left to the next one is no change of it.
func TestSinceAReportWasIssued(t *testing.T) {
	t.Parallel()
	c := newClerk(t, 0)
	ctx, day := t.Context(), c.now.Date()
	add := func(at model.Instant, on model.Date, text string) model.Activity {
		t.Helper()
		c.now = at
		a, err := c.book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: on, Text: text, Count: 1})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	since := func(r model.Report) office.Since {
		t.Helper()
		s, err := office.LoadSince(ctx, c.book, settings(), r)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	kept := add(day.At("09:00"), day, "Chợ")
	c.now = day.At("15:30")
	r := model.Report{Kind: model.ReportDaily, Period: model.Period{From: day, To: day, Cut: "15:00"}}
	r, err := office.Prepare(ctx, c.book, settings(), r, []string{"txt"}, office.Annex{}, c.now)
	if err == nil {
		r, err = c.book.MarkSent(ctx, r)
	}
	if err != nil {
		t.Fatal(err)
	}
	c.now++
	if s := since(r); len(s.Changes) != 0 || len(s.Figures) != 0 {
		t.Errorf("at once: %+v", s)
	}
	add((day + 3).At("09:00"), day+3, "Việc của kỳ sau")
	if s := since(r); len(s.Changes) != 0 || len(s.Figures) != 0 {
		t.Errorf("of later days: %+v", s)
	}
	late := add((day + 3).At("10:00"), day, "Ghi muộn")
	c.now += 60
	kept.Count = 4
	if _, err := c.book.UpdateActivity(ctx, kept); err != nil {
		t.Fatal(err)
	}
	if _, err := c.book.SaveOwnPaper(ctx, outgoing.Paper{Kind: "CV", Number: 4, Symbol: "04-CV/ĐU", On: day, Subject: "Mời họp"}); err != nil {
		t.Fatal(err)
	}
	s := since(r)
	if n := len(s.Changes); n == 0 || s.Changes[n-1].Table != "outgoing" {
		t.Errorf("a paper of the day that was entered later is not among %+v", s.Changes)
	} else {
		s.Changes = s.Changes[:n-1]
	}
	s.Figures = slices.DeleteFunc(s.Figures, func(f office.FigureChange) bool { return f.Was.Code == "paper.issued" })
	if len(s.Changes) != 2 || s.Changes[0].RowID != int64(late.ID) || s.Changes[1].RowID != int64(kept.ID) {
		t.Errorf("changes %+v", s.Changes)
	}
	if len(s.Figures) != 1 || s.Figures[0].Is.Code != "activity.inspection" || s.Figures[0].Was.Up != 1 || s.Figures[0].Is.Up != 5 {
		t.Errorf("figures %+v", s.Figures)
	}
	correction := r
	correction.ID, correction.CorrectionOf = 0, r.ID
	drafted, err := office.Draft(ctx, c.book, settings(), correction, c.now)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range drafted.Figures {
		if f.Code == "activity.inspection" && f.Up != 5 {
			t.Errorf("the correction says %+v", f)
		}
	}
}

// A cancellation takes somebody out of every day of the isolation, whichever day it is written down on: the step is among the changes since, and so is
// taking it back. One that ends after the days of the report is not.
func TestACancellationChangesTheDaysBefore(t *testing.T) {
	t.Parallel()
	c := newClerk(t, 0)
	ctx, day := t.Context(), c.now.Date()
	i := model.Isolation{
		Disease: model.DiseaseCovid, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: day - 1, StartsOn: day - 1,
		EndsOn: day + 9, Days: 10, RegimeID: "r", CheckIns: 2,
	}
	var its []model.IsolationID
	for _, name := range []string{"An Bị Hủy", "Bình Bỏ Đi"} {
		made, err := c.book.AddHousehold(ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{i})
		if err != nil {
			t.Fatal(err)
		}
		its = append(its, isolationIn(t, c.book, made.ID))
	}
	r := c.issues(settings(), model.Report{Kind: model.ReportDaily, Period: model.Period{From: day, To: day}}, true)
	c.now = (day + 5).At("10:00")
	steps := func(want int, after string) {
		t.Helper()
		s, err := office.LoadSince(ctx, c.book, settings(), r)
		if err != nil || len(s.Changes) != want {
			t.Errorf("after %s: %d changes, %+v, %v", after, len(s.Changes), s.Changes, err)
		}
	}
	end := func(id model.IsolationID, outcome model.Outcome) {
		t.Helper()
		if err := c.book.EndIsolations(ctx, []model.IsolationID{id}, outcome, day+5, model.SourceNone, "ghi nhầm"); err != nil {
			t.Fatal(err)
		}
	}
	end(its[1], model.OutcomeLeft)
	steps(0, "one left")
	end(its[0], model.OutcomeCancelled)
	steps(1, "the other was cancelled")
	if _, err := c.book.Reopen(ctx, its[0]); err != nil {
		t.Fatal(err)
	}
	steps(2, "that was taken back")
}

// isolationIn is the isolation of the only one in a household.
func isolationIn(t *testing.T, book *store.Book, id model.HouseholdID) model.IsolationID {
	t.Helper()
	people, err := book.People(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	its, err := book.Isolations(t.Context(), people[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return its[0].ID
}

// Somebody whose end becomes known after a report was sent, on a day whose visits are recorded, had to be looked in on as the report says: nothing of it
// is taken back or put in again, whatever the end is.
func TestALateEndTakesNoRecordedVisitBack(t *testing.T) {
	t.Parallel()
	for _, outcome := range []model.Outcome{model.OutcomeDied, model.OutcomeLeft, model.OutcomeMoved, model.OutcomeBecameCase, model.OutcomeCompleted} {
		c := newClerk(t, 0)
		ctx, day := t.Context(), c.now.Date()
		i := model.Isolation{
			Disease: model.DiseaseCovid, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: day - 1, StartsOn: day - 1,
			EndsOn: day + 9, Days: 10, RegimeID: "r", CheckIns: 2,
		}
		var its []model.IsolationID
		c.now = (day - 1).At("07:00")
		for _, name := range []string{"An", "Bình"} {
			made, err := c.book.AddHousehold(ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{i})
			if err != nil {
				t.Fatal(err)
			}
			its = append(its, isolationIn(t, c.book, made.ID))
		}
		c.now = day.At("20:00")
		for _, id := range its {
			for _, s := range []model.Session{model.Morning, model.Afternoon} {
				if err := c.book.RecordCheckIns(ctx, []model.CheckIn{{IsolationID: id, Day: day, Session: s, Result: model.CheckInNormal}}); err != nil {
					t.Fatal(err)
				}
			}
		}
		report := func(on model.Date) model.Report {
			return model.Report{Kind: model.ReportDaily, Period: model.Period{From: on, To: on}}
		}
		c.now = (day + 1).At("00:10")
		if f := figureOf(t, c.issues(settings(), report(day), true), "checkin.expected"); f.Up != 4 {
			t.Fatalf("%s: of the day %+v", outcome, f)
		}
		c.now = (day + 1).At("08:00")
		if err := c.book.EndIsolations(ctx, its[:1], outcome, day, model.SourceCommunity, "ghi muộn"); err != nil {
			t.Fatal(err)
		}
		c.now = (day + 2).At("00:10")
		r, err := office.Draft(ctx, c.book, settings(), report(day+1), c.now)
		if err != nil {
			t.Fatal(err)
		}
		if f := figureOf(t, r, "checkin.expected"); f.Up != 2 || f.Down != 0 || f.Late != 0 {
			t.Errorf("%s: %+v", outcome, f)
		}
	}
}
