package counted_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/counted"
)

// A task put below a duty of every so many days, weeks or months is due on the days of that from the next one on, whenever it is put there.
func TestATaskBelowIsInStep(t *testing.T) {
	t.Parallel()
	from, _ := model.ParseDate("2026-11-30")
	cal := model.Calendar{Holidays: map[model.Date]string{from + 14: "nghỉ", from + 31: "Tết"}}
	rapid.Check(t, func(rt *rapid.T) {
		rule := rapid.SampledFrom([]model.Deadline{
			{Every: model.EveryDay, Time: "14:00", Interval: 10},
			{Every: model.EveryWeek, Weekday: 1, Interval: 2},
			{Every: model.EveryWeek, Weekday: 1, Interval: 3, Relation: model.RelationBefore, Roll: true},
			{Every: model.EveryMonth, Day: 25, Interval: 2},
			{Every: model.EveryMonth, Day: 1, Interval: 3, Relation: model.RelationBefore, Roll: true},
			{Every: model.EveryMonth, Weekday: 5, Nth: -1, Interval: 2},
		}).Draw(rt, "rule")
		above := model.Task{CreatedAt: (from + model.Date(rapid.IntRange(0, 60).Draw(rt, "written"))).At("09:00"), Deadline: rule}
		now := (above.CreatedAt.Date() + model.Date(rapid.IntRange(0, 300).Draw(rt, "days"))).At(rapid.SampledFrom([]model.Clock{"08:00", "10:00", "20:00"}).Draw(rt, "clock"))
		now = max(now, above.CreatedAt)
		below := model.Task{CreatedAt: now, Deadline: counted.Below(above, now, cal)}
		want, got := above.Rounds(now, nil, cal, 0, 12), below.Rounds(now, nil, cal, 0, 12)
		if len(got) != len(want) {
			rt.Fatalf("%d rounds, want %d", len(got), len(want))
		}
		for i := range want {
			if got[i].Due != want[i].Due {
				rt.Fatalf("round %d of %+v is due %s, want %s", i, below.Deadline, got[i].Due, want[i].Due)
			}
		}
	})
	for _, rule := range []model.Deadline{{Every: model.EveryWeek, Weekday: 1}, {Every: model.EveryWeek, Weekday: 1, Interval: 2, StartsOn: from}, {}} {
		if got := counted.Below(model.Task{CreatedAt: from.At("09:00"), Deadline: rule}, from.At("10:00"), cal); got != rule {
			t.Errorf("%+v, want %+v as it is", got, rule)
		}
	}
}
