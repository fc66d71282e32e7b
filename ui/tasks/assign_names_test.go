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

// A unit does not support what it leads: not where it is to do both from now on, nor where it leads one of the tasks already.
func TestAssigningGivesOneUnitOnePart(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20))
	mark(d, "việc 1", "việc 2").Press("a").Write("tram").Field("Thêm phối hợp").Write("tram y te").Press("ctrl+s")
	d.See("! Trạm Y tế phường chủ trì việc này rồi").Press("ctrl+u", "ctrl+s").See("Đã sửa 2 nhiệm vụ")
	mark(d, "việc 1").Press("a").Field("Thêm phối hợp").Write("tram y te").Press("ctrl+s").See("! Trạm Y tế phường chủ trì việc này rồi")
}
