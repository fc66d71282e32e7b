package model_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// dues lists a task's rounds from its beginning up to an instant as "key due".
func dues(task model.Task, until string, cal model.Calendar) []string {
	var all []string
	for _, r := range task.Rounds(at(until), nil, cal, 10_000, 0) {
		if r.Due <= at(until) {
			all = append(all, fmt.Sprintf("%s %s %s", r.Key, r.Due.Date().Local()[:5], r.Due.Clock()))
		}
	}
	return all
}

// The reason of a change that holds from before the last one is kept with the rule that went on until then; one without a reason leaves what
// was kept.
func TestTheReasonOfABackDatedChangeIsKept(t *testing.T) {
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 1}
	once := daily.WithRule(model.Deadline{Every: model.EveryDay, Time: "10:00"}, on("2021-08-20"), model.PastRule{Reason: "quận đổi giờ", At: 1, By: "Lan"})
	for reason, want := range map[string]model.PastRule{
		"bỏ báo cáo ngày": {Deadline: daily.Deadline, Until: on("2021-08-18"), Reason: "bỏ báo cáo ngày"},
		"":                {Deadline: daily.Deadline, Until: on("2021-08-18"), Reason: "quận đổi giờ", At: 1, By: "Lan"},
	} {
		if got := once.WithRule(weekly, on("2021-08-18"), model.PastRule{Reason: reason}).Past; !slices.Equal(got, []model.PastRule{want}) {
			t.Errorf("%q: %+v", reason, got)
		}
	}
}

