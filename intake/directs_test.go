package intake_test

import (
	"testing"

	"sotruc/intake"
)

// A paragraph behind a point in which another body has others do something is an order of that body, and not the end of the point.
func TestABodyThatDirectsOthersLeads(t *testing.T) {
	t.Parallel()
	const paper = leadPaper + `Về dự toán năm 2026:
- Giao Đảng ủy UBND xã tiếp thu các ý kiến góp ý; báo cáo Thường trực Đảng ủy trước khi trình HĐND xã theo quy định.
Thường trực HĐND xã chỉ đạo các Ban HĐND xã, Văn phòng HĐND và UBND xã đôn đốc, tổ chức thẩm tra.
`
	below := intake.Parse(paper).Directive.Tasks[0].Tasks
	if len(below) != 2 || below[0].Lead != "Đảng ủy UBND xã" || below[1].Lead != "Thường trực HĐND xã" {
		t.Errorf("read %+v", below)
	}
}
