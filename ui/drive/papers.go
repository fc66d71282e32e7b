package drive

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sotruc/model"
)

// Read opens a paper from the list of directives.
func (d *Driver) Read(p model.Directive) *Driver {
	d.t.Helper()
	d.Press("2").Row(" " + p.FullNumber() + " ").Press("enter")
	if got := d.Reading(); got != p.Symbol {
		d.t.Fatalf("%q is open, not %s:\n%s", got, p.Symbol, d.Screen())
	}
	return d
}

// Reading is the symbol of the paper that is read; "" where another screen is shown.
func (d *Driver) Reading() string {
	lines := strings.Split(d.Screen(), "\n")
	head, is := strings.CutPrefix(lines[min(3, len(lines)-1)], " "+d.Desk.T("directive.number", ""))
	if !is {
		return ""
	}
	_, head, _ = strings.Cut(head, "  ")
	symbol, _, _ := strings.Cut(head, " ")
	return symbol
}

// Complains fails where the footer does not say that something went wrong.
func (d *Driver) Complains() *Driver {
	d.t.Helper()
	shown := d.Screen()
	if footer := shown[strings.LastIndex(shown, "\n")+1:]; !strings.HasPrefix(footer, " ! ") {
		d.t.Fatalf("nothing went wrong, says the footer:\n%s", shown)
	}
	return d
}

// Quiet fails where a box stands over the screen.
func (d *Driver) Quiet() *Driver {
	d.t.Helper()
	return d.Absent("┌", "└")
}

// TwinsThere fails where a binding of the screen has no key that an input method leaves alone, and where one of its keys
// works everywhere, be it under the same words.
func (d *Driver) TwinsThere(t *testing.T, name string) {
	t.Helper()
	here, everywhere := d.App.Bindings()
	global := map[string]bool{}
	for _, b := range everywhere {
		for _, k := range b.Keys() {
			global[k] = global[k] || b.Enabled()
		}
	}
	for _, group := range here {
		for _, b := range group {
			if !b.Enabled() {
				continue
			}
			twin := false
			for _, k := range b.Keys() {
				if global[k] {
					t.Errorf("%s: %q is %s, and works everywhere", name, k, b.Help().Desc)
				}
				twin = twin || utf8.RuneCountInString(k) > 1
			}
			if !twin {
				t.Errorf("%s: %v has no twin an input method leaves alone", name, b.Keys())
			}
		}
	}
}
