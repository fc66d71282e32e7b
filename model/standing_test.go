package model_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// A card asks at once where a task stands and which rounds are around: it is told what each is by itself.
func TestStandingIsNextAndRounds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		cal := anyCalendar(t)
		task := model.Task{ID: 1, CreatedAt: anyDay(t, "created").At("09:30"), Deadline: anyRecurrence(t)}
		if rapid.Bool().Draw(t, "another rule before") {
			task.Past = []model.PastRule{{Deadline: oneDay("2020-05-29"), Until: task.CreatedAt.Date() + model.Date(rapid.IntRange(1, 40).Draw(t, "until"))}}
		}
		if rapid.Bool().Draw(t, "supported") {
			task.Units = []model.TaskUnit{{UnitID: 7, Role: model.RoleSupport, DueOn: anyDay(t, "own")}}
		}
		now := task.CreatedAt + model.Instant(rapid.IntRange(0, 90*24*60*60).Draw(t, "seconds"))
		var done []model.Completion
		for _, r := range task.Rounds(now, nil, cal, 99, 9) {
			if rapid.Bool().Draw(t, "done") {
				done = append(done, model.Completion{TaskID: 1, Period: r.Key, UnitID: r.Owed[0].UnitID, State: model.CompletionDone, At: task.CreatedAt})
			}
		}
		past, ahead := rapid.IntRange(0, 5).Draw(t, "past"), rapid.IntRange(0, 5).Draw(t, "ahead")
		status, round, around := task.Standing(now, done, cal, past, ahead)
		wantStatus, wantRound := task.Next(now, done, cal)
		if want := task.Rounds(now, done, cal, past, ahead); status != wantStatus || !reflect.DeepEqual(round, wantRound) || len(around) != len(want) || len(want) > 0 && !reflect.DeepEqual(around, want) {
			t.Fatalf("%+v, %+v, %+v\nwant %+v, %+v, %+v", status, round, around, wantStatus, wantRound, want)
		}
	})
}

// A round of a roll call is late once, and owes as many answers as there are units that have not given theirs.
func TestARoundOwesOfEachUnit(t *testing.T) {
	t.Parallel()
	due := at("2021-08-16 14:00")
	owes := func(unit model.UnitID, state model.CompletionState) model.Owed {
		return model.Owed{UnitID: unit, Due: due, Said: model.Completion{State: state}}
	}
	r := model.Round{DuePeriod: model.DuePeriod{Due: due}, Owed: []model.Owed{
		owes(1, ""), owes(2, model.CompletionDone), owes(3, model.CompletionDoing), owes(4, model.CompletionReopened), owes(5, model.CompletionWaived),
	}}
	for now, want := range map[model.Instant]model.TaskStatus{
		due:     {State: model.TaskDoing, Due: due, Done: 1, Of: 5, Whole: model.TaskDoing},
		due + 1: {State: model.TaskDoing, Due: due, Done: 1, Of: 5, Whole: model.TaskDoing, Late: true, Missed: 1, Owing: 3},
	} {
		checkStatus(t, "the round", r.Status(now), want)
	}
	checkStatus(t, "one unit of it", r.StatusOf(r.Owed[2], due+1), model.TaskStatus{
		State: model.TaskDoing, UnitID: 3, Due: due, Whole: model.TaskDoing, Late: true, Missed: 1, Owing: 1,
	})
}

// Where the next round is late a list names the first that is yet to come as well, also where that is asked for once and another rule is to take its
// place on a day that is known already.
func TestAgendaNamesWhatComesBeforeAnotherRule(t *testing.T) {
	t.Parallel()
	weekly := model.Deadline{Every: model.EveryWeek, Weekday: 5}
	task := changing(weekly, upTo("2021-08-10", weekly), upTo("2021-09-01", oneDay("2021-08-30")))
	var got []model.Instant
	for _, line := range task.Agenda(0, at("2021-08-20 08:00"), nil, model.Calendar{}) {
		got = append(got, line.Due)
	}
	if want := []model.Instant{at("2021-08-06 17:00"), at("2021-08-30 17:00")}; !reflect.DeepEqual(got, want) {
		t.Errorf("due at %v, want %v", got, want)
	}
}
