package model

import "testing"

func TestAsks(t *testing.T) {
	t.Parallel()
	day := func(d int) Date { on, _ := NewDate(2021, 8, d); return on }
	units := []TaskUnit{
		{UnitID: 1, Role: RoleRoll},
		{UnitID: 2, Role: RoleRoll, Since: day(18).At("13:00")},
		{UnitID: 3, Role: RoleRoll, Until: day(18).At("13:00")},
		{UnitID: 4, Role: RoleSupport},
		{UnitID: 2, Role: RoleSupport, DueOn: day(10)},
	}
	daily := Task{CountsFrom: day(1).At(""), RollCall: true, Units: units, Deadline: Deadline{Every: EveryDay, Time: "14:00"}}
	changed := daily
	changed.Past = []PastRule{{Until: day(16), Deadline: Deadline{Every: EveryDay, Time: "08:00"}}}
	changed.Deadline = Deadline{Every: EveryMonth, Day: 20, Time: "14:00"}
	once := daily
	once.Deadline = Deadline{Every: EveryOnce, Due: day(17), Time: "14:00"}
	once.Units = units[:4]
	own := once
	own.Units = units
	alone := daily
	alone.RollCall = false
	for name, c := range map[string]struct {
		task   Task
		period string
		unit   UnitID
		want   bool
	}{
		"always there":                    {daily, "2021-08-02", 1, true},
		"before it came in":               {daily, "2021-08-17", 2, false},
		"on the day it came in":           {daily, "2021-08-18", 2, true},
		"while it was there":              {daily, "2021-08-17", 3, true},
		"on the day it was gone":          {daily, "2021-08-18", 3, false},
		"not of the list":                 {daily, "2021-08-02", 4, true},
		"nobody knows it":                 {daily, "2021-08-02", 9, true},
		"before anything counts":          {daily, "2021-07-01", 2, true},
		"no such period":                  {daily, "2021-W30", 2, true},
		"of a rule that is past":          {changed, "2021-08-15", 1, true},
		"of a rule that is past, too new": {changed, "2021-08-15", 2, false},
		"of the new rule":                 {changed, "2021-08", 2, true},
		"once, too new":                   {once, "", 2, false},
		"once, there":                     {once, "", 3, true},
		"a day of its own":                {own, "", 2, true},
		"no roll call":                    {alone, "2021-08-17", 2, true},
	} {
		if got := c.task.Asks(c.period, c.unit, Calendar{}); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
