package office_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/office"
)

// Who finished in the days of the report before, and of whom that became known only after it, is counted by the next one and named in its annex; who
// was counted and should not have been is named as taken back.
func TestAnnexNamesWhomAReportTakesOver(t *testing.T) {
	t.Parallel()
	c := newClerk(t, 0)
	ctx, set, first := t.Context(), settings(), now().Date()-model.Date(now().Date().Weekday()-1)+14
	var ends []model.IsolationID
	c.now = (first - 7).At("08:00")
	for _, name := range []string{"An Ghi Muộn", "Bình Ghi Muộn", "Chi Không Xong"} {
		i := model.Isolation{
			Disease: model.DiseaseCovid, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: first - 7, StartsOn: first - 7,
			EndsOn: first + 3, Days: 10, RegimeID: "r", CheckIns: 2,
		}
		made, err := c.book.AddHousehold(ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{i})
		if err != nil {
			t.Fatal(err)
		}
		ends = append(ends, isolationIn(t, c.book, made.ID))
	}
	completed := func(at model.Instant, on model.Date, ids ...model.IsolationID) {
		t.Helper()
		c.now = at
		if err := c.book.EndIsolations(ctx, ids, model.OutcomeCompleted, on, model.SourceNone, ""); err != nil {
			t.Fatal(err)
		}
	}
	sheets := func(r model.Report) (counted int, all map[string][][]string) {
		t.Helper()
		c.now = max(c.now, r.Period.Closes()) + 3600
		r, err := office.Prepare(ctx, c.book, set, r, []string{"txt"}, office.Annex{Asked: true}, c.now)
		if err != nil {
			t.Fatal(err)
		}
		file := annexOf(r.Files)
		if _, err = c.book.IssueReport(ctx, r); err != nil {
			t.Fatal(err)
		}
		return figure.Reported(figureOf(t, r, "home.completed")), named(t, file.Bytes)
	}
	completed((first + 3).At("09:00"), first+3, ends[2])
	if n, _ := sheets(week(first)); n != 1 {
		t.Fatalf("%d are completed in the first week", n)
	}
	completed((first + 8).At("09:00"), first+3, ends[:2]...)
	if _, err := c.book.Reopen(ctx, ends[2]); err != nil {
		t.Fatal(err)
	}
	n, all := sheets(week(first + 7))
	names := map[string]string{}
	for sheet, rows := range all {
		for _, row := range rows {
			if sheet == "Tổng hợp" {
				names[row[0]] = row[1]
			} else {
				names[row[1]] += sheet[:3] // a list goes by its number
			}
		}
	}
	const label = "Người hoàn thành cách ly tại nhà"
	if n != 1 || names[label] != "2" || names[label+" (kỳ trước đã tính, nay rút)"] != "1" {
		t.Errorf("the figure is %d, the annex says %v", n, names)
	}
	for name, of := range map[string]string{"An Ghi Muộn": "2. ", "Bình Ghi Muộn": "2. ", "Chi Không Xong": "3. "} {
		if !strings.Contains(names[name], of) {
			t.Errorf("%s is on %q of %v", name, names[name], names)
		}
	}
}
