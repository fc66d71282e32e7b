package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// headOf is the head of a paper of a ward committee of October 2026.
const headOf = "ĐẢNG BỘ THÀNH PHỐ HẢI YÊN\nĐẢNG ỦY PHƯỜNG BÌNH LONG\n*\nSố 46-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Long, ngày 20 tháng 10 năm 2026\nKẾ HOẠCH\nthực hiện Nghị quyết 71-NQ/TW\n"

// The points of an annex that say who does what by when, on lines of their own, are its tasks.
func TestAnAnnexOfLabels(t *testing.T) {
	t.Parallel()
	p := intake.Parse(headOf + `I. Mục đích
Quán triệt Nghị quyết.
II. Nhiệm vụ
Các nhiệm vụ cụ thể tại Phụ lục kèm theo.
Nơi nhận:
- Lưu.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Thị Thu Hà

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
1. Hội nghị quán triệt
- Đơn vị thực hiện: Ban Xây dựng Đảng
- Thời gian: trước 30/10/2026
2. Viết bài tuyên truyền
- Đơn vị thực hiện: Trung tâm Dịch vụ tổng hợp
- Đơn vị phối hợp: Đoàn Thanh niên, Hội Phụ nữ
- Thời gian: hằng tuần
3. Sơ kết 1 năm
- Đơn vị thực hiện: Văn phòng Đảng ủy
- Thời gian: Quý IV/2027
`)
	got := taskLines(p)
	for _, want := range []string{
		"PL.1 | Ban Xây dựng Đảng | before 2026-10-30", "PL.2 | Trung tâm Dịch vụ tổng hợp + Đoàn Thanh niên + Hội Phụ nữ | by week", "PL.3 | Văn phòng Đảng ủy | by 2027-12-31",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "? ") || strings.Contains(doubtsOf(p), "unused-") {
		t.Errorf("left: %s\n%s", got, doubtsOf(p))
	}
}

// A row of a table is one task, with days printed as a stretch; no part of it is a candidate as well.
func TestARowIsOneTask(t *testing.T) {
	t.Parallel()
	p := intake.Parse(strings.Replace(headOf, "Số 46-KH/ĐU", "Số 47-KH/ĐU", 1) + `| TT | Nội dung công việc | Cơ quan chuẩn bị | Thời gian |
| 1 | Hội nghị Ban Thường vụ | Văn phòng Đảng ủy | 05/11 |
| 2 | Đại hội điểm Hội CCB | Hội CCB | 12-13/11 |
| 3 | Báo cáo tháng | Các chi bộ | Trước 15/11 |
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Thị Thu Hà
`)
	want := "1 | Văn phòng Đảng ủy | by 2026-11-05\n2 | Hội CCB | by 2026-11-12 2026-11-13\n3 | Các chi bộ | before 2026-11-15"
	if got := taskLines(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The head of a health station signs as a head does, and ends the text above.
func TestTheHeadOfAStationSigns(t *testing.T) {
	t.Parallel()
	p := intake.Parse("UBND PHƯỜNG BÌNH LONG\nTRẠM Y TẾ\nSố: 15/TYT\nV/v báo cáo ca bệnh\nBình Long, ngày 22 tháng 10 năm 2026\nKính gửi: Đảng ủy phường\nTrạm Y tế kính đề nghị Đảng ủy phường chỉ đạo:\n" +
		"- UBND phường cho lớp Mầm 2 nghỉ học từ 22/10/2026;\n- Hội Phụ nữ tuyên truyền đến các hộ.\nTRẠM TRƯỞNG\nBS. Lưu Thị Hoa\n")
	if tasks := p.Directive.Tasks; p.Directive.Signer != "Lưu Thị Hoa" || len(tasks) != 2 || strings.Contains(tasks[1].Text, "TRẠM") {
		t.Errorf("signed by %q, tasks %+v", p.Directive.Signer, tasks)
	}
}

// An e-mail with an English date has its year from it, and who asks comrades that are not named is not the one to do it.
func TestAMailOfAnEnglishProgram(t *testing.T) {
	t.Parallel()
	p := intake.Parse("From: vpdu@hayen.example\nTo: binhlong@hayen.example\nDate: Mon, 19 Oct 2026 08:15:00 +0700\nSubject: báo cáo nhanh\nKính gửi các đồng chí,\n" +
		"Văn phòng Thành ủy đề nghị các đồng chí gửi báo cáo nhanh về Văn phòng trước 16h00 thứ Tư (21/10).\nBản giấy gửi sau, chậm nhất 23/10.\nTrân trọng cảm ơn!\n")
	if len(p.Candidates) != 2 || p.Candidates[0].Lead != "" || p.Candidates[0].Deadline.Due.String() != "2026-10-21" || p.Candidates[1].Deadline.Due.String() != "2026-10-23" {
		t.Errorf("%+v", p.Candidates)
	}
}
