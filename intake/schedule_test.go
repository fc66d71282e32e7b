package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// Steps under a heading that says when a plan runs are tasks; a time, a place and who comes are none.
func TestStepsOfASchedule(t *testing.T) {
	t.Parallel()
	plan := func(points string) string {
		return strings.Replace(strings.Replace(paperOf("I. MỤC ĐÍCH\n1. Đánh giá đúng kết quả.\nII. THỜI GIAN, TIẾN ĐỘ\n"+points+"III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Đảng ủy đôn đốc các chi bộ."), "Số 130-CV/ĐU", "Số 130-KH/ĐU", 1),
			"V/v chế độ báo cáo", "KẾ HOẠCH\nKiểm tra chi bộ", 1)
	}
	for points, want := range map[string]string{
		"- Các chi bộ gửi báo cáo tự kiểm tra về Ủy ban Kiểm tra Đảng ủy trước ngày 25/8/2021.\n- Hoàn thành báo cáo kết quả trước ngày 20/9/2021.\n": "Các chi bộ",
		"- Thời gian: trước ngày 25/8/2021.\n- Địa điểm: hội trường.\n":                                                                               "",
	} {
		p := intake.Parse(plan(points))
		got := taskLines(p)
		if has := strings.Contains(got, "- | Các chi bộ | before 2021-08-25") && strings.Contains(got, "before 2021-09-20"); has != (want != "") {
			t.Errorf("%s gives\n%s\ndoubts %s", points, got, doubtsOf(p))
		}
	}
}
