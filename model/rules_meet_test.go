package model_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// oneDay is a deadline asked for once.
func oneDay(day string) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: on(day)} }

// changing is a task of a ward that has, after one another, rules up to a day each, and one that is in force.
func changing(rule model.Deadline, past ...model.PastRule) model.Task {
	return model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: rule, Past: past}
}

func upTo(day string, rule model.Deadline) model.PastRule {
	return model.PastRule{Deadline: rule, Until: on(day)}
}

// What was asked for once before a rhythm took its place is there where it had fallen due by then or was closed; what was never in
// force is not, and what comes after opens as it took its place.
func TestOnceBeforeARhythm(t *testing.T) {
	t.Parallel()
	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	monthly := model.Deadline{Every: model.EveryMonth, Day: 25}
	for name, c := range map[string]struct {
		task model.Task
		done []model.Completion
		want []string
	}{
		"past due by then":         {changing(daily, upTo("2021-08-10", oneDay("2021-08-09"))), nil, []string{" 09/08 0", "2021-08-10 10/08 10/08"}},
		"due on the day":           {changing(daily, upTo("2021-08-10", oneDay("2021-08-10"))), nil, []string{"2021-08-10 10/08 0"}},
		"due on the day, and done": {changing(daily, upTo("2021-08-10", oneDay("2021-08-10"))), []model.Completion{tick("", "2021-08-09 09:00")}, []string{"2021-08-10 10/08 10/08", " 10/08 0"}},
		"without a day, and open":  {changing(daily, upTo("2021-08-10", model.Deadline{Every: model.EveryASAP})), nil, []string{"2021-08-10 10/08 0"}},
		"never in force":           {changing(monthly, upTo("2021-08-10", daily), upTo("2021-08-10", oneDay("2021-08-05"))), []model.Completion{tick("", "2021-08-09 09:00")}, []string{"2021-08 25/08 0"}},
		"a rhythm before as well": {
			changing(daily, upTo("2021-08-09", monthly), upTo("2021-08-10", oneDay("2021-08-09"))), nil, []string{" 09/08 09/08", "2021-08-10 10/08 10/08"},
		},
	} {
		var got []string
		for _, r := range c.task.Rounds(at("2021-08-31 00:00"), c.done, model.Calendar{}, 99, 0) {
			opens := "0"
			if r.Opens != 0 {
				opens = r.Opens.Date().Local()[:5]
			}
			if got = append(got, fmt.Sprintf("%s %s %s", r.Key, r.Due.Date().Local()[:5], opens)); len(got) == len(c.want) && c.task.Deadline == daily {
				break
			}
		}
		if c.task.Deadline == monthly {
			got = slices.DeleteFunc(got, func(s string) bool { return s[:3] == "202" && len(s) > len("2021-08 25/08 0") })
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A round that was done before another rule took its place is ahead until it is due.
func TestWhatIsDoneEarlyIsAhead(t *testing.T) {
	t.Parallel()
	task := changing(model.Deadline{Every: model.EveryMonth, Day: 25}, upTo("2021-08-10", oneDay("2021-08-20")))
	done := []model.Completion{tick("", "2021-08-09 09:00")}
	for now, want := range map[string][]string{
		"2021-08-12 09:00": {" 20/08 1"}, "2021-08-20 17:00": {" 20/08 1"}, "2021-08-20 17:01": {"2021-08 25/08 1"},
	} {
		if got := roundsOf(task.Rounds(at(now), done, model.Calendar{}, 0, 1)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", now, got, want)
		}
	}
	if got := changing(model.Deadline{}).Rounds(at("2021-08-12 09:00"), nil, model.Calendar{}, 0, 1); len(got) != 1 {
		t.Errorf("what has no day is ahead: %+v", got)
	}
}

// A month that an earlier rule did not ask for is asked for, whatever fell due of that in it.
func TestAPeriodAnEarlierRuleDidNotOwn(t *testing.T) {
	t.Parallel()
	task := changing(model.Deadline{Every: model.EveryMonth, Day: 25}, upTo("2021-08-15", model.Deadline{Every: model.EveryDay}))
	got := roundsOf(task.Rounds(at("2021-08-15 00:00"), nil, model.Calendar{}, 1, 1))
	if want := []string{"2021-08-14 14/08 1", "2021-08 25/08 1"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestRuleOfARound(t *testing.T) {
	t.Parallel()
	daily, weekly := model.Deadline{Every: model.EveryDay}, model.Deadline{Every: model.EveryWeek, Weekday: 5}
	first, again := oneDay("2021-08-06"), oneDay("2021-08-27")
	task := changing(weekly, upTo("2021-08-08", first), upTo("2021-08-15", daily), upTo("2021-08-29", again))
	onceLast := changing(again, upTo("2021-08-15", daily))
	onceOnly := changing(again, upTo("2021-08-08", first), upTo("2021-08-15", daily))
	for _, c := range []struct {
		task        model.Task
		period, due string
		want        model.Deadline
	}{
		{task, "", "2021-08-06", first},
		{task, "2021-08-14", "2021-08-14", daily},
		{task, "once:2021-08-15", "2021-08-27", again},
		{task, "2021-W35", "2021-09-03", weekly},
		{task, "2021-08-15", "2021-08-15", weekly}, // on the day of the change the daily rule holds no more
		{onceOnly, "2021-08-14", "2021-08-14", daily},
		{onceOnly, "2021-08-20", "2021-08-20", again}, // of no rule it had: the one it has
		{onceOnly, "", "2021-08-06", first},
		{onceLast, "", "2021-08-27", again},
		{onceOnly, "once:2021-08-15", "2021-08-27", again},
	} {
		got := c.task.RuleOf(c.period, on(c.due).At("17:00"))
		if got.StartsOn = 0; got != c.want {
			t.Errorf("%q due %s: %+v, want %+v", c.period, c.due, got, c.want)
		}
	}
}

// A deadline asked for once that is moved again keeps the order of the days; one that is lost as the task is written down leaves nothing.
func TestMovedAgain(t *testing.T) {
	t.Parallel()
	why := model.PastRule{Reason: "chờ số liệu"}
	task := changing(oneDay("2021-08-16")).WithRule(oneDay("2021-08-20"), on("2021-08-12"), why)
	for from, want := range map[string]string{"2021-08-14": "2021-08-14", "2021-08-10": "2021-08-12"} {
		if got := task.WithRule(oneDay("2021-08-25"), on(from), why); len(got.Past) != 2 || got.Past[1].Until != on(want) {
			t.Errorf("moved from %s: %+v, want until %s", from, got.Past, want)
		}
	}
	for from, want := range map[string]int{"2021-08-02": 0, "2021-08-03": 1} {
		if got := changing(oneDay("2021-08-16")).WithRule(model.Deadline{}, on(from), model.PastRule{}); len(got.Past) != want {
			t.Errorf("no day any more from %s: %+v", from, got.Past)
		}
	}
}

// A rhythm that another takes the place of before it was in force is not kept.
func TestARhythmOfNoDayIsNotKept(t *testing.T) {
	t.Parallel()
	daily, weekly := model.Deadline{Every: model.EveryDay}, model.Deadline{Every: model.EveryWeek, Weekday: 5}
	task := changing(daily, upTo("2021-08-10", oneDay("2021-08-09")))
	for from, want := range map[string]int{"2021-08-10": 1, "2021-08-09": 1, "2021-08-11": 2} {
		if got := task.WithRule(weekly, on(from), model.PastRule{}); len(got.Past) != want {
			t.Errorf("from %s: %+v", from, got.Past)
		}
	}
}

// At its very hour nothing is past, nor is what the new rule asks for then late.
func TestAnotherRuleAtTheVeryHour(t *testing.T) {
	t.Parallel()
	daily := changing(model.Deadline{Every: model.EveryDay, Time: "14:00"})
	hour := func(clock model.Clock) model.Deadline { return model.Deadline{Every: model.EveryDay, Time: clock} }
	once := changing(oneDay("2021-08-17"))
	once.Deadline.Time = "08:00"
	yearly := changing(model.Deadline{Every: model.EveryYear, Month: 9, Day: 21})
	ticked := []model.Completion{tick("2022", "2021-08-16 09:00")}
	later := changing(model.Deadline{Every: model.EveryYear, Month: 9, Day: 22})
	for name, c := range map[string]struct {
		task model.Task
		rule model.Deadline
		now  string
		done []model.Completion
		want string
	}{
		"at the old hour":               {daily, hour("16:00"), "2021-08-17 14:00", nil, "2021-08-17"},
		"after the old hour":            {daily, hour("16:00"), "2021-08-17 14:01", nil, "2021-08-18"},
		"at the new hour":               {daily, hour("10:00"), "2021-08-17 10:00", nil, "2021-08-17"},
		"after the new hour":            {daily, hour("10:00"), "2021-08-17 10:01", nil, "2021-08-18"},
		"once, at its hour":             {once, hour("16:00"), "2021-08-17 08:00", nil, "2021-08-17"},
		"once, late today":              {once, hour("16:00"), "2021-08-17 08:01", nil, "2021-08-18"},
		"spoken of 400 days ahead":      {yearly, hour("16:00"), "2021-08-17 10:00", ticked, "2022-09-22"},
		"spoken of farther ahead":       {later, hour("16:00"), "2021-08-17 10:00", ticked, "2021-08-17"},
		"another is due as it is":       {changing(model.Deadline{Every: model.EveryMonth, Day: 20}), model.Deadline{Every: model.EveryWeek, Weekday: 5}, "2021-08-17 10:00", nil, "2021-08-17"},
		"another is due later":          {changing(model.Deadline{Every: model.EveryMonth, Day: 19}), model.Deadline{Every: model.EveryWeek, Weekday: 5}, "2021-08-17 10:00", nil, "2021-08-20"},
		"spoken of, and it has no date": {changing(model.Deadline{}), hour("16:00"), "2021-08-17 10:00", []model.Completion{tick("", "2021-08-16 09:00")}, "2021-08-17"},
	} {
		if got := c.task.RuleFrom(c.rule, at(c.now), c.done, model.Calendar{}); got != on(c.want) {
			t.Errorf("%s: from %s, want %s", name, got, c.want)
		}
	}
}
