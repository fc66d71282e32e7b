package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Space on marked rows says how many it ticks, without asking, as one step; what is done already among them stays so. Marks stay on what
// was left out, on what a filter hides, and on everything where nothing was changed.
func TestMarksStayOnWhatWasNotChanged(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20), once(22), model.Deadline{Every: model.EveryDay})
	unit, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 1"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "điểm danh", RollCall: true, Units: []model.TaskUnit{{UnitID: unit.ID, Role: model.RoleRoll}}}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3", "o").Write("tat ca").Press("enter")
	mark(d, "việc 1").See("Space xong ")
	mark(d, "việc 2", "điểm danh").See("Space xong 2 mục").Press("?").See("xong 2 mục").Press("esc")
	mark(d, "việc 3").Press("/").Write("viec").Press("enter").Press("/").Press("ctrl+u").Write("viec 1").Press("enter")
	d.See("* 4 mục đang đánh dấu, 3 ngoài bộ lọc").Press("space").See("Đã tích xong").Press("esc", "down").See("* 3 mục đang đánh dấu ")
	d.Row("điểm danh").Press("space").See("Đã tích xong 2 mục. u: hoàn tác 1 nhiệm vụ điểm danh").Press("down", "up").See("* 1 mục đang đánh dấu ")
	mark(d, "việc 1", "việc 2").See("Space bỏ tích 2 mục")
	if said := d.Said(d.Task("việc 3").ID); len(said) != 1 {
		t.Errorf("%+v", said)
	}

	mark(d, "việc 1", "việc 2", "điểm danh", "việc 4") // of these four the last alone is marked then
	postpone := func() *drive.Driver {
		return d.Press("a").Field("Dời hạn").Press("right").Field("Lý do").Write("x").Press("ctrl+s")
	}
	postpone().See("Không có nhiệm vụ nào phải sửa").Press("up", "down").See("* 1 mục đang đánh dấu ")
	mark(d, "việc 1", "việc 2").See("* 3 mục")
	postpone().See("Đã sửa 2 nhiệm vụ. 1 việc định kỳ").Press("up", "down").See("* 1 mục đang đánh dấu ")
}
