package handed_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

// Who owes what is late is named where that is not who leads alone: a supporting unit past its own day, the units of a roll call that have
// not answered, and beside them who leads.
func TestWhoOwes(t *testing.T) {
	t.Parallel()
	today, _ := model.ParseDate("2026-12-08")
	now := today.At("09:00")
	task := model.Task{
		ID: 6, Lead: "Ban Tuyên giáo", CreatedAt: (today - 20).At("08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: today - 8},
		Units: []model.TaskUnit{{UnitID: 7, Name: "Đoàn Thanh niên", Role: model.RoleSupport, DueOn: today - 1}, {UnitID: 8, Name: "Công an", Role: model.RoleSupport}},
	}
	roll := task
	roll.RollCall, roll.Units = true, []model.TaskUnit{{UnitID: 1, Name: "Chi bộ 1", Role: model.RoleRoll}, {UnitID: 2, Name: "Chi bộ 2", Role: model.RoleRoll}}
	lead := model.Completion{TaskID: 6, State: model.CompletionDone, At: now - 9}
	unit := func(id model.UnitID) model.Completion {
		return model.Completion{TaskID: 6, UnitID: id, State: model.CompletionDone, At: now - 9}
	}
	for _, c := range []struct {
		task model.Task
		said []model.Completion
		want string
	}{
		{task, nil, "Đoàn Thanh niên; Ban Tuyên giáo"},
		{task, []model.Completion{lead}, "Đoàn Thanh niên"},
		{task, []model.Completion{unit(7)}, ""},
		{roll, nil, "Chi bộ 1; Chi bộ 2"},
		{roll, []model.Completion{unit(1)}, "Chi bộ 2"},
	} {
		if got := handed.Owing(c.task, 0, now, c.said, model.Calendar{}); got != c.want {
			t.Errorf("%+v: %q, want %q", c.said, got, c.want)
		}
	}
}

// Of what is late only who is late with it is named, each once; who is not of the roster only where a call names it.
func TestWhoIsNamedForWhatIsOwed(t *testing.T) {
	t.Parallel()
	strange, beside := model.TaskUnit{Name: "Tổ 5", Role: model.RoleRoll}, model.TaskUnit{Name: "Ban 9", Role: model.RoleSupport, DueOn: today + 3}
	call := says(rolled(every(roll(7), roll(8)), ""), 8, day(-2), day(-1))
	twice := support(8, today-1)
	twice.Name = support(7, 0).Name
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		at   model.Instant
		want string
	}{
		"what is late, not what is due now":   {call, today.At("14:00"), "Chi bộ 7"},
		"what is late by now":                 {call, today.At("14:00") + 1, "Chi bộ 7; Chi bộ 8"},
		"a lead without a name":               {once(today-1, support(7, today-1)), now, "Ban 7"},
		"two of one name":                     {once(today-1, support(7, today-1), twice), now, "Ban 7"},
		"a call of one outside the roster":    {rolled(once(today-1, strange, model.TaskUnit{Name: "Ban 9", Role: model.RoleSupport}), ""), now, "Tổ 5"},
		"who leads alone, and one beside it":  {once(today-1, beside), now, ""},
		"nothing is late: what is next":       {once(today+3, support(7, today+1)), now, "Ban 7"},
		"nothing is late, who leads is next":  {once(today+1, support(7, today+3)), now, ""},
		"a call that is led, nothing is late": {says(rolled(once(today+1, roll(7), roll(8)), ""), 7, ""), now, "Chi bộ 8"},
	} {
		if got := handed.Owing(c.leaf.Task, 0, c.at, c.leaf.Completions, model.Calendar{}); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
