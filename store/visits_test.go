package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// checkInsOf are the check-ins due, made, absent and with symptoms that the figures of some days tell.
func (d *desk) checkInsOf(from, to model.Date) []int {
	d.t.Helper()
	p := model.Period{From: from, To: to}
	told := map[string]int{}
	for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t), p, model.Calendar{}) {
		told[f.Code] = f.Up
	}
	return []int{told["checkin.expected"], told["checkin.done"], told["checkin.absent"], told["checkin.symptoms"]}
}

// Who was looked in on in an afternoon and is found to be a case in the evening was looked in on: whatever comes after it, the visit stands in the
// figures as it did, the round asks for nobody again, and taking the step back leaves nothing of it.
func TestAVisitStaysOfWhoBecomesACase(t *testing.T) {
	t.Parallel()
	for _, after := range []struct {
		name  string
		ago   int // days the case began before
		place model.Place
	}{{"at home", 0, model.PlaceHome}, {"in hospital", 0, model.PlaceHospital}, {"at home since two days ago", 2, model.PlaceHome}} {
		d := newDesk(t)
		p := d.person("Võ An", d.house("Võ An", 0).ID)
		contact := d.isolated(p.ID)
		d.later(3 * 24 * time.Hour)
		on := d.instant().Date()
		for day := contact.StartsOn; day <= on; day++ {
			for _, s := range []model.Session{model.Morning, model.Afternoon} {
				if !contact.Expects(day, s) {
					continue
				}
				c := model.CheckIn{IsolationID: contact.ID, Day: day, Session: s, Result: model.CheckInNormal}
				if day == on && s == model.Afternoon {
					c.Result, c.Symptoms = model.CheckInSymptoms, "ho"
				}
				check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
			}
		}
		answer := model.AlarmAnswer{IsolationID: contact.ID, Day: on, Session: model.Afternoon, Done: "báo trạm y tế", DoneAt: d.instant()}
		check(t, d.AnswerAlarms(d.ctx, []model.AlarmAnswer{answer}))
		d.later(6 * time.Hour) // the evening
		before := d.checkInsOf(contact.StartsOn, on)
		same(t, after.name+": before", before, []int{7, 7, 0, 1})
		sick := d.episode(p.ID)
		sick.Category, sick.Place, sick.TestDays, sick.StartsOn = model.CategoryF0, after.place, nil, on-model.Date(after.ago)
		instead := store.Instead{IsolationEnd: model.IsolationEnd{ID: contact.ID, On: sick.StartsOn}, Outcome: model.OutcomeBecameCase}
		sick = must(d.StartIsolation(d.ctx, sick, instead))(t)
		same(t, after.name+": after", d.checkInsOf(contact.StartsOn, on), before)
		same(t, after.name+": alarms", must(d.Today(d.ctx, d.instant()))(t).Alarmed.People, 0)
		if after.place == model.PlaceHome {
			line := must(d.PersonLines(d.ctx, []model.PersonKey{{PersonID: p.ID, IsolationID: sick.ID}}, d.instant()))(t)
			same(t, after.name+": missed", line[0].Missed, 0)
			own := must(d.CheckIns(d.ctx, []model.IsolationID{sick.ID}, on, on))(t)
			same(t, after.name+": its own", own[len(own)-1].Symptoms, "ho")
		}
		must(d.Undo(d.ctx))(t)
		same(t, after.name+": taken back", d.checkInsOf(contact.StartsOn, on), before)
		same(t, after.name+": of whom", len(must(d.CheckIns(d.ctx, []model.IsolationID{contact.ID}, contact.StartsOn, on))(t)), 7)
		must(d.Redo(d.ctx))(t)
		same(t, after.name+": done again", d.checkInsOf(contact.StartsOn, on), before)
	}
}

