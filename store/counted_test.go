package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
)

// agree tells that the list, the round, the first screen and, where they can tell, the figures count the same people
// at home in the running session of the clock's day.
func (d *desk) agree(what string, home, due int, figures bool) {
	d.t.Helper()
	day, session := d.instant().Date(), model.SessionAt(d.instant())
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, State: model.StateIsolating}))(d.t)
	inList := 0
	for _, line := range must(d.PersonLines(d.ctx, keys, d.instant()))(d.t) {
		if line.Isolation.Place == model.PlaceHome {
			inList++
		}
	}
	same(d.t, what+": in the list", inList, home)
	unrecorded := must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, Unrecorded: session}))(d.t)
	same(d.t, what+": not recorded in the list", len(unrecorded), due)
	stops := 0
	for _, stop := range must(d.Round(d.ctx, day, session, model.PersonFilter{}))(d.t) {
		if stop.CheckIn.ID == 0 {
			stops++
		}
	}
	same(d.t, what+": in the round", stops, due)
	today := must(d.Today(d.ctx, d.instant()))(d.t)
	same(d.t, what+": today", []int{today.HomePeople, today.HomeHouses, today.Unrecorded}, []int{home, min(home, 1), due})
	houses := must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{Isolating: true}))(d.t)
	same(d.t, what+": households", len(houses), min(home, 1))
	if !figures {
		return
	}
	p := model.Period{From: day, To: day}
	for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t), p, model.Calendar{}) {
		if f.Code == "home.people" {
			same(d.t, what+": figures", f.Now, home)
		}
	}
}

func TestCancelledIsolationDoesNotHideTheOther(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	wrong := d.isolated(p.ID)
	d.agree("wrong", 1, 1, true)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{wrong.ID}, model.OutcomeCancelled, wrong.StartsOn, "", "nhập nhầm"))
	d.agree("cancelled", 0, 0, true)
	key := must(d.PersonKeys(d.ctx, model.PersonFilter{}))(t)
	same(t, "alone it counts", key, []model.PersonKey{{PersonID: p.ID, IsolationID: wrong.ID}})
	right := d.episode(p.ID)
	right.StartsOn, right.EndsOn, right.AnchorOn = wrong.StartsOn-4, wrong.EndsOn-4, wrong.StartsOn-4
	right = must(d.StartIsolation(d.ctx, right))(t)
	d.agree("replaced", 1, 1, true)
	key = must(d.PersonKeys(d.ctx, model.PersonFilter{}))(t)
	same(t, "the other counts", key, []model.PersonKey{{PersonID: p.ID, IsolationID: right.ID}})
	similar := must(d.SimilarPeople(d.ctx, model.Person{Name: "vo an", Birth: ""}))(t)
	same(t, "similar", similar[0].Isolation.ID, right.ID)
	later := d.episode(p.ID)
	later.StartsOn, later.EndsOn = right.EndsOn+10, right.EndsOn+24
	later = must(d.StartIsolation(d.ctx, later))(t)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{later.ID}, model.OutcomeCancelled, wrong.StartsOn, "", ""))
	d.agree("a cancelled one to come", 1, 1, true)
}

