package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A task that is due once has no rounds to name; a duty has, and so has a task whose supporting units have days of their own.
func TestTheCardOfATaskDueOnceNamesNoRounds(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "rà soát", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 2}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3")
	d.Visit(scene.TaskCard{ID: task.ID})
	d.See("─ TÌNH TRẠNG Chưa làm").Absent("CÁC KỲ", "Kỳ ", "một lần:").Press("space").See("Đã xong 16/08")
	d.Press("tab").See("ĐÃ GHI 16/08").Absent("một lần:", "Kỳ ").Press("esc")
	longDuty(t, d, 3)
	d.See("CÁC KỲ 17/08/2021: ", "Kỳ ")
}
