package handed_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

// today is a Tuesday, and now its morning.
var (
	today, _ = model.ParseDate("2026-12-08")
	now      = today.At("09:00")
)

const hour model.Instant = 60 * 60

// once is a leaf that unit 1 leads and that is asked for once, by a day.
func once(due model.Date, units ...model.TaskUnit) *model.TaskOutline {
	return &model.TaskOutline{Leaf: true, Task: model.Task{
		ID: 6, LeadID: 1, CreatedAt: (today - 20).At("08:00"), Units: units, Deadline: model.Deadline{Every: model.EveryOnce, Due: due},
	}}
}

// every is a leaf that falls due at 14:00 of each day since the day before yesterday.
func every(units ...model.TaskUnit) *model.TaskOutline {
	o := once(0, units...)
	o.CreatedAt, o.Deadline = (today - 2).At("08:00"), model.Deadline{Every: model.EveryDay, Time: "14:00"}
	return o
}

// rolled makes a roll call of a leaf.
func rolled(o *model.TaskOutline, kinds model.Kinds) *model.TaskOutline {
	o.RollCall, o.RollKind = true, kinds
	return o
}

func roll(unit model.UnitID) model.TaskUnit {
	return model.TaskUnit{UnitID: unit, Role: model.RoleRoll, Name: fmt.Sprint("Chi bộ ", unit)}
}

func support(unit model.UnitID, day model.Date) model.TaskUnit {
	return model.TaskUnit{UnitID: unit, Role: model.RoleSupport, DueOn: day, Name: fmt.Sprint("Ban ", unit)}
}

// says adds that a unit, 0 being who leads, is done with a period.
func says(o *model.TaskOutline, unit model.UnitID, periods ...string) *model.TaskOutline {
	for _, period := range periods {
		o.Completions = append(o.Completions, model.Completion{TaskID: o.ID, UnitID: unit, Period: period, State: model.CompletionDone, At: now - hour})
	}
	return o
}

