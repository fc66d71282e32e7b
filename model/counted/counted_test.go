package counted_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/counted"
)

func on(t *testing.T, iso string) model.Date {
	t.Helper()
	day, err := model.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// A daily duty of 14:00, by when it was written down and from when its rule and its count are.
func TestFirstRoundAskedFor(t *testing.T) {
	t.Parallel()
	entry := on(t, "2026-11-29")
	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	since26 := daily
	since26.StartsOn = entry - 3
	later := daily
	later.StartsOn = entry + 3
	for name, c := range map[string]struct {
		task          model.Task
		first, passed model.Instant
		from          model.Date
	}{
		"in the morning":               {model.Task{Deadline: daily, CreatedAt: entry.At("09:00")}, 0, 0, entry},
		"after the hour":               {model.Task{Deadline: daily, CreatedAt: entry.At("15:00")}, (entry + 1).At("14:00"), entry.At("14:00"), entry + 1},
		"a rule from days ago":         {model.Task{Deadline: since26, CreatedAt: entry.At("15:00")}, (entry + 1).At("14:00"), entry.At("14:00"), entry + 1},
		"the same, in the morning":     {model.Task{Deadline: since26, CreatedAt: entry.At("09:00")}, entry.At("14:00"), (entry - 1).At("14:00"), entry},
		"counted from when it began":   {model.Task{Deadline: since26, CreatedAt: entry.At("15:00"), CountsFrom: (entry - 3).At("")}, 0, 0, entry - 3},
		"counted from between":         {model.Task{Deadline: since26, CreatedAt: entry.At("15:00"), CountsFrom: (entry - 1).At("")}, (entry - 1).At("14:00"), (entry - 2).At("14:00"), entry - 1},
		"a rule that is yet to begin":  {model.Task{Deadline: later, CreatedAt: entry.At("15:00")}, 0, 0, entry},
		"once":                         {model.Task{Deadline: model.Deadline{Every: model.EveryOnce, Due: entry - 1}, CreatedAt: entry.At("15:00")}, 0, 0, entry},
		"a rule in place of another's": {model.Task{Deadline: since26, CreatedAt: entry.At("15:00"), Past: []model.PastRule{{Deadline: daily, Until: entry + 1}}}, 0, 0, entry},
	} {
		first, passed := counted.First(c.task, model.Calendar{})
		if from := counted.From(c.task, model.Calendar{}); first != c.first || passed != c.passed || from != c.from {
			t.Errorf("%s: first %v, passed %v, from %s", name, first, passed, from)
		}
	}
}

// The day that is told is the day the count can be set back from: a task that counts from its first instant has the same rounds, and
// from the day before it has more, where its rule has any there.
func TestTheDayToldIsTheDayCounted(t *testing.T) {
	t.Parallel()
	first2021 := on(t, "2021-01-01")
	more := 0
	rapid.Check(t, func(t *rapid.T) {
		entry := first2021 + model.Date(rapid.IntRange(0, 2000).Draw(t, "entry"))
		clock := rapid.SampledFrom([]model.Clock{"", "08:00", "14:00", "24:00"})
		every := rapid.SampledFrom([]model.Every{model.EveryDay, model.EveryWeek, model.EveryMonth})
		task := model.Task{CreatedAt: entry.At("12:00"), Deadline: model.Deadline{
			Every: every.Draw(t, "every"), Time: clock.Draw(t, "time"), StartsOn: entry + model.Date(rapid.IntRange(-60, 10).Draw(t, "starts")),
			Weekday: rapid.IntRange(1, 7).Draw(t, "weekday"), Roll: rapid.Bool().Draw(t, "roll"),
		}}
		count := func(task model.Task) int {
			return len(task.RoundsDue(0, 0, (entry + 100).At(""), task.CreatedAt, nil, model.Calendar{}))
		}
		told, asked := task, count(task)
		told.CountsFrom = counted.From(task, model.Calendar{}).At("")
		if n := count(told); n != asked {
			t.Fatalf("%d rounds from the day told, %d asked for", n, asked)
		}
		first, passed := counted.First(task, model.Calendar{})
		if (first == 0) != (passed == 0) || first != 0 && (first < task.CreatedAt || passed >= task.CreatedAt) {
			t.Fatalf("first %v, passed %v", first, passed)
		}
		if told.CountsFrom = passed.Date().At(""); passed != 0 && count(told) <= asked {
			t.Fatalf("the count set back to %s asks for no more", passed.Date())
		}
		if passed != 0 {
			more++
		}
	})
	if more == 0 {
		t.Error("no rule named a round before it counts")
	}
}

// The second round of a day begins when the first is due; every other round has no instant of its own.
func TestOpens(t *testing.T) {
	t.Parallel()
	day, _ := model.ParseDate("2026-11-30")
	twice := model.Deadline{Every: model.EveryDay, Time: "14:00", Also: "20:00"}
	for period, want := range map[string]model.Instant{"2026-11-30": 0, "2026-11-30/2": day.At("14:00")} {
		due := map[model.Instant]model.Clock{0: "14:00", day.At("14:00"): "20:00"}[want]
		if got := counted.Opens(twice, period, day.At(due)); got != want {
			t.Errorf("%s: %v, want %v", period, got, want)
		}
	}
}
