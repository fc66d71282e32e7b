package intake_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/intake"
)

// A letterhead names the superior first; a name may be broken over lines and stand beside another column.
func TestIssuer(t *testing.T) {
	tests := []struct{ head, want string }{
		{"THÀNH ỦY      ĐẢNG CỘNG SẢN VIỆT NAM\nQUẬN ỦY BÌNH HÀ\n*\nSố 215-CV/QU", "Quận ủy Bình Hà"},
		{"TỈNH ỦY LÂM SƠN\nTHÀNH ỦY AN KHÊ\nSố 5-CV/ThU", "Thành ủy An Khê"},
		{"ĐẢNG BỘ TỈNH LÂM SƠN\nĐẢNG ỦY PHƯỜNG\nHÒA MINH\n*\nSố 5-CV/ĐU", "Đảng ủy phường Hòa Minh"},
		{
			"QUẬN BÌNH HÀ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN CHỈ ĐẠO PHÒNG, CHỐNG      Độc lập - Tự do - Hạnh phúc\nDỊCH COVID-19\nSố: 08/CĐ-BCĐ",
			"Ban Chỉ đạo phòng, chống dịch COVID-19 quận Bình Hà",
		},
		{"QUẬN BÌNH HÀ\nBAN CHỈ ĐẠO PHÒNG, CHỐNG\nDỊCH COVID-19 QUẬN\nSố: 08/CĐ-BCĐ", "Ban Chỉ đạo phòng, chống dịch COVID-19 quận Bình Hà"},
		{"BAN CHỈ ĐẠO PHÒNG, CHỐNG\nDỊCH COVID-19\nPHƯỜNG TÂN LẬP\nSố: 8/KH-BCĐ", "Ban Chỉ đạo phòng, chống dịch COVID-19 phường Tân Lập"},
		{"QUẬN BÌNH HÀ\nỦY BAN NHÂN DÂN\nSố: 8/KH-UBND", "Ủy ban nhân dân quận Bình Hà"},
		{"ỦY BAN NHÂN DÂN\nQUẬN BÌNH HÀ\nSố: 8/KH-UBND", "Ủy ban nhân dân quận Bình Hà"},
		{"TỈNH LÂM SƠN\nỦY BAN NHÂN DÂN\nXÃ AN KHÊ\nSố: 8/KH-UBND", "Ủy ban nhân dân xã An Khê"},
		{"ĐẢNG ỦY PHƯỜNG HÒA MINH\nHỎA TỐC\nSố 5-CV/ĐU", "Đảng ủy phường Hòa Minh"},
		{"ĐẢNG ỦY PHƯỜNG HÒA MINH\nDỰ THẢO\nSố 5-CV/ĐU", "Đảng ủy phường Hòa Minh"},
	}
	for _, tt := range tests {
		if got := intake.Parse(tt.head + "\n\nKính gửi: Các chi bộ.\n").Directive.Issuer; got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.head, got, tt.want)
		}
	}
}

// The words by which the sender of a công điện addresses it are neither its signature nor its abstract, and do not end
// the paper.
func TestTelegram(t *testing.T) {
	const paper = "ỦY BAN NHÂN DÂN XÃ AN KHÊ\nSố: 8/CĐ-UBND\nAn Khê, %s16 tháng 8 năm 2021\nCÔNG ĐIỆN\nVề việc truy vết F1\n%s\n" +
		"- Công an xã;\n- Trạm Y tế xã.\n\nChủ tịch Ủy ban nhân dân xã yêu cầu:\n1. Công an xã rà soát, báo cáo trước 08 giờ ngày 17/8/2021.\n2. Trạm Y tế xã lấy mẫu.\n\nCHỦ TỊCH\n\nLê Thị Hoa\n"
	for _, date := range []string{"ngày ", "hồi 11 giờ 30 ngày ", "hồi 11h30, ngày ", "lúc 11 giờ 30 phút, ngày "} {
		for _, formula := range []string{
			"ĐIỆN:", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐIỆN:", "CHỦ TỊCH ỦY BAN NHÂN DÂN\nXÃ AN KHÊ ĐIỆN:", "Chủ tịch Ủy ban nhân dân xã điện:",
			"\nTRƯỞNG BAN CHỈ ĐẠO XÃ ĐIỆN:\n", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐIỆN :",
		} {
			text := strings.Replace(strings.Replace(paper, "%s", date, 1), "%s", formula, 1)
			d := intake.Parse(text).Directive
			if d.Place != "An Khê" || d.IssuedOn.String() != "2021-08-16" || d.Subject != "Về việc truy vết F1" || d.Issuer != "Ủy ban nhân dân xã An Khê" {
				t.Errorf("%q, %q: got place %q, day %s, subject %q, issuer %q", date, formula, d.Place, d.IssuedOn, d.Subject, d.Issuer)
			}
			if d.SignerTitle != "CHỦ TỊCH" || d.Signer != "Lê Thị Hoa" || !slices.Equal(d.Recipients, []string{"Công an xã", "Trạm Y tế xã"}) {
				t.Errorf("%q: got signer %q, %q, recipients %q", formula, d.Signer, d.SignerTitle, d.Recipients)
			}
			if len(d.Tasks) != 2 || d.Tasks[0].Lead != "Công an xã" {
				t.Errorf("%q: got tasks %+v", formula, d.Tasks)
			}
		}
	}
}

