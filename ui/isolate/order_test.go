package isolate_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// The decision has its hour and who signed it; what the law wants within hours stands on the card, and what is late is marked.
func TestTheHoursOfADecision(t *testing.T) {
	t.Parallel()
	d, h := drive.StartIsolating(t)
	d.Later(5*365 + 2) // after 1/7/2026
	on := d.Desk.Today()
	held := model.Isolation{
		Disease: "soi", Follow: model.FollowIsolation, Category: model.CategoryF0, Place: model.PlaceHome, StartsOn: on, AnchorOn: on, EndsOn: on + 7, Days: 7,
	}
	if _, err := d.Desk.Book.AddPerson(t.Context(), model.Person{HouseholdID: h.ID, Name: "Ngô Văn Sáu"}, held); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("people").Row("Ngô Văn Sáu").Press("enter", "o").See("Quyết định cách ly: Ngô Văn Sáu", "Phát hiện lúc", "Người ký")
	today := d.Desk.Today().Local()
	d.Write("31/QĐ-UBND").Tabs(2).Write("9h").Tabs(1).Write("Trần A").Tabs(1).Write("hôm nay 7h30").Press("ctrl+s")
	d.See("31/QĐ-UBND ngày "+today+" lúc 09:00, Trần A ký", "Phát hiện lúc: "+today+" 07:30",
		"▲ Trạm Y tế đề nghị lúc: chưa ghi, quá hạn "+today+" 09:30", "▲ Báo công an, tổ trưởng: chưa ghi, quá hạn "+today+" 12:00")
	d.Press("o").Tabs(5).Write("hôm nay 7h").Press("ctrl+s").See("Giờ này trước việc mà nó theo sau")
	d.Clear(today + " 07:00").Write("hôm nay 9h31").Press("ctrl+s").See("Giờ này trước việc")
	d.Tabs(3).Clear(today + " 09:31").Write("hôm nay 8h").Tabs(1).Write("hôm nay 12h").Tabs(1).Write("ngày mai").Press("ctrl+s").See("Ngày này chưa tới")
	d.Clear(d.Desk.Today().Local() + " 00:00").Write("hôm nay 12h01").Press("ctrl+s")
	d.See("Trạm Y tế đề nghị lúc: "+today+" 08:00, đúng hạn", "Ngày quyết định: "+today+" 09:00, đúng hạn",
		"Báo công an, tổ trưởng: "+today+" 12:00, đúng hạn", "▲ Báo người, gia đình: "+today+" 12:01, quá hạn "+today+" 12:00")
	d.FitsEverySize()
	d.Undo(1).See("▲ Trạm Y tế đề nghị lúc: chưa ghi")
}

// Of several people what is typed is for all, and what is left empty stays with each.
func TestADecisionOfSeveralLeavesTheRest(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Row("Lê Thị Cúc").Press("o").See("Người ký").Absent("Phát hiện lúc").Tabs(3).Write("Trần A").Press("ctrl+s").See("Đã ghi quyết định 12/QĐ-UBND")
	d.Row("Lê Thị Cúc").Press("space").Row("Trần Thị Dung").Press("space", "o").See("2 người").Tabs(2).Write("10:15").Press("ctrl+s").See("Đã ghi quyết định 12/QĐ-UBND: 2 người")
	if a, b := d.IsolationOf("Lê Thị Cúc"), d.IsolationOf("Trần Thị Dung"); a.OrderBy != "Trần A" || b.OrderBy != "" || a.OrderTime != "10:15" || b.OrderTime != "10:15" {
		t.Errorf("%+v, %+v", a.Decision(), b.Decision())
	}
}
