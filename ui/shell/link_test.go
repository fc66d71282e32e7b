package shell_test

import (
	"testing"

	"sotruc/ui/drive"
)

// Esc takes the steps back by which one came, also from room to room; a room that was gone to by its number is no step.
func TestEscGoesBackToWhereALinkWasFollowed(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("1", "home", "b").See("▌5 ").Press("esc").See("▌1 ")
	d.Press("b", "2", "5", "esc").See("▌5 ")
	late := func() *drive.Driver {
		return d.Press("1").Row("nhiệm vụ quá hạn").Press("enter").See("▌3 ", "Quá hạn")
	}
	late().Press("enter", "esc").See("▌3 ", "Quá hạn").Press("esc").See("▌1 ")
	late().Press("ctrl+right", "ctrl+left", "esc").See("▌3 ", "QUÁ HẠN")
	late().Press("ctrl+f").Write("Covid").Press("enter").Absent("▌3 ").Press("esc").See("▌3 ", "Tìm trong sổ").Press("esc", "esc").See("▌1 ")
	late().Press("e").Write("Gấp ").Press("1").See("▌3 ").Press("esc", "c", "esc").See("▌1 ")
}

// The number of the room one is in leads to its first screen from whatever stands on it, a paper opened there too; what is typed is
// not lost by it.
func TestTheNumberOfARoomLeadsToItsFirstScreen(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("3")
	list := d.Screen()
	d.Press("enter").Absent("QUÁ HẠN").Press("3").See("QUÁ HẠN", "▌3 ")
	d.Press("g").Absent("QUÁ HẠN").Press("3")
	if got := d.Screen(); got != list {
		t.Errorf("3 in a paper opened from the list shows\n%s\nwant\n%s", got, list)
	}
	d.Press("e").Write("Gấp ").Press("3").See("Gấp 3", "chưa lưu")
}
