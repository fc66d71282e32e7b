package figure_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
)

func sameLife(a, b figure.Life) bool {
	return a.Lasts == b.Lasts && slices.Equal(a.Late, b.Late) && a.Due == b.Due && a.Done == b.Done && a.OnTime == b.OnTime
}

// A roll call of three is open until the last has answered, and late from the second after it was due until the last one that
// was late has.
func TestLifeOfARollCall(t *testing.T) {
	t.Parallel()
	made, due := at("2021-08-02 08:00"), at("2021-08-16 14:00")
	task := model.Task{
		ID: 1, CreatedAt: made, RollCall: true, Deadline: model.Deadline{Every: model.EveryOnce, Due: due.Date(), Time: "14:00"},
		Units: []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}, {UnitID: 3, Role: model.RoleRoll}},
	}
	on := func(id model.UnitID, when model.Instant) model.Completion {
		return model.Completion{TaskID: 1, UnitID: id, State: model.CompletionDone, At: when}
	}
	waived := on(3, due+50)
	waived.State, waived.Reason = model.CompletionWaived, "x"
	for name, tt := range map[string]struct {
		done []model.Completion
		want figure.Life
	}{
		"nobody": {nil, figure.Life{Lasts: figure.Stretch{From: made}, Late: []figure.Stretch{{From: due + 1}}, Due: due, OnTime: true}},
		"all in the last second": {
			[]model.Completion{on(1, due), on(2, due), on(3, due-9)},
			figure.Life{Lasts: figure.Stretch{From: made, To: due}, Due: due, Done: true, OnTime: true},
		},
		"one a second later": {
			[]model.Completion{on(1, due), on(2, due+1), on(3, due-9)},
			figure.Life{Lasts: figure.Stretch{From: made, To: due + 1}, Late: []figure.Stretch{{From: due + 1, To: due + 1}}, Due: due, Done: true},
		},
		"two late, the later first": {
			[]model.Completion{on(1, due+90), on(2, due+30), on(3, due)},
			figure.Life{Lasts: figure.Stretch{From: made, To: due + 90}, Late: []figure.Stretch{{From: due + 1, To: due + 90}}, Due: due, Done: true},
		},
		"two late, the later last": {
			[]model.Completion{on(1, due+30), on(2, due+90), on(3, due)},
			figure.Life{Lasts: figure.Stretch{From: made, To: due + 90}, Late: []figure.Stretch{{From: due + 1, To: due + 90}}, Due: due, Done: true},
		},
		"one never, first": {
			[]model.Completion{on(2, due+30), on(3, due+90)},
			figure.Life{Lasts: figure.Stretch{From: made}, Late: []figure.Stretch{{From: due + 1}}, Due: due},
		},
		"one never, last": {
			[]model.Completion{on(1, due+30), on(2, due+90)},
			figure.Life{Lasts: figure.Stretch{From: made}, Late: []figure.Stretch{{From: due + 1}}, Due: due},
		},
		"one waived, the others in time": {
			[]model.Completion{on(1, due), on(2, due), waived},
			figure.Life{Lasts: figure.Stretch{From: made, To: due + 50}, Late: []figure.Stretch{{From: due + 1, To: due + 50}}, Due: due, Done: true, OnTime: true},
		},
	} {
		got := figure.Lives(task, due+900, tt.done, model.Calendar{})
		if len(got) != 1 || !sameLife(got[0], tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, tt.want)
		}
	}
}

func TestLateAt(t *testing.T) {
	t.Parallel()
	l := figure.Life{Late: []figure.Stretch{{From: 10, To: 20}}}
	lasts := figure.Life{Late: []figure.Stretch{{From: 10}}}
	for at, want := range map[model.Instant][2]bool{9: {false, false}, 10: {true, true}, 19: {true, true}, 20: {false, true}, 900: {false, true}} {
		if got := [2]bool{figure.LateAt(l, at), figure.LateAt(lasts, at)}; got != want {
			t.Errorf("at %d: %v, want %v", at, got, want)
		}
	}
	if figure.LateAt(figure.Life{}, 0) {
		t.Error("what was never late is late")
	}
}

