package drive

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

// Stop is a place on a walk through screens: the keys that lead there from the one before, and its name. What a name with
// a ~ shows is pictured by those who make it, and has no picture here.
type Stop struct {
	Name string
	Keys []string
}

// At is the stop of a name that some keys lead to.
func At(name string, keys ...string) Stop { return Stop{Name: name, Keys: keys} }

// Walk goes from stop to stop, compares each with its pictures, and checks that it fits any screen and that no key means
// two things.
func (d *Driver) Walk(t *testing.T, stops ...Stop) {
	t.Helper()
	for _, s := range stops {
		d.Press(s.Keys...)
		if s.Name == "" {
			continue
		}
		for _, size := range Sizes() {
			d.Size(size.W, size.H)
			if shown := d.Screen(); strings.Contains(shown, "⟦") || strings.Contains(shown, "%!") || strings.Contains(shown, "\n  …\n") {
				t.Errorf("%s misses words or rows:\n%s", s.Name, shown)
			}
			if !strings.HasPrefix(s.Name, "~") {
				t.Run(s.Name+"_"+size.String(), d.Golden)
			}
		}
		for w := 40; w <= 130; w += 15 {
			for h := 10; h <= 45; h += 7 {
				d.Fits(w, h)
			}
		}
		d.Size(80, 24).KeysApart(t, s.Name)
	}
}

// KeysApart fails where a key is bound twice on the screen, or there and everywhere, be it under the same words; and where a
// binding has no words. A binding that is off may share its key with one of the screen that is on.
func (d *Driver) KeysApart(t *testing.T, name string) {
	t.Helper()
	here, everywhere := d.App.Bindings()
	taken := map[string]string{}
	for _, b := range everywhere {
		bind(t, name, b, taken)
	}
	global := maps.Clone(taken)
	for _, b := range slices.Concat(here...) {
		if b.Enabled() {
			bind(t, name, b, taken)
			continue
		}
		for _, k := range b.Keys() {
			if other, twice := global[k]; twice {
				t.Errorf("%s: %s is %q, and %q everywhere", name, k, b.Help().Desc, other)
			}
		}
	}
}

// bind takes the keys of a binding.
func bind(t *testing.T, name string, b key.Binding, taken map[string]string) {
	t.Helper()
	if b.Help().Desc == "" || b.Help().Key == "" || strings.Contains(b.Help().Desc, "⟦") {
		t.Errorf("%s: %v has no words", name, b.Keys())
	}
	for _, k := range b.Keys() {
		if other, twice := taken[k]; twice {
			t.Errorf("%s: %s is both %q and %q", name, k, other, b.Help().Desc)
		}
		taken[k] = b.Help().Desc
		if k == " " || k == "ctrl+i" || k == "ctrl+m" || k == "ctrl+[" {
			t.Errorf("%s: %q is no key to bind", name, k)
		}
	}
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