func TestHandoverDay(t *testing.T) {
	t.Parallel()
	for _, place := range []model.Place{model.PlaceHome, model.PlaceHospital} {
		d := newDesk(t)
		p := d.person("Võ An", d.house("Võ An", 0).ID)
		contact := d.isolated(p.ID)
		d.later(3 * 24 * time.Hour)
		on := d.instant().Date()
		check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{
			{IsolationID: contact.ID, Day: on, Session: model.Afternoon, Result: model.CheckInAbsent},
		}))
		d.agree("before", 1, 0, true)
		check(t, d.EndIsolations(d.ctx, []model.IsolationID{contact.ID}, model.OutcomeBecameCase, on, model.SourceCross, ""))
		sick := d.episode(p.ID)
		sick.Category, sick.Place, sick.TestDays = model.CategoryF0, place, nil
		must(d.StartIsolation(d.ctx, sick))(t)
		home := 0
		if place == model.PlaceHome {
			home = 1
		}
		// A report counts the last day at home, whatever comes after it; the round and the list have only what comes after.
		// Who was asked for this afternoon is not asked for again.
		d.agree(string(place), home, 0, place == model.PlaceHome)
		today := must(d.Today(d.ctx, d.instant()))(t)
		same(t, "curve", today.Trend[10:], []int{1, 1, 1, home})
		d.later(24 * time.Hour)
		d.agree("the day after, "+string(place), home, home, true)
		today = must(d.Today(d.ctx, d.instant()))(t)
		same(t, "curve the day after", today.Trend[9:], []int{1, 1, 1, home, home})
		absent := must(d.PersonKeys(d.ctx, model.PersonFilter{AbsentOn: on}))(t)
		same(t, "absent yesterday, in the list", len(absent), today.Absent)
	}
}

func TestForgottenEndBeforeTheNext(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	first := d.isolated(p.ID)
	d.later(40 * 24 * time.Hour)
	same(t, "unconfirmed", must(d.Today(d.ctx, d.instant()))(t).Unconfirmed, 1)
	must(d.StartIsolation(d.ctx, d.episode(p.ID)))(t)
	d.agree("the next", 1, 1, true)
	today := must(d.Today(d.ctx, d.instant()))(t)
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{State: model.StateUnconfirmed}))(t)
	due := must(d.PersonKeys(d.ctx, model.PersonFilter{TestDueBy: d.instant().Date()}))(t)
	same(t, "as in the list", []int{today.Unconfirmed, today.TestsDue}, []int{len(keys), len(due)})
	same(t, "tests", today.TestsDue, 1)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{first.ID}, model.OutcomeCompleted, first.EndsOn, "", ""))
	same(t, "monitoring is over", must(d.Today(d.ctx, d.instant()))(t).Monitoring, 0)
}

// Who was absent yesterday and who refused are told apart, on the first screen and in the lists behind it; who did both is in both.
func TestAbsentAndRefusedAreApart(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0)
	results := []model.CheckInResult{model.CheckInNormal, model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused}
	var found []model.CheckIn
	on := d.instant().Date() + 1
	want := map[model.CheckInResult]map[model.PersonID]bool{model.CheckInAbsent: {}, model.CheckInRefused: {}}
	for _, morning := range results {
		for _, afternoon := range results {
			i := d.isolated(d.person("Võ "+string(morning+afternoon), home.ID).ID)
			for session, result := range map[model.Session]model.CheckInResult{model.Morning: morning, model.Afternoon: afternoon} {
				found = append(found, model.CheckIn{IsolationID: i.ID, Day: on, Session: session, Result: result, Symptoms: map[bool]string{true: "ho"}[result == model.CheckInSymptoms]})
				if people, asked := want[result]; asked {
					people[i.PersonID] = true
				}
			}
		}
	}
	check(t, d.RecordCheckIns(d.ctx, found))
	d.later(2 * 24 * time.Hour)
	today := must(d.Today(d.ctx, d.instant()))(t)
	same(t, "absent", []int{today.Absent, len(must(d.PersonKeys(d.ctx, model.PersonFilter{AbsentOn: on}))(t))}, []int{7, len(want[model.CheckInAbsent])})
	same(t, "refused", []int{today.Refused, len(must(d.PersonKeys(d.ctx, model.PersonFilter{RefusedOn: on}))(t))}, []int{7, len(want[model.CheckInRefused])})
	for _, key := range must(d.PersonKeys(d.ctx, model.PersonFilter{RefusedOn: on}))(t) {
		if !want[model.CheckInRefused][key.PersonID] {
			t.Errorf("person %d refused nothing", key.PersonID)
		}
	}
}
