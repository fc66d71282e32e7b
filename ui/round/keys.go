package round

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// roundKeys are the keys of a round. Digits are temperatures.
type roundKeys struct {
	Normal, Degrees, Symptoms, Absent, Refused, Blank, Rest key.Binding
	Session, Yesterday, Tomorrow, Filter, Find, Open, Leave key.Binding
	Alarm, Note, Print                                      key.Binding
}

func newRoundKeys(d *scene.Desk) roundKeys {
	k := roundKeys{
		Normal:    part.IsolationKey(d, "normal", "Enter", "enter"),
		Degrees:   part.IsolationKey(d, "degrees", "0–9", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Symptoms:  part.IsolationKey(d, "symptoms", "s", "s", "f6"),
		Absent:    part.IsolationKey(d, "absent", "v", "v", "f7"),
		Refused:   part.IsolationKey(d, "refused", "k", "k", "f9"),
		Blank:     part.IsolationKey(d, "blank", "Del", "delete"),
		Rest:      part.IsolationKey(d, "rest", "a", "a", "f8"),
		Session:   part.IsolationKey(d, "session", "←→/Tab", "left", "right", "tab"),
		Yesterday: part.IsolationKey(d, "day_before", "[", "[", "shift+left"),
		Tomorrow:  part.IsolationKey(d, "day_after", "]", "]", "shift+right"),
		Filter:    part.IsolationKey(d, "filter", "l", "l", "f4"),
		Find:      part.IsolationKey(d, "find_person", "/", "/", "f3"),
		Open:      part.IsolationKey(d, "card", "o", "o", "f2"),
		Leave:     key.NewBinding(key.WithKeys("esc")),
		Alarm:     part.AlarmKey(d),
		Note:      part.IsolationKey(d, "note", "g", "g", "t", "f10"),
		Print:     handout.Key(d),
	}
	part.NoWriting(d, &k.Normal, &k.Degrees, &k.Symptoms, &k.Absent, &k.Refused, &k.Blank, &k.Rest, &k.Alarm, &k.Note)
	return k
}

// press takes a key.
func (r *round) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	k := r.keys
	switch {
	case r.day > r.desk.Today() && key.Matches(msg, k.Degrees, k.Normal, k.Symptoms, k.Absent, k.Refused, k.Rest, k.Note): // nobody can have been there
		return scene.Notice{Text: r.desk.T("isolation.round_not_come", r.day.Local()), Bad: true}, nil
	case r.typing:
		return r.release(r.temperatureKey(msg))
	case key.Matches(msg, k.Degrees):
		return r.instead(msg, func() (scene.Action, tea.Cmd) { return r.typeDegrees(msg.String()) })
	case key.Matches(msg, k.Normal):
		return r.normal()
	case key.Matches(msg, k.Symptoms):
		return r.instead(msg, func() (scene.Action, tea.Cmd) { return r.symptoms(), nil })
	case key.Matches(msg, k.Absent):
		return r.instead(msg, func() (scene.Action, tea.Cmd) { return r.note(model.CheckInAbsent, "", 0) })
	case key.Matches(msg, k.Refused):
		return r.instead(msg, func() (scene.Action, tea.Cmd) { return r.note(model.CheckInRefused, "", 0) })
	case key.Matches(msg, k.Blank):
		return r.blank()
	case key.Matches(msg, k.Rest):
		return r.rest(), nil
	case key.Matches(msg, k.Open):
		return r.open(), nil
	case key.Matches(msg, k.Alarm):
		return r.answer(), nil
	case key.Matches(msg, k.Note):
		return r.remark(), nil
	case key.Matches(msg, k.Print):
		return r.papers(), nil
	}
	return r.look(msg)
}

// look takes the keys that show something else.
func (r *round) look(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
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
	r.table.Update(msg)
	return nil, nil
}

// temperatureKey takes a key of a temperature being typed.
func (r *round) temperatureKey(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	switch {
	case key.Matches(msg, r.keys.Leave):
		r.typing = false
		return nil, nil
	case key.Matches(msg, r.keys.Normal):
		tenths, ok := roundTemperature(r.typed.Value())
		if !ok {
			return scene.Notice{Text: r.desk.T("isolation.bad_temperature"), Bad: true}, nil
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
func (r *round) find() scene.Action {
	items := make([]kit.Item, 0, len(r.rows))
	for at, row := range r.rows {
		if row.stop >= 0 {
			s := r.stops[row.stop]
			items = append(items, kit.Item{ID: strconv.Itoa(at), Label: s.Name, Hint: part.HomeName(s.Household, s.Address)})
		}
	}
	return scene.Pick{Title: r.desk.T("isolation.find_title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if at, err := strconv.Atoi(item.ID); err == nil {
			r.table.SetCursor(at)
		}
		return nil, nil
	}}
}

// pickFilter narrows the round to a disease, where there are several, to an area or to the households of a member.
func (r *round) pickFilter() scene.Action {
	d := r.desk
	items := append([]kit.Item{{ID: "", Label: d.T("isolation.everywhere")}}, append(r.known.DiseaseItems(d), r.known.Items(d)...)...)
	return scene.Pick{Title: d.T("isolation.filter_title"), Items: items, At: r.known.Item(r.filter), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if r.filter = r.known.Narrow(r.filter, item.ID); item.ID == "" {
			r.filter = model.PersonFilter{}
		}
		return nil, r.turn(r.day, r.session)
	}}
}

// ShortHelp lists the keys of the footer.
func (r *round) ShortHelp() []key.Binding {
	k := r.keys
	if r.typing {
		return []key.Binding{part.IsolationKey(r.desk, "save_degrees", "Enter", "enter"), r.desk.Key("cancel", "Esc", "esc")}
	}
	return []key.Binding{k.Normal, k.Degrees, k.Absent, k.Symptoms, k.Rest}
}

// FullHelp lists all keys.
func (r *round) FullHelp() [][]key.Binding {
	k := r.keys
	return [][]key.Binding{
		{k.Normal, k.Degrees, k.Absent, k.Symptoms, k.Refused, k.Blank, k.Rest, k.Alarm, k.Note},
		{k.Session, k.Yesterday, k.Tomorrow, k.Filter, k.Find, k.Open, k.Print},
		r.table.Keys.All(),
	}
}
