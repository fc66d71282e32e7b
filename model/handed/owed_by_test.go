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
