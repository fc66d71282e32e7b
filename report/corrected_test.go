package report_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report"
	"sotruc/report/words"
)

// A correction lists every number that is not as it was reported, also one that its own table leaves out, and says that nothing changed only
// where nothing did.
func TestACorrectionListsEveryNumber(t *testing.T) {
	t.Parallel()
	stock := func(opening, up, down, now int) model.Figure {
		return model.Figure{Code: "home.people", Opening: opening, Up: up, Down: down, Now: now, Total: up}
	}
	flow := func(up, down, total int) model.Figure {
		return model.Figure{Code: "f0.new", Up: up, Down: down, Now: up - down, Total: total}
	}
	const same = "Số liệu không thay đổi so với báo cáo số 31-BC/ĐU."
	for _, tt := range []struct {
		name    string
		was, is model.Figure
		groups  []string
		want    string // the cells of the row; "": nothing changed
	}{
		{"nothing", stock(55, 47, 27, 75), stock(55, 47, 27, 75), []string{"home"}, ""},
		{"how many there are", stock(55, 47, 27, 75), stock(55, 48, 27, 76), []string{"home"}, "55 47 → 48 27 75 → 76 –"},
		{"who came and went, and as many are there", stock(55, 47, 27, 75), stock(55, 48, 28, 75), []string{"home"}, "55 47 → 48 27 → 28 75 –"},
		{"what was before", stock(55, 20, 0, 75), stock(56, 19, 0, 75), []string{"home"}, "55 → 56 20 → 19 0 75 –"},
		{"a figure that the table leaves out", stock(55, 47, 27, 75), stock(55, 48, 27, 76), []string{"task"}, "55 47 → 48 27 75 → 76 –"},
		{"of a report without a table", stock(55, 47, 27, 75), stock(55, 48, 27, 76), nil, "55 47 → 48 27 75 → 76 –"},
		{"nothing in one without a table", stock(55, 47, 27, 75), stock(55, 47, 27, 75), nil, "none"},
		{"a flow", flow(4, 0, 9), flow(5, 0, 10), []string{"f0"}, "– 4 → 5 – – 9 → 10"},
		{"what was taken back", flow(4, 0, 9), flow(4, 1, 8), []string{"f0"}, "– 4 0 → 1 – 9 → 8"},
		{"the sum alone", flow(4, 0, 9), flow(4, 0, 12), []string{"f0"}, "– 4 – – 9 → 12"},
		{"thousands", stock(1055, 1147, 27, 2175), stock(1055, 1148, 27, 2176), []string{"home"}, "1.055 1.147 → 1.148 27 2.175 → 2.176 –"},
	} {
		doc := report.Document{
			Form: report.FormHD05, Report: model.Report{Kind: model.ReportWeekly, Figures: []model.Figure{tt.is}},
			Corrects: &report.Corrected{Symbol: "31-BC/ĐU", Figures: []model.Figure{tt.was}, Whole: true},
			Layout:   report.Layout{Sections: []words.Section{{Key: "results", Title: "Kết quả", Tables: []string{"figures"}}}, Groups: tt.groups},
		}
		text := printedText(t, doc)
		switch {
		case tt.want == "none":
			if strings.Contains(text, "31-BC/ĐU:") || strings.Contains(text, same) {
				t.Errorf("%s: a report that prints no figure says of them\n%s", tt.name, text)
			}
		case tt.want == "":
			if !strings.Contains(text, same) {
				t.Errorf("%s: not %q\n%s", tt.name, same, text)
			}
		case strings.Contains(text, "không thay đổi") || !strings.Contains(text, tt.want):
			t.Errorf("%s: not %q in\n%s", tt.name, tt.want, text)
		}
	}
}

// printedText is the text of a document on one line, its words and numbers apart by one blank.
func printedText(t *testing.T, doc report.Document) string {
	t.Helper()
	files, err := report.Files(doc, []string{"txt"})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.FieldsFunc(string(files[0].Bytes), func(r rune) bool { return strings.ContainsRune(" \n\r│|─┌┐└┘├┤┬┴┼", r) }), " ")
}
