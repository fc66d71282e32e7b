package reports_test

import (
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// sentWeeks sends the reports of so many weeks before the present one, each with one more person at home than the one before.
func sentWeeks(t *testing.T, d *drive.Driver, weeks int) {
	t.Helper()
	for back := weeks; back > 0; back-- {
		from := d.Desk.Today() - model.Date(7*back)
		r := model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: model.Period{From: from, To: from + 6}}
		r, err := office.Prepare(t.Context(), d.Desk.Book, config.Default(), r, []string{"txt"}, office.Annex{}, d.Desk.Now())
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Figures {
			if r.Figures[i].Code == "home.people" {
				r.Figures[i].Now = 40 + weeks - back
			}
		}
		if _, err := d.Desk.Book.MarkSent(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTrend(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	sentWeeks(t, d, 13)
	d.Press("5", "n", "enter", "ctrl+s", "s").See("bản nháp")
	d.Walk(t, drive.At("trend", "b"))
	d.See("Số người đang cách ly tại nhà", "kỳ đầu 42", "cao nhất 52", "bản nháp", "Kỳ này 0").Absent("24/05–30/05/2021")
	rows := strings.Split(d.Screen(), "\n")
	long, short := 0, 0
	for _, row := range rows {
		switch n := strings.Count(row, "█"); {
		case strings.Contains(row, " 52 "):
			long = n
		case strings.Contains(row, " 42 "):
			short = n
		}
	}
	if short == 0 || short*52 < long*40 || short >= long {
		t.Errorf("42 has a bar of %d cells, 52 of %d", short, long)
	}
	d.Press("up", "enter").See("✓ đã gửi", "09–15/08/2021", "52")
	d.Press("esc").See("cao nhất 52").Press("esc").See("> bản nháp").Press("f11").See("cao nhất 52").FitsEverySize()
}

func TestTrendOfTheFirstReport(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("5", "n", "enter", "ctrl+s", "s", "b").See("Chưa có kỳ trước nào đã gửi", "bản nháp").Press("enter").See("> bản nháp")
}

// The message on the clipboard is that of the report: of a draft with the figures of now, of an issued one as it was issued.
func TestMessageIsCopied(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	system := ""
	d.Desk.Copy = func(text string) { system = text }
	d.Press("t").See("Đã chép tin nhắn")
	if !strings.Contains(d.Copied, "Báo cáo tuần từ ngày 09/8 đến ngày 15/8/2021") || !strings.Contains(d.Copied, "Bản nháp, chưa lấy số.") || system != d.Copied {
		t.Errorf("draft: %q, %q", d.Copied, system)
	}
	issue(t, d)
	d.Press("t")
	issued := d.Copied
	if lines := strings.Split(issued, "\n"); len(lines) > 10 || !strings.HasPrefix(lines[len(lines)-1], "Báo cáo số 32-BC/ĐU, ngày 16/8/2021") {
		t.Errorf("issued: %q", issued)
	}
	d.Visit(scene.Activities{}).Press("n", "tab").Press("tab").Write("Kiểm tra chợ").Press("ctrl+s").See("Đã lưu: Kiểm tra chợ")
	d.Visit(scene.Report{ID: newestReport(t, d).ID}).Press("t")
	if d.Copied != issued {
		t.Errorf("afterwards %q, issued %q", d.Copied, issued)
	}
	d.Press("f6", "f10").See("Đã chép tin nhắn")
}

// Every format can be chosen on the screen, and each is made.
func TestEveryFormatIsOffered(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("x", "x").See(".xlsx, biểu đồ")
	d.Press("ctrl+u").Write(t.TempDir())
	for _, format := range []string{".xlsx", "tin nhắn", ".eml"} {
		d.Field(format).Press("space")
	}
	d.Press("ctrl+s").See("Đã ghi 7 tệp")
	if r := newestReport(t, d); len(r.Files) != 7 {
		t.Errorf("%d files", len(r.Files))
	}
}
