package taskform_test

import (
	"testing"

	"sotruc/model"
)

// A task that was due once and comes on a later day to recur every week is due on the weekday of its day, and has that day again when it is due once
// again, also once it was saved in between.
func TestAnotherKindOfDeadlineKeepsTheDay(t *testing.T) {
	t.Parallel()
	d := edited(dated(t).Later(1), "việc của mình") // due on Friday 20/08, written the day before
	d.Size(80, 60).Field("Loại hạn").Press("f4").Write("hằng tuần").Press("enter").See("‹ Thứ Sáu ›", "Hạn tới: T5 19/08")
	d.Field("Thứ").See("Không ghi thứ thì tính Thứ Sáu").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	got := d.Task("việc của mình")
	if got.Deadline.Every != model.EveryWeek || got.Deadline.Weekday != 5 || len(got.Past) != 1 || got.Past[0].Reason != "chuyển thành việc định kỳ" {
		t.Fatalf("every week it is %+v, before %+v", got.Deadline, got.Past)
	}
	d = edited(d, "việc của mình").Field("Loại hạn").Press("f4").Write("một lần").Press("enter")
	d.Field("Ngày hạn").See("20/08/2021").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc của mình").Deadline; got.Every != model.EveryOnce || got.Due.Local() != "20/08/2021" {
		t.Errorf("once again it is %+v", got)
	}
}
