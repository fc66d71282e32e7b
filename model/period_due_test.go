package model_test

import (
	"fmt"
	"slices"
	"testing"

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
			"2021-08-01 00:00", "2021-08-05 14:00",
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
			"2021-08-09 11:30", "2021-08-23 11:29",
			[]string{"2021-W32 2021-08-09 11:30", "2021-W33 2021-08-16 11:30"},
		},
		{
			"hàng tuần, no day named: Friday",
			model.Deadline{Every: model.EveryWeek},
			"2021-08-16 00:00", "2021-08-22 00:00",
			[]string{"2021-W33 2021-08-20 17:00"},
		},
		{
			"Chủ nhật hàng tuần, in the week of New Year",
			model.Deadline{Every: model.EveryWeek, Weekday: 7},
			"2020-12-28 00:00", "2021-01-11 00:00",
			[]string{"2020-W53 2021-01-03 17:00", "2021-W01 2021-01-10 17:00"},
		},
		{
			"chậm nhất vào ngày 25 hằng tháng",
			model.Deadline{Every: model.EveryMonth, Day: 25, Relation: model.RelationBy},
			"2021-08-25 17:00", "2021-10-25 17:00",
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
			"2020-02-01 00:00", "2020-04-30 17:00",
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
			"2021-02-10 00:00", "2021-03-10 00:00",
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
			"2021-04-05 00:00", "2021-07-06 00:00",
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
			"2021-01-01 00:00", "2022-12-31 00:00",
			[]string{"2021 2021-06-15 17:00", "2022 2022-06-15 17:00"},
		},
		{
			"ngày 10 tháng 12 hằng năm",
			model.Deadline{Every: model.EveryYear, Day: 10, Month: 12},
			"2020-05-05 00:00", "2022-05-05 00:00",
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
		{
			"31 hằng tháng, chuyển sang ngày làm việc: October's is due on the first of November",
			model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true},
			"2021-10-01 00:00", "2021-12-01 00:00",
			[]string{"2021-10 2021-11-01 17:00", "2021-11 2021-11-30 17:00"},
		},
		{
			"Chủ nhật hằng tuần, chuyển sang ngày làm việc: due on Mondays, of the week before",
			model.Deadline{Every: model.EveryWeek, Weekday: 7, Roll: true},
			"2021-08-16 00:00", "2021-08-23 17:00",
			[]string{"2021-W32 2021-08-16 17:00", "2021-W33 2021-08-23 17:00"},
		},
		{
			"31/12 hằng năm, chuyển sang ngày làm việc",
			model.Deadline{Every: model.EveryYear, Day: 31, Month: 12, Roll: true},
			"2022-12-31 00:00", "2023-12-30 00:00",
			[]string{"2022 2023-01-02 17:00"},
		},
		{
			"trước ngày 1 hằng tháng: due on the last day of the month before",
			model.Deadline{Every: model.EveryMonth, Day: 1, Relation: model.RelationBefore},
			"2021-09-30 00:00", "2021-10-31 17:00",
			[]string{"2021-10 2021-09-30 17:00", "2021-11 2021-10-31 17:00"},
		},
		{
			"trước thứ Hai hằng tuần: due on Sunday",
			model.Deadline{Every: model.EveryWeek, Weekday: 1, Relation: model.RelationBefore},
			"2021-08-15 00:00", "2021-08-16 00:00",
			[]string{"2021-W33 2021-08-15 17:00"},
		},
		{
			"hằng ngày, chuyển sang ngày làm việc: none on a day off, one on Monday",
			model.Deadline{Every: model.EveryDay, Time: "14:00", Roll: true},
			"2021-08-20 00:00", "2021-08-24 00:00",
			[]string{"2021-08-20 2021-08-20 14:00", "2021-08-23 2021-08-23 14:00"},
		},
		{
			"thứ Bảy và thứ Hai, chuyển sang ngày làm việc: both on Monday are one",
			model.Deadline{Every: model.EveryWeek, Weekday: 6, AlsoOn: model.Weekdays(0).With(1), Roll: true},
			"2021-08-16 00:00", "2021-08-23 23:00",
			[]string{"2021-W33-1 2021-08-16 17:00", "2021-W34-1 2021-08-23 17:00"},
		},
		{
			"thứ Hai và thứ Năm hằng tuần",
			model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: model.Weekdays(0).With(4)},
			"2021-08-16 00:00", "2021-08-23 23:00",
			[]string{"2021-W33-1 2021-08-16 17:00", "2021-W33-4 2021-08-19 17:00", "2021-W34-1 2021-08-23 17:00"},
		},
		{
			"02 tuần một lần vào thứ Sáu",
			model.Deadline{Every: model.EveryWeek, Weekday: 5, Interval: 2, StartsOn: on("2021-08-16")},
			"2021-08-01 00:00", "2021-09-18 00:00",
			[]string{"2021-W33 2021-08-20 17:00", "2021-W35 2021-09-03 17:00", "2021-W37 2021-09-17 17:00"},
		},
		{
			"15 ngày một lần, bắt đầu từ ngày 20/8/2021",
			model.Deadline{Every: model.EveryDay, Interval: 15, StartsOn: on("2021-08-20")},
			"2021-08-01 00:00", "2021-09-19 17:00",
			[]string{"2021-08-20 2021-08-20 17:00", "2021-09-04 2021-09-04 17:00", "2021-09-19 2021-09-19 17:00"},
		},
		{
			"02 tháng một lần, ngày 5",
			model.Deadline{Every: model.EveryMonth, Interval: 2, Day: 5, StartsOn: on("2021-07-20")},
			"2021-01-01 00:00", "2022-01-31 00:00",
			[]string{"2021-09 2021-09-05 17:00", "2021-11 2021-11-05 17:00", "2022-01 2022-01-05 17:00"},
		},
		{
			"thứ Sáu cuối cùng của tháng",
			model.Deadline{Every: model.EveryMonth, Weekday: 5, Nth: -1},
			"2021-08-01 00:00", "2021-10-31 00:00",
			[]string{"2021-08 2021-08-27 17:00", "2021-09 2021-09-24 17:00", "2021-10 2021-10-29 17:00"},
		},
		{
			"thứ Bảy đầu tiên của tháng",
			model.Deadline{Every: model.EveryMonth, Weekday: 6, Nth: 1},
			"2021-05-01 00:00", "2021-06-30 00:00",
			[]string{"2021-05 2021-05-01 17:00", "2021-06 2021-06-05 17:00"},
		},
		{
			"thứ Hai thứ tư của tháng",
			model.Deadline{Every: model.EveryMonth, Weekday: 1, Nth: 4},
			"2021-02-01 00:00", "2021-03-31 00:00",
			[]string{"2021-02 2021-02-22 17:00", "2021-03 2021-03-22 17:00"},
		},
		{
			"ngày 02 lần, 8 giờ và 16 giờ",
			model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "16:00"},
			"2021-08-16 08:01", "2021-08-17 08:00",
			[]string{"2021-08-16/2 2021-08-16 16:00", "2021-08-17 2021-08-17 08:00"},
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
