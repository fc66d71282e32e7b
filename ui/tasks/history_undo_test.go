package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// The history of a task says of what undo and redo did that it was that, and who did it when; the work itself is told as before.
func TestTaskHistoryTellsUndoAndRedo(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskSingle).Press("space").See("Đã tích xong").Press("u", "U")
	for !strings.Contains(d.Screen(), "LỊCH SỬ") {
		d.Press("tab")
	}
	var told []string
	for line := range strings.Lines(d.Size(120, 40).Screen()) {
		if strings.Contains(line, "16/08 13:12    Nguyễn Văn Trực: ") {
			told = append(told, line)
		}
	}
	rows := strings.Join(told, "")
	for n, want := range []string{"Nguyễn Văn Trực: làm lại: ", "Nguyễn Văn Trực: hoàn tác: ", "Nguyễn Văn Trực: "} {
		if n >= len(told) || !strings.Contains(told[n], want) || !strings.Contains(told[n], "16/08 13:12") {
			t.Fatalf("line %d does not say %q:\n%s\n%s", n, want, rows, d.Screen())
		}
	}
	if strings.Contains(told[2], "hoàn tác") || strings.Contains(told[2], "làm lại") {
		t.Errorf("the work itself is told as %q", told[2])
	}
}

// What undo took back is told as the status line tells it: the step that was undone, not what became of the round by that. Who was in
// the roster then is named.
func TestTaskHistoryTellsWhatWasUndone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	unit, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 9"})
	if err != nil {
		t.Fatal(err)
	}
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo", RollCall: true, Units: []model.TaskUnit{{UnitID: unit.ID, Role: model.RoleRoll}}})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Size(120, 40).Visit(scene.TaskCard{ID: task.ID}).Press("space").See("Đã tích xong").Press("space").See("Đã bỏ tích").Press("u").See("Đã hoàn tác")
	if err := d.Desk.Book.DeleteUnit(t.Context(), unit.ID); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Size(120, 40).Visit(scene.TaskCard{ID: task.ID})
	for !strings.Contains(d.Screen(), "LỊCH SỬ") {
		d.Press("tab")
	}
	d.See("hoàn tác: bỏ tích phần của Chi bộ 9", "ghi hoàn thành phần của Chi bộ 9").Absent("hoàn tác: ghi hoàn thành")
}
