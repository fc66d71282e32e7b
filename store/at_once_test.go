package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
)

// twoAtOnce is somebody at home on 16/8/2021 as a contact of COVID-19, two sessions a day, who since 17/8 has hand, foot and mouth disease as
// well, one session a day; it is the afternoon of 18/8.
func twoAtOnce(t *testing.T) (d *desk, covid, hands model.Isolation) {
	t.Helper()
	d = newDesk(t)
	covid = d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	d.later(24 * time.Hour)
	hands = d.episode(covid.PersonID)
	hands.Disease, hands.Category, hands.Days, hands.CheckIns, hands.MonitorDays, hands.TestDays = "tcm", model.CategoryF0, 7, 1, 0, nil
	hands.EndsOn = hands.StartsOn + 7
	hands = must(d.StartIsolation(d.ctx, hands))(t)
	d.later(28 * time.Hour)
	return d, covid, hands
}

// counted are the rows of figures of a day: in all, of COVID-19, of hand, foot and mouth disease.
func (d *desk) counted(from, to model.Date, code string) [3]model.Figure {
	d.t.Helper()
	p := model.Period{From: from, To: to}
	facts := must(d.Facts(d.ctx, p, 0))(d.t)
	var rows [3]model.Figure
	for n, disease := range []string{"", model.DiseaseCovid, "tcm"} {
		for _, row := range figure.Count(facts.Of(disease), p, model.Calendar{}) {
			if row.Code == code {
				rows[n] = row
			}
		}
	}
	return rows
}

// Somebody followed for two diseases is one person in all and one for each; a round looks in once, for both.
func TestOneVisitForTwoDiseases(t *testing.T) {
	t.Parallel()
	d, covid, hands := twoAtOnce(t)
	day := d.instant().Date()
	today := must(d.Today(d.ctx, d.instant()))(t)
	same(t, "today", []int{today.HomePeople, today.HomeHouses, today.Unrecorded}, []int{1, 1, 1})
	lines := must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{State: model.StateIsolating}))(t), d.instant()))(t)
	if len(lines) != 1 || lines[0].Isolation.ID != covid.ID || len(lines[0].Others) != 1 || lines[0].Others[0].ID != hands.ID || lines[0].Missed != 4 {
		t.Errorf("listed as %+v", lines)
	}
	round := func(session model.Session, disease string) []model.RoundLine {
		return must(d.Round(d.ctx, day, session, model.PersonFilter{Disease: disease}))(t)
	}
	stop := round(model.Morning, "")
	if len(stop) != 1 || stop[0].IsolationID != covid.ID || len(stop[0].Others) != 1 || stop[0].Others[0] != "tcm" {
		t.Errorf("the round %+v", stop)
	}
	same(t, "nobody asks for the afternoon on account of it", len(round(model.Afternoon, "tcm")), 0)

	visit := model.CheckIn{IsolationID: hands.ID, Day: day, Session: model.Morning, Result: model.CheckInAbsent}
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{visit}))
	for _, disease := range []string{"", model.DiseaseCovid, "tcm"} {
		if stop := round(model.Morning, disease); len(stop) != 1 || stop[0].CheckIn.Result != model.CheckInAbsent || stop[0].CheckIn.IsolationID != stop[0].IsolationID {
			t.Errorf("%s: %+v", disease, stop)
		}
		same(t, "absent, of "+disease, len(must(d.PersonKeys(d.ctx, model.PersonFilter{AbsentOn: day, Disease: disease}))(t)), 1)
		same(t, "not recorded, of "+disease, len(must(d.PersonKeys(d.ctx, model.PersonFilter{Unrecorded: model.Morning, Disease: disease}))(t)), 0)
	}
	visit.IsolationID, visit.Result = covid.ID, model.CheckInNormal // somebody found her after all, in the round of the other disease
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{visit}))
	found := must(d.CheckIns(d.ctx, []model.IsolationID{covid.ID, hands.ID}, day, day))(t)
	same(t, "one visit, seen as of both", []any{len(found), found[0].Result, found[1].Result, found[0].ID == found[1].ID}, []any{2, model.CheckInNormal, model.CheckInNormal, true})
	d.later(20 * time.Hour)
	for code, want := range map[string][3]int{"checkin.expected": {2, 2, 1}, "checkin.done": {1, 1, 1}, "home.people": {1, 1, 1}, "f0.new": {0, 0, 0}} {
		for n, row := range d.counted(day, day, code) {
			if row.Now != want[n] || row.Opening+row.Up-row.Down != row.Now && code == "home.people" {
				t.Errorf("%s: %+v, want %d", code, row, want[n])
			}
		}
	}
	check(t, d.ClearCheckIns(d.ctx, []model.CheckIn{{IsolationID: covid.ID, Day: day, Session: model.Morning}}))
	same(t, "taken back", len(must(d.CheckIns(d.ctx, []model.IsolationID{covid.ID, hands.ID}, day, day))(t)), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "and undone", len(must(d.CheckIns(d.ctx, []model.IsolationID{covid.ID}, day, day))(t)), 1)
}

