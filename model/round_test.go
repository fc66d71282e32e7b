package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

// The slow recount looks at every day of the calendar by itself: does the rule name it, where does it move to, and when is
// it due. It shares no code with the program.

type slowRule struct {
	model.Deadline
	anchor time.Time // of every so many days, weeks or months
}

func (r slowRule) names(day time.Time) bool {
	last := day.AddDate(0, 0, 1).Month() != day.Month()
	every := max(r.Interval, 1)
	weekday := (int(day.Weekday())+6)%7 + 1
	inMonth := func(months, month int) bool { // it lies in the due month of a stretch of months
		if month < 1 || month > months {
			month = months
		}
		return (int(day.Month())-1)%months+1 == month
	}
	onDay := r.Day == day.Day() || last && (r.Day == 0 || r.Day > day.Day())
	switch r.Every {
	case model.EveryDay:
		return int(day.Sub(r.anchor).Hours()/24)%every == 0
	case model.EveryWeek:
		named := r.AlsoOn&(1<<(weekday-1)) != 0 || r.Weekday == weekday || r.AlsoOn == 0 && r.Weekday == 0 && weekday == 5
		toMonday := func(d time.Time) time.Time { return d.AddDate(0, 0, -((int(d.Weekday()) + 6) % 7)) }
		return named && int(toMonday(day).Sub(toMonday(r.anchor)).Hours()/24/7)%every == 0
	case model.EveryMonth:
		months := (day.Year()-r.anchor.Year())*12 + int(day.Month()) - int(r.anchor.Month())
		switch {
		case months%every != 0:
			return false
		case r.Nth > 0:
			return weekday == r.Weekday && (day.Day()-1)/7+1 == r.Nth
		case r.Nth < 0:
			return weekday == r.Weekday && day.AddDate(0, 0, 7).Month() != day.Month()
		}
		return onDay
	case model.EveryQuarter:
		return inMonth(3, r.Month) && onDay
	case model.EveryHalfYear:
		return inMonth(6, r.Month) && onDay
	default:
		return inMonth(12, r.Month) && onDay
	}
}

// dues are the due instants that a rule gives from an instant on, over so many days.
func (r slowRule) dues(since time.Time, days int, closed func(time.Time) bool) []time.Time {
	clock := func(day time.Time, hhmm string) time.Time {
		if hhmm == "24:00" {
			hhmm = "23:59"
		}
		t, err := time.Parse("15:04", hhmm)
		if err != nil {
			panic(err)
		}
		return time.Date(day.Year(), day.Month(), day.Day(), t.Hour(), t.Minute(), 0, 0, since.Location())
	}
	first := time.Date(since.Year(), since.Month(), since.Day(), 0, 0, 0, 0, time.UTC)
	byDay := map[time.Time][]time.Time{} // the day it moves to → what is due, of the last day that moves there
	for n := -40; n < days; n++ {
		day := first.AddDate(0, 0, n)
		if !r.names(day) || r.EndsOn != 0 && day.After(r.EndsOn.Time().AddDate(0, 0, r.before(day))) {
			continue
		}
		to := day
		if r.Roll {
			if r.Every == model.EveryDay && r.Interval < 2 && closed(day) {
				continue
			}
			for closed(to) {
				to = to.AddDate(0, 0, 1)
			}
		}
		at := r.Time
		due := clock(to.AddDate(0, 0, -r.before(day)), "17:00")
		if at != "" {
			due = clock(to, string(at))
		}
		if due.Before(r.StartsOn.Time().Add(-7 * time.Hour)) { // midnight of the office
			continue
		}
		byDay[to] = []time.Time{due}
		if r.Also != "" {
			byDay[to] = append(byDay[to], clock(to, string(r.Also)))
		}
	}
	var dues []time.Time
	for _, at := range byDay {
		dues = append(dues, at...)
	}
	dues = slices.DeleteFunc(dues, func(t time.Time) bool { return t.Before(since) })
	slices.SortFunc(dues, time.Time.Compare)
	return dues
}

// anchorBefore is a day of the rhythm that lies before all that is asked for: many whole strides before the start.
func (r slowRule) anchorBefore() time.Time {
	start, strides := r.StartsOn.Time(), -120*max(r.Interval, 1)
	switch r.Every {
	case model.EveryDay:
		return start.AddDate(0, 0, strides)
	case model.EveryWeek:
		return start.AddDate(0, 0, 7*strides)
	default:
	}
	return time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, strides, 0)
}

