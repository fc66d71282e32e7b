package figure_test

import (
	"strconv"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
)

// largeWard has 10,000 isolations over a year and 2,000 tasks, every tenth of them weekly and every fiftieth daily, all
// ticked to the end.
func largeWard() (model.Facts, model.Period) {
	var f model.Facts
	first := on("2021-01-01")
	for n := range 10_000 {
		starts := first + model.Date(n%350)
		i := model.Isolation{
			ID: model.IsolationID(n + 1), PersonID: model.PersonID(n + 1), HouseholdID: model.HouseholdID(n/3 + 1),
			Category: model.CategoryF1, Place: model.PlaceHome, RegimeID: "byt5599", AnchorOn: starts, StartsOn: starts, EndsOn: starts + 14,
			Days: 14, TestDays: model.Days{1, 7, 14}, MonitorDays: 14, CheckIns: 2,
		}
		if n%3 != 0 {
			i.Outcome, i.EndedOn = model.OutcomeCompleted, i.EndsOn
		}
		f.Isolations = append(f.Isolations, i)
		f.Tests = append(f.Tests, model.Test{TakenOn: starts, Result: model.TestNegative, ResultOn: starts + 1})
	}
	for n := range 2_000 {
		task := model.Task{ID: model.TaskID(n + 1), Text: "việc " + strconv.Itoa(n), CreatedAt: (first + model.Date(n%350)).At("08:00")}
		task.Deadline = model.Deadline{Every: model.EveryOnce, Due: task.CreatedAt.Date() + 10}
		switch {
		case n%50 == 0:
			task.Deadline = model.Deadline{Every: model.EveryDay, Time: "14:00", StartsOn: first}
		case n%10 == 0:
			task.Deadline = model.Deadline{Every: model.EveryWeek, Weekday: 5, StartsOn: first}
		}
		f.Tasks = append(f.Tasks, task)
		rounds := task.Deadline.Periods(first.At(""), (first + 360).At(""), model.Calendar{})
		if rounds == nil {
			rounds = []model.DuePeriod{{Due: task.CreatedAt}}
		}
		for _, r := range rounds {
			f.Completions = append(f.Completions, model.Completion{TaskID: task.ID, Period: r.Key, State: model.CompletionDone, At: r.Due})
		}
	}
	return f, model.Period{From: first + 354, To: first + 360, Cut: "15:00"}
}

func BenchmarkFigures(b *testing.B) {
	f, p := largeWard()
	cal := tet2021()
	for b.Loop() {
		if got := figure.Count(f, p, cal); got[0].Up+got[0].Opening == 0 {
			b.Fatalf("%+v", got[0])
		}
	}
}

func BenchmarkTotals(b *testing.B) {
	f, p := largeWard()
	cal := tet2021()
	for b.Loop() {
		if got := figure.Totals(f, p, cal); got.Total != 2_000 {
			b.Fatalf("%+v", got)
		}
	}
}
