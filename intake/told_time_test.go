package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// What a notice says of when something is, and each row of a table of duties that was not read, is in doubt with its day; a heading that ends as
// an order begins is none.
func TestTimesOutsideTasksAreInDoubt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ body, want string }{
		{"1. Trạm Y tế xã chuẩn bị vắc xin.\n2. Đối tượng: trẻ từ 1 đến 5 tuổi.\n3. Thời gian: ngày 20/9/2025 (khu 1) và ngày 27/9/2025 (các khu còn lại).\n", "20/9/2025|27/9/2025"},
		{"Từ ngày 20/9/2025 tiêm tại thôn Đông.\n1. Trạm Y tế xã chuẩn bị vắc xin.\n", "20/9/2025"},
		{"1. Trạm Y tế xã chuẩn bị vắc xin.\nBàn\tNội dung\tĐơn vị\tThôn\n1\tKhám\tThôn Đông\t20/9/2025\n2\tKhám\tThôn Tây\tsáng\n3\tKhám\tThôn Nam\t27/9/2025\n", "20/9/2025|27/9/2025"},
	} {
		got := doubtsOf(intake.Parse(apartHead + tt.body + apartEnd))
		for day := range strings.SplitSeq(tt.want, "|") {
			if !strings.Contains(got, day) {
				t.Errorf("%s\nno doubt with %s: %s", tt.body, day, got)
			}
		}
	}
	for _, body := range []string{
		"I. MỤC ĐÍCH, YÊU CẦU\nChủ động phòng ngừa vi phạm.\nII. NHIỆM VỤ\n1. Trạm Y tế xã chuẩn bị vắc xin.\n",
		"1. Trạm Y tế xã chuẩn bị vắc xin.\n2. Các chi bộ báo cáo trước ngày 25 hằng tháng.\nThời gian thực hiện: bắt đầu từ ngày 20/9/2025.\n",
	} {
		if got := doubtsOf(intake.Parse(apartHead + body + apartEnd)); strings.Contains(got, "unused") {
			t.Errorf("%s\n%s", body, got)
		}
	}
}
