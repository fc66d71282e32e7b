package intake_test

import (
	"strings"
	"testing"
)

// Whoever an item names before what is to be done leads it, by whatever words it begins; where that is not certain it is in doubt at the name.
func TestWhoIsNamedLeadsOrIsInDoubt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ said, lead, doubt string }{
		{said: "Nhờ Công an phường rà soát các hộ.", lead: "Công an phường"},
		{said: "Kính mời Ban Chấp hành Đoàn phường gửi danh sách.", lead: "Ban Chấp hành Đoàn phường"},
		{said: "Rất mong Công an phường phối hợp tuần tra.", lead: "Công an phường"},
		{said: "Cần có Trạm Y tế phường hướng dẫn các hộ.", lead: "Trạm Y tế phường"},
		{said: "Trân trọng đề nghị Trạm Y tế phường cử cán bộ.", lead: "Trạm Y tế phường"},
		{said: "Tiếp tục giao Trạm Y tế phường lập danh sách.", lead: "Trạm Y tế phường"},
		{said: "Thống nhất giao cho Trạm Y tế phường lập danh sách.", lead: "Trạm Y tế phường"},
		{said: "Nghiêm túc yêu cầu Công an phường xử lý vi phạm.", lead: "Công an phường"},
		{said: "Phân công cho đồng chí Nguyễn Văn Bình phụ trách khu phố 3.", lead: "đồng chí Nguyễn Văn Bình"},
		{said: "Ủy nhiệm cho Văn phòng Đảng ủy ký giấy mời.", lead: "Văn phòng Đảng ủy"},
		{said: "Bên cạnh đó, Công an phường xử lý vi phạm.", lead: "Công an phường"},
		{said: "Ngoài ra Trạm Y tế phường cấp phát thuốc.", lead: "Trạm Y tế phường"},
		{said: "Đối với hộ nghèo, Hội Phụ nữ phường vận động hỗ trợ.", lead: "Hội Phụ nữ phường"},
		{said: "Trường hợp phát hiện ca bệnh, Trạm Y tế phường lập hồ sơ.", lead: "Trạm Y tế phường"},
		{said: "Ban Thường vụ nhấn mạnh Công an phường phải tuần tra.", lead: "Công an phường"},
		{said: "Phường đội bố trí lực lượng trực.", lead: "Phường đội"},
		{said: "CA phường rà soát tạm trú.", lead: "CA phường"},
		{said: "Đảng đoàn Mặt trận Tổ quốc tỉnh tăng cường giám sát.", lead: "Đảng đoàn Mặt trận Tổ quốc tỉnh"},
		{said: "Anh Bình (Công an) rà soát tạm trú.", lead: "Anh Bình"},
		{said: "Đ/c Lan (Đoàn Thanh niên) chuẩn bị hội trường.", lead: "Đ/c Lan"},
		{said: "Cụm dân cư số 4 lập danh sách các hộ.", lead: "Cụm dân cư số 4"},
		{said: "Thi hành án dân sự khu vực lập danh sách.", lead: "Thi hành án dân sự khu vực"},
		{said: "Khu vực 5 lập danh sách các hộ.", lead: "Khu vực 5"},
		{said: "Buôn Ama lập danh sách các hộ.", lead: "Buôn Ama"},
		{said: "Khu vực nguy hiểm phải cắm biển."},
		{said: "Lắng nghe ý kiến nhân dân phải thường xuyên."},
		{said: "Buôn bán hàng cấm phải xử lý nghiêm."},
		{said: "Lãng phí phải xử lý."},
		{said: "Nội dung này Công an phường triển khai.", doubt: "unsure-lead: Công an phường"},
		{said: "Để bảo đảm an toàn thì Công an phường phải tuần tra.", doubt: "unsure-lead: Công an phường"},
		{said: "Yêu cầu đặt ra là Công an phường tăng cường tuần tra.", doubt: "unsure-lead: Công an phường"},
		{said: "Bản Nà Lốc lập danh sách các hộ.", doubt: "order-without-body: Bản Nà Lốc"},
		{said: "Cộng tác viên dân số lập danh sách các hộ.", doubt: "order-without-body: Cộng tác viên dân số"},
		{said: "Thuế cơ sở 5 lập danh sách các hộ.", doubt: "order-without-body: Thuế cơ sở 5"},
		{said: "Lập danh sách các hộ của Công an phường."},
		{said: "Cơ quan thường trực của phường được kiện toàn."},
		{said: "Các ca phường ghi nhận được rà soát."},
		{said: "Kế hoạch do Công an phường xây dựng được phê duyệt."},
	} {
		p := bodyOf(t, "1. Rà soát các nguồn lực.\n2. "+tt.said)
		lines := strings.Split(taskLines(p), "\n")
		lead := ""
		if len(lines) > 1 {
			lead = strings.TrimSpace(strings.Split(lines[1], "|")[1])
		}
		doubts := doubtsOf(p)
		if lead != tt.lead || tt.doubt != "" && !strings.Contains(doubts, tt.doubt) || tt.doubt == "" && (strings.Contains(doubts, "unsure-lead") || strings.Contains(doubts, "order-without-body")) {
			t.Errorf("%q: lead %q, doubts %s; want lead %q, doubt %q", tt.said, lead, doubts, tt.lead, tt.doubt)
		}
	}
}

