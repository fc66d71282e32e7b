package office_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/words"
)

// What was issued is printed as it was, whatever becomes of the settings and of templates.
func TestWhatWasIssuedIsPrintedAsItWas(t *testing.T) {
	t.Parallel()
	book := open(t)
	inspected(t, book, "Kiểm tra chợ", 2)
	set, dir := settings(), t.TempDir()
	set.Report.Sections = "epidemic"
	set.Path = filepath.Join(dir, "config.toml")
	template := filepath.Join(dir, "mau", "lanh-dao.tmpl")
	write := func(text string) {
		if err := errors.Join(os.MkdirAll(filepath.Dir(template), 0o750), os.WriteFile(template, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	write(`Phường kiểm tra {{n (up "activity.inspection")}} cuộc.`)
	issued, _, err := office.Issue(t.Context(), book, set, friday(), []string{"txt"}, office.Annex{}, t.TempDir(), now())
	if err != nil {
		t.Fatal(err)
	}
	text := func() string {
		doc, err := office.LoadDocument(t.Context(), book, set, issued)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(report.Preview(doc, 200), "\n")
	}
	before := text()
	if !strings.Contains(before, "Phường kiểm tra 02 cuộc.") || !strings.Contains(before, "V. NHIỆM VỤ TUẦN TỚI") {
		t.Fatalf("%s", before)
	}
	write("{{.Wrong}}")
	set.Report.Sections, set.Report.ZeroRows, set.Report.Figures = "general", "hide", []string{"test"}
	set.Report.Own = []config.Section{{Kind: model.ReportWeekly, Key: "x", Title: "Khác"}}
	inspected(t, book, "Kiểm tra chốt", 1)
	if after := text(); after != before {
		t.Errorf("it was\n%s\nand is\n%s", before, after)
	}
	var bad *words.Error
	set.Report.Own = nil
	_, _, err = office.Issue(t.Context(), book, set, friday(), []string{"txt"}, office.Annex{}, t.TempDir(), now())
	if !errors.As(err, &bad) || bad.Code != words.CodeField {
		t.Errorf("%v", err)
	}
	if all, err := book.Reports(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d reports, %v", len(all), err)
	}
}

func TestWhatStandsInAReport(t *testing.T) {
	t.Parallel()
	own := []config.Section{{Kind: model.ReportWeekly, Key: "own", Title: "Của phường"}}
	tests := []struct {
		name     string
		set      config.Report
		r        model.Report
		sections string // the first of them, how many, and what the report is about
		groups   string
		silent   int
		hide     bool
	}{
		{"weekly", config.Report{}, model.Report{Kind: model.ReportWeekly}, "leadership 5 ", "all", 0, false},
		{"daily of a general office", config.Report{Sections: "general"}, model.Report{Kind: model.ReportDaily}, "leadership 8 kết quả công tác", "activity task", 0, false},
		{"monthly of one", config.Report{Sections: "general", ZeroRows: "hide"}, model.Report{Kind: model.ReportMonthly}, "leadership 10 kết quả công tác", "activity task", 0, true},
		{"on demand", config.Report{Figures: []string{"test"}}, model.Report{Kind: model.ReportOnDemand}, "situation 4 kết quả công tác", "", 9, false},
		{"on demand with figures", config.Report{}, model.Report{Kind: model.ReportOnDemand, Layout: model.Layout{Figures: "test cases"}}, "situation 4 kết quả công tác", "cases test", 7, false},
		{"figures of the settings", config.Report{Figures: []string{"task", "test"}}, model.Report{Kind: model.ReportWeekly}, "leadership 5 ", "test task", 7, false},
		{"no figures", config.Report{Figures: []string{"task"}}, model.Report{Kind: model.ReportWeekly, Layout: model.Layout{Figures: "none"}}, "leadership 5 ", "", 9, false},
		{"own sections", config.Report{Own: own}, model.Report{Kind: model.ReportWeekly}, "own 1 ", "all", 0, false},
		{"own of another kind", config.Report{Own: own}, model.Report{Kind: model.ReportMonthly}, "leadership 5 ", "all", 0, false},
		{"chosen", config.Report{Own: own, ZeroRows: "hide"}, model.Report{Kind: model.ReportWeekly, Layout: model.Layout{Sections: "month", Zeros: "show"}}, "leadership 10 kết quả công tác", "activity task", 0, false},
		{"chosen and not known", config.Report{}, model.Report{Kind: model.ReportWeekly, Layout: model.Layout{Sections: "yearly"}}, "leadership 5 ", "all", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			doc := report.Document{Report: tt.r}
			if err := office.Speak(config.Config{Report: tt.set}, &doc); err != nil {
				t.Fatal(err)
			}
			l := doc.Layout
			if got := fmt.Sprintf("%s %d %s", l.Sections[0].Key, len(l.Sections), l.Subject); got != tt.sections {
				t.Errorf("sections %q, want %q", got, tt.sections)
			}
			groups := strings.Join(l.Groups, " ")
			if len(l.Groups) == len(report.Groups()) {
				groups = "all"
			}
			if groups != tt.groups || len(l.Silent) != tt.silent || l.HideZeros != tt.hide {
				t.Errorf("%q, %d silent, hide %t", groups, len(l.Silent), l.HideZeros)
			}
		})
	}
	if len(office.SectionSets()) != 4 || !slices.Contains(office.SectionSets(), "general-week") {
		t.Errorf("%v", office.SectionSets())
	}
}
