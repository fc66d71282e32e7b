package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// What a filter hides of the marks is said, keys leave it alone, and it is there again without the filter; a mark on what has left
// the list by itself is gone.
func TestMarksOutsideTheFilter(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	for _, words := range []string{"rà soát", "báo cáo", "họp"} {
		if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: words}); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("3").Row("rà soát").Press("v").Row("báo cáo").Press("v").See("* 2 mục đang đánh dấu ", "giao 2 việc")
	d.Press("/").Write("bao cao").Press("enter").See("* 2 mục đang đánh dấu, 1 ngoài bộ lọc", "giao 1 việc")
	d.Press("?").See("ngoài bộ lọc").Press("esc").Press("esc").See("* 2 mục đang đánh dấu ")
	d.Press("/").Write("hop").Press("enter").See("2 mục đang đánh dấu, 2 ngoài bộ lọc", "Enter mở").Press("d").See("Đã chuyển vào thùng rác")
	if got := d.Tasks(model.TaskFilter{}); len(got) != 2 {
		t.Fatalf("%d tasks are left: a mark out of sight was meant, or the task in sight was not", len(got))
	}
	d.Press("esc").See("* 2 mục đang đánh dấu ")
	if err := d.Desk.Book.DeleteTasks(t.Context(), []model.TaskID{d.Task("báo cáo").ID}); err != nil {
		t.Fatal(err)
	}
	d.Row("rà soát").Press("t").Write("chờ").Press("ctrl+s", "down").See("* 1 mục đang đánh dấu ") // every list is read again after a write
}

// A tick of what is marked says that it leaves out a roll call; what is said of one round of a duty names the round, before and after;
// and what nobody leads says how much of it is late, as every other group.
func TestWhatATickLeavesOutAndWhichRoundIsMeant(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	cell, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 1"})
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range []model.Task{
		{Text: "rà soát"},
		{Text: "điểm danh", RollCall: true, Units: []model.TaskUnit{{UnitID: cell.ID, Role: model.RoleRoll}}},
		{Text: "báo nhanh", Deadline: model.Deadline{Every: model.EveryDay, Time: "07:00"}, CountsFrom: (d.Desk.Today() - 2).At("")},
	} {
		if _, err := d.Desk.Book.AddTask(t.Context(), task); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("3").Size(120, 30).Row("báo nhanh").Press("x").See("báo nhanh · kỳ 14/08/2021").Press("ctrl+s").See("Đã ghi tình trạng kỳ 14/08/2021")
	d.Press("s", "s").See("CHƯA RÕ CHỦ TRÌ · 3 ▲1")
	d.Press("s").See("CHƯA GIAO NGƯỜI LÀM · 3 ▲1").Press("s")
	d.Row("rà soát").Press("v").Row("điểm danh").Press("v", "space").See("Đã tích xong. u: hoàn tác 1 nhiệm vụ điểm danh: bấm Enter")
}
