package isolation

import (
	"cmp"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// peopleKeys are the keys of the list of people beside those of every list.
type peopleKeys struct {
	AddPerson, Round, Grid, Households, Sites key.Binding
	End, Change, Swab, Order                  key.Binding
	Filter, NextState, PreviousState, All     key.Binding
	Alarm, Print, Import                      key.Binding
}

func newPeopleKeys(d *scene.Desk) peopleKeys {
	k := peopleKeys{
		AddPerson:     part.IsolationKey(d, "add_person", "a", "a", "ctrl+n"),
		Round:         part.IsolationKey(d, "round", "r", "r", "f5"),
		Grid:          part.IsolationKey(d, "grid", "g", "g", "f6"),
		Households:    part.IsolationKey(d, "households", "Tab", "tab", "h"),
		Sites:         part.IsolationKey(d, "sites", "c", "c", "f12"),
		End:           part.IsolationKey(d, "end", "x", "x", "f8"),
		Change:        part.IsolationKey(d, "change", "z", "z", "f7"),
		Swab:          part.IsolationKey(d, "swab", "t", "t", "f9"),
		Order:         part.IsolationKey(d, "order", "o", "o", "f10"),
		Filter:        part.IsolationKey(d, "filter", "l", "l", "f4"),
		NextState:     part.IsolationKey(d, "next_state", "→", "right"),
		PreviousState: part.IsolationKey(d, "previous_state", "←", "left"),
		All:           key.NewBinding(key.WithKeys("esc")),
		Alarm:         part.AlarmKey(d),
		Print:         handout.Key(d),
		Import:        part.IsolationKey(d, "import", "i", "i", "f11"),
	}
	part.NoWriting(d, &k.Alarm, &k.Import, &k.AddPerson, &k.End, &k.Change, &k.Swab, &k.Order)
	return k
}

func (k peopleKeys) short(list scene.ListKeys) []key.Binding {
	return []key.Binding{list.New, k.Round, k.End, k.Swab, k.Filter}
}

func (k peopleKeys) full(list scene.ListKeys, table kit.TableKeys, peek key.Binding) [][]key.Binding {
	return [][]key.Binding{
		{list.Open, list.New, k.Import, k.AddPerson, list.Edit, list.Delete, k.End, k.Change, k.Swab, k.Order, k.Alarm},
		{k.Round, k.Grid, k.Print, k.Households, k.Sites, k.NextState, k.PreviousState, k.Filter, list.Find, list.MarkAll, peek},
		table.All(),
	}
}

// selectPerson puts the cursor on somebody who was added.
func (p *people) selectPerson(id model.PersonID) {
	p.list.Select(func(k model.PersonKey) bool { return k.PersonID == id })
}

// press takes a key of the list itself.
func (p *people) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	k, d := p.keys, p.desk
	switch {
	case key.Matches(msg, p.list.Keys.Open):
		return p.open(), nil, true
	case key.Matches(msg, p.list.Keys.New):
		return p.addHousehold(), nil, true
	case key.Matches(msg, p.peek.Toggles):
		p.peek.Toggle()
		p.list.Resize(p.peek.List())
		return nil, p.list.Want(), true
	case key.Matches(msg, k.Round):
		return scene.Show{Place: scene.Round{}}, nil, true
	case key.Matches(msg, k.Grid):
		return scene.Show{Place: scene.Grid{AreaID: p.filter.AreaID, ResponsibleID: p.filter.ResponsibleID}}, nil, true
	case key.Matches(msg, k.Import):
		return scene.Show{Place: scene.Import{People: true}}, nil, true
	case key.Matches(msg, k.Print):
		marked, _ := p.list.Marked()
		whom := handout.Whom{Day: p.filter.On, People: p.list.Chosen(), Listed: p.list.Items, Marked: len(marked) > 0}
		whom.Narrow(d, p.known, p.filter)
		return p.print.Start(whom), nil, true
	case key.Matches(msg, k.Households):
		return scene.Push{Screen: NewHouseholds(d, scene.Households{})}, nil, true
	case key.Matches(msg, k.Sites):
		return scene.Show{Place: scene.Sites{}}, nil, true
	case key.Matches(msg, k.Filter):
		return p.pickFilter(), nil, true
	case key.Matches(msg, k.NextState):
		return nil, p.turn(1), true
	case key.Matches(msg, k.PreviousState):
		return nil, p.turn(-1), true
	case key.Matches(msg, k.All) && !p.list.Filtered() && p.filter != (model.PersonFilter{State: model.StateIsolating}):
		return nil, p.show(model.PersonFilter{State: model.StateIsolating}), true
	}
	cmd, ok := p.act(msg)
	return nil, cmd, ok
}

