package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// What is said to be done before its time is asked about once, in the form as with the key.
func TestDoneBeforeItsTimeIsAskedAboutInTheForm(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo tuần", Deadline: model.Deadline{
		Every: model.EveryWeek, Weekday: 5, StartsOn: d.Desk.Today() + 7,
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("báo cáo tuần").Press("x", "right", "right", "ctrl+s").See("bắt đầu từ 23/08/2021, chưa tới", "Bấm lưu lần nữa nếu đúng").Absent("rồi u")
	if said := d.Said(duty.ID); len(said) > 0 {
		t.Fatalf("written without asking: %+v", said)
	}
	d.Field("Xong lúc").Write("hôm nay").Press("ctrl+s").See("Đã ghi")
	d.Press("enter").See("16/08").Absent("00:00")
	if said := d.Said(duty.ID); len(said) != 1 || said[0].Period != "2021-W34" {
		t.Errorf("%+v", said)
	}
}

// What is said of marked tasks says which of them it leaves alone.
func TestSayingOfMarkedTasksNamesWhatStays(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3").Row(taskSingle).Press("v").Row(taskRollCall).Press("v", "x")
	d.See("1 nhiệm vụ · giữ nguyên 1 việc điểm danh hoặc chưa đến kỳ")
}
