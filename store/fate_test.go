package store_test

import (
	"testing"
	"time"

	"sotruc/model"
)

// Each fate has its list, on any day; who is isolated anew has none of before.
func TestFateLists(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	begin := d.instant().Date()
	start := func(name string, place model.Place, category model.Category) model.Isolation {
		i := d.episode(d.person(name, house.ID).ID)
		i.Place, i.Category = place, category
		return must(d.StartIsolation(d.ctx, i))(t)
	}
	stay := start("Võ An", model.PlaceHospital, model.CategoryF0)
	gone := start("Võ Bình", model.PlaceHome, model.CategoryF1)
	dead := start("Võ Cúc", model.PlaceHome, model.CategoryF1)
	well := start("Võ Dung", model.PlaceHome, model.CategoryF0)
	done := start("Võ Em", model.PlaceHome, model.CategoryF1)
	d.later(3 * 24 * time.Hour)
	today := d.instant().Date()
	for _, e := range []struct {
		i       model.Isolation
		outcome model.Outcome
	}{
		{gone, model.OutcomeLeft}, {dead, model.OutcomeDied}, {well, model.OutcomeCompleted}, {done, model.OutcomeCompleted},
	} {
		check(t, d.EndIsolations(d.ctx, []model.IsolationID{e.i.ID}, e.outcome, today, "", "vì sao"))
	}
	list := func(what string, f model.PersonFilter, want ...model.Isolation) {
		t.Helper()
		var keys []model.PersonKey
		for _, i := range want {
			keys = append(keys, model.PersonKey{PersonID: i.PersonID, IsolationID: i.ID})
		}
		same(t, what, must(d.PersonKeys(d.ctx, f))(t), keys)
	}
	list("hospital", model.PersonFilter{Fate: model.FateHospital}, stay)
	list("hospital, a year later", model.PersonFilter{Fate: model.FateHospital, On: today + 365}, stay)
	list("hospital, before", model.PersonFilter{Fate: model.FateHospital, On: begin - 1})
	list("left", model.PersonFilter{Fate: model.FateLeft}, gone)
	list("left, the day before", model.PersonFilter{Fate: model.FateLeft, On: today - 1})
	list("died", model.PersonFilter{Fate: model.FateDied}, dead)
	list("cured", model.PersonFilter{Fate: model.FateCured}, well)
	back := d.episode(gone.PersonID)
	back.StartsOn, back.EndsOn = today, today+7
	must(d.StartIsolation(d.ctx, back))(t)
	list("left and came back", model.PersonFilter{Fate: model.FateLeft})
}

// A certificate is kept with its day, is in the history, and goes with an outcome that is taken back.
func TestCertificates(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	d.later(time.Duration(i.EndsOn-i.StartsOn+1) * 24 * time.Hour)
	today := d.instant().Date()
	end := model.IsolationEnd{ID: i.ID, On: i.EndsOn, Certificate: " 12/GXN-TYT\n", CertificateOn: today + 1}
	field(t, d.EndEach(d.ctx, []model.IsolationEnd{end}, model.OutcomeCompleted, "", ""), "certificate_on", model.CodeFutureDate)
	end.CertificateOn = today
	check(t, d.EndEach(d.ctx, []model.IsolationEnd{end}, model.OutcomeCompleted, "", ""))
	got := must(d.Isolation(d.ctx, i.ID))(t)
	same(t, "certificate", got.Certificate, "12/GXN-TYT")
	same(t, "its day", got.CertificateOn, today)
	none := model.PersonFilter{NoCertificate: true}
	same(t, "without one", len(must(d.PersonKeys(d.ctx, none))(t)), 0)
	got.Certificate, got.CertificateOn = "", 0
	must(d.UpdateIsolation(d.ctx, got))(t)
	same(t, "without one now", len(must(d.PersonKeys(d.ctx, none))(t)), 1)
	must(d.Undo(d.ctx))(t)
	got = must(d.Isolation(d.ctx, i.ID))(t)
	same(t, "undone", got.Certificate+" "+got.CertificateOn.String(), "12/GXN-TYT "+today.String())
	got.CertificateOn = got.StartsOn - 1
	_, err := d.UpdateIsolation(d.ctx, got)
	field(t, err, "certificate_on", model.CodeEndBeforeStart)
	open := must(d.Reopen(d.ctx, i.ID))(t)
	same(t, "reopened", open.Certificate+open.CertificateOn.String(), "")
	same(t, "nobody without one", len(must(d.PersonKeys(d.ctx, none))(t)), 0)
}
