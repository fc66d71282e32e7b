package report_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
	"sotruc/report/words"
)

// spoken is a document with the sections of a set, and what its figures say in them.
func spoken(t testing.TB, d report.Document, set string) report.Document {
	t.Helper()
	chosen, there := words.SetNamed(set)
	if !there {
		t.Fatalf("there is no set %q", set)
	}
	d.Layout = report.Layout{Subject: chosen.Subject, Sections: chosen.Sections, Groups: chosen.Groups}
	for _, g := range report.Groups() {
		if chosen.Groups == nil {
			d.Layout.Groups = append(d.Layout.Groups, g[0])
		}
		if chosen.Quiet {
			d.Layout.Silent = append(d.Layout.Silent, g[0])
		}
	}
	if err := report.Speak(&d, words.Library{}); err != nil {
		t.Fatal(err)
	}
	return d
}

// Every set of the program, of a full week and of one in which nothing happened.
func TestSets(t *testing.T) {
	t.Parallel()
	for _, one := range words.Sets() {
		for _, form := range []report.Form{report.FormHD05, report.FormHD36} {
			t.Run(one.Name+"/"+string(form), func(t *testing.T) {
				d := sample(t)
				d.Form = form
				switch one.Name {
				case words.Month:
					d.Report.Kind, d.Report.Period = model.ReportMonthly, model.Period{From: day(t, "2022-02-01"), To: day(t, "2022-02-28")}
				case words.OnDemand:
					d.Report.Kind, d.Report.Title = model.ReportOnDemand, "Công tác tiêm chủng mở rộng"
				}
				golden.RequireEqual(t, render(t, spoken(t, d, one.Name), "txt"))
			})
		}
		t.Run(one.Name+"/quiet", func(t *testing.T) {
			d := report.Document{Form: report.FormHD05, Office: sample(t).Office, Disease: "sởi", Report: model.Report{
				Kind: model.ReportWeekly, Figures: zeros(), Period: model.Period{From: day(t, "2026-02-02"), To: day(t, "2026-02-08")}, Title: "Công tác tiêm chủng",
			}}
			d = spoken(t, d, one.Name)
			d.Layout.HideZeros = true
			text := render(t, d, "txt")
			golden.RequireEqual(t, text)
			if n := strings.Count(string(text), "\n"); n > 60 {
				t.Errorf("%d lines are no page", n)
			}
		})
	}
}

// Sentences say just what they must of a few figures.
func TestSentences(t *testing.T) {
	t.Parallel()
	figures := func(rows ...model.Figure) report.Document {
		d := sample(t)
		d.Report.Figures = rows
		return d
	}
	tests := []struct {
		name string
		d    report.Document
		key  string
		want string
	}{
		{"nobody isolated any more", figures(model.Figure{Code: "home.people", Opening: 3, Down: 3, Total: 9}), "results", "Cách ly y tế: hiện không còn người cách ly tại nhà (trong tuần giảm 03)."},
		{"some, and none moved", figures(model.Figure{Code: "home.people", Opening: 3, Now: 3}), "results", "Cách ly y tế: hiện có 03 người cách ly tại nhà."},
		{"contacts alone", figures(model.Figure{Code: "f1.people", Now: 60}, model.Figure{Code: "f2.people", Now: 12}), "results", "Ca bệnh, người tiếp xúc: đang theo dõi 60 F1, 12 F2."},
		{"no visit of many", figures(model.Figure{Code: "checkin.expected", Up: 12}), "results", "Theo dõi sức khỏe hằng ngày: thực hiện 0/12 lượt (đạt 0%).\nTrong tuần không ghi nhận ca bệnh mới, không ghi nhận người phải cách ly y tế."},
		{"an absence", figures(model.Figure{Code: "checkin.absent", Up: 1}, model.Figure{Code: "home.people", Now: 1}), "results", "Cách ly y tế: hiện có 01 người cách ly tại nhà.\nTheo dõi sức khỏe hằng ngày: 01 lượt vắng mặt hoặc không hợp tác."},
		{"absences, some refusals", figures(model.Figure{Code: "checkin.absent", Up: 3}, model.Figure{Code: "checkin.refused", Up: 2}, model.Figure{Code: "home.people", Now: 1}), "results", "Cách ly y tế: hiện có 01 người cách ly tại nhà.\nTheo dõi sức khỏe hằng ngày: 03 lượt vắng mặt hoặc không hợp tác (trong đó 02 lượt không hợp tác)."},
		{"a fine", figures(model.Figure{Code: "violation.fined", Up: 2}, model.Figure{Code: "violation.amount", Up: 4500000}, model.Figure{Code: "f0.new", Up: 1}), "results", "Ca bệnh, người tiếp xúc: ghi nhận 01 ca bệnh mới.\nXử lý vi phạm: xử phạt 02 trường hợp, số tiền 4.500.000 đồng."},
		{"an own kind", figures(model.Figure{Code: "activity.patrol", Up: 4}), "leadership", "Trong tuần, tổ chức 04 lượt tuần tra."},
		{"help", figures(model.Figure{Code: "activity.support", Up: 62}, model.Figure{Code: "support.deliveries", Up: 5}), "leadership", "Trong tuần, hỗ trợ 62 lượt, trong đó cấp phát đến hộ 05 lượt."},
		{"nothing at all", figures(), "leadership", ""},
		{"nothing to come", figures(), "difficulties", ""},
		{"tasks to come", figures(), "next", "Tiếp tục hoàn thành 04 lượt nhiệm vụ còn lại, trong đó 01 lượt đã quá hạn."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.d.Labels = map[string]string{"activity.patrol": "Lượt tuần tra"}
			if got := report.Sentences(spoken(t, tt.d, words.Epidemic))[tt.key]; got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// A section nobody wrote in says just what the figures of the report say, whatever they are; one somebody wrote in says just that.
func TestWhatASectionSays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := sample(t)
		for i := range d.Report.Figures {
			f := &d.Report.Figures[i]
			f.Up, f.Now = rapid.IntRange(0, 3).Draw(r, "up"), rapid.IntRange(0, 3).Draw(r, "now")
		}
		set := rapid.SampledFrom(words.Sets()).Draw(r, "set")
		d.Report.Narrative = nil
		for _, s := range set.Sections {
			if rapid.Bool().Draw(r, "written") {
				d.Report.Narrative = append(d.Report.Narrative, model.Section{Key: s.Key, Text: "Chữ của " + s.Key, Sentence: "cũ"})
			}
		}
		d.Report.Narrative = append(d.Report.Narrative, model.Section{Key: "gone", Text: "Chữ mục cũ"})
		d = spoken(t, d, set.Name)
		text := strings.Join(report.Preview(d, 2000), "\n")
		for _, s := range d.Layout.Sections {
			at := slices.IndexFunc(d.Report.Narrative, func(one model.Section) bool { return one.Key == s.Key })
			if at >= 0 && !strings.Contains(text, "Chữ của "+s.Key) {
				r.Fatalf("%s is lost in\n%s", s.Key, text)
			}
			for _, said := range s.Said {
				if printed := strings.Contains(text, "  "+said); printed != (at < 0) && said != strings.Join(d.Layout.TaskTotals, "") {
					r.Fatalf("%q is printed: %t, written: %t\n%s", said, printed, at >= 0, text)
				}
			}
		}
		if !strings.Contains(text, "Chữ mục cũ") {
			r.Fatalf("what was written for another section is lost in\n%s", text)
		}
	})
}

