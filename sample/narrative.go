package sample

import (
	"fmt"

	"sotruc/model"
)

// The weekly reports sent so far, and the number the first of them has.
const (
	weeksSent   = 2
	firstNumber = 30
)

// sectionKeys are the sections of a report about an epidemic.
var sectionKeys = [...]string{"leadership", "results", "difficulties", "proposals", "next"}

// narratives are those of the weeks, the oldest first, in the order of sectionKeys.
var narratives = [weeksSent][len(sectionKeys)]string{
	{
		"Đảng ủy ban hành 01 nghị quyết, 03 văn bản chỉ đạo; họp giao ban Ban Chỉ đạo 02 lần; phân công Ủy viên Ban Chấp hành đứng điểm 6 chi bộ.",
		"Đã thành lập và đưa vào hoạt động 5 Tổ Covid cộng đồng. Công tác truy vết, cách ly được thực hiện kịp thời; chi bộ phân công đảng viên phụ trách hộ cách ly.",
		"Tổ dân phố 6 chưa đủ người lập Tổ Covid cộng đồng. Sinh phẩm xét nghiệm cấp chậm. Một số người dân còn chủ quan.",
		"Đề nghị Quận ủy chỉ đạo cấp bổ sung sinh phẩm, kinh phí hoạt động cho các Tổ Covid cộng đồng.",
		"Tiếp tục xét nghiệm sàng lọc; kiểm tra việc thực hiện cách ly tại nhà; chuẩn bị chi trả hỗ trợ người lao động.",
	},
	{
		"Thường trực Đảng ủy chỉ đạo thực hiện Kế hoạch cao điểm 14 ngày; ban hành nghị quyết lãnh đạo tháng 8; giám sát 02 chi bộ.",
		"Duy trì theo dõi sức khỏe người cách ly ngày 02 lần. Trao nhu yếu phẩm cho hộ khó khăn. Xử phạt nghiêm trường hợp vi phạm.",
		"Người từ vùng dịch về tăng, một số trường hợp không khai báo. Lực lượng trực chốt mỏng.",
		"Đề nghị quận tăng cường lực lượng cho chốt Phượng Vĩ; hỗ trợ xe lấy mẫu lưu động.",
		"Rà soát hộ cách ly chưa có người phụ trách; hoàn thành lấy mẫu đợt 2; chi trả hỗ trợ đúng tiến độ.",
	},
}

// reports are the weekly reports that went up: those of the weeks before the last full one, which is the draft's.
func (m *maker) reports() {
	monday := m.today - model.Date(m.today.Weekday()-1)
	for n := range weeksSent {
		from := monday - model.Date(7*(weeksSent+1-n))
		made := (from + 7).At("08:05")
		number := firstNumber + n
		r := model.Report{
			ID: model.ReportID(n + 1), Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: model.Period{From: from, To: from + 6, Cut: "24:00"},
			Number: number, Symbol: fmt.Sprintf("%d-BC/ĐU", number), MadeAt: made, SentAt: made.Add(35 * minute),
		}
		for k, key := range sectionKeys {
			r.Narrative = append(r.Narrative, model.Section{Key: key, Text: narratives[n][k]})
		}
		r.Sendings = []model.Sending{
			{At: r.SentAt, To: "vanphong@quanuy-binhha.example", How: "e-mail", By: m.ward.Officer},
			{At: r.SentAt.Add(50 * minute), To: "Văn phòng Quận ủy Bình Hà", How: "bản giấy", By: m.ward.Officer, Note: "Văn thư quận ký nhận"},
		}
		m.ward.Reports = append(m.ward.Reports, r)
	}
}
