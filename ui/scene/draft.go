package scene

import (
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/office/unsaved"
	"sotruc/ui/kit"
)

// FormID tells a form from every other, from one run of the program to the next: At is the place from which it is opened, Name which of
// the forms there, "" the place itself. A form without a place has no draft.
type FormID struct {
	At   Place
	Name string
}

// Drafted is a screen whose typed text is kept beside the book until it is saved or left.
type Drafted interface {
	Guarded
	// FormID says which form it is, from the beginning.
	FormID() FormID
	// Typed is what would be lost, by field; nil where nothing of it may be kept.
	Typed() map[string]string
	// Refill puts back what was typed, once the screen has read what it shows.
	Refill(values map[string]string) tea.Cmd
}

// aboutLimit is how much is kept of the name of the thing that a form is about, in cells.
const aboutLimit = 60

// Typed is what was typed into a form, as its Typed has it, with the words by which somebody knows it again: of what was ticked or chosen
// those on the screen, and the first text of the form where that stayed as it was, which names the thing.
func Typed(f *kit.Form, all bool) map[string]string {
	typed, changed := f.Typed(all), f.Typed(false)
	named := len(typed) == 0
	for _, field := range f.Shown() {
		_, kept := typed[field.Key]
		_, other := changed[field.Key]
		switch field.Kind {
		case kit.FieldToggle, kit.FieldChoice:
			words := ""
			if other {
				words = field.Label + ": " + field.Value
			}
			if kept {
				typed[unsaved.Shown+field.Key] = words
			}
		case kit.FieldText, kit.FieldArea:
			if about := viet.CleanLine(field.Value); !named && !other && !field.Secret && about != "" {
				typed[unsaved.About] = strings.TrimRight(kit.Fit(about, min(aboutLimit, kit.Width(about))), " ")
			}
			named = true
		case kit.FieldDate, kit.FieldHeading:
		}
	}
	return typed
}

// Reopening is a screen that opens forms again by the name they have there; nothing where it knows none of that name. Values are those of the
// draft, which the form is given once it is there.
type Reopening interface {
	Reopen(name string, values map[string]string) (Action, tea.Cmd)
}

// Refill puts what was typed back into the fields of a form that it still has. What follows from a value follows again, and then what
// was typed takes the place of that.
func Refill(f *kit.Form, values map[string]string, order ...string) {
	put := func() {
		for key, value := range values {
			f.SetValue(key, value)
		}
	}
	put()
	if f.Changed == nil {
		return
	}
	has := f.Values()
	for _, key := range append(order, slices.Sorted(maps.Keys(values))...) {
		_, typed := values[key]
		if _, here := has[key]; typed && here {
			f.Changed(key)
		}
	}
	put()
	f.Changed("")
}

// Named is the name of a form among those of a place: of one thing of a kind, or, without an id, of a new one.
func Named[ID ~int64](kind string, id ID) string { return kind + "/" + IDOption(id) }

// NamedID is the id in a name of a kind; ok is false where it is a name of another.
func NamedID[ID ~int64](name, kind string) (id ID, ok bool) {
	rest, ok := strings.CutPrefix(name, kind+"/")
	return OptionID[ID](rest), ok && (rest == "" || OptionID[ID](rest) != 0)
}
