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

// Of an item that goes on to tell another body what to do, only the first leads: the other is in doubt, and not who supports or decides.
func TestAnotherBodyOfAnItemIsInDoubt(t *testing.T) {
	t.Parallel()
	for item, want := range map[string]string{
		"Giao Ban Xây dựng Đảng hướng dẫn; Văn phòng Đảng ủy tổng hợp, báo cáo trước ngày 15/9/2025.": "further-doer: Văn phòng Đảng ủy",
		"Công an xã tuần tra. Giao Trạm Y tế xã trực cấp cứu.":                                        "further-doer: Giao Trạm Y tế xã",
		"Công an xã tuần tra; Trạm Y tế xã phối hợp.":                                                 "",
		"Công an xã tuần tra; Công an xã báo cáo trước ngày 15/9/2025.":                               "",
		"Trạm Y tế xã lập danh sách; gửi Công an xã, Ban Chỉ huy Quân sự xã.":                         "",
		"Các chi bộ bầu bổ sung. Ban Thường vụ Đảng ủy thống nhất chủ trương.":                        "",
	} {
		got := doubtsOf(intake.Parse(apartHead + "1. " + item + "\n2. Văn phòng Đảng ủy theo dõi.\n" + apartEnd))
		if strings.Contains(got, "further-doer") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%s\n%s", item, got)
		}
	}
}
