package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// anyVisits draws people whom a round asks for on account of two diseases on most of a few days.
func anyVisits(t *rapid.T) (isolations []model.Isolation, made []model.CheckIn, next map[model.IsolationID]model.Date) {
	next = map[model.IsolationID]model.Date{}
	first := on("2021-08-05")
	for n := range rapid.IntRange(1, 2).Draw(t, "people") {
		var own []model.Isolation
		for range rapid.IntRange(2, 4).Draw(t, "isolations") {
			i := model.Isolation{
				ID: model.IsolationID(10*n + len(own) + 1), PersonID: model.PersonID(n + 1), Disease: anyDisease(t), Category: model.CategoryF1, Place: model.PlaceHome, Days: 7,
				StartsOn: first + model.Date(rapid.IntRange(0, 4).Draw(t, "starts")), CheckIns: rapid.SampledFrom([]int{1, 2, 2}).Draw(t, "check-ins"),
				Outcome: rapid.SampledFrom([]model.Outcome{"", "", model.OutcomeCompleted, model.OutcomeLeft, model.OutcomeBecameCase, model.OutcomeCancelled}).Draw(t, "outcome"),
			}
			i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, 5).Draw(t, "days"))
			i.CreatedAt = i.StartsOn.At("00:00") + model.Instant(rapid.IntRange(0, 8).Draw(t, "entered"))*6*60*60
			if i.Follow = model.FollowIsolation; i.Outcome != "" {
				i.EndedOn = i.StartsOn + model.Date(rapid.IntRange(0, 5).Draw(t, "ended"))
			}
			own = append(own, i)
		}
		replaces(own, next)
		for k := range own {
			own[k].Before = anyAsked(t, own[k])
		}
		for _, i := range own {
			made = append(made, anyCheckIns(t, i)...)
		}
		isolations = append(isolations, own...)
	}
	made = rapid.Permutation(made).Draw(t, "as recorded")
	for n := range made {
		made[n].ID = model.CheckInID(n + 1)
	}
	return isolations, rapid.Permutation(made).Draw(t, "as read"), next
}

// What was recorded of an isolation on the day on which another takes its place was due as well, and only then, unless the round asks for the other
// in that session: in the afternoon, where somebody is at home still.
func TestTheMorningAnotherTakesItsPlace(t *testing.T) {
	t.Parallel()
	first := with(f1(), func(i *model.Isolation) { i.ID = 1 })
	second := with(f1(), func(i *model.Isolation) { i.ID, i.StartsOn, i.EndsOn = 2, on("2021-08-12"), on("2021-08-26") })
	away := with(second, func(i *model.Isolation) { i.Place = model.PlaceHospital })
	met := func(of model.IsolationID, s model.Session) model.CheckIn {
		return model.CheckIn{ID: 1, IsolationID: of, Day: on("2021-08-12"), Session: s, Result: model.CheckInNormal}
	}
	for name, c := range map[string]struct {
		then      model.Isolation
		made      []model.CheckIn
		due, done int
	}{
		"nothing was recorded":           {second, nil, 1, 0},
		"met in the morning, of first":   {second, []model.CheckIn{met(1, model.Morning)}, 2, 1},
		"met in the afternoon, of first": {second, []model.CheckIn{met(1, model.Afternoon)}, 1, 0},
		"met in the morning, of second":  {second, []model.CheckIn{met(2, model.Morning)}, 1, 0},
		"met in the afternoon of second": {second, []model.CheckIn{met(2, model.Afternoon)}, 1, 1},
		"nothing, and away then":         {away, nil, 0, 0},
		"met before going away":          {away, []model.CheckIn{met(1, model.Afternoon)}, 1, 1},
	} {
		figures := figure.Count(tallied([]model.Isolation{first, c.then}, c.made), model.Period{From: on("2021-08-12"), To: on("2021-08-12")}, model.Calendar{})
		if due, done := row(t, figures, "checkin.expected").Up, row(t, figures, "checkin.done").Up; due != c.due || done != c.done {
			t.Errorf("%s: %d of %d, want %d of %d", name, done, due, c.done, c.due)
		}
	}
}
