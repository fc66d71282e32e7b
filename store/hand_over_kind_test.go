package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/handed"
)

// A unit that owes nothing but a roll call of its whole kind goes to the bin without an heir, as nobody takes that over. Where another of the
// kind takes over, what is asked once is waived of it; one of another kind answers for nothing that was not asked of it.
func TestAUnitThatOwesARollCallOfItsKind(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two, body := d.unit(model.UnitCell, "Chi bộ 1").ID, d.unit(model.UnitCell, "Chi bộ 2").ID, d.unit(model.UnitBody, "Công an").ID
	task := must(d.AddTask(d.ctx, model.Task{
		Text: "báo cáo", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryOnce, Due: d.instant().Date() + 1},
	}))(t)
	d.later(72 * time.Hour)
	same(t, "in hand", must(d.OpenTasks(d.ctx, one, 0))(t), 0)
	same(t, "what is said", must(d.RollsLeft(d.ctx, one, ""))(t), []handed.Leaving{{Task: task.ID, Words: "báo cáo", Late: 1, Once: true}})
	same(t, "what another of the kind takes over", must(d.HandOverPlan(d.ctx, one, two))(t), handed.Plan{Calls: 1})
	same(t, "what one of another kind does", must(d.HandOverPlan(d.ctx, one, body))(t), handed.Plan{Stays: 1})
	same(t, "of another kind", must(d.OpenTasks(d.ctx, body, 0))(t), 0)
	before := dump(t, d)
	for to, want := range map[model.UnitID]int{two: 1, body: 0} {
		check(t, d.HandOverUnit(d.ctx, one, to, "", 0))
		waived := 0
		for _, c := range must(d.Completions(d.ctx, task.ID))(t) {
			if c.State == model.CompletionWaived && c.UnitID == one {
				waived++
			}
		}
		same(t, "waived", waived, want)
		must(d.Undo(d.ctx))(t)
		same(t, "undone", dump(t, d), before)
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, UnitID: one, State: model.CompletionDone}}))
	check(t, d.DeleteUnit(d.ctx, one))
}

// A unit whose only duty is a roll call of its whole kind goes to the bin without anybody taking over: nothing of that is handed over.
// It owes what is late, and is asked of nothing more.
func TestARollCallOfAKindKeepsNoUnit(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		deadline model.Deadline
		lead     bool
		in       int
		late     int
		gone     []handed.Leaving // what is said before it goes to the bin
		turned   []handed.Leaving // and before it turns into an area
	}{
		"a duty":           {model.Deadline{Every: model.EveryDay, Time: "14:00"}, false, 0, 3, []handed.Leaving{{Ends: true, Late: 3}}, []handed.Leaving{{Ends: true, Late: 3}}},
		"once, to come":    {model.Deadline{Every: model.EveryOnce, Due: day(t, "2021-08-25")}, false, 0, 0, []handed.Leaving{{Ends: true}}, []handed.Leaving{{Ends: true}}},
		"once, late":       {model.Deadline{Every: model.EveryOnce, Due: day(t, "2021-08-17")}, false, 0, 1, []handed.Leaving{{Late: 1, Once: true}}, []handed.Leaving{{Late: 1, Once: true}}},
		"a duty it leads":  {model.Deadline{Every: model.EveryDay, Time: "14:00"}, true, 1, 3, []handed.Leaving{{Ends: true, Late: 3}}, []handed.Leaving{{Ends: true, Late: 3}}},
		"a duty that ends": {model.Deadline{Every: model.EveryDay, Time: "14:00", EndsOn: day(t, "2021-08-18")}, false, 0, 3, []handed.Leaving{{Late: 3}}, []handed.Leaving{{Late: 3}}},
		"without deadline": {model.Deadline{}, false, 1, 0, nil, nil},
	} {
		d := newDesk(t)
		cell := d.unit(model.UnitCell, "Chi bộ 1").ID
		task := model.Task{Text: "báo cáo", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: c.deadline}
		if c.lead {
			task.LeadID = cell
		}
		task = must(d.AddTask(d.ctx, task))(t)
		d.later(72 * time.Hour)
		for to, want := range map[model.UnitKind][]handed.Leaving{"": c.gone, model.UnitArea: c.turned, model.UnitCell: nil} {
			for i := range want {
				want[i].Task, want[i].Words = task.ID, "báo cáo"
			}
			same(t, what+": said before it is "+string(to), must(d.RollsLeft(d.ctx, cell, to))(t), want)
		}
		same(t, what+": in hand", must(d.OpenTasks(d.ctx, cell, 0))(t), c.in)
		err := d.DeleteUnit(d.ctx, cell)
		if errors.Is(err, model.ErrInUse) != (c.in > 0) {
			t.Errorf("%s: %v", what, err)
		}
		if err == nil {
			d.later(72 * time.Hour)
			same(t, what+": late", d.stands(task.ID, model.TaskFilter{}).Missed, c.late)
		}
	}
}
