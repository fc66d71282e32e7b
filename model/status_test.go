package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func tick(period, when string) model.Completion {
	return model.Completion{TaskID: 1, Period: period, State: model.CompletionDone, At: at(when)}
}

func saying(state model.CompletionState, c model.Completion) model.Completion {
	c.State, c.Reason = state, "giãn cách"
	return c
}

func unit(id model.UnitID, c model.Completion) model.Completion {
	c.UnitID = id
	return c
}

func checkStatus(t *testing.T, name string, got, want model.TaskStatus) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
	}
}

func TestStatusOnce(t *testing.T) {
	task := model.Task{ID: 1, Text: "Báo cáo kết quả", CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-16"), Time: "14:00"}}
	due := at("2021-08-16 14:00")
	doing := saying(model.CompletionDoing, tick("", "2021-08-10 09:00"))
	refused := saying(model.CompletionNotExecutable, tick("", "2021-08-10 09:00"))
	tests := []struct {
		name string
		now  model.Instant
		done []model.Completion
		want model.TaskStatus
	}{
		{"open", due - 1, nil, model.TaskStatus{State: model.TaskOpen, Due: due}},
		{"at the due instant", due, nil, model.TaskStatus{State: model.TaskOpen, Due: due}},
		{"a second later", due + 1, nil, model.TaskStatus{State: model.TaskOpen, Late: true, Due: due}},
		{"doing", due, []model.Completion{doing}, model.TaskStatus{State: model.TaskDoing, Due: due}},
		{"doing and late", due + 1, []model.Completion{doing}, model.TaskStatus{State: model.TaskDoing, Late: true, Due: due}},
		{"not executable", due + 1, []model.Completion{refused}, model.TaskStatus{State: model.TaskNotExecutable, Due: due}},
		{"done", due + 1, []model.Completion{tick("", "2021-08-16 13:59")}, model.TaskStatus{State: model.TaskDone, Due: due}},
		{"done after due", due + 7200, []model.Completion{tick("", "2021-08-16 15:00")}, model.TaskStatus{State: model.TaskDone, Due: due}},
		{"done at this very moment", due, []model.Completion{tick("", "2021-08-16 14:00")}, model.TaskStatus{State: model.TaskDone, Due: due}},
		{"done later than now", due - 1, []model.Completion{tick("", "2021-08-16 14:00")}, model.TaskStatus{State: model.TaskOpen, Due: due}},
		{"a unit's word where none is called", due, []model.Completion{unit(5, tick("", "2021-08-10 09:00"))}, model.TaskStatus{State: model.TaskOpen, Due: due}},
	}
	for _, tt := range tests {
		checkStatus(t, tt.name, task.StatusAt(tt.now, tt.done, tet2021()), tt.want)
	}
}

func TestStatusWithoutDay(t *testing.T) {
	cal := tet2021()
	task := model.Task{ID: 1, Text: "Báo cáo", CreatedAt: at("2021-08-03 08:00")} // + 10 days is Friday 13/8
	checkStatus(t, "no rule", task.StatusAt(at("2031-01-01 00:00"), nil, cal), model.TaskStatus{State: model.TaskOpen})
	cal.DefaultDays = 10
	due := at("2021-08-13 17:00")
	checkStatus(t, "ten days", task.StatusAt(due, nil, cal), model.TaskStatus{State: model.TaskOpen, Due: due})
	checkStatus(t, "ten days over", task.StatusAt(due+1, nil, cal), model.TaskStatus{State: model.TaskOpen, Late: true, Due: due})
	task.CreatedAt = at("2021-08-05 08:00") // Sunday 15/8
	checkStatus(t, "moved to Monday", task.StatusAt(due, nil, cal), model.TaskStatus{State: model.TaskOpen, Due: at("2021-08-16 17:00")})
	task.CreatedAt = at("2021-08-23 08:00") // Thursday 02/9, a holiday
	checkStatus(t, "moved past a holiday", task.StatusAt(due, nil, cal), model.TaskStatus{State: model.TaskOpen, Due: at("2021-09-03 17:00")})
	task.CreatedAt = 0
	checkStatus(t, "written down nobody knows when", task.StatusAt(due, nil, cal), model.TaskStatus{State: model.TaskOpen})
	task.CreatedAt = at("2021-08-03 08:00")
	task.Deadline.Every = model.EveryASAP
	checkStatus(t, "as soon as possible", task.StatusAt(due+1, nil, cal), model.TaskStatus{State: model.TaskOpen})
}

// daily is the quick report of 14:00, from 03/8/2021 on.
func daily() model.Task {
	return model.Task{ID: 1, Text: "Báo cáo nhanh", CreatedAt: at("2021-07-19 08:00"), Deadline: model.Deadline{
		Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt, StartsOn: on("2021-08-03"),
	}}
}

func TestStatusRecurring(t *testing.T) {
	ended := daily()
	ended.Deadline.EndsOn = on("2021-08-04")
	unbounded := daily()
	unbounded.Deadline.StartsOn = 0
	unbounded.CreatedAt = at("2021-08-04 15:00")
	round := func(day string) model.TaskStatus {
		return model.TaskStatus{State: model.TaskOpen, Period: day, Due: at(day + " 14:00")}
	}
	tests := []struct {
		name string
		task model.Task
		now  string
		done []model.Completion
		want model.TaskStatus
	}{
		{"not begun", daily(), "2021-08-02 23:59", nil, model.TaskStatus{State: model.TaskOpen}},
		{"first round", daily(), "2021-08-03 00:00", nil, round("2021-08-03")},
		{"first round due", daily(), "2021-08-03 14:00", nil, round("2021-08-03")},
		{"first round late", daily(), "2021-08-03 14:01", nil, with(round("2021-08-03"), func(s *model.TaskStatus) { s.Late = true })},
		{"first round missed", daily(), "2021-08-04 00:00", nil, with(round("2021-08-04"), func(s *model.TaskStatus) { s.Missed = 1 })},
		{
			"one of three missed", daily(), "2021-08-06 14:30",
			[]model.Completion{
				tick("2021-08-03", "2021-08-03 13:00"), saying(model.CompletionDoing, tick("2021-08-04", "2021-08-04 13:00")),
				saying(model.CompletionNotExecutable, tick("2021-08-05", "2021-08-05 13:00")), tick("2021-08-06", "2021-08-06 14:10"),
			},
			with(round("2021-08-06"), func(s *model.TaskStatus) { s.State, s.Missed = model.TaskDone, 1 }),
		},
		{
			"a later tick does not count yet", daily(), "2021-08-03 15:00",
			[]model.Completion{tick("2021-08-03", "2021-08-04 08:00")},
			with(round("2021-08-03"), func(s *model.TaskStatus) { s.Late = true }),
		},
		{
			"caught up the day after", daily(), "2021-08-04 09:00",
			[]model.Completion{tick("2021-08-03", "2021-08-04 08:00")},
			round("2021-08-04"),
		},
		{"over: the last round stays", ended, "2021-09-01 09:00", nil, with(round("2021-08-04"), func(s *model.TaskStatus) { s.Late, s.Missed = true, 1 })},
		{"from the day it was written down", unbounded, "2021-08-05 09:00", nil, with(round("2021-08-05"), func(s *model.TaskStatus) { s.Missed = 1 })},
	}
	for _, tt := range tests {
		checkStatus(t, tt.name, tt.task.StatusAt(at(tt.now), tt.done, tet2021()), tt.want)
	}
}

func TestStatusRollCall(t *testing.T) {
	task := model.Task{ID: 1, Text: "Sinh hoạt chi bộ", RollCall: true, Deadline: model.Deadline{Every: model.EveryMonth, Day: 5, StartsOn: on("2021-08-01")}}
	for id := model.UnitID(11); id <= 13; id++ {
		task.Units = append(task.Units, model.TaskUnit{UnitID: id, Role: model.RoleRoll})
	}
	task.Units = append(task.Units, model.TaskUnit{UnitID: 20, Role: model.RoleSupport})
	said := func(id model.UnitID) model.Completion { return unit(id, tick("2021-08", "2021-08-04 09:00")) }
	refused := func(id model.UnitID) model.Completion { return saying(model.CompletionNotExecutable, said(id)) }
	tests := []struct {
		name  string
		done  []model.Completion
		state model.TaskState
		count int
		late  bool
	}{
		{"nobody", nil, model.TaskOpen, 0, true},
		{"one", []model.Completion{said(11)}, model.TaskDoing, 1, true},
		{"one is at it", []model.Completion{saying(model.CompletionDoing, said(11))}, model.TaskDoing, 0, true},
		{"one cannot", []model.Completion{refused(11)}, model.TaskDoing, 0, true},
		{"all", []model.Completion{said(11), said(12), said(13)}, model.TaskDone, 3, false},
		{"all but one, which cannot", []model.Completion{said(11), said(12), refused(13)}, model.TaskDone, 2, false},
		{"nobody can", []model.Completion{refused(11), refused(12), refused(13)}, model.TaskNotExecutable, 0, false},
		{"a supporting unit", []model.Completion{said(20)}, model.TaskOpen, 0, true},
		{"a stranger completes nothing", []model.Completion{said(11), said(12), said(99)}, model.TaskDoing, 2, true},
		{"the office itself", []model.Completion{said(0)}, model.TaskOpen, 0, true},
		{"another month", []model.Completion{unit(11, tick("2021-07", "2021-08-04 09:00"))}, model.TaskOpen, 0, true},
	}
	for _, tt := range tests {
		want := model.TaskStatus{State: tt.state, Late: tt.late, Period: "2021-08", Due: at("2021-08-05 17:00"), Done: tt.count, Of: 3}
		checkStatus(t, tt.name, task.StatusAt(at("2021-08-05 17:01"), tt.done, tet2021()), want)
	}
}

func TestClosed(t *testing.T) {
	for state, want := range map[model.TaskState]bool{
		model.TaskOpen: false, model.TaskDoing: false, model.TaskDone: true, model.TaskNotExecutable: true,
	} {
		if got := (model.TaskStatus{State: state}).Closed(); got != want {
			t.Errorf("%s: %t", state, got)
		}
	}
}

func TestCurrentPeriod(t *testing.T) {
	cal := tet2021()
	weekly := model.Task{CreatedAt: at("2021-08-04 09:00"), Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 1}}
	tests := []struct {
		name string
		task model.Task
		now  string
		want string
	}{
		{"once", model.Task{Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-16")}}, "2021-08-05 09:00", ""},
		{"not begun", daily(), "2021-08-02 09:00", ""},
		{"daily", daily(), "2021-08-05 23:59", "2021-08-05"},
		{"weekly, written down after Monday", weekly, "2021-08-05 09:00", ""},
		{"weekly", weekly, "2021-08-15 09:00", "2021-W32"},
	}
	for _, tt := range tests {
		if got := tt.task.CurrentPeriod(at(tt.now), cal); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A tick for the current round closes it, whatever the recurrence, and is in time unless the round was late.
func TestTickClosesTheCurrentRound(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:00"), Deadline: anyRecurrence(t)}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 500*24*60*60).Draw(t, "seconds"))
		before := task.StatusAt(now, nil, cal)
		if before.Period != task.CurrentPeriod(now, cal) {
			t.Fatalf("current round %q, tick goes to %q", before.Period, task.CurrentPeriod(now, cal))
		}
		if before.Period == "" {
			return
		}
		c := model.Completion{TaskID: 1, Period: before.Period, State: model.CompletionDone, At: now}
		after := task.StatusAt(now, []model.Completion{c}, cal)
		if !after.Closed() || after.Late || after.Missed != before.Missed || after.Due != before.Due {
			t.Fatalf("%+v becomes %+v", before, after)
		}
	})
}
