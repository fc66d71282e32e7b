package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// postponed draws a task that is asked for once, in the place of a rhythm or not, and was given another day for a reason some times, also one that had passed
// by then, also twice a day.
func postponed(t *rapid.T) model.Task {
	once := func(label string) model.Deadline {
		return model.Deadline{Every: model.EveryOnce, Due: on("2021-08-03") + model.Date(rapid.IntRange(0, 12).Draw(t, label)), Time: "17:00"}
	}
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: once("due")}
	when := task.CreatedAt
	if rapid.Bool().Draw(t, "a rhythm before") {
		task.Deadline = model.Deadline{Every: model.EveryWeek, Weekday: 5}
	}
	for range rapid.IntRange(0, 4).Draw(t, "moves") {
		when += model.Instant(rapid.SampledFrom([]int{1, 60, 9 * 60 * 60, 24 * 60 * 60, 33 * 60 * 60, 60 * 60 * 60}).Draw(t, "later"))
		task = task.WithRule(once("moved to"), when.Date(), model.PastRule{Reason: "mưa", At: when})
	}
	return task
}

// dayInForce is when a task was due by the rule it had at an instant, and when that was set; false where that was a rhythm.
func dayInForce(task model.Task, x model.Instant) (due model.Instant, once bool) {
	rule := task.Deadline
	for n := len(task.Past) - 1; n >= 0 && task.Past[n].At > x; n-- {
		rule = task.Past[n].Deadline
	}
	return rule.Due.At("17:00"), rule.Every == model.EveryOnce
}

// What is asked for once is late at an instant where it was past the day it had then and not closed: by whatever days it was given since, and whatever day
// it is given later.
func TestLateByTheDayItHadThen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		task := postponed(t)
		var done []model.Completion
		closed := model.Instant(0)
		if rapid.Bool().Draw(t, "done") {
			closed = at("2021-08-02 09:00") + model.Instant(rapid.IntRange(0, 20*24).Draw(t, "done after"))*60*60
			done = []model.Completion{{TaskID: 1, State: model.CompletionDone, At: closed}}
		}
		var round *figure.Life
		for _, l := range figure.Lives(task, at("2021-09-30 08:00"), done, model.Calendar{}) {
			if !l.Recurs {
				round = &l
			}
		}
		if round == nil {
			return // the rhythm goes on
		}
		opened := model.Instant(0) // the day of a rule that was in force for no day is that of nothing
		for n, p := range task.Past {
			if p.Deadline.Every.Recurs() || n > 0 && opened != 0 && p.Until <= task.Past[n-1].Until && p.Until == opened.Date() {
				opened = p.At
			}
		}
		asked := []model.Instant{closed, closed + 1}
		for _, p := range append(task.Past, model.PastRule{Deadline: task.Deadline}) {
			due := p.Deadline.Due.At("17:00")
			asked = append(asked, p.At-1, p.At, p.At+1, due, due+1, due+2, due+24*60*60)
		}
		for _, x := range asked {
			due, once := dayInForce(task, x)
			want := once && x > due && x >= max(task.CreatedAt, opened) && (closed == 0 || x < closed)
			if got := figure.LateAt(*round, x); got != want {
				t.Fatalf("at %v late: %t, want %t: %+v closed at %v, %+v", x, got, want, task, closed, round.Late)
			}
		}
		for n, s := range round.Late {
			if n > 0 && (round.Late[n-1].To == 0 || round.Late[n-1].To >= s.From) {
				t.Fatalf("late twice at once: %+v of %+v", round.Late, task)
			}
		}
	})
}

// What was moved to a day that had passed is late from when that was said, and one stretch where it was late before; a day given in the second in
// which it became late was in time.
func TestLateFromWhenItsDayWasSet(t *testing.T) {
	t.Parallel()
	due := at("2021-08-13 17:00")
	move := func(when model.Instant, days ...string) model.Task {
		task := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: oneDay("2021-08-13")}
		for n, day := range days {
			set := when + model.Instant(n)*24*60*60
			task = task.WithRule(oneDay(day), set.Date(), model.PastRule{Reason: "mưa", At: set})
		}
		return task
	}
	for name, c := range map[string]struct {
		task model.Task
		want []figure.Stretch
	}{
		"moved to a day that had passed":     {move(at("2021-08-12 09:00"), "2021-08-10"), []figure.Stretch{{From: at("2021-08-12 09:00")}}},
		"and was late by then":               {move(due+60, "2021-08-10"), []figure.Stretch{{From: due + 1}}},
		"and was moved on":                   {move(at("2021-08-12 09:00"), "2021-08-10", "2021-08-30"), []figure.Stretch{{From: at("2021-08-12 09:00"), To: at("2021-08-13 09:00")}, {From: at("2021-08-30 17:00") + 1}}},
		"moved on in the last second":        {move(due, "2021-08-30"), []figure.Stretch{{From: at("2021-08-30 17:00") + 1}}},
		"in the second it became late":       {move(due+1, "2021-08-30"), []figure.Stretch{{From: at("2021-08-30 17:00") + 1}}},
		"a second after":                     {move(due+2, "2021-08-30"), []figure.Stretch{{From: due + 1, To: due + 2}, {From: at("2021-08-30 17:00") + 1}}},
		"in the place of a rhythm, on a day": {inPlaceOfARhythm(), []figure.Stretch{{From: at("2021-08-12 17:00") + 1, To: at("2021-08-16 09:00")}, {From: at("2021-09-30 17:00") + 1}}},
	} {
		for _, l := range figure.Lives(c.task, at("2021-09-05 08:00"), nil, model.Calendar{}) {
			if !l.Recurs && !sameLife(l, figure.Life{Lasts: l.Lasts, Due: l.Due, OnTime: l.OnTime, Late: c.want}) {
				t.Errorf("%s: %+v, want %+v", name, l.Late, c.want)
			}
		}
	}
}

