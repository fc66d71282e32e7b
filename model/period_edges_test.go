package model_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// The ends of rules: what just falls within them and what just does not.
func TestEdgesOfPeriods(t *testing.T) {
	cal := tet2021()
	tests := []struct {
		name     string
		rule     model.Deadline
		from, to string
		want     []string
	}{
		{
			"due the day before it begins: that one is not asked for",
			model.Deadline{Every: model.EveryWeek, Weekday: 1, Relation: model.RelationBefore, StartsOn: on("2021-08-16")},
			"2021-08-01 00:00", "2021-08-30 00:00",
			[]string{"2021-W34 22/08", "2021-W35 29/08"},
		},
		{
			"every day, said as every one day, has none on a day off",
			model.Deadline{Every: model.EveryDay, Interval: 1, Roll: true, StartsOn: on("2021-08-01"), EndsOn: on("2021-08-29")},
			"2021-08-20 00:00", "2021-09-30 23:00",
			[]string{
				"2021-08-20 20/08", "2021-08-23 23/08", "2021-08-24 24/08", "2021-08-25 25/08", "2021-08-26 26/08", "2021-08-27 27/08",
			},
		},
		{
			"every five months over the end of a year",
			model.Deadline{Every: model.EveryMonth, Interval: 5, Day: 9, StartsOn: on("2021-08-03")},
			"2021-08-01 00:00", "2022-12-31 00:00",
			[]string{"2021-08 09/08", "2022-01 09/01", "2022-06 09/06", "2022-11 09/11"},
		},
		{
			"the last month of a quarter by its number",
			model.Deadline{Every: model.EveryQuarter, Month: 3, Day: 10},
			"2021-07-01 00:00", "2021-12-31 00:00",
			[]string{"2021-Q3 10/09", "2021-Q4 10/12"},
		},
		{
			"a month no quarter has is its last",
			model.Deadline{Every: model.EveryQuarter, Month: 7, Day: 10},
			"2021-07-01 00:00", "2021-12-31 00:00",
			[]string{"2021-Q3 10/09", "2021-Q4 10/12"},
		},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range tt.rule.Periods(at(tt.from), at(tt.to), cal) {
			got = append(got, p.Key+" "+p.Due.Date().Local()[:5])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// A round that was done under the old rule is not asked for again under the new one, whatever period names it.
func TestARoundOfAnEarlierRuleComesOnce(t *testing.T) {
	cal := tet2021()
	for _, tt := range []struct {
		old, rule model.Deadline
		from      string
		want      []string
	}{
		{
			model.Deadline{Every: model.EveryWeek, Weekday: 1},
			model.Deadline{Every: model.EveryWeek, Weekday: 5},
			"2021-08-18",
			[]string{"2021-W31 02/08", "2021-W32 09/08", "2021-W33 16/08", "2021-W34 27/08"},
		},
		{
			model.Deadline{Every: model.EveryQuarter, Month: 1, Day: 5},
			model.Deadline{Every: model.EveryQuarter},
			"2021-10-07",
			[]string{"2021-Q4 05/10", "2022-Q1 31/03"},
		},
		{
			model.Deadline{Every: model.EveryHalfYear, Month: 4, Day: 5},
			model.Deadline{Every: model.EveryHalfYear},
			"2021-10-07",
			[]string{"2021-H2 05/10", "2022-H1 30/06"},
		},
		{
			model.Deadline{Every: model.EveryYear, Month: 9, Day: 5},
			model.Deadline{Every: model.EveryYear},
			"2021-10-07",
			[]string{"2021 05/09", "2022 31/12"},
		},
	} {
		task := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: tt.old}
		var got []string
		for _, r := range task.WithRule(tt.rule, on(tt.from), model.PastRule{}).Rounds(at("2021-08-01 08:00"), nil, cal, 0, len(tt.want)) {
			got = append(got, fmt.Sprintf("%s %s", r.Key, r.Due.Date().Local()[:5]))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.old.Every, got, tt.want)
		}
	}
}

// Every so many days, with no day said to begin on, comes that many days after it was written down for the first time.
func TestEverySoManyDays(t *testing.T) {
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Interval: 10}}
	if got, want := dues(task, "2021-08-23 08:00", tet2021()), []string{"2021-08-12 12/08 17:00", "2021-08-22 22/08 17:00"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	task.Deadline.Interval = 1
	if got := dues(task, "2021-08-03 08:00", tet2021()); !slices.Equal(got, []string{"2021-08-02 02/08 17:00"}) {
		t.Errorf("every one day: %q", got)
	}
}

// At its very instant nothing is late yet; what was due before it was written down is.
func TestLateFromTheNextInstant(t *testing.T) {
	cal := tet2021()
	cell := model.TaskUnit{UnitID: 2, Name: "Chi bộ 1", Role: model.RoleRoll}
	task := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), RollCall: true, Units: []model.TaskUnit{cell}, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	for now, late := range map[string]bool{"2021-08-16 14:00": false, "2021-08-16 14:01": true} {
		s, round := task.Next(at(now), nil, cal)
		if got := round.StatusOf(round.Owed[0], at(now)); s.Late != late || got.Late != late {
			t.Errorf("at %s the task is %+v, its unit %+v", now, s, got)
		}
	}
	old := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-02")}}
	if s := old.StatusAt(at("2021-08-16 09:00"), nil, cal); !s.Late || s.Due != at("2021-08-02 17:00") {
		t.Errorf("due before it was written down: %+v", s)
	}
}

// A stride begins with the first day of the rule, whenever the task is written down.
func TestLongStridesKeepStep(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		rule    model.Deadline
		created string
		want    []string
	}{
		"every five weeks": {
			model.Deadline{Every: model.EveryWeek, Weekday: 5, Interval: 5, StartsOn: on("2021-08-02")}, "2021-08-18 08:00", []string{"2021-09-10", "2021-10-15"},
		},
		"every seven weeks": {
			model.Deadline{Every: model.EveryWeek, Weekday: 1, Interval: 7, StartsOn: on("2021-08-02")}, "2021-09-15 08:00", []string{"2021-09-20", "2021-11-08"},
		},
		"every three months": {
			model.Deadline{Every: model.EveryMonth, Day: 10, Interval: 3, StartsOn: on("2021-01-05")}, "2021-02-18 08:00", []string{"2021-04-10", "2021-07-10"},
		},
		"every five months": {
			model.Deadline{Every: model.EveryMonth, Day: 10, Interval: 5, StartsOn: on("2021-01-05")}, "2021-08-18 08:00", []string{"2021-11-10", "2022-04-10"},
		},
	} {
		task := model.Task{ID: 1, CreatedAt: at(tt.created), Deadline: tt.rule}
		rounds := task.Rounds(task.CreatedAt, nil, model.Calendar{}, 0, 2)
		if len(rounds) != 2 || rounds[0].Due.Date().String() != tt.want[0] || rounds[1].Due.Date().String() != tt.want[1] {
			t.Errorf("%s: %+v, want %v", name, rounds, tt.want)
		}
	}
}
