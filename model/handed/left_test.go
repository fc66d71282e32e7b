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

// Where a rhythm took the place of what is asked for once, or the other way round, what is late of either is left.
func TestLeftOfTheRuleThatIsLate(t *testing.T) {
	t.Parallel()
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 1}
	task := model.Task{ID: 7, Text: "việc", CreatedAt: (today - 30).At("08:00"), Past: []model.PastRule{{Deadline: weekly, Until: today - 5}}}
	due := func(day model.Date) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: day} }
	moved := model.PastRule{Deadline: due(today - 3), Until: today - 2, Reason: "hoãn"}
	for name, c := range map[string]struct {
		rule  model.Deadline
		past  []model.PastRule
		every model.Every
		late  int
		rules int
	}{
		"the rhythm alone":        {due(today + 3), task.Past, model.EveryWeek, 4, 0},
		"what is asked for once":  {due(today - 3), task.Past, model.EveryOnce, 5, 1},
		"once, that was moved":    {due(today - 2), []model.PastRule{moved}, model.EveryOnce, 1, 1},
		"once, that was not":      {due(today - 2), nil, model.EveryOnce, 1, 0},
		"a rhythm after a rhythm": {model.Deadline{Every: model.EveryWeek, Weekday: 5}, task.Past, model.EveryWeek, 4, 1}, // the Friday of the week whose Monday was asked for is not asked for too
	} {
		task := task
		task.Deadline, task.Past = c.rule, c.past
		left, late := handed.Left(task, now, model.Calendar{})
		if left.Deadline.Every != c.every || late != c.late || len(left.Past) != c.rules {
			t.Errorf("%s: %d late, left %+v after %d", name, late, left.Deadline, len(left.Past))
		}
		if again := left.StatusAt(now, nil, model.Calendar{}); again.Missed != late {
			t.Errorf("%s: %d late of what is left, want %d", name, again.Missed, late)
		}
	}
}
