package isolation

import (
	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// whyEnds says why an isolation ends on the day it was first ordered to end.
func whyEnds(d *scene.Desk, i model.Isolation) string {
	end := i.EndAfter(-1)
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
	case i.OverAtOnce() && i.MonitorDays == 0:
		return d.T("isolation.why_free", source)
	case i.Days == 0:
		text := d.T("isolation.why_monitor", i.MonitorDays, from, source)
		if i.MonitorDays > 0 {
			text += d.T("isolation.monitor_until", (anchor + model.Date(i.MonitorDays)).Local())
		}
		return text
	case end == anchor+model.Date(i.Days):
		return d.T("isolation.why", i.Days, from, source)
	case end == anchor+model.Date(i.Days-1):
		return d.T("isolation.why_first", i.Days, from, source)
	}
	return d.T("isolation.why_own", end.Local(), i.Days, from, source)
}

// ruleFor says in the language of the screen who a rule is for.
func ruleFor(d *scene.Desk, r regime.Rule) string {
	if d.Words.Lang() == "en" && r.ForEN != "" {
		return kit.Plain(r.ForEN)
	}
	return kit.Plain(r.For)
}
