package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Units typed with a comma, or in short, are those of the roster; a name it has not is said before it is saved.
func TestUnitsTypedWithACommaAreUnits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	for _, u := range []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế phường"}} {
		if _, err := d.Desk.Book.AddUnit(t.Context(), u); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "lập danh sách"}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("lập danh sách").Press("a").Field("Thêm phối hợp").Write("Công an phường, TYT, Hội Sinh vật cảnh").See("Chưa có trong danh bạ: Hội Sinh vật cảnh")
	d.Press("ctrl+s").See("Đã sửa 1 nhiệm vụ")
	units := d.Task("lập danh sách").Units
	if len(units) != 3 || units[0].UnitID == 0 || units[1].Name != "Trạm Y tế phường" || units[1].UnitID == 0 || units[2].UnitID != 0 {
		t.Errorf("%+v", units)
	}
}
