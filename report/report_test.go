package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/report"
)

func day(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// zeros is every figure, none counted.
func zeros() []model.Figure {
	return figure.Count(model.Facts{}, model.Period{}, model.Calendar{})
}

func set(figures []model.Figure, code string, opening, up, down, total int) {
	for i := range figures {
		if figures[i].Code == code {
			figures[i] = model.Figure{Code: code, Opening: opening, Up: up, Down: down, Now: opening + up - down, Total: total}
		}
	}
}

// sample is a week of the made-up ward.
func sample(t testing.TB) report.Document {
	t.Helper()
	f := zeros()
	set(f, "home.people", 80, 12, 5, 120)
	set(f, "home.households", 38, 5, 2, 60)
	set(f, "home.completed", 0, 5, 0, 33)
	set(f, "home.extended", 0, 1, 0, 2)
	set(f, "monitor.people", 30, 5, 2, 40)
	set(f, "central.people", 4, 0, 0, 9)
	set(f, "central.sites", 1, 0, 0, 1)
	set(f, "f0.new", 0, 2, 0, 7)
	set(f, "f0.community", 0, 1, 0, 3)
	set(f, "f0.cross", 0, 1, 0, 2)
	set(f, "f1.people", 24, 6, 0, 55)
	set(f, "returned.people", 0, 6, 0, 41)
	set(f, "returned.undeclared", 0, 1, 0, 3)
	set(f, "checkin.expected", 0, 1180, 0, 24706)
	set(f, "checkin.done", 0, 1157, 0, 24001)
	set(f, "checkin.absent", 0, 3, 0, 12)
	set(f, "checkin.symptoms", 0, 1, 0, 5)
	set(f, "test.taken", 0, 52, 0, 300)
	set(f, "test.positive", 0, 1, 0, 7)
	set(f, "test.negative", 0, 47, 0, 289)
	set(f, "test.pending", 3, 52, 51, 300)
	set(f, "violation.cases", 0, 3, 0, 9)
	set(f, "violation.fined", 0, 2, 0, 5)
	set(f, "violation.reminded", 0, 1, 0, 4)
	set(f, "violation.amount", 0, 4500000, 0, 150500000)
	set(f, "team.teams", 41, 1, 0, 42)
	set(f, "activity.inspection", 0, 2, 0, 11)
	set(f, "activity.meeting", 0, 1, 0, 6)
	set(f, "task.open", 6, 2, 4, 30)
	set(f, "task.late", 2, 1, 2, 8)
	set(f, "task.done", 0, 8, 0, 26)
	set(f, "task.on_time", 0, 7, 0, 22)
	set(f, "directive.received", 0, 3, 0, 57)
	return report.Document{
		Office: report.Office{
			Superior: "Quận ủy Liên Chiểu", Name: "Đảng ủy phường Hòa Minh", Symbol: "ĐU", Place: "Hòa Minh",
			SignFor: "T/M BAN THƯỜNG VỤ", SignerTitle: "PHÓ BÍ THƯ", SignerName: "Nguyễn Văn An",
			Recipients: []string{"Thường trực Quận ủy (báo cáo)", "Các đồng chí Ủy viên Ban Thường vụ"},
		},
		Disease: "COVID-19",
		Report: model.Report{
			Kind: model.ReportWeekly, Period: model.Period{From: day(t, "2021-08-16"), To: day(t, "2021-08-22"), Cut: "15:00"},
			Number: 5, Figures: f, MadeAt: day(t, "2021-08-22").At("15:20"),
			Narrative: []model.Section{
				{Key: "difficulties", Text: "Lực lượng mỏng, một số địa bàn chưa có tổ.\nThiếu vật tư xét nghiệm."},
			},
			Tasks: model.TaskTotals{Total: 12, Done: 8, OnTime: 7, Late: 1, Open: 4},
			Late: []model.TaskLine{{
				Symbol: "180-CV/QU", Text: "Rà soát danh sách người về từ vùng dịch, báo cáo kết quả", Lead: "Công an phường", Due: "2021-08-20T14:00",
			}},
		},
		Activities: []model.Activity{
			{Kind: model.ActivityMeeting, On: day(t, "2021-08-18"), Text: "Họp Ban Chỉ đạo phòng, chống dịch phường.", Count: 1},
			{Kind: model.ActivityInspection, On: day(t, "2021-08-17"), Text: "Kiểm tra các chốt kiểm soát", Count: 2},
		},
	}
}

func render(t *testing.T, d report.Document, format string) []byte {
	t.Helper()
	b, err := report.Render(d, format)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, format := range []string{"csv", "json", "txt"} {
		t.Run(format, func(t *testing.T) { golden.RequireEqual(t, render(t, sample(t), format)) })
	}
	t.Run("document.xml", func(t *testing.T) {
		text := string(unzip(t, render(t, sample(t), "docx"))["word/document.xml"])
		golden.RequireEqual(t, strings.ReplaceAll(text, "</w:p>", "</w:p>\n")) // a line a paragraph, to read differences
	})
	t.Run("zero", func(t *testing.T) {
		d := report.Document{Report: model.Report{
			Kind: model.ReportDaily, Figures: zeros(), Period: model.Period{From: day(t, "2026-02-05"), To: day(t, "2026-02-05")},
		}}
		golden.RequireEqual(t, render(t, d, "txt"))
	})
	t.Run("narrow", func(t *testing.T) { golden.RequireEqual(t, strings.Join(report.Preview(sample(t), 34), "\n")) })
}

func TestTheSameReportIsTheSameFile(t *testing.T) {
	t.Parallel()
	for _, format := range report.Formats() {
		first := render(t, followed(t, 3), format)
		for range 10 { // what depends on the order of a map is the same now and then
			if !bytes.Equal(first, render(t, followed(t, 3), format)) {
				t.Errorf("two %s of one report differ", format)
				break
			}
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	if _, err := report.Render(sample(t), "xls"); !errors.Is(err, report.ErrFormat) {
		t.Errorf("got %v", err)
	}
}

// unzip reads every part of a .docx and checks that each is well-formed XML.
func unzip(t *testing.T, docx []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name], err = io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := wellFormed(parts[f.Name]); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
	}
	return parts
}

func wellFormed(text []byte) error {
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
