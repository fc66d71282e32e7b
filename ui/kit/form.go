package kit

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
)

// FormEvent is what a message did to a form.
type FormEvent int

// What a message can do to a form. FormSave comes only when every visible field that must be filled in is, and every text with a Parse was understood.
const (
	FormNone FormEvent = iota
	FormSave
	FormCancel
)

// FormTexts are the words of a form.
type FormTexts struct {
	Required string // the error of an empty field that must be filled in
	Yes, No  string // of a toggle
	NoMatch  string // nothing found in the list of a long choice
	NoName   string // nothing begins with what is typed on a choice, which stands for %s
	Kept     string // said on saving where that is so: %s is what stays chosen, and the key to save saves it when it is pressed again
	New      string // stands in the list of a text before what is in no list
}

// FormKeys are the keys of a form beside those that edit a field.
type FormKeys struct {
	Next, Previous, Down, Up, Enter, Save, Cancel key.Binding
	Left, Right, Toggle                           key.Binding
	Choose                                        key.Binding // opens the list of a text or of a choice, however short; off where the focused field has none
	Picker                                        PickerKeys
}

// NewFormKeys returns the keys with the help texts named next, previous, down, up, enter, save, cancel, left, right,
// toggle, choose, and those of NewPickerKeys.
func NewFormKeys(help Help) FormKeys {
	return FormKeys{
		Next:     bind(help, "next", "Tab", "tab"),
		Previous: bind(help, "previous", "Shift+Tab", "shift+tab"),
		Down:     bind(help, "down", "↓", "down"),
		Up:       bind(help, "up", "↑", "up"),
		Enter:    bind(help, "enter", "Enter", "enter"),
		Save:     bind(help, "save", "Ctrl+S", "ctrl+s"),
		Cancel:   bind(help, "cancel", "Esc", "esc"),
		Left:     bind(help, "left", "←", "left"),
		Right:    bind(help, "right", "→", "right"),
		Toggle:   bind(help, "toggle", "Space", "space"),
		Choose:   bind(help, "choose", "F4", "f4"),
		Picker:   NewPickerKeys(help),
	}
}

// All are the bindings in the order help shows them.
func (k FormKeys) All() []key.Binding {
	return []key.Binding{k.Next, k.Previous, k.Save, k.Cancel, k.Enter, k.Choose, k.Toggle, k.Left, k.Right, k.Down, k.Up}
}

// Form is a list of fields to fill in.
type Form struct {
	Keys    FormKeys
	Changed func(key string)    // called after the user changed a value
	Fold    func(string) string // makes two spellings equal, for the first letter and the filter of a choice
	Above   bool                // labels stand above the fields, however wide it is

	th      Theme
	ink     pens
	texts   FormTexts
	fields  []*control
	general string // an error of no field
	focused int    // -1 when no field can be edited
	picker  *Picker
	w, h    int
	top     int
	lines   []string
}

// longChoice is the number of options above which Enter opens a list.
const longChoice = 5

// NewForm returns a form with the focus on its first field. Keys of fields must differ.
func NewForm(th Theme, keys FormKeys, texts FormTexts, fields ...Field) *Form {
	f := &Form{Keys: keys, Fold: strings.ToLower, texts: texts, focused: -1, w: 80, h: 20}
	for _, fd := range fields {
		f.fields = append(f.fields, newControl(th, fd))
	}
	f.SetTheme(th)
	f.focusOn(f.next(-1, 1))
	return f
}

// SetTheme changes the colours.
func (f *Form) SetTheme(th Theme) {
	f.th, f.ink = th, newPens(th)
	for _, c := range f.fields {
		if c.input != nil {
			c.input.SetTheme(th)
		}
		if c.area != nil {
			c.area.SetTheme(th)
		}
	}
	if f.picker != nil {
		f.picker.SetTheme(th)
	}
	f.draw()
}

// Resize gives the form its size.
func (f *Form) Resize(w, h int) {
	f.w, f.h = max(w, 1), max(h, 1)
	f.sizePicker()
	f.draw()
}

// Values are the values of all fields by key, hidden ones too.
func (f *Form) Values() map[string]string {
	out := map[string]string{}
	for _, c := range f.fields {
		if c.Kind != FieldHeading {
			out[c.Key] = c.value()
		}
	}
	return out
}

// Value is the value of one field, "" when there is none of that key.
func (f *Form) Value(key string) string {
	if c := f.find(key); c != nil {
		return c.value()
	}
	return ""
}

// SetValue changes a field without calling Changed.
func (f *Form) SetValue(key, value string) {
	if c := f.find(key); c != nil {
		c.set(value)
		c.err = ""
		f.draw()
	}
}

