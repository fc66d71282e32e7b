package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// A place and a day above the signature are read as those in the head, and nothing of the body is lost for them.
func TestThePlaceAndDayAboveTheSignature(t *testing.T) {
	t.Parallel()
	const head = "ĐẢNG BỘ TỈNH MẪU\nĐẢNG UỶ XÃ MẪU\n*\nSố 12-%/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
	const items = "1. Công an xã rà soát các tụ điểm trước ngày 22/8.\n2. Trạm Y tế xã trực.\n"
	const want = "1 | Công an xã | before 2025-08-22\n2 | Trạm Y tế xã | "
	for _, tt := range []struct{ name, text, end string }{
		{"letter", strings.Replace(head, "%", "CV", 1) + "V/v phòng dịch\nKính gửi: Các cơ quan.\nThường trực Đảng uỷ yêu cầu:\n" + items, ""},
		{"notice", strings.Replace(head, "%", "TB", 1) + "THÔNG BÁO\nKết luận của Thường trực Đảng uỷ\n" + items, ""},
		{"long notice", strings.Replace(head, "%", "TB", 1) + "THÔNG BÁO\nKết luận của Thường trực Đảng uỷ\n" + strings.Repeat("Thường trực Đảng uỷ đã nghe báo cáo về tình hình của xã.\n", 80) + items, ""},
		{"with recipients", strings.Replace(head, "%", "TB", 1) + "THÔNG BÁO\nKết luận của Thường trực Đảng uỷ\n" + items, "Nơi nhận:\n- Các cơ quan,\n- Lưu VP.\n"},
	} {
		p := intake.Parse(tt.text + "Xã Mẫu, ngày 19 tháng 8 năm 2025\n" + tt.end + apartEnd)
		if got := taskLines(p); got != want || p.Directive.IssuedOn.String() != "2025-08-19" || p.Directive.Place != "Xã Mẫu" || p.Directive.Signer != "Trần Thử" {
			t.Errorf("%s: got\n%s\non %v at %q by %q, doubts %s", tt.name, got, p.Directive.IssuedOn, p.Directive.Place, p.Directive.Signer, doubtsOf(p))
		}
		if last := p.Directive.Tasks; len(last) > 0 && strings.Contains(last[len(last)-1].Text, "tháng 8") {
			t.Errorf("%s: the line is part of %q", tt.name, last[len(last)-1].Text)
		}
	}
}
