package census_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store/census"
)

// Dues count in every session whom going through the isolations one by one finds due.
func TestDuesAreWhatGoingThroughFinds(t *testing.T) {
	start, err := model.ParseDate("2021-08-20")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		by := start.At("00:00") + model.Instant(rapid.IntRange(0, 3*24).Draw(t, "hours"))*3600
		var isolations []model.Isolation
		var lasts []model.Date
		var alike []int
		want := map[model.DueRound]int{}
		for range rapid.IntRange(0, 5).Draw(t, "isolations") {
			i := model.Isolation{Place: model.PlaceHome, Days: 14, StartsOn: start - 19}
			i.StartsOn += model.Date(rapid.IntRange(-3, 20).Draw(t, "starts"))
			i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, 10).Draw(t, "long"))
			i.CheckIns = rapid.IntRange(0, 2).Draw(t, "a day")
			i.CreatedAt = i.StartsOn.At("08:00") + model.Instant(rapid.IntRange(-3, 60).Draw(t, "entered"))*3600
			if rapid.Bool().Draw(t, "another before it") {
				from := model.SlotOf(i.StartsOn, model.Morning) + model.Slot(rapid.IntRange(-2, 8).Draw(t, "asked from"))
				i.Before = []model.Asked{{From: from, To: from + model.Slot(rapid.IntRange(0, 6).Draw(t, "asked")), CheckIns: rapid.IntRange(1, 2).Draw(t, "asked a day")}}
			}
			last, n := i.EndsOn-model.Date(rapid.IntRange(-2, 2).Draw(t, "replaced")), rapid.IntRange(1, 3).Draw(t, "alike")
			isolations, lasts, alike = append(isolations, i), append(lasts, last), append(alike, n)
			for day := i.StartsOn; day <= last; day++ {
				for _, s := range []model.Session{model.Morning, model.Afternoon} {
					if i.IsDue(day, s) && s.Ends(day) <= by {
						want[model.DueRound{Day: day, Session: s}] += n
					}
				}
			}
		}
		got := census.Rounds(by, isolations, lasts, alike)
		for _, r := range got {
			if key := (model.DueRound{Day: r.Day, Session: r.Session}); want[key] != r.Due {
				t.Fatalf("%s %s: %d, want %d", r.Day, r.Session, r.Due, want[key])
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d rounds, want %d", len(got), len(want))
		}
		if !slices.IsSortedFunc(got, func(a, b model.DueRound) int { return int(a.Session.Ends(a.Day) - b.Session.Ends(b.Day)) }) {
			t.Fatal("not in order")
		}
	})
}
