package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// fulfilled tells whether a round was closed for everybody by an instant, by when it was done, not when that was recorded.
func fulfilled(r model.Round, created, at model.Instant) bool {
	for _, o := range r.Owed {
		if !o.Closed() || max(o.Said.Done(), created) > at {
			return false
		}
	}
	return true
}

// What is late at the ends of a period, and what passed without being fulfilled in it, is what one finds by asking each round that fell
// due, by when it was done.
func TestLateAndMissedAreWhatEachRoundSays(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		heading := map[model.TaskID]bool{}
		for _, task := range f.Tasks {
			heading[task.ParentID] = true
		}
		var opening, now, missed int
		for _, task := range f.Tasks {
			var said []model.Completion
			for _, c := range f.Completions {
				if c.TaskID == task.ID {
					said = append(said, c)
				}
			}
			if heading[task.ID] || task.CreatedAt > p.Closes() {
				continue
			}
			for _, r := range task.RoundsDue(0, 1, p.Closes()-1, 1<<62, said, cal) {
				passed := max(r.Due+1, task.CreatedAt)
				if passed <= p.Opens() && !fulfilled(r, task.CreatedAt, p.Opens()) {
					opening++
				}
				if !fulfilled(r, task.CreatedAt, p.Closes()) {
					now++
				}
				atDue := true
				for _, o := range r.Owed {
					atDue = atDue && o.Closed() && o.Said.Done() <= r.Due
				}
				if on := p.DayOf(passed); task.Deadline.Every.Recurs() && !atDue && on >= p.From {
					missed++
				}
			}
		}
		figures := map[string]model.Figure{}
		for _, row := range figure.Count(f, p, cal) {
			figures[row.Code] = row
		}
		if late := figures["task.late"]; late.Opening != opening || late.Now != now {
			t.Fatalf("late %+v, each round says %d, then %d", late, opening, now)
		}
		if got := figures["task.missed"]; got.Up != missed {
			t.Fatalf("missed %+v, each round says %d", got, missed)
		}
	})
}

// What was done in time and recorded after its time was never late and not missed, on no day.
func TestDoneInTimeRecordedLater(t *testing.T) {
	task := daily()
	task.Deadline.StartsOn = on("2021-08-08")
	f := model.Facts{Tasks: []model.Task{task}, Completions: []model.Completion{{
		TaskID: 1, Period: "2021-08-09", State: model.CompletionDone, DoneAt: at("2021-08-09 13:50"), At: at("2021-08-10 09:00"),
	}}}
	for _, day := range []string{"2021-08-09", "2021-08-10"} {
		p := model.Period{From: on(day), To: on(day), Cut: "13:55"}
		figures := figure.Count(f, p, tet2021())
		late := 1 // that of the 8th
		checkRow(t, figures, model.Figure{Code: "task.late", Opening: map[string]int{"2021-08-10": 1}[day], Up: map[string]int{"2021-08-09": 1}[day], Now: late})
	}
	both := model.Period{From: on("2021-08-09"), To: on("2021-08-10"), Cut: "13:55"}
	checkRow(t, figure.Count(f, both, tet2021()), model.Figure{Code: "task.missed", Up: 1, Now: 1, Total: 1})
}

// Nothing of today is missed before its time has come.
func TestNothingIsMissedAhead(t *testing.T) {
	task := daily()
	task.Deadline.StartsOn = on("2021-08-09")
	p := model.Period{From: on("2021-08-09"), To: on("2021-08-09"), AsOf: at("2021-08-09 12:00")}
	checkRow(t, figure.Count(model.Facts{Tasks: []model.Task{task}}, p, tet2021()), model.Figure{Code: "task.missed"})
}

