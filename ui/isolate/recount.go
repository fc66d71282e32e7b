package isolate

import (
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// household is one with a case in it, as it stands.
type household struct {
	members []contact.Member
	of      contact.Case
	found   bool             // there is a case
	new     []model.PersonID // who were written down as cases just now
}

// RecountKey binds the key that asks a household anew from its latest case.
func RecountKey(d *scene.Desk) key.Binding {
	return part.IsolationKey(d, "recount", "f", "f")
}

// Recount asks who of a household is counted anew from its latest case, and from which day.
func (w *Work) Recount(id model.HouseholdID) tea.Cmd { return w.recountFor(id, "", nil) }

// recountFor asks so once for all who were written down just now as cases of a disease.
func (w *Work) recountFor(id model.HouseholdID, disease string, who []model.PersonID) tea.Cmd {
	d := w.desk
	return w.cases.Ask(func(ctx context.Context) (household, error) {
		members, err := office.LoadMembers(ctx, d.Book, id)
		h := household{members: members, new: who}
		cases := contact.NewCases(members, d.Today())
		if at := slices.IndexFunc(cases, func(c contact.Case) bool { return c.Disease == disease }); at >= 0 {
			h.of, h.found = cases[at], true
		} else if len(who) == 0 {
			h.of, _ = contact.Uncounted(members, d.Today(), d.Config.Regimes())
			h.found = len(cases) > 0
		}
		return h, err
	})
}

// clocks are what the case means for each of the others.
func (h household) clocks(d *scene.Desk, from model.Date, days int) []contact.Clock {
	return contact.Clocks(h.members, h.of, from, days, d.Config.Regimes())
}

// mayCount tells whether a clock is a matter of choice.
func mayCount(c contact.Clock) bool {
	return c.Writes() || c.Kind == contact.ClockStays || c.Kind == contact.ClockFree || c.Kind == contact.ClockNoRule
}

// askHousehold asks from which day, and for whom; where nobody is left to be counted, the isolation of the case itself follows.
func (w *Work) askHousehold(h household) scene.Action {
	d := w.desk
	if !h.found {
		if len(h.new) > 0 {
			return nil
		}
		return scene.Notice{Text: d.T("isolation.recount.none"), Bad: true}
	}
	clocks, own := h.clocks(d, h.of.Since, 0), w.ownIsolation(h)
	asks := slices.ContainsFunc(clocks, func(c contact.Clock) bool { return mayCount(c) && (len(h.new) == 0 || c.Kind != contact.ClockFree) })
	if own != nil && (!asks || len(h.new) == 0 && !slices.ContainsFunc(clocks, contact.Clock.Open)) {
		return own
	}
	if !asks {
		if len(h.new) > 0 {
			return nil
		}
		return scene.Notice{Text: d.T("isolation.recount.nobody"), Bad: true}
	}
	name, word := CaseNames(h.of), part.CategoryName(d, h.of.Disease, model.CategoryF0)
	from := DayField(d, "recount_from", h.of.Since)
	from.Required, from.Help = true, d.T("isolation.recount.from_help")
	days := part.IsolationField(d, "recount_days", "")
	days.Width, days.Replace, days.Placeholder = 16, true, d.T("isolation.recount.by_rule")
	fields := []kit.Field{from, days}
	for _, c := range clocks {
		if mayCount(c) {
			fields = append(fields, kit.Field{
				Key: scene.IDOption(c.Person.ID), Label: kit.Plain(part.PersonName(c.Person)), Kind: kit.FieldToggle, Value: scene.OnOff(c.Kind != contact.ClockStays && c.Kind != contact.ClockFree),
			})
		}
	}
	reason := part.IsolationField(d, "reason", d.T("isolation.recount.reason", word, name, h.of.Since.Local()))
	reason.Required, reason.Limit = true, scene.LineLimit
	return scene.Fill{
		Title: d.T("isolation.recount.title", word, name, h.of.Since.Local()), Fields: append(fields, reason),
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			act, wrong := w.sumHousehold(h, v)
			return act, nil, wrong
		},
	}
}

// recountSave stands first in the sum, before the people.
const recountSave = "save"

