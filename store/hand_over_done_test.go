package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/handed"
)

// What a unit has done stays done when it goes, only what it still owes is counted and goes to the other, and the figures of a
// day that is over stay as they were.
func TestWhatIsDoneStaysWithWhoDidIt(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to, other := d.unit(model.UnitBody, "Trạm Y tế").ID, d.unit(model.UnitBody, "Mặt trận").ID, d.unit(model.UnitBody, "Công an").ID
	on := d.instant().Date()
	once := model.Deadline{Every: model.EveryOnce, Due: on - 4}
	supports := func(units ...model.UnitID) (seats []model.TaskUnit) {
		for _, id := range units {
			seats = append(seats, model.TaskUnit{UnitID: id, Role: model.RoleSupport, DueOn: on - 4})
		}
		return seats
	}
	called := func(units ...model.UnitID) (seats []model.TaskUnit) {
		for _, id := range units {
			seats = append(seats, model.TaskUnit{UnitID: id, Role: model.RoleRoll})
		}
		return seats
	}
	added := map[string]model.Task{}
	d.later(-5 * 24 * time.Hour)
	for _, task := range []model.Task{
		{Text: "day ticked", LeadID: other, Units: supports(from, other)},
		{Text: "day open", LeadID: other, Units: supports(from)},
		{Text: "both have the day", LeadID: other, Units: supports(from, to)},
		{Text: "the other leads", LeadID: to, Units: supports(from)},
		{Text: "roll ticked", RollCall: true, Deadline: once, Units: called(from, other)},
		{Text: "roll open", RollCall: true, Deadline: once, Units: called(from, other)},
		{Text: "both are called", RollCall: true, Deadline: once, Units: called(from, to)},
		{Text: "leads, a day open", LeadID: from, Units: supports(other)},
		{Text: "heading", Units: supports(from), Tasks: []model.Task{{Text: "below, ticked", LeadID: other}, {Text: "below, open", LeadID: other}}},
		{Text: "daily", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}, Units: called(from, other)},
	} {
		must(d.AddTask(d.ctx, task))(t)
	}
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Texts: true}))(t) {
		added[o.Text] = o.Task
	}
	d.later(24 * time.Hour)
	for _, text := range []string{"day ticked", "roll ticked", "below, ticked"} {
		check(t, d.Complete(d.ctx, []model.Completion{{TaskID: added[text].ID, UnitID: from, State: model.CompletionDone}}))
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: added["leads, a day open"].ID, State: model.CompletionDone}}))
	for ahead := range model.Date(6) { // from four days ago to tomorrow
		check(t, d.Complete(d.ctx, []model.Completion{{TaskID: added["daily"].ID, Period: (on - 4 + ahead).String(), UnitID: from, State: model.CompletionDone}}))
	}
	d.now = noon
	yesterday := model.Period{From: on - 1, To: on - 1}
	figures := func() ([]model.Figure, model.TaskTotals) {
		facts := must(d.Facts(d.ctx, yesterday, 0))(t)
		return figure.Count(facts, yesterday, model.Calendar{}), figure.Totals(facts, yesterday, model.Calendar{})
	}
	counted, totals := figures()

	same(t, "open", must(d.OpenTasks(d.ctx, from, 0))(t), 7)
	check(t, d.HandOverUnit(d.ctx, from, to, "", 0))
	countedNow, totalsNow := figures()
	same(t, "the figures of yesterday", countedNow, counted)
	same(t, "the totals of yesterday", totalsNow, totals)

	for text, want := range map[string]struct{ owed, closed int }{ // by the other unit
		"day ticked": {0, 0}, "day open": {1, 0}, "both have the day": {1, 0}, "the other leads": {2, 0}, // the day that was the unit's, and its own
		"roll ticked": {0, 0}, "roll open": {1, 0}, "both are called": {1, 0}, "leads, a day open": {0, 0},
		"below, ticked": {0, 0}, "below, open": {1, 0}, "daily": {1, 0},
	} {
		var got struct{ owed, closed int }
		for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{ID: added[text].ID, UnitID: to}))(t) {
			for _, line := range o.Agenda(to, d.instant(), o.Completions, model.Calendar{}) {
				if line.Closed() {
					got.closed++
				} else {
					got.owed++
				}
			}
		}
		same(t, text, got, want)
	}
	daily := must(d.Task(d.ctx, added["daily"].ID))(t)
	today := daily.Rounds(d.instant(), must(d.Completions(d.ctx, daily.ID))(t), model.Calendar{}, 0, 1)[0].Status(d.instant())
	same(t, "daily today: done by who went, still owed by one", []int{today.Done, today.Of}, []int{1, 2})
	same(t, "the other is asked from the day after tomorrow", handed.Seat(&model.TaskOutline{Task: daily}, to, model.RoleRoll).Since, (on+1).At("17:00")+1)
	must(d.Undo(d.ctx))(t)
	same(t, "open again", must(d.OpenTasks(d.ctx, from, 0))(t), 7)
}
