package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestRuleFromIsTheFirstDayThatLosesNothing(t *testing.T) {
	friday := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}}
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	end := model.Task{ID: 1, CreatedAt: at("2021-06-01 08:00"), Deadline: model.Deadline{Every: model.EveryMonth, Day: 31, Roll: true}}
	middle := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryMonth, Day: 15}}
	ticked := func(key string) []model.Completion {
		return []model.Completion{{TaskID: 1, Period: key, State: model.CompletionDone, At: at("2021-08-01 09:00")}}
	}
	monday := model.Deadline{Every: model.EveryWeek, Weekday: 1}
	tests := []struct {
		name string
		task model.Task
		rule model.Deadline
		now  string
		done []model.Completion
		want string
	}{
		{"the week to come was ticked early", friday, model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: 1 << 5}, "2021-08-17 10:00", ticked("2021-W33"), "2021-08-21"},
		{"Monday instead of Friday, on a Tuesday: this week's Friday stays", friday, monday, "2021-08-17 10:00", nil, "2021-08-21"},
		{"Saturday instead of Friday: this week's is asked for all the same", friday, model.Deadline{Every: model.EveryWeek, Weekday: 6}, "2021-08-17 10:00", nil, "2021-08-17"},
		{"every day instead of Friday", friday, model.Deadline{Every: model.EveryDay}, "2021-08-17 10:00", nil, "2021-08-17"},
		{"today's hour is over", daily, monday, "2021-08-17 15:00", nil, "2021-08-18"},
		{"today's hour is to come, and the new rhythm begins next week", daily, monday, "2021-08-17 10:00", nil, "2021-08-18"},
		{"today's hour is to come, and it is another", daily, model.Deadline{Every: model.EveryDay, Time: "16:00"}, "2021-08-17 10:00", nil, "2021-08-17"},
		{"today's was ticked", daily, model.Deadline{Every: model.EveryDay, Time: "16:00"}, "2021-08-17 10:00", ticked("2021-08-17"), "2021-08-18"},
		{"July shifted to Monday, changed on Sunday", end, model.Deadline{Every: model.EveryMonth, Day: 25, Roll: true}, "2021-08-01 09:00", nil, "2021-08-03"},
		{"the 5th instead of the 15th, on the 10th", middle, model.Deadline{Every: model.EveryMonth, Day: 5}, "2021-08-10 09:00", nil, "2021-08-16"},
		{"the 20th instead of the 15th, on the 10th", middle, model.Deadline{Every: model.EveryMonth, Day: 20}, "2021-08-10 09:00", nil, "2021-08-10"},
		{"the same rule", friday, friday.Deadline, "2021-08-17 10:00", ticked("2021-W33"), "2021-08-17"},
		{"no rhythm any more: what was ticked stays", friday, model.Deadline{Every: model.EveryOnce, Due: on("2021-09-01")}, "2021-08-17 10:00", ticked("2021-W33"), "2021-08-21"},
	}
	for _, tt := range tests {
		if got := tt.task.RuleFrom(tt.rule, at(tt.now), tt.done, model.Calendar{}); got != on(tt.want) {
			t.Errorf("%s: from %s, want %s", tt.name, got, tt.want)
		}
	}
}

// From the day proposed on, whatever the rules: what is past due or was spoken of is there as before, nothing more and nothing
// less is late, and a round that runs is there or something takes its place by its day.
func TestAnotherRuleLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 120*24*60*60).Draw(t, "seconds"))
		before := task.Rounds(now, nil, cal, 10_000, 40)
		var done []model.Completion
		spoken := map[string]bool{}
		for _, r := range before {
			if rapid.IntRange(0, 3).Draw(t, "said") == 0 {
				done = append(done, model.Completion{TaskID: 1, Period: r.Key, State: model.CompletionDone, At: task.CreatedAt})
				spoken[r.Key] = r.Due.Date() <= now.Date()+400
			}
		}
		rule := anyRecurrence(t)
		from := task.RuleFrom(rule, now, done, cal)
		changed := task.WithRule(rule, from, model.PastRule{})
		after := map[string]model.Round{}
		for _, r := range changed.Rounds(now, done, cal, 10_000, 800) {
			after[r.Key+r.Due.Date().String()] = r
		}
		for _, r := range before {
			kept, there := after[r.Key+r.Due.Date().String()]
			if must := r.Due < now || spoken[r.Key]; must && (!there || kept.Due != r.Due || spoken[r.Key] != kept.Closed()) {
				t.Fatalf("from %s: the round %s due %v is lost, or not as before", from, r.Key, r.Due)
			}
			if there || r.Due < now || r.From > now.Date() {
				continue
			}
			instead := false
			for _, o := range after {
				instead = instead || o.Due >= now && o.Due.Date() >= from && (o.Due <= r.Due || o.From <= r.From)
			}
			if !instead {
				t.Fatalf("from %s: nothing is asked for in place of the running round %s due %v", from, r.Key, r.Due)
			}
		}
		was, is := task.StatusAt(now, done, cal), changed.StatusAt(now, done, cal)
		if was.Missed != is.Missed {
			t.Fatalf("from %s: %d are late, %d before", from, is.Missed, was.Missed)
		}
	})
}

// The year's round of 31/10, a Sunday, runs; every Monday at 00:00 instead would be late at once on the 25th, and from the 26th on
// ask for nothing until the round is over: so the round stays.
func TestALaterDayLosesNoRoundThatRuns(t *testing.T) {
	t.Parallel()
	now := at("2021-10-25 09:30")
	year := model.Deadline{Every: model.EveryYear, Day: 31, Month: 10}
	task := model.Task{ID: 1, CreatedAt: at("2021-06-27 09:30"), Deadline: year}
	for want, rule := range map[string]model.Deadline{
		"2021-11-01": {Every: model.EveryWeek, Weekday: 1, Time: "00:00"},
		"2021-10-25": {Every: model.EveryWeek, Weekday: 1, Time: "17:00"},
		"2021-10-26": {Every: model.EveryDay, Time: "08:00"},
	} {
		if from := task.RuleFrom(rule, now, nil, model.Calendar{}); from != on(want) {
			t.Errorf("%+v holds from %s, want %s", rule, from, want)
		}
	}
}
