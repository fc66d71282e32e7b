package reports_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/office"
	"sotruc/ui/drive"
)

// Each figure opens to what it counts, and each of these to its card.
func TestBehindAFigure(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("s", "home")
	d.Walk(t, drive.At("behind", "enter"))
	d.See("Báo cáo ghi: đầu kỳ", "Tăng trong kỳ: ")
	d.Press("down", "enter").See("Cách ly")
	d.Press("esc").See("Tăng trong kỳ").FitsEverySize()
	d.Press("esc").See("> bản nháp")
}

// What is behind any figure is told in words, also its rounds.
func TestBehindEveryFigureInWords(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("s", "end")
	last := d.Screen()
	d.Press("home")
	rounds := 0
	for range 200 {
		at := d.Screen()
		d.Press("enter").Absent("⟦", "%!")
		if strings.Contains(d.Screen(), "Buổi chiều") {
			rounds++
		}
		d.Press("esc")
		if at == last {
			break
		}
		d.Press("down")
	}
	if rounds < 3 {
		t.Errorf("%d figures open to rounds", rounds)
	}
}

// A figure of nothing says so.
func TestBehindAFigureOfNothing(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("5", "n", "enter", "ctrl+s", "s", "enter").See("Không có gì được đếm", "đầu kỳ 0")
}

// What was entered after a report was issued is behind no figure of it, and what was is still there, for every figure.
func TestBehindIsOfTheMomentOfIssue(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	issue(t, d)
	r := newestReport(t, d)
	d.Later(1)
	if _, err := d.Desk.Book.AddActivity(t.Context(), model.Activity{Kind: model.ActivityMeeting, On: r.Period.To, Count: 4, Text: "Họp"}); err != nil {
		t.Fatal(err)
	}
	for _, want := range r.Figures {
		all, counted, err := office.Behind(t.Context(), d.Desk.Book, d.Desk.Config, r, want.Code, d.Desk.Now())
		if err != nil {
			t.Fatal(err)
		}
		now := 0
		for _, e := range all {
			if e.Now {
				now += e.N
			}
		}
		if now != counted.Now || figure.IsStock(want) && now != want.Now || want.Code == "activity.meeting" && now != want.Now {
			t.Errorf("%s: %d behind it, counted %+v, issued %+v", want.Code, now, counted, want)
		}
	}
	d.Press("end")
	for !strings.Contains(d.Screen(), "▌ Số cuộc họp ") {
		d.Press("up")
	}
	d.Press("enter").See("Báo cáo ghi: 1 trong kỳ")
}

// Who was entered only after the report before was closed is named as what this one takes over.
func TestBehindAFigureIsWhoCameLate(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	issue(t, d)
	first := newestReport(t, d)
	d.Later(1)
	_, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: "Đinh Muộn"}, []model.Person{{Name: "Đinh Thị Muộn"}}, []model.Isolation{{
		Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: first.Period.To - 1, StartsOn: first.Period.To - 1,
		EndsOn: first.Period.To + 13, RegimeID: "r", Days: 14, CheckIns: 2, Disease: model.DiseaseCovid, OrderNumber: "1/QĐ", OrderOn: first.Period.To - 1,
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(7)
	d.Press("esc", "esc", "home", "down").See("▌ Báo cáo tuần       –         16–22/08/2021").Press("enter", "ctrl+s").See("> bản nháp", "16–22/08/2021")
	d.Press("s", "home", "enter")
	d.See("▲ Sổ đếm được", "Bổ sung cho kỳ trước, ghi sau khi đã chốt: 1", "Đinh Thị Muộn").FitsEverySize()
	d.Press("/").Write("dinh thi muon").Press("enter").See("Bổ sung cho kỳ trước", "Đinh Thị Muộn").Absent("Hà Thị Lan")
	d.Press("esc").See("Đinh Thị Muộn", "Hà Thị Lan").Press("esc").See("> bản nháp") // the first takes the words away, the second leaves
}
