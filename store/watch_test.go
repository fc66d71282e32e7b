package store_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// watched begins a watch of 21 days from today of somebody.
func (d *desk) watched(person model.PersonID, follow model.Follow) model.Isolation {
	d.t.Helper()
	today := d.instant().Date()
	return must(d.StartIsolation(d.ctx, model.Isolation{
		PersonID: person, Disease: "soi", Follow: follow, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure,
		AnchorOn: today - 1, StartsOn: today, EndsOn: today, MonitorDays: 21, CheckIns: 2,
	}))(d.t)
}

// Moving the end of a watch moves that of the watch: nobody is held by it, the day before is kept with the reason, and undo brings it back.
func TestMovingTheEndOfAWatch(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	i := d.watched(d.person("Võ An", house.ID).ID, model.FollowWatch)
	planned := i.PlannedEnd()
	same(t, "planned", planned, i.AnchorOn+21)
	before := dump(t, d)
	_, err := d.ChangeEnd(d.ctx, i.ID, i.Rev, i.StartsOn, "không còn ngày nào")
	field(t, err, "ends_on", model.CodeNoDays)
	_, err = d.ChangeEnd(d.ctx, i.ID, i.Rev, i.StartsOn-1, "trước ngày đầu")
	field(t, err, "ends_on", model.CodeEndBeforeStart)
	got := must(d.ChangeEnd(d.ctx, i.ID, i.Rev, planned-7, "trạm y tế"))(t)
	if got.PlannedEnd() != planned-7 || got.LastDay() != planned-7 || len(got.Changes) != 1 || got.Changes[0].PreviousEnd != planned || got.Follow != model.FollowWatch {
		t.Errorf("%+v", got)
	}
	for day, want := range map[model.Date]model.IsolationState{i.StartsOn: model.StateMonitoring, planned - 7: model.StateMonitoring, planned - 6: model.StateEnded} {
		if state := got.StateOn(day); state != want {
			t.Errorf("on %s %q, want %q", day, state, want)
		}
	}
	monitoring := model.PersonFilter{On: i.StartsOn, State: model.StateMonitoring}
	same(t, "monitored", len(must(d.PersonKeys(d.ctx, monitoring))(t)), 1)
	same(t, "ends today", len(must(d.PersonKeys(d.ctx, model.PersonFilter{On: i.StartsOn, EndsOn: i.StartsOn}))(t)), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), before)
}

// However ends are moved, by whatever way, who is only watched is never among those held at home, looked in on or past an end.
func TestAWatchIsNeverHeld(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		house := d.house("Võ An", 0)
		follow := rapid.SampledFrom([]model.Follow{model.FollowWatch, model.FollowHousehold}).Draw(rt, "follow")
		i := d.watched(d.person("Võ An", house.ID).ID, follow)
		for range rapid.IntRange(1, 3).Draw(rt, "moves") {
			d.later(time.Duration(rapid.IntRange(1, 80).Draw(rt, "hours")) * time.Hour)
			to := i.StartsOn + model.Date(rapid.IntRange(0, 60).Draw(rt, "to"))
			reads := must(d.Isolation(d.ctx, i.ID))(t)
			if rapid.Bool().Draw(rt, "by the form") {
				reads.EndsOn, reads.Days, reads.AnchorOn = to, 0, reads.AnchorOn-1
				_, err := d.UpdateIsolation(d.ctx, reads)
				check(t, err)
			} else if _, err := d.ChangeEnd(d.ctx, i.ID, reads.Rev, to, "ý kiến trạm y tế"); (err != nil) != (to == i.StartsOn && to != reads.PlannedEnd()) {
				rt.Fatalf("to %s: %v", to, err)
			}
		}
		d.later(time.Duration(rapid.IntRange(1, 60).Draw(rt, "days")) * 24 * time.Hour)
		p := model.Period{From: i.StartsOn, To: d.instant().Date()}
		for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(t), p, model.Calendar{}) {
			switch f.Code {
			case "home.people", "home.households", "home.unconfirmed", "home.extended", "home.shortened", "checkin.expected":
				if f.Up != 0 || f.Now != 0 || f.Total != 0 {
					rt.Fatalf("%+v", f)
				}
			}
		}
		today := must(d.Today(d.ctx, d.instant()))(t)
		if today.HomePeople != 0 || today.Unconfirmed != 0 || len(today.Missed) != 0 || today.Unrecorded != 0 {
			rt.Fatalf("%+v", today)
		}
	})
}