// A stretch of days before the paper is what a task is about; one behind it is when to do it.
func TestPastWindow(t *testing.T) {
	const paper = "ĐẢNG ỦY XÃ AN KHÊ\nSố 5-CV/ĐU\nAn Khê, ngày 16 tháng 8 năm 2021\nKính gửi: Công an xã.\nYêu cầu:\n1. Công an xã xác minh người ra vào từ ngày 06/8/2021 đến ngày 15/8/2021.\n" +
		"2. Trạm Y tế xã lấy mẫu từ ngày 17/8/2021 đến ngày 20/8/2021.\n"
	tasks := intake.Parse(paper).Directive.Tasks
	if len(tasks) != 2 || len(tasks[0].Deadlines) != 0 || len(tasks[1].Deadlines) != 1 {
		t.Errorf("got %+v", tasks)
	}
}

// Who leads: the name ends where what the body does begins.
func TestLead(t *testing.T) {
	tests := []struct{ task, want string }{
		{"Tổ Covid cộng đồng đo thân nhiệt người cách ly.", "Tổ Covid cộng đồng"},
		{"Tổ COVID-19 cộng đồng phường rà soát từng hộ.", "Tổ COVID-19 cộng đồng phường"},
		{"Ủy ban Kiểm tra Đảng ủy phường giám sát trách nhiệm người đứng đầu.", "Ủy ban Kiểm tra Đảng ủy phường"},
		{"Hội đồng nhân dân phường giám sát việc chi trả.", "Hội đồng nhân dân phường"},
		{"Ủy ban Kiểm tra Đảng ủy kiểm tra các chi bộ.", "Ủy ban Kiểm tra Đảng ủy"},
		{"Đoàn giám sát phường báo cáo kết quả.", "Đoàn giám sát phường"},
		{"Tổ kiểm tra phường kiểm tra các chốt.", "Tổ kiểm tra phường"},
		{"Hội Liên hiệp Phụ nữ phường huy động hội viên.", "Hội Liên hiệp Phụ nữ phường"},
		{"Hội Cựu chiến binh phường vận động hội viên.", "Hội Cựu chiến binh phường"},
		{"Hội Chữ thập đỏ phường tiếp nhận hàng hóa.", "Hội Chữ thập đỏ phường"},
		{"Liên đoàn Lao động quận hỗ trợ công nhân.", "Liên đoàn Lao động quận"},
		{"Công an phường đồng thời bố trí trực chốt.", "Công an phường"},
	}
	for _, tt := range tests {
		const head = "ĐẢNG ỦY XÃ AN KHÊ\nSố 5-CV/ĐU\nKính gửi: Các chi bộ.\nYêu cầu thực hiện các nội dung sau:\n"
		tasks := intake.Parse(head + "1. " + tt.task + "\n2. Các chi bộ thực hiện.\n").Directive.Tasks
		if len(tasks) != 2 || tasks[0].Lead != tt.want {
			t.Errorf("%s: got %+v, want lead %q", tt.task, tasks, tt.want)
		}
	}
}

// Only an abstract with no small letter at all is written anew.
func TestSubjectCase(t *testing.T) {
	tests := []struct{ printed, want string }{
		{"VỀ VIỆC ỨNG PHÓ VỚI ÁP THẤP NHIỆT ĐỚI", "Về việc ứng phó với áp thấp nhiệt đới"},
		{"VỀ PHÒNG, CHỐNG DỊCH COVID-19 TRÊN ĐỊA BÀN XÃ AN KHÊ NĂM 2021", "Về phòng, chống dịch COVID-19 trên địa bàn xã An Khê năm 2021"},
		{"PHỐI HỢP GIỮA UBND, HĐND VÀ MTTQ TP AN KHÊ", "Phối hợp giữa UBND, HĐND và MTTQ TP An Khê"},
		{"TUYÊN TRUYỀN CHỈ THỊ 16/CT-TTG VÀ ĐẠI HỘI LẦN THỨ XIII", "Tuyên truyền chỉ thị 16/CT-TTG và đại hội lần thứ XIII"},
		{"TRIỂN KHAI COVID", "Triển khai COVID"},
		{"Về TRIỂN KHAI TIÊM CHỦNG", "Về TRIỂN KHAI TIÊM CHỦNG"},
		{"Về phòng, chống dịch COVID-19", "Về phòng, chống dịch COVID-19"},
	}
	for _, tt := range tests {
		d := intake.Parse("ĐẢNG ỦY XÃ AN KHÊ\nSố 5-KH/ĐU\nAn Khê, ngày 05 tháng 02 năm 2021\n\nKẾ HOẠCH\n" + tt.printed + "\n\nCăn cứ tình hình.\n").Directive
		if d.Subject != tt.want {
			t.Errorf("%s: got %q, want %q", tt.printed, d.Subject, tt.want)
		}
	}
}
