package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// leadPaper is a paper with one task.
const leadPaper = `ĐẢNG ỦY XÃ TÂN LẬP
*
Số 71-CV/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 18 tháng 8 năm 2026
Kính gửi: Các chi bộ
Ban Thường vụ Đảng ủy yêu cầu thực hiện các nội dung sau:
1. `

// leadOf reads who does the one task that text is: "lead + unit + unit".
func leadOf(text string) string {
	return leadsOf(intake.Parse(leadPaper + text + "\n").Directive.Tasks)
}

// The names bodies of the Party, the State and the front have, before and after 2025: each is read whole, and nothing of
// what it does with it.
func TestBodyNames(t *testing.T) {
	names := `Sở Giáo dục và Đào tạo; Sở Y tế; Sở Nội vụ; Sở Tài chính; Sở Công Thương; Sở Xây dựng; Sở Tư pháp; Sở Ngoại vụ
Sở Nông nghiệp và Môi trường; Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường; Sở Khoa học và Công nghệ
Sở Lao động - Thương binh và Xã hội; Sở Văn hóa, Thể thao và Du lịch; Sở Văn hóa và Thể thao; Sở Kế hoạch và Đầu tư
Sở Thông tin và Truyền thông; Sở Giao thông vận tải; Sở Dân tộc và Tôn giáo; Bộ Y tế; Bộ Công an; Bộ Giáo dục và Đào tạo
Bộ Nông nghiệp và Phát triển nông thôn; Bộ Thông tin và Truyền thông; Bộ Văn hóa, Thể thao và Du lịch; Bộ Ngoại giao; Bộ Quốc phòng
Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Kinh tế; Phòng Văn hóa - Xã hội; Phòng Văn hóa và Thông tin; Phòng Tài chính - Kế hoạch
Phòng Giáo dục và Đào tạo; Phòng Lao động - Thương binh và Xã hội; Phòng Nội vụ; Phòng Y tế; Phòng Quản lý đô thị; Phòng Công nghệ thông tin; Phòng Văn hóa thông tin; Phòng Tài chính kế hoạch; Phòng Giáo dục đào tạo xã
Văn phòng HĐND và UBND phường; Văn phòng Đảng ủy; Văn phòng Tỉnh ủy; Văn phòng UBND tỉnh; Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh
Trung tâm Phục vụ hành chính công xã; Trung tâm Kiểm soát bệnh tật tỉnh; Trung tâm Y tế huyện; Trung tâm Văn hóa - Thể thao phường
Trung tâm Chính trị xã; Trung tâm Dịch vụ nông nghiệp; Trạm Y tế phường; Trạm Y tế lưu động số 2; Trạm Khuyến nông
Ban Chỉ huy Quân sự phường; Ban CHQS xã; Bộ Chỉ huy Quân sự tỉnh; Bộ Chỉ huy Bộ đội Biên phòng tỉnh; Đồn Biên phòng Cửa Tùng; Công an phường; Công an tỉnh
Ban Xây dựng Đảng; Ban Xây dựng Đảng Đảng ủy; Ban Tổ chức Tỉnh ủy; Ban Tuyên giáo và Dân vận Tỉnh ủy; Ban Nội chính Tỉnh ủy; Ban Dân vận Huyện ủy
Ủy ban Kiểm tra Đảng ủy; UBKT Đảng ủy; Ủy ban MTTQ Việt Nam phường; Ủy ban Mặt trận Tổ quốc Việt Nam xã; MTTQ phường; UBMTTQVN phường
Ban Thường trực Ủy ban MTTQ Việt Nam xã; Đoàn TNCS Hồ Chí Minh phường; Đoàn Thanh niên phường; Hội Liên hiệp Phụ nữ xã; Hội LHPN phường
Hội Cựu chiến binh phường; Hội Nông dân xã; Hội Người cao tuổi phường; Hội Chữ thập đỏ xã; Liên đoàn Lao động tỉnh; Công đoàn cơ sở; Hội đồng nhân dân xã
UBND phường; UBND các xã, phường; UBND các quận, huyện, thị xã; Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương; HĐND xã; Thường trực HĐND phường
Các chi bộ trực thuộc; Các chi, đảng bộ trực thuộc; Các đảng ủy xã, phường, đặc khu; Các sở, ban, ngành; Các cơ quan, đơn vị; Chi bộ khu phố 3; Chi bộ Trường Tiểu học Kim Đồng; Chi bộ Công an
Bí thư các chi bộ; Bí thư Chi bộ khu phố 5; Các đồng chí Ủy viên Ban Thường vụ; Các đồng chí Đảng ủy viên; Chủ tịch UBND phường; Chủ tịch UBND các xã, phường, thị trấn
Trưởng các thôn; Trưởng thôn Đông; Tổ trưởng các tổ dân phố; Trưởng Công an xã; Trưởng Trạm Y tế; Chỉ huy trưởng Ban CHQS xã; Giám đốc Sở Y tế; Hiệu trưởng các trường; Chánh Văn phòng Đảng ủy
Trường Tiểu học Kim Đồng; Trường THCS Nguyễn Du; Bệnh viện Đa khoa tỉnh; Hạt Kiểm lâm huyện; Đài Truyền thanh phường; Báo Đông Giang; Thanh tra tỉnh; Chi cục Thuế khu vực 5
Viện Kiểm sát nhân dân tỉnh; Tòa án nhân dân huyện; Kho bạc Nhà nước huyện; Bưu điện huyện; Ngân hàng Chính sách xã hội; Điện lực Sơn Kỳ; Bảo hiểm xã hội huyện
Tổ COVID cộng đồng; Các tổ COVID cộng đồng; Tổ giám sát cộng đồng số 4; Đội Quản lý trật tự đô thị; Ban Chỉ đạo phòng, chống dịch phường; Ban Chỉ đạo phòng, chống dịch COVID-19 phường; Ban điều hành khu phố 2; Ban Quản lý chợ
Công chức Tư pháp - Hộ tịch; Các doanh nghiệp; Hợp tác xã Dịch vụ Tân Lập; Ban Công tác Mặt trận thôn Đông; Tổ công nghệ số cộng đồng; Ban Chấp hành Đoàn xã; Đảng ủy Quân sự xã; Đảng ủy Ủy ban nhân dân tỉnh; Đảng ủy các cơ quan Đảng tỉnh
Trung tâm Cung ứng dịch vụ sự nghiệp công phường; Các trường học; Lực lượng bảo vệ an ninh, trật tự ở cơ sở; Ban bảo vệ dân phố; Viện kiểm sát nhân dân khu vực 5; Đoàn Thanh niên Cộng sản Hồ Chí Minh phường
Cơ quan tham mưu giúp việc Đảng ủy; Cấp ủy chi bộ trường học; BCH Đoàn phường`
	verbs := []string{
		"kiểm tra việc chấp hành.", "chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện.", "tuyên truyền, vận động nhân dân.", "thành lập các đội xung kích.",
		"thực hiện nghiêm nhiệm vụ được giao.", "báo cáo kết quả trước ngày 20/8/2026.", "có trách nhiệm triển khai.", "bố trí kinh phí.", "hướng dẫn chuyên môn.", "quản lý chặt chẽ địa bàn.",
		"hỗ trợ người dân.", "xây dựng kế hoạch.", "lập danh sách.", "nắm chắc tình hình.", "phân công cán bộ trực.", "cần tập trung cao độ.", "thông báo rộng rãi.", "vào cuộc quyết liệt.",
	}
	n := 0
	for line := range strings.Lines(names) {
		for name := range strings.SplitSeq(strings.TrimSpace(line), "; ") {
			for _, verb := range []string{verbs[n%len(verbs)], verbs[(n+7)%len(verbs)]} {
				lead, _, _ := strings.Cut(leadOf(name+" "+verb), " + ")
				if lead != name {
					t.Errorf("%s %s: got %q", name, verb, lead)
				}
				n++
			}
		}
	}
}

