package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// "Before the 31st" where a month has no such day, with and without days off that move it.
func TestBeforeADayThatAMonthHasNot(t *testing.T) {
	t.Parallel()
	cal := model.Calendar{Holidays: map[model.Date]string{on("2021-09-30"): "nghỉ"}}
	before := func(d model.Deadline) model.Deadline { d.Relation = model.RelationBefore; return d }
	for _, tt := range []struct {
		phrase string
		rule   model.Deadline
		from   string // the due instants of a month from there on
		want   string
	}{
		{"trước ngày 31 hằng tháng, in a month of 31 days", before(model.Deadline{Every: model.EveryMonth, Day: 31}), "2021-08-01", "2021-08-30 17:00"},
		{"in September", before(model.Deadline{Every: model.EveryMonth, Day: 31}), "2021-09-01", "2021-09-30 17:00"},
		{"in February", before(model.Deadline{Every: model.EveryMonth, Day: 31}), "2021-02-01", "2021-02-28 17:00"},
		{"in that of a leap year", before(model.Deadline{Every: model.EveryMonth, Day: 31}), "2020-02-01", "2020-02-29 17:00"},
		{"trước ngày 30 hằng tháng, in February", before(model.Deadline{Every: model.EveryMonth, Day: 30}), "2021-02-01", "2021-02-28 17:00"},
		{"trước ngày 29 hằng tháng, in February", before(model.Deadline{Every: model.EveryMonth, Day: 29}), "2021-02-01", "2021-02-28 17:00"},
		{"in that of a leap year", before(model.Deadline{Every: model.EveryMonth, Day: 29}), "2020-02-01", "2020-02-28 17:00"},
		{"before the last day of the month", before(model.Deadline{Every: model.EveryMonth}), "2021-09-01", "2021-09-29 17:00"},
		{"trước 16 giờ ngày 31: the last day has that hour", before(model.Deadline{Every: model.EveryMonth, Day: 31, Time: "16:00"}), "2021-09-01", "2021-09-30 16:00"},
		{"trước ngày 31 tháng cuối quý", before(model.Deadline{Every: model.EveryQuarter, Month: 3, Day: 31}), "2021-09-01", "2021-09-30 17:00"},
		{"the 31st is a Sunday and moves to Monday", before(model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true}), "2021-10-02", "2021-10-31 17:00"},
		{"the last day of September is a feast and moves", before(model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true}), "2021-09-02", "2021-10-01 17:00"},
	} {
		periods := tt.rule.Periods(on(tt.from).At(""), (on(tt.from) + 32).At(""), cal)
		if len(periods) == 0 || periods[0].Due != at(tt.want) {
			t.Errorf("%s: %v, want %s", tt.phrase, periods, tt.want)
		}
	}
}

// The due day is the last day of the month whose number is less than the one named, whatever the month; day 1 is due in the month before.
func TestBeforeADayIsTheLastDayWithALesserNumber(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rule := model.Deadline{Every: model.EveryMonth, Relation: model.RelationBefore, Day: rapid.IntRange(1, 31).Draw(t, "day")}
		year, month := rapid.IntRange(2000, 2099).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		first, _ := model.NewDate(year, month, 1)
		want := first - 1
		for day := first; int(day.Month()) == month; day++ {
			if day.Day() < rule.Day {
				want = day
			}
		}
		for _, p := range rule.Periods((first - 1).At(""), (first + 31).At(""), model.Calendar{}) {
			if p.From == first {
				if p.Due != want.At("17:00") {
					t.Fatalf("before day %d of %d-%d: %v, want %v", rule.Day, year, month, p.Due, want)
				}
				return
			}
		}
		t.Fatalf("before day %d of %d-%d: no period", rule.Day, year, month)
	})
}
