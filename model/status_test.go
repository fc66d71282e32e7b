package model_test

import (
	"testing"

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

// open is an open task that is due at an instant.
func open(due model.Instant) model.TaskStatus {
	return model.TaskStatus{State: model.TaskOpen, Due: due, Whole: model.TaskOpen}
}

// late makes a status late by so many rounds of one occurrence each.
func late(s model.TaskStatus, rounds int) model.TaskStatus {
	s.Late, s.Missed, s.Owing, s.Whole = true, rounds, rounds, model.TaskOpen
	return s
}

// whole is a status with how the task stands as a whole, and its next round where it recurs.
func whole(s model.TaskStatus, state model.TaskState) model.TaskStatus {
	s.Whole = state
	return s
}

func TestStatusOnce(t *testing.T) {
	task := model.Task{ID: 1, Text: "Báo cáo kết quả", CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-16"), Time: "14:00"}}
	due := at("2021-08-16 14:00")
	doing := saying(model.CompletionDoing, tick("", "2021-08-10 09:00"))
	refused := saying(model.CompletionNotExecutable, tick("", "2021-08-10 09:00"))
	closed := func(state model.TaskState) model.TaskStatus {
		return model.TaskStatus{State: state, Due: due, Whole: state}
	}
	begun := func(state model.TaskState) model.TaskStatus {
		return model.TaskStatus{State: state, Due: due, Whole: model.TaskOpen}
	}
	waived := saying(model.CompletionWaived, tick("", "2021-08-10 09:00"))
	reopened := saying(model.CompletionReopened, tick("", "2021-08-16 09:00"))
	tests := []struct {
		name string
		now  model.Instant
		done []model.Completion
		want model.TaskStatus
	}{
		{"open", due - 1, nil, open(due)},
		{"at the due instant", due, nil, open(due)},
		{"a second later", due + 1, nil, late(open(due), 1)},
		{"doing", due, []model.Completion{doing}, begun(model.TaskDoing)},
		{"doing and late", due + 1, []model.Completion{doing}, late(begun(model.TaskDoing), 1)},
		{"not executable", due + 1, []model.Completion{refused}, closed(model.TaskNotExecutable)},
		{"waived", due + 1, []model.Completion{waived}, closed(model.TaskWaived)},
		{"reopened", due, []model.Completion{reopened}, open(due)},
		{"reopened and late", due + 1, []model.Completion{reopened}, late(open(due), 1)},
		{"done", due + 1, []model.Completion{tick("", "2021-08-16 13:59")}, closed(model.TaskDone)},
		{
			"done after due", due + 7200,
			[]model.Completion{tick("", "2021-08-16 15:00")},
			with(closed(model.TaskDone), func(s *model.TaskStatus) { s.Behind = true }),
		},
		{"done at this very moment", due, []model.Completion{tick("", "2021-08-16 14:00")}, closed(model.TaskDone)},
		{"recorded later than now", due - 1, []model.Completion{tick("", "2021-08-16 14:00")}, open(due)},
		{"a unit's word where none is called", due, []model.Completion{unit(5, tick("", "2021-08-10 09:00"))}, open(due)},
	}
	for _, tt := range tests {
		checkStatus(t, tt.name, task.StatusAt(tt.now, tt.done, tet2021()), tt.want)
	}
}

func TestStatusWithoutDay(t *testing.T) {
	cal := tet2021()
	task := model.Task{ID: 1, Text: "Báo cáo", CreatedAt: at("2021-08-03 08:00")} // + 10 days is Friday 13/8
	checkStatus(t, "no rule", task.StatusAt(at("2031-01-01 00:00"), nil, cal), open(0))
	cal.DefaultDays = 10
	due := at("2021-08-13 17:00")
	checkStatus(t, "ten days", task.StatusAt(due, nil, cal), open(due))
	checkStatus(t, "ten days over", task.StatusAt(due+1, nil, cal), late(open(due), 1))
	task.CreatedAt = at("2021-08-05 08:00") // Sunday 15/8
	checkStatus(t, "moved to Monday", task.StatusAt(due, nil, cal), open(at("2021-08-16 17:00")))
	task.CreatedAt = at("2021-08-23 08:00") // Thursday 02/9, a holiday
	checkStatus(t, "moved past a holiday", task.StatusAt(due, nil, cal), open(at("2021-09-03 17:00")))
	task.CreatedAt = 0
	checkStatus(t, "written down nobody knows when", task.StatusAt(due, nil, cal), open(0))
	task.CreatedAt = at("2021-08-03 08:00")
	task.Deadline.Every = model.EveryASAP
	checkStatus(t, "as soon as possible", task.StatusAt(due+1, nil, cal), open(0))
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
	received := unbounded
	received.CountsFrom = at("2021-08-03 08:00")
	older := unbounded
	older.Deadline.StartsOn = on("2019-01-01")
	never := ended
	never.CreatedAt = at("2021-09-01 08:00")
	monthly := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true}}
	round := func(day string) model.TaskStatus {
		return model.TaskStatus{State: model.TaskOpen, Period: day, Begins: on(day), Due: at(day + " 14:00"), Whole: model.TaskOpen}
	}
	month := func(key, due string) model.TaskStatus {
		return model.TaskStatus{State: model.TaskOpen, Period: key, Begins: on(key + "-01"), Due: at(due), Whole: model.TaskOpen}
	}
	done := func(day string) model.Completion { return tick(day, day+" 13:00") }
	tests := []struct {
		name string
		task model.Task
		now  string
		done []model.Completion
		want model.TaskStatus
	}{
		{"not begun: the first is next", daily(), "2021-07-19 08:00", nil, round("2021-08-03")},
		{"first round", daily(), "2021-08-03 00:00", nil, round("2021-08-03")},
		{"first round due", daily(), "2021-08-03 14:00", nil, round("2021-08-03")},
		{"first round late", daily(), "2021-08-03 14:01", nil, late(round("2021-08-03"), 1)},
		{"first round missed: it stays", daily(), "2021-08-04 00:00", nil, late(round("2021-08-03"), 1)},
		{"two missed: the earliest is next", daily(), "2021-08-04 14:01", nil, late(round("2021-08-03"), 2)},
		{
			"one of three missed", daily(), "2021-08-06 14:30",
			[]model.Completion{
				done("2021-08-03"), saying(model.CompletionDoing, done("2021-08-04")),
				saying(model.CompletionNotExecutable, done("2021-08-05")), tick("2021-08-06", "2021-08-06 14:10"),
			},
			late(with(round("2021-08-04"), func(s *model.TaskStatus) { s.State = model.TaskDoing }), 1),
		},
		{
			"the last one missed was waived", daily(), "2021-08-05 09:00",
			[]model.Completion{done("2021-08-03"), saying(model.CompletionWaived, tick("2021-08-04", "2021-08-05 08:00"))},
			round("2021-08-05"),
		},
		{"done ahead: the one after is next", daily(), "2021-08-03 14:00", []model.Completion{done("2021-08-03")}, whole(round("2021-08-04"), model.TaskDone)},
		{
			"a tick recorded later does not count yet", daily(), "2021-08-03 15:00",
			[]model.Completion{tick("2021-08-03", "2021-08-04 08:00")},
			late(round("2021-08-03"), 1),
		},
		{
			"caught up the day after", daily(), "2021-08-04 09:00",
			[]model.Completion{tick("2021-08-03", "2021-08-04 08:00")},
			round("2021-08-04"),
		},
		{"over: the missed rounds stay", ended, "2021-09-01 09:00", nil, late(round("2021-08-03"), 2)},
		{
			"over and done", ended, "2021-09-01 09:00",
			[]model.Completion{done("2021-08-03"), done("2021-08-04")},
			with(round("2021-08-04"), func(s *model.TaskStatus) { s.State, s.Whole = model.TaskDone, model.TaskDone }),
		},
		{"over before it was written down", never, "2021-09-01 09:00", nil, open(0)},
		{"from the instant it was written down", unbounded, "2021-08-05 09:00", nil, round("2021-08-05")},
		{"from the receipt of its paper", received, "2021-08-05 09:00", nil, late(round("2021-08-03"), 2)},
		{"a rule older than the paper makes no backlog", older, "2021-08-05 09:00", nil, round("2021-08-05")},
		{"October's on the first of November", monthly, "2021-11-01 09:00", []model.Completion{
			tick("2021-07", "2021-08-02 08:00"), tick("2021-08", "2021-08-31 08:00"), tick("2021-09", "2021-09-30 08:00"),
		}, month("2021-10", "2021-11-01 17:00")},
		{
			"waived ahead", daily(), "2021-08-03 09:00",
			[]model.Completion{saying(model.CompletionWaived, tick("2021-08-03", "2021-08-03 08:00"))},
			whole(round("2021-08-04"), model.TaskWaived),
		},
	}
	for _, tt := range tests {
		checkStatus(t, tt.name, tt.task.StatusAt(at(tt.now), tt.done, tet2021()), tt.want)
	}
}