// Several bodies in one sentence: who leads, who supports.
func TestLeadAndUnits(t *testing.T) {
	tests := []struct{ text, want string }{
		{"UBND phường chỉ đạo Trạm Y tế phường rà soát người cách ly.", "UBND phường + Trạm Y tế phường"},
		{"Giao Trạm Y tế chủ trì, phối hợp với Công an phường, Ban Chỉ huy Quân sự phường lấy mẫu.", "Trạm Y tế + Công an phường + Ban Chỉ huy Quân sự phường"},
		{"Đề nghị Công an phường, Ban Chỉ huy Quân sự phường tăng cường tuần tra.", "Công an phường + Ban Chỉ huy Quân sự phường"},
		{"Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng và các cơ quan liên quan tham mưu.", "Văn phòng Đảng ủy + Ban Xây dựng Đảng + các cơ quan liên quan"},
		{"UBND phường, UBMTTQVN phường và các đoàn thể vận động nhân dân.", "UBND phường + UBMTTQVN phường + các đoàn thể"},
		{"Công an xã chủ trì, cùng với Ban CHQS xã tuần tra.", "Công an xã + Ban CHQS xã"},
		{"Yêu cầu các chi bộ phân công đảng viên phụ trách hộ.", "các chi bộ"},
		{"Sở Văn hóa, Thể thao và Du lịch, Sở Y tế và Công an tỉnh phối hợp kiểm tra.", "Sở Văn hóa, Thể thao và Du lịch + Sở Y tế + Công an tỉnh"},
		{"Giao cho đồng chí Chủ tịch UBND phường trực tiếp chỉ đạo.", "đồng chí Chủ tịch UBND phường"},
		{"Phân công Ban Tuyên giáo theo dõi dư luận.", "Ban Tuyên giáo"},
		{"Trước mắt, giao Phòng Kinh tế, Hạ tầng và Đô thị rà soát quỹ đất.", "Phòng Kinh tế, Hạ tầng và Đô thị"},
		{"Tăng cường tuyên truyền trên hệ thống loa.", ""},
		{"Phòng, chống dịch là nhiệm vụ hàng đầu.", ""},
		{"Tổ chức tốt việc trực chốt.", ""},
		{"Bố trí đủ vật tư.", ""},
		{"Lãnh đạo hoàn thành các chỉ tiêu kinh tế - xã hội năm 2026.", ""},
		{"Lãnh đạo các phòng chuyên môn dự giao ban, báo cáo trước 16 giờ.", "Lãnh đạo các phòng chuyên môn"},
		{"Về công tác Tết: Đảng ủy UBND phường lãnh đạo rà soát hộ nghèo.", "Đảng ủy UBND phường"},
		{"Về công tác cán bộ: Ban Thường vụ Đảng ủy thống nhất chủ trương.", ""},
		{"Các cấp ủy, tổ chức đảng quan tâm chăm lo Tết.", "Các cấp ủy + tổ chức đảng"},
		{"Đồng chí Nguyễn Văn Sơn, Ủy viên UBKT tổng hợp báo cáo.", "Đồng chí Nguyễn Văn Sơn, Ủy viên UBKT"},
		{"Đồng chí Mạc Văn Thụ - Phó Bí thư, Chủ tịch UBND phường: phụ trách kinh tế.", "Đồng chí Mạc Văn Thụ - Phó Bí thư, Chủ tịch UBND phường"},
		{"Ngày 19/8/2026, Thường trực Đảng ủy xã nhận được đơn của ông Chín.", ""},
		{"Hội nghị tổng kết được tổ chức trong tháng 8.", ""},
	}
	for _, tt := range tests {
		if got := leadOf(tt.text); got != tt.want {
			t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
