package model_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// changed is a task with another rule, from the day on which that can hold without anything being lost, as a form proposes it.
func changed(task model.Task, rule model.Deadline, now string, cal model.Calendar, done ...model.Completion) model.Task {
	return task.WithRule(rule, task.RuleFrom(rule, at(now), done, cal), model.PastRule{})
}

func once(day string) model.Deadline {
	return model.Deadline{Every: model.EveryOnce, Due: on(day), Relation: model.RelationBy}
}

// standing is where a task stands in words: "late 2, next 2021-08-16T17:00, open".
func standing(task model.Task, now string, cal model.Calendar, done ...model.Completion) string {
	s := task.StatusAt(at(now), done, cal)
	due := "no day"
	if s.Due != 0 {
		due = fmt.Sprintf("%s %s", s.Due.Date(), s.Due.Clock())
	}
	return fmt.Sprintf("late %d, next %s, %s", s.Missed, due, s.State)
}

var (
	monday8 = model.Deadline{Every: model.EveryWeek, Weekday: 1, Time: "08:00"}
	daily14 = model.Deadline{Every: model.EveryDay, Time: "14:00"}
	asap    = model.Deadline{Every: model.EveryASAP}
)

// Whatever kind of deadline takes the place of another, what fell due before is late until it is ticked, what was ticked is so no more
// than once, and what is asked for counts from the change.
func TestAnotherKindOfDeadline(t *testing.T) {
	t.Parallel()
	cal := model.Calendar{DefaultDays: 10}
	weekly := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: monday8} // Mondays 9, 16, 23
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: daily14}
	early := model.Task{ID: 1, CreatedAt: at("2021-01-05 09:00"), Deadline: once("2021-08-20")}
	passed := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: once("2021-08-10")}

	back := changed(changed(early, monday8, "2021-08-17 09:00", cal, tick("", "2021-08-10 09:00")), once("2021-08-30"), "2021-08-24 09:00", cal, tick("", "2021-08-10 09:00"))
	key := back.StatusAt(at("2021-08-24 10:00"), []model.Completion{tick("", "2021-08-10 09:00"), tick("2021-W34", "2021-08-24 09:00")}, cal).Period
	if key == "" {
		t.Fatal("what is asked for once again has the key of what was asked for once before")
	}
	for name, tt := range map[string]struct {
		got, want string
	}{
		"every week, then once": {
			standing(changed(weekly, once("2021-08-18"), "2021-08-17 09:00", cal), "2021-08-17 10:00", cal), "late 2, next 2021-08-09 08:00, open",
		},
		"and that one day is ticked": {
			standing(changed(weekly, once("2021-08-18"), "2021-08-17 09:00", cal), "2021-08-17 10:00", cal, tick("", "2021-08-17 09:30")),
			"late 2, next 2021-08-09 08:00, open",
		},
		"and the others too": {
			standing(changed(weekly, once("2021-08-18"), "2021-08-17 09:00", cal), "2021-08-17 10:00", cal, tick("", "2021-08-17 09:30"),
				tick("2021-W32", "2021-08-17 09:30"), tick("2021-W33", "2021-08-17 09:30")),
			"late 0, next 2021-08-18 17:00, done",
		},
		"once and ticked, every week, once again": {
			standing(back, "2021-08-24 10:00", cal, tick("", "2021-08-10 09:00")), "late 1, next 2021-08-23 08:00, open",
		},
		"of which the week is ticked": {
			standing(back, "2021-08-24 10:00", cal, tick("", "2021-08-10 09:00"), tick("2021-W34", "2021-08-24 09:00")), "late 0, next 2021-08-30 17:00, open",
		},
		"and the second day": {
			standing(back, "2021-08-24 10:00", cal, tick("", "2021-08-10 09:00"), tick("2021-W34", "2021-08-24 09:00"), tick(key, "2021-08-24 09:00")),
			"late 0, next 2021-08-30 17:00, done",
		},
		"every day, then as soon as possible": {
			standing(changed(daily, asap, "2021-08-06 09:00", cal), "2021-08-06 10:00", cal), "late 4, next 2021-08-02 14:00, open",
		},
		"where every day was ticked": {
			standing(changed(model.Task{ID: 1, CreatedAt: at("2021-08-06 09:00"), Deadline: daily14}, asap, "2021-08-06 15:00", cal, tick("2021-08-06", "2021-08-06 13:00")),
				"2021-08-06 16:00", cal, tick("2021-08-06", "2021-08-06 13:00")), "late 0, next no day, open",
		},
		"every day, then without a deadline": {
			standing(changed(model.Task{ID: 1, CreatedAt: at("2021-06-01 09:00"), CountsFrom: at("2021-08-06 00:00"), Deadline: daily14}, model.Deadline{},
				"2021-08-06 09:00", cal), "2021-08-06 16:00", cal), "late 0, next 2021-08-16 17:00, open",
		},
		"once, then without a deadline": {
			standing(changed(early, model.Deadline{}, "2021-08-06 09:00", cal), "2021-08-06 16:00", cal), "late 0, next 2021-08-16 17:00, open",
		},
		"once, then every day": {
			standing(changed(early, daily14, "2021-08-06 09:00", cal), "2021-08-08 16:00", cal), "late 3, next 2021-08-06 14:00, open",
		},
		"once, then every day after the hour": {
			standing(changed(early, daily14, "2021-08-06 15:00", cal), "2021-08-06 16:00", cal), "late 0, next 2021-08-07 14:00, open",
		},
		"every week, once, every week": {
			standing(changed(changed(weekly, once("2021-09-18"), "2021-08-12 09:00", cal), daily14, "2021-08-20 09:00", cal), "2021-08-20 10:00", cal),
			"late 1, next 2021-08-09 08:00, open",
		},
		"once and late, then every week": {
			standing(changed(passed, monday8, "2021-08-17 09:00", cal), "2021-08-17 10:00", cal), "late 1, next 2021-08-10 17:00, open",
		},
		"once and late on the day it was written down, then every week": {
			standing(changed(model.Task{ID: 1, CreatedAt: at("2021-08-17 08:00"), Deadline: once("2021-08-10")}, monday8, "2021-08-17 09:00", cal),
				"2021-08-17 10:00", cal), "late 1, next 2021-08-10 17:00, open",
		},
		"of which the late one is ticked": {
			standing(changed(passed, monday8, "2021-08-17 09:00", cal), "2021-08-17 10:00", cal, tick("", "2021-08-17 09:30")), "late 0, next 2021-08-23 08:00, open",
		},
		"once, moved, late, then every week": {
			standing(changed(passed.WithRule(once("2021-08-12"), on("2021-08-09"), model.PastRule{Reason: "x"}), monday8, "2021-08-17 09:00", cal),
				"2021-08-17 10:00", cal), "late 1, next 2021-08-12 17:00, open",
		},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", name, tt.got, tt.want)
		}
	}
}

