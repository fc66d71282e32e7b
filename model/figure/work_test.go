package figure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// weekOfWork has a heading with two tasks, a roll call of two, a daily task and one nobody can do.
func weekOfWork() model.Facts {
	once := func(id model.TaskID, parent model.TaskID, due string) model.Task {
		return model.Task{
			ID: id, ParentID: parent, DirectiveID: 7, Text: "việc", Lead: "UBND phường", CreatedAt: at("2021-08-02 08:00"),
			Deadline: model.Deadline{Every: model.EveryOnce, Due: on(due)},
		}
	}
	roll := once(4, 0, "2021-08-12")
	roll.RollCall, roll.Units = true, []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}}
	report := daily()
	report.ID, report.Deadline.StartsOn = 5, on("2021-08-13")
	late := once(3, 1, "2021-08-10")
	late.Deadline.Time = "14:00"
	return model.Facts{
		Tasks: []model.Task{
			once(1, 0, "2021-08-01"), once(2, 1, "2021-08-10"), late, roll, report, once(6, 0, "2021-08-10"),
			with(once(8, 0, "2021-08-20"), func(t *model.Task) { t.CreatedAt = at("2021-08-15 15:01") }),
		},
		Completions: []model.Completion{
			{TaskID: 1, State: model.CompletionDone, At: at("2021-08-09 09:00")}, // said of a heading
			{TaskID: 2, State: model.CompletionDone, At: at("2021-08-10 17:00")},
			{TaskID: 4, UnitID: 1, State: model.CompletionDone, At: at("2021-08-10 09:00")},
			{TaskID: 4, UnitID: 2, State: model.CompletionDone, At: at("2021-08-13 09:00")}, // late
			{TaskID: 5, Period: "2021-08-13", State: model.CompletionDone, At: at("2021-08-13 13:00")},
			{TaskID: 5, Period: "2021-08-14", State: model.CompletionDone, At: at("2021-08-14 14:30")}, // late
			{TaskID: 5, Period: "2021-08-15", State: model.CompletionDone, At: at("2021-08-15 15:01")}, // after the cut-off
			{TaskID: 6, State: model.CompletionNotExecutable, Reason: "giãn cách", At: at("2021-08-10 09:00")},
		},
	}
}

func TestTaskFigures(t *testing.T) {
	figures := figure.Count(weekOfWork(), week(), tet2021())
	// Open before: 2, 3, 4, 6 and the first daily report; then those of 14, 15 and 16/8 open, each when the one before it
	// falls due. Closed: 2, 4, 6 and the reports of 13 and 14/8.
	checkRow(t, figures, model.Figure{Code: "task.open", Opening: 5, Up: 3, Down: 5, Now: 3})
	// Late: 3, the report of 15/8, and for a while the roll call and the report of 14/8.
	checkRow(t, figures, model.Figure{Code: "task.late", Up: 4, Down: 2, Now: 2})
	// Done: 2, the roll call as one, two daily reports.
	checkRow(t, figures, model.Figure{Code: "task.done", Up: 4, Now: 4, Total: 4})
	checkRow(t, figures, model.Figure{Code: "task.on_time", Up: 2, Now: 2, Total: 2})
}

