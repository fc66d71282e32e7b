package isolation_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestHouseholdOfFourUnderOneOrder(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("4", "n").Write("Trần Văn Bình").Tabs(1).Write("12 Lê Lợi").Press("ctrl+s").See("Đã lưu hộ", "Thêm người")
	d.Tabs(1).Write("1960").Press("ctrl+n") // the head is proposed as the first person
	for i, name := range []string{"Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em"} {
		d.Write(name).Tabs(1).Write("1970")
		if i == 0 { // the order is typed once
			d.Tabs(13).Write("12/QĐ-UBND").Tabs(1).Write("10/8")
		}
		if i == 2 {
			d.Press("ctrl+s")
			break
		}
		d.Press("ctrl+n")
	}
	d.See("Đã lưu Trần Văn Em")
	if row := d.Current(); !strings.Contains(row, "Trần Văn Em") {
		t.Errorf("the cursor is on %q", row)
	}
	lines := d.Everybody()
	if len(lines) != 4 {
		t.Fatalf("%d people", len(lines))
	}
	for _, l := range lines {
		i := l.Isolation
		if i.Category != model.CategoryF1 || i.RegimeID != "byt5599" || i.EndsOn != d.Desk.Today()+14 || i.CheckIns != 2 || l.Household != "Trần Văn Bình" {
			t.Errorf("%s: %+v", l.Name, i)
		}
		if l.Name != "Trần Văn Bình" && (i.OrderNumber != "12/QĐ-UBND" || i.OrderOn != d.Desk.Today()-6) {
			t.Errorf("%s: order %s of %s", l.Name, i.OrderNumber, i.OrderOn)
		}
	}
	d.See("Trần Văn Em 1970", "1/15")
}

func TestEndIsComputedAndMayBeTyped(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").See("24/08/2021", "14 ngày từ")
	d.Write("Người Thứ Năm").Tabs(10).See("Bắt đầu")
	d.Clear("10/08/2021")
	d.Write("12/8").Tabs(1).See("26/08/2021", "14 ngày từ 12/08/2021 theo 5599/BYT-MT")
	d.Tabs(2)
	d.Clear("26/08/2021")
	d.Write("30/8").Tabs(1).See("Ghi tay 30/08/2021; 14 ngày từ 12/08/2021")
	d.Press("ctrl+s").See("Đã lưu")
	got := d.IsolationOf("Người Thứ Năm")
	if got.EndsOn.Local() != "30/08/2021" || got.Days != 14 {
		t.Errorf("%+v", got)
	}
}

func TestDoubtfulNationalIDNeedsASecondSave(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("e").Tabs(3).Write("001300000001").Press("ctrl+s").See("Số định danh không khớp với năm sinh")
	if got := d.Everybody()[0].NationalID; got != "" {
		t.Fatalf("saved %s at once", got)
	}
	d.Press("ctrl+s").See("Đã lưu")
	if got := d.Everybody()[0].NationalID; got != "001300000001" {
		t.Errorf("national id %q", got)
	}
}

func TestNationalIDFillsInYearAndSex(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Người Mới").Tabs(3).Write("001301000001").See("2001", "Nữ")
}

func TestSimilarPeopleAreShown(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("tran van binh").Tabs(1).See("Trong sổ đã có Trần Văn Bình 1960")
	d.Press("f4").See("Người giống trong sổ").Press("enter").See("Vì sao ngày này")
	d.Press("esc").See("tran van binh")
	d.Press("esc").See("Có thay đổi chưa lưu").Press("k").See("tran van binh")
}

func TestPersonWithoutIsolation(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Trẻ Nhỏ").Tabs(6).Press("space", "ctrl+s").See("Đã lưu")
	for _, l := range d.Everybody() {
		if l.Name == "Trẻ Nhỏ" && l.Isolation.ID != 0 {
			t.Errorf("%+v", l.Isolation)
		}
	}
}

func TestFormStaysWhereTheWriteFails(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Lê Thị Cúc").Tabs(1).Write("1970").Press("ctrl+s").See("Trong sổ đã có mục này", "Thêm người")
	if n := len(d.Everybody()); n != 4 {
		t.Errorf("%d people", n)
	}
	d.Press("esc").See("Có thay đổi chưa lưu")
}

func TestCardEndsReopensAndBeginsAgain(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("enter", "n").See("Đang theo dõi vì COVID-19 đến 24/08/2021", "một bệnh không ghi hai lần").Press("ctrl+s").See("chưa kết thúc: chọn thay")
	d.Press("esc", "x", "down", "enter").See("Chuyển F0").Tabs(1).Press("right", "ctrl+s").See("Đã kết thúc cách ly")
	d.See("ai trong hộ tính lại").Press("esc").See("ĐÃ KẾT THÚC", "Trong cộng đồng")
	d.Press("m").See("Đã mở lại", "ĐANG CÁCH LY")
	d.Press("u").See("ĐÃ KẾT THÚC")
	d.Press("n").See("Đợt cách ly mới", "‹ F0 ›")
	d.Tabs(4) // the rule, or the end where there is none
	d.Press("esc", "k")
	if got := d.IsolationOf("Trần Văn Bình"); got.Outcome != model.OutcomeBecameCase {
		t.Errorf("%+v", got)
	}
}

