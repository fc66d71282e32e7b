package owed_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/owed"
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
		got := owed.PeriodFor(c.kind, date(c.on), c.weekStarts, "15:00")
		want := model.Period{From: date(c.from), To: date(c.to), Cut: "15:00"}
		if got != want {
			t.Errorf("%s on %s, weeks from %d: %v–%v, want %s–%s", c.kind, c.on, c.weekStarts, got.From, got.To, c.from, c.to)
		}
	}
}
