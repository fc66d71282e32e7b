package part

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

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
	if c.Note != "" {
		text += " – " + kit.Plain(c.Note)
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

// CheckInSigns are the letters of Letter, for the help page.
func CheckInSigns(d *scene.Desk) []scene.Sign {
	var signs []scene.Sign
	for _, result := range []model.CheckInResult{model.CheckInNormal, model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused} {
		signs = append(signs, scene.Sign{Mark: Letter(d, result), Words: strings.ToLower(d.T("word.checkin." + string(result)))})
	}
	return append(signs, scene.Sign{Mark: Letter(d, ""), Words: d.T("isolation.unrecorded")})
}

// Birth shows when somebody was born: a year, or dd/mm/yyyy.
func Birth(birth string) string {
	if day, err := model.ParseDate(birth); err == nil && day != 0 {
		return day.Local()
	}
	return birth
}
