package isolate

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Order asks for the decision to isolate: its number, day and hour, who signed it, and when the steps around it were done. Of several
// people, what is left empty stays with each as it is.
func (w *Work) Order(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d, with := w.desk, []model.PersonLine(nil)
	for _, l := range lines {
		if l.Isolation.ID != 0 {
			with = append(with, l)
		}
	}
	if len(with) == 0 {
		return w.nothing(), nil
	}
	known := with[0].Isolation.Decision()
	for _, l := range with[1:] {
		known = known.Shared(l.Isolation.Decision())
	}
	number := part.IsolationField(d, "order_number", known.Number)
	on := scene.ClockedDayField(d, "order_on", d.T("isolation.field.order_on"), known.On, "order_time")
	on.Required = false
	if known.On == 0 && len(with) == 1 { // taken where a number or an hour is given
		on.Placeholder = with[0].Isolation.StartsOn.Local()
	}
	clock := part.IsolationField(d, "order_time", string(known.Time))
	clock.Replace, clock.Width, clock.Limit = true, 8, len("14:30")
	fields := []kit.Field{number, on, clock, part.IsolationField(d, "order_by", known.By)}
	timed := slices.ContainsFunc(with, func(l model.PersonLine) bool { return l.Isolation.StartsOn >= regime.LawFrom })
	for _, at := range []struct {
		name string
		at   model.Instant
	}{{"found_at", known.FoundAt}, {"proposed_at", known.ProposedAt}, {"police_told_at", known.PoliceToldAt}, {"family_told_at", known.FamilyToldAt}} {
		f := part.IsolationField(d, at.name, scene.Moment(at.at))
		f.Hidden = !timed && at.at == 0 // no law before wants it
		f.Width, f.Replace, f.Parse, f.Help = 18, true, scene.InstantParser(d), d.T("isolation.help."+at.name)
		fields = append(fields, f)
	}
	return scene.Fill{
		Title: d.T("isolation.order_title", nameOrCount(d, with)), Fields: fields,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) { return w.orderWrite(with, v) },
	}, nil
}

// orderWrite writes the decision down for all of them.
func (w *Work) orderWrite(lines []model.PersonLine, v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	d := w.desk
	said := model.Decision{Number: v["order_number"], On: scene.TypedDay(d, v["order_on"]), By: v["order_by"]}
	if v["order_time"] != "" {
		clock, ok := when.ParseClock(v["order_time"])
		if !ok {
			return nil, nil, map[string]string{"order_time": d.T("alarm.bad_time")}
		}
		said.Time = clock
	}
	for name, at := range map[string]*model.Instant{
		"found_at": &said.FoundAt, "proposed_at": &said.ProposedAt, "police_told_at": &said.PoliceToldAt, "family_told_at": &said.FamilyToldAt,
	} {
		if v[name] == "" {
			continue
		}
		var ok bool
		if *at, ok = scene.TypedInstant(d, v[name]); !ok {
			return nil, nil, map[string]string{name: d.T("error.invalid-date")}
		}
		if *at > d.Now() {
			return nil, nil, map[string]string{name: d.T("error.future-date")}
		}
	}
	decided := make([]model.Isolation, len(lines))
	for n, l := range lines {
		decision := said
		if len(lines) > 1 {
			decision = l.Isolation.Decision().Over(said)
		}
		if decision.On == 0 && (decision.Number != "" || decision.Time != "") {
			decision.On = l.Isolation.StartsOn
		}
		wrong := map[string]string{}
		for _, e := range model.FieldErrors(l.Isolation.Decided(decision).Validate()) {
			wrong[e.Field] = d.T("error." + string(e.Code))
		}
		if len(wrong) > 0 {
			return nil, nil, wrong
		}
		decided[n] = l.Isolation.Decided(decision)
	}
	notice := d.T("isolation.hours_said", nameOrCount(d, lines))
	if said.Number != "" {
		notice = d.T("isolation.order_said", kit.Plain(said.Number), nameOrCount(d, lines))
	}
	return nil, w.Run(Done{Said: notice, whom: lines}, func(ctx context.Context) error { return d.Book.SetDecisions(ctx, decided) }), nil
}
