package kit

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// names tells whether a blank typed on a choice belongs to the name that is typed; otherwise it goes to the next option.
func (c *control) names(labels []string, fold func(string) string) bool {
	all := c.typed.all
	if c.Kind != FieldChoice || all == "" {
		return false
	}
	return utf8.RuneCountInString(all) > 1 || startingWith(labels, c.typed.name+" ", 0, fold) >= 0
}

// jump takes a letter typed on a choice. Letters typed one after the other are the beginning of a label; one letter again and again
// goes round the labels that begin with it, and a second letter that begins another label puts the first right. Where nothing
// begins with what is typed, what was chosen before it stays.
func (c *control) jump(letters string, labels []string, fold func(string) string) {
	if letters != " " {
		letters = fold(letters)
	}
	if letters == "" {
		return
	}
	t, at := c.typed, c.standing()
	if t.all == "" {
		t.before = c.value()
	}
	single := utf8.RuneCountInString(t.all) == 1 || c.Kind == FieldToggle
	t.all, t.name = t.all+letters, t.name+letters
	from := at
	if t.name == letters {
		from = at + 1
	}
	n := startingWith(labels, t.name, max(from, 0), fold)
	switch {
	case n >= 0:
	case strings.Trim(t.all, letters) == "", single: // begun anew
		t.name = letters
		if n = startingWith(labels, letters, at+1, fold); strings.Trim(t.all, letters) == "" {
			t.all = letters
		}
	}
	c.take(n, t)
}

// unjump takes the last letter typed on a choice back, as an input method does before it sends another.
func (c *control) unjump(labels []string, fold func(string) string) {
	t := c.typed
	if t.all == "" {
		return
	}
	_, last := utf8.DecodeLastRuneInString(t.all)
	t.all = t.all[:len(t.all)-last]
	t.name = t.all
	if t.all == "" {
		c.put(t.before)
		return
	}
	c.take(startingWith(labels, t.name, 0, fold), t)
}

// take chooses option n and remembers what was typed for it; with -1 what was chosen before is chosen again.
func (c *control) take(n int, t typed) {
	if t.lost = n < 0; t.lost {
		c.put(t.before)
		t.name = t.all
	} else if c.Kind == FieldToggle {
		c.on = n == 1
	} else {
		c.set(c.Options[n].Value)
	}
	c.typed = t
}

func (c *control) put(value string) {
	if c.value() != value {
		c.set(value)
	}
	c.typed = typed{}
}

// standing is the number of the option that is chosen; -1 where it is none of them.
func (c *control) standing() int {
	switch {
	case c.Kind != FieldToggle:
		return c.choice
	case c.on:
		return 1
	}
	return 0
}

// startingWith finds the first label from number at on, around the end, that begins with typed letters; -1 for none. A blank after
// the whole of a label is no more than the label.
func startingWith(labels []string, typed string, at int, fold func(string) string) int {
	for i := range labels {
		if n := (at + i) % len(labels); strings.HasPrefix(fold(labels[n])+" ", typed) {
			return n
		}
	}
	return -1
}

// labels are the names of what can be chosen.
func (c *control) labels(texts FormTexts) []string {
	if c.Kind == FieldToggle {
		return []string{texts.No, texts.Yes}
	}
	return slices.Collect(func(yield func(string) bool) {
		for _, o := range c.Options {
			if !yield(o.Label) {
				return
			}
		}
	})
}
