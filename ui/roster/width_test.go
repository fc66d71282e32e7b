package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Columns in which nothing stands give their room to the names.
func TestNamesHaveTheRoomOfEmptyColumns(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	long := "Ủy ban Mặt trận Tổ quốc Việt Nam phường Tân Lập"
	unit, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: long})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("6").See(long).Absent("Điện thoại", "Số người")
	unit.Phone = "0905123456"
	if _, err := d.Desk.Book.UpdateUnit(t.Context(), unit); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("6").See(long, "0905123456").Size(60, 20).See("Ủy ban Mặt trận").FitsEverySize()
}