// before is how many days before the day named it is due: none before the 31st of a month that ends on the 30th, for all of it is before.
func (r slowRule) before(named time.Time) int {
	byNumber := r.Every == model.EveryMonth && r.Nth == 0 || r.Every == model.EveryQuarter || r.Every == model.EveryHalfYear || r.Every == model.EveryYear
	if r.Relation != model.RelationBefore || r.Time != "" || byNumber && r.Day > named.Day() {
		return 0
	}
	return 1
}

// calendars are a plain one, one with holidays around New Year and one whose offices stay closed for three weeks.
func anyCalendar(t *rapid.T) model.Calendar {
	cal := tet2021()
	switch rapid.IntRange(0, 2).Draw(t, "calendar") {
	case 0:
		return model.Calendar{}
	case 1:
		for d := on("2020-05-20"); d <= on("2020-06-10"); d++ {
			cal.Holidays[d] = "lũ"
		}
		cal.Worked = map[model.Date]string{on("2020-06-06"): "làm bù", on("2020-06-13"): "làm bù", on("2021-02-20"): "làm bù"}
	}
	return cal
}

func closedOn(cal model.Calendar) func(time.Time) bool {
	return func(day time.Time) bool {
		_, holiday := cal.Holidays[model.DateOf(day)]
		if _, worked := cal.Worked[model.DateOf(day)]; worked {
			return false
		}
		return holiday || day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	}
}

// Over 400 days, whatever the rhythm, the shift and the calendar: on each due day before the cut-off the duty is listed as
// due then, a tick fulfils exactly that occurrence, each comes once, and after all nothing is due.
func TestEveryOccurrenceComesOnce(t *testing.T) {
	const days = 400
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		created := task.CreatedAt.Date()
		if rapid.Bool().Draw(t, "starts") {
			task.Deadline.StartsOn = created + model.Date(rapid.IntRange(-90, 90).Draw(t, "start"))
		}
		end := created + days
		task.Deadline.EndsOn = end - 40
		slow := slowRule{Deadline: task.Deadline}
		if slow.StartsOn == 0 {
			slow.StartsOn = created
			if slow.Every == model.EveryDay && slow.Interval > 1 {
				slow.StartsOn += model.Date(slow.Interval)
			}
		}
		slow.anchor = slow.anchorBefore()
		dues := slow.dues(task.CreatedAt.Time(), days, closedOn(cal))

		var done []model.Completion
		keys := map[string]bool{}
		last := task.CreatedAt
		for n, want := range dues {
			due := model.InstantOf(want)
			for _, now := range []model.Instant{max(due.Date().At(""), last), due} {
				s := task.StatusAt(now, done, cal)
				if s.Due != due || s.Late || s.Closed() || s.Missed != 0 {
					t.Fatalf("occurrence %d at %v: %+v, due %v", n, now, s, due)
				}
			}
			untouched := task.StatusAt(end.At(""), done, cal)
			if untouched.Missed != len(dues)-n || untouched.Owing != untouched.Missed || untouched.Due != due || !untouched.Late {
				t.Fatalf("occurrence %d of %d at the end: %+v", n, len(dues), untouched)
			}
			key := untouched.Period
			if keys[key] {
				t.Fatalf("%q comes twice", key)
			}
			keys[key] = true
			done = append(done, model.Completion{TaskID: 1, Period: key, State: model.CompletionDone, At: due})
			last = due
		}
		if s := task.StatusAt(end.At(""), done, cal); s.Late || s.Missed != 0 || len(dues) > 0 && !s.Closed() {
			t.Fatalf("all done: %+v", s)
		}
	})
}

// What is late is what came due and nobody fulfilled, in whatever order things are ticked, waived and taken back.
func TestLateIsWhatWasNotFulfilled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 300*24*60*60).Draw(t, "seconds"))
		rounds := task.Rounds(now, nil, cal, 1000, 3)
		said := map[string]model.Completion{}
		for n := range rapid.IntRange(0, 30).Draw(t, "steps") {
			r := rounds[rapid.IntRange(0, len(rounds)-1).Draw(t, fmt.Sprintf("round %d", n))]
			state := rapid.SampledFrom([]model.CompletionState{
				"", model.CompletionDone, model.CompletionDoing, model.CompletionWaived, model.CompletionNotExecutable, model.CompletionReopened,
			}).Draw(t, "state")
			said[r.Key] = model.Completion{TaskID: 1, Period: r.Key, State: state, At: task.CreatedAt}
			if state == "" {
				delete(said, r.Key)
			}
		}
		var done []model.Completion
		missed := 0
		next := model.Round{}
		for _, r := range rounds {
			c, spoken := said[r.Key]
			if spoken {
				done = append(done, c)
			}
			if closed := c.State == "done" || c.State == "waived" || c.State == "not-executable"; !closed {
				if now > r.Due {
					missed++
				}
				if next.Key == "" {
					next = r
				}
			}
		}
		s := task.StatusAt(now, done, cal)
		if s.Missed != missed || s.Late != (missed > 0) || next.Key != "" && (s.Period != next.Key || s.Due != next.Due) {
			t.Fatalf("%+v; %d missed, next %+v", s, missed, next)
		}
	})
}