// A day or month of a task that no word of a deadline stands before is in doubt, or becomes one.
func TestATimeOfATaskIsNotLost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ said, due, doubt string }{
		{said: "UBND phường tiêm vắc xin, kết thúc 30/9.", due: "by 2021-09-30"},
		{said: "Chi bộ 3 nộp danh sách, hạn 25/9.", doubt: "hạn 25/9"},
		{said: "Chi bộ 3 thăm hỏi nhà giáo dịp 20/11.", doubt: "dịp 20/11"},
		{said: "Chi bộ 3 triển khai đầu quý IV.", doubt: "đầu quý IV"},
		{said: "Chi bộ 3 triển khai từ tháng 9.", doubt: "từ tháng 9"},
		{said: "Chi bộ 3 triển khai giữa tháng 10.", doubt: "giữa tháng 10"},
		{said: "Các chi bộ quán triệt trong kỳ sinh hoạt tháng 11.", doubt: "sinh hoạt tháng 11"},
		{said: "Chi bộ 3 treo cờ dịp Quốc khánh 2/9."},
		{said: "Chi bộ 3 rà soát các hộ đến từ tháng 5."},
		{said: "Chi bộ 3 rà soát số hộ phát sinh từ đầu quý IV."},
	} {
		p := bodyOf(t, "1. Rà soát các nguồn lực.\n2. "+tt.said)
		lines, doubts := strings.Split(taskLines(p), "\n"), doubtsOf(p)
		due := ""
		if len(lines) > 1 {
			due = strings.TrimSpace(strings.Split(lines[1], "|")[2])
		}
		if due != tt.due || !strings.Contains(doubts, tt.doubt) || tt.doubt == "" && strings.Contains(doubts, "deadline") {
			t.Errorf("%q: due %q, doubts %s; want due %q, doubt %q", tt.said, due, doubts, tt.due, tt.doubt)
		}
	}
}

// Another body that is told something behind an item that names nobody, or in a paragraph behind it, is in doubt there; what ends the paper and asks all
// to follow it is not.
func TestAnotherBodyBehindAnItemIsInDoubt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ said, doubt string }{
		{"Gửi biên bản bầu cử.\nBan Xây dựng Đảng hướng dẫn, thẩm định hồ sơ.", "further-doer: Ban Xây dựng Đảng"},
		{"Gửi biên bản bầu cử. Ban Xây dựng Đảng hướng dẫn, thẩm định hồ sơ.", "further-doer: Ban Xây dựng Đảng"},
		{"Gửi biên bản bầu cử.\nBan Thường vụ các đảng ủy, các chi bộ triển khai thực hiện nghiêm nội dung Công văn này.", ""},
		{"Gửi biên bản bầu cử.\nThời gian thực hiện trong quý III.", ""},
	} {
		p := bodyOf(t, "Ban Thường vụ đề nghị các chi bộ:\n1. Rà soát các nguồn lực.\n2. "+tt.said)
		if doubts := doubtsOf(p); !strings.Contains(doubts, tt.doubt) || tt.doubt == "" && strings.Contains(doubts, "further-doer") {
			t.Errorf("%q: doubts %s; want %q", tt.said, doubts, tt.doubt)
		}
	}
}
