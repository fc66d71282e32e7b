package isolation

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// begin fills what an isolation begins with: at home, from today, under the rule in force.
func (f *personForm) begin() {
	d, i := f.desk, f.isolation
	fresh := i.Category == ""
	if i.Disease == "" {
		f.form.SetValue("disease", d.Config.UsualDisease(d.Today()))
	}
	f.offerCategories()
	if fresh {
		f.form.SetValue("category", string(model.CategoryF1))
	}
	if i.Follow == "" {
		f.form.SetValue("follow", string(model.FollowIsolation))
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
	if i.RegimeID == "" && i.EndsOn != 0 { // also of the person before
		f.form.SetValue("days", daysShown(i))
	}
	f.shape()
	computed := f.computed()
	f.own.end = i.EndsOn != 0 && computed != i.PlannedEnd()
	if f.own.end {
		f.form.SetValue("ends_on", i.PlannedEnd().Local())
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
	case "contact_id":
		f.chosenContact()
		return
	case "national_id":
		f.fromID()
		return
	case "ends_on":
		f.own.end = f.form.Value("ends_on") != ""
	case "disease":
		f.offerCategories()
		f.own.regime, f.own.anchor, f.own.end = false, false, false // the day was that of another disease, as of the person before
		f.offerRegimes()
	case "category", "place", "told":
		f.own.regime, f.own.anchor = false, false
		f.offerRegimes()
	case "starts_on", "anchor_on":
		f.offerRegimes()
	case "regime":
		f.own.regime, f.own.anchor = true, false
		f.anchorOfRegime()
	case "anchor":
		f.own.anchor = true
	case "days", "follow":
		f.own.end = false
	case "isolate", "instead":
	default:
		return
	}
	f.shape()
	f.compute()
	f.Resize(f.w, f.h) // for what is said below the form
}

// shape shows the fields that apply.
func (f *personForm) shape() {
	off := !f.isolating()
	if f.mode == personIsolate {
		f.offerInstead()
	}
	for _, name := range []string{"disease", "category", "place", "starts_on", "anchor", "regime", "why", "order_number", "order_on", "contact_id", "origin"} {
		f.form.SetHidden(name, off)
	}
	free := f.form.Value("regime") == ""
	f.form.SetHidden("days", off || !free)
	f.form.SetHidden("follow", off || !free)
	f.form.SetHidden("arrival", off || !f.returned())
	f.form.SetHidden("told", off || len(f.conditions) == 0)
	f.form.SetHidden("why_more", off || f.form.Value("why_more") == "")
	f.form.SetHidden("ends_on", off || f.mode == personCorrect && !f.recounted() || free && f.watchOnly())
	f.form.SetHidden("site", off || f.form.Value("place") == string(model.PlaceHome))
	f.form.SetHidden("anchor_on", off || f.form.Value("anchor") == string(model.AnchorStart))
}

// recounted tells whether what the end is counted from has changed. As long as it has not, moving the end takes a reason,
// which another form asks for.
func (f *personForm) recounted() bool {
	i, v := f.isolation, f.form.Value
	return scene.TypedDay(f.desk, v("starts_on")) != i.StartsOn || f.anchorDay() != i.AnchorOn || v("regime") != i.RegimeID ||
		i.RegimeID == "" && (v("days") != daysShown(i) || v("follow") != string(i.Follow))
}

// daysShown are the days typed by hand for an isolation under no rule.
func daysShown(i model.Isolation) string {
	if i.WatchOnly() {
		return strconv.Itoa(i.MonitorDays)
	}
	return strconv.Itoa(i.Days)
}

// watchOnly tells whether the kind chosen holds nobody.
func (f *personForm) watchOnly() bool {
	return model.Isolation{Follow: model.Follow(f.form.Value("follow"))}.WatchOnly()
}

// offerCategories gives the reasons there are for the disease; one that was chosen stays while it is among them.
func (f *personForm) offerCategories() {
	chosen, options := f.form.Value("category"), part.CategoryOptions(f.desk, f.form.Value("disease"))
	if chosen != "" && !slices.ContainsFunc(options, func(o kit.Option) bool { return o.Value == chosen }) {
		if f.mode == personCorrect {
			c := model.Category(chosen)
			options = append(options, kit.Option{Value: chosen, Label: part.CategoryName(f.desk, f.form.Value("disease"), c)})
		} else {
			chosen = options[0].Value
		}
	}
	f.form.SetOptions("category", options)
	f.form.SetValue("category", chosen)
}

// regimeCase is what a rule is looked for, as typed.
func (f *personForm) regimeCase() regime.Case {
	v := f.form.Value
	c := regime.Case{
		Disease: v("disease"), Category: model.Category(v("category")), Place: model.Place(v("place")), Told: regime.Condition(v("told")),
		StartsOn: scene.TypedDay(f.desk, v("starts_on")),
	}
	if v("anchor") != string(model.AnchorStart) {
		c.AnchorOn = scene.TypedDay(f.desk, v("anchor_on"))
	}
	return c
}

// offerConditions asks for what decides between rules that are in force.
func (f *personForm) offerConditions(c regime.Case) {
	c.Told = regime.Anybody
	f.conditions = nil
	options := []kit.Option{{Value: "", Label: f.desk.T("isolation.told.unknown")}}
	for _, r := range regime.Propose(f.desk.Config.Regimes(), c).Rules {
		if r.Condition != regime.Anybody && !slices.Contains(f.conditions, r.Condition) {
			f.conditions = append(f.conditions, r.Condition)
			options = append(options, kit.Option{Value: string(r.Condition), Label: f.desk.T("word.condition." + string(r.Condition))})
		}
	}
	f.form.SetOptions("told", options)
	if told := regime.Condition(f.form.Value("told")); !slices.Contains(f.conditions, told) {
		f.form.SetValue("told", "")
	}
}

// offerRegimes gives the choice of rules its options, without those that ask for nothing, and chooses the one that applies, unless
// another that is among them was chosen by hand. While a day is being typed and is no day yet, nothing changes.
func (f *personForm) offerRegimes() {
	d, v := f.desk, f.form.Value
	if scene.TypedDay(d, v("starts_on")) == 0 || v("anchor_on") != "" && scene.TypedDay(d, v("anchor_on")) == 0 {
		return
	}
	f.offerConditions(f.regimeCase())
	f.proposal = regime.Propose(d.Config.Regimes(), f.regimeCase())
	chosen, found := v("regime"), v("regime") == ""
	var options []kit.Option
	for _, r := range f.proposal.Rules {
		if !r.Asks() {
			continue
		}
		options = append(options, kit.Option{Value: r.ID, Label: personRegime(d, r), Hint: personRegimeHint(d, r)})
		found = found || r.ID == chosen
	}
	if !found && f.mode == personCorrect && f.own.regime {
		r := regimeOf(d, chosen)
		options = append(options, kit.Option{Value: chosen, Label: personRegime(d, r), Hint: personRegimeHint(d, r)})
		found = true
	}
	f.form.SetOptions("regime", append(options, kit.Option{Label: d.T("isolation.no_regime")}))
	if found && f.own.regime {
		return
	}
	f.own.regime, chosen = false, ""
	if f.proposal.Begins() {
		chosen = f.proposal.Rule.ID
	}
	f.form.SetValue("regime", chosen)
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
func personRegime(d *scene.Desk, r regime.Rule) string {
	text := kit.Plain(r.Source) + ": " + d.T("isolation.days", r.Days)
	if r.Days == 0 && r.MonitorDays > 0 {
		text = kit.Plain(r.Source) + ": " + d.T("isolation.monitor_days", r.MonitorDays)
	} else if r.MonitorDays > 0 {
		text += " + " + d.T("isolation.monitor_days", r.MonitorDays)
	}
	if who := ruleFor(d, r); who != "" {
		text += " (" + who + ")"
	}
	return text
}

// personRegimeHint says whom a rule is for and who has to confirm it.
func personRegimeHint(d *scene.Desk, r regime.Rule) string {
	if r.Ask == regime.AskNobody {
		return ruleFor(d, r)
	}
	return d.T("word.ask."+string(r.Ask)) + ": " + ruleFor(d, r)
}

// anchorDay is the day the rule counts from, as typed.
func (f *personForm) anchorDay() model.Date {
	if f.form.Value("anchor") == string(model.AnchorStart) {
		return scene.TypedDay(f.desk, f.form.Value("starts_on"))
	}
	return scene.TypedDay(f.desk, f.form.Value("anchor_on"))
}

// begun is the isolation as the rule of an id begins it.
func (f *personForm) begun(id string) model.Isolation {
	c := f.regimeCase()
	c.AnchorOn = f.anchorDay()
	return c.Begin(regimeOf(f.desk, id))
}

// computed is the end by the rule, of a watch the end of that; no day where a rule or a day is missing.
func (f *personForm) computed() model.Date {
	id, anchor, start := f.form.Value("regime"), f.anchorDay(), scene.TypedDay(f.desk, f.form.Value("starts_on"))
	if anchor == 0 || start == 0 {
		return 0
	}
	if id == "" {
		days, ok := scene.TypedNumber(f.form.Value("days"))
		switch {
		case !ok || days < 1 || days > model.MaxIsolationDays:
			return 0
		case f.watchOnly():
			return start
		}
		return max(anchor+model.Date(days), start)
	}
	if i := f.begun(id); i.Follow != model.FollowIsolation {
		return i.PlannedEnd()
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
	why, more, _ := strings.Cut(part.NoRule(d, f.regimeCase(), f.proposal), ": ")
	if id := f.form.Value("regime"); id != "" {
		why = d.T("isolation.why_unknown")
		r := regimeOf(d, id)
		if more = part.Doubt(d, f.proposal); more == "" || f.own.regime {
			more = ruleValid(d, r)
		}
		if end != 0 {
			i := f.readIsolation()
			i.Changes = nil
			why = whyEnds(d, i)
		}
	}
	f.form.SetValue("why", why)
	f.form.SetValue("why_more", more)
	f.form.SetHidden("why_more", !f.isolating() || more == "")
}

// ruleValid says whom a rule is for, since when and until when it is in force, and who has to confirm it.
func ruleValid(d *scene.Desk, r regime.Rule) string {
	text := ruleFor(d, r)
	switch {
	case r.ValidFrom == 0:
	case r.ValidTo == 0:
		text += "; " + d.T("isolation.valid_from", r.ValidFrom.Local())
	default:
		text += "; " + d.T("isolation.valid", r.ValidFrom.Local(), r.ValidTo.Local())
	}
	if r.Ask != regime.AskNobody {
		text = d.T("word.ask."+string(r.Ask)) + "; " + text
	}
	return text
}

// regimeOf is the rule an isolation was begun under, as the settings know it now.
func regimeOf(d *scene.Desk, id string) regime.Rule {
	for _, r := range d.Config.Regimes() {
		if r.ID == id {
			return r
		}
	}
	return regime.Rule{ID: id, Source: id}
}
