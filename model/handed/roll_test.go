package handed_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

func day(n model.Date) string { return (today + n).String() }

func TestWhoStillOwesRoundsOfARollCall(t *testing.T) {
	t.Parallel()
	call := rolled(every(roll(7), roll(8), support(9, today+1)), "")
	single := every(support(9, 0))
	for name, c := range map[string]struct {
		leaf   *model.TaskOutline
		past   int
		ahead  int
		wanted []string
	}{
		"nobody answered the only one":        {call, 1, 0, nil},
		"one of two answered the only one":    {says(rolled(every(roll(7), roll(8)), ""), 7, day(-1)), 1, 0, []string{"[Chi bộ 8] false [2026-12-07]"}},
		"nobody answered any":                 {call, 2, 0, []string{"[Chi bộ 7 Chi bộ 8] true [2026-12-06 2026-12-07]"}},
		"different ones, in order":            {says(rolled(every(roll(7), roll(8)), ""), 7, day(-1)), 2, 1, []string{"[Chi bộ 7 Chi bộ 8] true [2026-12-06 2026-12-08]", "[Chi bộ 8] false [2026-12-07]"}},
		"all answered one":                    {says(says(rolled(every(roll(7), roll(8)), ""), 7, day(-1)), 8, day(-1)), 2, 0, []string{"[Chi bộ 7 Chi bộ 8] true [2026-12-06]"}},
		"what is no call":                     {single, 2, 0, nil},
		"a day of its own is no round of all": {rolled(once(today-3, support(9, today-2), roll(7)), ""), 2, 0, []string{"[Chi bộ 7] true []"}},
		"a day of one that is called":         {rolled(once(today-3, support(7, today-2), roll(7)), ""), 2, 0, []string{"[Chi bộ 7] true []"}},
	} {
		rounds := c.leaf.Rounds(now, c.leaf.Completions, model.Calendar{}, c.past, c.ahead)
		var got []string
		for _, m := range handed.MissingIn(c.leaf.Task, rounds) {
			got = append(got, fmt.Sprint(m.Units, m.All, m.Keys))
		}
		for n := range c.wanted {
			c.wanted[n] = fmt.Sprint(c.wanted[n])
		}
		if fmt.Sprint(got) != fmt.Sprint(c.wanted) {
			t.Errorf("%s: %q, want %q", name, got, c.wanted)
		}
	}
}

