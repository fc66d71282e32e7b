package model_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// owedLine is what is done by itself: a period of whoever leads, or what one unit owes.
type owedLine struct {
	period string
	unit   model.UnitID
	due    model.Instant
}

func linesOf(agenda []model.TaskStatus) map[owedLine]bool {
	lines := map[owedLine]bool{}
	for _, s := range agenda {
		if !s.Closed() {
			lines[owedLine{s.Period, s.UnitID, s.Due}] = true
		}
	}
	return lines
}

// Whatever was missed, ticked and given to others: everything open that falls due today is a line, the earliest open round
// too, every day of a supporting unit's own, and nothing twice. The recount goes through the rounds one by one.
func TestAgendaHidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 90*24*60*60).Draw(t, "seconds"))
		rounds := task.Rounds(now, nil, cal, 1000, 40)
		if rapid.Bool().Draw(t, "once") {
			task.Deadline = model.Deadline{Every: model.EveryOnce, Due: anyDay(t, "due")}
			rounds = task.Rounds(now, nil, cal, 10, 10)
		}
		const own model.UnitID = 7
		if rapid.Bool().Draw(t, "supported") {
			task.Units = []model.TaskUnit{{UnitID: own, Role: model.RoleSupport, DueOn: anyDay(t, "own")}, {UnitID: 8, Role: model.RoleSupport}}
		}
		said := map[string]bool{}
		var done []model.Completion
		say := func(period string, unit model.UnitID) {
			key := fmt.Sprint(period, unit)
			if !said[key] {
				done = append(done, model.Completion{TaskID: 1, Period: period, UnitID: unit, State: model.CompletionDone, At: task.CreatedAt})
			}
			said[key] = true
		}
		for n := range rapid.IntRange(0, 20).Draw(t, "ticks") {
			say(rounds[rapid.IntRange(0, len(rounds)-1).Draw(t, fmt.Sprint("round ", n))].Key, 0)
		}
		if len(task.Units) > 0 && rapid.Bool().Draw(t, "own ticked") {
			say("", own)
		}

		want := map[owedLine]bool{}
		missed, first, ahead := 0, true, false
		for _, r := range rounds {
			if said[fmt.Sprint(r.Key, 0)] {
				continue
			}
			late := now > r.Due
			if late {
				missed++
			}
			if first || !late && (r.Due.Date() == now.Date() || missed > 0 && !ahead) {
				want[owedLine{r.Key, 0, r.Due}] = true
			}
			ahead = ahead || !late
			first = false
		}
		lead := len(want)
		if len(task.Units) > 0 && !said[fmt.Sprint("", own)] {
			want[owedLine{"", own, task.Units[0].DueOn.At("17:00")}] = true
		}
		agenda := task.Agenda(0, now, done, cal)
		got := linesOf(agenda)
		open, all := 0, 0
		for _, s := range agenda {
			all += s.Missed
			if !s.Closed() {
				open++
			}
			if !s.Closed() && !want[owedLine{s.Period, s.UnitID, s.Due}] {
				t.Fatalf("%+v is no line; want %v", s, want)
			}
		}
		if len(got) != len(want) || open != len(want) {
			t.Fatalf("%d lines, %d of them different, want %v", open, len(got), want)
		}
		if s := task.StatusAt(now, done, cal); all != s.Missed {
			t.Fatalf("the lines missed %d, the task %d", all, s.Missed)
		}
		for unit, lines := range map[model.UnitID]int{3: lead, 8: lead} {
			if got := linesOf(task.Agenda(unit, now, done, cal)); len(got) != lines {
				t.Fatalf("unit %d has %v, want %d", unit, got, lines)
			}
		}
		if len(task.Units) == 0 {
			return
		}
		alone := task.Agenda(own, now, done, cal)
		if len(alone) != 1 || alone[0].UnitID != own || alone[0].Closed() != said[fmt.Sprint("", own)] || alone[0].Missed+missed != all {
			t.Fatalf("the supporting unit has %+v", alone)
		}
	})
}

func TestAgendaOfOneUnitOfARollCall(t *testing.T) {
	t.Parallel()
	call := model.Task{
		ID: 1, CreatedAt: at("2021-08-13 08:00"), RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"},
		Units: []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}},
	}
	now := at("2021-08-16 09:00")
	done := []model.Completion{unit(1, tick("2021-08-13", "2021-08-13 13:00")), unit(1, tick("2021-08-14", "2021-08-14 13:00")), unit(1, tick("2021-08-15", "2021-08-15 13:00"))}
	first := call.Agenda(1, now, done, model.Calendar{})
	if len(first) != 1 || first[0].UnitID != 1 || first[0].Late || first[0].Of != 0 || first[0].Due != at("2021-08-16 14:00") {
		t.Errorf("one that answered every day: %+v", first)
	}
	second := call.Agenda(2, now, done, model.Calendar{})
	if len(second) != 2 || second[0].Missed != 3 || second[0].UnitID != 2 || second[1].UnitID != 2 || second[1].Late || second[1].Due != at("2021-08-16 14:00") {
		t.Errorf("one that never answered: %+v", second)
	}
	all := call.Agenda(0, now, done, model.Calendar{})
	if len(all) != 2 || all[0].Of != 2 || all[0].Done != 1 || all[0].Missed != 3 || all[1].Of != 2 || all[1].Done != 0 {
		t.Errorf("everybody: %+v", all)
	}
	if s := call.StatusFor(2, now, done, model.Calendar{}); s != second[0] {
		t.Errorf("status for one: %+v", s)
	}
	if s := call.StatusFor(0, now, done, model.Calendar{}); s != call.StatusAt(now, done, model.Calendar{}) {
		t.Errorf("status for all: %+v", s)
	}
}

// Both hours of a duty twice a day are lines in the morning, and the last that are due today.
func TestAgendaHasBothHours(t *testing.T) {
	t.Parallel()
	task := model.Task{ID: 1, CreatedAt: at("2021-08-16 07:00"), Deadline: model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "14:00"}}
	got := task.Agenda(0, at("2021-08-16 07:30"), nil, model.Calendar{})
	if len(got) != 2 || got[0].Due != at("2021-08-16 08:00") || got[1].Due != at("2021-08-16 14:00") {
		t.Errorf("%+v", got)
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	if got := (model.Task{Text: "Báo cáo"}).Words(); got != "Báo cáo" {
		t.Error(got)
	}
	if got := (model.Task{Text: "ngày 20/8", PartOf: "Báo cáo"}).Words(); got != "ngày 20/8: Báo cáo" {
		t.Error(got)
	}
	whole := model.Task{Text: strings.Repeat("a", model.MaxText), Note: strings.Repeat("a", model.MaxNote)}
	if err := whole.Validate(); err != nil {
		t.Errorf("as long as may be: %v", err)
	}
}
