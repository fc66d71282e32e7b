package isolation

import (
	"testing"

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
	see("byt6386-none", "arrival", "16/08/2021") // not before the first day
	set("regime", "byt6386-full")
	set("starts_on", "17/08/2021")
	see("byt6386-full", "arrival", "17/08/2021") // chosen by hand, and still in force
	set("ends_on", "30/08/2021")
	set("anchor_on", "16/08/2021")
	see("byt6386-full", "arrival", "30/08/2021")
	set("ends_on", "")
	see("byt6386-full", "arrival", "17/08/2021")
	set("category", "other")
	see("", "start", "")
	if wrong := f.missing(f.read(), f.readIsolation()); wrong["ends_on"] == "" {
		t.Error("an isolation without an end is taken")
	}
}
