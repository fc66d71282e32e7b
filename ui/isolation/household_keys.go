package isolation

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/isolate"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// householdCardKeys are the keys of the card of a household.
type householdCardKeys struct {
	Open, Edit, Delete, AddPerson, Assign key.Binding
	End, Change, Swab, Order, MarkAll     key.Binding
	Alarm, Move, Merge, Recount, Print    key.Binding
	Support                               key.Binding
}

func newHouseholdCardKeys(d *scene.Desk) householdCardKeys {
	list := scene.NewListKeys(d)
	k := householdCardKeys{
		Open: list.Open, Edit: list.Edit,
		Delete:    part.IsolationKey(d, "delete_home", "d", "d", "delete"),
		AddPerson: part.IsolationKey(d, "add_person", "a", "a", "n", "insert"),
		Assign:    part.IsolationKey(d, "assign", "p", "p", "f4"),
		End:       part.IsolationKey(d, "end", "x", "x", "f8"),
		Change:    part.IsolationKey(d, "change", "z", "z", "f7"),
		Swab:      part.IsolationKey(d, "swab", "t", "t", "f9"),
		Order:     part.IsolationKey(d, "order", "o", "o", "f10"),
		Alarm:     part.AlarmKey(d),
		Recount:   isolate.RecountKey(d),
		Move:      part.IsolationKey(d, "move", "c", "c"),
		Merge:     part.IsolationKey(d, "merge_home", "=", "="),
		Print:     handout.Key(d),
		Support:   part.IsolationKey(d, "support", "g", "g", "f6"),
		MarkAll:   d.Key("mark_all", "Ctrl+A", "ctrl+a"),
	}
	part.NoWriting(d, &k.Edit, &k.Delete, &k.AddPerson, &k.Assign, &k.End, &k.Change, &k.Swab, &k.Order, &k.Alarm, &k.Move, &k.Merge, &k.Recount)
	return k
}

// press takes a key of the card.
func (c *householdCard) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	k, d, w := c.keys, c.desk, &c.work
	if !c.loaded {
		return nil, nil
	}
	switch {
	case key.Matches(msg, k.Open):
		return c.open(), nil
	case key.Matches(msg, k.Edit):
		return scene.Push{Screen: newHouseholdForm(d, c.facts.home)}, nil
	case key.Matches(msg, k.AddPerson):
		return c.addPerson(), nil
	case key.Matches(msg, k.Assign):
		return householdAssign(d, c.known, []model.HouseholdID{c.id}, &c.done), nil
	case key.Matches(msg, k.Delete):
		return c.discard()
	case key.Matches(msg, k.MarkAll):
		c.markAll()
	case key.Matches(msg, k.End):
		return nil, w.On(c.chosen(), w.End)
	case key.Matches(msg, k.Change):
		return nil, w.On(c.chosen(), w.Change)
	case key.Matches(msg, k.Swab):
		return nil, w.On(c.chosen(), w.Swab)
	case key.Matches(msg, k.Order):
		return nil, w.On(c.chosen(), w.Order)
	case key.Matches(msg, k.Alarm):
		return nil, w.On(c.chosen(), w.Answer)
	case key.Matches(msg, k.Move):
		return nil, w.On(c.chosen(), w.Move)
	case key.Matches(msg, k.Recount):
		return nil, w.Recount(c.id)
	case key.Matches(msg, k.Support):
		return scene.Show{Place: scene.Activities{HouseholdID: c.id}}, nil
	case key.Matches(msg, k.Print):
		return c.papers(), nil
	case key.Matches(msg, k.Merge):
		return nil, w.MergeHome(c.id)
	default:
		c.table.Update(msg)
	}
	return nil, nil
}

// papers offers those for the people who are marked, or else for the household.
func (c *householdCard) papers() scene.Action {
	if len(c.table.Marked()) > 0 {
		return c.print.Start(handout.Whom{People: c.chosen(), Marked: true, Card: true})
	}
	return c.print.Start(handout.Whom{Homes: []model.HouseholdID{c.id}, Card: true})
}

func (c *householdCard) markAll() {
	all := len(c.table.Marked()) >= len(c.facts.lines)
	c.table.ClearMarks()
	if all {
		return
	}
	for _, l := range c.facts.lines {
		c.table.ToggleMark(int64(l.ID))
	}
}

// discard moves the household to the bin, and asks first where people go with it.
func (c *householdCard) discard() (scene.Action, tea.Cmd) {
	d, id := c.desk, c.id
	write := func() (scene.Action, tea.Cmd) {
		c.leaving = true
		return nil, c.done.Write(d, func(ctx context.Context) (string, error) {
			return d.T("isolation.homes_deleted", 1), d.Book.DeleteHouseholds(ctx, []model.HouseholdID{id})
		})
	}
	if len(c.facts.lines) == 0 {
		return write()
	}
	return scene.Confirm{
		Text: d.T("isolation.delete_home", len(c.facts.lines)), Yes: d.T("isolation.key.delete"), Asked: "d", Then: write,
	}, nil
}
