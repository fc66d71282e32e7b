package intake_test

import (
	"testing"

	"sotruc/intake"
)

// However a paper says that every unit of a kind is meant, the task is theirs, in the paper's words. Those who are no body of
// the roster are a doubt, and what only begins alike is neither.
func TestEveryUnitOfAKind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, lead, doubts string }{
		{"Các chi bộ báo cáo kết quả.", "Các chi bộ", ""},
		{"Mọi chi bộ báo cáo kết quả.", "Mọi chi bộ", ""},
		{"Mỗi chi bộ báo cáo kết quả.", "Mỗi chi bộ", ""},
		{"Từng chi bộ báo cáo kết quả.", "Từng chi bộ", ""},
		{"Tất cả các chi bộ báo cáo kết quả.", "Tất cả các chi bộ", ""},
		{"Tất cả chi bộ báo cáo kết quả.", "Tất cả chi bộ", ""},
		{"Tất cả 12 chi bộ báo cáo kết quả.", "Tất cả 12 chi bộ", ""},
		{"Cả 12 chi bộ báo cáo kết quả.", "Cả 12 chi bộ", ""},
		{"12 chi bộ báo cáo kết quả.", "12 chi bộ", ""},
		{"12/12 chi bộ báo cáo kết quả.", "12/12 chi bộ", ""},
		{"100% chi bộ báo cáo kết quả.", "100% chi bộ", ""},
		{"100% các chi bộ báo cáo kết quả.", "100% các chi bộ", ""},
		{"Toàn bộ các chi bộ báo cáo kết quả.", "Toàn bộ các chi bộ", ""},
		{"Toàn thể các chi bộ báo cáo kết quả.", "Toàn thể các chi bộ", ""},
		{"Các chi bộ trực thuộc báo cáo kết quả.", "Các chi bộ trực thuộc", ""},
		{"Yêu cầu từng chi bộ báo cáo kết quả.", "từng chi bộ", ""},
		{"Đề nghị mọi chi bộ báo cáo kết quả.", "mọi chi bộ", ""},
		{"Mọi đoàn thể báo cáo kết quả.", "Mọi đoàn thể", ""},
		{"Các đoàn thể báo cáo kết quả.", "Các đoàn thể", ""},
		{"Từng khu phố rà soát người cách ly.", "Từng khu phố", ""},
		{"Mọi tổ dân phố rà soát người cách ly.", "Mọi tổ dân phố", ""},
		{"100% đảng viên ký cam kết, phải thực hiện nghiêm.", "100% đảng viên", ""},

		{"Mọi hộ gia đình phải khai báo y tế.", "", "order-without-body: Mọi hộ gia đình"},
		{"Các cơ sở kinh doanh phải ký cam kết.", "", "order-without-body: Các cơ sở kinh doanh"},
		{"Toàn thể nhân dân chấp hành 5K.", "", "order-without-body: Toàn thể nhân dân"},
		{"100% hộ dân phải ký cam kết.", "", "order-without-body: 100% hộ dân"},

		{"Mọi hoạt động tập trung đông người phải tạm dừng.", "", ""},
		{"Từng bước nâng cao chất lượng sinh hoạt.", "", ""},
		{"Phân công cụ thể, rõ người cho từng đơn vị.", "", ""},
		{"12 trường hợp F1 phải lấy mẫu.", "", ""},
		{"Những người đang cách ly phải khai báo.", "", ""},
	} {
		p := intake.Parse(paperOf("1. " + tt.item + "\n2. Công an phường kiểm tra lưu trú."))
		if len(p.Directive.Tasks) != 2 {
			t.Errorf("%s: %d tasks", tt.item, len(p.Directive.Tasks))
			continue
		}
		if got := p.Directive.Tasks[0].Lead; got != tt.lead {
			t.Errorf("%s: lead %q, want %q", tt.item, got, tt.lead)
		}
		if got := doubtsOf(p); got != tt.doubts {
			t.Errorf("%s: doubts %q, want %q", tt.item, got, tt.doubts)
		}
	}
}

// Marked words are read the same.
func TestMarkedWordsOfNoBodyAreDoubted(t *testing.T) {
	t.Parallel()
	task, doubts := intake.TaskOf("Mọi hộ gia đình phải khai báo y tế.", 0)
	if task.Lead != "" || len(doubts) != 1 || doubts[0].Text != "Mọi hộ gia đình" || doubts[0].Start != -1 {
		t.Errorf("%+v %+v", task, doubts)
	}
	if task, doubts := intake.TaskOf("Mọi chi bộ báo cáo.", 0); task.Lead != "Mọi chi bộ" || len(doubts) != 0 {
		t.Errorf("%+v %+v", task, doubts)
	}
}
