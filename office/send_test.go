package office_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report/calendar"
)

// TestWhatIsSentRound registers a paper with tasks of two units and a member, and asks what goes to each of them.
func TestWhatIsSentRound(t *testing.T) {
	t.Parallel()
	book, today := open(t), now().Date()
	unit := func(name string) model.UnitID {
		u, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		return u.ID
	}
	clinic, police := unit("Trạm Y tế"), unit("Công an phường")
	member, err := book.AddMember(t.Context(), model.Member{Name: "Lê Thị Hoa"})
	if err != nil {
		t.Fatal(err)
	}
	once := func(due model.Date) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: due} }
	_, err = book.RegisterDirective(t.Context(), model.Directive{
		Kind: "CV", Symbol: "7-CV/QU", Subject: "báo cáo", Urgency: model.UrgencyNormal, ReceivedAt: now(),
		Tasks: []model.Task{{Text: "Đầu việc", Tasks: []model.Task{
			{Text: "Tuyên truyền", LeadID: clinic, Deadline: model.Deadline{Every: model.EveryASAP}},
			{Text: "Báo cáo", LeadID: police, Deadline: once(today + 5), Units: []model.TaskUnit{
				{UnitID: clinic, Name: "Trạm Y tế", Role: model.RoleSupport, DueOn: today + 3},
			}},
			{Text: "Lấy mẫu", Ordinal: "2", LeadID: clinic, Deadline: once(today - 1), MemberID: member.ID},
			{Text: "Điểm danh", RollCall: true, Deadline: once(today + 1), Units: []model.TaskUnit{
				{UnitID: clinic, Name: "Trạm Y tế", Role: model.RoleRoll}, {UnitID: police, Name: "Công an phường", Role: model.RoleRoll},
			}},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	asked := func(f model.TaskFilter) string {
		r, err := office.LoadReminder(t.Context(), book, settings(), f, "x", now())
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, l := range r.Duties {
			said = append(said, l.Task.Text+" "+l.Symbol+" "+string(l.Role)+" "+l.Status.Due.Date().String())
		}
		return strings.Join(said, "; ")
	}
	day := func(n model.Date) string { return (today + n).String() }
	for name, c := range map[string]struct {
		f    model.TaskFilter
		want string
	}{
		"clinic": {model.TaskFilter{UnitID: clinic}, "Lấy mẫu 7-CV/QU  " + day(-1) + "; Điểm danh 7-CV/QU roll " + day(1) + "; Báo cáo 7-CV/QU support " + day(3) + "; Tuyên truyền 7-CV/QU  "},
		"police": {model.TaskFilter{UnitID: police}, "Điểm danh 7-CV/QU roll " + day(1) + "; Báo cáo 7-CV/QU  " + day(5)},
		"member": {model.TaskFilter{MemberID: member.ID}, "Lấy mẫu 7-CV/QU  " + day(-1)},
	} {
		if got := asked(c.f); got != c.want {
			t.Errorf("%s owes %s", name, got)
		}
	}
	if err := book.Complete(t.Context(), []model.Completion{{TaskID: 4, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	if got := asked(model.TaskFilter{MemberID: member.ID}); got != "" {
		t.Errorf("what is done is owed: %s", got)
	}
	cal, err := office.LoadCalendar(t.Context(), book, settings(), model.TaskFilter{}, "", now())
	if err != nil {
		t.Fatal(err)
	}
	content, err := calendar.Render(cal)
	if n := strings.Count(string(content), "BEGIN:VEVENT"); err != nil || n != 3 { // the day of the clinic's own, the report, the roll call
		t.Errorf("%d events, %v\n%s", n, err, content)
	}
}

// A series leaves out every round that is done already, also one far ahead.
func TestASeriesLeavesOutWhatIsDoneFarAhead(t *testing.T) {
	t.Parallel()
	book, today := open(t), now().Date()
	duty := model.Task{Text: "Cập nhật", Deadline: model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "16:00"}}
	task, err := book.AddTask(t.Context(), duty)
	if err != nil {
		t.Fatal(err)
	}
	far := (today + 45).String()
	if err := book.Complete(t.Context(), []model.Completion{{TaskID: task.ID, Period: far + "/2", State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	cal, err := office.LoadCalendar(t.Context(), book, settings(), model.TaskFilter{}, "", now())
	if err != nil {
		t.Fatal(err)
	}
	content, err := calendar.Render(cal)
	out := "EXDATE;TZID=Asia/Ho_Chi_Minh:" + strings.ReplaceAll(far, "-", "") + "T160000"
	if err != nil || strings.Count(string(content), "RRULE:") != 2 || strings.Count(string(content), "EXDATE") != 1 || !strings.Contains(string(content), out) {
		t.Errorf("no %s: %v\n%s", out, err, content)
	}
}

// A calendar of a duty whose rule was changed calls off the days of the rule before.
func TestACalendarCallsOffTheRuleOfBefore(t *testing.T) {
	t.Parallel()
	book, today := open(t), now().Date()
	duty := model.Task{Text: "Họp", CountsFrom: (today - 10).At(""), Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 3}}
	task, err := book.AddTask(t.Context(), duty)
	if err != nil {
		t.Fatal(err)
	}
	task = task.WithRule(model.Deadline{Every: model.EveryMonth, Day: 30}, today+5, model.PastRule{}) // no calendar's rule says the 30th
	if _, err := book.UpdateTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	cal, err := office.LoadCalendar(t.Context(), book, settings(), model.TaskFilter{}, "", now())
	if err != nil {
		t.Fatal(err)
	}
	content, err := calendar.Render(cal)
	if n := strings.Count(string(content), "STATUS:CANCELLED"); err != nil || n != 1 || !strings.Contains(string(content), "series-1@sotruc") {
		t.Errorf("%d called off, %v\n%s", n, err, content)
	}
}

// Every round that is late stands in a calendar however many were missed, and where there are more than it has room for it says so.
func TestACalendarHoldsEveryLateRound(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		days, done model.Date // since when the duty counts, and the last days of it that were done, but for the first
		late       int        // what is shown
		older      int
	}{{105, 0, 105, 0}, {300, 299, 1, 0}, {1100, 0, calendar.Late, 100}} {
		book, today := open(t), now().Date()
		task, err := book.AddTask(t.Context(), model.Task{
			Text: "Cập nhật", CountsFrom: (today - c.days).At(""), Deadline: model.Deadline{Every: model.EveryDay, Time: "06:00", EndsOn: today - 1},
		})
		if err != nil {
			t.Fatal(err)
		}
		var done []model.Completion
		for on := today - c.done; on < today; on++ {
			done = append(done, model.Completion{TaskID: task.ID, Period: on.String(), State: model.CompletionDone})
		}
		if err := book.Complete(t.Context(), done); err != nil {
			t.Fatal(err)
		}
		cal, err := office.LoadCalendar(t.Context(), book, settings(), model.TaskFilter{}, "", now())
		if err != nil {
			t.Fatal(err)
		}
		content, err := calendar.Render(cal)
		text := strings.ReplaceAll(string(content), "\r\n ", "")
		if n := strings.Count(text, "BEGIN:VEVENT"); err != nil || n != c.late || cal.Older() != c.older {
			t.Errorf("%d days: %d events, %d older, %v", c.days, n, cal.Older(), err)
		}
		if n := strings.Count(text, "Còn 100 kỳ quá hạn cũ hơn không có trong lịch này"); n != 2*min(c.older, 1) {
			t.Errorf("%d days: it is said %d times", c.days, n)
		}
	}
}
