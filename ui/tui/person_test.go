package tui

import (
	"context"
	"testing"

	"sotruc/model"
)

// next goes to the field after n fields.
func (d *driver) next(n int) *driver {
	for range n {
		d.press("tab")
	}
	return d
}

func TestHouseholdOfFourUnderOneOrder(t *testing.T) {
	d := start(t, 0)
	d.press("4", "n").write("Trần Văn Bình").next(1).write("12 Lê Lợi").press("ctrl+s").see("Đã lưu hộ", "Thêm người")
	d.next(1).write("1960").press("ctrl+n") // the head is proposed as the first person
	for i, name := range []string{"Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em"} {
		d.write(name).next(1).write("1970")
		if i == 0 { // the order is typed once
			d.next(12).write("12/QĐ-UBND").next(1).write("10/8")
		}
		if i == 2 {
			d.press("ctrl+s")
			break
		}
		d.press("ctrl+n")
	}
	d.see("Đã lưu Trần Văn Em")
	lines := d.isolateLines()
	if len(lines) != 4 {
		t.Fatalf("%d people", len(lines))
	}
	for _, l := range lines {
		i := l.Isolation
		if i.Category != model.CategoryF1 || i.RegimeID != "byt5599" || i.EndsOn != d.desk.Today()+14 || i.CheckIns != 2 || l.Household != "Trần Văn Bình" {
			t.Errorf("%s: %+v", l.Name, i)
		}
		if l.Name != "Trần Văn Bình" && (i.OrderNumber != "12/QĐ-UBND" || i.OrderOn != d.desk.Today()-6) {
			t.Errorf("%s: order %s of %s", l.Name, i.OrderNumber, i.OrderOn)
		}
	}
	d.see("Trần Văn Em 1970", "1/15")
}

func TestEndIsComputedAndMayBeTyped(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").see("24/08/2021", "14 ngày từ")
	d.write("Người Thứ Năm").next(9).see("Bắt đầu")
	for range len("10/08/2021") {
		d.press("backspace")
	}
	d.write("12/8").next(1).see("26/08/2021", "14 ngày từ 12/08/2021 theo 5599/BYT-MT")
	d.next(2)
	for range len("26/08/2021") {
		d.press("backspace")
	}
	d.write("30/8").next(1).see("Ghi tay 30/08/2021; 14 ngày từ 12/08/2021")
	d.press("ctrl+s").see("Đã lưu")
	got := d.isolateOf("Người Thứ Năm")
	if got.EndsOn.Local() != "30/08/2021" || got.Days != 14 {
		t.Errorf("%+v", got)
	}
}

func TestDoubtfulNationalIDNeedsASecondSave(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("e").next(3).write("001300000001").press("ctrl+s").see("Số định danh không khớp với năm sinh")
	if got := d.isolateLines()[0].NationalID; got != "" {
		t.Fatalf("saved %s at once", got)
	}
	d.press("ctrl+s").see("Đã lưu")
	if got := d.isolateLines()[0].NationalID; got != "001300000001" {
		t.Errorf("national id %q", got)
	}
}

func TestNationalIDFillsInYearAndSex(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").write("Người Mới").next(3).write("001301000001").see("2001", "Nữ")
}

func TestSimilarPeopleAreShown(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").write("tran van binh").next(1).see("Trong sổ đã có Trần Văn Bình 1960")
	d.press("f4").see("Người giống trong sổ").press("enter").see("Vì sao ngày này")
	d.press("esc").see("tran van binh")
	d.press("esc").see("Có thay đổi chưa lưu").press("k").see("tran van binh")
}

func TestPersonWithoutIsolation(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").write("Trẻ Nhỏ").next(6).press("space", "ctrl+s").see("Đã lưu")
	for _, l := range d.isolateLines() {
		if l.Name == "Trẻ Nhỏ" && l.Isolation.ID != 0 {
			t.Errorf("%+v", l.Isolation)
		}
	}
}

func TestFormStaysWhereTheWriteFails(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").write("Lê Thị Cúc").next(1).write("1970").press("ctrl+s").see("Trong sổ đã có mục này", "Thêm người")
	if n := len(d.isolateLines()); n != 4 {
		t.Errorf("%d people", n)
	}
	d.press("esc").see("Có thay đổi chưa lưu")
}

func TestCardEndsReopensAndBeginsAgain(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("enter", "n").see("chưa kết thúc. Bấm x")
	d.press("x", "down", "enter").see("Chuyển F0").next(1).press("right", "ctrl+s").see("Đã kết thúc cách ly")
	d.see("ĐÃ KẾT THÚC", "Trong cộng đồng")
	d.press("m").see("Đã mở lại", "ĐANG CÁCH LY")
	d.press("u").see("ĐÃ KẾT THÚC")
	d.press("n").see("Đợt cách ly mới", "‹ F0 ›")
	d.next(4) // the rule, or the end where there is none
	d.press("esc", "k")
	if got := d.isolateOf("Trần Văn Bình"); got.Outcome != model.OutcomeBecameCase {
		t.Errorf("%+v", got)
	}
}