// She is at home from the first day of the one to the last of the other, and goes down once in all.
func TestFromTheFirstOfOneToTheLastOfTheOther(t *testing.T) {
	t.Parallel()
	d, covid, hands := twoAtOnce(t)
	first := covid.StartsOn
	d.later(3 * 24 * time.Hour)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{covid.ID}, model.OutcomeCompleted, first+3, "", "xét nghiệm âm tính"))
	same(t, "one goes on", must(d.Today(d.ctx, d.instant()))(t).HomePeople, 1)
	d.later(4 * 24 * time.Hour)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{hands.ID}, model.OutcomeCompleted, hands.EndsOn, "", ""))
	d.later(24 * time.Hour)
	for n, want := range [3][2]int{{0, 0}, {0, 1}, {1, 0}} { // up and down on the days the other goes on alone
		if row := d.counted(first+1, first+4, "home.people")[n]; row.Up != want[0] || row.Down != want[1] {
			t.Errorf("%+v, want %v", row, want)
		}
	}
	for n, row := range d.counted(first, hands.EndsOn+1, "home.people") {
		if row.Up != 1 || row.Down != 1 || row.Now != 0 {
			t.Errorf("%d: %+v", n, row)
		}
	}
	for n, want := range [3]int{2, 1, 1} {
		if row := d.counted(first, hands.EndsOn+1, "home.completed")[n]; row.Up != want {
			t.Errorf("%+v, want %d", row, want)
		}
	}
}

// Two for one disease at once stay refused, and so do two in different places; a watch goes on beside anything.
func TestWhatMayBeAtOnce(t *testing.T) {
	t.Parallel()
	d, covid, hands := twoAtOnce(t)
	again := d.episode(covid.PersonID)
	_, err := d.StartIsolation(d.ctx, again)
	field(t, err, "starts_on", model.CodeDuplicate)
	again.Disease, again.Place = "soi", model.PlaceHospital
	_, err = d.StartIsolation(d.ctx, again)
	field(t, err, "starts_on", model.CodeDuplicate)
	hands.Disease = model.DiseaseCovid
	_, err = d.UpdateIsolation(d.ctx, hands)
	field(t, err, "starts_on", model.CodeDuplicate)
	watch := d.watched(covid.PersonID, model.FollowWatch)
	for disease, state := range map[string]model.IsolationState{"": model.StateIsolating, "soi": model.StateMonitoring, "tcm": model.StateIsolating} {
		keys := must(d.PersonKeys(d.ctx, model.PersonFilter{Disease: disease, State: state}))(t)
		same(t, "in the list of "+disease, len(keys), 1)
	}
	monitored := must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{State: model.StateMonitoring}))(t), d.instant()))(t)
	if len(monitored) != 1 || monitored[0].Isolation.ID != watch.ID || len(monitored[0].Others) != 2 {
		t.Errorf("monitored: %+v", monitored)
	}
	same(t, "today", must(d.Today(d.ctx, d.instant()))(t).Monitoring, 1)
}