func TestWhoHasAHandInALeaf(t *testing.T) {
	t.Parallel()
	headed := func(o *model.TaskOutline, above ...model.Heading) *model.TaskOutline {
		o.Above = above
		return o
	}
	byMember := once(today+3, support(7, 0))
	byMember.LeadID, byMember.MemberID = 0, 4
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		want []string // unit/member, leads
	}{
		"who leads and who supports":               {once(today+3, support(7, 0), support(8, today+1)), []string{"1/0 true", "7/0 false", "8/0 false"}},
		"the lead is done, and who supports it":    {says(once(today+3, support(7, 0), support(8, today+1)), 0, ""), []string{"8/0 false"}},
		"a day of its own that is done":            {says(once(today+3, support(8, today+1)), 8, ""), []string{"1/0 true"}},
		"a day of its own of who leads":            {says(once(today+3, support(1, today+1)), 0, ""), []string{"1/0 false"}},
		"who leads and supports is there once":     {once(today+3, support(1, today+1)), []string{"1/0 true"}},
		"a member, and who supports":               {byMember, []string{"0/4 true", "7/0 false"}},
		"a name that is not of the roster":         {once(today+3, support(0, 0)), []string{"1/0 true"}},
		"headings above, each once":                {headed(once(today+3), model.Heading{ID: 2, LeadID: 1, MemberID: 4}, model.Heading{ID: 3, LeadID: 5}, model.Heading{ID: 4, LeadID: 5, MemberID: 4}), []string{"1/0 true", "0/4 true", "5/0 true"}},
		"a unit and a member of the same number":   {headed(once(today+3), model.Heading{ID: 2, MemberID: 1}), []string{"1/0 true", "0/1 true"}},
		"headings of what is done":                 {says(headed(once(today+3), model.Heading{ID: 2, LeadID: 5}), 0, ""), nil},
		"a roll call":                              {rolled(once(today+3, roll(7), roll(8)), ""), []string{"1/0 true", "7/0 false", "8/0 false"}},
		"a roll call that one has answered":        {says(rolled(once(today+3, roll(7), roll(8)), ""), 7, ""), []string{"1/0 true", "8/0 false"}},
		"a roll call that all have answered":       {says(says(rolled(once(today+3, roll(7), roll(8)), ""), 7, ""), 8, ""), nil},
		"a support with a day of an answered call": {says(rolled(once(today+3, roll(7), support(8, today+2)), ""), 7, ""), []string{"8/0 false"}},
		"a support of a call goes with the lead":   {rolled(once(today+3, roll(7), support(8, 0)), ""), []string{"1/0 true", "7/0 false", "8/0 false"}},
	} {
		var got []string
		for _, h := range handed.Hands(c.leaf, now, model.Calendar{}) {
			got = append(got, fmt.Sprintf("%d/%d %v", h.Unit, h.Member, h.Leads))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Where a leaf stands is told of each who has a hand in it by itself.
func TestWhereALeafStandsForEachHand(t *testing.T) {
	t.Parallel()
	leaf := once(today-1, support(1, today+4), support(8, today+2))
	for n, h := range handed.Hands(leaf, now, model.Calendar{}) {
		want := leaf.StatusFor(h.Unit, now, nil, model.Calendar{})
		if n == 1 && h.Unit != 8 || h.Status.Late != want.Late || h.Status.Due != want.Due {
			t.Errorf("unit %d: %+v, want %+v", h.Unit, h.Status, want)
		}
	}
	own := handed.Hands(once(today+3, support(1, today-1)), now, model.Calendar{})
	if len(own) != 1 || !own[0].Status.Late { // of who leads also the day of its own
		t.Errorf("of who leads and supports: %+v", own)
	}
	byMember := once(today - 1)
	byMember.MemberID = 4
	if hands := handed.Hands(byMember, now, model.Calendar{}); len(hands) != 2 || hands[1].Member != 4 || !hands[1].Status.Late {
		t.Errorf("of a member: %+v", hands)
	}
}

func TestWhatAUnitBesideTheLeadOwes(t *testing.T) {
	t.Parallel()
	none := rolled(once(today+3), "chi-bo")
	both := rolled(once(today+3, roll(7), support(7, today+2)), "")
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		as   model.TaskUnit
		want bool
	}{
		"the lead":                                {once(today + 3), model.TaskUnit{}, true},
		"the lead that is done":                   {says(once(today+3), 0, ""), model.TaskUnit{}, false},
		"a roll call of nobody":                   {none, model.TaskUnit{}, false},
		"a support":                               {once(today+3, support(7, 0)), support(7, 0), true},
		"a support while the lead is done":        {says(once(today+3, support(7, 0)), 0, ""), support(7, 0), false},
		"a day of its own while the lead is done": {says(once(today+3, support(7, today+1)), 0, ""), support(7, today+1), true},
		"a day that is done":                      {says(once(today+3, support(7, today+1)), 7, ""), support(7, today+1), false},
		"a day of one that is called as well":     {says(says(both, 7, ""), 0, ""), roll(7), false},
		"one of a call":                           {rolled(once(today+3, roll(7), roll(8)), ""), roll(7), true},
		"one of a call that has answered":         {says(rolled(once(today+3, roll(7), roll(8)), ""), 7, ""), roll(7), false},
		"another of that call":                    {says(rolled(once(today+3, roll(7), roll(8)), ""), 7, ""), roll(8), true},
		"support of a call all have answered":     {says(rolled(once(today+3, roll(7), support(9, 0)), ""), 7, ""), support(9, 0), false},
		"support of a call one has answered":      {says(rolled(once(today+3, roll(7), roll(8), support(9, 0)), ""), 7, ""), support(9, 0), true},
	} {
		if got := handed.Owes(c.leaf, c.as, now, model.Calendar{}); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhoHasAPartInARollCall(t *testing.T) {
	t.Parallel()
	late, gone := roll(7), roll(8)
	late.Since, gone.Until = (today - 1).At("08:00"), (today - 6).At("08:00")
	call := rolled(once(today-5, late, gone, roll(9)), "")
	led := rolled(once(today-5, late), "")
	led.LeadID = 7
	for unit, want := range map[model.UnitID]bool{0: true, 1: true, 7: false, 8: false, 9: true, 5: true} {
		if got := handed.Asked(call, unit, now, model.Calendar{}); got != want {
			t.Errorf("unit %d: %v", unit, got)
		}
	}
	if !handed.Asked(led, 7, now, model.Calendar{}) {
		t.Error("who leads a call that asks it for nothing")
	}
	if !handed.Asked(says(call, 9, ""), 9, now, model.Calendar{}) {
		t.Error("one that has answered had a part in it")
	}
	nobody := rolled(once(today-5, late, support(9, 0)), "")
	if !handed.Asked(nobody, 9, now, model.Calendar{}) || !handed.Asked(nobody, 1, now, model.Calendar{}) {
		t.Error("who supports or leads a call of nobody has a part in it")
	}
	if alone := rolled(once(today-5, late, roll(9)), ""); !handed.Asked(alone, 0, now, model.Calendar{}) {
		t.Error("everybody has a part in it")
	}
}

// What a call of a whole kind asks goes with the unit, but what has no day; of what was asked once and is late that is said.
func TestWhatGoesWithAUnit(t *testing.T) {
	t.Parallel()
	const kind model.Kinds = "cell"
	leads := rolled(once(today+3, roll(7)), kind)
	leads.LeadID = 7
	dayless := rolled(once(0, roll(7)), kind)
	dayless.Deadline = model.Deadline{}
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		want bool
		late bool
	}{
		"of a kind, to come":       {rolled(once(today+3, roll(7), roll(8)), kind), true, false},
		"of a list":                {rolled(once(today+3, roll(7), roll(8)), ""), false, false},
		"it leads the call":        {leads, false, false},
		"it supports the call":     {rolled(once(today+3, roll(7), support(7, 0)), kind), false, false},
		"another supports it":      {rolled(once(today+3, roll(7), support(8, 0)), kind), true, false},
		"late, asked once":         {rolled(once(today-3, roll(7)), kind), true, true},
		"without a day":            {dayless, false, false},
		"late, a duty":             {rolled(every(roll(7)), kind), true, false},
		"it has answered":          {says(rolled(once(today+3, roll(7), roll(8)), kind), 7, ""), false, false},
		"another has answered":     {says(rolled(once(today+3, roll(7), roll(8)), kind), 8, ""), true, false},
		"a duty that has no round": {rolled(every(model.TaskUnit{UnitID: 7, Role: model.RoleRoll, Until: (today - 9).At("08:00")}), kind), false, false},
	} {
		if goes, late := handed.GoesWith(c.leaf, 7, now, model.Calendar{}); goes != c.want || late != c.late {
			t.Errorf("%s: %v, late %v", name, goes, late)
		}
	}
}

// Who takes the place of a unit is asked from now on, but for the next rounds that the unit is done with already.
func TestFromWhenWhoTakesAPlaceIsAsked(t *testing.T) {
	t.Parallel()
	day := func(n model.Date) string { return (today + n).String() }
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		want model.Instant
	}{
		"nothing is said":           {rolled(every(roll(7)), ""), now},
		"today's":                   {says(rolled(every(roll(7)), ""), 7, day(0)), today.At("14:00") + 1},
		"today's and tomorrow's":    {says(rolled(every(roll(7)), ""), 7, day(0), day(1)), (today + 1).At("14:00") + 1},
		"tomorrow's, not today's":   {says(rolled(every(roll(7)), ""), 7, day(1)), now},
		"what is past":              {says(rolled(every(roll(7)), ""), 7, day(-1)), now},
		"once, and nothing is left": {says(rolled(once(today+3, roll(7)), ""), 7, ""), (today + 3).At("17:00") + 1},
		"another's":                 {says(rolled(every(roll(7), roll(8)), ""), 8, day(0)), now},
	} {
		if got := handed.Since(c.leaf, 7, now, model.Calendar{}); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
