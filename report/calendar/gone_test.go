package calendar_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/report/calendar"
)

// filed is the calendar of a task as a book of that moment gives it.
func filed(task model.Task, now model.Instant, cal model.Calendar) calendar.Calendar {
	one := calendar.Task{Task: task, Rounds: task.Rounds(now, nil, cal, calendar.Rounds, calendar.Rounds)}
	for _, past := range task.Past {
		one.Gone = append(one.Gone, calendar.EarlierRule{Rule: past.Deadline, Rounds: handed.Gone(task, past, cal, calendar.Rounds)})
	}
	return calendar.Calendar{At: now, Tasks: []calendar.Task{one}}
}

// readBoth is what a calendar shows that has read one file and then another: an event of the same name takes the place of the other, where
// its sequence is no less.
func readBoth(t interface{ Fatal(args ...any) }, first, then *ical.Calendar) *ical.Calendar {
	both := ical.NewCalendar()
	at := map[string]int{}
	for _, file := range []*ical.Calendar{first, then} {
		for _, e := range file.Events() {
			uid := e.Props.Get(ical.PropUID).Value
			n, there := at[uid]
			if !there {
				at[uid] = len(both.Children)
				both.Children = append(both.Children, e.Component)
				continue
			}
			was, _ := strconv.Atoi(both.Children[n].Props.Get(ical.PropSequence).Value)
			is, _ := strconv.Atoi(e.Props.Get(ical.PropSequence).Value)
			if is < was {
				t.Fatal(uid, "has an earlier sequence in the later file")
			}
			both.Children[n] = e.Component
		}
	}
	return both
}

// Of a duty whose rule was changed a calendar that has read a file of before and one of after shows the rounds of the book, and no others.
func TestACalendarForgetsTheRuleOfBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		now := model.Date(738000 + rapid.IntRange(0, 800).Draw(t, "day")).At("09:00")
		cal := model.Calendar{Holidays: map[model.Date]string{now.Date() + 9: "nghỉ", now.Date() + 40: "nghỉ"}}
		before := model.Task{ID: 7, Rev: 3, Text: "Báo cáo", CreatedAt: now.Add(-48 * time.Hour), Deadline: anyDeadline(t, now.Date())}
		after := before.WithRule(anyDeadline(t, now.Date()), now.Date()+model.Date(rapid.IntRange(0, 40).Draw(t, "from")), model.PastRule{})
		if len(after.Past) == 0 {
			return // the same rule, or one that never was in force
		}
		after.Rev++
		later := now.Add(time.Duration(rapid.IntRange(0, 20).Draw(t, "days later")) * 24 * time.Hour)
		both := readBoth(t, parsed(t, filed(before, now, cal)), parsed(t, filed(after, later, cal)))
		var want []model.Instant
		until := later.Add(400 * 24 * time.Hour)
		if n := after.Rounds(later, nil, cal, 0, calendar.Rounds); len(n) > 0 && len(n) == calendar.Rounds {
			until = n[len(n)-1].Due
		}
		for _, r := range after.RoundsDue(0, later, until, later, nil, cal) {
			want = append(want, r.Due)
		}
		if got := occurrences(t, both, later, until); !slices.Equal(got, want) {
			t.Fatalf("%+v\nthen %+v\nthe calendar shows %v\nthe book has %v", before, after, dated(got), dated(want))
		}
	})
}

// A series goes on under its name with the new rule, also while the old one still has rounds ahead.
func TestANewRuleTakesTheSeries(t *testing.T) {
	t.Parallel()
	now := day(t, "2026-12-08").At("09:00")
	task := model.Task{ID: 10, Rev: 1, Text: "Họp", CreatedAt: now, Deadline: model.Deadline{Every: model.EveryWeek, Interval: 2, Weekday: 3, Time: "08:00"}}
	next := task.WithRule(model.Deadline{Every: model.EveryWeek, Weekday: 5}, now.Date()+12, model.PastRule{})
	next.Rev++
	var rules []string
	for _, e := range parsed(t, filed(next, now, model.Calendar{})).Events() {
		if rule := e.Props.Get(ical.PropRecurrenceRule); rule != nil {
			rules = append(rules, e.Props.Get(ical.PropUID).Value+" "+e.Props.Get(ical.PropSequence).Value+" "+rule.Value)
		}
	}
	if len(rules) != 1 || rules[0][len(rules[0])-8:] != "BYDAY=FR" {
		t.Errorf("series %q", rules)
	}
}