// What is due counts, and what is done before; a unit that is listed twice once; what is waived is neither done nor missed.
func TestRoundsOfEachUnitOfARollCall(t *testing.T) {
	t.Parallel()
	type tally = handed.Tally
	waived := model.Completion{TaskID: 6, UnitID: 8, Period: day(-1), State: model.CompletionWaived, At: now - hour}
	twice := rolled(every(roll(7), roll(7)), "")
	dayless := rolled(once(0, roll(7)), "")
	dayless.Deadline = model.Deadline{}
	call := says(rolled(every(roll(7), roll(8)), ""), 7, day(-2), day(0))
	call.Completions = append(call.Completions, waived)
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		at   model.Instant
		want map[model.UnitID]tally
	}{
		"done, done before, missed and waived": {call, now, map[model.UnitID]tally{7: {3, 2, 1}, 8: {2, 0, 1}}},
		"at the very instant it is not missed": {rolled(every(roll(7)), ""), today.At("14:00"), map[model.UnitID]tally{7: {3, 0, 2}}},
		"after it":                             {rolled(every(roll(7)), ""), today.At("14:00") + 1, map[model.UnitID]tally{7: {3, 0, 3}}},
		"listed twice":                         {twice, now, map[model.UnitID]tally{7: {2, 0, 2}}},
		"without a day":                        {dayless, now, map[model.UnitID]tally{7: {1, 0, 0}}},
		"what is no call":                      {every(support(9, 0)), now, map[model.UnitID]tally{}},
	} {
		got := handed.Tallies(c.leaf.Task, c.at, c.leaf.Rounds(c.at, c.leaf.Completions, model.Calendar{}, 9, 2))
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestARollCallOfNobody(t *testing.T) {
	t.Parallel()
	late, gone := roll(7), roll(7)
	late.Since, gone.Until = (today - 1).At("08:00"), (today - 1).At("08:00")
	for name, c := range map[string]struct {
		leaf            *model.TaskOutline
		nobody, unasked bool
	}{
		"somebody":                       {rolled(every(roll(7)), ""), false, false},
		"nobody":                         {rolled(every(), "chi-bo"), true, true},
		"one who supports it alone":      {rolled(every(support(9, 0)), "chi-bo"), true, true},
		"no call":                        {every(), false, false},
		"who came after the first round": {rolled(every(late), ""), false, true},
		"who left before the last round": {rolled(every(gone), ""), true, true},
		"due at this instant":            {rolled(once(today, model.TaskUnit{UnitID: 7, Role: model.RoleRoll, Since: now + 1}), ""), false, false},
	} {
		if got := handed.Nobody(c.leaf.Task, model.TaskStatus{}); got != c.nobody {
			t.Errorf("%s: nobody %v", name, got)
		}
		if got := handed.Unasked(c.leaf.Task, now, model.Calendar{}); got != c.unasked {
			t.Errorf("%s: unasked %v", name, got)
		}
	}
	if handed.Nobody(rolled(every(gone), "").Task, model.TaskStatus{Late: true}) {
		t.Error("who left and still owes a round is nobody")
	}
	if s := handed.Awaiting(rolled(every(gone), "").Task, model.TaskStatus{}, now, model.Calendar{}); s.Due == 0 {
		t.Error("a call whose last unit left has no day any more")
	}
	at := rolled(once(today, model.TaskUnit{UnitID: 7, Role: model.RoleRoll, Since: today.At("17:00") + 1}), "")
	for by, want := range map[model.Instant]bool{today.At("17:00") - 1: false, today.At("17:00"): true} {
		if got := handed.Unasked(at.Task, by, model.Calendar{}); got != want {
			t.Errorf("a round that asks nobody, by %s: %v", by, got)
		}
	}
	same := rolled(once(today, model.TaskUnit{UnitID: 7, Role: model.RoleRoll, Since: today.At("17:00") + 1}, support(9, today)), "")
	if !handed.Unasked(same.Task, today.At("17:00"), model.Calendar{}) {
		t.Error("a round that asks nobody behind a day of its own of the same instant")
	}
	own := rolled(every(late, support(9, today-2)), "") // a day of its own stands for no round of all
	if !handed.Unasked(own.Task, now, model.Calendar{}) {
		t.Error("a round that asks nobody beside a day of its own")
	}
}

func TestWhatBecomesOfALeafForAUnitThatLeaves(t *testing.T) {
	t.Parallel()
	left, gone := roll(7), roll(7)
	left.Left, gone.Until = true, (today - 1).At("08:00")
	dayless := rolled(once(0, roll(7)), "")
	dayless.Deadline = model.Deadline{}
	ended := rolled(every(roll(7)), "")
	ended.Deadline.EndsOn = today - 1
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		want handed.Leaving
	}{
		"a duty with two rounds late":     {rolled(every(roll(7), roll(8)), ""), handed.Leaving{Task: 6, Ends: true, Late: 2}},
		"a duty with nothing late":        {says(rolled(every(roll(7)), ""), 7, day(-2), day(-1)), handed.Leaving{Task: 6, Ends: true}},
		"once, to come":                   {rolled(once(today+3, roll(7)), ""), handed.Leaving{Task: 6, Ends: true}},
		"once, answered":                  {says(rolled(once(today+3, roll(7)), ""), 7, ""), handed.Leaving{}},
		"once, late":                      {rolled(once(today-3, roll(7)), ""), handed.Leaving{Task: 6, Late: 1, Once: true}},
		"a duty that is over, late":       {ended, handed.Leaving{Task: 6, Late: 2}},
		"one of the list no longer":       {rolled(every(left), ""), handed.Leaving{}},
		"gone already":                    {rolled(every(gone), ""), handed.Leaving{}},
		"another is called":               {rolled(every(roll(8)), ""), handed.Leaving{}},
		"it supports only":                {rolled(every(support(7, 0), roll(8)), ""), handed.Leaving{}},
		"no call":                         {every(roll(7)), handed.Leaving{}},
		"a day of its own as well":        {rolled(once(today-3, roll(7), support(7, today-4)), ""), handed.Leaving{Task: 6, Late: 1, Once: true}},
		"asked without a day stays asked": {dayless, handed.Leaving{}},
	} {
		if got := handed.LeavingOf(c.leaf, 7, now, model.Calendar{}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestUnitsOfARollCallThatAreLate(t *testing.T) {
	t.Parallel()
	call := says(says(rolled(every(roll(8), roll(7), roll(6), support(9, today-2)), ""), 7, day(-2)), 6, day(-2), day(-1))
	all := func(model.TaskUnit) bool { return true }
	for name, c := range map[string]struct {
		of   func(model.TaskUnit) bool
		want []handed.Late
	}{
		"all, in the order of the list": {all, []handed.Late{{Name: "Chi bộ 8", Rounds: 2}, {Name: "Chi bộ 7", Rounds: 1}}},
		"one of them":                   {func(u model.TaskUnit) bool { return u.UnitID == 7 }, []handed.Late{{Name: "Chi bộ 7", Rounds: 1}}},
	} {
		if got := handed.LateOf(call.Task, c.of, now, call.Completions, model.Calendar{}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	both := rolled(every(roll(7), support(7, today-2)), "")
	if got := handed.LateOf(both.Task, all, now, nil, model.Calendar{}); len(got) != 1 {
		t.Errorf("one that supports as well: %+v", got)
	}
	if got := handed.Passed(both.Task, now, nil, model.Calendar{}); got != 2 {
		t.Errorf("rounds of the task itself: %d", got)
	}
	for by, want := range map[model.Instant]int{today.At("14:00") - 1: 2, today.At("14:00"): 3} {
		if got := handed.Passed(both.Task, by, nil, model.Calendar{}); got != want {
			t.Errorf("by %s: %d, want %d", by, got, want)
		}
	}
	same := once(today, support(9, today))
	if got := handed.Passed(same.Task, today.At("17:00"), nil, model.Calendar{}); got != 1 {
		t.Errorf("behind a day of its own of the same instant: %d", got)
	}
	dayless := once(0)
	dayless.Deadline = model.Deadline{}
	if got := handed.Passed(dayless.Task, now, nil, model.Calendar{}); got != 0 {
		t.Errorf("without a day: %d", got)
	}
}
