package store_test

import (
	"testing"
	"time"

	"sotruc/model"
)

func TestToday(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	now := d.instant()
	today := now.Date()
	in := d.paper("1-CV/ĐU")
	in.HandledBy = ""
	in.Tasks = []model.Task{
		{Text: "trễ", Deadline: model.Deadline{Every: model.EveryOnce, Due: today - 3}},
		{Text: "hôm nay", Deadline: model.Deadline{Every: model.EveryOnce, Due: today}},
		{Text: "sắp tới", Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 2, Time: "09:00"}},
		{Text: "còn lâu", Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 40}},
		{Text: "xong", Deadline: model.Deadline{Every: model.EveryOnce, Due: today}},
		{Text: "đầu mục", Deadline: model.Deadline{Every: model.EveryOnce, Due: today - 3}, Tasks: []model.Task{{Text: "con"}}},
	}
	paper := must(d.RegisterDirective(d.ctx, in))(t)
	free := d.paper("2-CV/ĐU")
	free.HandledBy = ""
	second := must(d.RegisterDirective(d.ctx, free))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: paper.Tasks[4].ID, State: model.CompletionDone}}))

	house := d.house("Võ An", 0)
	start := func(name string, change func(*model.Isolation)) model.Isolation {
		i := d.episode(d.person(name, house.ID).ID)
		i.TestDays = nil
		change(&i)
		return must(d.StartIsolation(d.ctx, i))(t)
	}
	start("mới", func(i *model.Isolation) { i.TestDays = model.Days{1} })
	ends := start("hết hôm nay", func(i *model.Isolation) { i.StartsOn, i.EndsOn = today-14, today })
	start("quá hạn", func(i *model.Isolation) { i.StartsOn, i.EndsOn = today-20, today-6; i.MonitorDays = 0 })
	done := start("theo dõi", func(i *model.Isolation) { i.StartsOn, i.EndsOn = today-20, today-6 })
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{done.ID}, model.OutcomeCompleted, today-6, "", ""))
	start("ở khu tập trung", func(i *model.Isolation) { i.Place, i.Site = model.PlaceCentral, "KTX" })
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{
		{IsolationID: ends.ID, Day: today - 1, Session: model.Morning, Result: model.CheckInAbsent},
		{IsolationID: ends.ID, Day: today - 1, Session: model.Afternoon, Result: model.CheckInRefused},
		{IsolationID: ends.ID, Day: today, Session: model.Afternoon, Result: model.CheckInNormal},
	}))
	got := must(d.Today(d.ctx, now))(t)
	if len(got.Recent) != 2 || got.Recent[0].ID != second.ID {
		t.Errorf("recent %+v", got.Recent)
	}
	got.Recent = nil
	same(t, "today", got, model.Today{
		At: now, LastEntry: now, Session: model.Afternoon, Late: 1, DueToday: 1, Waiting: 2, Unrecorded: 1, Absent: 1, Refused: 1,
		Alarmed: model.Alarmed{People: 1, Of: map[model.AlarmKind]int{model.AlarmRefused: 1}}, TestsDue: 1, EndsToday: 1, Unconfirmed: 1,
		Unassigned: 1, HomePeople: 2, HomeHouses: 1, Monitoring: 1, Trend: []int{3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 2},
		Upcoming: []model.DueLine{
			{TaskID: paper.Tasks[1].ID, Text: "hôm nay", Due: today.At("17:00")},
			{TaskID: paper.Tasks[2].ID, Text: "sắp tới", Due: (today + 2).At("09:00")},
		},
	})
	d.later(-time.Hour)
	same(t, "morning", must(d.Today(d.ctx, d.instant()))(t).Session, model.Morning)
}

func TestEmptyToday(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	same(t, "today", must(d.Today(d.ctx, d.instant()))(t), model.Today{At: d.instant(), Session: model.Afternoon, Trend: make([]int, 14), Recent: []model.DirectiveLine{}})
}

func TestBinAndRestore(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.paper("100-CV/ĐU")
	in.Tasks = []model.Task{{Text: "a", Tasks: []model.Task{{Text: "b"}}}, {Text: "c"}}
	paper := must(d.RegisterDirective(d.ctx, in))(t)
	check(t, d.DeleteTasks(d.ctx, []model.TaskID{paper.Tasks[1].ID}))
	d.later(time.Minute)
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{paper.ID}))
	bin := must(d.Bin(d.ctx))(t)
	same(t, "bin", bin, []model.BinLine{
		{Table: "directive", ID: int64(paper.ID), What: "100-CV/ĐU Về việc tăng cường phòng, chống dịch", At: d.instant(), By: "Lan"},
		{Table: "task", ID: int64(paper.Tasks[1].ID), What: "c", At: d.instant() - 60, By: "Lan"},
	})
	check(t, d.restore("directive", int64(paper.ID)))
	back := must(d.Directive(d.ctx, paper.ID))(t)
	if len(back.Tasks) != 1 || len(back.Tasks[0].Tasks) != 1 || back.Number != 1 {
		t.Errorf("%+v", back.Tasks)
	}
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{paper.ID}))
	check(t, d.restore("task", int64(paper.Tasks[0].Tasks[0].ID)))
	back = must(d.Directive(d.ctx, paper.ID))(t)
	if len(back.Tasks) != 1 || len(back.Tasks[0].Tasks) != 1 {
		t.Errorf("with what it hangs on: %+v", back.Tasks)
	}
	for _, tbl := range []string{"journal", "completion", "task; drop table task", ""} {
		if err := d.restore(tbl, 1); err == nil {
			t.Errorf("restored %q", tbl)
		}
	}
	if err := d.restore("directive", int64(paper.ID)); err == nil {
		t.Error("restored what is not in the bin")
	}
}

// A duty that is late and due again today is one that waits, and its round of today is among what comes next.
func TestTodayCountsATaskOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	body := d.unit(model.UnitBody, "Trạm Y tế")
	day := d.instant().Date()
	must(d.AddTask(d.ctx, model.Task{Text: "hằng ngày", Deadline: model.Deadline{Every: model.EveryDay, Time: "23:00"}}))(t)
	must(d.AddTask(d.ctx, model.Task{
		Text: "rà soát", Deadline: model.Deadline{Every: model.EveryOnce, Due: day + 2}, Units: []model.TaskUnit{{UnitID: body.ID, Role: model.RoleSupport, DueOn: day}},
	}))(t)
	at := func(now model.Instant) [4]int {
		today := must(d.Today(d.ctx, now))(t)
		return [4]int{today.Late, today.DueToday, today.Waiting, len(today.Upcoming)}
	}
	same(t, "the first day", at(day.At("12:00")), [4]int{0, 2, 2, 3})
	same(t, "the third", at((day + 2).At("12:00")), [4]int{2, 2, 2, 2})
	same(t, "the fourth", at((day + 3).At("12:00")), [4]int{2, 1, 2, 1})
}