// Whatever becomes of the isolation that came after, a visit counts as long as some isolation asks for it: with what it stood with where the other
// is taken away, called off, begins later or is no more at home, and back again.
func TestAVisitGoesBackWithWhatItIsOf(t *testing.T) {
	t.Parallel()
	type way struct {
		name string
		do   func(d *desk, contact, sick model.Isolation)
		want []int
	}
	reopened := func(d *desk, contact model.Isolation) { must(d.Reopen(d.ctx, contact.ID))(d.t) }
	all := []int{7, 7, 0, 0}
	for _, w := range []way{
		{"to the bin, and what was before goes on", func(d *desk, contact, sick model.Isolation) {
			check(d.t, d.DeleteIsolation(d.ctx, sick.ID))
			reopened(d, contact)
		}, all},
		{"to the bin and back", func(d *desk, _, sick model.Isolation) {
			check(d.t, d.DeleteIsolation(d.ctx, sick.ID))
			lines := must(d.Bin(d.ctx))(d.t)
			check(d.t, d.RestoreAll(d.ctx, lines))
		}, all},
		{"called off, and what was before goes on", func(d *desk, contact, sick model.Isolation) {
			check(d.t, d.EndIsolations(d.ctx, []model.IsolationID{sick.ID}, model.OutcomeCancelled, sick.StartsOn, "", "ghi nhầm"))
			reopened(d, contact)
		}, all},
		// Of the day it ended on what was recorded counts; of the next morning nobody asks for anything.
		{"begins a day later", func(d *desk, _, sick model.Isolation) {
			sick.StartsOn, sick.AnchorOn, sick.EndsOn = sick.StartsOn+1, sick.StartsOn+1, sick.EndsOn+1
			must(d.UpdateIsolation(d.ctx, sick))(d.t)
		}, []int{6, 6, 0, 0}},
		{"in hospital all the time", func(d *desk, _, sick model.Isolation) {
			sick.Place = model.PlaceHospital
			must(d.UpdateIsolation(d.ctx, sick))(d.t)
		}, []int{5, 5, 0, 0}},
	} {
		d := newDesk(t)
		p := d.person("Võ An", d.house("Võ An", 0).ID)
		contact := d.isolated(p.ID)
		d.later(4 * 24 * time.Hour)
		last := contact.StartsOn + 3
		for day := contact.StartsOn; day <= last; day++ {
			for _, s := range []model.Session{model.Morning, model.Afternoon} {
				if contact.Expects(day, s) {
					check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: contact.ID, Day: day, Session: s, Result: model.CheckInNormal}}))
				}
			}
		}
		same(t, w.name+": before", d.checkInsOf(contact.StartsOn, last), all)
		sick := d.episode(p.ID)
		sick.Category, sick.TestDays, sick.StartsOn, sick.AnchorOn = model.CategoryF0, nil, contact.StartsOn+2, contact.StartsOn+2
		instead := store.Instead{IsolationEnd: model.IsolationEnd{ID: contact.ID, On: sick.StartsOn}, Outcome: model.OutcomeBecameCase}
		sick = must(d.StartIsolation(d.ctx, sick, instead))(t)
		same(t, w.name+": a case", d.checkInsOf(contact.StartsOn, last), all)
		w.do(d, contact, sick)
		same(t, w.name, d.checkInsOf(contact.StartsOn, last), w.want)
	}
}

// Of two who are one, the visits of the one that the isolation of the other asks for are its own: she was looked in on.
func TestVisitsOfTwoWhoAreOne(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0)
	one, other := d.person("Võ An", home.ID), d.person("Võ Thị An", home.ID)
	contact := d.isolated(one.ID)
	d.later(3 * 24 * time.Hour)
	on := d.instant().Date()
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{contact.ID}, model.OutcomeBecameCase, on-2, model.SourceCross, ""))
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: contact.ID, Day: on, Session: model.Afternoon, Result: model.CheckInNormal}}))
	sick := d.episode(other.ID)
	sick.Category, sick.TestDays, sick.StartsOn, sick.AnchorOn, sick.EndsOn = model.CategoryF0, nil, on-1, on-1, on+12
	sick = must(d.StartIsolation(d.ctx, sick))(t)
	d.later(12 * time.Hour)
	same(t, "two", d.checkInsOf(on, on)[1], 0)
	check(t, d.MergePeople(d.ctx, one.ID, other.ID))
	same(t, "one", d.checkInsOf(on, on)[1], 1)
	same(t, "of whom", len(must(d.CheckIns(d.ctx, []model.IsolationID{sick.ID}, on, on))(t)), 1)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", d.checkInsOf(on, on)[1], 0)
}

// missedIn are the rounds missed by the list of people, for a disease or by the isolation that comes first.
func (d *desk) missedIn(disease string) int {
	d.t.Helper()
	missed := 0
	for _, l := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{On: d.instant().Date(), Disease: disease}))(d.t), d.instant()))(d.t) {
		missed += l.Missed
	}
	return missed
}

// What was expected of somebody and missed stays so when another isolation is written down that took the place of the one before days ago: by
// whichever a round asked for her, it asked for her. Where the end was known at once, nobody asked until the next was written down.
func TestMissedRoundsStayWhenAnotherTakesThePlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		apart  bool // the end is written down two days before what comes after
		before []int
		after  []int
		missed int // of the isolation that came after
	}{{"in one step", false, []int{7, 4, 0, 0}, []int{7, 4, 0, 0}, 3}, {"two days later", true, []int{4, 4, 0, 0}, []int{4, 4, 0, 0}, 0}} {
		d := newDesk(t)
		p := d.person("Võ An", d.house("Võ An", 0).ID)
		contact := d.isolated(p.ID)
		first := contact.StartsOn
		d.later(2 * 24 * time.Hour)
		for day := first; day <= first+2; day++ { // of the third day nobody wrote anything but the morning
			for _, s := range []model.Session{model.Morning, model.Afternoon} {
				if contact.Expects(day, s) && (day < first+2 || s == model.Morning) {
					check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: contact.ID, Day: day, Session: s, Result: model.CheckInNormal}}))
				}
			}
		}
		sick := d.episode(p.ID)
		sick.Category, sick.TestDays, sick.StartsOn, sick.AnchorOn, sick.EndsOn = model.CategoryF0, nil, first+2, first+2, first+15
		end := model.IsolationEnd{ID: contact.ID, On: first + 2}
		if c.apart {
			check(t, d.EndEach(d.ctx, []model.IsolationEnd{end}, model.OutcomeBecameCase, model.SourceCross, ""))
		}
		d.later(36 * time.Hour)
		last := first + 3
		same(t, c.name+": before", d.checkInsOf(first, last), c.before)
		if c.apart {
			must(d.StartIsolation(d.ctx, sick))(t)
		} else {
			must(d.StartIsolation(d.ctx, sick, store.Instead{IsolationEnd: end, Outcome: model.OutcomeBecameCase}))(t)
		}
		same(t, c.name+": after", d.checkInsOf(first, last), c.after)
		same(t, c.name+": missed", d.missedIn("covid"), c.missed)
	}
}

