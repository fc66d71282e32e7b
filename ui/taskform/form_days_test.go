package taskform_test

import (
	"testing"

	"sotruc/ui/drive"
)

// A second day typed where a task has one deadline is named, in the form of one task as in that of several; nothing is saved.
func TestASecondDayIsNotDropped(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3", "n").Write("việc hai hạn").Field("Câu trong văn bản").Write("20/8 và 25/8").Press("ctrl+s").See("ngày 25/08/2021 chưa được ghi")
	d.Clear("20/8 và 25/8").Write("trước 20/8 và cuối tháng").Press("ctrl+s").See("ngày 31/08/2021 chưa được ghi")
	d.Clear("trước 20/8 và cuối tháng").Write("20/8").Press("ctrl+s").See("Đã thêm nhiệm vụ", "20/08")
	d.Press("v", "a").Field("Hạn mới").Write("26/8 và 27/8").Press("ctrl+s").See("chỉ ghi được một hạn: ngày 27/08/2021")
}

// A rhythm typed without tones is held where it reads one way; where it reads two ways the form says both and saves nothing.
func TestARhythmTypedWithoutTones(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3", "n").Write("báo cáo tuần").Field("Câu trong văn bản").Write("toi thu sau hang tuan").Press("ctrl+s")
	d.See("hiểu được hai cách", "tối thứ sáu hằng tuần", "tới thứ sáu hằng tuần")
	d.Clear("toi thu sau hang tuan").Write("hang tuan thu sau").Press("ctrl+s").See("Đã thêm nhiệm vụ")
}
