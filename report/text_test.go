package report_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
)

func TestEveryFigureHasALabel(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, c := range zeros() {
		label := report.Label(c.Code)
		if label == c.Code {
			t.Errorf("%s has no label", c.Code)
		}
		if other, twice := seen[label]; twice {
			t.Errorf("%s and %s are both %q", other, c.Code, label)
		}
		seen[label] = c.Code
	}
}

// The report has figures in the order of model, so that files of two offices lie side by side.
func TestFiguresKeepTheirOrder(t *testing.T) {
	t.Parallel()
	var file struct{ Figures []struct{ Code string } }
	if err := json.Unmarshal(render(t, sample(t), "json"), &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Figures) != len(zeros()) {
		t.Fatalf("%d figures, want %d", len(file.Figures), len(zeros()))
	}
	for i, f := range file.Figures {
		if want := zeros()[i].Code; f.Code != want {
			t.Errorf("figure %d is %s, want %s", i, f.Code, want)
		}
	}
}

func TestPreviewIsNoWiderThanAsked(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := hostileDocument(t, rapid.String().Draw(r, "text"))
		width := rapid.IntRange(20, 120).Draw(r, "width")
		for _, l := range report.Preview(d, width) {
			if got := ansi.StringWidth(l); got > width {
				t.Fatalf("%q is %d wide, want %d at most", l, got, width)
			}
			if strings.ContainsFunc(l, unicode.IsControl) {
				t.Fatalf("control character in %q", l)
			}
		}
	})
}

