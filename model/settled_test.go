package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// Where a task stands is the same from all that was said and from its settled past with what was said since.
func TestSettledPastSaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		if rapid.Bool().Draw(t, "ends") {
			task.Deadline.EndsOn = task.CreatedAt.Date() + model.Date(rapid.IntRange(0, 300).Draw(t, "ends on"))
		}
		if rapid.Bool().Draw(t, "changed") {
			from := task.CreatedAt.Date() + model.Date(rapid.IntRange(1, 200).Draw(t, "from"))
			task = task.WithRule(anyRecurrence(t), from, model.PastRule{})
		}
		if task.RollCall = rapid.Bool().Draw(t, "roll call"); task.RollCall {
			task.Units = []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}}
		}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 400*24*60*60).Draw(t, "seconds"))
		var done []model.Completion
		for n, r := range task.Rounds(now, nil, cal, 10_000, 2) {
			for _, o := range r.Owed {
				state := rapid.SampledFrom([]model.CompletionState{
					"", model.CompletionDone, model.CompletionDone, model.CompletionDone, model.CompletionDoing, model.CompletionWaived,
				}).Draw(t, fmt.Sprintf("round %d", n))
				if state != "" {
					done = append(done, model.Completion{TaskID: 1, Period: r.Key, UnitID: o.UnitID, State: state, At: task.CreatedAt})
				}
			}
		}
		want := task.StatusAt(now, done, cal)
		upto := now.Date() - model.Date(rapid.IntRange(0, 400).Draw(t, "back"))
		task.Settled = task.Settle(upto-model.Date(rapid.IntRange(0, 100).Draw(t, "earlier")), done, cal)
		task.Settled = task.Settle(upto, done, cal)
		since := task.SaidSince()
		kept := slices.DeleteFunc(slices.Clone(done), func(c model.Completion) bool {
			at := slices.IndexFunc(task.Settled.Open, func(o model.OpenRound) bool { return o.Key == c.Period })
			return c.Period < since && at != 0 && (at < 0 || !slices.Contains(task.Settled.Open[at].Units, c.UnitID))
		})
		got := task.StatusAt(now, kept, cal)
		if got.Whole, want.Whole = "", ""; !reflect.DeepEqual(got, want) {
			t.Fatalf("settled to %v, %d open, %d of %d kept:\n got %+v\nwant %+v", upto, len(task.Settled.Open), len(kept), len(done), got, want)
		}
		whole := task
		whole.Settled = model.Settled{}
		for unit := range model.UnitID(3) { // what it is to one unit as well
			got, want := task.StatusFor(unit, now, kept, cal), whole.StatusFor(unit, now, done, cal)
			if got.Whole, want.Whole = "", ""; !reflect.DeepEqual(got, want) {
				t.Fatalf("settled to %v, unit %d:\n got %+v\nwant %+v", upto, unit, got, want)
			}
		}
	})
}
