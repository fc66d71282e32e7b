package kit

import (
	"slices"
	"strconv"
	"strings"
)

// FieldKind says how a field is filled in.
type FieldKind int

// The kinds of fields. A heading has no value.
const (
	FieldText FieldKind = iota
	FieldArea
	FieldChoice
	FieldToggle
	FieldDate
	FieldHeading
)

// The values of a toggle.
const (
	On  = "true"
	Off = "false"
)

// Option is one choice of a FieldChoice, or a name for a text. Hint is shown and searched in the list of them.
type Option struct{ Value, Label, Hint string }

// Field describes one field of a form; Value is what it begins with.
type Field struct {
	Key, Label, Help           string
	Kind                       FieldKind
	Required, Disabled, Hidden bool
	Missing                    string // the error where it must be filled in and is not; "" for that of the form
	Value                      string
	Placeholder                string
	Limit                      int // letters of a text, 0 for no limit
	Width                      int // cells of a text, 0 for all there are
	Height                     int // lines of an area, 3 when 0
	Options                    []Option
	// Pick changes a text by a name that was chosen among Options or typed there; nil where the name is the whole text. A text
	// with Options has a list of them on its key.
	Pick     func(text, name string) string
	Listed   bool                      // the list of a text offers no name that is not in it
	Secret   bool                      // a text of which only dots are shown
	Replace  bool                      // the first letter typed on a text takes the place of the value, as on a date
	Proposed bool                      // nobody typed the value: what it means is said from the beginning
	Parse    func(typed string) Parsed // reads what is typed on a text or a date
	Clock    string                    // key of the field that takes the time of day typed on this one
}

// Parsed is what a typed value means.
type Parsed struct {
	Shown string // what the field holds for it once it is left
	Means string // what was understood, to be said beside the field; "" for nothing more than it shows
	Wrong string // the sentence of what is wrong; the rest says nothing then
	Clock string // the time of day typed with a day
}

// typed is what was typed on a choice since it was last chosen otherwise.
type typed struct {
	all    string // every letter
	name   string // the letters that the choice begins with; fewer where one letter was typed by mistake before
	before string // what was chosen before the first of them
	lost   bool   // nothing begins with them: what was chosen before stays
}

// control is a field at work.
type control struct {
	Field
	input   *Input
	area    *Area
	choice  int    // of Options; -1 when raw is none of them
	raw     string // value of a choice
	on      bool
	typed   typed
	initial string
	err     string

	start, end, y int // lines of the form: all of it, and where its value stands
	x, w          int
}

func newControl(th Theme, fd Field) *control {
	c := &control{Field: fd}
	switch fd.Kind {
	case FieldText, FieldDate:
		c.input = NewInput(th)
		c.input.Limit, c.input.Placeholder, c.input.Secret = fd.Limit, fd.Placeholder, fd.Secret
	case FieldArea:
		c.area = NewArea(th)
		c.area.Placeholder = fd.Placeholder
		if c.Height = max(fd.Height, 1); fd.Height == 0 {
			c.Height = 3
		}
	case FieldChoice, FieldToggle, FieldHeading:
	}
	c.set(fd.Value)
	c.initial = c.value()
	return c
}

func (c *control) value() string {
	switch c.Kind {
	case FieldText, FieldDate:
		return c.input.Value()
	case FieldArea:
		return c.area.Value()
	case FieldChoice:
		return c.raw
	case FieldToggle:
		return strconv.FormatBool(c.on)
	case FieldHeading:
	}
	return ""
}

func (c *control) set(v string) {
	c.typed = typed{}
	switch c.Kind {
	case FieldText, FieldDate:
		c.input.SetValue(v)
	case FieldArea:
		c.area.SetValue(v)
	case FieldChoice:
		c.raw = v
		c.choice = slices.IndexFunc(c.Options, func(o Option) bool { return o.Value == v })
	case FieldToggle:
		c.on = v == On
	case FieldHeading:
	}
}

// pick takes what was chosen in the list of the field.
func (c *control) pick(item Item) {
	switch {
	case c.Kind != FieldText:
		c.set(item.ID)
	case c.Pick != nil:
		c.set(c.Pick(c.value(), item.Label))
	default:
		c.set(item.Label)
	}
}

func (c *control) focusable() bool { return c.Kind != FieldHeading && !c.Hidden && !c.Disabled }

func (c *control) blur() {
	c.typed = typed{}
	if c.input != nil {
		c.input.Blur()
	}
	if c.area != nil {
		c.area.Blur()
	}
}

func (c *control) focus() {
	if c.input != nil {
		c.input.Focus()
		c.input.Selected = c.Kind == FieldDate || c.Replace
	}
	if c.area != nil {
		c.area.Focus()
	}
}

// cycle goes to the next option, or with by -1 to the one before, around the ends.
func (c *control) cycle(by int) {
	if c.Kind == FieldToggle {
		c.on = !c.on
		return
	}
	n := len(c.Options)
	if n == 0 {
		return
	}
	next := (c.choice + by + n) % n
	if c.choice < 0 && by < 0 {
		next = n - 1
	}
	c.set(c.Options[next].Value)
}

// shown is the text of a choice or toggle, and of any field that cannot be edited.
func (c *control) shown(texts FormTexts) string {
	switch c.Kind {
	case FieldChoice:
		if c.choice >= 0 {
			return Plain(c.Options[c.choice].Label)
		}
		if strings.Trim(c.raw, "0123456789") == "" && c.raw != "" {
			return "…" // the number of something whose name is not read yet
		}
		return Plain(c.raw)
	case FieldToggle:
		if c.on {
			return "[x] " + Plain(texts.Yes)
		}
		return "[ ] " + Plain(texts.No)
	case FieldText, FieldDate, FieldArea, FieldHeading:
	}
	return c.value()
}
