package tui

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// peopleChoices are the units and members a list can be narrowed by, and a household be given to.
type peopleChoices struct {
	units   []model.Unit
	members []model.Member
}

// peopleAsk reads them.
func peopleAsk(q *question[peopleChoices], d *Desk) tea.Cmd {
	book := d.Book
	return q.ask(func(ctx context.Context) (peopleChoices, error) {
		units, err := book.Units(ctx)
		if err != nil {
			return peopleChoices{}, err
		}
		members, err := book.Members(ctx)
		return peopleChoices{units, members}, err
	})
}

// unit is the name of a unit, member that of a member.
func (c peopleChoices) unit(id model.UnitID) string {
	for _, u := range c.units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

func (c peopleChoices) member(id model.MemberID) string {
	for _, m := range c.members {
		if m.ID == id {
			return m.Name
		}
	}
	return ""
}

// items are the areas and the members responsible for somebody, to narrow a list by.
func (c peopleChoices) items(d *Desk) []kit.Item {
	var items []kit.Item
	for _, u := range c.units {
		if u.Kind == model.UnitArea {
			items = append(items, kit.Item{ID: "area " + strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: d.T("isolation.by_area")})
		}
	}
	for _, m := range c.members {
		if m.Households > 0 {
			items = append(items, kit.Item{ID: "member " + strconv.FormatInt(int64(m.ID), 10), Label: m.Name, Hint: d.T("isolation.by_member")})
		}
	}
	return items
}

// narrow reads the choice of an item of items into a filter.
func (c peopleChoices) narrow(f model.PersonFilter, id string) model.PersonFilter {
	kind, number, _ := strings.Cut(id, " ")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return f
	}
	if kind == "area" {
		f.AreaID, f.ResponsibleID = model.UnitID(n), 0
	} else {
		f.AreaID, f.ResponsibleID = 0, model.MemberID(n)
	}
	return f
}

// narrowed says by whom or where a filter narrows; "" where it does not.
func (c peopleChoices) narrowed(f model.PersonFilter) string {
	switch {
	case f.AreaID != 0:
		return c.unit(f.AreaID)
	case f.ResponsibleID != 0:
		return c.member(f.ResponsibleID)
	}
	return ""
}

// peopleStates are the four lists the arrow keys go through.
func peopleStates() []model.IsolationState {
	return []model.IsolationState{model.StateIsolating, model.StateMonitoring, model.StateEnded, ""}
}

// peopleSpecial are the lists for one purpose, with the filter of each.
func peopleSpecial(today model.Date) []peopleView {
	return []peopleView{
		{"ends", model.PersonFilter{EndsOn: today}},
		{"unconfirmed", model.PersonFilter{Unconfirmed: true}},
		{"test_due", model.PersonFilter{TestDueBy: today}},
		{"absent_today", model.PersonFilter{AbsentOn: today}},
		{"absent", model.PersonFilter{AbsentOn: today - 1}},
		{"symptoms", model.PersonFilter{Symptoms: today}},
		{"no_order", model.PersonFilter{NoOrder: true}},
		{"everybody", model.PersonFilter{AnyState: true}},
	}
}

// peopleView is a filter with the name of its sentence under isolation.view.
type peopleView struct {
	name   string
	filter model.PersonFilter
}

// peopleHeading says in words what a filter shows; ok is false for the four plain lists.
func peopleHeading(d *Desk, f model.PersonFilter) (text string, ok bool) {
	on := f.On
	if on == 0 {
		on = d.Today()
	}
	switch {
	case f.EndsOn != 0:
		return d.T("isolation.view.ends") + " " + f.EndsOn.Local(), true
	case f.TestDueBy != 0:
		return d.T("isolation.view.test_due") + " " + f.TestDueBy.Local(), true
	case f.AbsentOn != 0:
		return d.T("isolation.view.absent") + " " + f.AbsentOn.Local(), true
	case f.Symptoms != 0:
		return d.T("isolation.view.symptoms") + " " + f.Symptoms.Local(), true
	case f.Unconfirmed:
		return d.T("isolation.view.unconfirmed"), true
	case f.NoOrder:
		return d.T("isolation.view.no_order"), true
	case f.AnyState:
		return d.T("isolation.view.everybody"), true
	case f.Unrecorded != "":
		return d.T("isolation.view.unrecorded", d.T("word.session."+string(f.Unrecorded)), on.Local()), true
	}
	return "", false
}

// peopleStateName names one of the plain lists.
func peopleStateName(d *Desk, s model.IsolationState) string {
	if s == "" {
		return d.T("isolation.view.all")
	}
	return d.T("word.isolation." + string(s))
}
