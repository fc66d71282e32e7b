package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// Another rhythm holds from the first day that loses no round; an earlier one is asked about once.
func TestAnotherRhythmKeepsWhatWasTicked(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	on := d.Desk.Today() // Monday 16/08/2021
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo tuần", Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: duty.ID, Period: "2021-W33", State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Câu trong văn bản").Write("thứ Hai và thứ Sáu hằng tuần").Press("tab")
	d.Field("Áp dụng từ ngày").See("21/08/2021").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	got := d.Task("báo cáo tuần")
	if len(got.Past) != 1 || got.Past[0].Until != on+5 {
		t.Fatalf("%+v", got.Past)
	}
	if s := got.StatusAt(d.Desk.Now(), d.Said(duty.ID), d.Desk.Calendar()); s.Due.Date() != on+7 || s.Period != "2021-W34-1" {
		t.Errorf("next is %s, %s", s.Period, s.Due.Date())
	}
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Câu trong văn bản").Press("ctrl+u").Write("thứ Hai hằng tuần").Press("tab").Field("Áp dụng từ ngày").Press("ctrl+u").Write("17/8").Press("ctrl+s")
	d.See("! 1 kỳ đã ghi kết quả (").Press("ctrl+s").See("Đã sửa nhiệm vụ")
}
