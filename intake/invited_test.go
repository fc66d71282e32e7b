package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// invitation is an invitation of October 2026 with a body.
func invitation(body string) string {
	return `ĐẢNG ỦY PHƯỜNG BÌNH LONG
VĂN PHÒNG
Số 50-GM/VPĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Long, ngày 08 tháng 10 năm 2026
GIẤY MỜI
Dự hội nghị giao ban quý IV
` + body + `
CHÁNH VĂN PHÒNG
Phạm Quốc Việt
`
}

// When an invitation says that one comes together is a task, by whatever label and on lines that stand together or apart; a list of several meetings
// gives one each.
func TestAnInvitationSaysWhen(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, body, due, place string }{
		{"labels on lines that follow each other", "Văn phòng Đảng ủy trân trọng kính mời: Các đồng chí Ủy viên Ban Chấp hành\nThời gian: 14 giờ 00, ngày 12/10/2026 (thứ Hai)\nĐịa điểm: Hội trường UBND phường", "2026-10-12 14:00", "Hội trường UBND phường"},
		{"short labels", "Kính mời: Đồng chí Bí thư các chi bộ\nTới dự: Hội nghị giao ban tháng 10\nVào hồi: 7h30 ngày 12 tháng 10 năm 2026\nTại: Phòng họp số 2\nRất mong đồng chí có mặt đúng giờ.", "2026-10-12 07:30", "Phòng họp số 2"},
		{"an hour behind its label", "Kính mời đồng chí: Nguyễn Văn Tám, Bí thư Chi bộ 3\nLúc: 14 giờ 30 phút, thứ Năm, ngày 15/10/2026\nTại: Phòng họp Đảng ủy", "2026-10-15 14:30", "Phòng họp Đảng ủy"},
		{"under headings, with a length", "I. THÀNH PHẦN\n- Thường trực Đảng ủy\nII. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: 1/2 ngày, bắt đầu từ 7 giờ 30, thứ Hai ngày 12/10/2026\n- Địa điểm: Hội trường", "2026-10-12 07:30", "Hội trường"},
		{"nobody invited in words", "Kính gửi: Trưởng các khu phố\nThời gian: 8 giờ 00, ngày 14/10/2026 (thứ Tư).\nĐịa điểm: Phòng họp 2.", "2026-10-14 08:00", "Phòng họp 2"},
		{"in a sentence", "Ban Thường vụ Đảng ủy trân trọng kính mời đồng chí dự họp lúc 14h ngày 12/10/2026 tại Phòng họp số 1.", "2026-10-12 14:00", ""},
		{"several", "Kính mời các đồng chí dự các cuộc họp sau:\n1. Họp giao ban: 8 giờ 00 ngày 12/10/2026, Phòng họp số 1.\n2. Họp chi ủy: 14 giờ 00 ngày 13/10/2026, Phòng họp số 2.", "2026-10-12 08:00; 2026-10-13 14:00", ""},
	} {
		for _, apart := range []string{"\n", "\n\n"} {
			p := intake.Parse(invitation(strings.ReplaceAll(tt.body, "\n", apart)))
			var due []string
			text := ""
			for _, task := range p.Directive.Tasks {
				due = append(due, task.Deadline.Due.String()+" "+string(task.Deadline.Time))
				text += task.Text
			}
			if got := strings.Join(due, "; "); got != tt.due || !strings.Contains(text, tt.place) || strings.Contains(doubtsOf(p), "unused-order") {
				t.Errorf("%s: %q in %q, doubts %s", tt.name, got, text, doubtsOf(p))
			}
		}
	}
}

// An invitation of which nobody can tell when it is says so.
func TestAnInvitationWithoutATimeIsInDoubt(t *testing.T) {
	t.Parallel()
	p := intake.Parse(invitation("Kính mời các đồng chí dự họp\nThời gian: sẽ báo sau\nĐịa điểm: Hội trường"))
	if len(p.Directive.Tasks) != 0 || !strings.Contains(doubtsOf(p), "deadline-without-date") {
		t.Errorf("%d tasks, doubts %s", len(p.Directive.Tasks), doubtsOf(p))
	}
}
