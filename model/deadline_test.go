package model_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestDueAt(t *testing.T) {
	once := func(d model.Deadline) model.Deadline { d.Every = model.EveryOnce; return d }
	before := model.RelationBefore
	tests := []struct {
		phrase   string
		deadline model.Deadline
		want     string // "" is no due instant
	}{
		{"chậm nhất 10h00' ngày 27/4/2020", once(model.Deadline{Due: on("2020-04-27"), Time: "10:00", Relation: model.RelationBy}), "2020-04-27 10:00"},
		{"trước 14h00 ngày 28/4/2020", once(model.Deadline{Due: on("2020-04-28"), Time: "14:00", Relation: before}), "2020-04-28 14:00"},
		{"trước ngày 05/6/2017", once(model.Deadline{Due: on("2017-06-05"), Relation: before}), "2017-06-04 17:00"}, // Monday → Friday
		{"trước ngày 20.7.2020", once(model.Deadline{Due: on("2020-07-20"), Relation: before}), "2020-07-19 17:00"},
		{"trước ngày 15/5/2025", once(model.Deadline{Due: on("2025-05-15"), Relation: before}), "2025-05-14 17:00"},
		{"trước ngày 17/2/2021, sau Tết", once(model.Deadline{Due: on("2021-02-17"), Relation: before}), "2021-02-16 17:00"},
		{"ngày 22/8/2021", once(model.Deadline{Due: on("2021-08-22")}), "2021-08-22 17:00"}, // a Sunday, as named
		{"ngày 22/8/2021, chuyển sang ngày làm việc", once(model.Deadline{Due: on("2021-08-22"), Roll: true}), "2021-08-23 17:00"},
		{"14 giờ 22/8/2021, chuyển sang ngày làm việc", once(model.Deadline{Due: on("2021-08-22"), Time: "14:00", Roll: true}), "2021-08-23 14:00"},
		{"hoàn thành trong tháng 3", once(model.Deadline{From: on("2020-03-01"), To: on("2020-03-31")}), "2020-03-31 17:00"},
		{"từ 0 giờ ngày 16/8 đến hết ngày 15/9 năm 2021", once(model.Deadline{From: on("2021-08-16"), To: on("2021-09-15"), Time: "24:00"}), "2021-09-15 23:59"},
		{"không có ngày", once(model.Deadline{}), ""},
		{"không có hạn", model.Deadline{}, ""},
		{"kịp thời báo cáo", model.Deadline{Every: model.EveryASAP, Due: on("2021-08-16")}, ""},
		{"định kỳ", model.Deadline{Every: model.EveryDay, Due: on("2021-08-16")}, ""},
	}
	for _, tt := range tests {
		got, ok := tt.deadline.DueAt(tet2021())
		if ok != (tt.want != "") || ok && got != at(tt.want) {
			t.Errorf("%s: %v, %t; want %q", tt.phrase, got, ok, tt.want)
		}
	}
	cal := model.Calendar{DayEnds: "16:30"}
	if got, _ := once(model.Deadline{Due: on("2021-08-16")}).DueAt(cal); got != at("2021-08-16 16:30") {
		t.Errorf("an office that closes at 16:30: %v", got)
	}
}

