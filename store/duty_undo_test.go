package store_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// Whatever was ticked, waived, reopened, taken back, edited or postponed: undo gives the list as it was before each step, and
// redo as it was after it.
func TestUndoOfDutiesGivesTheSameList(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		cell := d.unit(model.UnitCell, "Chi bộ 1").ID
		tasks := []model.Task{
			d.duty(9, nil),
			d.duty(30, func(task *model.Task) { task.Deadline = model.Deadline{Every: model.EveryWeek, Weekday: 7, Roll: true} }),
			d.duty(5, func(task *model.Task) { task.RollCall, task.RollKind = true, model.Kinds(model.UnitCell) }),
			must(d.AddTask(d.ctx, model.Task{Text: "một", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.instant().Date() + 2}}))(t),
		}
		list := func() string {
			stands := ""
			for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Settled: true}))(t) {
				stands += fmt.Sprintf("%d %+v\n", o.ID, o.StatusAt(d.instant(), o.Completions, model.Calendar{}))
			}
			return stands
		}
		dumps, lists := []string{dump(t, d)}, []string{list()}
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			d.later(time.Minute)
			task := must(d.Task(d.ctx, rapid.SampledFrom(tasks).Draw(rt, "task").ID))(t)
			s, _ := task.Next(d.instant(), must(d.Completions(d.ctx, task.ID))(t), model.Calendar{})
			c := model.Completion{TaskID: task.ID, Period: s.Period, Reason: "vì thế", Note: "ghi chú"}
			if s.Of > 0 {
				c.UnitID = cell
			}
			switch what := rapid.IntRange(0, 6).Draw(rt, "what"); what {
			case 5:
				rule := model.Deadline{Every: model.EveryDay, Time: "10:00", Interval: rapid.IntRange(0, 2).Draw(rt, "interval")}
				check(t, second(d.UpdateTask(d.ctx, task.WithRule(rule, d.instant().Date()-1, model.PastRule{Reason: "đổi"}))))
			case 6:
				check(t, d.ClearCompletions(d.ctx, []model.Completion{c}))
			default:
				c.State = []model.CompletionState{
					model.CompletionDone, model.CompletionDoing, model.CompletionNotExecutable, model.CompletionWaived, model.CompletionReopened,
				}[what]
				check(t, d.Complete(d.ctx, []model.Completion{c}))
			}
			if now := dump(t, d); now != dumps[len(dumps)-1] {
				dumps, lists = append(dumps, now), append(lists, list())
			}
		}
		for n := len(lists) - 2; n >= 0; n-- {
			must(d.Undo(d.ctx))(t)
			if got := list(); got != lists[n] {
				rt.Fatalf("step %d undone:\n%s, it was\n%s", n, got, lists[n])
			}
		}
		for n := 1; n < len(lists); n++ {
			must(d.Redo(d.ctx))(t)
			if got := list(); got != lists[n] {
				rt.Fatalf("step %d done again:\n%s, it was\n%s", n, got, lists[n])
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }
