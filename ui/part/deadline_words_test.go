package part

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

func TestDeadlineWords(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &scene.Desk{Words: words}
	on := func(year, month, day int) model.Date {
		date, _ := model.NewDate(year, month, day)
		return date
	}
	for _, c := range []struct {
		dl   model.Deadline
		want string
	}{
		{model.Deadline{}, "chưa có hạn"},
		{model.Deadline{Every: model.EveryASAP, ToWhom: "Quận ủy"}, "kịp thời, gửi Quận ủy"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Relation: model.RelationBefore}, "trước ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Time: "14:00", Relation: model.RelationBy}, "chậm nhất 14:00 ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, Due: on(2021, 8, 15), Relation: model.RelationAt}, "ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryOnce, From: on(2021, 8, 10), To: on(2021, 8, 15)}, "từ ngày 10/08/2021 đến ngày 15/08/2021"},
		{model.Deadline{Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt, StartsOn: on(2021, 8, 3)}, "lúc 14:00 hằng ngày, từ 03/08/2021"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: model.Weekdays(0).With(4)}, "T2, T5 hằng tuần"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 5, Interval: 2}, "Thứ Sáu 2 tuần một lần"},
		{model.Deadline{Every: model.EveryDay, Interval: 15}, "15 ngày một lần"},
		{model.Deadline{Every: model.EveryMonth, Weekday: 5, Nth: -1}, "Thứ Sáu cuối cùng hằng tháng"},
		{model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "16:00"}, "08:00 và 16:00 hằng ngày"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 5, Relation: model.RelationBefore}, "trước Thứ Sáu hằng tuần"},
		{model.Deadline{Every: model.EveryWeek, Relation: model.RelationBefore}, "trước Thứ Sáu hằng tuần (không ghi thứ)"},
		{model.Deadline{Every: model.EveryMonth, Day: 25, EndsOn: on(2021, 12, 31)}, "ngày 25 hằng tháng, đến hết 31/12/2021"},
		{model.Deadline{Every: model.EveryMonth, FromDay: 20, Day: 25}, "từ ngày 20 đến ngày 25 hằng tháng"},
		{model.Deadline{Every: model.EveryMonth, Day: 31}, "ngày cuối tháng hằng tháng"},
		{model.Deadline{Every: model.EveryMonth, Day: 31, Relation: model.RelationBefore}, "trước ngày 31 hằng tháng"},
		{model.Deadline{Every: model.EveryMonth, Relation: model.RelationBefore}, "trước ngày cuối tháng hằng tháng"},
		{model.Deadline{Every: model.EveryQuarter, Day: 15, Month: 3}, "ngày 15 của tháng thứ 3 hằng quý"},
		{model.Deadline{Every: model.EveryYear, Day: 15, Month: 11, Roll: true}, "ngày 15 tháng 11 hằng năm, gặp ngày nghỉ thì sang ngày làm việc kế tiếp"},
	} {
		if got := DeadlineWords(d, c.dl); got != c.want {
			t.Errorf("%+v is %q, want %q", c.dl, got, c.want)
		}
	}
	for period, want := range map[string]string{
		"": "một lần", "2021-08-16": "16/08/2021", "2021-W33": "Tuần 33/2021", "2021-08": "08/2021", "2021-Q3": "Quý 3/2021",
		"2021-H2": "6 th. cuối 2021", "2021": "Năm 2021", "2021-": "2021-", "x\x1b[31m-y": "x-y",
	} {
		if got := RoundName(d, period); got != want {
			t.Errorf("round %q is %q, want %q", period, got, want)
		}
	}
}
