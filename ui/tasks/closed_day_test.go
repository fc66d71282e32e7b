package tasks_test

import (
	"testing"

	"sotruc/model"
)

// A day on which the office is closed may be meant, and is seen before it is saved: by days, by weeks, to a day, typed as the new one.
func TestPostponingToADayOffSaysSo(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(20), once(26), model.Deadline{Every: model.EveryDay}) // a Friday and a Thursday; today is Monday 16
	mark(d, "việc 1", "việc 2", "việc 3").Press("e").Field("Dời hạn").See("Tính từ hạn cũ").Press("right").
		See("Hạn mới của 1/3 việc: Thứ Bảy 21/08/2021, ngày nghỉ").Absent("Tính từ hạn cũ")
	d.Press("right").See("Hạn mới của 1/3 việc: Thứ Năm 02/09/2021, ngày nghỉ (Quốc khánh)")
	d.Press("right", "tab").Write("22/8").See("22/08/2021, ngày nghỉ").Press("ctrl+u").Write("23/8").Absent("ngày nghỉ").Press("ctrl+u").Write("22/8")
	d.Field("Lý do").Write("xin lùi").Press("ctrl+s").See("Đã sửa 2 nhiệm vụ")
	for _, words := range []string{"việc 1", "việc 2"} {
		if got := d.Task(words); got.Deadline.Due != once(22).Due {
			t.Errorf("%s became %+v", words, got)
		}
	}
	d.Row("việc 1").Press("a").Field("Hạn mới").Write("+5").See("Thứ Bảy 21/08/2021 17:00, ngày nghỉ").Press("ctrl+u").Write("trước ngày 23/8").
		See("22/08/2021 17:00, ngày nghỉ").Press("ctrl+u").Write("+4").See("Thứ Sáu 20/08/2021 17:00").Absent("ngày nghỉ")
}