// A rhythm of every n keeps the weeks, months or days it falls in, whatever else of it changes; another rhythm is counted anew.
func TestAnEditKeepsTheTurnOfARhythm(t *testing.T) {
	t.Parallel()
	cal := tet2021()
	weeks := model.Deadline{Every: model.EveryWeek, Weekday: 1, Time: "14:00", Interval: 2}
	months := model.Deadline{Every: model.EveryMonth, Day: 5, Interval: 2}
	days := model.Deadline{Every: model.EveryDay, Time: "14:00", Interval: 3}
	tests := []struct {
		name  string
		rule  model.Deadline
		edit  func(*model.Deadline)
		now   string
		until string
		want  []string
	}{
		{
			"the hour of every second week", weeks, func(d *model.Deadline) { d.Time = "15:00" }, "2021-08-10 09:00", "2021-09-01 00:00",
			[]string{"2021-W31 02/08 14:00", "2021-W33 16/08 15:00", "2021-W35 30/08 15:00"},
		},
		{
			"its end", weeks, func(d *model.Deadline) { d.EndsOn = on("2021-12-31") }, "2021-08-10 09:00", "2021-09-01 00:00",
			[]string{"2021-W31 02/08 14:00", "2021-W33 16/08 14:00", "2021-W35 30/08 14:00"},
		},
		{
			"that it moves off days off", weeks, func(d *model.Deadline) { d.Roll = true }, "2021-08-10 09:00", "2021-09-01 00:00",
			[]string{"2021-W31 02/08 14:00", "2021-W33 16/08 14:00", "2021-W35 30/08 14:00"},
		},
		{
			"every third week instead", weeks, func(d *model.Deadline) { d.Interval = 3 }, "2021-08-10 09:00", "2021-09-07 00:00",
			[]string{"2021-W31 02/08 14:00", "2021-W35 30/08 14:00"},
		},
		{
			"the day of every second month", months, func(d *model.Deadline) { d.Day = 7 }, "2021-09-10 09:00", "2021-12-30 00:00",
			[]string{"2021-08 05/08 17:00", "2021-10 07/10 17:00", "2021-12 07/12 17:00"},
		},
		{
			"the hour of every third day", days, func(d *model.Deadline) { d.Time = "15:00" }, "2021-08-09 09:00", "2021-08-16 00:00",
			[]string{"2021-08-05 05/08 14:00", "2021-08-08 08/08 14:00", "2021-08-11 11/08 15:00", "2021-08-14 14/08 15:00"},
		},
		{
			"and before its first", days, func(d *model.Deadline) { d.Time = "15:00" }, "2021-08-03 09:00", "2021-08-10 00:00",
			[]string{"2021-08-05 05/08 15:00", "2021-08-08 08/08 15:00"},
		},
	}
	for _, tt := range tests {
		task := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: tt.rule}
		rule := tt.rule
		tt.edit(&rule)
		edited := changed(task, rule, tt.now, cal)
		if got := dues(edited, tt.until, cal); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
		again := rule
		again.ToWhom, again.EndsOn = "quận", on("2022-12-31")
		if got := dues(changed(edited, again, tt.now, cal), tt.until, cal); !slices.Equal(got, tt.want) {
			t.Errorf("%s, and again:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// A start that a rhythm had and that was taken away, as it lay ahead, holds nothing back.
func TestAStartTakenAwayIsNoTurn(t *testing.T) {
	t.Parallel()
	rule := model.Deadline{Every: model.EveryWeek, Weekday: 1, Time: "14:00", Interval: 2, StartsOn: on("2021-10-04")}
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: rule}
	rule.StartsOn = 0
	got := dues(changed(task, rule, "2021-08-10 09:00", tet2021()), "2021-09-01 00:00", tet2021())
	if want := []string{"2021-W34 23/08 14:00"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What a round is shown with is of the rule it is of, and not of the one the task has now.
func TestARoundIsOfItsRule(t *testing.T) {
	t.Parallel()
	cal := model.Calendar{}
	first := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: once("2021-08-03")}
	task := changed(changed(first, monday8, "2021-08-05 09:00", cal), once("2021-08-18"), "2021-08-17 09:00", cal)
	rules := map[model.Instant]model.Deadline{
		at("2021-08-03 17:00"): first.Deadline, at("2021-08-09 08:00"): monday8, at("2021-08-16 08:00"): monday8, at("2021-08-18 17:00"): task.Deadline,
	}
	rounds := task.Rounds(at("2021-08-17 10:00"), nil, cal, 9, 9)
	if len(rounds) != len(rules) {
		t.Fatalf("%q", roundsOf(rounds))
	}
	for _, r := range rounds {
		got := task.RuleOf(r.Key, r.Due)
		got.StartsOn = 0
		if got != rules[r.Due] {
			t.Errorf("the round of %v is of %+v", r.Due.Time(), got)
		}
	}
}

// A rule of another kind that is taken back on its day leaves what was asked for once as it was, but for what was ticked.
func TestAnotherKindTakenBackAtOnce(t *testing.T) {
	t.Parallel()
	cal := model.Calendar{}
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: once("2021-08-20")}
	done := tick("", "2021-08-10 09:00")
	back := changed(changed(task, monday8, "2021-08-17 09:00", cal), task.Deadline, "2021-08-17 09:05", cal)
	if got, want := standing(back, "2021-08-17 10:00", cal), "late 0, next 2021-08-20 17:00, open"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	ticked := changed(changed(task, monday8, "2021-08-17 09:00", cal, done), once("2021-08-30"), "2021-08-17 09:05", cal, done)
	if got, want := standing(ticked, "2021-08-17 10:00", cal, done), "late 0, next 2021-08-30 17:00, open"; got != want {
		t.Errorf("ticked before: %s, want %s", got, want)
	}
	fresh := model.Task{ID: 1, CreatedAt: at("2021-08-17 08:00"), Deadline: once("2021-08-20")}
	done = tick("", "2021-08-17 08:30") // on the day it was written down
	ticked = changed(changed(fresh, monday8, "2021-08-17 09:00", cal, done), once("2021-08-30"), "2021-08-17 09:05", cal, done)
	if got, want := standing(ticked, "2021-08-17 10:00", cal, done), "late 0, next 2021-08-30 17:00, open"; got != want {
		t.Errorf("ticked on the day it was written down: %s, want %s", got, want)
	}
	if unwritten := (model.Task{}).WithRule(monday8, on("2021-08-17"), model.PastRule{}); len(unwritten.Past) != 0 || unwritten.Deadline != monday8 {
		t.Errorf("a task that is not written down had %+v", unwritten.Past)
	}
	if plain := changed(fresh, monday8, "2021-08-17 09:00", cal); len(plain.Past) != 0 {
		t.Errorf("a rule put right on its day keeps %+v", plain.Past)
	}
}

// What was asked for as soon as possible, and done, stands in the order of rounds where a rhythm took its place.
func TestWhatHadNoDayStandsBeforeTheRhythmBehindIt(t *testing.T) {
	t.Parallel()
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-02 09:00"), Deadline: daily14}
	said := tick("", "2021-08-07 09:00")
	task := changed(changed(daily, asap, "2021-08-06 09:00", model.Calendar{}), monday8, "2021-08-11 09:00", model.Calendar{}, said)
	var keys []string
	for _, r := range task.Rounds(at("2021-08-20 09:00"), []model.Completion{said}, model.Calendar{}, 9, 1) {
		keys = append(keys, r.Key)
	}
	if want := []string{"2021-08-02", "2021-08-03", "2021-08-04", "2021-08-05", "", "2021-W33", "2021-W34"}; !slices.Equal(keys, want) {
		t.Errorf("the rounds are %q, want %q", keys, want)
	}
	if got := standing(task, "2021-08-20 09:00", model.Calendar{}, said); got != "late 5, next 2021-08-02 14:00, open" {
		t.Errorf("it stands %s", got)
	}
}
