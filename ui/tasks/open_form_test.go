package tasks_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A form that was opened from elsewhere, as by --open, leaves the list standing on its task once it is saved, also where the task moves
// to another group; Esc in it goes back to where one was.
func TestAFormOpenedFromElsewhereLeavesTheCursorOnItsTask(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	edit := scene.TaskForm{ID: d.Task(taskSingle).ID}
	d.Visit(edit).See("Sửa nhiệm vụ").Field("Nội dung").Press("end").Write(" thêm").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if !strings.Contains(d.Current(), taskSingle) {
		t.Errorf("the cursor stands on %q", d.Current())
	}
	d.Visit(edit).Press("esc").See("Theo hạn · Chưa xong")
	d.Row(taskDaily).Press("e", "esc")
	if !strings.Contains(d.Current(), taskDaily) {
		t.Errorf("after Esc the cursor stands on %q", d.Current())
	}
	d.Press("enter", "e", "esc").See("Tình trạng") // the card it was opened from
}

// A task whose row becomes another by what was changed, as when it comes to recur, keeps the cursor.
func TestTheCursorFollowsATaskOfAnotherKind(t *testing.T) {
	t.Parallel()
	const task = "Đề xuất phương án tiếp nhận"
	d := drive.Start(t, 20)
	d.Size(80, 50).Press("3").Row(task).Press("e").Field("Loại hạn").Press("f4").Write("hằng tháng").Press("enter")
	d.Field("Ngày trong tháng").Press("ctrl+u").Write("28").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if !strings.Contains(d.Current(), task) {
		t.Errorf("the cursor stands on %q", d.Current())
	}
}
