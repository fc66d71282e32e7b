package model_test

import (
	"slices"
	"testing"

	"sotruc/model"
)

// What is settled are the days before one; at its first instant another day begins. Only what is open is known by itself, and of a duty
// that is over the last round is never settled.
func TestWhatIsKnownOfRoundsLongPast(t *testing.T) {
	t.Parallel()
	daily := func(clock model.Clock) model.Task {
		return model.Task{ID: 1, CreatedAt: at("2021-08-15 23:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: clock}}
	}
	ended := daily("14:00")
	ended.Deadline.EndsOn = on("2021-08-18")
	done := func(days ...string) (all []model.Completion) {
		for _, day := range days {
			all = append(all, tick(day, "2021-08-16 00:00"))
		}
		return all
	}
	for name, c := range map[string]struct {
		task model.Task
		upto string
		done []model.Completion
		open []string
		at   string
	}{
		"an afternoon":                   {daily("14:00"), "2021-08-18", nil, []string{"2021-08-16", "2021-08-17"}, "2021-08-18"},
		"midnight":                       {daily("00:00"), "2021-08-18", nil, []string{"2021-08-16", "2021-08-17"}, "2021-08-18"},
		"one is done":                    {daily("14:00"), "2021-08-18", done("2021-08-16"), []string{"2021-08-17"}, "2021-08-18"},
		"all are done":                   {daily("14:00"), "2021-08-18", done("2021-08-16", "2021-08-17"), nil, "2021-08-18"},
		"over, looked at later":          {ended, "2021-08-30", done("2021-08-17"), []string{"2021-08-16"}, "2021-08-18"},
		"over, looked at before the end": {ended, "2021-08-18", done("2021-08-17"), []string{"2021-08-16"}, "2021-08-18"},
		"over, and all done":             {ended, "2021-08-30", done("2021-08-16", "2021-08-17", "2021-08-18"), nil, "2021-08-18"},
	} {
		s := c.task.Settle(on(c.upto), c.done, model.Calendar{})
		var open []string
		for _, o := range s.Open {
			open = append(open, o.Key)
		}
		if !slices.Equal(open, c.open) || s.Upto != on(c.at) {
			t.Errorf("%s: %q open before %s, want %q before %s", name, open, s.Upto, c.open, c.at)
		}
		whole := c.task
		c.task.Settled = s
		now := at("2021-08-30 09:00")
		if got, want := c.task.StatusAt(now, c.done, model.Calendar{}), whole.StatusAt(now, c.done, model.Calendar{}); got.Missed != want.Missed || got.Period != want.Period {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// The last round that was spoken of counts, under the rule that owned it, and of what has no day only what another rule took the place of.
func TestTheLastRoundSpokenOf(t *testing.T) {
	t.Parallel()
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-16 14:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	supported := daily
	supported.Units = []model.TaskUnit{{UnitID: 7, Role: model.RoleSupport, DueOn: on("2021-08-25")}}
	replaced := changing(model.Deadline{Every: model.EveryMonth, Day: 25}, upTo("2021-08-10", model.Deadline{Every: model.EveryASAP}))
	for name, c := range map[string]struct {
		task model.Task
		done []model.Completion
		want model.Instant
	}{
		"nothing":                              {daily, nil, 0},
		"two of it":                            {daily, []model.Completion{tick("2021-08-18", "2021-08-16 14:00"), tick("2021-08-17", "2021-08-16 14:00")}, at("2021-08-18 14:00")},
		"due as it was written down":           {daily, []model.Completion{tick("2021-08-16", "2021-08-16 14:00")}, at("2021-08-16 14:00")},
		"due before it was":                    {daily, []model.Completion{tick("2021-08-15", "2021-08-16 14:00")}, 0},
		"of no rule, and one of it":            {daily, []model.Completion{tick("2021-09", "2021-08-16 14:00"), tick("2021-08-17", "2021-08-16 14:00")}, at("2021-08-17 14:00")},
		"a day of its own, nothing said":       {supported, []model.Completion{tick("2021-08-17", "2021-08-16 14:00")}, at("2021-08-17 14:00")},
		"a day of its own":                     {supported, []model.Completion{tick("2021-08-17", "2021-08-16 14:00"), unit(7, tick("", "2021-08-16 14:00"))}, at("2021-08-25 17:00")},
		"without a day":                        {changing(model.Deadline{}), []model.Completion{tick("", "2021-08-09 14:00")}, 0},
		"without a day, a rule took its place": {replaced, []model.Completion{tick("", "2021-08-09 14:00")}, on("2021-08-10").At("")},
	} {
		if got := c.task.LastSaid(c.done, model.Calendar{}); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// A period that no rule of a roll call has is not judged, also where what it asks for once asks the unit nothing.
func TestAPeriodOfNoRuleIsNotJudged(t *testing.T) {
	t.Parallel()
	task := called(model.TaskUnit{Since: at("2021-08-25 08:00")})
	task.Deadline = oneDay("2021-08-20")
	for period, want := range map[string]bool{"": false, "2021-08-16": true, "once:2021-08-16": true} {
		if got := task.Asks(period, 1, model.Calendar{}); got != want {
			t.Errorf("%q: %v", period, got)
		}
	}
}

func TestRoleOfAUnit(t *testing.T) {
	t.Parallel()
	units := []model.TaskUnit{{UnitID: 7, Role: model.RoleRoll}, {UnitID: 7, Role: model.RoleSupport}, {UnitID: 8, Role: model.RoleRoll}, {UnitID: 1, Role: model.RoleSupport}}
	for _, c := range []struct {
		rollCall bool
		unit     model.UnitID
		want     model.TaskRole
	}{
		{true, 7, model.RoleRoll},
		{true, 8, model.RoleRoll},
		{true, 1, ""}, // it leads
		{true, 0, ""},
		{false, 7, model.RoleSupport},
		{false, 8, ""}, // of a list that is called no more
		{false, 1, ""},
		{false, 9, ""},
	} {
		task := model.Task{LeadID: 1, RollCall: c.rollCall, Units: units}
		if got := task.RoleOf(c.unit); got != c.want {
			t.Errorf("unit %d, roll call %v: %q, want %q", c.unit, c.rollCall, got, c.want)
		}
	}
}
