package reports_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A figure can tell another number than the book counts, with a reason: it is marked, said before issuing, and stands in the paper and
// the .json; emptied it tells what is counted again.
func TestTellAnotherNumber(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("s", "home")
	d.Walk(t, drive.At("told", "g"))
	d.Write("90").Press("ctrl+s").See("Chưa điền mục này")
	d.Field("Lý do").Write("trạm y tế báo thêm 15 người").Press("ctrl+s").See("(*) Số người đang cách ly")
	d.Press("s", "x").See("1 chỉ tiêu ghi khác sổ", "vẫn xuất").Press("x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Đã ghi 4 tệp")
	r := newestReport(t, d)
	for _, f := range r.Files {
		kept, err := d.Desk.Book.ReportFile(t.Context(), r.ID, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		switch text := string(kept.Bytes); {
		case strings.HasSuffix(f.Name, ".txt"):
			if !strings.Contains(strings.Join(strings.Fields(text), " "), "theo sổ là 75, cơ quan báo cáo 90; lý do: trạm y tế báo thêm 15 người.") {
				t.Error(text)
			}
		case strings.HasSuffix(f.Name, ".json"):
			if !strings.Contains(text, `"reason": "trạm y tế báo thêm 15 người"`) || !strings.Contains(text, `"counted": 75`) {
				t.Error(text)
			}
		}
	}
	d.Press("home", "g", "ctrl+u", "tab", "ctrl+u", "ctrl+s").See("báo cáo lại là bản nháp").Absent("(*)")
	d.Press("u").See("(*) Số người đang cách ly")
}

// A correction tells the number of the report it corrects again, marked, and says so before it is issued.
func TestACorrectionTellsTheSameNumber(t *testing.T) {
	t.Parallel()
	d, ctx := weekly(t), t.Context()
	d.Press("s", "home", "g").Write("90").Field("Lý do").Write("trạm y tế báo thêm").Press("ctrl+s").See("(*) Số người đang cách ly")
	d.Press("x", "x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Đã ghi 4 tệp")
	r := newestReport(t, d)
	r.Sendings = []model.Sending{{To: "Quận ủy"}}
	if _, err := d.Desk.Book.MarkSent(ctx, r); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.Report{ID: r.ID}).Press("n", "c").See("đính chính").Press("s").See("(*) Số người đang cách ly")
	if made := newestReport(t, d); made.CorrectionOf != r.ID || !slices.Equal(made.Told, r.Told) || len(made.Told) != 1 {
		t.Errorf("the correction tells %+v, the report %+v", made.Told, r.Told)
	}
	d.Press("x").See("1 chỉ tiêu ghi khác sổ")
}