func TestStatusRollCall(t *testing.T) {
	task := model.Task{ID: 1, Text: "Sinh hoạt chi bộ", RollCall: true, Deadline: model.Deadline{
		Every: model.EveryMonth, Day: 5, StartsOn: on("2021-08-01"), EndsOn: on("2021-08-31"),
	}}
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
		owing int
	}{
		{"nobody", nil, model.TaskOpen, 0, 3},
		{"one", []model.Completion{said(11)}, model.TaskDoing, 1, 2},
		{"one is at it", []model.Completion{saying(model.CompletionDoing, said(11))}, model.TaskDoing, 0, 3},
		{"one cannot", []model.Completion{refused(11)}, model.TaskDoing, 0, 2},
		{"all", []model.Completion{said(11), said(12), said(13)}, model.TaskDone, 3, 0},
		{"all but one, which cannot", []model.Completion{said(11), said(12), refused(13)}, model.TaskDone, 2, 0},
		{"nobody can", []model.Completion{refused(11), refused(12), refused(13)}, model.TaskNotExecutable, 0, 0},
		{"a supporting unit", []model.Completion{said(20)}, model.TaskOpen, 0, 3},
		{"a stranger completes nothing", []model.Completion{said(11), said(12), said(99)}, model.TaskDoing, 2, 1},
		{"the office itself", []model.Completion{said(0)}, model.TaskOpen, 0, 3},
		{"another month", []model.Completion{unit(11, tick("2021-07", "2021-08-04 09:00"))}, model.TaskOpen, 0, 3},
	}
	for _, tt := range tests {
		want := model.TaskStatus{State: tt.state, Period: "2021-08", Begins: on("2021-08-01"), Due: at("2021-08-05 17:00"), Owing: tt.owing, Done: tt.count, Of: 3, Whole: tt.state}
		if tt.owing > 0 {
			want.Late, want.Missed, want.Whole = true, 1, model.TaskOpen
		}
		checkStatus(t, tt.name, task.StatusAt(at("2021-08-05 17:01"), tt.done, tet2021()), want)
	}
}

func TestClosed(t *testing.T) {
	for state, want := range map[model.TaskState]bool{
		model.TaskOpen: false, model.TaskDoing: false, model.TaskDone: true, model.TaskNotExecutable: true, model.TaskWaived: true,
	} {
		if got := (model.TaskStatus{State: state}).Closed(); got != want {
			t.Errorf("%s: %t", state, got)
		}
	}
}

func TestFulfilled(t *testing.T) {
	t.Parallel()
	for state, want := range map[model.TaskState]bool{model.TaskOpen: false, model.TaskDoing: false, model.TaskDone: true} {
		if got := (model.TaskStatus{Whole: state}).Fulfilled(); got != want {
			t.Errorf("%s: %v", state, got)
		}
	}
}
