package handed_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

func TestWhatIsToBeDoneByNowAndWhatIsAhead(t *testing.T) {
	t.Parallel()
	led := func() *model.TaskOutline {
		o := rolled(once(today+3, roll(7), roll(8)), "")
		o.LeadID = 7
		return o
	}
	never := every()
	never.Deadline.EndsOn = today - 9
	monthly := once(0)
	monthly.Deadline = model.Deadline{Every: model.EveryMonth, Day: 30}
	next := once(0)
	next.CreatedAt, next.Deadline = today.At("08:00"), model.Deadline{Every: model.EveryWeek, Weekday: 5, StartsOn: today + 7}
	for name, c := range map[string]struct {
		leaf       *model.TaskOutline
		unit       model.UnitID
		due, ahead []string
		role       model.TaskRole
	}{
		"once, to come":                        {once(today + 3), 0, []string{"0 "}, nil, ""},
		"once, done":                           {says(once(today+3), 0, ""), 0, nil, nil, ""},
		"a month that has begun":               {monthly, 0, []string{"0 2026-11", "0 2026-12"}, nil, ""},
		"a week that has not begun":            {next, 0, nil, []string{"0 2026-W51"}, ""},
		"a duty, late":                         {every(), 0, []string{"0 2026-12-06", "0 2026-12-08"}, nil, ""},
		"a duty, late; today's is done":        {says(every(), 0, day(0)), 0, []string{"0 2026-12-06"}, []string{"0 2026-12-09"}, ""},
		"a duty that never falls due":          {never, 0, nil, []string{"0 "}, ""},
		"a unit with a day of its own":         {once(today+3, support(7, today+1)), 7, []string{"7 "}, nil, model.RoleSupport},
		"one that is called":                   {rolled(once(today+3, roll(7), roll(8)), ""), 7, []string{"7 "}, nil, model.RoleRoll},
		"one that is called, and is done":      {says(rolled(once(today+3, roll(7), roll(8)), ""), 7, ""), 7, nil, nil, model.RoleRoll},
		"one that leads a call and is in it":   {led(), 7, []string{"7 "}, nil, model.RoleRoll},
		"who leads a call, done with its part": {says(led(), 7, ""), 7, []string{"0 "}, nil, ""},
		"who leads a call that is done":        {says(says(led(), 7, ""), 8, ""), 7, nil, nil, model.RoleRoll},
	} {
		show := func(lines []model.TaskStatus) (all []string) {
			for _, s := range lines {
				all = append(all, fmt.Sprintf("%d %s", s.UnitID, s.Period))
			}
			return all
		}
		due, ahead, role := handed.Duties(c.leaf, c.unit, now, model.Calendar{})
		if !slices.Equal(show(due), c.due) || !slices.Equal(show(ahead), c.ahead) || role != c.role {
			t.Errorf("%s: %q and %q as %q, want %q and %q as %q", name, show(due), show(ahead), role, c.due, c.ahead, c.role)
		}
	}
}

// The rounds behind the lines are the unit's own, and those of the whole once who leads a call is done with its own; ahead they reach
// as far as something was said.
func TestRoundsBehindTheLines(t *testing.T) {
	t.Parallel()
	led := func(o *model.TaskOutline) *model.TaskOutline {
		o.LeadID, o.CreatedAt = 7, today.At("08:00")
		return rolled(o, "")
	}
	daily := func() *model.TaskOutline { return led(every(roll(7), roll(8))) }
	asked := func() *model.TaskOutline { return led(once(today+3, roll(7), roll(8))) }
	for name, c := range map[string]struct {
		leaf *model.TaskOutline
		unit model.UnitID
		want []string
	}{
		"everybody":                          {asked(), 0, []string{" 2"}},
		"everybody, once the lead is done":   {says(asked(), 7, ""), 0, []string{" 2"}},
		"who leads, its own":                 {asked(), 7, []string{" 1"}},
		"who leads, the whole":               {says(asked(), 7, ""), 7, []string{" 2"}},
		"one that is called":                 {says(asked(), 8, ""), 8, []string{" 1"}},
		"a duty":                             {daily(), 0, []string{day(0) + " 2"}},
		"ahead, as far as something is said": {says(daily(), 8, day(2)), 0, []string{day(0) + " 2", day(1) + " 2", day(2) + " 2"}},
	} {
		var got []string
		rounds, _ := handed.Rounds(c.leaf, c.unit, now, model.Calendar{}, 1, 1)
		for _, r := range rounds {
			got = append(got, fmt.Sprintf("%s %d", r.Key, len(r.Owed)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