// What was issued says what it said, whatever becomes of templates, settings and figures of the program.
func TestWhatWasIssuedKeepsItsWords(t *testing.T) {
	t.Parallel()
	for _, set := range words.Sets() {
		d := spoken(t, sample(t), set.Name)
		d.Layout.HideZeros = true
		kept, err := report.Freeze(d)
		if err != nil {
			t.Fatal(err)
		}
		d.Report.Printed = kept
		again, there, err := report.Thaw(d.Report)
		if err != nil || !there {
			t.Fatalf("%t, %v", there, err)
		}
		for _, format := range report.Formats() {
			if string(render(t, again, format)) != string(render(t, d, format)) {
				t.Errorf("%s: the %s is another", set.Name, format)
			}
		}
		for i := range again.Layout.Sections {
			if again.Layout.Sections[i].Template != "" {
				t.Error("a template is kept with what was issued")
			}
		}
	}
}

// A report that is issued keeps its layout in words that are read for decades.
func TestTheLayoutIsReadForDecades(t *testing.T) {
	t.Parallel()
	const kept = `{"form":"hd05-2026","office":{},"layout":{"subject":"kết quả công tác","sections":[{"key":"tasks","title":"Nhiệm vụ","tables":["tasks"],"said":["Câu một.","Câu hai."]}],` +
		`"task_totals":["Tổng số 02."],"groups":["task"],"silent":["test"],"hide_zeros":true}}`
	doc, _, err := report.Thaw(model.Report{Printed: kept, Kind: model.ReportWeekly, Period: model.Period{From: day(t, "2021-08-16"), To: day(t, "2021-08-22")}})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(report.Preview(doc, 200), "\n")
	for _, want := range []string{"I. NHIỆM VỤ\n  Câu một.\n  Câu hai.\n  Thực hiện nhiệm vụ được giao:\n  Tổng số 02.", "(Tuần 33, từ ngày 16/8 đến ngày 22/8/2021)"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if !doc.Layout.HideZeros || !slices.Equal(doc.Layout.Silent, []string{"test"}) {
		t.Errorf("%+v", doc.Layout)
	}
}

// Whatever is printed, the files for other programs have every figure.
func TestTheFilesHaveEveryFigure(t *testing.T) {
	t.Parallel()
	d := spoken(t, sample(t), words.OnDemand)
	d.Layout.HideZeros = true
	var file struct {
		Figures   []struct{ Code string }
		Narrative map[string]string
	}
	if err := json.Unmarshal(render(t, d, "json"), &file); err != nil || len(file.Figures) != len(zeros()) {
		t.Errorf("%d figures, %v", len(file.Figures), err)
	}
	if n := strings.Count(string(render(t, d, "csv")), "\r\n"); n != len(zeros())+1 {
		t.Errorf("%d lines", n)
	}
	if file.Narrative["difficulties"] == "" {
		t.Errorf("what was written goes by its own section: %v", file.Narrative)
	}
}

// The page about templates names every code a template can ask for.
func TestThePageNamesEveryCode(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/mau-cau.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range zeros() {
		if !strings.Contains(string(page), "`"+f.Code+"`") {
			t.Errorf("the page does not name %s", f.Code)
		}
	}
	for _, g := range report.Groups() {
		if !strings.Contains(string(page), "`"+g[0]+"` ("+g[1]+")") {
			t.Errorf("the page does not name the group %s", g[0])
		}
	}
}
