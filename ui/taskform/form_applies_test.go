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

// The day that is proposed follows the rhythm until somebody types one, and the one that was typed stays, also where it is that which was
// proposed; taken out again, it is proposed anew.
func TestTheDayProposedFollowsTheRhythm(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0) // Monday 16/08/2021 13:12
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo tuần", Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}})
	if err != nil {
		t.Fatal(err)
	}
	const applies = "Áp dụng từ ngày   "
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Giờ").Write("8h").Press("tab").See(applies + "16/08/2021")
	d.Field("Thứ").Write("thứ hai").See(applies + "21/08/2021")                                        // the hour of this Monday is over
	d.Field("Thứ").Write("thứ tư").See(applies + "16/08/2021")                                         //
	d.Field("Áp dụng từ ngày").Write("16/8").Field("Thứ").Write("thứ hai").See(applies + "16/08/2021") // as it was proposed, but typed
	d.Field("Áp dụng từ ngày").Press("ctrl+u").Field("Thứ").Write("thứ tư").Write("thứ hai").See(applies + "21/08/2021")
}

// What was typed in a form that was left behind is filled in again, and with it the day that follows from it.
func TestADayThatWasOnlyProposedIsNotKept(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping()
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "báo cáo tuần", Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Giờ").Write("8h").Field("Thứ").Write("thứ hai").See("Áp dụng từ ngày   21/08/2021")
	d.Reopen().Press("enter").Field("Thứ").Write("thứ tư").See("Áp dụng từ ngày   16/08/2021")
}
