package office_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
)

// A year of fifty-three weeks: the week that has the first days of January is named and numbered by the year most of its days are in, the next is
// the first of the new year, goes on from it, and takes over what came in late; both are asked for in turn.
func TestTheFiftyThirdWeekOfAYear(t *testing.T) {
	t.Parallel()
	for year, next := range map[int]string{2020: "2021-W01", 2026: "2027-W01"} {
		last, ok := model.NewDate(year, 12, 31)
		if !ok {
			t.Fatal(year)
		}
		clock := last.At("09:00")
		book, set, ctx := openAt(t, func() model.Instant { return clock }), settings(), t.Context()
		inspects := func(on model.Date, n int) {
			t.Helper()
			if _, err := book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: on, Text: "Kiểm tra chợ", Count: n}); err != nil {
				t.Fatal(err)
			}
		}
		issue := func(day model.Date, at model.Instant, name, title string) model.Report {
			t.Helper()
			clock = at
			r := model.Report{Kind: model.ReportWeekly, Period: owed.PeriodFor(model.ReportWeekly, day, 1, "")}
			made, put, err := office.Issue(ctx, book, set, r, []string{"docx", "txt"}, office.Annex{}, t.TempDir(), at)
			if err != nil || len(put.Files) != 2 || !strings.HasPrefix(put.Files[0].Name, name+"_BC-tuan_") {
				t.Fatalf("%d: %+v, %v, want %s", year, put, err, name)
			}
			text, err := book.ReportFile(ctx, made.ID, made.Files[1].Name)
			if err != nil || !strings.Contains(string(text.Bytes), title) {
				t.Errorf("%d: %v, no %q in\n%.1500s", year, err, title, text.Bytes)
			}
			return made
		}
		inspections := func(r model.Report) model.Figure {
			for _, f := range r.Figures {
				if f.Code == "activity.inspection" {
					return f
				}
			}
			return model.Figure{}
		}

		inspects(last, 2)
		first := issue(last, (last + 4).At("17:00"), fmt.Sprintf("%d-W53", year), "tuần 53")
		if monday := first.Period.From; first.Period.To != monday+6 || monday.Time().Weekday() != 1 || first.Period.To <= last {
			t.Errorf("%d: the week is %v", year, first.Period)
		}
		inspects(last, 3) // late
		inspects(first.Period.To+1, 5)
		second := issue(first.Period.To+1, (first.Period.To + 9).At("08:00"), next, "tuần 01")
		one, two := inspections(first), inspections(second)
		if second.Period.From != first.Period.To+1 || one.Up != 2 || two.Up != 8 || two.Total-one.Total != 8 {
			t.Errorf("%d: %v, %v: %+v then %+v", year, first.Period, second.Period, one, two)
		}
	}
}
