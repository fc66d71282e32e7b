package isolation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/ui/drive"
)

// isolateScreens opens each screen of the room over the sample ward.
func isolateScreens() map[string]func(*drive.Driver) {
	return map[string]func(*drive.Driver){
		"people":         func(*drive.Driver) {},
		"card":           func(d *drive.Driver) { d.Press("down", "enter") },
		"history":        func(d *drive.Driver) { d.Press("down", "enter", "l") },
		"household":      func(d *drive.Driver) { d.Press("down", "enter", "tab") },
		"households":     func(d *drive.Driver) { d.Press("tab") },
		"round":          func(d *drive.Driver) { d.Press("r") },
		"grid":           func(d *drive.Driver) { d.Press("g") },
		"household-form": func(d *drive.Driver) { d.Press("n") },
		"person-form":    func(d *drive.Driver) { d.Press("a") },
		"isolation-form": func(d *drive.Driver) { d.Press("enter", "i") },
	}
}

func TestIsolationScreens(t *testing.T) {
	t.Parallel()
	sizes := [][2]int{{80, 24}, {120, 40}, {60, 20}}
	for name, open := range isolateScreens() {
		t.Run(name, func(t *testing.T) {
			for _, size := range sizes {
				t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
					d := drive.Start(t, 140)
					d.Size(size[0], size[1])
					d.Press("4", "end", "home")
					open(d)
					d.Fits(size[0], size[1])
					golden.RequireEqual(t, []byte(d.Screen()))
				})
			}
		})
	}
}

func TestIsolationScreensFitEverySize(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for name, open := range isolateScreens() {
		d.Size(80, 24)
		d.Press("4")
		open(d)
		for w := 40; w <= 130; w += 7 {
			for h := 10; h <= 45; h += 5 {
				d.Size(w, h)
				d.Fits(w, h)
			}
		}
		for range 4 {
			d.Press("esc", "k") // k answers no to what would be lost
		}
		if path := d.Path(); path != "" {
			t.Fatalf("%s did not close: %s", name, path)
		}
	}
}

func TestIsolationWordsAreThere(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for name, open := range isolateScreens() {
		d.Press("4")
		open(d)
		d.Press("f1")
		if strings.Contains(d.Screen(), "⟦") {
			t.Errorf("%s lacks a word:\n%s", name, d.Screen())
		}
		d.Press("esc")
		if strings.Contains(d.Screen(), "⟦") {
			t.Errorf("%s lacks a word:\n%s", name, d.Screen())
		}
		for range 4 {
			d.Press("esc", "k")
		}
	}
}

func TestIsolationKeysMeanOneThing(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for name, open := range isolateScreens() {
		d.Press("4")
		open(d)
		d.KeysApart(t, name)
		for range 4 {
			d.Press("esc", "k")
		}
	}
}

func TestEmptyIsolationSaysWhatToDo(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("4").See("Chưa có ai cách ly. Bấm n để thêm hộ.")
	d.Press("r").See("Buổi này không có ai")
	d.Press("esc", "tab").See("Bấm n để thêm hộ")
	d.Press("esc", "g").See("Bấm n để thêm hộ")
}

func TestReadOnlyIsolation(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	r := d.ReadOnly()
	before := r.Press("4").See("Trần Văn Bình").Screen()
	for _, keys := range [][]string{{"x"}, {"z"}, {"t"}, {"n"}, {"a"}, {"d"}, {"e"}, {"o"}} {
		r.Press(keys...)
		if now := r.Screen(); now != before {
			t.Fatalf("%v opened something:\n%s", keys, now)
		}
	}
	r.Press("r", "enter", "v", "a")
	r.See("0/4")
	r.Press("esc", "enter", "x", "z").See("5599/BYT-MT")
}
