package taskform_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A duty whose rule names rounds before it was written down says from which it counts, in the form and on the card; set back, the
// rounds of before are there to be ticked, also that of the same day.
func TestADutySaysFromWhenItCounts(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0) // Monday 16/08/2021 13:12
	d.Visit(scene.TaskForm{}).Field("Nội dung").Write("trực chốt").Field("Câu trong văn bản").Write("8 giờ hằng ngày từ ngày 13/8").Press("tab")
	d.See("Tính từ T3 17/08 08:00, bỏ các kỳ trước 16/08 13:12 (đổi ở “Tính từ ngày”)").Press("ctrl+s")
	task := d.Task("trực chốt")
	d.Visit(scene.TaskCard{ID: task.ID}).Size(140, 40).See("tính từ kỳ 17/08 08:00, các kỳ trước đó không hỏi").Size(80, 24)
	for day, missed := range map[string]int{"16/8": 1, "13/8": 4} {
		d.Visit(scene.TaskForm{ID: task.ID}).Field("Tính từ ngày")
		if day == "16/8" {
			d.See("17/08/2021")
		}
		d.Press("ctrl+u").Write(day).Press("ctrl+s").See("Đã sửa nhiệm vụ")
		got := d.Task("trực chốt")
		if s := got.StatusAt(d.Desk.Now(), nil, d.Desk.Calendar()); s.Missed != missed || s.Due.Clock() != "08:00" {
			t.Errorf("from %s: %d missed", day, s.Missed)
		}
		d.Press("u")
	}
	d.Visit(scene.TaskForm{ID: task.ID}).Field("Tính từ ngày").Press("ctrl+u").Write("16/8").Press("ctrl+s")
	d.Visit(scene.TaskCard{ID: task.ID, Round: "2021-08-16"}).Press("space")
	if said := d.Said(task.ID); len(said) != 1 || said[0].Period != "2021-08-16" || said[0].State != model.CompletionDone {
		t.Errorf("ticked %+v\n%s", said, d.Screen())
	}
}

// One that is written down before its hour says nothing of that.
func TestADutyBeforeItsHourSaysNothing(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Visit(scene.TaskForm{}).Field("Nội dung").Write("trực chốt").Field("Câu trong văn bản").Write("14 giờ hằng ngày").Press("tab")
	d.See("Hạn tới: T2 16/08 14:00").Absent("bỏ các kỳ trước")
	d.Press("ctrl+s").Visit(scene.TaskCard{ID: d.Task("trực chốt").ID}).Size(140, 40)
	if strings.Contains(d.Screen(), "không hỏi") {
		t.Errorf("the card says\n%s", d.Screen())
	}
}
