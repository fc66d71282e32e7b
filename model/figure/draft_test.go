package figure_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/owed"
)

// TestADraftBeforeTheEndCountsOnlyWhatHasHappened: on Tuesday nothing of Friday is late, ended or done.
func TestADraftBeforeTheEndCountsOnlyWhatHasHappened(t *testing.T) {
	tuesday, _ := model.NewDate(2021, 8, 17)
	week := owed.PeriodFor(model.ReportWeekly, tuesday, 1, "")
	facts := model.Facts{
		Isolations: []model.Isolation{{
			ID: 1, PersonID: 1, HouseholdID: 1, Category: model.CategoryF1, Place: model.PlaceHome,
			StartsOn: tuesday - 5, AnchorOn: tuesday - 5, EndsOn: tuesday + 2, Days: 7,
		}},
		Tasks: []model.Task{
			{ID: 1, Text: "on Friday", CreatedAt: (tuesday - 1).At("08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: tuesday + 3}},
		},
	}
	for _, c := range []struct {
		asOf               model.Instant
		people, open, late int
	}{
		{tuesday.At("09:00"), 1, 1, 0},
		{0, 0, 1, 1},
	} {
		p := week
		p.AsOf = c.asOf
		for _, row := range figure.Count(facts, p, model.Calendar{}) {
			want, asked := map[string]int{"home.people": c.people, "task.open": c.open, "task.late": c.late}[row.Code]
			if asked && row.Now != want {
				t.Errorf("as of %s: %s is %d, want %d", c.asOf, row.Code, row.Now, want)
			}
			if row.Opening+row.Up-row.Down != row.Now {
				t.Errorf("as of %s: %+v", c.asOf, row)
			}
		}
		if got := figure.Totals(facts, p, model.Calendar{}).Late; got != c.late {
			t.Errorf("as of %s: %d late in the totals, want %d", c.asOf, got, c.late)
		}
	}
}
