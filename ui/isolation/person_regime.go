package isolation

import (
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// begin fills what an isolation begins with: at home, from today, under the rule in force.
func (f *personForm) begin() {
	d, i := f.desk, f.isolation
	fresh := i.Category == ""
	if fresh {
		f.form.SetValue("category", string(model.CategoryF1))
	}
	if i.Place == "" {
		f.form.SetValue("place", string(model.PlaceHome))
	}
	if i.StartsOn == 0 {
		f.form.SetValue("starts_on", d.Today().Local())
	}
	f.offerRegimes()
	if !fresh && i.EndsOn != 0 && f.form.Value("regime") != i.RegimeID {
		f.form.SetValue("regime", i.RegimeID)
		f.own.regime = true
		f.offerRegimes()
	}
	if i.Anchor != "" {
		f.form.SetValue("anchor", string(i.Anchor))
	}
	f.shape()
	computed := f.computed()
	f.own.end = i.EndsOn != 0 && computed != i.EndsOn
	if f.own.end {
		f.form.SetValue("ends_on", i.EndsOn.Local())
	}
	f.compute()
}

// isolating tells whether the form describes an isolation at all.
func (f *personForm) isolating() bool {
	return f.mode != personChange && (f.mode != personAdd || f.form.Value("isolate") == kit.On)
}

// react follows a value the user changed.
func (f *personForm) react(name string) {
	switch name {
	case "national_id":
		f.fromID()
		return
	case "ends_on":
		f.own.end = f.form.Value("ends_on") != ""
	case "category", "place":
		f.own.regime, f.own.anchor = false, false
		f.offerRegimes()
	case "starts_on":
		f.offerRegimes()
	case "regime":
		f.own.regime, f.own.anchor = true, false
		f.anchorOfRegime()
	case "anchor":
		f.own.anchor = true
	case "isolate", "anchor_on":
	default:
		return
	}
	f.shape()
	f.compute()
}

// shape shows the fields that apply.
func (f *personForm) shape() {
	off := !f.isolating()
	for _, name := range []string{"category", "place", "starts_on", "anchor", "regime", "why", "order_number", "order_on", "origin"} {
		f.form.SetHidden(name, off)
	}
	f.form.SetHidden("ends_on", off || f.mode == personCorrect && !f.recounted())
	f.form.SetHidden("site", off || f.form.Value("place") == string(model.PlaceHome))
	f.form.SetHidden("anchor_on", off || f.form.Value("anchor") == string(model.AnchorStart))
}

// recounted tells whether what the end is counted from has changed. As long as it has not, moving the end takes a reason,
// which another form asks for.
func (f *personForm) recounted() bool {
	i, v := f.isolation, f.form.Value
	return scene.TypedDay(f.desk, v("starts_on")) != i.StartsOn || f.anchorDay() != i.AnchorOn || v("regime") != i.RegimeID
}

// regimes are the rules that may apply: for category and place, in force on the first day.
func (f *personForm) regimes() []model.Regime {
	category, place := model.Category(f.form.Value("category")), model.Place(f.form.Value("place"))
	on := scene.TypedDay(f.desk, f.form.Value("starts_on"))
	var valid []model.Regime
	for _, r := range f.desk.Config.Regimes() {
		if r.Category == category && r.Place == place && r.ValidFrom <= on && (r.ValidTo == 0 || on <= r.ValidTo) {
			valid = append(valid, r)
		}
	}
	return valid
}

// offerRegimes gives the choice of rules its options and chooses the one that applies, unless another that is among
// them was chosen by hand. While the first day is being typed and is no day yet, nothing changes.
func (f *personForm) offerRegimes() {
	d := f.desk
	if scene.TypedDay(d, f.form.Value("starts_on")) == 0 {
		return
	}
	valid := f.regimes()
	chosen, found := f.form.Value("regime"), f.form.Value("regime") == ""
	var options []kit.Option
	for _, r := range valid {
		options = append(options, kit.Option{Value: r.ID, Label: personRegime(d, r), Hint: personRegimeFor(d, r)})
		found = found || r.ID == chosen
	}
	if !found && f.mode == personCorrect && f.own.regime {
		r := regimeOf(d, chosen)
		options = append(options, kit.Option{Value: chosen, Label: personRegime(d, r), Hint: personRegimeFor(d, r)})
		found = true
	}
	f.form.SetOptions("regime", append(options, kit.Option{Label: d.T("isolation.no_regime")}))
	if found && f.own.regime {
		return
	}
	best, _ := model.RegimeFor(valid, model.Category(f.form.Value("category")), model.Place(f.form.Value("place")),
		scene.TypedDay(d, f.form.Value("starts_on")))
	f.form.SetValue("regime", best.ID)
	f.own.regime = false
	f.anchorOfRegime()
}

// anchorOfRegime takes over the day the chosen rule counts from.
func (f *personForm) anchorOfRegime() {
	anchor := model.AnchorStart
	if id := f.form.Value("regime"); id != "" {
		anchor = regimeOf(f.desk, id).Anchor
	}
	if !f.own.anchor {
		f.form.SetValue("anchor", string(anchor))
	}
}

// personRegime is a rule on one line: its source, what it asks for and of whom.
func personRegime(d *scene.Desk, r model.Regime) string {
	text := kit.Plain(r.Source) + ": " + d.T("isolation.days", r.Days)
	if r.MonitorDays > 0 {
		text += " + " + d.T("isolation.monitor_days", r.MonitorDays)
	}
	if who := personRegimeFor(d, r); who != "" {
		text += " (" + who + ")"
	}
	return text
}

// personRegimeFor says in the language of the screen who a rule is for.
func personRegimeFor(d *scene.Desk, r model.Regime) string {
	if name := "isolation.regime_for." + r.ID; d.Words.Has(name) && !strings.Contains(r.ID, ".") {
		return d.T(name)
	}
	return kit.Plain(r.For)
}

// anchorDay is the day the rule counts from, as typed.
func (f *personForm) anchorDay() model.Date {
	if f.form.Value("anchor") == string(model.AnchorStart) {
		return scene.TypedDay(f.desk, f.form.Value("starts_on"))
	}
	return scene.TypedDay(f.desk, f.form.Value("anchor_on"))
}

// computed is the end by the rule; no day where a rule or a day is missing.
func (f *personForm) computed() model.Date {
	id, anchor, start := f.form.Value("regime"), f.anchorDay(), scene.TypedDay(f.desk, f.form.Value("starts_on"))
	if id == "" || anchor == 0 || start == 0 {
		return 0
	}
	return max(regimeOf(f.desk, id).End(anchor), start)
}

// compute shows the end by the rule and why it is that day. An end that was typed stays, and so does one that is being
// typed: it is filled in again when the field is left empty.
func (f *personForm) compute() {
	d, end := f.desk, f.computed()
	if !f.own.end && f.form.Focused() != "ends_on" {
		f.form.SetValue("ends_on", end.Local())
	}
	why := d.T("isolation.why_none")
	if f.form.Value("regime") != "" {
		why = d.T("isolation.why_unknown")
	}
	if end != 0 {
		i := f.readIsolation()
		i.Changes = nil
		why = whyEnds(d, i)
	}
	f.form.SetValue("why", why)
}

// readIsolation is the isolation the form describes; one without a start is none.
func (f *personForm) readIsolation() model.Isolation {
	if !f.isolating() {
		return model.Isolation{}
	}
	v, d := f.form.Value, f.desk
	i := f.isolation
	if f.mode != personCorrect {
		i = model.Isolation{}
	}
	i.PersonID = f.person.ID
	i.Category, i.Place, i.Site, i.Origin = model.Category(v("category")), model.Place(v("place")), v("site"), v("origin")
	if i.Place == model.PlaceHome {
		i.Site = ""
	}
	i.Anchor, i.AnchorOn, i.StartsOn, i.EndsOn = model.Anchor(v("anchor")), f.anchorDay(), scene.TypedDay(d, v("starts_on")), scene.TypedDay(d, v("ends_on"))
	if i.EndsOn == 0 {
		i.EndsOn = f.computed()
	}
	if f.mode == personCorrect && !f.recounted() {
		i.EndsOn = f.isolation.EndsOn
	}
	i.OrderNumber, i.OrderOn = v("order_number"), scene.TypedDay(d, v("order_on"))
	if id := v("regime"); id != f.isolation.RegimeID || f.mode != personCorrect {
		r := regimeOf(d, id)
		i.RegimeID, i.Days, i.TestDays, i.MonitorDays, i.CheckIns = id, r.Days, r.TestDays, r.MonitorDays, r.CheckIns
	}
	if i.RegimeID == "" && (f.mode != personCorrect || f.recounted()) {
		i.Days = max(int(i.EndsOn-i.StartsOn), 0)
	}
	if i.RegimeID == "" {
		i.CheckIns = 0
		if i.Place == model.PlaceHome {
			i.CheckIns = 2
		}
	}
	return i
}

// regimeOf is the rule an isolation was begun under, as the settings know it now.
func regimeOf(d *scene.Desk, id string) model.Regime {
	for _, r := range d.Config.Regimes() {
		if r.ID == id {
			return r
		}
	}
	return model.Regime{ID: id, Source: id}
}

// whyEnds says why an isolation ends on the day it was first ordered to end.
func whyEnds(d *scene.Desk, i model.Isolation) string {
	end := i.EndsOn
	if len(i.Changes) > 0 {
		end = i.Changes[0].PreviousEnd
	}
	if i.RegimeID == "" {
		return d.T("isolation.why_none")
	}
	source, anchor := kit.Plain(regimeOf(d, i.RegimeID).Source), i.AnchorOn
	if anchor == 0 {
		anchor = i.StartsOn
	}
	kind := i.Anchor
	if kind == "" {
		kind = model.AnchorStart
	}
	from := d.T("isolation.anchor_of."+string(kind), anchor.Local())
	switch {
	case i.Days == 0:
		return d.T("isolation.why_monitor", i.MonitorDays, from, source)
	case end == anchor+model.Date(i.Days):
		return d.T("isolation.why", i.Days, from, source)
	case end == anchor+model.Date(i.Days-1):
		return d.T("isolation.why_first", i.Days, from, source)
	}
	return d.T("isolation.why_own", end.Local(), i.Days, from, source)
}
