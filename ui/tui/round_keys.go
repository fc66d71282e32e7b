package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// roundKeys are the keys of a round. Digits are temperatures.
type roundKeys struct {
	Normal, Degrees, Symptoms, Absent, Refused, Blank, Rest key.Binding
	Session, Yesterday, Tomorrow, Filter, Find, Open, Leave key.Binding
}

func newRoundKeys(d *Desk) roundKeys {
	k := roundKeys{
		Normal:    d.isolateKey("normal", "Enter", "enter"),
		Degrees:   d.isolateKey("degrees", "0–9", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Symptoms:  d.isolateKey("symptoms", "s", "s", "f6"),
		Absent:    d.isolateKey("absent", "v", "v", "f7"),
		Refused:   d.isolateKey("refused", "k", "k", "f9"),
		Blank:     d.isolateKey("blank", "Del", "delete"),
		Rest:      d.isolateKey("rest", "a", "a", "f8"),
		Session:   d.isolateKey("session", "←→/Tab", "left", "right", "tab"),
		Yesterday: d.isolateKey("day_before", "[", "[", "shift+left"),
		Tomorrow:  d.isolateKey("day_after", "]", "]", "shift+right"),
		Filter:    d.isolateKey("filter", "l", "l", "f4"),
		Find:      d.isolateKey("find_person", "/", "/", "f3"),
		Open:      d.isolateKey("card", "o", "o", "f2"),
		Leave:     key.NewBinding(key.WithKeys("esc")),
	}
	isolateNoWriting(d, &k.Normal, &k.Degrees, &k.Symptoms, &k.Absent, &k.Refused, &k.Blank, &k.Rest)
	return k
}

// press takes a key.
func (r *round) press(msg tea.KeyPressMsg) (action, tea.Cmd) {
	k := r.keys
	switch {
	case r.typing:
		return r.temperatureKey(msg)
	case key.Matches(msg, k.Degrees):
		return r.instead(msg, func() (action, tea.Cmd) { return r.typeDegrees(msg.String()) })
	case key.Matches(msg, k.Normal):
		return r.normal()
	case key.Matches(msg, k.Symptoms):
		return r.instead(msg, func() (action, tea.Cmd) { return r.symptoms(), nil })
	case key.Matches(msg, k.Absent):
		return r.instead(msg, func() (action, tea.Cmd) { return r.note(model.CheckInAbsent, "", 0) })
	case key.Matches(msg, k.Refused):
		return r.instead(msg, func() (action, tea.Cmd) { return r.note(model.CheckInRefused, "", 0) })
	case key.Matches(msg, k.Blank):
		return r.blank()
	case key.Matches(msg, k.Rest):
		return r.rest(), nil
	case key.Matches(msg, k.Open):
		return r.open(), nil
	}
	return r.look(msg)
}

// look takes the keys that show something else.
func (r *round) look(msg tea.KeyPressMsg) (action, tea.Cmd) {
	k := r.keys
	switch {
	case key.Matches(msg, k.Session):
		if r.session == model.Morning {
			return nil, r.turn(r.day, model.Afternoon)
		}
		return nil, r.turn(r.day, model.Morning)
	case key.Matches(msg, k.Yesterday):
		return nil, r.turn(r.day-1, r.session)
	case key.Matches(msg, k.Tomorrow):
		return nil, r.turn(r.day+1, r.session)
	case key.Matches(msg, k.Filter):
		return r.pickFilter(), nil
	case key.Matches(msg, k.Find):
		return r.find(), nil
	}
	before := r.table.Cursor()
	r.table.Update(msg)
	r.offHeading(r.table.Cursor() - before)
	return nil, nil
}

// temperatureKey takes a key of a temperature being typed.
func (r *round) temperatureKey(msg tea.KeyPressMsg) (action, tea.Cmd) {
	switch {
	case key.Matches(msg, r.keys.Leave):
		r.typing = false
		return nil, nil
	case key.Matches(msg, r.keys.Normal):
		tenths, ok := roundTemperature(r.typed.Value())
		if !ok {
			return notice{text: r.desk.T("isolation.bad_temperature"), bad: true}, nil
		}
		r.typing = false
		return r.temperature(tenths)
	}
	if msg.Text == "" || roundDegree(msg.Text) {
		r.typed.Update(msg)
	}
	r.typing = r.typed.Value() != ""
	return nil, nil
}

// roundDegree tells whether a text typed can be part of a temperature.
func roundDegree(text string) bool {
	for _, c := range text {
		if (c < '0' || c > '9') && c != '.' && c != ',' {
			return false
		}
	}
	return true
}

// find goes to somebody by name: papers do not come in the order of the list.
func (r *round) find() action {
	items := make([]kit.Item, 0, len(r.rows))
	for at, row := range r.rows {
		if row.stop >= 0 {
			s := r.stops[row.stop]
			items = append(items, kit.Item{ID: strconv.Itoa(at), Label: s.Name, Hint: isolatePlace(s.Household, s.Address)})
		}
	}
	return pick{title: r.desk.T("isolation.find_title"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		if at, err := strconv.Atoi(item.ID); err == nil {
			r.table.SetCursor(at)
			r.offHeading(1)
		}
		return nil, nil
	}}
}

// pickFilter narrows the round to an area or to the households of a member.
func (r *round) pickFilter() action {
	d := r.desk
	items := append([]kit.Item{{ID: "", Label: d.T("isolation.everywhere")}}, r.known.items(d)...)
	return pick{title: d.T("isolation.filter_title"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		r.filter = model.PersonFilter{}
		if item.ID != "" {
			r.filter = r.known.narrow(r.filter, item.ID)
		}
		return nil, r.turn(r.day, r.session)
	}}
}

// ShortHelp lists the keys of the footer.
func (r *round) ShortHelp() []key.Binding {
	k := r.keys
	if r.typing {
		return []key.Binding{r.desk.isolateKey("save_degrees", "Enter", "enter"), r.desk.key("cancel", "Esc", "esc")}
	}
	return []key.Binding{k.Normal, k.Degrees, k.Absent, k.Symptoms, k.Rest}
}

// FullHelp lists all keys.
func (r *round) FullHelp() [][]key.Binding {
	k := r.keys
	return [][]key.Binding{
		{k.Normal, k.Degrees, k.Absent, k.Symptoms, k.Refused, k.Blank, k.Rest},
		{k.Session, k.Yesterday, k.Tomorrow, k.Filter, k.Find, k.Open},
		r.table.Keys.All(),
	}
}
