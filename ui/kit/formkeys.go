package kit

import (
	"cmp"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Update edits the focused field, moves between fields, saves and leaves. Changed fields are reported through Changed.
func (f *Form) Update(msg tea.Msg) (FormEvent, tea.Cmd) {
	event := f.handle(msg)
	f.draw()
	return event, nil
}

func (f *Form) handle(msg tea.Msg) FormEvent {
	if f.picker != nil {
		f.handlePicker(msg)
		return FormNone
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if paste, ok := msg.(tea.PasteMsg); ok {
			f.edit(paste)
		}
		return FormNone
	}
	switch k := f.Keys; {
	case press.Text != "":
		f.edit(press)
	case key.Matches(press, k.Save):
		return f.saved()
	case key.Matches(press, k.Cancel):
		return FormCancel
	case key.Matches(press, k.Next):
		f.move(1)
	case key.Matches(press, k.Previous):
		f.move(-1)
	case key.Matches(press, k.Choose) && f.focused >= 0 && len(f.fields[f.focused].Options) > 0:
		f.openPicker(f.fields[f.focused])
	case f.focused >= 0 && f.fields[f.focused].Kind == FieldArea:
		f.edit(press)
	case key.Matches(press, k.Down):
		f.move(1)
	case key.Matches(press, k.Up):
		f.move(-1)
	case key.Matches(press, k.Enter):
		return f.enter()
	default:
		f.edit(press)
	}
	return FormNone
}

// edit gives the message to the focused field.
func (f *Form) edit(msg tea.Msg) {
	if f.focused < 0 {
		return
	}
	c := f.fields[f.focused]
	before := c.value()
	switch c.Kind {
	case FieldText, FieldDate:
		c.input.Update(msg)
	case FieldArea:
		c.area.Update(msg)
	case FieldChoice, FieldToggle:
		if press, ok := msg.(tea.KeyPressMsg); ok {
			lost := c.typed.lost
			f.choose(c, press)
			f.changed(c, before)
			f.sayLost(c, lost)
		}
		return
	case FieldHeading:
	}
	f.changed(c, before)
}

// sayLost says that nothing begins with what is typed on a choice, or no more; lost tells whether that was so before.
func (f *Form) sayLost(c *control, lost bool) {
	switch {
	case c.Kind != FieldChoice:
	case c.typed.lost:
		c.err = strings.ReplaceAll(f.texts.NoName, "%s", c.typed.all)
	case lost:
		c.err = ""
	}
}

func (f *Form) choose(c *control, press tea.KeyPressMsg) {
	labels := c.labels(f.texts)
	blank := key.Matches(press, f.Keys.Toggle) || press.Text == " "
	switch k := f.Keys; {
	case press.Code == tea.KeyBackspace:
		c.unjump(labels, f.Fold)
	case key.Matches(press, k.Left):
		c.cycle(-1)
	case key.Matches(press, k.Right), blank && !c.names(labels, f.Fold):
		c.cycle(1)
	case blank:
		c.jump(" ", labels, f.Fold)
	default:
		c.jump(press.Text, labels, f.Fold)
	}
}

func (f *Form) changed(c *control, before string) {
	if c.value() == before {
		return
	}
	c.err = ""
	if f.Changed != nil {
		f.Changed(c.Key)
	}
}

// enter goes on, opens the list of a long choice, or saves after the last field.
func (f *Form) enter() FormEvent {
	if f.focused >= 0 {
		if c := f.fields[f.focused]; c.Kind == FieldChoice && len(c.Options) > longChoice {
			f.openPicker(c)
			return FormNone
		}
	}
	if f.focused < 0 || f.next(f.focused, 1) < 0 {
		return f.saved()
	}
	f.move(1)
	return FormNone
}

// move goes to a neighbouring field, around the ends.
func (f *Form) move(by int) {
	f.leave()
	to := f.next(f.focused, by)
	if to < 0 && by > 0 {
		to = f.next(-1, 1)
	} else if to < 0 {
		to = f.next(len(f.fields), -1)
	}
	if to >= 0 {
		f.focusOn(to)
	}
}

// leave reads the field the focus goes away from.
func (f *Form) leave() {
	if f.focused >= 0 {
		f.parse(f.fields[f.focused])
	}
}

func (f *Form) parse(c *control) {
	p, ok := c.parsed()
	if !ok {
		return
	}
	c.err = p.Wrong
	if p.Wrong != "" {
		return
	}
	f.put(c, p.Shown)
	if other := f.find(c.Clock); other != nil && p.Clock != "" {
		f.put(other, p.Clock)
	}
}

// put changes a field as if the user had typed it.
func (f *Form) put(c *control, value string) {
	if before := c.value(); value != before {
		c.set(value)
		f.changed(c, before)
	}
}

// parsed is what a field says for itself; ok is false where nothing reads it, or nothing is typed.
func (c *control) parsed() (p Parsed, ok bool) {
	typed := strings.TrimSpace(c.value())
	if c.Parse == nil || c.input == nil || typed == "" {
		return Parsed{}, false
	}
	return c.Parse(typed), true
}

// Check is what the key to save asks first: whether every visible field that must be filled in is, and every date is
// understood. If not, the fields at fault say so and the first has the focus. It is false while a list is open.
func (f *Form) Check() bool {
	if f.picker != nil {
		return false
	}
	good := f.check()
	f.draw()
	return good
}

func (f *Form) saved() FormEvent {
	if f.check() {
		return FormSave
	}
	return FormNone
}

func (f *Form) check() bool {
	f.general = ""
	bad := -1
	for i, c := range f.fields {
		c.err = ""
		if !c.focusable() {
			continue
		}
		if c.Required && strings.TrimSpace(c.value()) == "" {
			c.err = cmp.Or(c.Missing, f.texts.Required, "*")
		}
		f.parse(c)
		if c.typed.lost { // once more, and it is meant
			f.sayLost(c, true)
			if at := c.standing(); f.texts.Kept != "" && c.err != "" && at >= 0 {
				c.err = strings.ReplaceAll(f.texts.Kept, "%s", c.labels(f.texts)[at])
			}
			c.typed = typed{}
		}
		if c.err != "" && bad < 0 {
			bad = i
		}
	}
	if bad >= 0 {
		f.focusOn(bad)
	}
	return bad < 0
}

func (f *Form) openPicker(c *control) {
	items := make([]Item, len(c.Options))
	for i, o := range c.Options {
		items[i] = Item{ID: o.Value, Label: o.Label, Hint: o.Hint}
	}
	f.picker = NewPicker(f.th, f.Keys.Picker, f.Fold, items)
	f.picker.Title, f.picker.Empty = c.Label, f.texts.NoMatch
	f.picker.AllowNew, f.picker.NewText = c.Kind == FieldText && !c.Listed, f.texts.New
	f.sizePicker()
	f.picker.SelectID(c.raw)
	if c.typed.lost { // somewhere in a name it may stand
		f.picker.input.SetValue(c.typed.all)
		f.picker.filter()
		c.err, c.typed = "", typed{}
	}
}

func (f *Form) sizePicker() {
	if f.picker != nil {
		f.picker.Resize(min(f.w, 60), min(f.h, len(f.picker.items)+3))
	}
}

func (f *Form) handlePicker(msg tea.Msg) {
	switch f.picker.Update(msg) {
	case PickerPicked:
		item, _ := f.picker.Picked()
		f.picker = nil
		c := f.fields[f.focused]
		before := c.value()
		c.pick(item)
		f.changed(c, before)
	case PickerCancelled:
		f.picker = nil
	case PickerNone:
	}
}

// Click puts the focus on the field at line y of the form; false when there is none.
func (f *Form) Click(y int) bool {
	if f.picker != nil {
		return false
	}
	for i, c := range f.fields {
		if at := f.top + y; c.focusable() && at >= c.start && at < c.end {
			f.leave()
			f.focusOn(i)
			return true
		}
	}
	return false
}