// sumHousehold shows what would be written for each, before it is.
func (w *Work) sumHousehold(h household, v map[string]string) (scene.Action, map[string]string) {
	d, from := w.desk, scene.TypedDay(w.desk, v["recount_from"])
	days, ok := scene.TypedNumber(v["recount_days"])
	switch {
	case from > d.Today():
		return nil, map[string]string{"recount_from": d.T("error.future-date")}
	case v["recount_days"] != "" && (!ok || days < 1 || days > model.MaxIsolationDays):
		return nil, map[string]string{"recount_days": d.T("error.out-of-range")}
	}
	var chosen []contact.Clock
	var items []kit.Item
	source := ""
	for _, c := range h.clocks(d, from, days) {
		on := v[scene.IDOption(c.Person.ID)] != kit.Off
		if (c.Kind == contact.ClockNoRule || c.Kind == contact.ClockFree) && on {
			return nil, map[string]string{"recount_days": d.T("isolation.recount.no_rule")}
		}
		said := d.T("isolation.recount.left_out")
		if on || !mayCount(c) {
			said = w.clockWords(c)
		}
		items = append(items, kit.Item{ID: scene.IDOption(c.Person.ID), Label: kit.Plain(part.PersonName(c.Person)), Hint: said})
		if on && c.Writes() {
			chosen, source = append(chosen, c), c.Source
		}
	}
	if len(chosen) == 0 {
		if own := w.ownIsolation(h); own != nil {
			return own, nil
		}
		return nil, map[string]string{"recount_from": d.T("isolation.recount.nothing")}
	}
	if source == "" {
		source = d.T("isolation.recount.by_hand", days)
	}
	items = append([]kit.Item{{ID: recountSave, Label: d.T("isolation.recount.save", len(chosen)), Hint: kit.Plain(source)}}, items...)
	return scene.Pick{Title: d.T("isolation.recount.sum", from.Local()), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID != recountSave {
			return scene.Show{Place: scene.PersonCard{ID: scene.OptionID[model.PersonID](item.ID)}}, nil
		}
		done := Done{Said: d.T("isolation.recount.done", len(chosen)), next: w.ownIsolation(h)}
		begun, moved := contact.Recount(chosen)
		return nil, w.Run(done, func(ctx context.Context) error {
			return d.Book.Recount(ctx, h.of.Person.ID, begun, moved, v["reason"])
		})
	}}, nil
}

// clockWords say what follows for somebody.
func (w *Work) clockWords(c contact.Clock) string {
	d := w.desk
	switch c.Kind {
	case contact.ClockBegin:
		if i := c.Begin; i.WatchOnly() {
			return d.T("isolation.recount.watch", part.ShortDate(i.StartsOn), part.ShortDate(i.MonitoredUntil()))
		}
		return d.T("isolation.recount.begin", part.ShortDate(c.Begin.StartsOn), part.ShortDate(c.Begin.EndsOn))
	case contact.ClockExtend:
		return d.T("isolation.recount.extend", part.ShortDate(c.Running.EndsOn), part.ShortDate(c.To), int(c.To-c.Running.EndsOn))
	case contact.ClockStays:
		return d.T("isolation.recount.stays", part.ShortDate(c.Running.PlannedEnd()))
	case contact.ClockOther:
		return d.T("isolation.recount.other", part.DiseaseName(d, c.Running.Disease))
	case contact.ClockCase, contact.ClockGone, contact.ClockFree, contact.ClockNoRule:
	}
	return d.T("isolation.recount." + string(c.Kind))
}

// ownIsolation opens the form of the isolation of each case itself, one after the other, unless that is written down; nil where all are.
func (w *Work) ownIsolation(h household) scene.Action {
	var cases []contact.Member
	for _, m := range h.members {
		is := m.Person.ID == h.of.Person.ID || slices.ContainsFunc(h.of.Others, func(c contact.Case) bool { return c.Person.ID == m.Person.ID })
		if (is && len(h.new) == 0 || slices.Contains(h.new, m.Person.ID)) && len(m.Isolations) > 0 && m.Isolations[0].Outcome == model.OutcomeBecameCase {
			cases = append(cases, m)
		}
	}
	if len(cases) == 0 {
		return nil
	}
	return w.asCases(cases)
}

// CaseNames are the names of the cases a household is counted from.
func CaseNames(of contact.Case) string {
	var names []string
	for _, c := range of.Together() {
		names = append(names, kit.Plain(c.Person.Name))
	}
	return strings.Join(names, ", ")
}