// addHousehold opens the form of a new household, whose people are selected here.
func (p *people) addHousehold() scene.Action {
	form := newHouseholdForm(p.desk, model.Household{})
	form.keptPerson = p.selectPerson
	return scene.Push{Screen: form}
}

// act does something to the chosen people, once they have been read as they stand.
func (p *people) act(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	k, w, d := p.keys, &p.work, p.desk
	switch {
	case key.Matches(msg, k.End):
		return w.On(p.list.Chosen(), w.End), true
	case key.Matches(msg, k.Change):
		return w.On(p.list.Chosen(), w.Change), true
	case key.Matches(msg, k.Swab):
		return w.On(p.list.Chosen(), w.Swab), true
	case key.Matches(msg, k.Order):
		return w.On(p.list.Chosen(), w.Order), true
	case key.Matches(msg, k.Alarm):
		return w.On(p.list.Chosen(), w.Answer), true
	case key.Matches(msg, p.list.Keys.Delete):
		return w.On(p.list.Chosen(), func(l []model.PersonLine) (scene.Action, tea.Cmd) { return w.Discard(l, nil) }), true
	case key.Matches(msg, p.list.Keys.Edit):
		return w.On(p.one(), func(l []model.PersonLine) (scene.Action, tea.Cmd) {
			return scene.Push{Screen: newPersonEdit(d, l[0].Person)}, nil
		}), true
	case key.Matches(msg, k.AddPerson):
		return w.On(p.one(), func(l []model.PersonLine) (scene.Action, tea.Cmd) {
			home := model.Household{ID: l[0].HouseholdID, Head: l[0].Household, Address: l[0].Address}
			return scene.Push{Screen: newPersonForm(d, personStart{Household: home, Carry: l[0].Isolation, kept: p.selectPerson})}, nil
		}), true
	}
	return nil, false
}

// turn goes to the next of the four plain lists; from a special one to the first.
func (p *people) turn(by int) tea.Cmd {
	f := model.PersonFilter{
		State: model.StateIsolating, AreaID: p.filter.AreaID, ResponsibleID: p.filter.ResponsibleID, Disease: p.filter.Disease,
		Follow: p.filter.Follow,
	}
	if _, special := peopleHeading(p.desk, p.filter); !special {
		states := peopleStates()
		for i, s := range states {
			if s == p.filter.State {
				f.State = states[(i+by+len(states))%len(states)]
			}
		}
	}
	return p.show(f)
}

// pickFilter offers the special lists, the areas and the members.
func (p *people) pickFilter() scene.Action {
	d := p.desk
	var items []kit.Item
	for _, s := range peopleStates() {
		items = append(items, kit.Item{ID: "state " + string(s), Label: peopleStateName(d, s)})
	}
	at := cmp.Or(p.known.Item(p.filter), "state "+string(p.filter.State))
	special := map[string]model.PersonFilter{}
	for _, v := range peopleSpecial(d.Today()) {
		name, _ := peopleHeading(d, v.filter)
		special[v.name] = v.filter
		if v.filter == p.filter {
			at = v.name
		}
		items = append(items, kit.Item{ID: v.name, Label: name})
	}
	items = append(items, p.known.DiseaseItems(d)...)
	for _, follow := range model.Follows() {
		items = append(items, kit.Item{ID: "follow " + string(follow), Label: d.T("word.follow." + string(follow))})
	}
	items = append(items, p.known.Items(d)...)
	return scene.Pick{Title: d.T("isolation.filter_title"), Items: items, At: at, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if f, ok := special[item.ID]; ok {
			return nil, p.show(f)
		}
		if state, ok := strings.CutPrefix(item.ID, "state "); ok {
			return nil, p.show(model.PersonFilter{State: model.IsolationState(state)})
		}
		return nil, p.show(p.known.Narrow(p.filter, item.ID))
	}}
}
