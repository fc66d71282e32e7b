package taskform_test

import "testing"

// A day on which the office is closed may be meant, and is seen before it is saved.
func TestADueDayOffIsSeen(t *testing.T) {
	t.Parallel()
	d := edited(dated(t), "việc của mình").Field("Ngày hạn").Press("ctrl+u").Write("22/8").See("Hạn tới: T7 21/08 17:00, ngày nghỉ")
	d.Press("ctrl+u").Write("3/9").See("Hạn tới: T5 02/09 17:00, ngày nghỉ (Quốc khánh)").Press("ctrl+u").Write("20/8").Absent("ngày nghỉ")
	d.Press("ctrl+u").Write("22/8").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc của mình"); got.Deadline.Due.Local() != "22/08/2021" {
		t.Errorf("%+v", got.Deadline)
	}
}
