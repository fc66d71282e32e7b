package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// stop is a place on a walk through screens: the keys that lead there from the one before, and its name.
type stop struct {
	name string
	keys []string
}

// walk goes from stop to stop, compares each with its pictures, and checks that it fits any screen and that no key
// means two things.
func walk(t *testing.T, d *driver, stops []stop) {
	t.Helper()
	for _, s := range stops {
		d.press(s.keys...)
		if s.name == "" {
			continue
		}
		pictured := !strings.HasPrefix(s.name, "~") // what a ~ shows is made by package report, and is pictured there
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
			d.size(size[0], size[1])
			if shown := d.screen(); strings.Contains(shown, "⟦") || strings.Contains(shown, "%!") || strings.Contains(shown, "\n  …\n") {
				t.Errorf("%s misses words or rows:\n%s", s.name, shown)
			}
			if !pictured {
				continue
			}
			t.Run(fmt.Sprintf("%s_%dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(d.screen()))
			})
		}
		for w := 40; w <= 130; w += 15 {
			for h := 10; h <= 45; h += 7 {
				d.size(w, h)
				d.fits(w, h)
			}
		}
		d.size(80, 24)
		keysApart(t, d, s.name)
	}
}

// keysApart fails where a key is bound twice in a screen, against the global keys, or has no words.
func keysApart(t *testing.T, d *driver, name string) {
	t.Helper()
	top := d.app.top().screen
	groups := top.FullHelp()
	if !top.Typing() {
		groups = append(groups, d.app.keys.all())
	}
	seen := map[string]string{}
	for _, group := range groups {
		for _, b := range group {
			if !b.Enabled() {
				continue
			}
			if b.Help().Desc == "" || strings.Contains(b.Help().Desc, "⟦") {
				t.Errorf("%s: %v has no words", name, b.Keys())
			}
			for _, k := range b.Keys() {
				if before, twice := seen[k]; twice && before != b.Help().Desc {
					t.Errorf("%s: %s is both %s and %s", name, k, before, b.Help().Desc)
				}
				seen[k] = b.Help().Desc
				if k == " " || k == "ctrl+i" || k == "ctrl+m" || k == "ctrl+[" {
					t.Errorf("%s: %q is no key to bind", name, k)
				}
			}
		}
	}
}
