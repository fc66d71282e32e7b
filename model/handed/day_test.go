package handed_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/handed"
)

// The count of a day is that of its rounds, one by one: whatever the rule, also twice a day, by roll call and by days of supporting units.
func TestDaysCountWhatFallsDue(t *testing.T) {
	t.Parallel()
	from, _ := model.ParseDate("2026-01-05")
	cal := model.Calendar{}
	rules := []model.Deadline{
		{Every: model.EveryOnce, Due: from + 20, Time: "10:00"},
		{Every: model.EveryDay, Time: "08:00", Also: "20:00"},
		{Every: model.EveryDay, Time: "14:00"},
		{Every: model.EveryWeek, Weekday: 5, Relation: model.RelationBefore},
		{Every: model.EveryMonth, Day: 31, Roll: true},
		{},
	}
	states := []model.CompletionState{model.CompletionDone, model.CompletionDoing, model.CompletionWaived, model.CompletionNotExecutable}
	rapid.Check(t, func(t *rapid.T) {
		now := (from + model.Date(rapid.IntRange(5, 40).Draw(t, "days"))).At(rapid.SampledFrom([]model.Clock{"07:00", "09:00", "21:00"}).Draw(t, "clock"))
		first := now.Date() - model.Date(rapid.IntRange(0, 4).Draw(t, "first"))
		last := first + model.Date(rapid.IntRange(0, 9).Draw(t, "last"))
		days, want := handed.Days{}, map[model.Date]handed.Day{}
		for id := range model.TaskID(rapid.IntRange(1, 5).Draw(t, "tasks")) {
			task := model.Task{ID: id + 1, Text: "việc", LeadID: 1, CreatedAt: from.At("06:00"), Deadline: rapid.SampledFrom(rules).Draw(t, "rule")}
			if task.RollCall = rapid.Bool().Draw(t, "roll"); task.RollCall {
				task.Units = []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}}
			} else if rapid.Bool().Draw(t, "support") {
				task.Units = []model.TaskUnit{{UnitID: 2, Role: model.RoleSupport, DueOn: now.Date() + model.Date(rapid.IntRange(-2, 2).Draw(t, "own"))}}
			}
			var said []model.Completion
			for _, r := range task.Rounds(now, nil, cal, 8, 4) {
				for _, o := range r.Owed {
					if rapid.Bool().Draw(t, "said") {
						said = append(said, model.Completion{TaskID: task.ID, Period: r.Key, UnitID: o.UnitID, At: from.At("06:30"), State: rapid.SampledFrom(states).Draw(t, "state")})
					}
				}
			}
			days.Count(task, first, last, now, said, cal)
			for day := first; day <= last; day++ { // each round of all there are, one after the other
				var due, open, late int
				for _, r := range task.Rounds(now, said, cal, 1000, 50) {
					if r.Due.Date() != day || r.Due == 0 {
						continue
					}
					due = 1
					for _, o := range r.Owed {
						if !o.Closed() {
							open = 1
							if now > r.Due {
								late = 1
							}
						}
					}
				}
				if was := want[day]; due == 1 {
					want[day] = handed.Day{Due: was.Due + due, Open: was.Open + open, Late: was.Late + late}
				}
				lines := handed.DueOn(task, 0, day, now, said, cal)
				if (len(lines) > 0) != (due == 1) {
					t.Fatalf("%v: %d lines, due %d", day, len(lines), due)
				}
			}
		}
		for day := first; day <= last; day++ {
			if days[day] != want[day] {
				t.Fatalf("%v at %v: %+v, want %+v", day, now, days[day], want[day])
			}
		}
	})
}

// Who leads a roll call and is called in it has two duties on its day: its own answer, and the round with all who have answered.
func TestDueOnOfWhoLeadsAndIsCalled(t *testing.T) {
	t.Parallel()
	day, _ := model.ParseDate("2026-01-05")
	task := model.Task{ID: 1, LeadID: 1, RollCall: true, CreatedAt: (day - 3).At("08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	for id := range model.UnitID(3) {
		task.Units = append(task.Units, model.TaskUnit{UnitID: id + 1, Role: model.RoleRoll})
	}
	said := []model.Completion{{TaskID: 1, Period: day.String(), UnitID: 2, At: day.At("08:00"), State: model.CompletionDone}}
	for unit, want := range map[model.UnitID][]model.TaskStatus{
		1: {{UnitID: 1, State: model.TaskOpen}, {Done: 1, Of: 3, State: model.TaskDoing}},
		2: {{UnitID: 2, State: model.TaskDone}},
		0: {{Done: 1, Of: 3, State: model.TaskDoing}},
	} {
		got := handed.DueOn(task, unit, day, day.At("09:00"), said, model.Calendar{})
		if len(got) != len(want) {
			t.Fatalf("unit %d: %+v", unit, got)
		}
		for n := range want {
			if g, w := got[n], want[n]; g.UnitID != w.UnitID || g.State != w.State || g.Done != w.Done || g.Of != w.Of || g.Period != day.String() {
				t.Errorf("unit %d: %+v, want %+v", unit, g, w)
			}
		}
	}
}

// A day ends before midnight: what is due then is of the day after.
func TestADayEndsAtMidnight(t *testing.T) {
	t.Parallel()
	task := once(today + 1).Task
	task.Deadline.Time = "00:00"
	days := handed.Days{}
	days.Count(task, today, today, now, nil, model.Calendar{})
	if lines := handed.DueOn(task, 0, today, now, nil, model.Calendar{}); len(lines) != 0 || len(days) != 0 {
		t.Errorf("the evening before: %+v, %v", lines, days)
	}
	days.Count(task, today, today+1, now, nil, model.Calendar{})
	if lines := handed.DueOn(task, 0, today+1, now, nil, model.Calendar{}); len(lines) != 1 || days[today+1].Due != 1 {
		t.Errorf("its day: %+v, %v", lines, days)
	}
	task = once(today).Task
	task.Deadline.Time = "24:00"
	if lines := handed.DueOn(task, 0, today, now, nil, model.Calendar{}); len(lines) != 1 {
		t.Errorf("the end of the day is of it: %+v", lines)
	}
}
