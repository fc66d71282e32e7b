package intake_test

import (
	"testing"

	"sotruc/intake"
)

// An order in capitals is read as one in small letters; a heading in capitals stays one.
func TestAnOrderInCapitals(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ body, want string }{
		{
			"1. CÔNG AN XÃ: Rà soát các tụ điểm trước ngày 20/9/2025.\n2. TRẠM Y TẾ XÃ BÁO CÁO KẾT QUẢ TIÊM CHỦNG TRƯỚC NGÀY 25/9/2025.\n3. CÁC CHI BỘ TUYÊN TRUYỀN ĐẾN TOÀN THỂ ĐẢNG VIÊN.\n4. GIAO BAN CHQS XÃ, CÔNG AN XÃ TỔ CHỨC TUẦN TRA.",
			"1 | CÔNG AN XÃ | before 2025-09-20\n2 | TRẠM Y TẾ XÃ | before 2025-09-25\n3 | CÁC CHI BỘ | \n4 | BAN CHQS XÃ + CÔNG AN XÃ | ",
		},
		{"I. TĂNG CƯỜNG TUYÊN TRUYỀN\n1. Công an xã rà soát.\n2. Trạm Y tế xã trực.", "I.1 | Công an xã | \nI.2 | Trạm Y tế xã | "},
		{"I. CÔNG AN XÃ\n1. Rà soát các tụ điểm.\n2. Tổ chức tuần tra.", "I | CÔNG AN XÃ | \n  1 | CÔNG AN XÃ | \n  2 | CÔNG AN XÃ | "},
	} {
		if got := taskLines(intake.Parse(apartHead + tt.body + "\n" + apartEnd)); got != tt.want {
			t.Errorf("%s: got\n%s", tt.body, got)
		}
	}
}
