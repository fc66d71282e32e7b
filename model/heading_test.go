package model_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// Nobody, 0 and 0, leads nothing, also where a heading or a task names nobody; who leads what is told of a heading as of a task.
func TestWhoLeadsAHeading(t *testing.T) {
	t.Parallel()
	const (
		unit, other model.UnitID   = 1, 2
		member      model.MemberID = 1
	)
	for _, c := range []struct {
		heading model.Heading
		unit    model.UnitID
		member  model.MemberID
		want    bool
	}{
		{model.Heading{}, 0, 0, false},
		{model.Heading{LeadID: unit}, 0, 0, false},
		{model.Heading{LeadID: unit}, unit, 0, true},
		{model.Heading{LeadID: unit}, other, 0, false},
		{model.Heading{LeadID: unit}, 0, member, false}, // the same number, of another table
		{model.Heading{MemberID: member}, 0, member, true},
		{model.Heading{LeadID: unit, MemberID: member}, other, member, true},
	} {
		task := model.Task{LeadID: c.heading.LeadID, MemberID: c.heading.MemberID}
		below := model.Task{LeadID: 9, Above: []model.Heading{{ID: 5, LeadID: c.heading.LeadID, MemberID: c.heading.MemberID}}}
		answers := below.Answers(c.unit, c.member).ID == 5
		if got := c.heading.LedBy(c.unit, c.member); got != c.want || task.Leads(c.unit, c.member) != got || answers != got {
			t.Errorf("%+v by unit %d, member %d: led %v, as a task %v, from above %v", c.heading, c.unit, c.member, got, task.Leads(c.unit, c.member), answers)
		}
	}
}

// Who supports a heading supports what is below, but for who has a part in that already: it leads the task or is of it, supports a
// heading that is nearer, or leads one that is as near.
func TestWhoSupportsByAHeading(t *testing.T) {
	t.Parallel()
	units := func(ids ...model.UnitID) (all []model.TaskUnit) {
		for _, id := range ids {
			all = append(all, model.TaskUnit{UnitID: id, Role: model.RoleSupport})
		}
		return all
	}
	called := model.TaskUnit{UnitID: 8, Role: model.RoleRoll}
	for name, c := range map[string]struct {
		task  model.Task
		above []model.Heading
		want  []string // unit above
	}{
		"of the heading":              {model.Task{LeadID: 1}, []model.Heading{{ID: 5, Units: units(2, 3)}}, []string{"2 5", "3 5"}},
		"of the task itself":          {model.Task{LeadID: 1, Units: units(2)}, []model.Heading{{ID: 5, Units: units(2, 3)}}, []string{"2 0", "3 5"}},
		"who leads the task":          {model.Task{LeadID: 1}, []model.Heading{{ID: 5, Units: units(1, 2)}}, []string{"2 5"}},
		"who leads by a heading":      {model.Task{}, []model.Heading{{ID: 5, Units: units(6)}, {ID: 4, LeadID: 6, Units: units(2)}}, []string{"2 4"}},
		"who leads the heading":       {model.Task{LeadID: 1}, []model.Heading{{ID: 5, LeadID: 2, Units: units(2, 3)}}, []string{"3 5"}},
		"who leads a nearer heading":  {model.Task{LeadID: 1}, []model.Heading{{ID: 5, LeadID: 2}, {ID: 4, Units: units(2, 3)}}, []string{"3 4"}},
		"who leads a farther heading": {model.Task{LeadID: 1}, []model.Heading{{ID: 5, Units: units(2)}, {ID: 4, LeadID: 2}}, []string{"2 5"}},
		"of two headings":             {model.Task{LeadID: 1}, []model.Heading{{ID: 5, Units: units(2)}, {ID: 4, Units: units(2, 3)}}, []string{"2 5", "3 4"}},
		"called by the heading":       {model.Task{LeadID: 1}, []model.Heading{{ID: 5, Units: []model.TaskUnit{called}}}, nil},
	} {
		c.task.StandBelow(c.above)
		var got []string
		for _, u := range c.task.Units {
			got = append(got, fmt.Sprint(u.UnitID, u.Above))
		}
		if !slices.Equal(got, c.want) || len(c.task.Above) != len(c.above) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
