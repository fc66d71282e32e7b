package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// A day said once behind a list is that of each task that names none.
func TestADayOfAllThatWasListed(t *testing.T) {
	t.Parallel()
	const items = "1. Công an xã rà soát các tụ điểm.\n2. Trạm Y tế xã báo cáo kết quả trước ngày 20/9/2025.\n3. Các chi bộ:\na) Tuyên truyền;\nb) Vận động nhân dân.\n"
	const want = "1 | Công an xã | before 2025-09-30\n2 | Trạm Y tế xã | before 2025-09-20\n3 | Các chi bộ | before 2025-09-30\n  a) | Các chi bộ | \n  b) | Các chi bộ | "
	for _, tt := range []struct{ said, more string }{
		{"Các nhiệm vụ trên hoàn thành trước ngày 30/9/2025.", ""},
		{"Tất cả các nội dung nêu trên xong trước ngày 30/9/2025.", ""},
		{"Thời gian hoàn thành các nội dung trên: trước ngày 30/9/2025.", ""},
		{"Yêu cầu các cơ quan, đơn vị hoàn thành các nhiệm vụ nêu trên trước ngày 30/9/2025.", ""},
		{"Yêu cầu các cơ quan, đơn vị hoàn thành các nhiệm vụ nêu trên trước ngày 30/9/2025 và báo cáo Ban Thường vụ.", "\n?  | các cơ quan, đơn vị | before 2025-09-30"},
	} {
		p := intake.Parse(apartHead + items + tt.said + "\n" + apartEnd)
		if got := taskLines(p); got != want+tt.more || doubtsOf(p) != "" {
			t.Errorf("%s: got\n%s\ndoubts %s", tt.said, got, doubtsOf(p))
		}
	}
}

// What an inspection requires behind what it found is tasks, and what it found is none.
func TestWhatAnInspectionRequires(t *testing.T) {
	t.Parallel()
	const orders = "1. Chi bộ 3 khắc phục các hạn chế nêu trên, báo cáo trước ngày 20/9/2021.\n2. Ủy ban Kiểm tra Đảng ủy theo dõi việc khắc phục.\n"
	for _, name := range []string{"ket luan", "thong bao", "quyet dinh"} {
		kind, _ := symbol.KindNamed(name)
		for _, found := range []string{
			"I. KẾT QUẢ KIỂM TRA\n1. Ưu điểm\nChi bộ 3 tổ chức sinh hoạt hằng tháng đúng quy định.\n2. Hạn chế\n- Chi bộ 3 báo cáo hằng tháng còn chậm.\nII. NGUYÊN NHÂN\nDo chủ quan.\nIII. YÊU CẦU\n",
			"I. KẾT LUẬN GIÁM SÁT\n1. Ưu điểm: Chi ủy ban hành nghị quyết hằng tháng, phân công đảng viên phụ trách hộ dân, duy trì nền nếp sinh hoạt.\n" +
				"2. Khuyết điểm: Chi bộ họp hằng tháng chưa đúng ngày 05.\nII. YÊU CẦU, KIẾN NGHỊ\n",
			"I. NHẬN XÉT\n- Ưu điểm: Chi bộ 3 kiểm tra hằng tuần.\n- Hạn chế: Chi bộ 3 báo cáo hằng tháng còn chậm.\nII. YÊU CẦU\n",
		} {
			p := intake.Parse(kindPaper(kind, found+orders))
			got := taskLines(p)
			got = strings.ReplaceAll(strings.ReplaceAll(got, "III.", ""), "II.", "")
			if want := "1 | Chi bộ 3 | before 2021-09-20\n2 | Ủy ban Kiểm tra Đảng ủy | "; got != want {
				t.Errorf("%s: %q: got\n%s\ndoubts %s", name, found, got, doubtsOf(p))
			}
		}
	}
	kind, _ := symbol.KindNamed("ke hoach")
	p := intake.Parse(kindPaper(kind, "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức.\n2. Yêu cầu\n- Các chi bộ tổ chức thiết thực, hiệu quả.\nII. TỔ CHỨC THỰC HIỆN\n"+orders))
	if got, want := taskLines(p), "II.1 | Chi bộ 3 | before 2021-09-20\nII.2 | Ủy ban Kiểm tra Đảng ủy | "; got != want {
		t.Errorf("plan: got\n%s", got)
	}
}