func TestCardDeletesWhatIsChosen(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "ctrl+s", "enter").See("PCR 16/08")
	d.Press("d").See("Xóa gì?").Write("xet nghiem").Press("enter").See("Đã chuyển vào thùng rác")
	if got := d.IsolationOf("Trần Văn Bình"); len(got.Tests) != 0 {
		t.Errorf("%+v", got.Tests)
	}
	d.Press("d").Write("ca ho so").Press("enter").See("Đã chuyển vào thùng rác: Trần Văn Bình", "Lê Thị Cúc")
	if n := len(d.Everybody()); n != 3 {
		t.Errorf("%d people", n)
	}
}

func TestBinOfAHouseholdAsks(t *testing.T) {
	t.Parallel()
	d, home := drive.StartIsolating(t)
	d.Press("tab", "d").See("Chuyển 1 hộ").Press("esc", "enter").See("12 Lê Lợi").Press("d").See("4 người").Press("c")
	if _, err := d.Desk.Book.Household(t.Context(), home.ID); err == nil {
		t.Error("the household is still there")
	}
	d.See("Các hộ").Press("u", "c")
	if _, err := d.Desk.Book.Household(t.Context(), home.ID); err != nil {
		t.Error(err)
	}
}

func TestResponsibleForMarkedHouseholds(t *testing.T) {
	t.Parallel()
	d, home := drive.StartIsolating(t)
	if _, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Phạm Thị Lo"}); err != nil {
		t.Fatal(err)
	}
	d.Press("tab").See("Chưa ai phụ t").Press("ctrl+a", "p").Write("lo").Press("enter").See("Đã giao 1 hộ")
	got, err := d.Desk.Book.Household(t.Context(), home.ID)
	if err != nil || got.Responsible != "Phạm Thị Lo" {
		t.Errorf("%+v %v", got, err)
	}
}

func TestHouseholdFormKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("tab", "e").See("Sửa hộ").Tabs(3).Write("12345").Press("ctrl+s").See("Số điện thoại không đúng")
	d.Clear("12345")
	d.Write("0912345678").Press("ctrl+s").See("0912345678", "Đã lưu hộ")
}

func TestCorrectingKeepsTheRuleItBeganUnder(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	was := d.IsolationOf("Trần Văn Bình")
	d.Press("enter", "i").See("14 ngày từ 10/08/2021").Press("ctrl+s").See("Đã lưu")
	got := d.IsolationOf("Trần Văn Bình")
	if got.RegimeID != was.RegimeID || got.EndsOn != was.EndsOn || got.AnchorOn != was.AnchorOn || got.CheckIns != was.CheckIns || got.MonitorDays != was.MonitorDays {
		t.Errorf("%+v, was %+v", got, was)
	}
}

func TestEndLeftEmptyIsComputedAgain(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Người Thứ Năm").Tabs(13)
	d.Clear("24/08/2021")
	d.Write("25/8").Tabs(1).See("Ghi tay 25/08/2021").Press("shift+tab")
	d.Clear("25/08/2021")
	d.Tabs(1).See("24/08/2021", "14 ngày từ 10/08/2021")
	d.Press("shift+tab")
	d.Clear("24/08/2021")
	d.Press("ctrl+s").See("Đã lưu")
	if got := d.IsolationOf("Người Thứ Năm").EndsOn.Local(); got != "24/08/2021" {
		t.Errorf("ends on %s", got)
	}
}

// What cannot have happened yet is refused where it is typed; what is hardly meant is asked about once.
func TestDaysThatCannotBe(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("4", "n").Write("Trần Văn Bình").Tabs(1).Write("12 Lê Lợi").Press("ctrl+s").See("Thêm người")
	d.Field("Năm sinh").Write("2090").Press("ctrl+s").See("! Ngày này chưa tới").Clear("2090").Write("1960")
	d.Field("Bắt đầu").Clear(d.Desk.Today().Local()).Write("1/12/2021").Press("ctrl+s").See("! Ngày này chưa tới")
	d.Clear("1/12/2021").Write("8/2/2021").Field("Hết cách ly").Clear("22/02/2021").Write("16/8/2021").Field("Ngày làm mốc").Write("8/2/2021").Press("ctrl+s")
	d.See("dài hơn mọi quy định", "Bấm lưu lần nữa để vẫn lưu")
	if lines := d.Everybody(); len(lines) != 0 {
		t.Fatalf("saved unasked: %+v", lines)
	}
	d.Press("ctrl+s").See("Đã lưu Trần Văn Bình")
	if i := d.IsolationOf("Trần Văn Bình"); i.EndsOn-i.StartsOn != 189 {
		t.Errorf("%s to %s", i.StartsOn, i.EndsOn)
	}
}
