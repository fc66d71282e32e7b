package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// Whoever a sentence names behind the time it begins with leads; where a body stands within that time, or what follows is no name, nobody does.
func TestTheLeadBehindATime(t *testing.T) {
	t.Parallel()
	for item, want := range map[string]string{
		"Hằng tuần, vào chiều thứ Năm, Hội Nông dân phường gửi số liệu.":                        "Hội Nông dân phường",
		"Trước ngày 30/9/2021, Trạm Y tế phường kiểm kê thuốc.":                                 "Trạm Y tế phường",
		"Trong tháng 9/2021, UBND phường giải ngân xong.":                                       "UBND phường",
		"Hằng quý, trước ngày 20 của tháng cuối quý, Ban Công tác Mặt trận báo cáo kết quả.":    "Ban Công tác Mặt trận",
		"Trước 15 giờ hằng ngày (trừ thứ Bảy, Chủ nhật), Đoàn Thanh niên phường báo cáo nhanh.": "Đoàn Thanh niên phường",
		"Chậm nhất 05 ngày sau khi bế mạc kỳ họp, HĐND phường gửi nghị quyết.":                  "HĐND phường",
		"Từ ngày 20/8/2021, Ban Chỉ huy Quân sự phường tổ chức trực.":                           "Ban Chỉ huy Quân sự phường",
		"Định kỳ 6 tháng, các chi bộ báo cáo kết quả.":                                          "các chi bộ",
		"Sáng thứ Hai hằng tuần, Văn phòng Đảng ủy tổng hợp.":                                   "Văn phòng Đảng ủy",
		"Sau khi kết thúc hội nghị, Công an phường, Trạm Y tế phường báo cáo.":                  "Công an phường",
		"Đến hết ngày 10/9/2021, Hội Phụ nữ phường hoàn thành khảo sát.":                        "Hội Phụ nữ phường",

		"Sau khi UBND phường phê duyệt, gửi danh sách về Đảng ủy trước ngày 30/9/2021.": "",
		"Trước ngày 30/9/2021, báo cáo kết quả về Đảng ủy.":                             "",
		"Trong tháng 9/2021, tổ chức hội nghị sơ kết.":                                  "",
		"Trước ngày 30/9/2021, đơn vị nào chưa nộp thì nộp bổ sung.":                    "",
		"Trước ngày 30/9/2021, giao Công an phường báo cáo.":                            "Công an phường",
		"Từ ngày 20/8/2021, Ban Thường vụ giao Trạm Y tế phường trực cấp cứu.":          "Trạm Y tế phường",
	} {
		if lead, _, _, _ := readItem(t, item); lead != want {
			t.Errorf("%s\nled by %q, want %q", item, lead, want)
		}
	}
}

// Of two bodies that are each to report the first leads, and that is told; where one helps the other it is not.
func TestEachOfTwoBodiesReports(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, support, doubts string }{
		{"Công an phường và Trạm Y tế phường báo cáo kết quả trước ngày 30/9/2021.", "Trạm Y tế phường", "each-reports: Công an phường và Trạm Y tế phường"},
		{"Hội Nông dân phường, Hội Phụ nữ phường gửi danh sách trước ngày 30/9/2021.", "Hội Phụ nữ phường", "each-reports: Hội Nông dân phường, Hội Phụ nữ phường"},
		{"Trước ngày 30/9/2021, Công an phường và Trạm Y tế phường nộp báo cáo.", "Trạm Y tế phường", "each-reports: Công an phường và Trạm Y tế phường"},
		{"Công an phường phối hợp với Trạm Y tế phường báo cáo trước ngày 30/9/2021.", "Trạm Y tế phường", ""},
		{"Công an phường và Trạm Y tế phường tổ chức hội nghị trước ngày 30/9/2021.", "Trạm Y tế phường", ""},
	} {
		if _, support, _, doubts := readItem(t, tt.item); support != tt.support || doubts != tt.doubts {
			t.Errorf("%s\nsupport %q, doubts %q", tt.item, support, doubts)
		}
	}
}

// What an invitation asks to be prepared and gives no time for is due before the meeting, which it is for, and in doubt.
func TestPreparationsForAMeetingAreNotReckonedPastIt(t *testing.T) {
	t.Parallel()
	p := intake.Parse(`ĐẢNG ỦY PHƯỜNG BÌNH HÀ
*
Số 31-GM/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Hà, ngày 16 tháng 8 năm 2021
GIẤY MỜI
họp Ban Thường vụ Đảng ủy phường
Kính gửi: Các đồng chí Ủy viên Ban Thường vụ
Thường trực Đảng ủy mời các đồng chí dự họp:
1. Thời gian: 8 giờ 00, ngày 20/8/2021 (thứ Sáu).
2. Địa điểm: Phòng họp tầng 2.
3. Chuẩn bị:
- Giao Công an phường chuẩn bị số liệu.
- Trạm Y tế phường gửi tài liệu trước ngày 19/8/2021.
T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Lê Văn Nam
`)
	if got := doubtsOf(p); !strings.Contains(got, "deadline-without-date: ") || !strings.Contains(got, "chuẩn bị số liệu") || strings.Contains(got, "gửi tài liệu") {
		t.Errorf("doubts %s\n%s", got, taskLines(p))
	}
	var due []string
	for _, t := range append(p.Directive.Tasks[0].Tasks, p.Directive.Tasks...) {
		if len(t.Tasks) == 0 {
			due = append(due, string(t.Deadline.Relation)+" "+t.Deadline.Due.String()+" "+string(t.Deadline.Time))
		}
	}
	if got := strings.Join(due, ", "); got != "before 2021-08-20 08:00, before 2021-08-19 , at 2021-08-20 08:00" {
		t.Errorf("due %s\n%s", got, taskLines(p))
	}
}
