package office_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/office"
)

// drawnTask is a task of any rule: led, by roll call, or with the own day of who supports it.
func drawnTask(r *rand.Rand, units []model.UnitID) model.Task {
	today := now().Date()
	rules := []model.Deadline{
		{Every: model.EveryOnce, Due: today + model.Date(r.IntN(9)-3), Time: "10:00"},
		{Every: model.EveryDay, Time: "08:00", Also: "20:00", StartsOn: today - 6},
		{Every: model.EveryDay, Time: "14:00", StartsOn: today - 3},
		{Every: model.EveryWeek, Weekday: 1 + r.IntN(7), StartsOn: today - 20},
		{},
	}
	task := model.Task{Text: fmt.Sprint("việc ", r.IntN(1e9)), LeadID: units[0], Deadline: rules[r.IntN(len(rules))]}
	switch r.IntN(3) {
	case 0:
		task.RollCall = true
		for _, u := range units {
			task.Units = append(task.Units, model.TaskUnit{UnitID: u, Role: model.RoleRoll})
		}
	case 1:
		task.Units = []model.TaskUnit{{UnitID: units[1], Role: model.RoleSupport, DueOn: today + model.Date(r.IntN(5)-2)}}
	}
	return task
}

// The first screen counts what is due today, and what of it is late, as the month does on that day, and as the list of the day has rows:
// whatever tasks a book holds and whatever the hour is.
func TestTodayCountsTheDayAsTheMonthDoes(t *testing.T) {
	t.Parallel()
	ctx, set, r := t.Context(), settings(), rand.New(rand.NewPCG(7, 11))
	book := openWith(t, set)
	var units []model.UnitID
	for n := range 3 {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: fmt.Sprint("Đơn vị ", n)})
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, u.ID)
	}
	for range 40 {
		task, err := book.AddTask(ctx, drawnTask(r, units))
		if err != nil {
			t.Fatal(err)
		}
		for _, round := range task.Rounds(now(), nil, set.Calendar(), 3, 2) {
			if o := round.Owed[r.IntN(len(round.Owed))]; r.IntN(2) == 0 {
				said := model.Completion{TaskID: task.ID, Period: round.Key, UnitID: o.UnitID, State: model.CompletionDone}
				if err := book.Complete(ctx, []model.Completion{said}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	some := 0
	for hours := range 60 {
		at := now() + model.Instant(hours*5*3600)
		day := at.Date()
		w, err := office.Count(ctx, book, set, at)
		if err != nil {
			t.Fatal(err)
		}
		all, _, err := office.Standings(ctx, book, set, model.TaskFilter{}, at)
		if err != nil {
			t.Fatal(err)
		}
		month, open, late, waiting := handed.Days{}, 0, 0, 0
		for _, l := range all {
			month.Count(l.Task, day-20, day+20, at, l.Said, set.Calendar())
			isOpen, isLate := false, false
			for _, s := range handed.DueOn(l.Task, 0, day, at, l.Said, set.Calendar()) {
				isOpen, isLate = isOpen || !s.Closed(), isLate || s.Late
			}
			for is, n := range map[*bool]*int{&isOpen: &open, &isLate: &late} {
				if *is {
					*n++
				}
			}
			if isOpen || l.Task.StatusAt(at, l.Said, set.Calendar()).Missed > 0 {
				waiting++
			}
		}
		some += late
		if c := month[day]; w.DueToday != open || w.LateToday != late || c.Open != open || c.Late != late || w.Waiting != waiting {
			t.Errorf("%v: first screen %d (%d late) of %d, month %+v, rows %d (%d late), waiting %d", at, w.DueToday, w.LateToday, w.Waiting, c, open, late, waiting)
		}
	}
	if some == 0 {
		t.Error("nothing was late on its day: the draw shows nothing")
	}
}