// What was asked for once stays late when rhythms take its place, and what a supporting unit owes by a day of its own has nothing of the days the task had.
func TestLateBesideOtherRules(t *testing.T) {
	t.Parallel()
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 5}
	after := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: oneDay("2021-08-30"), Past: []model.PastRule{
		{Deadline: oneDay("2021-08-12"), Until: on("2021-08-17"), At: at("2021-08-17 09:00")}, {Deadline: weekly, Until: on("2021-08-24"), At: at("2021-08-24 09:00")},
	}}
	late := figure.Stretch{From: at("2021-08-12 17:00") + 1}
	supported := model.Task{
		ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: oneDay("2021-08-30"), Past: []model.PastRule{{Deadline: oneDay("2021-08-12"), Until: on("2021-08-17"), At: at("2021-08-17 09:00")}},
		Units: []model.TaskUnit{{UnitID: 7, Role: model.RoleSupport, DueOn: on("2021-08-20")}},
	}
	for name, c := range map[string]struct {
		task model.Task
		due  model.Instant
		want figure.Stretch
	}{
		"asked for once before":   {after, at("2021-08-12 17:00"), late},
		"a supporting unit":       {supported, at("2021-08-20 17:00"), figure.Stretch{From: at("2021-08-20 17:00") + 1}},
		"a round between the two": {after, at("2021-08-20 17:00"), figure.Stretch{From: at("2021-08-20 17:00") + 1}},
	} {
		found := false
		for _, l := range figure.Lives(c.task, at("2021-08-29 08:00"), nil, model.Calendar{}) {
			if l.Due != c.due {
				continue
			}
			if found = true; len(l.Late) != 1 || l.Late[0] != c.want {
				t.Errorf("%s: late %+v, want %+v", name, l.Late, c.want)
			}
		}
		if !found {
			t.Errorf("%s: there is no such round", name)
		}
	}
}

func oneDay(day string) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: on(day)} }

// inPlaceOfARhythm was a weekly report until it was asked for once, on a day that was mended at once, and postponed when that had passed.
func inPlaceOfARhythm() model.Task {
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}}
	for _, move := range [][2]string{{"2021-08-10 09:00", "2021-08-21"}, {"2021-08-10 09:05", "2021-08-12"}, {"2021-08-16 09:00", "2021-09-30"}} {
		when := at(move[0])
		task = task.WithRule(oneDay(move[1]), when.Date(), model.PastRule{Reason: "mưa", At: when})
	}
	return task
}

// A round of a rhythm opens when that took the place of what was asked for once, though another rhythm was before; what takes the place of a rhythm on a
// day on which a round of it would be due is open since the round before was due.
func TestLivesOpenWhenTheirRuleBegins(t *testing.T) {
	t.Parallel()
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 5}
	between := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: weekly, Past: []model.PastRule{
		{Deadline: weekly, Until: on("2021-08-10"), At: at("2021-08-10 09:00")}, {Deadline: oneDay("2021-08-12"), Until: on("2021-08-17"), At: at("2021-08-17 09:00")},
	}}
	onItsDay := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: oneDay("2021-08-30"), Past: []model.PastRule{
		{Deadline: weekly, Until: on("2021-08-13"), At: at("2021-08-13 09:00")},
	}}
	for name, c := range map[string]struct {
		task   model.Task
		period string
		opens  model.Instant
	}{
		"a rhythm between":  {between, "2021-W33", at("2021-08-17 00:00")},
		"once, on its day":  {onItsDay, "", at("2021-08-06 17:00")},
		"the first rhythm":  {between, "2021-W31", at("2021-08-02 08:00")},
		"once between them": {between, "", at("2021-08-06 17:00")},
	} {
		found := false
		for _, l := range figure.Lives(c.task, at("2021-08-29 08:00"), nil, model.Calendar{}) {
			if l.Period == c.period || c.period == "" && !l.Recurs {
				found = true
				if l.Lasts.From != c.opens {
					t.Errorf("%s: opens at %v, want %v", name, l.Lasts.From, c.opens)
				}
			}
		}
		if !found {
			t.Errorf("%s: there is no such round", name)
		}
	}
}
