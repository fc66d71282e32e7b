package report_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
)

func TestMessage(t *testing.T) {
	t.Parallel()
	d := sample(t)
	d.Report.IssuedAt = d.Report.MadeAt
	golden.RequireEqual(t, report.Message(d))
}

func TestMessageSays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(*report.Document)
		want   []string
	}{
		{"nothing happened", func(d *report.Document) { d.Report.Figures, d.Report.Tasks = zeros(), model.TaskTotals{} }, []string{
			"\nTrong kỳ không phát sinh.\n", "\n- Nhiệm vụ: không có.\n",
		}},
		{"all done", func(d *report.Document) { d.Report.Tasks.Late = 0 }, []string{"\n- Nhiệm vụ: xong 8/12, không có việc quá hạn.\n"}},
		{"several late", func(d *report.Document) {
			d.Report.Tasks.Late, d.Report.Late = 2, append(d.Report.Late, d.Report.Late[0])
		}, []string{"quá hạn 2: Rà soát danh sách người về từ vùng dịch, báo cáo… (180-CV/QU), …\n"}},
		{"late without names", func(d *report.Document) { d.Report.Late = nil }, []string{"\n- Nhiệm vụ: xong 8/12, quá hạn 1.\n"}},
		{"draft", func(*report.Document) {}, []string{"\nBản nháp, chưa lấy số."}},
		{"on demand", func(d *report.Document) {
			d.Report.Kind, d.Report.Title = model.ReportOnDemand, "về việc rà soát"
		}, []string{"Đảng ủy phường Hòa Minh: Báo cáo về việc rà soát, từ ngày 16/8 đến ngày 22/8/2021 ("}},
		{"correction", func(d *report.Document) { d.Corrects = &report.Corrected{Symbol: "04-BC/ĐU"} }, []string{", đính chính Báo cáo số 04-BC/ĐU\n"}},
		{"taken back", func(d *report.Document) {
			d.Report.Figures = []model.Figure{{Code: "f0.new", Down: 2, Now: -2, Total: 7}}
		}, []string{
			"\n- Ca bệnh (F0) mới: giảm 2 so với đã báo cáo (lũy kế 7)\n",
		}},
		{"own kind", func(d *report.Document) {
			d.Labels = map[string]string{"activity.patrol": "Lượt tuần tra"}
			d.Report.Figures = []model.Figure{{Code: "activity.patrol", Up: 3, Now: 3, Total: 3}, {Code: "f0.new", Up: 1, Now: 1, Total: 1}, {Code: "test.taken", Up: 9}}
		}, []string{"\n- Ca bệnh (F0) mới: 1\n- Lượt tuần tra: 3\n- Nhiệm vụ"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := sample(t)
			tt.change(&d)
			for _, want := range tt.want {
				if got := report.Message(d); !strings.Contains(got, want) {
					t.Errorf("no %q in\n%s", want, got)
				}
			}
		})
	}
}

// Whatever stands in a report, its message has ten lines at most, each one line.
func TestMessageIsShort(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := hostileDocument(t, rapid.String().Draw(r, "text"))
		d.Report.Late = append(d.Report.Late, d.Report.Late...)
		text := report.Message(d)
		if strings.ContainsAny(text, "\r\x1b\x00\u2028") || strings.Count(text, "\n") > 9 || strings.Contains(text, "\n\n") {
			t.Fatalf("%q", text)
		}
	})
}
