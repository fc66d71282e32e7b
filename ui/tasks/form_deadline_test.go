package tasks_test

import (
	"testing"

	"sotruc/ui/drive"
)

// The form counts on from what was ticked: a round done ahead is not offered as the next.
func TestTaskFormLeavesOutRoundsThatAreDone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskDaily).Press("e").See("Hạn tới: T2 16/08", "T3 17/08").Press("esc")
	d.Row(taskDaily).Press("space").Row(taskDaily).Press("e").Absent("Hạn tới: T2 16/08").See("Hạn tới: T3 17/08")
}
