package model_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// "Before" a day is the day before it: also as a rhythm ends, and also where a day of the month stands in a rule that names none.
func TestTheDayBefore(t *testing.T) {
	t.Parallel()
	friday := model.Deadline{Every: model.EveryWeek, Weekday: 5, Relation: model.RelationBefore}
	ends := func(d model.Deadline, on model.Date) model.Deadline { d.EndsOn = on; return d }
	stray := func(d model.Deadline) model.Deadline { d.Day = 31; return d }
	nth := model.Deadline{Every: model.EveryMonth, Nth: 2, Weekday: 5, Relation: model.RelationBefore}
	for name, c := range map[string]struct {
		rule model.Deadline
		to   string
		want []string
	}{
		"Thursdays":                           {friday, "2021-08-31", []string{"19/08", "26/08"}},
		"until a Thursday":                    {ends(friday, on("2021-08-19")), "2021-08-31", []string{"19/08"}},
		"until a Wednesday":                   {ends(friday, on("2021-08-18")), "2021-08-31", nil},
		"by a Friday that is the last":        {ends(model.Deadline{Every: model.EveryWeek, Weekday: 5}, on("2021-08-20")), "2021-08-31", []string{"20/08"}},
		"a week, with a day of the month":     {stray(friday), "2021-08-31", []string{"19/08", "26/08"}},
		"a day, with a day of the month":      {stray(model.Deadline{Every: model.EveryDay, Interval: 10, StartsOn: on("2021-08-18"), Relation: model.RelationBefore}), "2021-08-31", []string{"27/08"}},
		"the second Friday":                   {nth, "2021-09-30", []string{"09/09"}},
		"the second Friday, with a day of it": {stray(nth), "2021-09-30", []string{"09/09"}},
	} {
		var got []string
		for _, p := range c.rule.Periods(at("2021-08-16 00:00"), on(c.to).At("24:00"), model.Calendar{}) {
			got = append(got, p.Due.Date().Local()[:5])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	once := model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20"), Day: 31, Relation: model.RelationBefore}
	if due, _ := once.DueAt(model.Calendar{}); due != at("2021-08-19 17:00") {
		t.Errorf("once: %s", due)
	}
}

// Of a week with several days each period begins on the day after the one before it, the first on Monday; each hour has a key of its own.
func TestDaysOfAWeekWithSeveral(t *testing.T) {
	t.Parallel()
	rule := model.Deadline{Every: model.EveryWeek, Weekday: 2, AlsoOn: model.Weekdays(0).With(6).With(7), Time: "08:00", Also: "16:00"}
	var got []string
	for _, p := range rule.Periods(at("2021-08-16 00:00"), at("2021-08-22 23:00"), model.Calendar{}) {
		got = append(got, fmt.Sprintf("%s %s %s", p.Key, p.From.Local()[:5], p.To.Local()[:5]))
		if same, ok := rule.PeriodOf(p.Key, model.Calendar{}); !ok || same != p {
			t.Errorf("%s: %+v, %v", p.Key, same, ok)
		}
	}
	want := []string{
		"2021-W33-2 16/08 22/08", "2021-W33-2/2 16/08 22/08", "2021-W33-6 18/08 22/08", "2021-W33-6/2 18/08 22/08", "2021-W33-7 22/08 22/08", "2021-W33-7/2 22/08 22/08",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if p, ok := rule.PeriodOf("2021-W33-5", model.Calendar{}); ok {
		t.Errorf("a day it does not name: %+v", p)
	}
}
