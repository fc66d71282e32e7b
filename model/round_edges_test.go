package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
)

// called is a duty of every day that units are called upon for while they are in the roster.
func called(units ...model.TaskUnit) model.Task {
	for i := range units {
		units[i].UnitID, units[i].Role = model.UnitID(i+1), model.RoleRoll
	}
	return model.Task{
		ID: 1, CreatedAt: at("2021-08-16 08:00"), RollCall: true, Units: units, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"},
	}
}

func roundsOf(rounds []model.Round) []string {
	var all []string
	for _, r := range rounds {
		all = append(all, fmt.Sprintf("%s %s %d", r.Key, r.Due.Date().Local()[:5], len(r.Owed)))
	}
	return all
}

func TestWhoIsCalledUpon(t *testing.T) {
	t.Parallel()
	cal := tet2021()
	task := called(
		model.TaskUnit{Since: at("2021-08-17 14:00")}, model.TaskUnit{Since: at("2021-08-17 14:01")}, model.TaskUnit{Until: at("2021-08-18 14:00")},
	)
	own := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), RollCall: true, Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20")}, Units: []model.TaskUnit{
		{UnitID: 1, Role: model.RoleRoll, Since: at("2021-08-25 08:00")}, {UnitID: 1, Role: model.RoleSupport, DueOn: on("2021-08-19")}, {UnitID: 2, Role: model.RoleSupport},
	}}
	single := task
	single.RollCall = false
	for _, tt := range []struct {
		task   model.Task
		period string
		unit   model.UnitID
		want   bool
	}{
		{task, "2021-08-16", 1, false},
		{task, "2021-08-17", 1, true}, // there at the very instant
		{task, "2021-08-17", 2, false},
		{task, "2021-08-18", 2, true},
		{task, "2021-08-18", 3, true}, // gone at the very instant
		{task, "2021-08-19", 3, false},
		{task, "2021-08-16", 9, true}, // not of the list
		{task, "2021-W01", 1, true},   // of no rule
		{single, "2021-08-16", 1, true},
		{own, "", 1, true},
		{own, "", 2, true},
	} {
		if got := tt.task.Asks(tt.period, tt.unit, cal); got != tt.want {
			t.Errorf("unit %d in %q: %v", tt.unit, tt.period, got)
		}
	}
	if own.Units[1].DueOn = 0; own.Asks("", 1, cal) {
		t.Error("a unit of the list that was not there is asked")
	}
	rounds := called(model.TaskUnit{Since: at("2021-08-17 09:00"), Until: at("2021-08-18 14:00")}).Rounds(at("2021-08-16 08:00"), nil, cal, 0, 9)
	if got, want := roundsOf(rounds), []string{"2021-08-17 17/08 1", "2021-08-18 18/08 1"}; !slices.Equal(got, want) {
		t.Errorf("rounds %q, not %q", got, want)
	}
}

// A supporting unit's own day stands among the rounds where it falls due, before a round of the same instant.
func TestOwnDaysStandInOrder(t *testing.T) {
	t.Parallel()
	for day, want := range map[string][]string{
		"2021-08-18": {" 18/08 1", " 20/08 1"}, "2021-08-25": {" 20/08 1", " 25/08 1"},
	} {
		task := model.Task{
			ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20")},
			Units: []model.TaskUnit{{UnitID: 2, Role: model.RoleSupport, DueOn: on(day)}},
		}
		if got := roundsOf(task.Rounds(at("2021-08-16 08:00"), nil, tet2021(), 9, 9)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", day, got, want)
		}
	}
	daily := model.Task{
		ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryDay},
		Units: []model.TaskUnit{{UnitID: 2, Role: model.RoleSupport, DueOn: on("2021-08-17")}},
	}
	want := []string{"2021-08-16 16/08 1", " 17/08 1", "2021-08-17 17/08 1"}
	if got := roundsOf(daily.Rounds(at("2021-08-16 08:00"), nil, tet2021(), 9, 3)); !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestRoundsAroundAnInstant(t *testing.T) {
	t.Parallel()
	task := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	cal := tet2021()
	for _, tt := range []struct {
		now         string
		past, ahead int
		want        []string
	}{
		{"2021-08-18 14:00", 1, 2, []string{"2021-08-17 17/08 1", "2021-08-18 18/08 1", "2021-08-19 19/08 1"}}, // at its instant it is not past
		{"2021-08-18 14:01", 1, 1, []string{"2021-08-18 18/08 1", "2021-08-19 19/08 1"}},
		{"2021-08-18 14:01", 9, 0, []string{"2021-08-16 16/08 1", "2021-08-17 17/08 1", "2021-08-18 18/08 1"}},
	} {
		if got := roundsOf(task.Rounds(at(tt.now), nil, cal, tt.past, tt.ahead)); !slices.Equal(got, tt.want) {
			t.Errorf("at %s: %q, not %q", tt.now, got, tt.want)
		}
	}
	got := roundsOf(task.RoundsDue(0, at("2021-08-17 14:00"), at("2021-08-18 14:00"), at("2021-08-20 08:00"), nil, cal))
	if want := []string{"2021-08-17 17/08 1", "2021-08-18 18/08 1"}; !slices.Equal(got, want) {
		t.Errorf("due between, both ends: %q, not %q", got, want)
	}
	both := model.Task{CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-19")}, Units: []model.TaskUnit{
		{UnitID: 1, Role: model.RoleSupport, DueOn: on("2021-08-19")},
	}}
	if got := both.RoundsDue(0, 0, at("2021-08-19 17:00"), at("2021-08-17 08:00"), nil, cal); len(got) != 2 {
		t.Errorf("two due at one instant, the last that is asked for: %d", len(got))
	}
	if got := task.RoundsDue(0, at("2021-08-17 14:01"), at("2021-08-18 13:59"), at("2021-08-20 08:00"), nil, cal); len(got) != 0 {
		t.Errorf("between two: %q", roundsOf(got))
	}
}

