package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake"
)

// A day still to come that stands in an order is a deadline or is in doubt where it stands, whatever word is before it; one of a paper that is
// cited, of a feast, of an address and one that is over are neither.
func TestDaysInOrdersAreNotLost(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"trực chốt ngày 20/8", "kiểm tra chợ vào 20/8/2021", "tuần tra ngày 5 tháng 9", "lấy mẫu sáng 20/8", "lấy mẫu lúc 8 giờ ngày 20/8", "trực chốt 8h sáng mai",
		"trực chốt thứ Hai, thứ Tư, thứ Sáu", "tuần tra từ ngày 20/8 đến ngày 25/8", "báo cáo Đảng ủy phường cuối năm", "báo cáo Đảng ủy phường đầu tuần sau",
		"kiểm tra trước 30/9; 30/12", "kiểm tra đến hết tháng 8", "kiểm tra trong buổi sáng ngày 20/8", "trực chốt tối thứ Sáu hằng tuần",
	} {
		for _, form := range []string{"Các chi bộ %s.", "Giao Công an phường %s, giữ gìn trật tự.", "Công an phường chủ trì, phối hợp Trạm Y tế %s."} {
			p := intake.Parse(paperOf("1. " + fmt.Sprintf(form, words) + "\n2. Công an phường kiểm tra lưu trú."))
			held := len(p.Directive.Tasks) > 0 && len(p.Directive.Tasks[0].Deadlines) > 0
			said := false
			for _, d := range p.Doubts {
				said = said || d.Field == "deadline" && d.Start >= 0 && d.Text != ""
			}
			if !held && !said {
				t.Errorf("%s: neither held nor said", fmt.Sprintf(form, words))
			}
		}
	}
	for _, words := range []string{
		"tuyên truyền dịp lễ Quốc khánh 2/9", "thực hiện Công văn số 12-CV/QU ngày 20/8/2021 của Quận ủy", "rà soát người đã khai báo ngày 10/8", "kiểm tra tổ 5/9, đường 30/4",
	} {
		p := intake.Parse(paperOf("1. Các chi bộ " + words + ".\n2. Công an phường kiểm tra lưu trú."))
		if got := doubtsOf(p); strings.Contains(got, "deadline") {
			t.Errorf("%s: %s", words, got)
		}
	}
}
