package model_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestPeriodDays(t *testing.T) {
	for every, want := range map[model.Every][2]string{
		model.EveryDay:      {"2021-08-18", "2021-08-18"},
		model.EveryWeek:     {"2021-08-16", "2021-08-22"},
		model.EveryMonth:    {"2021-08-01", "2021-08-31"},
		model.EveryQuarter:  {"2021-07-01", "2021-09-30"},
		model.EveryHalfYear: {"2021-07-01", "2021-12-31"},
		model.EveryYear:     {"2021-01-01", "2021-12-31"},
	} {
		got := model.Deadline{Every: every}.Periods(at("2021-08-18 09:00"), at("2022-12-31 09:00"), model.Calendar{})
		if len(got) == 0 || got[0].From != on(want[0]) || got[0].To != on(want[1]) {
			t.Errorf("%s: %v", every, got)
		}
	}
}

// anyRecurrence draws a deadline that comes back, without bounds.
func anyRecurrence(t *rapid.T) model.Deadline {
	d := model.Deadline{
		Every: rapid.SampledFrom([]model.Every{
			model.EveryDay, model.EveryWeek, model.EveryMonth, model.EveryQuarter, model.EveryHalfYear, model.EveryYear,
		}).Draw(t, "every"),
		Interval: rapid.SampledFrom([]int{0, 0, 1, 2, 3, 15}).Draw(t, "interval"),
		Weekday:  rapid.IntRange(0, 7).Draw(t, "weekday"),
		Day:      rapid.IntRange(0, 31).Draw(t, "day"),
		Month:    rapid.IntRange(0, 12).Draw(t, "month"),
		Time:     model.Clock(rapid.SampledFrom([]string{"", "00:00", "08:00", "14:00", "24:00"}).Draw(t, "time")),
		Relation: rapid.SampledFrom([]model.Relation{"", model.RelationBefore, model.RelationBy, model.RelationAt}).Draw(t, "relation"),
		Roll:     rapid.Bool().Draw(t, "roll"),
	}
	if d.Every == model.EveryWeek {
		d.AlsoOn = model.Weekdays(rapid.IntRange(0, 127).Draw(t, "also on"))
	}
	if d.Every == model.EveryMonth && d.Weekday != 0 {
		d.Nth = rapid.IntRange(-1, 4).Draw(t, "nth")
	}
	if d.Every == model.EveryDay && d.Time == "08:00" && rapid.Bool().Draw(t, "twice") {
		d.Also = "16:00"
	}
	return d
}

func anyDay(t *rapid.T, label string) model.Date {
	return on("2019-12-01") + model.Date(rapid.IntRange(0, 900).Draw(t, label))
}

// Whatever stretch is asked for, each period falls due once and in order, and its key finds it again.
func TestPeriodsInvariants(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		d := anyRecurrence(t)
		if d.StartsOn = anyDay(t, "starts"); rapid.Bool().Draw(t, "ends") {
			d.EndsOn = d.StartsOn + model.Date(rapid.IntRange(0, 400).Draw(t, "days"))
		}
		from := anyDay(t, "from").At("09:30")
		to := from + model.Instant(rapid.IntRange(0, 500*24*60*60).Draw(t, "seconds"))
		all := d.Periods(from, to, cal)
		keys := map[string]bool{}
		for k, p := range all {
			if keys[p.Key] || p.To < p.From || p.Due < from || p.Due > to {
				t.Fatalf("period %d: %v", k, p)
			}
			keys[p.Key] = true
			if k > 0 && p.Due <= all[k-1].Due {
				t.Fatalf("%v follows %v", p, all[k-1])
			}
			if found, ok := d.PeriodOf(p.Key, cal); !ok || found != p {
				t.Fatalf("%q is %v, not %v", p.Key, found, p)
			}
		}
		middle := from + model.Instant(rapid.IntRange(0, int(to-from)).Draw(t, "middle"))
		split := append(d.Periods(from, middle, cal), d.Periods(middle+1, to, cal)...)
		if !slices.Equal(split, all) {
			t.Fatalf("split after %v: %v, not %v", middle, split, all)
		}
	})
}

func TestPeriodOfKnowsNoOther(t *testing.T) {
	monthly := model.Deadline{Every: model.EveryMonth, Day: 5, StartsOn: on("2021-08-01")}
	for _, key := range []string{"", "2021", "2021-13", "2021-00", "2021-Q5", "2021-W99", "2021-", "x", "2021-08-05", "2021-07", "2021-08/2", "0000-01"} {
		if p, ok := monthly.PeriodOf(key, model.Calendar{}); ok {
			t.Errorf("%q is %v", key, p)
		}
	}
	if p, ok := monthly.PeriodOf("2021-08", model.Calendar{}); !ok || p.Due != at("2021-08-05 17:00") {
		t.Errorf("August is %v, %t", p, ok)
	}
}

func TestWeekKeysAreISO(t *testing.T) {
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 7}
	for _, p := range weekly.Periods(on("1999-12-20").At(""), on("2041-01-10").At(""), model.Calendar{}) {
		year, week := p.Due.Date().Time().ISOWeek()
		if want := fmt.Sprintf("%d-W%02d", year, week); p.Key != want {
			t.Fatalf("%v lies in %v, want %s", p.Due, p.Key, want)
		}
	}
}
