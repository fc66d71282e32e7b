package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// bodyOf reads words as all that a Công văn of August 2021 says.
func bodyOf(t *testing.T, said string) intake.Proposal {
	t.Helper()
	for _, k := range symbol.Known {
		if k.Name == "Công văn" {
			return intake.Parse(kindPaper(k, "Nội dung như sau:\n"+said+"\n"))
		}
	}
	t.Fatal("no kind Công văn")
	return intake.Proposal{}
}

// A time by which something has to be done, said without a day, is that of a task or in doubt at its place.
func TestATimeSaidWithoutADayIsNotLost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ said, term string }{
		{"Kết quả tổng hợp phải xong trong tháng 9.", "2021-09-30"},
		{"Việc này hoàn thành trong tháng 9/2022.", "2022-09-30"},
		{"Việc kiểm đếm xong muộn nhất là hết tháng 10.", "2021-10-31"},
		{"Báo cáo gửi về chậm nhất là thứ Sáu.", "chậm nhất là thứ Sáu"},
		{"Danh sách được chốt trong 10 ngày.", "trong 10 ngày"},
		{"Danh sách phải được chốt trong vòng 2 tuần.", "trong vòng 2 tuần"},
		{"Toàn bộ hồ sơ phải đủ trong quý III.", "trong quý III"},
		{"Hồ sơ nộp trước quý IV/2021.", "trước quý IV"},
		{"Hồ sơ của các hộ nằm trong vùng quy hoạch phải đủ chữ ký, được chốt trong\nquý IV.", "trong quý IV"},
		{"UBND phường làm xong chậm nhất là thứ Sáu.", "chậm nhất là thứ Sáu"},
		{"Bảng kê nhận về muộn nhất là chủ nhật.", "muộn nhất là chủ nhật"},
	} {
		p := bodyOf(t, tt.said)
		if doubts := strings.Join(strings.Fields(doubtsOf(p)), " "); !strings.Contains(taskLines(p), "by "+tt.term) && !strings.Contains(doubts, tt.term) {
			t.Errorf("%q: %q is lost: %s, doubts %s", tt.said, tt.term, taskLines(p), doubtsOf(p))
		}
	}
}

// What only tells of a month, or counts days of something else, is no deadline.
func TestATimeThatIsOnlyToldIsInNoDoubt(t *testing.T) {
	t.Parallel()
	for _, said := range []string{
		"Trong tháng 7, trên địa bàn ghi nhận 12 ca mắc.",
		"Các khu phố đã hoàn thành trong tháng 6/2021.",
		"Hồ sơ phải nộp trong tháng 5/2021 nay còn thiếu.",
		"Số hộ nghèo trong quý II giảm so với cùng kỳ.",
		"Thời tiết trong 10 ngày tới có mưa rào.",
		"Cao nhất là thứ Ba, với 15 người.",
	} {
		if p := bodyOf(t, said); strings.Contains(doubtsOf(p), "unused-deadline") {
			t.Errorf("%q: %s", said, doubtsOf(p))
		}
	}
}

// A request in polite words is a task or in doubt, and thanks and wishes are neither.
func TestAPoliteRequestIsNotLost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		said string
		lost bool
	}{
		{"Rất mong các đơn vị gửi danh sách cán bộ về Văn phòng.", false},
		{"Mong các chi bộ gửi danh sách đảng viên.", false},
		{"Kính mong Công an phường cử cán bộ tham gia.", false},
		{"Chúng tôi mong muốn các chi bộ cử người dự lớp.", false},
		{"Trân trọng đề nghị Trạm Y tế phường cử cán bộ tham gia.", false},
		{"Kính đề nghị quý cơ quan cung cấp số liệu hộ nghèo.", false},
		{"Rất mong quý đơn vị trả lời bằng văn bản.", false},
		{"Rất mong nhận được sự phối hợp của các đơn vị.", true},
		{"Rất mong các đơn vị quan tâm.", true},
		{"Mong các đồng chí thông cảm.", true},
	} {
		p := bodyOf(t, tt.said)
		if got := taskLines(p) == "" && !strings.Contains(doubtsOf(p), "unused-order"); got != tt.lost {
			t.Errorf("%q: lost %t, want %t: %s, doubts %s", tt.said, got, tt.lost, taskLines(p), doubtsOf(p))
		}
	}
}
