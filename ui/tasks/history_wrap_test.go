package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A change that is longer than a line of the history is read to its last word on every width, and counts once.
func TestTaskHistoryIsReadToItsEnd(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo"})
	if err != nil {
		t.Fatal(err)
	}
	task.Text, task.Note = "báo cáo nhanh tình hình mười hai tổ", "gửi Ủy ban trước thứ Sáu, bản giấy sau"
	if _, err = d.Desk.Book.UpdateTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	for _, w := range []int{60, 80, 120} {
		d.Reopen().Size(w, 30).Visit(scene.TaskCard{ID: task.ID})
		for !strings.Contains(d.Screen(), "LỊCH SỬ") {
			d.Press("tab")
		}
		d.See("1/2")
		_, pane, _ := strings.Cut(d.Screen(), "LỊCH SỬ")
		_, pane, _ = strings.Cut(pane, "\n")
		read := strings.Join(strings.Fields(pane), " ")
		for _, want := range []string{task.Text, task.Note} {
			if !strings.Contains(read, want) {
				t.Errorf("at %d: no %q in\n%s", w, want, pane)
			}
		}
	}
	d.Size(60, 30).Press("end").See("2/2").Size(120, 30).See("2/2")
}