func TestCardDeletesWhatIsChosen(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("t", "ctrl+s", "enter").see("PCR 16/08")
	d.press("d").see("Xóa gì?").write("xet nghiem").press("enter").see("Đã chuyển vào thùng rác")
	if got := d.isolateOf("Trần Văn Bình"); len(got.Tests) != 0 {
		t.Errorf("%+v", got.Tests)
	}
	d.press("d").write("ca ho so").press("enter").see("Đã chuyển vào thùng rác: Trần Văn Bình", "Lê Thị Cúc")
	if n := len(d.isolateLines()); n != 3 {
		t.Errorf("%d people", n)
	}
}

func TestBinOfAHouseholdAsks(t *testing.T) {
	d, home := isolateBook(t)
	d.press("tab", "d").see("Chuyển 1 hộ").press("esc", "enter").see("12 Lê Lợi").press("d").see("4 người").press("c")
	if _, err := d.desk.Book.Household(context.Background(), home.ID); err == nil {
		t.Error("the household is still there")
	}
	d.see("Các hộ").press("u", "c")
	if _, err := d.desk.Book.Household(context.Background(), home.ID); err != nil {
		t.Error(err)
	}
}

func TestResponsibleForMarkedHouseholds(t *testing.T) {
	d, home := isolateBook(t)
	if _, err := d.desk.Book.AddMember(context.Background(), model.Member{Name: "Phạm Thị Lo"}); err != nil {
		t.Fatal(err)
	}
	d.press("tab").see("Chưa ai phụ t").press("ctrl+a", "p").write("lo").press("enter").see("Đã giao 1 hộ")
	got, err := d.desk.Book.Household(context.Background(), home.ID)
	if err != nil || got.Responsible != "Phạm Thị Lo" {
		t.Errorf("%+v %v", got, err)
	}
}

func TestHouseholdFormKeepsWhatWasTyped(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("tab", "e").see("Sửa hộ").next(3).write("12345").press("ctrl+s").see("Số điện thoại không đúng")
	for range len("12345") {
		d.press("backspace")
	}
	d.write("0912345678").press("ctrl+s").see("0912345678", "Đã lưu hộ")
}

func TestRuleFollowsDayCategoryAndHand(t *testing.T) {
	d := start(t, 0)
	open := func(i model.Isolation) *personForm {
		return personOpen(d.desk, personIsolate, model.Person{ID: 1}, i)
	}
	f := open(model.Isolation{})
	see := func(regime, anchor, ends string) {
		t.Helper()
		if v := f.form.Value; v("regime") != regime || v("anchor") != anchor || v("ends_on") != ends {
			t.Errorf("%s from %s to %s, want %s from %s to %s", v("regime"), v("anchor"), v("ends_on"), regime, anchor, ends)
		}
	}
	set := func(name, value string) {
		f.form.SetValue(name, value)
		f.react(name)
	}
	see("byt5599", "start", "30/08/2021")
	set("starts_on", "01/06/202") // half typed
	see("byt5599", "start", "")
	set("starts_on", "01/06/2021")
	see("byt879", "exposure", "") // another rule was in force, which counts from the last exposure
	set("anchor_on", "28/05/2021")
	see("byt879", "exposure", "11/06/2021")
	set("category", "outbreak-area")
	see("byt879-area", "arrival", "11/06/2021")
	set("starts_on", "16/08/2021")
	see("byt6386-none", "arrival", "16/08/2021") // not before the first day
	set("regime", "byt6386-full")
	set("starts_on", "17/08/2021")
	see("byt6386-full", "arrival", "17/08/2021") // chosen by hand, and still in force
	set("ends_on", "30/08/2021")
	set("anchor_on", "16/08/2021")
	see("byt6386-full", "arrival", "30/08/2021")
	set("ends_on", "")
	see("byt6386-full", "arrival", "17/08/2021")
	set("category", "other")
	see("", "start", "")
	if wrong := f.missing(f.read(), f.readIsolation()); wrong["ends_on"] == "" {
		t.Error("an isolation without an end is taken")
	}
}

func TestCorrectingKeepsTheRuleItBeganUnder(t *testing.T) {
	d, _ := isolateBook(t)
	was := d.isolateOf("Trần Văn Bình")
	d.press("enter", "i").see("14 ngày từ 10/08/2021").press("ctrl+s").see("Đã lưu")
	got := d.isolateOf("Trần Văn Bình")
	if got.RegimeID != was.RegimeID || got.EndsOn != was.EndsOn || got.AnchorOn != was.AnchorOn || got.CheckIns != was.CheckIns || got.MonitorDays != was.MonitorDays {
		t.Errorf("%+v, was %+v", got, was)
	}
}

func TestEndLeftEmptyIsComputedAgain(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("a").write("Người Thứ Năm").next(12)
	for range len("24/08/2021") {
		d.press("backspace")
	}
	d.write("25/8").next(1).see("Ghi tay 25/08/2021").press("shift+tab")
	for range len("25/08/2021") {
		d.press("backspace")
	}
	d.next(1).see("24/08/2021", "14 ngày từ 10/08/2021")
	d.press("shift+tab")
	for range len("24/08/2021") {
		d.press("backspace")
	}
	d.press("ctrl+s").see("Đã lưu")
	if got := d.isolateOf("Người Thứ Năm").EndsOn.Local(); got != "24/08/2021" {
		t.Errorf("ends on %s", got)
	}
}