// supported is due on the 30th; one supporting unit has a day of its own.
func supported() model.Task {
	return model.Task{
		ID: 1, Text: "Rà soát", CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-30")},
		Units: []model.TaskUnit{
			{UnitID: 7, Role: model.RoleSupport, DueOn: on("2021-08-16")},
			{UnitID: 8, Role: model.RoleSupport},
			{Name: "tổ tự quản", Role: model.RoleSupport, DueOn: on("2021-08-10")},
		},
	}
}

func TestSupportHasItsOwnDay(t *testing.T) {
	cal := tet2021()
	own, lead := tick("", "2021-08-16 09:00"), tick("", "2021-08-20 09:00")
	own.UnitID = 7
	tests := []struct {
		name string
		now  string
		done []model.Completion
		want model.TaskStatus
	}{
		{"the support's day comes first", "2021-08-05 08:00", nil, with(open(at("2021-08-16 17:00")), func(s *model.TaskStatus) { s.UnitID = 7 })},
		{"late by itself", "2021-08-20 08:00", nil, with(late(open(at("2021-08-16 17:00")), 1), func(s *model.TaskStatus) { s.UnitID = 7 })},
		{"ticked by itself", "2021-08-20 08:00", []model.Completion{own}, open(at("2021-08-30 17:00"))},
		{"the lead's tick is not the support's", "2021-08-21 08:00", []model.Completion{lead}, with(late(open(at("2021-08-16 17:00")), 1), func(s *model.TaskStatus) { s.UnitID = 7 })},
		{"both late", "2021-08-31 08:00", nil, with(late(open(at("2021-08-16 17:00")), 2), func(s *model.TaskStatus) { s.UnitID = 7 })},
		{
			"both done", "2021-08-31 08:00",
			[]model.Completion{own, lead},
			model.TaskStatus{State: model.TaskDone, Due: at("2021-08-30 17:00"), Whole: model.TaskDone},
		},
	}
	for _, tt := range tests {
		checkStatus(t, tt.name, supported().StatusAt(at(tt.now), tt.done, cal), tt.want)
	}
}

func TestRollCallFollowsTheRoster(t *testing.T) {
	task := model.Task{
		ID: 1, Text: "Sinh hoạt", RollCall: true, RollKind: model.Kinds(model.UnitCell), CreatedAt: at("2021-08-01 08:00"),
		Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5},
		Units: []model.TaskUnit{
			{UnitID: 1, Role: model.RoleRoll},
			{UnitID: 2, Role: model.RoleRoll, Since: at("2021-08-10 08:00")},
			{UnitID: 3, Role: model.RoleRoll, Until: at("2021-08-13 08:00")},
		},
	}
	want := map[string][]model.UnitID{"2021-W31": {1, 3}, "2021-W32": {1, 2}, "2021-W33": {1, 2}}
	for _, r := range task.Rounds(at("2021-08-16 08:00"), nil, tet2021(), 10, 1) {
		var asked []model.UnitID
		for _, o := range r.Owed {
			asked = append(asked, o.UnitID)
		}
		if !slices.Equal(asked, want[r.Key]) {
			t.Errorf("%s asks %v, want %v", r.Key, asked, want[r.Key])
		}
	}
	gone := task
	gone.Units = gone.Units[2:]
	s := gone.StatusAt(at("2031-08-16 08:00"), nil, tet2021())
	if s.Owing != 1 || s.Period != "2021-W31" {
		t.Errorf("everybody dissolved: %+v", s)
	}
	gone.Units = nil
	if s := gone.StatusAt(at("2031-08-16 08:00"), nil, tet2021()); s.Owing != 0 || s.State != model.TaskOpen || s.Due != 0 {
		t.Errorf("nobody asked: %+v", s)
	}
}
