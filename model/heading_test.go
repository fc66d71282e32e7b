package model_test

import (
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
