package report_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/report"
	"sotruc/report/words"
)

// followed is the sample with the reports of so many weeks before it.
func followed(t testing.TB, weeks int) report.Document {
	t.Helper()
	d := sample(t)
	for back := weeks; back > 0; back-- {
		was := sample(t).Report
		was.Period.From, was.Period.To = was.Period.From-model.Date(7*back), was.Period.To-model.Date(7*back)
		for i := range was.Figures {
			was.Figures[i].Now += back
			was.Figures[i].Up += back * (i % 3)
		}
		d.Course = append(d.Course, report.PastOf(was, fmt.Sprintf("%02d-BC/ĐU", 5-back)))
	}
	d.Course = report.CourseTo(d, d.Course)
	return d
}

// openBook reads a workbook.
func openBook(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func TestAnnex(t *testing.T) {
	t.Parallel()
	d := followed(t, 3)
	d.Earlier = []model.Activity{{Kind: model.ActivityPropaganda, On: day(t, "2021-08-13"), Text: "Phát loa khu phố", Count: 1}}
	book := openBook(t, render(t, d, "xlsx"))
	var b strings.Builder
	for _, sheet := range book.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			fmt.Fprintln(&b, strings.Join(row, " | "))
		}
	}
	golden.RequireEqual(t, b.String())
}

// The page is A4 across, as wide as the table, and the headings stand on every page and stay on the screen; numbers are numbers.
func TestAnnexIsFitToPrint(t *testing.T) {
	t.Parallel()
	content := render(t, followed(t, 3), "xlsx")
	book := openBook(t, content)
	for _, sheet := range []string{"Số liệu", "Nhiệm vụ", "Hoạt động", "Diễn biến"} {
		layout, err := book.GetPageLayout(sheet)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
			t.Errorf("%s: %+v, %v", sheet, layout, err)
		}
		panes, err := book.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 3 {
			t.Errorf("%s: %+v, %v", sheet, panes, err)
		}
		titles := false
		for _, name := range book.GetDefinedName() {
			titles = titles || name.Scope == sheet && name.RefersTo == "'"+sheet+"'!$3:$3"
		}
		if !titles {
			t.Errorf("%s: no heading on every page", sheet)
		}
	}
	number, err := book.GetCellType("Số liệu", "B5")
	style, err2 := book.GetCellStyle("Số liệu", "B5")
	look, err3 := book.GetStyle(style)
	if err != nil || err2 != nil || err3 != nil || number != excelize.CellTypeUnset && number != excelize.CellTypeNumber || look.NumFmt != 3 {
		t.Errorf("B5 is %v in %+v", number, look)
	}
	if label, err := book.GetColWidth("Số liệu", "A"); err != nil || label < 60 {
		t.Errorf("labels have %.0f letters, %v", label, err)
	}
}

// The charts draw the cells of the table, all rows of it, and there is none where no report was before.
func TestAnnexCharts(t *testing.T) {
	t.Parallel()
	parts := unzip(t, render(t, followed(t, 3), "xlsx"))
	area := regexp.MustCompile(`<(?:c:)?f>(.*?)</(?:c:)?f>`)
	var areas []string
	for n := 1; n <= 2; n++ {
		for _, found := range area.FindAllStringSubmatch(string(parts[fmt.Sprintf("xl/charts/chart%d.xml", n)]), -1) {
			areas = append(areas, found[1])
		}
	}
	text := strings.Join(areas, " ")
	for _, want := range []string{"'Diễn biến'!$C$3", "'Diễn biến'!$C$4:$C$7", "'Diễn biến'!$A$4:$A$7", "'Diễn biến'!$J$4:$J$7"} {
		if !strings.Contains(strings.ReplaceAll(text, "&#39;", "'"), want) {
			t.Errorf("nothing draws %s: %s", want, text)
		}
	}
	if len(areas) != 24 { // name, periods and values of four stocks and four flows
		t.Errorf("%d areas", len(areas))
	}
	for name := range unzip(t, render(t, sample(t), "xlsx")) {
		if strings.Contains(name, "chart") {
			t.Errorf("the first report has %s", name)
		}
	}
}

// No text of any field becomes a formula or leaves its cell.
func TestAnnexHasNoFormula(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"=cmd|'/C calc'!A0", "@SUM(1+1)*cmd", "+1+1", "-2+3", "\t=1", "=HYPERLINK(\"http://x\")", hostile, strings.Repeat("dài ", 40000)} {
		d := hostileDocument(t, text)
		for name, part := range unzip(t, render(t, d, "xlsx")) {
			if strings.HasPrefix(name, "xl/worksheets/") && (bytes.Contains(part, []byte("<f>")) || bytes.Contains(part, []byte("<f ")) || bytes.Contains(part, []byte("hyperlink"))) {
				t.Errorf("%s has a formula from %.20q", name, text)
			}
			if bytes.ContainsAny(part, "\x1b\x00\u202e") {
				t.Errorf("%s has control characters from %.20q", name, text)
			}
		}
	}
}

