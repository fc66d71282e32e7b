package owed_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/owed"
)

func day(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWhatAReportIsAbout(t *testing.T) {
	t.Parallel()
	weekly, daily, monthly := owed.Rule{Kind: model.ReportWeekly, WeekStarts: 1}, owed.Rule{Kind: model.ReportDaily}, owed.Rule{Kind: model.ReportMonthly}
	cut := daily
	cut.Cut = "07:00"
	for name, c := range map[string]struct {
		rule           owed.Rule
		on             string
		at             model.Clock
		from, to       string
		weekStartsElse int
	}{
		"Friday, the week that runs":         {rule: weekly, on: "2021-08-13", at: "16:00", from: "2021-08-09", to: "2021-08-15"},
		"Thursday, the week that runs":       {rule: weekly, on: "2021-08-12", at: "16:00", from: "2021-08-09", to: "2021-08-15"},
		"Wednesday, the week before":         {rule: weekly, on: "2021-08-11", at: "16:00", from: "2021-08-02", to: "2021-08-08"},
		"Monday, the week before":            {rule: weekly, on: "2021-08-16", at: "08:00", from: "2021-08-09", to: "2021-08-15"},
		"Friday, where weeks begin on it":    {rule: weekly, on: "2021-08-13", at: "16:00", from: "2021-08-06", to: "2021-08-12", weekStartsElse: 5},
		"an afternoon":                       {rule: daily, on: "2021-08-16", at: "14:00", from: "2021-08-16", to: "2021-08-16"},
		"a morning":                          {rule: daily, on: "2021-08-16", at: "08:00", from: "2021-08-15", to: "2021-08-15"},
		"a morning after the day's cut-off":  {rule: cut, on: "2021-08-16", at: "08:00", from: "2021-08-16", to: "2021-08-16"},
		"a morning before the day's cut-off": {rule: cut, on: "2021-08-16", at: "06:00", from: "2021-08-15", to: "2021-08-15"},
		"the 5th":                            {rule: monthly, on: "2021-03-05", at: "16:00", from: "2021-02-01", to: "2021-02-28"},
		"the 25th":                           {rule: monthly, on: "2021-03-25", at: "16:00", from: "2021-03-01", to: "2021-03-31"},
	} {
		if c.weekStartsElse != 0 {
			c.rule.WeekStarts = c.weekStartsElse
		}
		got := owed.About(c.rule, day(t, c.on).At(c.at))
		if got.From != day(t, c.from) || got.To != day(t, c.to) {
			t.Errorf("%s: %s to %s", name, got.From, got.To)
		}
	}
}

// Every week since the first that was sent is owed until it is sent, whatever was sent after it.
func TestEachUnsentPeriodIsOwed(t *testing.T) {
	t.Parallel()
	rule := owed.Rule{Kind: model.ReportWeekly, WeekStarts: 1, Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5, Time: "16:00"}}
	monday := day(t, "2021-08-02")
	for mask := range 1 << 5 {
		var sent []model.Period
		for week := range 5 {
			if mask&(1<<week) != 0 {
				from := monday + model.Date(7*week)
				sent = append(sent, model.Period{From: from, To: from + 4}) // as far as Friday
			}
		}
		now := (monday + 21).At("09:00") // the fourth week has begun, and is due on its Friday
		var want []model.Date
		for week := range 6 { // and the first that lies ahead and is not sent
			from := monday + model.Date(7*week)
			if week < 5 && mask&(1<<week) != 0 {
				continue
			}
			want = append(want, from)
			if week >= 3 {
				break
			}
		}
		got := rule.Reports(sent, monday.At("00:00"), now, model.Calendar{})
		if len(got) != len(want) {
			t.Fatalf("sent %05b: %+v, want weeks from %v", mask, got, want)
		}
		for i, r := range got {
			if r.Period.From != want[i] || r.Due != (want[i]+4).At("16:00") || r.Late != (r.Due < now) {
				t.Errorf("sent %05b: %+v, want the week from %s", mask, r, want[i])
			}
		}
	}
}
