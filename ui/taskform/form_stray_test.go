package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A new task below a late one says once what becomes of the late part, at the field where it stands. A letter typed there by the way is
// spoken of; what it keeps from being saved says so, and how to save.
func TestAStrayLetterInAChoiceDoesNotKeepATaskFromBeingSaved(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	above, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "trực chốt", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() - 3}})
	if err != nil {
		t.Fatal(err)
	}
	open := func(words string) {
		t.Helper()
		d.Reopen().Visit(scene.TaskForm{ParentID: above.ID}).Write(words)
	}
	open("việc con")
	d.Press("ctrl+s").See("phần ấy sẽ thành").Press("s").See("Không có mục nào bắt đầu bằng “s”")
	d.Press("ctrl+s").See("vẫn là “trực chốt”", "Ctrl+S lần nữa để lưu.").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	if got := d.Task("việc con"); got.ParentID != above.ID {
		t.Errorf("saved as %+v", got)
	}
	d.Press("u")
	open("việc khác")
	d.Press("ctrl+s").See("phần ấy sẽ thành").Press("s", "backspace").Absent("Không có mục nào").Press("ctrl+s").See("Đã thêm nhiệm vụ")
}