// A visit is of the person: one made before a second disease was entered counts for that as well where it falls on its days. Rounds nobody made were
// not due for it before it was entered.
func TestAVisitBeforeTheSecondDiseaseWasEntered(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	contact := d.isolated(p.ID)
	first := contact.StartsOn
	d.later(2 * 24 * time.Hour)
	met := model.CheckIn{IsolationID: contact.ID, Day: first + 1, Session: model.Morning, Result: model.CheckInSymptoms, Symptoms: "ho"}
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{met}))
	measles := d.episode(p.ID)
	measles.Disease, measles.TestDays, measles.StartsOn, measles.AnchorOn, measles.EndsOn = "soi", nil, first, first, first+7
	measles = must(d.StartIsolation(d.ctx, measles))(t)
	for disease, want := range map[string][]int{"": {3, 1, 0, 1}, "covid": {3, 1, 0, 1}, "soi": {1, 1, 0, 1}} {
		p, told := model.Period{From: first, To: first + 1}, map[string]int{}
		for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(t).Of(disease), p, model.Calendar{}) {
			told[f.Code] = f.Up
		}
		same(t, disease, []int{told["checkin.expected"], told["checkin.done"], told["checkin.absent"], told["checkin.symptoms"]}, want)
	}
	same(t, "missed of measles", d.missedIn("soi"), 0)
	stops := must(d.Round(d.ctx, first+1, model.Morning, model.PersonFilter{Disease: "soi"}))(t)
	same(t, "in the round of measles", []string{stops[0].CheckIn.Symptoms, stops[0].Disease}, []string{"ho", "soi"})
	own := must(d.CheckIns(d.ctx, []model.IsolationID{measles.ID}, first, first+1))(t)
	same(t, "in its grid", len(own), 1)
}

// Whom the report counts as looked in on, the round has: also the morning of the day on which somebody becomes a case or leaves.
func TestTheRoundHasWhomTheReportCounts(t *testing.T) {
	t.Parallel()
	for _, place := range []model.Place{model.PlaceHome, model.PlaceHospital, ""} {
		d := newDesk(t)
		home := d.house("Võ An", 0)
		p, other := d.person("Võ An", home.ID), d.person("Võ Bình", home.ID)
		contact := d.isolated(p.ID)
		d.isolated(other.ID)
		d.later(2*24*time.Hour - 2*time.Hour)
		on := d.instant().Date()
		check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: contact.ID, Day: on, Session: model.Morning, Result: model.CheckInNormal, Temperature: 366}}))
		if place == "" {
			check(t, d.EndIsolations(d.ctx, []model.IsolationID{contact.ID}, model.OutcomeLeft, on, "", "bỏ đi"))
		} else {
			sick := d.episode(p.ID)
			sick.Category, sick.Place, sick.TestDays = model.CategoryF0, place, nil
			must(d.StartIsolation(d.ctx, sick, store.Instead{IsolationEnd: model.IsolationEnd{ID: contact.ID, On: on}, Outcome: model.OutcomeBecameCase}))(t)
		}
		d.later(4 * time.Hour)
		stops := must(d.Round(d.ctx, on, model.Morning, model.PersonFilter{}))(t)
		if len(stops) != 2 || stops[0].CheckIn.Temperature != 366 || stops[0].PersonID != p.ID || stops[1].CheckIn.ID != 0 {
			t.Errorf("%q: the morning round has %+v", place, stops)
		}
		afternoon := 1
		if place == model.PlaceHome {
			afternoon = 2
		}
		same(t, string(place)+": in the afternoon", len(must(d.Round(d.ctx, on, model.Afternoon, model.PersonFilter{}))(t)), afternoon)
		same(t, string(place)+": done", d.checkInsOf(on, on), []int{len(stops) + afternoon, 1, 0, 0})
		same(t, string(place)+": of an area", len(must(d.Round(d.ctx, on, model.Morning, model.PersonFilter{AreaID: 99}))(t)), 0)
	}
}
