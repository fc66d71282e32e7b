package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
	"sotruc/model"
	"sotruc/model/reply"
)

// What a paper of a higher office asks of the committees of all wards in a numbered list the office leads, and owes an answer where it is to hand
// something in; in a paper of the ward's own they are as printed.
func TestANumberedRequestToAllWardsIsTheOffices(t *testing.T) {
	t.Parallel()
	letter, _ := symbol.KindNamed("cong van")
	for item, owed := range map[string]bool{
		"Đề nghị Đảng ủy các phường, xã rà soát đảng viên đi làm ăn xa, gửi về Ban Tổ chức Thành ủy trước ngày 28/9/2021.": true,
		"Trước ngày 28/9/2021, Đảng ủy các phường, xã báo cáo kết quả.":                                                    true,
		"Yêu cầu các đảng ủy phường, xã tổ chức hội nghị trước ngày 28/9/2021.":                                            false,
	} {
		paper := kindPaper(letter, "1. "+item+"\n2. Công an phường kiểm tra lưu trú.")
		p := intake.Parse(paper)
		if len(p.Directive.Tasks) != 2 || p.Directive.Tasks[0].Lead != "Văn phòng Đảng ủy" || p.Directive.Tasks[1].Lead != "Công an phường" {
			t.Errorf("%s\n%s", item, taskLines(p))
			continue
		}
		task := model.TaskOutline{Leaf: true, Task: p.Directive.Tasks[0]}
		task.DirectiveID = 1
		waits := reply.Waiting([]model.TaskOutline{task}, "Đảng ủy phường Bình Hà", func(model.DirectiveID) bool { return false }, p.Directive.IssuedOn.At("08:00"), model.Calendar{})
		if got := len(waits) == 1; got != owed {
			t.Errorf("%s\nowed %v", item, got)
		}
		p = intake.Parse(strings.ReplaceAll(paper, "BAN TỔ CHỨC THÀNH ỦY", "ĐẢNG ỦY PHƯỜNG BÌNH HÀ"))
		if len(p.Directive.Tasks) != 2 || p.Directive.Tasks[0].Lead == "Văn phòng Đảng ủy" {
			t.Errorf("of a ward: %s\n%s", item, taskLines(p))
		}
	}
}

// "Xã" is a commune by itself alone: bodies whose name only holds the word ask whoever gets the paper, and so do not a fund and a quarter of a year
// where "quý" does.
func TestWhoeverGetsThePaperIsAsked(t *testing.T) {
	t.Parallel()
	letter, _ := symbol.KindNamed("cong van")
	for _, tt := range []struct {
		issuer, request string
		asked           bool
	}{
		{"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Đề nghị các đơn vị gửi danh sách người có công trước ngày 28/9/2021.", true},
		{"BẢO HIỂM XÃ HỘI THÀNH PHỐ", "Đề nghị các cơ quan báo cáo số người tham gia trước ngày 28/9/2021.", true},
		{"LIÊN MINH HỢP TÁC XÃ THÀNH PHỐ", "Đề nghị các địa phương thống kê số tổ hợp tác trước ngày 28/9/2021.", true},
		{"ĐẢNG ỦY XÃ HÒA LIÊN", "Đề nghị các đơn vị gửi danh sách người có công trước ngày 28/9/2021.", false},
		{"BAN TỔ CHỨC THÀNH ỦY", "Đề nghị quý đơn vị báo cáo trước ngày 28/9/2021.", true},
		{"BAN TỔ CHỨC THÀNH ỦY", "Đề nghị Quỹ Vì người nghèo báo cáo trước ngày 28/9/2021.", false},
		{"BAN TỔ CHỨC THÀNH ỦY", "Nhiệm vụ được giao quý IV báo cáo trước ngày 28/9/2021.", false},
	} {
		p := intake.Parse(strings.ReplaceAll(kindPaper(letter, tt.request), "BAN TỔ CHỨC THÀNH ỦY", tt.issuer))
		if got := len(p.Directive.Tasks) == 1 && p.Directive.Tasks[0].Lead == "Văn phòng Đảng ủy"; got != tt.asked {
			t.Errorf("%s: %s\nasked %v, issuer %q\n%s", tt.issuer, tt.request, got, p.Directive.Issuer, taskLines(p))
		}
	}
}

// Words that fold to an invitation invite nobody.
func TestWhatIsNewIsNoInvitation(t *testing.T) {
	t.Parallel()
	letter, _ := symbol.KindNamed("cong van")
	for _, words := range []string{"Để đổi mới hợp tác xã, hội nghị đã thống nhất.", "Mỗi dự án có một hội nghị lấy ý kiến."} {
		p := intake.Parse(kindPaper(letter, words+"\nĐề nghị thực hiện:\n1. Công an phường kiểm tra lưu trú trước ngày 28/9/2021.\n2. Các chi bộ phổ biến đến đảng viên."))
		if len(p.Directive.Tasks) != 2 {
			t.Errorf("%s\n%s", words, taskLines(p))
		}
	}
}
