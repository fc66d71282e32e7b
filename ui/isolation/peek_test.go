package isolation_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// The card of who is selected stands below the list on a high screen and beside it on a wide one, follows the cursor and goes by one key.
func TestTheCardStandsBesideTheList(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("4", "end", "home").Absent("Vì sao ngày này")
	d.Size(80, 36)
	d.Press("home").See("Hà Thị Bích Ánh 1986 · Nữ", "Vì sao ngày này", "Quyết định: 485/QĐ-UBND")
	d.Press("down").See("Dương Xuân Hào 1969 · Nam").Absent("Hà Thị Bích Ánh 1986 · Nữ")
	d.Press("p").Absent("Vì sao ngày này").Press("ctrl+e").See("Dương Xuân Hào 1969 · Nam")
	d.Size(140, 24)
	d.See("│ Dương Xuân Hào 1969 · Nam").Click(120, 10).See("│ Dương Xuân Hào 1969 · Nam")
	d.Size(80, 24)
	d.Absent("Vì sao ngày này").Press("p").See("Vì sao ngày này").Press("p").Absent("Vì sao ngày này")
}

// What changes in the book changes in the card, and somebody who leaves the list takes the card along.
func TestTheCardBesideTheListIsTheBooks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Size(80, 40)
	d.Press("4", "end", "home", "down").See("Dương Xuân Hào 1969 · Nam · ***0055 · 0959388172")
	d.Press("e").Field("Điện thoại").Clear("0959388172").Write("0911222333").Press("ctrl+s").See("· 0911222333")
	d.Press("d")
	if rows, _, _ := strings.Cut(d.Screen(), "trợ giúp"); strings.Contains(rows, "Dương Xuân Hào 1969 ·") {
		t.Errorf("the card of who was deleted stays:\n%s", d.Screen())
	}
	d.See("Quách Thị Mỹ Bích 1968 ·")
}
