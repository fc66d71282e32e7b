package isolation

import (
	"strings"
	"testing"
	"time"

	"sotruc/model"
)

func TestRuleFollowsDayCategoryAndHand(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	open := func(i model.Isolation) *personForm {
		return personOpen(d, personIsolate, model.Person{ID: 1}, i)
	}
	f := open(model.Isolation{})
	see := func(regime, anchor, ends string) {
		t.Helper()
		if v := f.form.Value; v("regime") != regime || v("anchor") != anchor || v("ends_on") != ends {
			t.Errorf("%s from %s to %s, want %s from %s to %s", v("regime"), v("anchor"), v("ends_on"), regime, anchor, ends)
		}
	}
	set := func(name, value string) {
		f.form.SetValue(name, value)
		f.react(name)
	}
	see("byt5599", "start", "30/08/2021")
	set("starts_on", "01/06/202") // half typed
	see("byt5599", "start", "")
	set("starts_on", "01/06/2021")
	see("byt879", "exposure", "") // another rule was in force, which counts from the last exposure
	set("anchor_on", "28/05/2021")
	see("byt879", "exposure", "11/06/2021")
	set("category", "outbreak-area")
	see("byt879-area", "arrival", "11/06/2021")
	set("starts_on", "16/08/2021")
	see("byt879-area", "arrival", "16/08/2021") // in force on the day of arrival; not before the first day
	set("anchor_on", "12/08/2021")
	see("byt6386-none", "arrival", "26/08/2021")
	set("told", "full")
	see("byt6386-full", "arrival", "19/08/2021") // which asks for no isolation: the last day of the watch
	set("told", "")
	see("byt6386-none", "arrival", "26/08/2021")
	set("regime", "byt6386-full")
	set("starts_on", "17/08/2021")
	see("byt6386-full", "arrival", "19/08/2021") // chosen by hand, and still in force
	set("ends_on", "30/08/2021")
	set("anchor_on", "16/08/2021")
	see("byt6386-full", "arrival", "30/08/2021")
	if i := f.readIsolation(); i.StateOn(on("2021-08-30")) != model.StateMonitoring || i.StateOn(on("2021-08-31")) != model.StateEnded {
		t.Errorf("a watch to a day that was typed: %+v", i)
	}
	set("ends_on", "")
	see("byt6386-full", "arrival", "23/08/2021")
	set("category", "other")
	see("", "start", "")
	if why := f.form.Value("why") + ": " + f.form.Value("why_more"); why != "không có quy định đang hiệu lực cho Khác, COVID-19: nhập số ngày theo quyết định hoặc ý kiến trạm y tế" {
		t.Errorf("without a rule it says %q", why)
	}
	if wrong := f.missing(f.read(), f.readIsolation()); wrong["days"] == "" {
		t.Error("an isolation without an end is taken")
	}
	set("days", "9")
	see("", "start", "26/08/2021")
	if i := f.readIsolation(); i.Days != 9 || i.CheckIns != 2 {
		t.Errorf("nine days of a decision: %+v", i)
	}
}

// What wards meet now: the disease decides what reasons there are, what is counted from, and how somebody is followed.
func TestRuleOfTheDisease(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	d.Clock = func() time.Time { return time.Date(2026, 11, 28, 8, 0, 0, 0, model.Zone) }
	f := personOpen(d, personIsolate, model.Person{ID: 1}, model.Isolation{})
	set := func(name, value string) {
		f.form.SetValue(name, value)
		f.react(name)
	}
	if f.form.Value("disease") != "" {
		t.Errorf("%s is taken unasked", f.form.Value("disease"))
	}
	set("disease", "soi")
	set("anchor_on", "20/11/2026")
	if i := f.readIsolation(); i.RegimeID != "soi-contact" || !i.WatchOnly() || i.Days != 0 || i.MonitoredUntil() != on("2026-12-11") {
		t.Errorf("a contact of measles: %+v", i)
	}
	set("category", "f0")
	if i := f.readIsolation(); i.RegimeID != "soi-case" || i.Anchor != model.AnchorRash || i.Follow != model.FollowIsolation || i.Days != 7 {
		t.Errorf("a case of measles: %+v", i)
	}
	set("disease", "thuydau")
	if i := f.readIsolation(); i.RegimeID != "thuydau-case" || i.Until != model.UntilCrusts {
		t.Errorf("a case of chickenpox: %+v", i)
	}
	set("ends_on", "30/12/2026") // by hand, as for the person before
	set("disease", "soi")
	if v := f.form.Value("ends_on"); v == "30/12/2026" {
		t.Errorf("the end that was typed for another disease is that of this one")
	}
	set("disease", "rubella")
	if f.form.Value("regime") != "" || !strings.Contains(f.form.Value("why_more"), "hỏi trạm y tế") {
		t.Errorf("rubella: %q, %q", f.form.Value("regime"), f.form.Value("why"))
	}
	set("follow", "watch")
	set("days", "21")
	if i := f.readIsolation(); !i.WatchOnly() || i.Days != 0 || i.MonitorDays != 21 || i.Validate() != nil {
		t.Errorf("a watch by hand: %+v, %v", i, i.Validate())
	}
}

// Who became a case is counted from the day of the rule for cases of the disease. Where that is the rash or the onset the day is asked for: the
// day on which the case was found is not taken for it.
func TestACaseIsCountedFromTheDayOfItsRule(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"2021-08-16", "2026-11-28"} {
		d, asked := bareDesk(t), 0
		d.Clock = func() time.Time { return on(day).Time().Add(8 * time.Hour) }
		for _, disease := range d.Config.DiseasesOn(d.Today()) {
			before := model.Isolation{Disease: disease.ID, Category: model.CategoryF1, Place: model.PlaceHome, Outcome: model.OutcomeBecameCase, EndedOn: d.Today() - 1}
			f, want := newPersonIsolate(d, model.Person{ID: 1}, before), model.AnchorStart
			for _, r := range d.Config.Regimes() {
				if r.ID == f.form.Value("regime") {
					want = r.Anchor
				}
			}
			if v := f.form.Value; v("anchor") != string(want) || v("anchor_on") != "" || v("starts_on") != before.EndedOn.Local() || v("category") != string(model.CategoryF0) {
				t.Errorf("%s, %s: a case is counted from %s %q, want %s", day, disease.ID, v("anchor"), v("anchor_on"), want)
			}
			if want == model.AnchorStart {
				continue
			}
			asked++
			if f.form.Value("ends_on") != "" || len(f.missing(f.read(), f.readIsolation())) == 0 {
				t.Errorf("%s, %s: the end is %s without the day it is counted from", day, disease.ID, f.form.Value("ends_on"))
			}
		}
		if day > "2026" && asked < 3 {
			t.Errorf("on %s only %d diseases ask for a day", day, asked)
		}
	}
}

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