// A report follows the figures that were not always zero, at most four stocks and four flows, each of every report that counted it.
func TestWhatACourseFollows(t *testing.T) {
	t.Parallel()
	now := report.Document{Report: model.Report{Figures: []model.Figure{{Code: "f0.new", Up: 2}, {Code: "home.people", Opening: 1, Down: 1}, {Code: "f1.people"}}}}
	if got := report.CourseTo(now, nil); got != nil {
		t.Errorf("the first: %+v", got)
	}
	before := []report.Past{
		{Values: map[string]int{"f0.new": 0, "home.people": 1, "f1.people": 0, "own.code": 4}}, {Values: map[string]int{"home.people": 0, "violation.cases": 3}},
	}
	got := report.CourseTo(now, before)
	want := []map[string]int{{"f0.new": 0, "home.people": 1}, {"home.people": 0, "violation.cases": 3}}
	for i := range want {
		if fmt.Sprint(got[i].Values) != fmt.Sprint(want[i]) {
			t.Errorf("of %d: %v, want %v", i, got[i].Values, want[i])
		}
	}
	if len(before[0].Values) != 4 {
		t.Error("what was given is changed")
	}
	all := map[string]int{}
	for _, f := range zeros() {
		all[f.Code] = 1
	}
	if got := report.CourseTo(now, []report.Past{{Values: all}}); len(got[0].Values) != 8 {
		t.Errorf("%d are followed", len(got[0].Values))
	}
}

// Annex and message tell of the groups of figures that the paper prints, and of no other.
func TestAnnexPrintsWhatThePaperDoes(t *testing.T) {
	t.Parallel()
	d := sample(t)
	was := report.PastOf(d.Report, "04-BC/ĐU")
	was.From, was.To = was.From-7, was.To-7
	d.Layout = report.Layout{Sections: []words.Section{{Key: "results"}}, Groups: []string{"activity"}, TaskTotals: []string{"Một câu."}}
	d.Course = report.CourseTo(d, []report.Past{was})
	book := openBook(t, render(t, d, "xlsx"))
	if got := strings.Join(book.GetSheetList(), " "); got != "Số liệu Hoạt động Diễn biến Biểu đồ" {
		t.Errorf("sheets %s", got)
	}
	rows, err := book.GetRows("Số liệu")
	if err != nil || len(rows) != 3+1+8 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	if got := report.Message(d); strings.Contains(got, "cách ly") || strings.Contains(got, "Nhiệm vụ") || !strings.Contains(got, "\n- Cuộc kiểm tra, giám sát: 2 (lũy kế 11)\n") {
		t.Errorf("message %s", got)
	}
	d.Layout.Groups = []string{"task"}
	book = openBook(t, render(t, d, "xlsx"))
	if got := strings.Join(book.GetSheetList(), " "); got != "Số liệu Nhiệm vụ" {
		t.Errorf("sheets %s", got)
	}
	if said, err := book.GetCellValue("Nhiệm vụ", "A2"); err != nil || said != "Một câu." {
		t.Errorf("tasks: %s, %v", said, err)
	}
}

// A sheet that is not wanted is left out, and nothing else with it.
func TestAnAnnexThatIsLeftOut(t *testing.T) {
	t.Parallel()
	d := followed(t, 3)
	all := openBook(t, render(t, d, "xlsx")).GetSheetList()
	if want := []string{"Số liệu", "Nhiệm vụ", "Hoạt động", "Diễn biến", "Biểu đồ"}; !slices.Equal(all, want) {
		t.Fatalf("has %q", all)
	}
	for one, sheets := range map[string][]string{"tasks": {"Nhiệm vụ"}, "activities": {"Hoạt động"}, "course": {"Diễn biến", "Biểu đồ"}} {
		d.Without = []string{one}
		want := slices.DeleteFunc(slices.Clone(all), func(sheet string) bool { return slices.Contains(sheets, sheet) })
		if got := openBook(t, render(t, d, "xlsx")).GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("without %s: %q", one, got)
		}
	}
	d.Without = report.Annexes()
	if got := openBook(t, render(t, d, "xlsx")).GetSheetList(); len(got) != 1 {
		t.Errorf("without any: %q", got)
	}
}