func TestCleanCell(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"":                       "",
		"Cuộc họp":               "Cuộc họp",
		"=1+1":                   "'=1+1",
		"+84905":                 "'+84905",
		"-1":                     "'-1",
		"@SUM(A1)":               "'@SUM(A1)",
		"\t=cmd|'/c calc'!A1":    "'=cmd|'/c calc'!A1",
		"\r\n =HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"\ufeff=1":               "'=1",
		"\u200b\u202e=1":         "'=1",
		"\x1b[0m=1":              "'=1",
		"\ufffe=1":               "'=1",
		"5":                      "5",
	}
	for in, want := range tests {
		if got := report.CleanCell(in); got != want {
			t.Errorf("CleanCell(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCSVGuardsTextAndLeavesNumbers(t *testing.T) {
	t.Parallel()
	d := sample(t)
	d.Report.Figures = []model.Figure{{Code: "=cmd", Opening: 1, Up: -2}}
	text := string(render(t, d, "csv"))
	body, ok := strings.CutPrefix(text, "\ufeff")
	if !ok || strings.Count(body, "\r\n") != 2 || strings.Count(body, "\n") != 2 {
		t.Errorf("%q: want a byte order mark and CRLF", text)
	}
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[1], "|"); got != "'=cmd|'=cmd|1|-2|0|0|0|Đảng ủy phường Hòa Minh|weekly|2021-08-16|2021-08-22|5" {
		t.Errorf("row %s", got)
	}
}

// A flow has no opening and no closing count; what was taken back still shows.
func TestFlowsAndStocksInTheTable(t *testing.T) {
	t.Parallel()
	d := sample(t)
	d.Report.Figures = []model.Figure{
		{Code: "home.people", Opening: 5, Up: 2, Down: 7, Total: 9},
		{Code: "test.taken", Up: 4, Now: 4, Total: 4},
		{Code: "test.positive", Down: 2, Now: -2, Total: 9},
		{Code: "new.stock", Opening: 1, Now: 1, Total: 24706},
	}
	text := strings.Join(strings.Fields(string(render(t, d, "txt"))), " ")
	for _, want := range []string{
		"Người cách ly tại nhà 5 2 7 0 –", "Mẫu xét nghiệm đã lấy – 4 – – 4", "Mẫu dương tính – 0 2 – 9",
		"[Chỉ tiêu khác] new.stock 1 0 0 1 –",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
}

func TestWording(t *testing.T) {
	t.Parallel()
	period := func(from, to string) model.Period { return model.Period{From: day(t, from), To: day(t, to)} }
	tests := []struct {
		name   string
		change func(*report.Document)
		want   []string
	}{
		{"week over New Year", func(d *report.Document) {
			d.Report.Period, d.Report.MadeAt = period("2021-12-27", "2022-01-02"), day(t, "2022-01-03").At("08:00")
		}, []string{
			"dịch COVID-19 tuần", "(từ ngày 27/12/2021 đến ngày 02/01/2022)", "số liệu tính đến 24 giờ ngày 02/01/2022", "V. NHIỆM VỤ TUẦN TỚI",
		}},
		{"week that is not over", func(d *report.Document) {
			d.Report.Period, d.Report.MadeAt = period("2021-08-16", "2021-08-22"), day(t, "2021-08-20").At("16:05")
		}, []string{"(từ ngày 16/8 đến ngày 22/8/2021)", "số liệu tính đến 16 giờ 05 ngày 20/8/2021"}},
		{"day", func(d *report.Document) {
			d.Report.Kind, d.Report.Period = model.ReportDaily, model.Period{From: day(t, "2021-03-09"), To: day(t, "2021-03-09"), Cut: "15:30"}
		}, []string{"dịch COVID-19\n", " ngày 09/3/2021\n", "số liệu tính đến 15 giờ 30 ngày 09/3/2021", "V. NHIỆM VỤ THỜI GIAN TỚI"}},
		{"month", func(d *report.Document) {
			d.Report.Kind, d.Report.Period = model.ReportMonthly, period("2024-02-01", "2024-02-29")
		}, []string{"dịch COVID-19 tháng 2 năm 2024", "V. NHIỆM VỤ THÁNG TỚI"}},
		{"part of a month", func(d *report.Document) {
			d.Report.Kind, d.Report.Period = model.ReportMonthly, period("2024-02-01", "2024-02-28")
		}, []string{"(từ ngày 01/02 đến ngày 28/02/2024)"}},
		{"on demand", func(d *report.Document) {
			d.Report.Kind, d.Report.Title = model.ReportOnDemand, "về việc rà soát"
		}, []string{" về việc rà soát\n", "báo cáo về việc rà soát từ ngày"}},
		{"correction", func(d *report.Document) { d.Report.CorrectionOf = 3 }, []string{"(báo cáo đính chính)"}},
		{"any disease", func(d *report.Document) { d.Disease = "" }, []string{"công tác phòng, chống dịch bệnh tuần"}},
		{"own symbol", func(d *report.Document) { d.Report.Symbol = "12-BC/ĐUP" }, []string{"Số 12-BC/ĐUP"}},
		{"number from the office's symbol", func(d *report.Document) { d.Report.Number, d.Office.Symbol = 112, "CB" }, []string{"Số 112-BC/CB"}},
		{"no number", func(d *report.Document) { d.Report.Number = 0 }, []string{"Số     -BC/ĐU"}},
		{"not made yet", func(d *report.Document) { d.Report.MadeAt = 0 }, []string{"Hòa Minh, ngày      tháng      năm 2021"}},
		{"made in February", func(d *report.Document) { d.Report.MadeAt = day(t, "2026-02-05").At("08:00") }, []string{"Hòa Minh, ngày 05 tháng 02 năm 2026"}},
		{"own đảng bộ", func(d *report.Document) { d.Office.PartyBranch = "Đảng bộ tỉnh Thái Nguyên" }, []string{"ĐẢNG BỘ TỈNH THÁI NGUYÊN"}},
		{"đảng bộ of a city", func(d *report.Document) { d.Office.Superior = "Thành uỷ Đà Nẵng" }, []string{"ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG"}},
		{"đảng bộ of a city that says so", func(d *report.Document) { d.Office.Superior = "Thành ủy Thành phố Hồ Chí Minh" }, []string{" ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH\n"}},
		{"đảng bộ of a province that says so", func(d *report.Document) { d.Office.Superior = "Tỉnh uỷ tỉnh Quảng Nam" }, []string{"ĐẢNG BỘ TỈNH QUẢNG NAM"}},
		{"superior of another kind", func(d *report.Document) { d.Office.Superior = "Ban Chỉ đạo" }, []string{" BAN CHỈ ĐẠO\n"}},
		{"recipients are the superior", func(d *report.Document) { d.Office.Recipients = nil }, []string{"- Quận ủy Liên Chiểu;\n- Lưu Văn phòng Đảng ủy."}},
		{"recipients with signs", func(d *report.Document) { d.Office.Recipients = []string{"- Như trên,", " ; "} }, []string{"Nơi nhận:\n- Như trên;\n- Lưu"}},
		{"deadline that is none", func(d *report.Document) { d.Report.Late[0].Due = "ngay" }, []string{"hạn ngay."}},
		{"deadline without time", func(d *report.Document) { d.Report.Late[0].Due = "2021-01-02" }, []string{"hạn 02/01/2021."}},
		{"own words", func(d *report.Document) {
			d.Report.Narrative = []model.Section{{Key: "next", Text: "Một.\n\nHai./."}, {Key: "other", Text: "Ba"}}
		}, []string{"  Một.\n  Hai.\n", "1. Kết quả chung\n  Ba\n"}},
		{"nobody isolated any more", func(d *report.Document) {
			d.Report.Figures = []model.Figure{{Code: "home.people", Opening: 3, Down: 3, Total: 9}}
		}, []string{"không còn người cách ly tại nhà (giảm 3)."}},
		{"no figures, no tasks", func(d *report.Document) { d.Report.Figures, d.Report.Tasks = nil, model.TaskTotals{} }, []string{
			"2. Số liệu tổng hợp\n  Trong kỳ không phát sinh.\n", "Trong kỳ không phát sinh nhiệm vụ được giao.", "Tiếp tục thực hiện nhiệm vụ thường xuyên.",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := sample(t)
			tt.change(&d)
			text := strings.Join(report.Preview(d, 300), "\n") // no line breaks within a sentence
			for _, want := range tt.want {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in\n%s", want, text)
				}
			}
		})
	}
}

// With another separator the table is the same.
func TestCSVSeparator(t *testing.T) {
	t.Parallel()
	read := func(d report.Document, comma rune) string {
		rows := csv.NewReader(strings.NewReader(string(render(t, d, "csv"))))
		rows.Comma = comma
		all, err := rows.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(all)
	}
	d := sample(t)
	d.Labels = map[string]string{"activity.x": "Tuần tra; chốt, trạm"}
	d.Report.Figures = append(d.Report.Figures, model.Figure{Code: "activity.x", Up: 1})
	usual := read(d, ',')
	d.Separator = ";"
	if other := read(d, ';'); other != usual || strings.Count(usual, "Tuần tra; chốt, trạm") != 1 {
		t.Errorf("%s\nis not\n%s", other, usual)
	}
}