// Each round of a duty opens when the one before is due, the first when the task counts; one done ahead opens then.
func TestLivesFollowEachOther(t *testing.T) {
	t.Parallel()
	made := at("2021-08-02 08:00")
	task := model.Task{ID: 1, CreatedAt: made, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	due := func(day model.Date) model.Instant { return (made.Date() + day).At("14:00") }
	froms := func(task model.Task, by model.Instant, done ...model.Completion) []model.Instant {
		var from []model.Instant
		for _, l := range figure.Lives(task, by, done, model.Calendar{}) {
			from = append(from, l.Lasts.From)
		}
		return from
	}
	check := func(name string, got []model.Instant, want ...model.Instant) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	check("before it was written down", froms(task, made-1))
	check("the first", froms(task, made), made)
	check("the second before it opens", froms(task, due(0)-1), made)
	check("the second as it opens", froms(task, due(0)), made, due(0))
	ahead := tick((made.Date() + 3).String(), "2021-08-02 09:00")
	check("the fourth done ahead", froms(task, made+7200, ahead), made, at("2021-08-02 09:00"))
	stray := tick("2021-12", "2021-08-02 09:00") // of a rule the task never had
	check("the fourth done ahead, and a period no rule has", froms(task, made+7200, stray, ahead), made, at("2021-08-02 09:00"))
	check("a period no rule has", froms(task, made+7200, stray), made)
	taken := task
	taken.CountsFrom = at("2021-08-01 08:00") // received the day before: that day's is late before it was written down
	lives := figure.Lives(taken, due(0), nil, model.Calendar{})
	if len(lives) != 3 || lives[0].Lasts.From != made || lives[0].Late[0].From != made || lives[1].Lasts.From != made || lives[2].Lasts.From != due(0) {
		t.Errorf("received the day before: %+v", lives)
	}
}

// What a supporting unit did ahead of its day has opened as well, however far behind the lead's next round that day lies.
func TestLivesOfASupportDoneAhead(t *testing.T) {
	t.Parallel()
	made := at("2021-08-02 08:00")
	ahead := unit(7, tick("", "2021-08-03 09:00"))
	for name, deadline := range map[string]model.Deadline{
		"every week": {Every: model.EveryWeek, Weekday: 5}, "once": {Every: model.EveryOnce, Due: on("2021-08-30")},
	} {
		task := model.Task{ID: 1, CreatedAt: made, Deadline: deadline, Units: []model.TaskUnit{{UnitID: 7, Role: model.RoleSupport, DueOn: on("2021-09-10")}}}
		done := 0
		for _, l := range figure.Lives(task, at("2021-08-04 08:00"), []model.Completion{ahead}, model.Calendar{}) {
			if l.Done && l.Lasts.To == ahead.At && l.OnTime {
				done++
			}
		}
		if done != 1 {
			t.Errorf("%s: %d done", name, done)
		}
		if got := figure.Lives(task, at("2021-08-04 08:00"), nil, model.Calendar{}); slices.ContainsFunc(got, func(l figure.Life) bool { return l.Done }) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Something of a rhythm is open on every day. That stays so for the days before it was made something else: what took its place is open
// since the last round before was due, as the round was in whose stead it is asked for. A rhythm that had ended, and one whose open round
// was done ahead, leave nothing open.
func TestLivesGoOnThroughAChangeOfKind(t *testing.T) {
	t.Parallel()
	weekly, change := model.Deadline{Every: model.EveryWeek, Weekday: 5}, at("2021-12-01 09:00")
	ended := weekly
	ended.EndsOn = on("2021-11-28")
	for name, tt := range map[string]struct {
		was  model.Deadline
		is   *model.Deadline // nil: what it was
		done []model.Completion
		want int // open on Monday the 29th of November, when the rounds of 19 and 26 were not done
	}{
		"weekly, as it was":      {was: weekly, want: 3},
		"once":                   {was: weekly, is: &model.Deadline{Every: model.EveryOnce, Due: on("2021-12-18")}, want: 3},
		"once, on a day before":  {was: weekly, is: &model.Deadline{Every: model.EveryOnce, Due: on("2021-11-24")}, want: 3},
		"as soon as possible":    {was: weekly, is: &model.Deadline{Every: model.EveryASAP}, want: 3},
		"no day":                 {was: weekly, is: &model.Deadline{}, want: 3},
		"monthly":                {was: weekly, is: &model.Deadline{Every: model.EveryMonth, Day: 20}, want: 3},
		"ended before":           {was: ended, is: &model.Deadline{Every: model.EveryOnce, Due: on("2021-12-18")}, want: 2},
		"done ahead":             {was: weekly, is: &model.Deadline{Every: model.EveryOnce, Due: on("2021-12-18")}, done: []model.Completion{tick("2021-W48", "2021-11-27 09:00")}, want: 2},
		"one done in its time":   {was: weekly, is: &model.Deadline{Every: model.EveryOnce, Due: on("2021-12-18")}, done: []model.Completion{tick("2021-W46", "2021-11-19 09:00")}, want: 2},
		"never in force between": {was: weekly, is: &model.Deadline{}, want: 3},
	} {
		task := model.Task{ID: 1, CreatedAt: at("2021-11-15 08:00"), Deadline: tt.was}
		if tt.is != nil {
			task.Deadline, task.Past = *tt.is, []model.PastRule{{Deadline: tt.was, Until: change.Date(), At: change}}
		}
		if name == "never in force between" {
			task.Past = append(task.Past, model.PastRule{Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-12-18")}, Until: change.Date(), At: change + 60})
		}
		open, day := 0, at("2021-11-29 08:00")
		for _, l := range figure.Lives(task, at("2021-12-05 08:00"), tt.done, model.Calendar{}) {
			if l.Lasts.From <= day && (l.Lasts.To == 0 || l.Lasts.To > day) {
				open++
			}
		}
		if open != tt.want {
			t.Errorf("%s: %d open on the day before, want %d", name, open, tt.want)
		}
	}
}

func tick(period, when string) model.Completion {
	return model.Completion{TaskID: 1, Period: period, State: model.CompletionDone, At: at(when)}
}

func unit(id model.UnitID, c model.Completion) model.Completion {
	c.UnitID = id
	return c
}

// What was late stays late on the days before it was postponed, also twice; what was done before its first day never was.
func TestLivesWereLateBeforeTheyWerePostponed(t *testing.T) {
	t.Parallel()
	once := func(day string) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: on(day)} }
	task := model.Task{
		ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: once("2021-08-30"), Past: []model.PastRule{
			{Deadline: once("2021-08-13"), Until: on("2021-08-17"), At: at("2021-08-17 09:00"), Reason: "mưa"},
			{Deadline: once("2021-08-20"), Until: on("2021-08-18"), At: at("2021-08-18 09:00"), Reason: "bão"},
		},
	}
	late := func(days ...string) string {
		var is []string
		for _, l := range figure.Lives(task, at("2021-09-05 08:00"), []model.Completion{tick("", "2021-09-01 09:00")}, model.Calendar{}) {
			for _, day := range days {
				if figure.LateAt(l, at(day)) {
					is = append(is, day)
				}
			}
		}
		return strings.Join(is, " ")
	}
	got := late("2021-08-13 09:00", "2021-08-14 09:00", "2021-08-17 08:00", "2021-08-17 10:00", "2021-08-19 09:00", "2021-08-21 09:00", "2021-08-31 09:00", "2021-09-02 09:00")
	if want := "2021-08-14 09:00 2021-08-17 08:00 2021-08-31 09:00"; got != want {
		t.Errorf("late at %s, want %s", got, want)
	}
	early := figure.Lives(task, at("2021-09-05 08:00"), []model.Completion{tick("", "2021-08-12 09:00")}, model.Calendar{})
	if len(early) != 1 || len(early[0].Late) != 0 {
		t.Errorf("done before its first day: %+v", early)
	}
}

// What was asked for once, without a day, and done stays done when a rhythm takes its place that has its next round before then.
func TestLifeOfWhatWasDoneBeforeARhythm(t *testing.T) {
	t.Parallel()
	made, now := at("2021-08-16 08:00"), at("2021-08-21 07:12")
	third := model.Deadline{Every: model.EveryDay, Interval: 3, StartsOn: made.Date()}
	task := model.Task{ID: 1, CreatedAt: made, Deadline: third, Past: []model.PastRule{
		{Deadline: third, Until: now.Date() + 4, At: now - 10}, {Deadline: model.Deadline{Every: model.EveryASAP}, Until: now.Date() + 5, At: now},
	}}
	said := []model.Completion{{TaskID: 1, State: model.CompletionDone, At: now - 5}}
	for _, day := range []string{"2021-08-16", "2021-08-19"} {
		said = append(said, model.Completion{TaskID: 1, Period: day, State: model.CompletionDone, At: now - 20})
	}
	done := 0
	for _, l := range figure.Lives(task, now, said, model.Calendar{}) {
		if l.Done {
			done++
		}
	}
	if done != len(said) {
		t.Errorf("%d of %d are counted as done", done, len(said))
	}
}
