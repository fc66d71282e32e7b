package intake_test

import (
	"testing"

	"sotruc/intake"
)

// An item that first says what is thought of something hands out what its later sentences tell a body to do; one that only says what is thought is none.
func TestWhatIsToldBehindAnOpinion(t *testing.T) {
	t.Parallel()
	for item, want := range map[string]string{
		"Về công tác cán bộ: đồng ý chủ trương. Ban Xây dựng Đảng tham mưu kế hoạch, trình Ban Thường vụ trước ngày 28/8.": "1 | Ban Xây dựng Đảng | before 2021-08-28\n",
		"Cơ bản nhất trí. Công an phường lưu ý tuần tra dịp lễ.":                                                           "1 | Công an phường | \n",
		"Cơ bản nhất trí. Ban Thường vụ đánh giá cao kết quả.":                                                             "",
		"Nhất trí thông qua báo cáo.":                                "",
		"Trước 7 giờ 30 hằng ngày Trạm Y tế báo cáo số ca mắc.":      "1 | Trạm Y tế | before day 07:30\n",
		"Đến hết ngày 25/8 UBND phường báo cáo kết quả rà soát.":     "1 | UBND phường | by 2021-08-25 24:00\n",
		"Sau khi UBND phường duyệt, Trạm Y tế triển khai thực hiện.": "1 |  | \n",
	} {
		p := intake.Parse(paperOf("1. " + item + "\n2. Các chi bộ tuyên truyền."))
		got := taskLines(p)
		if want += "2 | Các chi bộ | "; got != want {
			t.Errorf("%s:\n%swant\n%sdoubts %s", item, got, want, doubtsOf(p))
		}
	}
}
