package drive

import (
	"strings"
)

// Field goes to the field of a form with a label.
func (d *Driver) Field(label string) *Driver {
	d.t.Helper()
	for seen := map[string]bool{}; !seen[d.Screen()]; d.Press("tab") { // around once, or twice where leaving a field says something
		if strings.HasPrefix(strings.TrimPrefix(d.Current(), "▌"), label) {
			return d
		}
		seen[d.Screen()] = true
	}
	d.t.Fatalf("no field %q:\n%s", label, d.Screen())
	return d
}

// Tabs goes so many fields on.
func (d *Driver) Tabs(n int) *Driver {
	for range n {
		d.Press("tab")
	}
	return d
}

// Clear takes out as many letters before the cursor as a text has.
func (d *Driver) Clear(text string) *Driver {
	for range text {
		d.Press("backspace")
	}
	return d
}
