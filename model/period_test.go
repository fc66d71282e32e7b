package model_test

import (
	"testing"

	"sotruc/model"
)

func TestPeriodFor(t *testing.T) {
	date := func(s string) model.Date {
		d, err := model.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		kind       model.ReportKind
		on         string
		weekStarts int
		from, to   string
	}{
		{model.ReportDaily, "2021-08-16", 1, "2021-08-16", "2021-08-16"},
		{model.ReportWeekly, "2021-08-16", 1, "2021-08-16", "2021-08-22"},
		{model.ReportWeekly, "2021-08-22", 1, "2021-08-16", "2021-08-22"},
		{model.ReportWeekly, "2021-08-19", 5, "2021-08-13", "2021-08-19"},
		{model.ReportWeekly, "2021-08-20", 5, "2021-08-20", "2021-08-26"},
		{model.ReportWeekly, "2021-08-22", 7, "2021-08-22", "2021-08-28"},
		{model.ReportMonthly, "2020-02-10", 1, "2020-02-01", "2020-02-29"},
		{model.ReportMonthly, "2021-12-31", 1, "2021-12-01", "2021-12-31"},
		{model.ReportOnDemand, "2021-08-16", 1, "2021-08-16", "2021-08-16"},
	} {
		got := model.PeriodFor(c.kind, date(c.on), c.weekStarts, "15:00")
		want := model.Period{From: date(c.from), To: date(c.to), Cut: "15:00"}
		if got != want {
			t.Errorf("%s on %s, weeks from %d: %v–%v, want %s–%s", c.kind, c.on, c.weekStarts, got.From, got.To, c.from, c.to)
		}
	}
}

// TestADraftBeforeTheEndCountsOnlyWhatHasHappened: on Tuesday nothing of Friday is late, ended or done.
func TestADraftBeforeTheEndCountsOnlyWhatHasHappened(t *testing.T) {
	tuesday, _ := model.NewDate(2021, 8, 17)
	week := model.PeriodFor(model.ReportWeekly, tuesday, 1, "")
	facts := model.Facts{
		Isolations: []model.Isolation{{
			ID: 1, PersonID: 1, HouseholdID: 1, Category: model.CategoryF1, Place: model.PlaceHome,
			StartsOn: tuesday - 5, AnchorOn: tuesday - 5, EndsOn: tuesday + 2, Days: 7,
		}},
		Tasks: []model.Task{
			{ID: 1, Text: "on Friday", CreatedAt: (tuesday - 1).At("08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: tuesday + 3}},
		},
	}
	for _, c := range []struct {
		asOf               model.Instant
		people, open, late int
	}{
		{tuesday.At("09:00"), 1, 1, 0},
		{0, 0, 1, 1},
	} {
		p := week
		p.AsOf = c.asOf
		for _, row := range model.Figures(facts, p, model.Calendar{}) {
			want, asked := map[string]int{"home.people": c.people, "task.open": c.open, "task.late": c.late}[row.Code]
			if asked && row.Now != want {
				t.Errorf("as of %s: %s is %d, want %d", c.asOf, row.Code, row.Now, want)
			}
			if row.Opening+row.Up-row.Down != row.Now {
				t.Errorf("as of %s: %+v", c.asOf, row)
			}
		}
		if got := model.Totals(facts, p, model.Calendar{}).Late; got != c.late {
			t.Errorf("as of %s: %d late in the totals, want %d", c.asOf, got, c.late)
		}
	}
}

func TestReportAnswersADuty(t *testing.T) {
	t.Parallel()
	friday, ok := model.NewDate(2021, 8, 20)
	if !ok {
		t.Fatal("no such day")
	}
	due := friday.At("16:00")
	week := func(from model.Date) model.Period { return model.Period{From: from, To: from + 6} }
	for name, tt := range map[string]struct {
		period model.Period
		sent   model.Instant
		want   bool
	}{
		"not sent":                           {week(friday - 4), 0, false},
		"sent at its hour":                   {week(friday - 11), due, true},
		"sent that morning":                  {week(friday - 7), friday.At("08:00"), true},
		"the week's, sent a day early":       {week(friday - 4), (friday - 1).At("09:00"), true},
		"the week before's, sent late":       {week(friday - 11), (friday - 2).At("09:00"), false},
		"the week after's, sent since":       {week(friday + 3), friday.At("17:00"), false},
		"a period that ended the day before": {week(friday - 7), (friday - 1).At("18:00"), false},
	} {
		if got := (model.Report{Period: tt.period, SentAt: tt.sent}).Answers(due); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
