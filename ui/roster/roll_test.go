package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// calling is a book with two cells, of which the first is late with some rounds of a roll call of all cells.
func calling(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}}); err != nil {
		t.Fatal(err)
	}
	call := model.Task{Text: "Giao ban", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}}
	if _, err := d.Desk.Book.AddTask(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	return d.Later(4).Reopen().Press("6", "home")
}

// A unit of which a roll call of its whole kind asks nothing more says so before it goes to the bin: what ends, and what is late in its name.
func TestDeletingAUnitSaysWhichRollCallsEnd(t *testing.T) {
	t.Parallel()
	d := calling(t).Press("d").See("Chuyển Chi bộ 1 vào thùng rác? Từ nay không hỏi Chi bộ", "1: “Giao ban”. Các kỳ đã qua giữ nguyên", "“Giao ban” 4 kỳ", "miễn")
	d.Goldens(t)
	d.Press("c").See("Đã chuyển vào thùng rác: Chi bộ 1. Từ nay không hỏi")
	d.Undo(1).See("Đã hoàn tác")
	if n := len(d.Units()); n != 2 {
		t.Errorf("%d units after undo", n)
	}
}

// So does the form of a unit before its kind is another; it asks once, and nothing where the kind stays.
func TestAnotherKindSaysWhichRollCallsEnd(t *testing.T) {
	t.Parallel()
	d := calling(t).Press("e").Field("Loại").Press("right", "ctrl+s").See("Từ nay không hỏi Chi bộ 1: “Giao ban”.", "“Giao ban” 4 kỳ", "Ctrl+S lần nữa để lưu")
	if got := d.Units()[0]; got.Name != "Chi bộ 1" || got.Kind != model.UnitCell {
		t.Fatalf("before the second Ctrl+S %+v", got)
	}
	d.Goldens(t)
	d.Press("ctrl+s").See("Đã lưu: Chi bộ 1")
	for _, u := range d.Units() {
		if u.Name == "Chi bộ 1" && u.Kind == model.UnitCell {
			t.Error("the kind is not saved")
		}
	}
	d.Press("u", "end", "e").Field("Tên đơn vị").Press("end").Write(" KP2").Press("ctrl+s").See("Đã lưu: Chi bộ 2 KP2")
}
