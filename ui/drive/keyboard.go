package drive

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Press presses keys named as in a binding: "enter", "ctrl+s", "2".
func (d *Driver) Press(names ...string) *Driver {
	for _, name := range names {
		d.Send(kit.Press(name))
	}
	return d
}

// Undo takes back the last step so many times, and says yes where that is asked.
func (d *Driver) Undo(times int) *Driver {
	for range times {
		if d.Press("u"); d.Shows("Hoàn tác: ") {
			d.Press("c")
		}
	}
	return d
}

// Write types a text letter by letter.
func (d *Driver) Write(text string) *Driver {
	for _, r := range text {
		if r == ' ' {
			d.Press("space")
			continue
		}
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

// Paste pastes a text in one piece.
func (d *Driver) Paste(text string) *Driver {
	d.Send(tea.PasteMsg{Content: text})
	return d
}

// Click clicks a cell of the screen.
func (d *Driver) Click(x, y int) *Driver {
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return d
}

// Wheel turns the wheel of the mouse down by one.
func (d *Driver) Wheel() *Driver {
	d.Send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	return d
}

// Size resizes the screen.
func (d *Driver) Size(w, h int) *Driver {
	d.Send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// Go opens a place by its text form, as "task/12".
func (d *Driver) Go(place string) *Driver {
	d.t.Helper()
	p, ok := scene.ParsePlace(place)
	if !ok {
		d.t.Fatalf("there is no place %q", place)
	}
	return d.Visit(p)
}

// Visit opens a place in its room.
func (d *Driver) Visit(p scene.Place) *Driver {
	d.Run(d.App.Visit(p))
	return d
}

// far is further than any list or form of a test is long.
const far = 600

// Row selects the row of the list that shows a text, from the top on.
func (d *Driver) Row(text string) *Driver {
	d.t.Helper()
	d.Press("home")
	for range far {
		if strings.Contains(d.Current(), text) {
			return d
		}
		before := d.Screen()
		if d.Press("down"); d.Screen() == before {
			break
		}
	}
	d.t.Fatalf("no row with %q:\n%s", text, d.Screen())
	return d
}

// Read opens a paper from the list of directives.
func (d *Driver) Read(p model.Directive) *Driver {
	d.t.Helper()
	d.Press("2").Row(" " + p.FullNumber() + " ").Press("enter")
	if got := d.Reading(); got != p.Symbol {
		d.t.Fatalf("%q is open, not %s:\n%s", got, p.Symbol, d.Screen())
	}
	return d
}

// Pictures compares the screen with goldens at every size, and tells that it fits those in between.
func (d *Driver) Pictures(t *testing.T, name string) {
	t.Helper()
	for _, size := range Sizes() {
		d.Size(size.W, size.H)
		t.Run(name+"_"+size.String(), d.Golden)
	}
	for w := 40; w <= 130; w += 9 {
		for _, h := range []int{10, 11, 13, 14, 17, 20, 24, 31, 45} {
			d.Fits(w, h)
		}
	}
	d.Size(80, 24)
}