func TestPeriods(t *testing.T) {
	tests := []struct {
		phrase   string
		deadline model.Deadline
		from, to string
		want     []string // "key due"
	}{
		{
			"định kỳ 14 giờ hằng ngày … bắt đầu từ ngày 03/8/2021",
			model.Deadline{Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt, StartsOn: on("2021-08-03")},
			"2021-08-01 00:00", "2021-08-05 08:00",
			[]string{"2021-08-03 2021-08-03 14:00", "2021-08-04 2021-08-04 14:00", "2021-08-05 2021-08-05 14:00"},
		},
		{
			"trước 14h hàng ngày (từ 30/4 - 03/5): holidays or not",
			model.Deadline{Every: model.EveryDay, Time: "14:00", Relation: model.RelationBefore, StartsOn: on("2021-04-30"), EndsOn: on("2021-05-03")},
			"2021-01-01 00:00", "2021-12-31 23:00",
			[]string{"2021-04-30 2021-04-30 14:00", "2021-05-01 2021-05-01 14:00", "2021-05-02 2021-05-02 14:00", "2021-05-03 2021-05-03 14:00"},
		},
		{
			"đến hết ngày: the end of the day belongs to it",
			model.Deadline{Every: model.EveryDay, Time: "24:00", StartsOn: on("2021-05-02"), EndsOn: on("2021-05-03")},
			"2021-01-01 00:00", "2021-12-31 23:00",
			[]string{"2021-05-02 2021-05-02 23:59", "2021-05-03 2021-05-03 23:59"},
		},
		{
			"1 buổi sáng thứ 2 hàng tuần",
			model.Deadline{Every: model.EveryWeek, Weekday: 1, Time: "11:30"},
			"2021-08-11 10:00", "2021-08-23 09:00",
			[]string{"2021-W32 2021-08-09 11:30", "2021-W33 2021-08-16 11:30", "2021-W34 2021-08-23 11:30"},
		},
		{
			"hàng tuần, no day named: Friday",
			model.Deadline{Every: model.EveryWeek},
			"2021-08-16 00:00", "2021-08-16 00:00",
			[]string{"2021-W33 2021-08-20 17:00"},
		},
		{
			"Chủ nhật hàng tuần, in the week of New Year",
			model.Deadline{Every: model.EveryWeek, Weekday: 7},
			"2020-12-28 00:00", "2021-01-04 00:00",
			[]string{"2020-W53 2021-01-03 17:00", "2021-W01 2021-01-10 17:00"},
		},
		{
			"chậm nhất vào ngày 25 hằng tháng",
			model.Deadline{Every: model.EveryMonth, Day: 25, Relation: model.RelationBy},
			"2021-08-31 00:00", "2021-10-01 00:00",
			[]string{"2021-08 2021-08-25 17:00", "2021-09 2021-09-25 17:00", "2021-10 2021-10-25 17:00"},
		},
		{
			"trước ngày 25 hằng tháng: the day before",
			model.Deadline{Every: model.EveryMonth, Day: 25, Relation: model.RelationBefore},
			"2021-08-01 00:00", "2021-10-31 00:00",
			[]string{"2021-08 2021-08-24 17:00", "2021-09 2021-09-24 17:00", "2021-10 2021-10-24 17:00"},
		},
		{
			"Trước 16 giờ 00 ngày 25 hàng tháng",
			model.Deadline{Every: model.EveryMonth, Day: 25, Time: "16:00", Relation: model.RelationBefore},
			"2021-09-01 00:00", "2021-09-30 00:00",
			[]string{"2021-09 2021-09-25 16:00"},
		},
		{
			"từ ngày 1 đến ngày 3 hằng tháng; nếu trùng vào ngày nghỉ … ngày làm việc tiếp theo",
			model.Deadline{Every: model.EveryMonth, FromDay: 1, Day: 3, Roll: true},
			"2021-05-01 00:00", "2021-07-31 00:00",
			[]string{"2021-05 2021-05-04 17:00", "2021-06 2021-06-03 17:00", "2021-07 2021-07-05 17:00"},
		},
		{
			"ngày cuối tháng",
			model.Deadline{Every: model.EveryMonth, Day: 31},
			"2020-02-01 00:00", "2020-04-30 00:00",
			[]string{"2020-02 2020-02-29 17:00", "2020-03 2020-03-31 17:00", "2020-04 2020-04-30 17:00"},
		},
		{
			"ngày 30 hằng tháng",
			model.Deadline{Every: model.EveryMonth, Day: 30},
			"2021-02-01 00:00", "2021-03-31 00:00",
			[]string{"2021-02 2021-02-28 17:00", "2021-03 2021-03-30 17:00"},
		},
		{
			"Hàng tháng, no day named: the end of the month",
			model.Deadline{Every: model.EveryMonth},
			"2021-02-10 00:00", "2021-02-10 00:00",
			[]string{"2021-02 2021-02-28 17:00"},
		},
		{
			"ngày 20 tháng của cuối quý",
			model.Deadline{Every: model.EveryQuarter, Day: 20, Month: 3},
			"2021-01-01 00:00", "2021-12-31 00:00",
			[]string{"2021-Q1 2021-03-20 17:00", "2021-Q2 2021-06-20 17:00", "2021-Q3 2021-09-20 17:00", "2021-Q4 2021-12-20 17:00"},
		},
		{
			"ngày 5 tháng đầu quý",
			model.Deadline{Every: model.EveryQuarter, Day: 5, Month: 1},
			"2021-06-30 00:00", "2021-07-01 00:00",
			[]string{"2021-Q2 2021-04-05 17:00", "2021-Q3 2021-07-05 17:00"},
		},
		{
			"Báo cáo 06 tháng, ngày 15 tháng 6: month 6 of either half",
			model.Deadline{Every: model.EveryHalfYear, Day: 15, Month: 6},
			"2021-01-01 00:00", "2021-12-31 00:00",
			[]string{"2021-H1 2021-06-15 17:00", "2021-H2 2021-12-15 17:00"},
		},
		{
			"ngày 15 tháng 6 hằng năm",
			model.Deadline{Every: model.EveryYear, Day: 15, Month: 6},
			"2021-12-31 00:00", "2022-01-01 00:00",
			[]string{"2021 2021-06-15 17:00", "2022 2022-06-15 17:00"},
		},
		{
			"ngày 10 tháng 12 hằng năm",
			model.Deadline{Every: model.EveryYear, Day: 10, Month: 12},
			"2020-05-05 00:00", "2021-05-05 00:00",
			[]string{"2020 2020-12-10 17:00", "2021 2021-12-10 17:00"},
		},
		{
			"the last round only rolls past the end",
			model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true, StartsOn: on("2021-07-01"), EndsOn: on("2021-07-31")},
			"2021-01-01 00:00", "2021-12-31 00:00",
			[]string{"2021-07 2021-08-02 17:00"},
		},
		{
			"a round whose day was before the start does not count",
			model.Deadline{Every: model.EveryMonth, Day: 25, StartsOn: on("2021-08-26"), EndsOn: on("2021-10-24")},
			"2021-01-01 00:00", "2021-12-31 00:00",
			[]string{"2021-09 2021-09-25 17:00"},
		},
		{"không định kỳ", model.Deadline{Every: model.EveryOnce, Due: on("2021-08-16")}, "2021-08-01 00:00", "2021-08-31 00:00", nil},
		{"backwards", model.Deadline{Every: model.EveryDay}, "2021-08-31 00:00", "2021-08-01 00:00", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range tt.deadline.Periods(at(tt.from), at(tt.to), tet2021()) {
			got = append(got, fmt.Sprintf("%s %v %s", p.Key, p.Due.Date(), p.Due.Clock()))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.phrase, got, tt.want)
		}
	}
}

