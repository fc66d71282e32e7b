package reports_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// ill adds somebody who has had measles for three days to the book.
func ill(t *testing.T, d *drive.Driver) {
	t.Helper()
	on := d.Desk.Today() - 3
	_, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: "Trần Văn Giang"}, []model.Person{{Name: "Trần Văn Dũng"}}, []model.Isolation{{
		Disease: "soi", Category: model.CategoryF0, Place: model.PlaceHome, AnchorOn: on, StartsOn: on, EndsOn: on + 7, Days: 7, CheckIns: 1,
	}})
	if err != nil {
		t.Fatal(err)
	}
}

// A report says what it is about, and counts that alone; so does its correction. Chosen anew, a draft is counted anew.
func TestReportIsAboutADisease(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	ill(t, d)
	d.Press("5", "n", "enter", "ctrl+s").See("09–15/08/2021", "COVID-19", "> bản nháp")
	if r := newestReport(t, d); r.Disease != model.DiseaseCovid {
		t.Errorf("about %q", r.Disease)
	}
	d.Press("e", "tab", "tab", "tab", "tab", "tab").Write("soi").Press("ctrl+s").See("Đã lưu Báo cáo tuần: sởi")
	if r := newestReport(t, d); r.Disease != "soi" {
		t.Errorf("about %q", r.Disease)
	}
	issue(t, d.Press("v").See("phòng, chống dịch sởi")).Press("m", "ctrl+s", "c").See("Báo cáo tuần: sởi")
	for _, f := range newestReport(t, d).Figures {
		if f.Code == "home.people" && f.Now != 1 || f.Code == "f1.people" && f.Now != 0 {
			t.Errorf("sent %+v", f)
		}
	}
	d.Press("n", "c").See("Báo cáo tuần: sởi (đính chính)")
	if r := newestReport(t, d); r.Disease != "soi" || r.CorrectionOf == 0 {
		t.Errorf("correction %+v", r)
	}
	d.Press("esc", "esc").See("Báo cáo tuần: sởi…", "Báo cáo tuần: sởi  32-BC/ĐU")
}
