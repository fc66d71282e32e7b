package handed_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

func TestHowWhatIsAskedOncePasses(t *testing.T) {
	t.Parallel()
	left := roll(8)
	left.Left = true
	call, list := model.RoleRoll, rolled(once(today+3, roll(7), roll(8)), "")
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		role model.TaskRole
		want handed.Pass
	}{
		"a call the other is in":            {list, call, handed.PassJoins},
		"a call the other has answered":     {says(rolled(once(today+3, roll(7), roll(8)), ""), 8, ""), call, handed.PassJoins},
		"a call the other is not in":        {rolled(once(today+3, roll(7)), ""), call, handed.PassMoves},
		"a call the other is in no longer":  {rolled(once(today+3, roll(7), left), ""), call, handed.PassMoves},
		"support the other has no part in":  {once(today+3, support(7, today+1)), model.RoleSupport, handed.PassMoves},
		"support without a day":             {once(today+3, support(7, today+1), support(8, 0)), model.RoleSupport, handed.PassMoves},
		"a day of its own that is open":     {once(today+3, support(7, today+1), support(8, today+2)), model.RoleSupport, handed.PassJoins},
		"a day of its own that is done":     {says(once(today+3, support(7, today+1), support(8, today+2)), 8, ""), model.RoleSupport, handed.PassStays},
		"a day, of one that is called, too": {rolled(once(today+3, support(7, today+1), roll(8)), ""), model.RoleSupport, handed.PassMoves},
	} {
		if got := handed.PassOf(c.leaf, c.role, 8, now, model.Calendar{}); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

// The earlier day holds while it has not passed, but for one that it has for a heading.
func TestWhichOfTwoDaysHolds(t *testing.T) {
	t.Parallel()
	above := support(8, today+5)
	above.Above = 3
	for _, c := range []struct {
		from, to model.TaskUnit
		want     model.Date
	}{
		{support(7, today+1), support(8, today+5), today + 1},
		{support(7, today), support(8, today+5), today},
		{support(7, today-1), support(8, today+5), today + 5},
		{support(7, today+6), support(8, today+5), today + 5},
		{support(7, today+1), above, today + 5},
	} {
		if got := handed.JoinedDay(c.from, c.to, now); got != c.want {
			t.Errorf("%+v, %+v: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestWhatPassesOfALeaf(t *testing.T) {
	t.Parallel()
	const kind model.Kinds = "cell"
	led := func(o *model.TaskOutline, by model.UnitID) *model.TaskOutline {
		o.LeadID = by
		return o
	}
	joined := []handed.Joined{{Task: 6, Day: today + 1, Holds: today + 1}}
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		want handed.Plan
	}{
		"it leads":                               {led(once(today+3), 7), handed.Plan{Over: 1}},
		"it leads what is done":                  {says(led(once(today+3), 7), 0, ""), handed.Plan{}},
		"it has no part":                         {once(today + 3), handed.Plan{}},
		"it supports":                            {once(today+3, support(7, 0)), handed.Plan{Over: 1}},
		"it supports, and the other does":        {once(today+3, support(7, 0), support(8, today+2)), handed.Plan{Over: 1}},
		"it supports what is done":               {says(once(today+3, support(7, 0)), 0, ""), handed.Plan{}},
		"it leads and supports":                  {led(once(today+3, support(7, today+1)), 7), handed.Plan{Over: 1}},
		"a day of its own":                       {once(today+3, support(7, today+1)), handed.Plan{Over: 1}},
		"a day of both":                          {once(today+3, support(7, today+1), support(8, today+2)), handed.Plan{Joined: joined}},
		"a day, the other's is done":             {says(once(today+3, support(7, today+1), support(8, today+2)), 8, ""), handed.Plan{Stays: 1}},
		"a call of a list":                       {rolled(once(today+3, roll(7)), ""), handed.Plan{Over: 1}},
		"a call of a list with both":             {rolled(once(today+3, roll(7), roll(8)), ""), handed.Plan{Calls: 1}},
		"a duty of a list":                       {rolled(every(roll(7), roll(8)), ""), handed.Plan{Over: 1}},
		"a duty of a kind":                       {rolled(every(roll(7), roll(8)), kind), handed.Plan{}},
		"a duty of a kind that it leads":         {led(rolled(every(roll(7), roll(8)), kind), 7), handed.Plan{Over: 1}},
		"a call of a kind with both":             {rolled(once(today+3, roll(7), roll(8)), kind), handed.Plan{Calls: 1}},
		"a call of a kind the other is not of":   {rolled(once(today+3, roll(7)), kind), handed.Plan{Stays: 1}},
		"an answered call":                       {says(rolled(once(today+3, roll(7), roll(9)), ""), 7, ""), handed.Plan{}},
		"it leads a call it is in with both":     {led(rolled(once(today+3, roll(7), roll(8)), ""), 7), handed.Plan{Over: 1, Calls: 1}},
		"a support of a call that has both":      {rolled(once(today+3, support(7, today+1), roll(7), roll(8)), ""), handed.Plan{Over: 1, Calls: 1}},
		"a support of a kind the other is no of": {rolled(once(today+3, support(7, today+1), roll(9)), kind), handed.Plan{Over: 1}},
		"a day of each in a duty":                {every(support(7, today+1), support(8, today+2)), handed.Plan{Joined: joined}},
	} {
		var got handed.Plan
		got.Add(c.leaf, 7, 8, now, model.Calendar{})
		if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", c.want) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// The seat of a unit is its own, in the role asked for.
func TestSeatOfAUnit(t *testing.T) {
	t.Parallel()
	leaf := rolled(once(today+3, roll(7), support(7, today+1), support(8, 0)), "")
	for _, want := range []model.TaskUnit{roll(7), support(7, today+1), support(8, 0)} {
		if got := handed.Seat(leaf, want.UnitID, want.Role); got.UnitID != want.UnitID || got.Role != want.Role || got.DueOn != want.DueOn {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if got := handed.Seat(leaf, 8, model.RoleRoll); got.UnitID != 0 {
		t.Errorf("one that is not called: %+v", got)
	}
}

func TestWhoHasToDoWithATask(t *testing.T) {
	t.Parallel()
	task := once(today+3, support(7, 0), support(5, 0), support(1, 0)).Task
	task.Above = []model.Heading{{ID: 2, LeadID: 5}, {ID: 3, LeadID: 1}, {ID: 4, LeadID: 6}}
	for first, want := range map[model.UnitID][]model.UnitID{0: {1, 5, 6, 7}, 1: {1, 5, 6, 7}, 7: {7, 1, 5, 6}} {
		if got := handed.Concerned(task, first); !slices.Equal(got, want) {
			t.Errorf("%d first: %v, want %v", first, got, want)
		}
	}
}

// A rule that changes no day is no other; each rule a task had and has no more is there once.
func TestRulesATaskHadBefore(t *testing.T) {
	t.Parallel()
	rule := func(weekday int) model.Deadline { return model.Deadline{Every: model.EveryWeek, Weekday: weekday} }
	worded, by, before := rule(2), rule(2), rule(2)
	worded.Phrase, by.Relation, before.Relation = "thứ ba hằng tuần", model.RelationBy, model.RelationBefore
	task := model.Task{Deadline: rule(1), Past: []model.PastRule{{Deadline: rule(2)}, {Deadline: rule(1)}, {Deadline: worded}, {Deadline: by}}}
	var got []model.Deadline
	for _, past := range handed.Before(task, []model.PastRule{{Deadline: by}, {Deadline: before}, {Deadline: rule(3)}, {Deadline: rule(3)}}) {
		got = append(got, past.Deadline)
	}
	if want := []model.Deadline{rule(2), before, rule(3)}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Of a rule that holds no more the rounds are told as far as they could be seen, also those of its last day.
func TestRoundsOfARuleThatIsGone(t *testing.T) {
	t.Parallel()
	past := model.PastRule{Deadline: model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "14:00"}, Until: today}
	task := every().Task
	task.Past = []model.PastRule{past}
	var got []string
	for _, r := range handed.Gone(task, past, model.Calendar{}, 1) {
		got = append(got, r.Key)
	}
	if want := []string{day(0), day(0) + "/2", day(1)}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
