package part

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// IsolationKey binds keys under a name of isolation.key; shown is what help prints.
func IsolationKey(d *scene.Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T("isolation.key."+name)))
}

// IsolationField is a field of a form, labelled by isolation.field.
func IsolationField(d *scene.Desk, name, value string) kit.Field {
	return kit.Field{Key: name, Label: d.T("isolation.field." + name), Value: value}
}

// DayField is a field for a day.
func DayField(d *scene.Desk, name string, value model.Date) kit.Field {
	f := IsolationField(d, name, value.Local())
	f.Kind, f.Width = kit.FieldDate, 12
	today := d.Today()
	f.Parse = func(typed string) (string, string) {
		day, ok := when.ParseDay(typed, today)
		if !ok {
			return typed, string(model.CodeInvalidDate)
		}
		return day.Local(), ""
	}
	return f
}

// Choice is a field with one option for each value, worded by word.<section>.
func Choice[T ~string](d *scene.Desk, name, section string, value T, values ...T) kit.Field {
	f := IsolationField(d, name, string(value))
	f.Kind = kit.FieldChoice
	for _, v := range values {
		f.Options = append(f.Options, kit.Option{Value: string(v), Label: Word(d, section, string(v))})
	}
	return f
}

// Word is the name of a code; no code is "not known".
func Word(d *scene.Desk, section, code string) string {
	if code == "" {
		return d.T("app.answer.unknown")
	}
	return d.T(section + "." + code)
}

// ShortDate is dd/mm, or "" for no day.
func ShortDate(day model.Date) string {
	if day == 0 {
		return ""
	}
	return day.Local()[:len("02/01")]
}

// Degrees is a temperature as read aloud: 36,6; "" where none was taken.
func Degrees(tenths int) string {
	if tenths == 0 {
		return ""
	}
	return strconv.Itoa(tenths/10) + "," + strconv.Itoa(tenths%10)
}

// Letter is one letter for a check-in; "_" is a blank still to be filled in.
func Letter(d *scene.Desk, result model.CheckInResult) string {
	if result == "" {
		return "_"
	}
	return d.T("isolation.letter." + string(result))
}

// Found is a check-in in words: "có triệu chứng: sốt 38,2".
func Found(d *scene.Desk, c model.CheckIn) string {
	if c.Result == "" {
		return d.T("isolation.unrecorded")
	}
	text := strings.ToLower(d.T("word.checkin." + string(c.Result)))
	if c.Symptoms != "" {
		text += ": " + kit.Plain(c.Symptoms)
	}
	if c.Temperature != 0 {
		text += " " + Degrees(c.Temperature)
	}
	return text
}

// PersonName is a name with the year of birth.
func PersonName(p model.Person) string {
	if year := p.BirthYear(); year != 0 {
		return p.Name + " " + strconv.Itoa(year)
	}
	return p.Name
}

// Who names one person, or counts several.
func Who(d *scene.Desk, lines []model.PersonLine) string {
	if len(lines) == 1 {
		return kit.Plain(lines[0].Name)
	}
	return d.T("app.count.people", len(lines))
}

// HomeName is where a household lives: its head and address.
func HomeName(head, address string) string {
	if address == "" {
		return head
	}
	return head + ", " + address
}

// HomeOf is HomeName for a line that names a person already: a head is not named twice.
func HomeOf(name, head, address string) string {
	if name == head && address != "" {
		return address
	}
	return HomeName(head, address)
}

// Regime is the rule an isolation was begun under, as the settings know it now.
func Regime(d *scene.Desk, id string) model.Regime {
	for _, r := range d.Config.Regimes() {
		if r.ID == id {
			return r
		}
	}
	return model.Regime{ID: id, Source: id}
}

// Why says why an isolation ends on the day it was first ordered to end.
func Why(d *scene.Desk, i model.Isolation) string {
	end := i.EndsOn
	if len(i.Changes) > 0 {
		end = i.Changes[0].PreviousEnd
	}
	if i.RegimeID == "" {
		return d.T("isolation.why_none")
	}
	source, anchor := kit.Plain(Regime(d, i.RegimeID).Source), i.AnchorOn
	if anchor == 0 {
		anchor = i.StartsOn
	}
	kind := i.Anchor
	if kind == "" {
		kind = model.AnchorStart
	}
	from := d.T("isolation.anchor_of."+string(kind), anchor.Local())
	switch {
	case i.Days == 0:
		return d.T("isolation.why_monitor", i.MonitorDays, from, source)
	case end == anchor+model.Date(i.Days):
		return d.T("isolation.why", i.Days, from, source)
	case end == anchor+model.Date(i.Days-1):
		return d.T("isolation.why_first", i.Days, from, source)
	}
	return d.T("isolation.why_own", end.Local(), i.Days, from, source)
}