// A unit that cannot do it says so late; those that did it were in time.
func TestRollCallOnTime(t *testing.T) {
	f := weekOfWork()
	f.Tasks, f.Completions = f.Tasks[3:4], []model.Completion{
		{TaskID: 4, UnitID: 1, State: model.CompletionDone, At: at("2021-08-10 09:00")},
		{TaskID: 4, UnitID: 2, State: model.CompletionNotExecutable, Reason: "giãn cách", At: at("2021-08-13 09:00")},
	}
	checkRow(t, figure.Count(f, week(), tet2021()), model.Figure{Code: "task.on_time", Up: 1, Now: 1, Total: 1})
	if got := figure.Totals(f, week(), tet2021()); got != (model.TaskTotals{Total: 1, Done: 1, OnTime: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestTotals(t *testing.T) {
	got := figure.Totals(weekOfWork(), week(), tet2021())
	if want := (model.TaskTotals{Total: 8, Done: 4, OnTime: 2, Late: 2, Open: 3, NotExecutable: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestLateTasks(t *testing.T) {
	got := figure.LateTasks(weekOfWork(), week(), tet2021(), map[model.DirectiveID]string{7: "180-CV/QU"})
	want := []model.TaskLine{
		{Symbol: "180-CV/QU", Text: "việc", Lead: "UBND phường", Due: "2021-08-10T14:00", Rounds: 1},
		{Text: "Báo cáo nhanh", Due: "2021-08-15T14:00", Rounds: 1},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// An area is without a team up to the day before its first one is there.
func TestAreasWithoutTeam(t *testing.T) {
	f := model.Facts{Units: []model.Unit{
		{ID: 1, Kind: model.UnitArea, CreatedAt: at("2021-08-01 08:00")},
		{ID: 2, Kind: model.UnitTeam, ParentID: 1, CreatedAt: at("2021-08-12 08:00")},
		{ID: 3, Kind: model.UnitTeam, ParentID: 1, CreatedAt: at("2021-08-10 08:00")},
	}}
	for day, want := range map[string]int{"2021-07-31": 0, "2021-08-01": 1, "2021-08-09": 1, "2021-08-10": 0, "2021-08-11": 0} {
		figures := figure.Count(f, model.Period{From: on(day), To: on(day)}, tet2021())
		if got := row(t, figures, "team.areas_without"); got.Now != want {
			t.Errorf("%s: %+v, want %d", day, got, want)
		}
	}
}

// A round that was done ahead counts on the day it was done, though the one before it is still open.
func TestDoneAhead(t *testing.T) {
	task := daily()
	task.CreatedAt, task.Deadline.StartsOn = at("2021-08-02 08:00"), on("2021-08-20")
	f := model.Facts{Tasks: []model.Task{task}, Completions: []model.Completion{
		{TaskID: 1, Period: "2021-08-22", State: model.CompletionDone, At: at("2021-08-10 09:00")},
		{TaskID: 1, Period: "2021-W40", State: model.CompletionDone, At: at("2021-08-10 09:00")}, // of no round
	}}
	checkRow(t, figure.Count(f, week(), tet2021()), model.Figure{Code: "task.done", Up: 1, Now: 1, Total: 1})
	if got := figure.Totals(f, week(), tet2021()); got != (model.TaskTotals{Total: 2, Done: 1, OnTime: 1, Open: 1}) {
		t.Errorf("%+v", got)
	}
	next := model.Period{From: on("2021-08-16"), To: on("2021-08-22")}
	checkRow(t, figure.Count(f, next, tet2021()), model.Figure{Code: "task.done", Total: 1})

	// Twice a day: the second of the last day is the one ahead.
	f.Tasks[0].Deadline.Also = "20:00"
	f.Completions[0].Period = "2021-08-22/2"
	checkRow(t, figure.Count(f, week(), tet2021()), model.Figure{Code: "task.done", Up: 1, Now: 1, Total: 1})
	f.Completions = append(f.Completions, model.Completion{TaskID: 1, Period: "2021-08-22", State: model.CompletionDoing, At: at("2021-08-10 09:00")})
	checkRow(t, figure.Count(f, week(), tet2021()), model.Figure{Code: "task.done", Up: 1, Now: 1, Total: 1})
}

// A report that closes at midnight speaks of the day that ends, not of the one that begins.
func TestMidnightCutOff(t *testing.T) {
	p := model.Period{From: on("2021-08-09"), To: on("2021-08-09")}
	task := daily()
	task.Deadline.StartsOn = on("2021-08-08")
	f := model.Facts{Tasks: []model.Task{task}}
	figures := figure.Count(f, p, tet2021())
	checkRow(t, figures, model.Figure{Code: "task.late", Opening: 1, Up: 1, Now: 2})
	late := figure.LateTasks(f, p, tet2021(), nil)
	if len(late) != 1 || late[0].Due != "2021-08-08T14:00" || late[0].Rounds != 2 {
		t.Errorf("late: %+v", late)
	}
	f.Completions = []model.Completion{{TaskID: 1, Period: "2021-08-09", State: model.CompletionDone, At: p.Closes()}}
	figures = figure.Count(f, p, tet2021())
	checkRow(t, figures, model.Figure{Code: "task.late", Opening: 1, Up: 1, Down: 1, Now: 1})
	checkRow(t, figures, model.Figure{Code: "task.done", Up: 1, Now: 1, Total: 1})
	if got := figure.Totals(f, p, tet2021()); got != (model.TaskTotals{Total: 3, Done: 1, Late: 1, Open: 2}) {
		t.Errorf("totals %+v", got)
	}
}

// What was done in time and ticked afterwards was in time; a day without an hour is in time on its due day.
func TestDoneBeforeItWasTicked(t *testing.T) {
	task := weekOfWork().Tasks[1]
	for _, tt := range []struct {
		doneAt string
		onTime int
	}{{"", 0}, {"2021-08-10 16:59", 1}, {"2021-08-10 17:00", 1}, {"2021-08-10 17:01", 0}, {"2021-08-10 00:00", 1}, {"2021-08-11 00:00", 0}} {
		c := model.Completion{TaskID: 2, State: model.CompletionDone, At: at("2021-08-12 08:00")}
		if tt.doneAt != "" {
			c.DoneAt = at(tt.doneAt)
		}
		f := model.Facts{Tasks: []model.Task{task}, Completions: []model.Completion{c}}
		want := model.TaskTotals{Total: 1, Done: 1, OnTime: tt.onTime}
		if got := figure.Totals(f, week(), tet2021()); got != want {
			t.Errorf("done %q: %+v", tt.doneAt, got)
		}
	}
}

// The totals, the rows of the figures, the tasks named and the status of each task count the same rounds.
func TestTotalsInvariants(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		got := figure.Totals(f, p, cal)
		rows := map[string]model.Figure{}
		for _, row := range figure.Count(f, p, cal) {
			rows[row.Code] = row
		}
		if got.Open != rows["task.open"].Now || got.Late != rows["task.late"].Now || got.Done != rows["task.done"].Total ||
			got.OnTime != rows["task.on_time"].Total || got.Total != rows["task.open"].Now+rows["task.done"].Total+got.NotExecutable {
			t.Fatalf("%+v is not %+v", got, rows)
		}
		if got.OnTime > got.Done || got.Late > got.Open || got.Done+got.Open+got.NotExecutable != got.Total {
			t.Fatalf("%+v", got)
		}
		named := 0
		for _, line := range figure.LateTasks(f, p, cal, nil) {
			named += line.Rounds
		}
		heading := map[model.TaskID]bool{}
		for _, task := range f.Tasks {
			heading[task.ParentID] = true
		}
		missed := 0
		for _, task := range f.Tasks {
			if heading[task.ID] || task.CreatedAt > p.Closes() {
				continue
			}
			var done []model.Completion
			for _, c := range f.Completions {
				if c.TaskID == task.ID {
					done = append(done, c)
				}
			}
			missed += task.StatusAt(p.Closes(), done, cal).Missed
		}
		if named != got.Late || missed != got.Late {
			t.Fatalf("%d late, %d named, %d missed", got.Late, named, missed)
		}
	})
}

// A roll call of a kind of which there is no unit yet is asked of nobody: it changes no figure and no total. A unit that comes is asked for what falls due from then on.
func TestARollCallOfNobodyIsInNoFigure(t *testing.T) {
	f := weekOfWork()
	want, totals := figure.Count(f, week(), tet2021()), figure.Totals(f, week(), tet2021())
	call := daily()
	call.ID, call.Lead, call.RollCall, call.RollKind = 9, "Các chi bộ", true, model.Kinds(model.UnitCell)
	f.Tasks = append(f.Tasks, call)
	for _, code := range []string{"task.open", "task.late", "task.done", "task.on_time"} {
		checkRow(t, figure.Count(f, week(), tet2021()), row(t, want, code))
	}
	got := figure.Totals(f, week(), tet2021())
	if got != totals {
		t.Errorf("totals %+v, without it %+v", got, totals)
	}
	f.Tasks[len(f.Tasks)-1].Units = []model.TaskUnit{{UnitID: 3, Role: model.RoleRoll, Since: at("2021-08-14 15:00")}}
	late := row(t, figure.Count(f, week(), tet2021()), "task.late")
	if late.Up != row(t, want, "task.late").Up+1 {
		t.Errorf("late %+v, without it %+v", late, row(t, want, "task.late"))
	}
}