func TestRuleFromADay(t *testing.T) {
	cal := tet2021()
	daily := model.Task{ID: 1, CreatedAt: at("2021-08-16 08:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	monthly := model.Task{ID: 1, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryMonth, Day: 5}}
	morning := model.Deadline{Every: model.EveryDay, Time: "10:00"}
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 1}
	later := model.Deadline{Every: model.EveryMonth, Day: 25}
	tests := []struct {
		name  string
		task  model.Task
		until string
		want  []string
	}{
		{"another hour", daily.WithRule(morning, on("2021-08-18"), model.PastRule{}), "2021-08-18 23:00", []string{
			"2021-08-16 16/08 14:00", "2021-08-17 17/08 14:00", "2021-08-18 18/08 10:00",
		}},
		{"another rhythm", daily.WithRule(weekly, on("2021-08-18"), model.PastRule{}), "2021-08-31 23:00", []string{
			"2021-08-16 16/08 14:00", "2021-08-17 17/08 14:00", "2021-W34 23/08 17:00", "2021-W35 30/08 17:00",
		}},
		{"from the beginning: the rule was wrong", daily.WithRule(morning, on("2021-08-16"), model.PastRule{}), "2021-08-17 23:00", []string{
			"2021-08-16 16/08 10:00", "2021-08-17 17/08 10:00",
		}},
		{"a month had its day already", monthly.WithRule(later, on("2021-08-10"), model.PastRule{}), "2021-09-30 23:00", []string{
			"2021-08 05/08 17:00", "2021-09 25/09 17:00",
		}},
		{
			"twice", daily.WithRule(morning, on("2021-08-18"), model.PastRule{}).WithRule(weekly, on("2021-08-20"), model.PastRule{}),
			"2021-08-23 23:00",
			[]string{
				"2021-08-16 16/08 14:00", "2021-08-17 17/08 14:00", "2021-08-18 18/08 10:00", "2021-08-19 19/08 10:00", "2021-W34 23/08 17:00",
			},
		},
		{
			"the second from before the first", daily.WithRule(morning, on("2021-08-18"), model.PastRule{}).WithRule(weekly, on("2021-08-17"), model.PastRule{}),
			"2021-08-23 23:00",
			[]string{"2021-08-16 16/08 14:00", "2021-W34 23/08 17:00"},
		},
		{"once from a day", daily.WithRule(model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20")}, on("2021-08-17"), model.PastRule{}), "2021-08-23 23:00", []string{
			"2021-08-16 16/08 14:00", " 20/08 17:00",
		}},
	}
	for _, tt := range tests {
		if got := dues(tt.task, tt.until, cal); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestPostponed(t *testing.T) {
	task := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-16")}}
	next := model.Deadline{Every: model.EveryOnce, Due: on("2021-08-23")}
	moved := task.WithRule(next, on("2021-08-12"), model.PastRule{Reason: "chờ số liệu"})
	if len(moved.Past) != 1 || moved.Past[0].Deadline.Due != on("2021-08-16") || moved.Past[0].Reason != "chờ số liệu" {
		t.Errorf("past %+v", moved.Past)
	}
	checkStatus(t, "postponed", moved.StatusAt(at("2021-08-20 08:00"), nil, tet2021()), open(at("2021-08-23 17:00")))
	if again := task.WithRule(next, on("2021-08-12"), model.PastRule{}); again.Past != nil {
		t.Errorf("a date put right leaves %+v", again.Past)
	}
}

// Whatever rules a task had, what fell due before the last change is as it was, and no period comes twice.
func TestRuleChangesKeepThePast(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		end := (task.CreatedAt.Date() + 400).At("").Time().Format("2006-01-02 15:04")
		for n := range rapid.IntRange(1, 4).Draw(t, "changes") {
			from := task.CreatedAt.Date() + model.Date(rapid.IntRange(-10, 300).Draw(t, "from"))
			changed := task.WithRule(anyRecurrence(t), from, model.PastRule{})
			keys := map[string]bool{}
			for _, r := range changed.Rounds(at(end), nil, cal, 10_000, 0) {
				if keys[r.Key] {
					t.Fatalf("change %d: %s comes twice in %q", n, r.Key, dues(changed, end, cal))
				}
				keys[r.Key] = true
			}
			if eve := (from - 1).At("23:59").Time().Format("2006-01-02 15:04"); from > task.CreatedAt.Date() {
				if before, after := dues(task, eve, cal), dues(changed, eve, cal); !slices.Equal(before, after) {
					t.Fatalf("change %d from %v: the past was\n%q and is\n%q", n, from, before, after)
				}
			}
			task = changed
		}
	})
}

// On the very instant counting begins, and on the very day a rule changes, a period is one rule's and not the other's.
func TestWhereRulesMeet(t *testing.T) {
	t.Parallel()
	cal := tet2021()
	monday := model.Deadline{Every: model.EveryWeek, Weekday: 1, Time: "14:00"}
	friday := monday
	friday.Weekday = 5
	weekly := model.Task{CreatedAt: at("2021-08-16 14:00"), Deadline: friday, Past: []model.PastRule{{Deadline: monday, Until: on("2021-08-17")}}}
	got := roundsOf(weekly.Rounds(at("2021-08-16 08:00"), nil, cal, 0, 2))
	if want := []string{"2021-W33 16/08 1", "2021-W34 27/08 1"}; !slices.Equal(got, want) {
		t.Errorf("the week counted from its due instant: %q, want %q", got, want)
	}

	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	once := model.Task{
		CreatedAt: at("2021-08-10 08:00"), CountsFrom: at("2021-08-20 17:00"), Past: []model.PastRule{{Deadline: daily, Until: on("2021-08-16")}},
		Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20"), Time: "17:00"},
	}
	if s := once.StatusAt(at("2021-08-20 09:00"), nil, cal); s.Due != at("2021-08-20 17:00") {
		t.Errorf("what is due as counting begins: %+v", s)
	}

	early := daily
	early.Time = "10:00"
	call := called(model.TaskUnit{Since: at("2021-08-18 12:00")})
	call.Past, call.Deadline = []model.PastRule{{Deadline: daily, Until: on("2021-08-18")}}, early
	if call.Asks("2021-08-18", 1, cal) {
		t.Error("on the day of the change the new hour counts, and the unit came after it")
	}
}
