package handed_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/handed"
)

// What is late of a task stays late round by round in what is left of it, whatever its rule, and of what is yet to come hardly more goes
// along: the task that is put below it goes on with that.
func TestLeftKeepsWhatIsLate(t *testing.T) {
	t.Parallel()
	from, _ := model.ParseDate("2026-01-05")
	rules := map[string]model.Deadline{
		"once":     {Every: model.EveryOnce, Due: from + 20},
		"daily":    {Every: model.EveryDay, Time: "14:00", Also: "20:00"},
		"weekly":   {Every: model.EveryWeek, Weekday: 5, Relation: model.RelationBefore},
		"monthly":  {Every: model.EveryMonth, Day: 31, Roll: true, StartsOn: from + 3},
		"monthly2": {Every: model.EveryMonth, Day: 5, Relation: model.RelationBefore},
		"ended":    {Every: model.EveryMonth, Day: 10, EndsOn: from + 60},
		"yearly":   {Every: model.EveryYear, Month: 2, Day: 3},
	}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"once", "daily", "weekly", "monthly", "monthly2", "ended", "yearly"}).Draw(t, "rule")
		task := model.Task{ID: 7, Ordinal: "1", Text: "việc", Deadline: rules[name], CreatedAt: from.At("08:00")}
		now := (from + model.Date(rapid.IntRange(0, 200).Draw(t, "days"))).At(rapid.SampledFrom([]model.Clock{"08:00", "15:00", "21:00"}).Draw(t, "clock"))
		if rapid.Bool().Draw(t, "another rule before") && name != "once" {
			task = task.WithRule(model.Deadline{Every: model.EveryWeek, Weekday: 2}, now.Date()-5, model.PastRule{})
		}
		late := func(of model.Task) (due []model.Instant) {
			for _, r := range of.RoundsDue(0, 0, now-1, now, nil, model.Calendar{}) {
				due = append(due, r.Due)
			}
			return due
		}
		left, n := handed.Left(task, now, model.Calendar{})
		want := late(task)
		if n != len(want) {
			t.Fatalf("%s at %s: %d late, want %d", name, now, n, len(want))
		}
		if n == 0 {
			return
		}
		got := late(left)
		for i := range want {
			if len(got) != len(want) || got[i] != want[i] {
				t.Fatalf("%s at %s: left %v, want %v", name, now, got, want)
			}
		}
		if ahead := left.Rounds(now, nil, model.Calendar{}, 0, 3); len(ahead) > 1 || left.ParentID != task.ID || left.Validate() != nil {
			t.Fatalf("%s: %d rounds go along: %+v", name, len(ahead), left)
		}
	})
}
