package model_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

// TestWhatOneUnitOwes asks each unit of a duty what it owes: the lead the whole, a unit of a roll call its own answer, a
// supporting unit with a day of its own that day.
func TestWhatOneUnitOwes(t *testing.T) {
	t.Parallel()
	const lead, first, second, own, helps, other model.UnitID = 1, 2, 3, 4, 5, 6
	made := on("2021-08-02") // a Monday
	now := (made + 16).At("09:00")
	daily := model.Deadline{Every: model.EveryDay, Time: "16:00"}
	call := model.Task{
		ID: 1, LeadID: lead, CreatedAt: (made + 13).At("08:00"), RollCall: true, Deadline: daily,
		Units: []model.TaskUnit{{UnitID: first, Role: model.RoleRoll}, {UnitID: second, Role: model.RoleRoll}},
	}
	said := []model.Completion{
		{TaskID: 1, Period: "2021-08-15", UnitID: first, State: model.CompletionDone, At: now - 10},
		{TaskID: 1, Period: "2021-08-16", UnitID: first, State: model.CompletionDone, At: now - 10},
		{TaskID: 1, Period: "2021-08-18", UnitID: second, State: model.CompletionDone, At: now - 10},
	}
	once := model.Task{
		ID: 2, LeadID: lead, CreatedAt: made.At("08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: made + 18},
		Units: []model.TaskUnit{{UnitID: own, Role: model.RoleSupport, DueOn: made + 15}, {UnitID: helps, Role: model.RoleSupport}},
	}
	yearly := model.Task{
		ID: 3, LeadID: lead, CreatedAt: made.At("08:00"), CountsFrom: (made + 200).At(""),
		Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5},
	}
	owes := func(task model.Task, unit model.UnitID, said []model.Completion) ([]model.TaskStatus, model.TaskRole) {
		due, _, role := handed.Duties(&model.TaskOutline{Task: task, Completions: said}, unit, now, model.Calendar{})
		return due, role
	}
	for name, c := range map[string]struct {
		task   model.Task
		unit   model.UnitID
		role   model.TaskRole
		due    string
		missed int
		of     int
		ok     bool
	}{
		"the lead of a roll call":        {call, lead, "", "2021-08-15", 3, 2, true},
		"one that answered twice":        {call, first, model.RoleRoll, "2021-08-17", 1, 0, true},
		"one that answered today":        {call, second, model.RoleRoll, "2021-08-15", 3, 0, true},
		"the lead of a task":             {once, lead, "", "2021-08-20", 0, 0, true},
		"a day of its own":               {once, own, model.RoleSupport, "2021-08-17", 1, 0, true},
		"who supports":                   {once, helps, model.RoleSupport, "2021-08-20", 0, 0, true},
		"nobody in particular":           {once, 0, "", "2021-08-17", 1, 0, true},
		"a round that lies ahead by far": {yearly, lead, "", "2022-02-18", 0, 0, false},
	} {
		owed, role := owes(c.task, c.unit, said)
		s, ok := model.TaskStatus{}, len(owed) > 0
		if ok {
			s = owed[0]
		}
		if s.Due.Date().String() != c.due && c.ok || role != c.role || s.Missed != c.missed || s.Of != c.of || ok != c.ok {
			t.Errorf("%s: %+v %q %v", name, s, role, ok)
		}
	}
	for name, want := range map[model.UnitID]int{lead: 3 + 1, first: 3 + 1, second: 3 + 1} {
		if got := call.RoundsOf(name, now, said, model.Calendar{}, 60, 1); len(got) != want {
			t.Errorf("unit %d: %d rounds", name, len(got))
		}
	}
	if got := once.RoundsOf(own, now, said, model.Calendar{}, 60, 60); len(got) != 1 || !got[0].Own {
		t.Errorf("a day of its own has the rounds %+v", got)
	}
	if got := once.RoundsOf(lead, now, said, model.Calendar{}, 60, 60); len(got) != 1 || got[0].Own {
		t.Errorf("the lead has the rounds %+v", got)
	}
	before := append(said, model.Completion{TaskID: 1, Period: "2021-08-17", UnitID: first, State: model.CompletionDone, At: now - 10})
	if owed, _ := owes(call, first, before); len(owed) != 1 || owed[0].Due != (made+16).At("16:00") {
		t.Errorf("what begins today is owed: %+v", owed)
	}
	done := []model.Completion{{TaskID: 2, UnitID: own, State: model.CompletionDone, At: now - 10}}
	if owed, _ := owes(once, own, done); len(owed) > 0 {
		t.Error("a day of its own that was kept is still owed")
	}
	if owed, _ := owes(once, other, nil); len(owed) == 0 {
		t.Error("a unit that has no part of its own owes what the lead does")
	}
}
