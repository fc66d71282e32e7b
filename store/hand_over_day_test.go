package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/handed"
)

// A day of its own is owed once its unit is gone, whoever takes over: one who leads has both days, one with a day of its own the earlier of
// both that has not passed, and where that one is done with it the day stays in the name of the unit. What is said before is what happens.
func TestADayOfItsOwnIsOwedByWhoTakesOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to, lead := d.unit(model.UnitBody, "Công an").ID, d.unit(model.UnitBody, "Trạm Y tế").ID, d.unit(model.UnitBody, "UBND").ID
	on := d.instant().Date()
	d.later(-10 * 24 * time.Hour)
	add := func(text string, lead model.UnitID, days map[model.UnitID]model.Date) model.Task {
		task := model.Task{Text: text, LeadID: lead, Deadline: model.Deadline{Every: model.EveryOnce, Due: on + 9}}
		for _, unit := range []model.UnitID{from, to} {
			if day, named := days[unit]; named {
				task.Units = append(task.Units, model.TaskUnit{UnitID: unit, Role: model.RoleSupport, DueOn: day})
			}
		}
		return must(d.AddTask(d.ctx, task))(t)
	}
	late := add("trễ", lead, map[model.UnitID]model.Date{from: on - 6, to: on - 1})
	earlier := add("sớm hơn", lead, map[model.UnitID]model.Date{from: on + 2, to: on + 4})
	later := add("muộn hơn", lead, map[model.UnitID]model.Date{from: on + 4, to: on + 2})
	leads := add("chủ trì", to, map[model.UnitID]model.Date{from: on - 6})
	alone := add("một mình", lead, map[model.UnitID]model.Date{from: on - 6})
	done := add("đã xong", lead, map[model.UnitID]model.Date{from: on - 6, to: on - 1})
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: done.ID, UnitID: to, State: model.CompletionDone}}))
	roll := must(d.AddTask(d.ctx, model.Task{
		Text: "giao ban", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"},
		Units: []model.TaskUnit{{UnitID: from, Role: model.RoleRoll}, {UnitID: lead, Role: model.RoleRoll}},
	}))(t)
	d.now = noon

	plan := must(d.HandOverPlan(d.ctx, from, to))(t)
	same(t, "over, stays, calls", []int{plan.Over, plan.Stays, plan.Calls}, []int{3, 1, 0})
	same(t, "late rounds of roll calls", must(d.RollsLeft(d.ctx, from, ""))(t), []handed.Leaving{{Task: roll.ID, Words: "giao ban", Late: 10}})
	want := map[model.TaskID][2]model.Date{late.ID: {on - 6, on - 1}, earlier.ID: {on + 2, on + 2}, later.ID: {on + 4, on + 2}}
	for _, j := range plan.Joined {
		same(t, j.Words, [2]model.Date{j.Day, j.Holds}, want[j.Task])
	}
	same(t, "joined", len(plan.Joined), len(want))
	check(t, d.HandOverUnit(d.ctx, from, to, "", 0))

	for _, one := range []struct {
		task model.Task
		unit model.UnitID
		days []model.Date // that it owes
	}{
		{late, to, []model.Date{on - 1}},
		{earlier, to, []model.Date{on + 2}},
		{later, to, []model.Date{on + 2}},
		{leads, to, []model.Date{on - 6, on + 9}},
		{alone, to, []model.Date{on - 6}},
		{done, to, nil},
		{done, from, []model.Date{on - 6}},
		{late, from, nil},
		{earlier, from, nil},
	} {
		o := must(d.TaskOutlines(d.ctx, model.TaskFilter{ID: one.task.ID}))(t)[0]
		var days []model.Date
		for _, r := range o.RoundsOf(one.unit, d.instant(), o.Completions, model.Calendar{}, 9, 9) {
			if !r.Closed() {
				days = append(days, r.Due.Date())
			}
		}
		same(t, one.task.Text, days, one.days)
	}
	o := must(d.TaskOutlines(d.ctx, model.TaskFilter{ID: roll.ID}))(t)[0]
	same(t, "late rounds in the name of the unit", handed.Tallies(o.Task, d.instant(), o.Rounds(d.instant(), o.Completions, model.Calendar{}, 99, 0))[from].Missed, 10)
}
