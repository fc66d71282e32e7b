package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/report"
	"sotruc/report/words"
)

// What was waived has its own word and number, and who has not done what is late is named behind who leads; a report of before says neither.
func TestWaivedAndWhoOwesAreSaid(t *testing.T) {
	t.Parallel()
	for _, set := range words.Sets() {
		if set.Name == "on-demand" { // says nothing of tasks
			continue
		}
		text := func(waived int, owed string) string {
			d := sample(t)
			d.Report.Tasks.NotExecutable, d.Report.Tasks.Waived = 3, waived
			d.Report.Tasks.Total += 3
			d.Report.Late[0].OwedBy = owed
			return strings.Join(strings.Fields(strings.Join(report.Preview(spoken(t, d, set.Name), 2000), " ")), " ")
		}
		for _, c := range []struct {
			waived     int
			owed       string
			has, lacks []string
		}{
			{0, "", []string{"không thực hiện được 03"}, []string{"miễn", "chưa xong:"}},
			{2, "Đoàn Thanh niên", []string{"không thực hiện được 01, được miễn 02", "; đơn vị chưa xong: Đoàn Thanh niên"}, nil},
			{3, "", []string{"được miễn 03"}, []string{"không thực hiện được"}},
		} {
			got := text(c.waived, c.owed)
			for _, want := range c.has {
				if !strings.Contains(got, want) {
					t.Errorf("%s: no %q in %s", set.Name, want, got)
				}
			}
			for _, not := range c.lacks {
				if strings.Contains(got, not) {
					t.Errorf("%s: %q in %s", set.Name, not, got)
				}
			}
		}
	}
}

// The annex names who owes a late task as the paper does.
func TestAnnexSaysWhoOwes(t *testing.T) {
	t.Parallel()
	d := sample(t)
	d.Report.Late[0].Lead, d.Report.Late[0].OwedBy = "Văn phòng", "Chi bộ 3"
	book, err := excelize.OpenReader(bytes.NewReader(render(t, d, "xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range book.GetSheetList() {
		found, err := book.SearchSheet(sheet, "Văn phòng; đơn vị chưa xong: Chi bộ 3")
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 1 {
			return
		}
	}
	t.Error("nobody says so")
}