// SetOptions replaces the options of a choice, or the names in the list of a text; its value stays.
func (f *Form) SetOptions(key string, options []Option) {
	if c := f.find(key); c != nil {
		c.Options = options
		if c.Kind != FieldText { // somebody may be typing in the middle of it
			c.set(c.value())
		}
		f.offerList()
		f.draw()
	}
}

// offerList switches the key that opens a list: on where the focused field has one.
func (f *Form) offerList() {
	f.Keys.Choose.SetEnabled(f.focused >= 0 && len(f.fields[f.focused].Options) > 0)
}

// Offer is the key that opens a list where a text has one: there it is worth a place in the footer. A choice is turned by arrows as well.
func (f *Form) Offer() key.Binding {
	offer := f.Keys.Choose
	if !slices.ContainsFunc(f.fields, func(c *control) bool { return c.Kind == FieldText && c.Options != nil && !c.Hidden }) {
		offer.SetEnabled(false)
	}
	return offer
}

// SetLabel changes the name of a field.
func (f *Form) SetLabel(key, label string) {
	if c := f.find(key); c != nil && c.Label != label {
		c.Label = label
		f.draw()
	}
}

// SetHelp changes what is said under a field while it has the focus.
func (f *Form) SetHelp(key, help string) {
	if c := f.find(key); c != nil && c.Help != help {
		c.Help = help
		f.draw()
	}
}

// SetHidden hides a field or shows it again; its value stays.
func (f *Form) SetHidden(key string, hidden bool) {
	if c := f.find(key); c != nil {
		c.Hidden = hidden
		f.keepFocus()
	}
}

// SetRequired says whether a field must be filled in now; it is marked, and asked for while it is in sight.
func (f *Form) SetRequired(key string, required bool) {
	if c := f.find(key); c != nil {
		c.Required = required
		f.draw()
	}
}

// SetErrors shows an error text under each of these fields, and takes away the others. Key "" is an error of the form
// as a whole. The focus goes to the first bad field.
func (f *Form) SetErrors(errs map[string]string) {
	f.general = errs[""]
	first := -1
	for i, c := range f.fields {
		c.err = errs[c.Key]
		if c.err != "" && first < 0 && c.focusable() {
			first = i
		}
	}
	if first >= 0 {
		f.focusOn(first)
		return
	}
	f.draw()
}

// Dirty says whether a value differs from what the form began with.
func (f *Form) Dirty() bool {
	return slices.ContainsFunc(f.fields, func(c *control) bool { return c.value() != c.initial })
}

// Typed are the values that differ from what the form began with, or all; never one that is secret or that nobody can type.
func (f *Form) Typed(all bool) map[string]string {
	typed := map[string]string{}
	for _, c := range f.fields {
		if (all || c.value() != c.initial) && c.Kind != FieldHeading && !c.Secret && !c.Disabled {
			typed[c.Key] = c.value()
		}
	}
	return typed
}

// Shown are the fields as they stand on the screen: of a choice the label.
func (f *Form) Shown() []Field {
	shown := make([]Field, len(f.fields))
	for i, c := range f.fields {
		shown[i], shown[i].Value = c.Field, c.shown(f.texts)
	}
	return shown
}

// MarkClean makes the values of now what Dirty compares with.
func (f *Form) MarkClean() {
	for _, c := range f.fields {
		c.initial = c.value()
	}
}

// Focused is the key of the field with the focus, "" when none can be edited.
func (f *Form) Focused() string {
	if f.focused < 0 {
		return ""
	}
	return f.fields[f.focused].Key
}

// Focus goes to the field with that key when it can be edited.
func (f *Form) Focus(key string) {
	for i, c := range f.fields {
		if c.Key == key && c.focusable() {
			f.leave()
			f.focusOn(i)
		}
	}
}

func (f *Form) find(key string) *control {
	for _, c := range f.fields {
		if c.Key == key && c.Kind != FieldHeading {
			return c
		}
	}
	return nil
}

// next is the field that can be edited after i in the direction by, -1 when there is none.
func (f *Form) next(i, by int) int {
	for i += by; i >= 0 && i < len(f.fields); i += by {
		if f.fields[i].focusable() {
			return i
		}
	}
	return -1
}

func (f *Form) focusOn(i int) {
	if f.focused == i {
		f.draw()
		return
	}
	if f.focused >= 0 {
		f.fields[f.focused].blur()
	}
	f.focused = i
	f.offerList()
	if i >= 0 {
		f.fields[i].focus()
	}
	f.draw()
}

// keepFocus moves the focus off a field that can no longer be edited.
func (f *Form) keepFocus() {
	at := f.focused
	if at >= 0 && f.fields[at].focusable() {
		f.draw()
		return
	}
	to := f.next(at, 1)
	if to < 0 {
		to = f.next(at, -1)
	}
	f.focusOn(to)
}
