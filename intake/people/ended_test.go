package people_test

import (
	"testing"

	"sotruc/model"
)

// How an isolation ended is read from what lists call it; what a test said, or that it runs, is no end; what says nothing known is said.
func TestHowAnIsolationEnded(t *testing.T) {
	t.Parallel()
	const head, row = "Họ tên,Địa chỉ,Đối tượng,Từ ngày,Đến ngày,", "An,1 Lê Lợi,F1,25/7/2021,8/8/2021,"
	on := func(s string) model.Date {
		if s == "" {
			return 0
		}
		return dayAt(t, s)
	}
	for _, tt := range []struct {
		column, cell string
		outcome      model.Outcome
		on, problems string
	}{
		{"Kết quả", "Hoàn thành", model.OutcomeCompleted, "", ""},
		{"Kết quả", "đã kết thúc", model.OutcomeCompleted, "", ""},
		{"Kết quả", "Chuyển F0", model.OutcomeBecameCase, "", ""},
		{"Kết quả cách ly", "Bỏ trốn", model.OutcomeLeft, "", ""},
		{"Kết quả", "Âm tính", model.OutcomeNone, "", ""},
		{"Kết quả", "đang cách ly", model.OutcomeNone, "", ""},
		{"Kết quả", "", model.OutcomeNone, "", ""},
		{"Kết quả", "chờ xem", model.OutcomeNone, "", "2 outcome unknown-value"},
		{"Ra viện", "x", model.OutcomeCompleted, "", ""},
		{"Ra viện", "7/8/2021", model.OutcomeCompleted, "2021-08-07", ""},
		{"Ngày ra viện", "7/8/2021", model.OutcomeCompleted, "2021-08-07", ""},
		{"Ngày kết thúc thực tế", "7/8/2021", model.OutcomeCompleted, "2021-08-07", ""},
		{"Ngày kết thúc thực tế", "", model.OutcomeNone, "", ""},
		{"Kết quả,Ngày kết thúc thực tế", "Tử vong,6/8/2021", model.OutcomeDied, "2021-08-06", ""},
		{"Kết quả,Ngày kết thúc thực tế", ",6/8/2021", model.OutcomeNone, "", "2 ended_on no-outcome"},
	} {
		list := read(t, head+tt.column+"\n"+row+tt.cell+"\n")
		i := list.Households[0].Isolations[0]
		if i.Outcome != tt.outcome || i.EndedOn != on(tt.on) || troubles(list) != tt.problems || i.EndsOn != dayAt(t, "2021-08-08") {
			t.Errorf("%s %q: %q on %v until %v, said %q", tt.column, tt.cell, i.Outcome, i.EndedOn, i.EndsOn, troubles(list))
		}
	}
}

// The column of the last day may say that it is over, and a row without days may; what lies ahead did not happen.
func TestOverWithoutDays(t *testing.T) {
	t.Parallel()
	list := read(t, "Họ tên,Địa chỉ,Đối tượng,Từ ngày,Kết thúc\nAn,1 Lê Lợi,F1,25/7/2021,đã kết thúc\nBình,1 Lê Lợi,F1,25/7/2021,chưa\n")
	h := list.Households[0]
	if h.Isolations[0].Outcome != model.OutcomeCompleted || h.Says[0].Fields["ends_on"] || h.Isolations[1].Outcome != "" || h.Isolations[1].StartsOn == 0 || troubles(list) != "" {
		t.Errorf("%+v, %v, said %q", h.Isolations, h.Says, troubles(list))
	}
	list = read(t, "Họ tên,Năm sinh,Bệnh,Ngày ra viện\nAn,1980,sởi,7/8/2021\nBình,1981,,8/8/2021\nCúc,1982,,\nDung,1983,,11/8/2021\nEm,1984,lạ,8/8/2021\n")
	var got []model.Isolation
	for _, h := range list.Households {
		got = append(got, h.Isolations...)
	}
	if got[0].Disease != "soi" || got[0].EndedOn != dayAt(t, "2021-08-07") || got[0].StartsOn != 0 || got[1].Outcome != model.OutcomeCompleted || got[1].Disease != "" {
		t.Errorf("%+v", got)
	}
	for _, n := range []int{2, 3, 4} {
		if got[n].Outcome != "" {
			t.Errorf("row %d ends something: %+v", n+2, got[n])
		}
	}
	if troubles(list) != "5 ended_on future-date; 6 disease no-isolation" || len(list.Left) != 2 {
		t.Errorf("said %q, %+v", troubles(list), list.Left)
	}
}