// What was waived is told apart from what nobody could do, and stands among what is not asked for any more.
func TestWaivedHasItsNumber(t *testing.T) {
	f := weekOfWork()
	f.Completions = append(f.Completions, model.Completion{TaskID: 3, State: model.CompletionWaived, Reason: "quận thôi hỏi", At: at("2021-08-11 09:00")})
	got := figure.Totals(f, week(), tet2021())
	if want := (model.TaskTotals{Total: 8, Done: 4, OnTime: 2, Late: 1, Open: 2, NotExecutable: 2, Waived: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// A report names who has not done what is late, where that is not simply who leads.
func TestLateTasksNameWhoOwes(t *testing.T) {
	f := weekOfWork()
	f.Completions = nil
	f.Tasks = f.Tasks[2:4] // one that its lead owes, and a roll call
	f.Tasks[1].Units[0].Name, f.Tasks[1].Units[1].Name = "Chi bộ 1", "Chi bộ 2"
	f.Completions = []model.Completion{{TaskID: 4, UnitID: 1, State: model.CompletionDone, At: at("2021-08-10 09:00")}}
	support := f.Tasks[0]
	support.ID, support.ParentID, support.Units = 9, 0, []model.TaskUnit{{UnitID: 5, Name: "Đoàn TNCS", Role: model.RoleSupport, DueOn: on("2021-08-11")}}
	f.Tasks = append(f.Tasks, support)
	f.Completions = append(f.Completions, model.Completion{TaskID: 9, State: model.CompletionDone, At: at("2021-08-10 09:00")})
	var got []string
	for _, line := range figure.LateTasks(f, week(), tet2021(), nil) {
		got = append(got, line.Due+" "+line.Lead+": "+line.OwedBy)
	}
	want := []string{"2021-08-10T14:00 UBND phường: ", "2021-08-12 UBND phường: Chi bộ 2", "2021-08-11T17:00 UBND phường: Đoàn TNCS"}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("%q, want %q", got, want)
	}
}

// What happens at the very instant at which a report closes is in it and not in the next: a task written down is open, one that is done is not, and a
// round that has just become late is missed.
func TestTheInstantAReportClosesAt(t *testing.T) {
	t.Parallel()
	noon := at("2021-08-10 12:00")
	first := model.Period{From: on("2021-08-10"), To: on("2021-08-10"), Cut: "12:00"}
	next := model.Period{From: on("2021-08-11"), To: on("2021-08-11"), Cut: "12:00"}
	once := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-30")}}
	done := model.Facts{Tasks: []model.Task{once}, Completions: []model.Completion{{TaskID: 1, State: model.CompletionDone, At: noon}}}
	checkRow(t, figure.Count(done, first, tet2021()), model.Figure{Code: "task.open", Opening: 1, Down: 1})
	checkRow(t, figure.Count(done, next, tet2021()), model.Figure{Code: "task.open"})

	written := model.Facts{Tasks: []model.Task{with(once, func(t *model.Task) { t.CreatedAt = noon })}}
	checkRow(t, figure.Count(written, first, tet2021()), model.Figure{Code: "task.open", Up: 1, Now: 1})
	checkRow(t, figure.Count(written, next, tet2021()), model.Figure{Code: "task.open", Opening: 1, Now: 1})

	late := model.Facts{Tasks: []model.Task{with(daily(), func(t *model.Task) { t.Deadline.StartsOn = on("2021-08-10") })}}
	due := at("2021-08-10 14:00")
	for when, missed := range map[model.Instant]int{due: 0, due + 1: 1} {
		checkRow(t, figure.Count(late, model.Period{From: on("2021-08-10"), To: on("2021-08-10"), AsOf: when}, tet2021()), model.Figure{
			Code: "task.missed", Up: missed, Now: missed, Total: missed,
		})
	}
	late.Completions = []model.Completion{{TaskID: 1, Period: "2021-08-10", State: model.CompletionDone, At: due}} // in its last second
	checkRow(t, figure.Count(late, model.Period{From: on("2021-08-10"), To: on("2021-08-10")}, tet2021()), model.Figure{Code: "task.missed"})
}
