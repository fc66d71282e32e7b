package intake_test

import (
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// An order that begins with its ground is one: its body and its day are read, in a list and outside, whatever kind the paper is of.
func TestAnOrderBehindItsGround(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ order, lead, due string }{
		{"Căn cứ Công văn số 12-CV/TU ngày 01/8/2021 của Thành ủy, Công an phường rà soát các tụ điểm trước ngày 28/9/2021.", "Công an phường", "2021-09-28"},
		{"Căn cứ tình hình thực tế, các chi bộ xây dựng kế hoạch trước ngày 28/9/2021.", "các chi bộ", "2021-09-28"},
		{"Thực hiện Kế hoạch số 5-KH/TU, Trạm Y tế phường báo cáo trước ngày 28/9/2021.", "Trạm Y tế phường", "2021-09-28"},
		{"Trên cơ sở danh sách của các khu phố, Công an phường xác minh trước ngày 28/9/2021.", "Công an phường", "2021-09-28"},
	} {
		for _, name := range []string{"cong van", "ke hoach", "huong dan", "quyet dinh", "thong bao"} {
			kind, _ := symbol.KindNamed(name)
			for _, body := range []string{"1. " + tt.order + "\n2. Biểu mẫu kèm theo văn bản này.", "Nội dung như sau:\n- " + tt.order + "\n- Biểu mẫu kèm theo.", tt.order} {
				p := intake.Parse(kindPaper(kind, body))
				found := append(p.Directive.Tasks, p.Candidates...)
				if len(found) == 0 || found[0].Lead != tt.lead || found[0].Deadline.Due.String() != tt.due {
					t.Errorf("%s: %s: got\n%s\ndoubts %s", name, body, taskLines(p), doubtsOf(p))
				}
			}
		}
	}
}

// What only says on what ground a paper is written orders nothing.
func TestAGroundAloneOrdersNothing(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("quyet dinh")
	p := intake.Parse(kindPaper(kind, "Căn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Quy định số 12-QĐ/TU ngày 01/8/2021 của Thành ủy, Ban Tổ chức Thành ủy về công tác cán bộ;\n"+
		"Theo đề nghị của Văn phòng Đảng ủy, Công an phường,\nQUYẾT ĐỊNH\nĐiều 1. Ban hành quy chế."))
	if len(p.Directive.Tasks)+len(p.Candidates) > 0 || orderDoubted(p) {
		t.Errorf("%s\ndoubts %s", taskLines(p), doubtsOf(p))
	}
}
