package isolation

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personCardKeys are the keys of the card.
type personCardKeys struct {
	Edit, Start, Correct, Delete           key.Binding
	End, Change, Swab, Order, Reopen       key.Binding
	Household, History, Alarm, Move, Merge key.Binding
	Print, Contacts                        key.Binding
	Up, Down, PageUp, PageDown, Home, Foot key.Binding
}

func newPersonCardKeys(d *scene.Desk) personCardKeys {
	list, page := scene.NewListKeys(d), kit.NewReaderKeys(d.Help)
	k := personCardKeys{
		Edit:      list.Edit,
		Start:     part.IsolationKey(d, "start", "n", "n", "insert"),
		Correct:   part.IsolationKey(d, "correct", "i", "i", "f4"),
		Delete:    list.Delete,
		End:       part.IsolationKey(d, "end", "x", "x", "f8"),
		Change:    part.IsolationKey(d, "change", "z", "z", "f7"),
		Swab:      part.IsolationKey(d, "swab", "t", "t", "f9"),
		Order:     part.IsolationKey(d, "order", "o", "o", "f10"),
		Reopen:    part.IsolationKey(d, "reopen", "m", "m", "f5"),
		Household: part.IsolationKey(d, "household", "Tab", "tab"),
		History:   part.IsolationKey(d, "history", "h", "h", "l", "f6"),
		Alarm:     part.AlarmKey(d),
		Print:     handout.Key(d),
		Contacts:  part.IsolationKey(d, "contacts", "Enter", "enter"),
		Move:      part.IsolationKey(d, "move", "c", "c"),
		Merge:     part.IsolationKey(d, "merge_person", "=", "="),
		Up:        page.Up, Down: page.Down, PageUp: page.PageUp, PageDown: page.PageDown, Home: page.Home, Foot: page.End,
	}
	part.NoWriting(d, &k.Edit, &k.Start, &k.Correct, &k.Delete, &k.End, &k.Change, &k.Swab, &k.Order, &k.Reopen, &k.Alarm, &k.Move, &k.Merge)
	return k
}

// move scrolls the card.
func (c *personCard) move(msg tea.KeyPressMsg) {
	k, page := c.keys, max(c.h-1, 1)
	switch {
	case key.Matches(msg, k.Up):
		c.scroll(-1)
	case key.Matches(msg, k.Down):
		c.scroll(1)
	case key.Matches(msg, k.PageUp):
		c.scroll(-page)
	case key.Matches(msg, k.PageDown):
		c.scroll(page)
	case key.Matches(msg, k.Home):
		c.scroll(-len(c.lines))
	case key.Matches(msg, k.Foot):
		c.scroll(len(c.lines))
	}
}
