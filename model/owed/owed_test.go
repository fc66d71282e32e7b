package owed_test

import (
	"slices"
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
		"noon":                               {rule: daily, on: "2021-08-16", at: "12:00", from: "2021-08-16", to: "2021-08-16"},
		"a minute before noon":               {rule: daily, on: "2021-08-16", at: "11:59", from: "2021-08-15", to: "2021-08-15"},
		"as the day is cut off":              {rule: cut, on: "2021-08-16", at: "07:00", from: "2021-08-16", to: "2021-08-16"},
		"the 15th of 31 days":                {rule: monthly, on: "2021-03-15", at: "16:00", from: "2021-02-01", to: "2021-02-28"},
		"the 16th of 31 days":                {rule: monthly, on: "2021-03-16", at: "16:00", from: "2021-03-01", to: "2021-03-31"},
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

// A period is reported by what covers half of its days, and what is due at this very instant is not late.
func TestHalfAPeriodIsReported(t *testing.T) {
	t.Parallel()
	rule := owed.Rule{Kind: model.ReportMonthly, Deadline: model.Deadline{Every: model.EveryMonth, Day: 25, Time: "16:00"}}
	april := model.Period{From: day(t, "2021-04-01"), To: day(t, "2021-04-30")}
	due := day(t, "2021-04-25").At("16:00")
	for name, c := range map[string]struct {
		sent model.Period
		want bool
	}{
		"the month":       {april, true},
		"half of it":      {model.Period{From: april.From, To: april.From + 14}, true},
		"the other half":  {model.Period{From: april.From + 15, To: april.To + 9}, true},
		"a day less":      {model.Period{From: april.From, To: april.From + 13}, false},
		"the month after": {model.Period{From: april.To + 1, To: april.To + 31}, false},
		"long before":     {model.Period{From: april.From - 60, To: april.From - 40}, false},
	} {
		got := rule.Reports([]model.Period{c.sent}, april.From.At("00:00"), due, model.Calendar{})
		owes := len(got) > 0 && got[0].Period.From == april.From
		if owes == c.want || owes && (got[0].Late || len(got) != 1) {
			t.Errorf("%s: %+v", name, got)
		}
		if at, is := rule.Due(c.sent, model.Calendar{}); name == "the month" && (!is || at != due) {
			t.Errorf("%s is due %s", name, at)
		}
	}
	for by, late := range map[model.Instant]int{due: 1, due + 1: 2} {
		if got := rule.Reports(nil, april.From.At("00:00"), by, model.Calendar{}); len(got) != late || got[0].Late != (late == 2) {
			t.Errorf("at %s: %+v", by, got)
		}
	}
	none := rule
	none.Deadline = model.Deadline{}
	if at, is := none.Due(april, model.Calendar{}); is {
		t.Errorf("no rule: %s", at)
	}
	later := rule
	later.Deadline.Day = 5 // of the month after
	if at, is := later.Due(april, model.Calendar{}); !is || at != day(t, "2021-05-05").At("16:00") {
		t.Errorf("due after its end: %s", at)
	}
}

func TestWhichReportAnswersARule(t *testing.T) {
	t.Parallel()
	rule := func(duty string, first bool) owed.Rule {
		return owed.Rule{Kind: model.ReportDaily, Duty: duty, First: first}
	}
	for _, c := range []struct {
		rule owed.Rule
		kind model.ReportKind
		duty string
		want bool
	}{
		{rule("", false), model.ReportDaily, "", true},
		{rule("", false), model.ReportDaily, "Ban Chỉ đạo", true},
		{rule("", false), model.ReportWeekly, "", false},
		{rule("Ban Chỉ đạo", false), model.ReportDaily, "Ban Chỉ đạo", true},
		{rule("Ban Chỉ đạo", false), model.ReportDaily, "", false},
		{rule("Ban Chỉ đạo", false), model.ReportWeekly, "Ban Chỉ đạo", false},
		{rule("Ban Chỉ đạo", true), model.ReportDaily, "", true},
		{rule("Ban Chỉ đạo", true), model.ReportDaily, "Quận ủy", false},
	} {
		if got := c.rule.Is(model.Report{Kind: c.kind, Duty: c.duty}); got != c.want {
			t.Errorf("%q, first %v, %s %q: %v", c.rule.Duty, c.rule.First, c.kind, c.duty, got)
		}
	}
	if got := rule("Ban Chỉ đạo", true).Duties(); !slices.Equal(got, []string{"Ban Chỉ đạo", ""}) {
		t.Errorf("of the first: %q", got)
	}
	today := day(t, "2021-08-16")
	report := owed.Report{Rule: rule("", false), Period: model.Period{From: today, To: today}, Diseases: []string{"covid", ""}}
	sent := model.Report{Kind: model.ReportDaily, Disease: "covid", Period: report.Period}
	other, before, weekly := sent, sent, sent
	other.Disease, weekly.Kind = "soi", model.ReportWeekly
	before.Period = model.Period{From: today - 1, To: today - 1}
	for n, one := range []model.Report{sent, other, before, weekly} {
		if got := report.AnsweredBy(one); got != (n == 0) {
			t.Errorf("%+v: %v", one, got)
		}
	}
}
