package tasks_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
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
