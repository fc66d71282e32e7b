package intake_test

import (
	"testing"

	"sotruc/intake"
)

// A paragraph or an item that tells several bodies what to do, each in a sentence or by a day of its own, is as many orders.
func TestSeveralOrdersOfOneParagraph(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ body, want string }{
		{
			"1. Về phòng dịch: Công an xã rà soát các tụ điểm trước ngày 20/9/2025. Trạm Y tế xã chuẩn bị thuốc trước ngày 22/9/2025. Giao Ban Xây dựng Đảng đôn đốc trước ngày 25/9/2025.\n2. Các chi bộ tuyên truyền.",
			"1 | Công an xã | before 2025-09-20\n | Trạm Y tế xã | before 2025-09-22\n | Ban Xây dựng Đảng | before 2025-09-25\n2 | Các chi bộ | ",
		},
		{
			"1. Công an xã rà soát các tụ điểm. Trạm Y tế xã chuẩn bị thuốc. Giao Ban Xây dựng Đảng đôn đốc.\n2. Các chi bộ tuyên truyền.",
			"1 | Công an xã | \n | Trạm Y tế xã | \n | Ban Xây dựng Đảng | \n2 | Các chi bộ | ",
		},
		{
			"1. Công an xã rà soát trước ngày 20/9/2025; Trạm Y tế xã chuẩn bị thuốc trước ngày 22/9/2025.\n2. Các chi bộ tuyên truyền.",
			"1 | Công an xã | before 2025-09-20\n | Trạm Y tế xã | before 2025-09-22\n2 | Các chi bộ | ",
		},
		{
			"Giao Công an xã rà soát các tụ điểm trước ngày 20/9/2025. Trạm Y tế xã chuẩn bị thuốc trước ngày 22/9/2025. Ban Xây dựng Đảng đôn đốc, theo dõi.",
			"?  | Công an xã | before 2025-09-20\n?  | Trạm Y tế xã | before 2025-09-22\n?  | Ban Xây dựng Đảng | ",
		},
		{ // one day of all, which nobody can part
			"Giao Công an xã lập chốt; giao Trạm Y tế xã lấy mẫu, xong trước ngày 12/9/2025.",
			"?  | Công an xã | before 2025-09-12",
		},
	} {
		if got := taskLines(intake.Parse(apartHead + tt.body + "\n" + apartEnd)); got != tt.want {
			t.Errorf("%s: got\n%s", tt.body, got)
		}
	}
}
