package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// An item of a hướng dẫn that tells a body what to do at a time is a task, or a candidate that is in doubt: whom it leaves out hides nothing, nor that
// the time is a day of the lunar year or one on which something is held.
func TestAnItemThatTellsATimeIsNotLost(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("huong dan")
	for _, tt := range []struct{ item, lead, due, doubt string }{
		{"Trước ngày 28/9/2021, các chi bộ (trừ Chi bộ 7) nộp biểu thống kê.", "các chi bộ (trừ Chi bộ 7)", "2021-09-28", "excepted: trừ Chi bộ 7"},
		{"Các chi bộ (trừ Chi bộ 7) gửi danh sách quần chúng ưu tú trước ngày 28/9/2021.", "Các chi bộ (trừ Chi bộ 7)", "2021-09-28", "excepted: trừ Chi bộ 7"},
		{"Các chi bộ, trừ Chi bộ 7, báo cáo số liệu trước ngày 28/9/2021.", "Các chi bộ (trừ Chi bộ 7)", "2021-09-28", "excepted: trừ Chi bộ 7"},
		{"Mỗi chi bộ và mỗi tổ dân phố nộp báo cáo trước ngày 28/9/2021.", "Mỗi chi bộ và mỗi tổ dân phố", "2021-09-28", "several-kinds"},
		{"Trước ngày 28/9/2021, mỗi chi bộ gửi danh sách đề cử.", "mỗi chi bộ", "2021-09-28", ""},
		{"Từ 28 Tết đến mùng 4 Tết, Trạm Y tế phường trực cấp cứu 24/24 giờ.", "Trạm Y tế phường", "", "lunar-day"},
		{"14 giờ 00 ngày 21/9/2021, đồng chí Phó Bí thư Đảng ủy phường dự họp tại Thành ủy.", "đồng chí Phó Bí thư Đảng ủy phường", "", "unused-order"},
		{"Ngày 21/9/2021, 14 giờ, các chi bộ họp giao ban tại nhà văn hóa.", "các chi bộ", "", "unused-order"},
	} {
		p := intake.Parse(kindPaper(kind, "1. "+tt.item+"\n2. Biểu mẫu kèm theo văn bản này."))
		found := append(p.Directive.Tasks, p.Candidates...)
		if len(found) != 1 || len(p.Directive.Tasks) == 1 != (tt.due != "") {
			t.Errorf("%s\n%d tasks, %d candidates, doubts %s", tt.item, len(p.Directive.Tasks), len(p.Candidates), doubtsOf(p))
			continue
		}
		if found[0].Lead != tt.lead || tt.due != "" && found[0].Deadline.Due.String() != tt.due || !strings.Contains(doubtsOf(p), tt.doubt) {
			t.Errorf("%s\n%q, due %v, doubts %s", tt.item, found[0].Lead, found[0].Deadline.Due, doubtsOf(p))
		}
	}
}

// What a hướng dẫn says of a step, with days that are counted, stays what it explains.
func TestAStepWithCountedDaysIsNoOrder(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("huong dan")
	p := intake.Parse(kindPaper(kind, "1. Trong thời hạn 10 ngày, chi ủy họp xét từng trường hợp.\n2. Sau 30 ngày, chi bộ họp lại.\n3. Mỗi kỳ họp, các chi bộ họp một lần."))
	if len(p.Directive.Tasks)+len(p.Candidates) > 0 {
		t.Errorf("%d candidates\n%s", len(p.Candidates), taskLines(p))
	}
}