func TestPeriodDays(t *testing.T) {
	for every, want := range map[model.Every][2]string{
		model.EveryDay:      {"2021-08-18", "2021-08-18"},
		model.EveryWeek:     {"2021-08-16", "2021-08-22"},
		model.EveryMonth:    {"2021-08-01", "2021-08-31"},
		model.EveryQuarter:  {"2021-07-01", "2021-09-30"},
		model.EveryHalfYear: {"2021-07-01", "2021-12-31"},
		model.EveryYear:     {"2021-01-01", "2021-12-31"},
	} {
		got := model.Deadline{Every: every}.Periods(at("2021-08-18 09:00"), at("2021-08-18 09:00"), model.Calendar{})
		if len(got) != 1 || got[0].From != on(want[0]) || got[0].To != on(want[1]) {
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
		Weekday:  rapid.IntRange(0, 7).Draw(t, "weekday"),
		Day:      rapid.IntRange(0, 31).Draw(t, "day"),
		Month:    rapid.IntRange(0, 12).Draw(t, "month"),
		Time:     model.Clock(rapid.SampledFrom([]string{"", "00:00", "14:00", "24:00"}).Draw(t, "time")),
		Relation: rapid.SampledFrom([]model.Relation{"", model.RelationBefore, model.RelationBy, model.RelationAt}).Draw(t, "relation"),
		Roll:     rapid.Bool().Draw(t, "roll"),
	}
	return d
}

func anyDay(t *rapid.T, label string) model.Date {
	return on("2019-12-01") + model.Date(rapid.IntRange(0, 900).Draw(t, label))
}

func TestPeriodsInvariants(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		d := anyRecurrence(t)
		from := anyDay(t, "from")
		to := from + model.Date(rapid.IntRange(0, 500).Draw(t, "days"))
		all := d.Periods(from.At(""), to.At(""), cal)
		if len(all) == 0 || all[0].From > from || all[0].To < from || all[len(all)-1].From > to || all[len(all)-1].To < to {
			t.Fatalf("%v–%v is not covered: %v", from, to, all)
		}
		keys := map[string]bool{}
		for k, p := range all {
			if keys[p.Key] || p.To < p.From {
				t.Fatalf("round %d: %v", k, p)
			}
			keys[p.Key] = true
			if k > 0 && (p.From != all[k-1].To+1 || p.Due < all[k-1].Due) {
				t.Fatalf("%v follows %v", p, all[k-1])
			}
		}
		middle := from + model.Date(rapid.IntRange(0, int(to-from)).Draw(t, "middle"))
		split := d.Periods(from.At(""), middle.At("23:59"), cal)
		for _, p := range d.Periods((middle + 1).At(""), to.At(""), cal) {
			if len(split) == 0 || p.Key != split[len(split)-1].Key {
				split = append(split, p)
			}
		}
		if !slices.Equal(split, all) {
			t.Fatalf("split after %v: %v, not %v", middle, split, all)
		}
	})
}

