package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Every list of what a room is narrowed by begins on what it is narrowed by now.
func TestAFilterOpensOnWhatIsShown(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	unit := d.Units()[2].Name
	d.Press("3", "f").Write(unit).Press("enter").See(" · " + unit).Press("f")
	if got := d.Current(); !strings.HasPrefix(got, "▌ "+unit+" ") {
		t.Errorf("f opens on %q, shown is %q", got, unit)
	}
	d.Press("enter").See(" · "+unit).Press("o").Write("da xong").Press("enter", "o", "enter").See("Đã xong")
	d.Press("2", "y", "down", "enter", "y", "enter").See("năm 2021").Press("l").Write("CT").Press("enter", "l", "enter").See("loại CT")
	d.Press("4", "l").Write("het han").Press("enter")
	filter := d.Press("l").Current()
	if d.Press("enter", "l").Current() != filter || filter == "" {
		t.Errorf("the filter of people opens on %q, not on %q", d.Current(), filter)
	}
	area := ""
	for _, u := range d.Units() {
		if u.Kind == model.UnitArea {
			area = u.Name
		}
	}
	d.Press("esc", "r", "l").Write(area).Press("enter", "l", "enter").See(area)
}
