package reports_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// What speaks against issuing leads to where one sees it, and back; nothing is issued by looking.
func TestObjectionsOpenTheirLists(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Walk(t, drive.At("against", "x"))
	for words, there := range map[string]string{"hết hạn": "[Hết hạn]", "lượt theo dõi chưa ghi": "Người chưa ghi", "chưa viết": "Lời văn", "người ký": "Cài đặt"} {
		d.Press("home")
		for !strings.Contains(d.Current(), words) {
			d.Press("down")
		}
		d.Press("enter").See(there)
		d.Visit(scene.Report{ID: newestReport(t, d).ID}).Press("x")
	}
	if r := newestReport(t, d); r.IssuedAt != 0 {
		t.Errorf("issued %+v", r)
	}
}

// The visits that an objection counts are listed by their rounds, as many as it counts, and each opens its round.
func TestVisitsLeftOutAreListedByTheirRounds(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("x")
	for !strings.Contains(d.Current(), "lượt theo dõi chưa ghi") {
		d.Press("down")
	}
	want, err := strconv.Atoi(regexp.MustCompile(`(\d+) lượt`).FindStringSubmatch(d.Current())[1])
	if err != nil {
		t.Fatal(err)
	}
	d.Press("enter").See("Lượt theo dõi chưa ghi", "Buổi", "Người chưa ghi").FitsEverySize()
	n := 0
	for row := ""; row != d.Current(); d.Press("down") {
		row = d.Current()
		left := regexp.MustCompile(`(\d+)\s*$`).FindStringSubmatch(row)
		more, err := strconv.Atoi(append(left, "", "")[1])
		if err != nil {
			t.Fatalf("%q: %v", row, err)
		}
		n += more
	}
	if n != want {
		t.Errorf("%d people are listed, %d visits are left out", n, want)
	}
	d.Press("/").Write("khong co buoi nay").Press("enter").Absent("Buổi sáng", "Buổi chiều").Press("esc", "home")
	first := d.Current()
	d.Press("enter").See("Vòng sáng Thứ Hai 09/08/2021").Press("esc").See("Người chưa ghi")
	if d.Current() != first {
		t.Errorf("back at %q from the round of %q", d.Current(), first)
	}
}

// The page of what speaks against issuing goes on with one key and back with another, has its keys in the help, fits every size, and shows what
// is cut in its row whole; what was mended in between is gone from it.
func TestBeforeIssuingIsAPageOfItsOwn(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("x").See("Điều cần xem trước khi chốt", "x/F8 vẫn xuất", "Enter").FitsEverySize()
	d.Size(60, 20)
	for !strings.Contains(d.Current(), "chưa viết") {
		d.Press("down")
	}
	d.See("III. Khó khăn, vướng mắc", "IV.").Press("?").See("vẫn xuất").Press("esc").Size(80, 24)
	d.Press("esc").See("Lời văn").Press("x", "f8").See("Thư mục").Press("esc").See("> bản nháp").Absent("vẫn xuất")
	d.Press("x")
	for !strings.Contains(d.Current(), "chưa viết") {
		d.Press("down")
	}
	d.Press("enter").See("Lời văn")
	if r := newestReport(t, d); r.IssuedAt != 0 {
		t.Errorf("issued %+v", r)
	}
}

// Where nothing speaks against issuing, the folder is asked for at once.
func TestNothingAgainstIssuingAsksAtOnce(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	d.Desk.Config.Office.Name, d.Desk.Config.Office.SignerName = "Đảng ủy phường", "Trần Văn A"
	d.Desk.Config.Office.Superior, d.Desk.Config.Office.Place = "Quận ủy Bình Hà", "Tân Lập"
	on := d.Desk.Today()
	r, err := book.SaveReport(ctx, model.Report{Kind: model.ReportOnDemand, Period: model.Period{From: on - 3, To: on - 1}, Narrative: []model.Section{
		{Key: "situation", Text: "Ổn định."}, {Key: "results", Text: "Đã làm."}, {Key: "proposals", Text: "Không."}, {Key: "next", Text: "Tiếp tục."},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Report{ID: r.ID}).Press("x").See("Thư mục").Absent("vẫn xuất")
}

// Somebody entered after a report was issued whose days it told of is named before the next is issued, with the figures that make up for it; from
// there the figure opens to the name.
func TestWhatCameLateIsToldBeforeIssuing(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	issue(t, d)
	last := newestReport(t, d)
	d.Later(1)
	i := model.Isolation{
		Disease: model.DiseaseCovid, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: last.Period.From, StartsOn: last.Period.From,
		EndsOn: last.Period.To + 14, Days: 21, RegimeID: "r", CheckIns: 2,
	}
	if _, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: "Lò Thị Muộn"}, []model.Person{{Name: "Lò Thị Muộn"}}, []model.Isolation{i}); err != nil {
		t.Fatal(err)
	}
	d.Later(7).Reopen().Press("5").Row("16–22/08").Press("enter", "ctrl+s").See("> bản nháp", "16–22/08/2021").Press("x", "home")
	for !strings.Contains(d.Current(), "tính bù vào kỳ này") {
		d.Press("down")
	}
	d.See("đang cách ly tại nhà +1").Press("enter").See("> bản nháp")
	d.Press("enter").See("Lò Thị Muộn")
}