func TestPeriodsBounds(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		open := anyRecurrence(t)
		bounded := open
		bounded.StartsOn = anyDay(t, "starts")
		bounded.EndsOn = bounded.StartsOn + model.Date(rapid.IntRange(0, 400).Draw(t, "ends"))
		all := open.Periods(on("2019-01-01").At(""), on("2024-12-31").At(""), cal)
		got := bounded.Periods(on("2019-01-01").At(""), on("2024-12-31").At(""), cal)
		named := open
		named.Roll = false
		for _, p := range all {
			day := named.Periods(p.From.At(""), p.From.At(""), cal)[0].Due
			within := p.Due >= bounded.StartsOn.At("") && (p.Due <= bounded.EndsOn.At("24:00") || day <= bounded.EndsOn.At("24:00"))
			overlaps := p.To >= bounded.StartsOn && p.From <= bounded.EndsOn
			if held := slices.Contains(got, p); held != (within && overlaps) {
				t.Fatalf("%v–%v: %v held = %t", bounded.StartsOn, bounded.EndsOn, p, held)
			}
		}
		for _, p := range got {
			if !slices.Contains(all, p) {
				t.Fatalf("%v appears only with bounds", p)
			}
		}
	})
}

func TestWeekKeysAreISO(t *testing.T) {
	weekly := model.Deadline{Every: model.EveryWeek}
	for d := on("1999-12-20"); d <= on("2041-01-10"); d++ {
		year, week := d.Time().ISOWeek()
		want := fmt.Sprintf("%d-W%02d", year, week)
		if got := weekly.Periods(d.At("08:00"), d.At("08:00"), model.Calendar{}); len(got) != 1 || got[0].Key != want {
			t.Fatalf("%v lies in %v, want %s", d, got, want)
		}
	}
}
