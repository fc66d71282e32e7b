package scene

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// How long what is typed into a line may be, in letters.
const (
	LineLimit  = 200
	ShortLimit = 40
)

// Bind binds keys under a name of a section of the words; shown is what help prints.
func Bind(d *Desk, name, shown string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, d.T(name)))
}

// TypedNumber reads a number of a form; "" is 0. Dots between thousands are allowed.
func TypedNumber(typed string) (int, bool) {
	digits := make([]byte, 0, len(typed))
	for i := range len(typed) {
		if typed[i] != '.' && typed[i] != ' ' {
			digits = append(digits, typed[i])
		}
	}
	if len(digits) == 0 {
		return 0, true
	}
	n, err := strconv.Atoi(string(digits))
	return n, err == nil
}

// WordOptions are the options for codes of the book, in their words.
func WordOptions[C ~string](d *Desk, section string, codes ...C) []kit.Option {
	options := make([]kit.Option, len(codes))
	for i, code := range codes {
		options[i] = kit.Option{Value: string(code), Label: d.T("word." + section + "." + string(code))}
	}
	return options
}

// IDOption is the value of an option that stands for a row of the book.
func IDOption[ID ~int64](id ID) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(int64(id), 10)
}

// OptionID reads it back; what is no number is none.
func OptionID[ID ~int64](value string) ID {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0
	}
	return ID(n)
}

// OrNobody heads a list of options with the choice of none.
func OrNobody(d *Desk, options []kit.Option) []kit.Option {
	return append([]kit.Option{{Value: "", Label: d.T("app.answer.none")}}, options...)
}

// UnitOptions offers the units that pass.
func UnitOptions(d *Desk, units []model.Unit, pass func(model.Unit) bool) []kit.Option {
	var options []kit.Option
	for _, u := range units {
		if pass == nil || pass(u) {
			options = append(options, kit.Option{Value: IDOption(u.ID), Label: u.Name, Hint: d.T("word.unit." + string(u.Kind))})
		}
	}
	return options
}

// MemberOptions offers those who serve.
func MemberOptions(members []model.Member) []kit.Option {
	options := make([]kit.Option, len(members))
	for i, m := range members {
		options[i] = kit.Option{Value: IDOption(m.ID), Label: m.Name, Hint: m.Position}
		if sharesName(members, i) {
			options[i].Label = strings.TrimSuffix(m.Name+" ("+bearing(m)+")", " ()")
		}
	}
	return options
}

// sharesName tells whether another member has the name of the one at a place.
func sharesName(members []model.Member, at int) bool {
	for i := range members {
		if i != at && viet.SameText(members[i].Name, members[at].Name) {
			return true
		}
	}
	return false
}

// bearing is what tells a member from another of the same name: position, units, telephone.
func bearing(m model.Member) string {
	var told []string
	if m.Position != "" {
		told = append(told, m.Position)
	}
	for _, s := range m.Memberships {
		if s.Unit != "" {
			told = append(told, s.Unit)
		}
	}
	if m.Phone != "" {
		told = append(told, m.Phone)
	}
	return strings.Join(told, ", ")
}

// WithGone offers beside others the one that is chosen although it left the roster, by its name and never by its number.
func WithGone[ID ~int64](d *Desk, options []kit.Option, id ID, name string) []kit.Option {
	value := IDOption(id)
	if id == 0 || slices.ContainsFunc(options, func(o kit.Option) bool { return o.Value == value }) {
		return options
	}
	gone := d.T("app.gone")
	return append(slices.Clip(options), kit.Option{Value: value, Label: cmp.Or(name, gone), Hint: gone})
}

// Moment is an instant as day and time.
func Moment(i model.Instant) string {
	if i == 0 {
		return ""
	}
	return i.Date().Local() + " " + string(i.Clock())
}

// OnOff is the value of a toggle.
func OnOff(on bool) string {
	if on {
		return kit.On
	}
	return kit.Off
}
