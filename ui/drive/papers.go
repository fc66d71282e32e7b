package drive

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sotruc/model"
)

// Number is the số đến of a paper as every screen shows it: "7/2021".
func Number(p model.Directive) string { return fmt.Sprintf("%d/%d", p.Number, p.Year) }

// Read opens a paper from the list of directives.
func (d *Driver) Read(p model.Directive) *Driver {
	d.t.Helper()
	d.Press("2").Row(" " + Number(p) + " ").Press("enter")
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

// TwinsThere fails where a binding of the screen has no key that an input method leaves alone.
func (d *Driver) TwinsThere(t *testing.T, name string) {
	t.Helper()
	here, _ := d.App.Bindings()
	for _, b := range slices.Concat(here...) {
		if b.Enabled() && !slices.ContainsFunc(b.Keys(), func(k string) bool { return utf8.RuneCountInString(k) > 1 }) {
			t.Errorf("%s: %v has no twin an input method leaves alone", name, b.Keys())
		}
	}
}
