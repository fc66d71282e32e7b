package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// Under a heading that says who does what, the items of a paper that else explains are tasks, whatever kind it is of; elsewhere what names a body is
// a candidate. Neither needs a day.
func TestAnItemWithoutADayIsNotLost(t *testing.T) {
	t.Parallel()
	const orders = "1. Ủy ban Kiểm tra Đảng ủy kiểm tra việc thực hiện tại các chi bộ.\n2. Các chi bộ quán triệt tới toàn thể đảng viên.\n"
	for _, k := range symbol.Known {
		if k.Tasks || k.About || k.Abbr == "GM" {
			continue
		}
		for _, tt := range []struct{ body, want string }{
			{"I. MỤC ĐÍCH\nNâng cao hiệu quả công tác dân vận.\nII. TỔ CHỨC THỰC HIỆN\n" + orders, "1 | Ủy ban Kiểm tra Đảng ủy | \n2 | Các chi bộ | "},
			{"Chi bộ họp xét theo các bước của biểu mẫu.\nTỔ CHỨC THỰC HIỆN\n" + orders, "1 | Ủy ban Kiểm tra Đảng ủy | \n2 | Các chi bộ | "},
			{"Điều 1. Nội dung của văn bản gồm hai phần.\nĐiều 2. Trách nhiệm\n" + orders + "Điều 3. Văn bản này có hiệu lực từ ngày ký.", "1 | Ủy ban Kiểm tra Đảng ủy | \n2 | Các chi bộ | "},
			{"I. NỘI DUNG\n" + orders, "?  | Ủy ban Kiểm tra Đảng ủy | \n?  | Các chi bộ | "},
			{"- Công an phường kiểm tra tình hình tại các khu phố.\n- Hồ sơ gồm hai bản.", "?  | Công an phường | "},
			{"I. NỘI DUNG\n1. Hồ sơ gồm hai bản.\nII. TỔ CHỨC THỰC HIỆN\n1. Tiếp tục tuyên truyền sâu rộng trong toàn thể nhân dân.", "?  |  | "},
			{"Điều 1. Nội dung của văn bản gồm hai phần.\nĐiều 2. Trách nhiệm thi hành\nCông an phường tổ chức tuần tra tại các khu phố.\nTrạm Y tế phường trực cấp cứu.", " | Công an phường | \n | Trạm Y tế phường | "},
			{
				"Điều 5. Trách nhiệm của các cơ quan\n1. Trách nhiệm của Công an phường\na) Tuần tra ban đêm;\nb) Báo cáo trước ngày 25 hằng tháng.\n2. Ban CHQS phường:\n- Bố trí lực lượng dân quân.",
				"1 | Công an phường | \n  a) | Công an phường | \n  b) | Công an phường | before month 25\n2 | Ban CHQS phường | \n  - | Ban CHQS phường | ",
			},
		} {
			if got := taskLines(intake.Parse(kindPaper(k, tt.body))); got != tt.want {
				t.Errorf("%s: %q: got\n%s\nwant\n%s", k.Name, tt.body, got, tt.want)
			}
		}
	}
}

// A decision that says who carries it out, and since when, hands out nothing by that.
func TestWhoCarriesOutADecision(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("quyet dinh")
	p := intake.Parse(kindPaper(kind, "Điều 1. Thành lập Tổ công tác.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"+
		"Điều 3. Văn phòng Đảng ủy, Công an phường và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."))
	if len(p.Directive.Tasks)+len(p.Candidates) > 0 {
		t.Errorf("%s", taskLines(p))
	}
}

// A point that asks for a report of numbers is a task; one that only names a paper is what the item is about.
func TestAReportOfNumbersIsNoPaper(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ point, want string }{
		{"Báo cáo số ca mắc mới trước 16 giờ hằng ngày.", "  - | Trạm Y tế xã | before day 16:00"},
		{"Báo cáo số liệu tiêm chủng trước ngày 25 hằng tháng.", "  - | Trạm Y tế xã | before month 25"},
		{"Thông báo số điện thoại đường dây nóng đến từng hộ.", "  - | Trạm Y tế xã | "},
		{"Báo cáo 3 lần mỗi đợt trước ngày 20/9/2025.", "  - | Trạm Y tế xã | before 2025-09-20"},
		{"Kế hoạch số 5-KH/ĐU: Công an xã rà soát trước ngày 20/9/2025.", "  - | Công an xã | before 2025-09-20"},
		{"Báo cáo số 12-BC/ĐU ngày 01/8/2025 của Đảng uỷ.", ""},
		{"Tờ trình số … -TTr/ĐU ngày 01/8/2025.", ""},
	} {
		p := intake.Parse(apartHead + "1. Trạm Y tế xã chuẩn bị:\n- Phun khử khuẩn tại chợ.\n- " + tt.point + "\n" + apartEnd)
		want := strings.TrimRight("1 | Trạm Y tế xã | \n  - | Trạm Y tế xã | \n"+tt.want, "\n")
		if got := taskLines(p); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.point, got, want)
		}
	}
}
