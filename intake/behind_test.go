package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// What stands behind the signature and asks for something is a candidate: a note, an order, a point of an annex.
func TestWhatStandsBehindTheSignature(t *testing.T) {
	t.Parallel()
	const items = "1. Công an xã rà soát các tụ điểm.\n2. Trạm Y tế xã trực.\n"
	const want = "1 | Công an xã | \n2 | Trạm Y tế xã | \n"
	const copies = "Nơi nhận:\n- Như trên;\n- Các chi bộ (để thực hiện);\n- Công an xã;\n- Lưu VP.\n"
	for _, tt := range []struct{ behind, want string }{
		{"Bút phê của đ/c Bí thư: Giao Văn phòng Đảng uỷ tổng hợp, báo cáo trước ngày 22/9/2025.", "?  | Văn phòng Đảng uỷ | before 2025-09-22"},
		{"Ghi chú: Báo cáo gửi về Văn phòng Đảng uỷ trước ngày 18/9/2025 (qua hộp thư công vụ).", "?  |  | before 2025-09-18"},
		{"Ý kiến chỉ đạo:\nĐ/c Lan tham mưu văn bản, xong trước ngày 15/9/2025.\nCông an xã phối hợp thực hiện.", "?  | Đ/c Lan | before 2025-09-15\n?  | Công an xã | "},
		{"Các chi bộ gửi danh sách trước ngày 18/9/2025.", "?  | Các chi bộ | before 2025-09-18"},
		{"PHỤ LỤC\nPhân công nhiệm vụ\n- Chi bộ 1: tổ chức ra quân dọn vệ sinh trước ngày 20/9/2025.\n- Công an xã: bảo đảm trật tự tại các chợ.", "?  | Chi bộ 1 | before 2025-09-20\n?  | Công an xã | "},
		{"Ghi chú: Biểu mẫu kèm theo văn bản này có đủ các cột.", ""},
		{"Trần Văn Mẫu 0912 000 111", ""},
	} {
		p := intake.Parse(apartHead + items + copies + apartEnd + tt.behind + "\n")
		if got := taskLines(p); got != strings.TrimRight(want+tt.want, "\n") || strings.Contains(doubtsOf(p), "unused-deadline") {
			t.Errorf("%s: got\n%s\ndoubts %s", tt.behind, got, doubtsOf(p))
		}
	}
}

// Of an annex of a decision no order is lost for want of a day.
func TestAnAnnexOfADecision(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("quyet dinh")
	p := intake.Parse(kindPaper(kind, "Điều 1. Ban hành kèm theo Quyết định này bảng phân công nhiệm vụ.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.") +
		"PHỤ LỤC\nBẢNG PHÂN CÔNG\n1. Công an phường lập chốt kiểm soát tại ngã tư.\n2. Trạm Y tế phường bố trí tổ lấy mẫu trước ngày 10/9/2021.\n")
	if got, want := taskLines(p), "PL.2 | Trạm Y tế phường | before 2021-09-10\n?  | Công an phường | "; got != want {
		t.Errorf("got\n%s\ndoubts %s", got, doubtsOf(p))
	}
}