// A rule that is wrong from its first day leaves no past behind.
func TestARuleNeverInForceIsNotKept(t *testing.T) {
	t.Parallel()
	task := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	rule := model.Deadline{Every: model.EveryDay, Time: "10:00"}
	if got := task.WithRule(rule, on("2021-08-16"), model.PastRule{}); len(got.Past) != 0 {
		t.Errorf("%+v", got.Past)
	}
	if got := task.WithRule(rule, on("2021-08-17"), model.PastRule{}); len(got.Past) != 1 || got.Past[0].Until != on("2021-08-17") {
		t.Errorf("%+v", got.Past)
	}
}

func TestWhatSettles(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule model.Deadline
		want bool
	}{
		{model.Deadline{Every: model.EveryDay}, true},
		{model.Deadline{Every: model.EveryDay, Interval: 1}, true},
		{model.Deadline{Every: model.EveryDay, Interval: 2}, false},
		{model.Deadline{Every: model.EveryWeek}, true},
		{model.Deadline{Every: model.EveryMonth}, false},
		{model.Deadline{Every: model.EveryOnce}, false},
	} {
		if got := (model.Task{Deadline: tt.rule}).Settles(); got != tt.want {
			t.Errorf("%+v: %v", tt.rule, got)
		}
	}
	upto := model.Settled{Upto: on("2021-08-16")}
	for key, want := range map[string]bool{"2021-08-15": true, "2021-08-16": true, "2021-08-17": false, "2021-W33": true, "2021-W34": false, "": false} {
		if got := upto.Holds(key); got != want {
			t.Errorf("holds %q: %v", key, got)
		}
	}
	daily := model.Task{Deadline: model.Deadline{Every: model.EveryDay}}
	if got := daily.SaidSince(); got != "" {
		t.Errorf("of nothing settled: %q", got)
	}
	daily.Settled = upto
	weekly, rolled, changed := daily, daily, daily
	weekly.Deadline.Every, rolled.Deadline.Roll = model.EveryWeek, true
	changed.Past = []model.PastRule{{Until: 5}}
	early := weekly
	early.Settled.Upto = on("2021-02-09")
	for want, tasks := range map[string][]model.Task{"2021-08-15": {daily}, "2021": {weekly, rolled, changed}, "2020": {early}} {
		for _, task := range tasks {
			if got := task.SaidSince(); got != want {
				t.Errorf("%+v: since %q, not %q", task.Deadline, got, want)
			}
		}
	}
}

func TestASavedViewHoldsTogether(t *testing.T) {
	t.Parallel()
	view := model.SavedView{Name: strings.Repeat("ạ", 60), Place: strings.Repeat("a", 2000)}
	checkFaults(t, []faultCase{
		{"the longest", view, nil},
		{"no name", with(view, func(v *model.SavedView) { v.Name = "" }), []string{"name: required"}},
		{"a name too long", with(view, func(v *model.SavedView) { v.Name += "a" }), []string{"name: too-long"}},
		{"no place", with(view, func(v *model.SavedView) { v.Place = "" }), []string{"place: required"}},
		{"a place too long", with(view, func(v *model.SavedView) { v.Place += "a" }), []string{"place: too-long"}},
	})
}
