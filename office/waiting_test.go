package office_test

import (
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
)

func settings() config.Config {
	set := config.Default()
	set.Report.DailyDue = "14:00"
	set.Report.WeeklyDue.Weekday, set.Report.WeeklyDue.Time = 5, "16:00"
	return set
}

func TestReportsAreOwedNearestFirst(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	w, err := office.Count(t.Context(), book, set, now())
	if err != nil || len(w.Duties) != 2 {
		t.Fatalf("%+v, %v", w.Duties, err)
	}
	today := now().Date()
	if d := w.Duties[0]; d.Kind != model.ReportDaily || d.Due != today.At("14:00") || d.Late {
		t.Errorf("first %+v", d)
	}
	if d := w.Duties[1]; d.Kind != model.ReportWeekly || d.Due != (today+4).At("16:00") {
		t.Errorf("second %+v", d)
	}
	if w.ReportsDue() != 1 {
		t.Errorf("%d due today", w.ReportsDue())
	}
	if w, err = office.Count(t.Context(), book, set, today.At("15:00")); err != nil || !w.Duties[0].Late || w.ReportsDue() != 1 {
		t.Errorf("an hour late: %+v, %v", w.Duties, err)
	}
}

// What an office that never sent a report owes it owes until it is sent: since the book was begun, and nothing of before.
func TestTheFirstReportStaysOwed(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 0), settings()
	set.Report.DailyDue = ""
	begun := c.now.Date()
	if _, err := c.book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"}); err != nil {
		t.Fatal(err)
	}
	c.now = (begun + 12).At("09:00")
	w, err := office.Count(t.Context(), c.book, set, c.now)
	if err != nil {
		t.Fatal(err)
	}
	for n, d := range w.Duties {
		if on := d.Due.Date(); on.Weekday() != 5 || on < begun+model.Date(7*n) || on > begun+model.Date(7*n+6) {
			t.Errorf("%d: due on %v", n, on)
		}
	}
	if late := w.ReportsDue(); late != len(w.Duties)-1 || late < 1 {
		t.Errorf("%d of %d are late", late, len(w.Duties))
	}
}

func TestWhereTasksStand(t *testing.T) {
	t.Parallel()
	book, today := open(t), now().Date()
	unit, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"})
	if err != nil {
		t.Fatal(err)
	}
	paper, err := book.RegisterDirective(t.Context(), model.Directive{
		Kind: "CV", Symbol: "7-CV/QU", Subject: "báo cáo", Urgency: model.UrgencyNormal, ReceivedAt: now(),
		Tasks: []model.Task{{Text: "Đầu việc", Tasks: []model.Task{
			{Text: "Lấy mẫu", LeadID: unit.ID, Deadline: model.Deadline{Every: model.EveryOnce, Due: today - 1}},
			{Text: "Báo cáo", Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 3}},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	leaves, outlines, err := office.Standings(t.Context(), book, settings(), model.TaskFilter{}, now())
	if err != nil || len(leaves) != 2 || len(outlines) != 3 {
		t.Fatalf("%d leaves of %d, %v", len(leaves), len(outlines), err)
	}
	duties, _, err := office.Standings(t.Context(), book, settings(), model.TaskFilter{UnitID: unit.ID}, now())
	if err != nil || len(duties) != 1 || !duties[0].Status.Late {
		t.Fatalf("%+v, %v", duties, err)
	}
	symbols, err := book.Symbols(t.Context(), []model.DirectiveID{0, paper.ID, paper.ID, 99})
	if err != nil || len(symbols) != 1 || symbols[paper.ID] != "7-CV/QU" {
		t.Errorf("%v, %v", symbols, err)
	}
}

// A report that was never sent is owed however long ago it was due, unless the settings say that its duty began later.
func TestAReportIsOwedHoweverOld(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 0), settings()
	set.Report.DailyDue = ""
	begun := c.now.Date()
	if _, err := c.book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"}); err != nil {
		t.Fatal(err)
	}
	c.now = (begun + 7*104).At("09:00")
	late := func(set config.Config) (n int, first model.Date) {
		t.Helper()
		w, err := office.Count(t.Context(), c.book, set, c.now)
		if err != nil {
			t.Fatal(err)
		}
		return w.ReportsDue(), w.Duties[0].Due.Date()
	}
	if n, first := late(set); n != 104 || first >= begun+7 {
		t.Errorf("%d are late, the first since %v", n, first)
	}
	later := set
	later.Report.Duties = []config.Duty{{Kind: model.ReportWeekly, Due: "16:00", Weekday: 5, StartsOn: c.now.Date() - 20}}
	if n, first := late(later); n != 3 || first < c.now.Date()-20 {
		t.Errorf("%d are late, the first since %v", n, first)
	}
	week := model.Period{From: begun + 7*52 - model.Date(begun.Weekday()-1)}
	week.To = week.From + 6
	if _, err := c.book.MarkSent(t.Context(), model.Report{Kind: model.ReportWeekly, Period: week}); err != nil {
		t.Fatal(err)
	}
	if n, first := late(set); n != 51 || first <= week.To {
		t.Errorf("%d are late after the first that went up, the first since %v", n, first)
	}
}
