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
