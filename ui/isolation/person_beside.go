package isolation

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// lineUp puts first what somebody is followed for today, and then what was before, the newest first.
func (f *personFacts) lineUp(today model.Date) {
	f.now = beside.InForce(f.isolations, today)
	at := func(i model.Isolation) int {
		return slices.IndexFunc(f.now, func(one model.Isolation) bool { return one.ID == i.ID })
	}
	slices.SortStableFunc(f.isolations, func(a, b model.Isolation) int {
		switch x, y := at(a), at(b); {
		case x >= 0 && y >= 0:
			return x - y
		case x >= 0:
			return -1
		case y >= 0:
			return 1
		}
		return 0
	})
}

// which goes on with the isolation a key is to work on: where somebody is followed for several diseases it asks for which.
func (c *personCard) which(then func(model.Isolation, bool) (scene.Action, tea.Cmd)) (scene.Action, tea.Cmd) {
	d := c.desk
	if len(c.facts.now) < 2 {
		return then(c.current())
	}
	var items []kit.Item
	for _, i := range c.facts.now {
		items = append(items, kit.Item{
			ID: scene.IDOption(i.ID), Label: kind(d, i), Hint: d.T("isolation.span", i.StartsOn.Local(), i.LastDay().Local()),
		})
	}
	return scene.Pick{Title: d.T("isolation.which_title", kit.Plain(c.facts.person.Name)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		for _, i := range c.facts.now {
			if scene.IDOption(i.ID) == item.ID {
				return then(i, true)
			}
		}
		return nil, nil
	}}, nil
}

// line is the person as lists have one, by an isolation.
func (c *personCard) line(now model.Isolation) []model.PersonLine {
	others := slices.DeleteFunc(slices.Clone(c.facts.now), func(i model.Isolation) bool { return i.ID == now.ID })
	return []model.PersonLine{{Person: c.facts.person, Isolation: now, Others: others, Alarms: c.facts.open}}
}

// start begins a further isolation: for another disease beside what goes on, for the same once the one before has ended.
func (c *personCard) start() scene.Action {
	before := model.Isolation{}
	for _, i := range c.facts.isolations {
		if i.StartsOn > before.StartsOn {
			before = i
		}
	}
	f := newPersonIsolate(c.desk, c.facts.person, before)
	f.running = running{all: c.facts.isolations, open: c.facts.open, missed: map[model.IsolationID]int{}}
	for _, i := range c.facts.now {
		f.missed[i.ID] = i.Missed(c.desk.Now(), slices.DeleteFunc(slices.Clone(c.facts.found), func(found model.CheckIn) bool { return found.IsolationID != i.ID }))
	}
	f.offerInstead()
	return scene.Push{Screen: f}
}

// beside are the isolations that run on the day the typed one begins: for its disease, and for others.
func (f *personForm) beside() (same, others []model.Isolation) {
	if f.mode != personIsolate {
		return nil, nil
	}
	v := f.form.Value
	return beside.Running(f.all, v("disease"), max(scene.TypedDay(f.desk, v("starts_on")), f.desk.Today()))
}

// besideText says what goes on beside the isolation that is typed, or has to end before it.
func (f *personForm) besideText() string {
	if text := f.insteadText(); text != "" {
		return text
	}
	name := func(all []model.Isolation) string {
		var names []string
		for _, i := range all {
			names = append(names, f.desk.T("isolation.beside_one", part.DiseaseName(f.desk, i.Disease), i.PlannedEnd().Local()))
		}
		return strings.Join(names, ", ")
	}
	switch same, others := f.beside(); {
	case len(same) > 0:
		return f.desk.T("isolation.beside_same", name(same))
	case len(others) > 0:
		return f.desk.T("isolation.beside", name(others))
	}
	return ""
}

// closed is the isolation whose outcome is taken back: the current one, or where that runs the newest for a disease of which none does.
func (c *personCard) closed(now model.Isolation) model.Isolation {
	newest := model.Isolation{}
	for _, i := range c.facts.isolations {
		runs := slices.ContainsFunc(c.facts.isolations, func(other model.Isolation) bool {
			return other.Disease == i.Disease && other.Outcome == model.OutcomeNone
		})
		if !runs && i.StartsOn > newest.StartsOn {
			newest = i
		}
	}
	if now.Outcome != model.OutcomeNone || newest.ID == 0 {
		return now
	}
	return newest
}

// endedAsCase is the isolation somebody became a case in: others may have begun since.
func endedAsCase(all []model.Isolation) model.Isolation {
	return all[max(slices.IndexFunc(all, func(i model.Isolation) bool { return i.Outcome == model.OutcomeBecameCase }), 0)]
}
